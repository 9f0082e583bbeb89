"""What a customer answered to an approval sheet, and the approval that comes of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from vpcases.derive.consent.decision_parts import SENTENCES
from vpcases.derive.consent.part import fingerprint_sheet
from vpcases.model.approval import Approval, Channel, Item
from vpcases.model.authored import Favours
from vpcases.model.case import CaseHistory
from vpcases.model.dates import PartialDate
from vpcases.model.library import Library
from vpcases.model.scalars import as_one_line
from vpcases.quantities import Unknown
from vpcases.scaffold.approvable import Approvable, list_all_parts, list_strikes
from vpcases.scaffold.strikes import read_strike
from vpcases.scaffold.writing import NotWritten

VALUE = "value_elements"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a customer answered; what is None, or empty, stays as the file has it.

    `strikes` are as somebody typed them, and are added to those of before. `only` names the parts
    that are bound anew; all where it is empty. `sheet` is the fingerprint of the sheet that they
    answered on, if somebody typed it in.
    """

    by: str | None = None
    date: PartialDate | None = None
    until: PartialDate | Unknown | None = None
    items: tuple[Item, ...] = ()
    channels: tuple[Channel, ...] = ()
    strikes: tuple[str, ...] = ()
    note: str | None = None
    only: tuple[str, ...] = ()
    sheet: str = ""

    @property
    def fields(self) -> dict[str, object]:
        """What it says of each field of an approval, but for the strikes."""
        said = {
            "by": self.by,
            "date": self.date,
            "until": self.until,
            "items": self.items,
            "channels": self.channels,
            "note": self.note,
        }
        return {name: value for name, value in said.items() if value}


def apply_answer(answer: Answer, record: Approvable, library: Library) -> Approval:
    """Return the approval of a record after an answer.

    Raises:
        NotWritten: Where the answer does not fit the record, or says too little.
    """
    was = record.content.approval or Approval()
    if answer.only and answer.strikes:
        raise NotWritten(
            "--only leaves all else as it is, so nothing can be struck out with it.",
            "Give --strike in a run of its own.",
        )
    _refuse_another_sheet(answer.sheet, record, library)
    known = list_strikes(record, library)
    added = (read_strike(typed, known) for typed in answer.strikes)
    strikes = _strike_both_sides([*was.strikes, *added], record)
    update = {**answer.fields, "strikes": tuple(dict.fromkeys(strikes))}
    approval = was.model_copy(update=update)
    _refuse_unfinished(approval)
    _refuse_wrong_order(approval)
    return approval


def _refuse_another_sheet(typed: str, record: Approvable, library: Library) -> None:
    """Make sure that a sheet was of the words of today."""
    present = fingerprint_sheet(list_all_parts(record, library))
    if typed and "".join(typed.split()).casefold() != present:
        raise NotWritten(
            f"The words are not those of sheet {typed}: the sheet of today is {present}.",
            "See what has changed, or have the new sheet signed: vpcases approval-sheet "
            + record.id,
        )


def _strike_both_sides(strikes: list[str], record: Approvable) -> list[str]:
    """Return strikes with the whole value in the place of what speaks against us.

    The sums leave together anyhow; so the file says it, too.
    """
    content = record.content
    elements = content.value_elements if isinstance(content, CaseHistory) else {}
    against = {f"{VALUE}.{key}" for key, e in elements.items() if e.favours is Favours.ALTERNATIVE}
    return [VALUE if strike in against else strike for strike in strikes]


ASKED = {
    "by": ("Nobody has said who approved it.", "Say it with --by NAME"),
    "date": ("Nobody has said when it was approved.", "Say it with --on DATE"),
    "until": (
        "Nobody has said until when it may be shown.",
        "Say it with --until DATE, or with --until unknown where no end was agreed.",
    ),
}


def _refuse_unfinished(approval: Approval) -> None:
    for name, (reason, hint) in ASKED.items():
        if getattr(approval, name) is None:
            raise NotWritten(reason, hint)


def _refuse_wrong_order(approval: Approval) -> None:
    given, until = approval.date, approval.until
    if not (isinstance(given, PartialDate) and isinstance(until, PartialDate)):
        return
    if until.last_day < given.first_day:
        raise NotWritten(
            f"It would end ({until}) before it was given ({given}).", "Look at both dates."
        )


def list_notes(approval: Approval, record: Approvable, library: Library) -> Iterator[str]:
    """Yield what to look at in an approval: strikes that meet nothing, and translations."""
    known = list_strikes(record, library)
    for strike in approval.strikes:
        try:
            read_strike(strike, known)
        except NotWritten:
            yield f"Nothing here is struck out by: {strike}"
    texts: dict[str, set[str]] = defaultdict(set)
    for name, sentences in known.sentences.items():
        first, _, rest = name.partition(".")
        language = first if rest and first not in SENTENCES else ""
        texts[language].update(map(as_one_line, sentences))
    strikes = set(approval.strikes)
    if texts.pop("", set()) & strikes:
        languages = [each for each, said in texts.items() if not said & strikes]
        if languages:
            yield f"What was struck out still stands in its translation: {', '.join(languages)}"
