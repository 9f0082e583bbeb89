"""The list of what we are certified for: facts about us, and no proof among them."""

from __future__ import annotations

from dataclasses import dataclass

from vpcases.catalogue import fixed, say, say_count
from vpcases.derive.certificates import Standing, StandingCertificate, derive_certificates
from vpcases.derive.edition import Edition
from vpcases.derive.media import resolve_media
from vpcases.derive.portfolio import Portfolio
from vpcases.model.addresses import is_safe_address
from vpcases.pages.addresses import Link
from vpcases.pages.case_facts import Fact
from vpcases.pages.case_links import word_site
from vpcases.pages.context import Context
from vpcases.pages.dates import word_date
from vpcases.pages.page import Head, ProofPage

TITLE = fixed("What we are certified for")
LEAD = fixed(
    "A certificate is a fact about us. A proof is a fact about a customer, and stands elsewhere."
)


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
    language = context.language
    return CertificatesPage(
        head=Head(
            address=context.addresses.certificates(),
            title=say(language, TITLE),
            description=say(language, LEAD),
            search_boost=0.2,
            is_listed=True,
        ),
        edition=portfolio.edition.value,
        certificates=tuple(
            _view(found, portfolio, context) for found in derive_certificates(portfolio)
        ),
        proofs=Link(say(language, "All proofs"), context.addresses.library()),
    )


def _view(found: StandingCertificate, portfolio: Portfolio, context: Context) -> CertificateView:
    content = found.content
    is_internal = portfolio.edition is Edition.INTERNAL
    return CertificateView(
        id=found.id,
        title=content.title or found.id.replace("-", " ").capitalize(),
        badge=_word_standing(found, context.language) if is_internal else "",
        about=content.about or "",
        facts=_list_facts(found, context),
    )


def _word_standing(found: StandingCertificate, language: str) -> str:
    """Return how a certificate stands, where that is more than that it does."""
    if found.standing is Standing.ENDED:
        return say(language, "ended: not in the public list")
    if found.standing is Standing.NOT_YET:
        return say(language, "does not hold yet: not in the public list")
    if found.standing is Standing.ENDS_SOON:
        left = found.days_left or 0
        if not left:
            return say(language, "ends today")
        return say_count(language, "ends in {count} day", "ends in {count} days", left)
    return ""


def _list_facts(found: StandingCertificate, context: Context) -> tuple[Fact, ...]:
    content, language = found.content, context.language
    facts = [
        Fact(say(language, "Issued by"), content.issuer or ""),
        Fact(say(language, "Number"), content.number or ""),
        Fact(say(language, "Covers"), content.scope or ""),
        Fact(say(language, "Issued"), word_date(content.issued, language)),
        Fact(
            say(language, "Held until")
            if found.standing is Standing.ENDED
            else say(language, "Holds until"),
            word_date(content.until, language),
        ),
        _link_file(found, context),
        Fact(say(language, "Look it up"), word_site(content.link), content.link or ""),
    ]
    return tuple(fact for fact in facts if fact.words)


def _link_file(found: StandingCertificate, context: Context) -> Fact:
    """Return the certificate itself to read; nothing where its file is missing."""
    file, language = found.content.file, context.language
    path = resolve_media(file, context.media) if file else None
    address = context.addresses.media(path) if path else ""
    is_there = bool(address) and is_safe_address(address)
    words = say(language, "Read it") if is_there else ""
    return Fact(say(language, "The certificate"), words, address)
