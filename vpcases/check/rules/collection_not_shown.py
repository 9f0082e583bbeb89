"""A proof of a collection may not be shown, so its page says that one is missing.

The page of a collection lies on a public host, and shows what may be shown there today: what is
published, approved for the website and not taken down. A proof that is retired, that is being
re-checked, or whose approval has ended leaves the page by itself. The others stay, and the build
goes on.

To fix it, name another proof, or take it out; the line that says one is missing goes with it.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CollectionSubject
from vpcases.check.whole import Whole
from vpcases.derive.collections import has_ended
from vpcases.derive.consent import derive_consent, derive_quote_consent
from vpcases.derive.review import is_rechecked
from vpcases.model.authored import Status
from vpcases.model.case import CaseHistory
from vpcases.model.collection import Pick
from vpcases.model.library import Record
from vpcases.model.quote import ReferralQuote
from vpcases.problems import Level

RETIRED = "is retired"
UNPUBLISHED = "is not published"
RECHECKED = "is being re-checked"
UNAPPROVED = "is not approved for the website today"


def find(subject: CollectionSubject) -> Iterator[Finding]:
    """Yield every proof that the page leaves out, and why."""
    content, whole = subject.content, subject.whole
    if content.audience or has_ended(content, whole.as_of):
        return
    for number, pick in enumerate(content.proofs):
        why = _find_why(pick, whole)
        if why:
            name = pick.case or pick.quote or ""
            path = ("proofs", number, "case" if pick.case else "quote")
            message = f'"{name}" {why}, so this collection does not show it'
            yield Finding(path, message, "name another proof, or take it out", words=name)


def _find_why(pick: Pick, whole: Whole) -> str:
    case = whole.library.cases.get(pick.case or "")
    if case:
        return _judge_case(case, whole)
    quote = whole.library.quotes.get(pick.quote or "")
    return _judge_quote(quote, whole) if quote else ""


def _judge_case(record: Record[CaseHistory], whole: Whole) -> str:
    if is_rechecked(record.content):
        return RECHECKED
    why = _judge_status(record.content.status)
    if why or record.content.status is Status.WITHDRAWN:
        return why
    known = whole.consents.get(record.id)
    consent = known or derive_consent(record, whole.library, whole.as_of)
    return "" if consent.stands else UNAPPROVED


def _judge_quote(record: Record[ReferralQuote], whole: Whole) -> str:
    why = _judge_status(record.content.status)
    if why or record.content.status is Status.WITHDRAWN:
        return why
    consent = derive_quote_consent(record, whole.library, whole.as_of)
    return "" if consent.shows("quote") else UNAPPROVED


def _judge_status(status: Status) -> str:
    """Return why a status is not shown; that of what was withdrawn is told as a mistake."""
    if status is Status.RETIRED:
        return RETIRED
    if status is Status.UNDER_REVIEW:
        return RECHECKED
    return "" if status in (Status.PUBLISHED, Status.WITHDRAWN) else UNPUBLISHED


RULE = Rule(
    "collection-not-shown",
    weigh(published=Level.WITHHELD),
    collection=find,
    can_be_accepted=False,
)
