"""The wins of a month have been counted, and nobody has written what they mean.

A review that ends with the counts changes nothing. The note says what the team made of them, and a
change of a proposition points to it, so that a year later somebody knows why the words changed.
Once you have begun to write notes, every month with a win is asked for its own; before the first,
only the latest one is.

To fix it, read the review, `vpcases wins review` prints it, and write a few sentences behind
`note:` into `cases/reviews/2026-10.yml`, named after the month: `vpcases new review` begins it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from vpcases.check.rule import Rule, weigh
from vpcases.derive.wins.months import find_last_whole
from vpcases.derive.wins.notes import find_begun, find_note
from vpcases.model.library import Library
from vpcases.problems import Level, Place, Problem


def find_without_review(library: Library, as_of: date) -> Iterator[Problem]:
    """Yield one problem for all months with a win that lack a note.

    Args:
        library: Everything that was read.
        as_of: The day: the month that it lies in is not over.
    """
    months = list_without_note(library, as_of)
    if not months:
        return
    latest, *others = months
    also = f", nor in {', '.join(others[:3])}" if others else ""
    more = f" and {len(others) - 3} earlier months" if len(others) > 3 else ""
    yield Problem(
        library.log.files[0] if library.log.files else "cases/wins",
        Place(),
        "",
        RULE.id,
        f"nobody has written what the wins mean in {latest}{also}{more}",
        f"read them, `vpcases wins review {latest}`; {_word_beginning(library, latest)}",
        Level.ADVICE,
    )


def _word_beginning(library: Library, month: str) -> str:
    """Return where the note on a month goes: into its file, where that is there without words."""
    begun = find_begun(library, month)
    if begun:
        return f"write the note into {begun}"
    return f"`vpcases new review {month}` begins a note"


def list_without_note(library: Library, as_of: date) -> list[str]:
    """Return the months with a win that are over and lack a note, the latest first."""
    last = find_last_whole(as_of)
    months = {month for win in library.log.wins if (month := win.month) <= last}
    if not months:
        return []
    begun = min(library.reviews, default=max(months))
    return sorted((m for m in months if m >= begun and not find_note(library, m)), reverse=True)


RULE = Rule("win-review-missing", weigh(published=Level.ADVICE), can_be_accepted=False)
"""It is asked of the log and not of a record: see `find_without_review`."""
