"""The refresh queue: what lapses soon or has lapsed, with the mail to send (internal edition)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import quote

from vpcases.catalogue import fixed, say, say_count
from vpcases.derive.case import Case, CustomerQuote
from vpcases.derive.lapses import LapseKind
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.refresh import DAYS, Renewal, derive_refresh, find_next
from vpcases.model.authored import Status
from vpcases.pages.addresses import Link
from vpcases.pages.context import Context
from vpcases.pages.dates import word_day
from vpcases.pages.lapse_words import word_lapse, word_left
from vpcases.pages.marks import word_title
from vpcases.pages.page import Head, ProofPage
from vpcases.pages.renewal_mail import Mail, find_new_end, write_mail

TITLE = fixed("To refresh")
LONGEST = 1900
"""Characters of a link that every mail program takes."""


@dataclass(frozen=True, slots=True)
class LapseRow:
    """Something that lapses, and how many days are left or have gone by."""

    words: str
    left: str


@dataclass(frozen=True, slots=True)
class RenewalRow:
    """A case, quote or certificate with what lapses of it; `mail` opens the mail that asks for it.

    `renew` is the command that records a yes, where that is what is asked for. All of it is empty
    where there is nobody to ask.
    """

    link: Link
    customer: str
    weight_words: str
    lapses: tuple[LapseRow, ...]
    mail: str
    whole_mail: str
    renew: str


@dataclass(frozen=True)
class RefreshPage(ProofPage):
    """What lapses soon, the worst first; `later` says what comes next, and what never lapses."""

    rows: tuple[RenewalRow, ...]
    count_words: str
    later: str

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "refresh_page"


def plan_refresh_page(portfolio: Portfolio, context: Context) -> RefreshPage:
    """Return the page of what lapses within 90 days or has lapsed."""
    renewals, language = derive_refresh(portfolio), context.language
    return RefreshPage(
        head=Head(
            address=context.addresses.refresh(),
            title=say(language, TITLE),
            description=say_count(
                language,
                "What lapses within {count} day or has lapsed, the worst first.",
                "What lapses within {count} days or has lapsed, the worst first.",
                DAYS,
            ),
            search_boost=0.1,
            is_listed=True,
        ),
        edition=portfolio.edition.value,
        rows=tuple(_row(renewal, portfolio, context) for renewal in renewals),
        count_words=word_queue(renewals, portfolio, language),
        later=word_later(portfolio, language),
    )


def word_queue(renewals: tuple[Renewal, ...], portfolio: Portfolio, language: str) -> str:
    """Return how many records are due, seen from which day."""
    return say_count(
        language,
        "{count} proof or certificate to refresh, seen from {day}",
        "{count} proofs and certificates to refresh, seen from {day}",
        len(renewals),
        day=word_day(portfolio.as_of, language),
    )


def word_later(portfolio: Portfolio, language: str, days: int = DAYS) -> str:
    """Return what lapses next after the days looked ahead, and how much has no end at all."""
    following = find_next(portfolio, days)
    ahead = word_day(portfolio.as_of + timedelta(days=days), language)
    if following:
        after = say(
            language,
            "After {ahead}, the next is {name}, on {day}.",
            ahead=ahead,
            name=following[1],
            day=word_day(following[0], language),
        )
    else:
        after = say(language, "After {ahead} nothing lapses that we know of.", ahead=ahead)
    endless = _word_endless(portfolio, language)
    return f"{after} {endless}" if endless else after


def _word_endless(portfolio: Portfolio, language: str) -> str:
    """Return how many approvals have no end; nothing where each has one."""
    endless = sum(
        case.history.approval is not None and case.last_day is None
        for case in portfolio.cases
        if case.status is Status.PUBLISHED
    )
    if not endless:
        return ""
    return say_count(
        language,
        "{count} approval of a case has no end, so nothing reminds of it.",
        "{count} approvals of cases have no end, so nothing reminds of it.",
        endless,
    )


def _row(renewal: Renewal, portfolio: Portfolio, context: Context) -> RenewalRow:
    mail, as_of = write_mail(renewal, portfolio, context), portfolio.as_of
    language = context.language
    return RenewalRow(
        link=Link(name_renewal(renewal, language), _find_address(renewal, context)),
        customer=name_customer(renewal, language),
        weight_words=say_count(
            language, "shown on {count} page", "shown on {count} pages", renewal.pages
        ),
        lapses=tuple(
            LapseRow(word_lapse(lapse, as_of, language), word_left(lapse, as_of, language))
            for lapse in renewal.lapses
        ),
        mail=address_mail(mail) if mail else "",
        whole_mail=f"vpcases refresh --mail {renewal.id}" if mail else "",
        renew=word_renewal(renewal, portfolio) if mail else "",
    )


def word_renewal(renewal: Renewal, portfolio: Portfolio) -> str:
    """Return the command that records a yes; empty where another answer is asked for.

    That of a quote within a case is written there, below its own approval.
    """
    kinds = {lapse.kind for lapse in renewal.lapses}
    if not kinds & {LapseKind.APPROVAL, LapseKind.CUSTOMER_LEFT}:
        return ""
    said = f" --on {portfolio.as_of}" if LapseKind.CUSTOMER_LEFT in kinds else ""
    until = find_new_end(renewal, portfolio.as_of)
    is_twofold = isinstance(renewal.content, CustomerQuote) and renewal.id in portfolio.read_ids
    return f"vpcases approve {renewal.id}{said} --until {until}{' --quote' if is_twofold else ''}"


def name_renewal(renewal: Renewal, language: str) -> str:
    """Return what a record in the queue is called."""
    content = renewal.content
    if isinstance(content, Case):
        return word_title(content, language)
    if isinstance(content, CustomerQuote):
        if content.content.by:
            return say(language, "Quote of {person}", person=content.content.by)
        return say(language, "Quote {name}", name=renewal.id)
    return content.title or renewal.id.replace("-", " ").capitalize()


def name_customer(renewal: Renewal, language: str) -> str:
    """Return whose a record in the queue is; empty for a certificate."""
    content = renewal.content
    if isinstance(content, (Case, CustomerQuote)):
        return content.customer.name if content.customer else say(language, "Customer not named")
    return ""


def _find_address(renewal: Renewal, context: Context) -> str:
    if isinstance(renewal.content, Case):
        return context.addresses.case(renewal.id)
    if isinstance(renewal.content, CustomerQuote):
        return context.addresses.quotes()
    return context.addresses.certificates()


def address_mail(mail: Mail) -> str:
    """Return a link that opens a mail, as short as every mail program takes it."""
    subject, body = quote(mail.subject[:120], safe=""), mail.short.replace("\n", "\r\n")
    while len(link := f"mailto:?subject={subject}&body={quote(body, safe='')}") > LONGEST and body:
        # What is left out stands in the whole mail; its beginning asks the question.
        body = body[: len(body) - 40]
    return link
