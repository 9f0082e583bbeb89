"""What is recorded of an approval, told to whoever recorded it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from vpcases.derive.consent import Consent, Reason, Withheld
from vpcases.model.approval import Approval, Channel, Item
from vpcases.model.dates import PartialDate
from vpcases.pages.dates import word_date
from vpcases.pages.wording import word_list
from vpcases.scaffold.approving import Recorded

LANGUAGE = "en"
MOST = 8
"""How many parts are named one by one."""
WHY = {
    Reason.STRUCK: "struck out",
    Reason.CHANGED: "not approved in these words",
    Reason.NAMED: "names the customer, who may not be named",
    Reason.RESTS_ON_WITHHELD: "rests on a figure that is not shown",
    Reason.ENDED: "its own approval has ended",
    Reason.NOT_YET: "its own approval has not begun",
    Reason.OTHER_CHANNELS: "its own approval is for other channels",
}


def word_recorded(recorded: Recorded, today: date) -> Iterator[str]:
    """Yield what is approved, what is struck out, what is not covered, and what is new."""
    approval = recorded.approval
    yield (
        f"Approved by {approval.by}, {word_date(approval.date, LANGUAGE)},"
        f" {_word_end(approval, today)}."
    )
    yield f"  Where:         {_join(sorted(approval.allowed_channels))}"
    yield f"  What:          {_join([i for i in Item if i in approval.allowed_items]) or 'nothing'}"
    left = [i for i in Item if i not in approval.allowed_items]
    yield f"  Not allowed:   {_join(left)}"
    for at, strike in enumerate(approval.strikes):
        yield f"  {'Struck out:' if at == 0 else '':<14} {strike}"
    if recorded.bound:
        yield f"  New or changed since the last approval: {_name(recorded.bound)}"
    yield from _word_site(recorded, approval)
    yield from (f"  {note}" for note in recorded.notes)


def _word_end(approval: Approval, today: date) -> str:
    until = approval.until
    if not isinstance(until, PartialDate):
        return "without an end"
    ended = " (that is over)" if until.last_day < today else ""
    return f"until {word_date(until, LANGUAGE)}{ended}"


def _word_site(recorded: Recorded, approval: Approval) -> Iterator[str]:
    """Yield what of it the public site does not show, and why."""
    consent = recorded.consents[Channel.WEBSITE]
    if Channel.WEBSITE not in approval.allowed_channels:
        yield "  The public site shows nothing of it: the website is not among the channels."
        return
    if not consent.stands:
        yield "  The public site shows nothing of it today."
        return
    if Item.NAME not in approval.allowed_items:
        yield "  The customer is not named: the public site describes them."
    yield from _word_withheld(consent)


def _word_withheld(consent: Consent) -> Iterator[str]:
    """Yield the parts that are left out, together for each reason; items are told already."""
    by_reason: dict[Reason, list[str]] = defaultdict(list)
    for each in consent.withheld:
        if each.reason in WHY:
            by_reason[each.reason].append(_name_part(each))
    for reason, names in by_reason.items():
        yield f"  Not shown, {WHY[reason]}: {_name(tuple(dict.fromkeys(names)))}"


def _name_part(withheld: Withheld) -> str:
    words = " ".join(withheld.words.split())
    begin = words if len(words) <= 40 else f"{words[:39]}…"
    return f"{withheld.part} (“{begin}”)" if begin else withheld.part


def _name(parts: tuple[str, ...]) -> str:
    shown = parts if len(parts) <= MOST else (*parts[: MOST - 1], f"{len(parts) - MOST + 1} more")
    return word_list(list(shown), LANGUAGE)


def _join(words: list[Item] | list[Channel]) -> str:
    return ", ".join(words)
