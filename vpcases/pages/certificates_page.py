"""The list of what we are certified for: facts about us, and no proof among them."""

from __future__ import annotations

from dataclasses import dataclass

from vpcases.derive.certificates import Standing, StandingCertificate, derive_certificates
from vpcases.derive.edition import Edition
from vpcases.derive.media import resolve_media
from vpcases.derive.portfolio import Portfolio
from vpcases.model.addresses import is_safe_address
from vpcases.pages.addresses import Link
from vpcases.pages.case_facts import Fact
from vpcases.pages.case_links import word_site
from vpcases.pages.context import Context
from vpcases.pages.page import Head, ProofPage
from vpcases.pages.wording import word_count, word_date

TITLE = "What we are certified for"
LEAD = "A certificate is a fact about us. A proof is a fact about a customer, and stands elsewhere."


@dataclass(frozen=True, slots=True)
class CertificateView:
    """A certificate; `badge` says inside that it has ended, or when it will."""

    id: str
    title: str
    badge: str
    about: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class CertificatesPage(ProofPage):
    """Every certificate that stands; inside, those that have ended as well."""

    certificates: tuple[CertificateView, ...]
    proofs: Link

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "certificates_page"


def plan_certificates_page(portfolio: Portfolio, context: Context) -> CertificatesPage:
    """Return the list of certificates, in the order they were written."""
    return CertificatesPage(
        head=Head(
            address=context.addresses.certificates(),
            title=TITLE,
            description=LEAD,
            search_boost=0.2,
            is_listed=True,
        ),
        site_notice=context.site_notice,
        edition=portfolio.edition.value,
        certificates=tuple(
            _view(found, portfolio, context) for found in derive_certificates(portfolio)
        ),
        proofs=Link("All proofs", context.addresses.library()),
    )


def _view(found: StandingCertificate, portfolio: Portfolio, context: Context) -> CertificateView:
    content = found.content
    is_internal = portfolio.edition is Edition.INTERNAL
    return CertificateView(
        id=found.id,
        title=content.title or found.id.replace("-", " ").capitalize(),
        badge=_word_standing(found) if is_internal else "",
        about=content.about or "",
        facts=_list_facts(found, context),
    )


def _word_standing(found: StandingCertificate) -> str:
    """Return how a certificate stands, where that is more than that it does."""
    if found.standing is Standing.ENDED:
        return "ended: not in the public list"
    if found.standing is Standing.NOT_YET:
        return "does not hold yet: not in the public list"
    if found.standing is Standing.ENDS_SOON:
        left = found.days_left or 0
        return f"ends in {word_count(left, 'day', 'days')}" if left else "ends today"
    return ""


def _list_facts(found: StandingCertificate, context: Context) -> tuple[Fact, ...]:
    content, language = found.content, context.language
    facts = [
        Fact("Issued by", content.issuer or ""),
        Fact("Number", content.number or ""),
        Fact("Covers", content.scope or ""),
        Fact("Issued", word_date(content.issued, language)),
        Fact(
            "Held until" if found.standing is Standing.ENDED else "Holds until",
            word_date(content.until, language),
        ),
        _link_file(found, context),
        Fact("Look it up", word_site(content.link), content.link or ""),
    ]
    return tuple(fact for fact in facts if fact.words)


def _link_file(found: StandingCertificate, context: Context) -> Fact:
    """Return the certificate itself to read; nothing where its file is missing."""
    file = found.content.file
    path = resolve_media(file, context.media) if file else None
    address = context.addresses.media(path) if path else ""
    is_there = bool(address) and is_safe_address(address)
    return Fact("The certificate", "Read it" if is_there else "", address)
