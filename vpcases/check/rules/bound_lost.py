"""A summary leaves out what limits a number: up to, about, some of them.

"Up to 40 %" is one customer's best day; "40 %" is every day. The same goes for 3-5 times that
becomes five times, and for ten times in some functions that becomes ten times. Readers carry the
summary on, and whoever looks below it finds that it promised more.

To fix it, put the words back beside the number, or print the figure by its name:
`{{figure:load-time}}` keeps what limits it. In the title and the description words do better.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.stated import KINDS, Stated, list_stated, stem
from vpcases.check.subject import CaseSubject
from vpcases.check.texts import HEADLINES, without_code, without_quotations
from vpcases.derive.figures import Figure
from vpcases.model.case import CaseHistory
from vpcases.problems import FieldPath, Level
from vpcases.quantities import Bound, Change, Quantity

SUMMARIES = (*HEADLINES, "outcome")
BELOW = ("situation", "what_was_done", "outcome", "story")
OF_A_CHANGE = {Bound.UP_TO, Bound.AT_MOST, Bound.LESS_THAN, Bound.NEARLY, Bound.ABOUT}
OF_A_SIDE = {Bound.UP_TO, Bound.NEARLY, Bound.ABOUT}
"""Words that a number must not lose; without `at least` or `more than` it only says less."""
GAINS = {"times", "percent", "points"}
"""Of these the higher end promises more; of an amount nobody can tell which does."""
HINT = "put the words back, or write {{figure:…}}, which keeps them"


class Below(NamedTuple):
    """A number that stands below a summary, and where."""

    place: str
    stated: Stated


def find_in_case(subject: CaseSubject) -> Iterator[Finding]:
    """Yield every number of a summary that is limited where it comes from, and not there."""
    history = subject.history
    yield from _find_in_said(history)
    summaries = [(field, _list_sure(getattr(history, field))) for field in SUMMARIES]
    if any(sure for _, sure in summaries):
        below = list_below(history, subject.figures)
        for field, sure in summaries:
            found = _find_lost(field, sure, below)
            if found:
                yield found


def _list_sure(words: str | None) -> list[Stated]:
    """Return the numbers of a summary that nothing limits."""
    plain = without_quotations(without_code(words or ""))
    return [s for s in list_stated(plain) if not s.limit]


def list_below(history: CaseHistory, figures: Iterable[Figure]) -> list[Below]:
    """Return the numbers of the figures, the quotes and the texts of a case."""
    below = [Below("before_after", stated) for figure in figures for stated in _of_figure(figure)]
    for name, quote in history.quotes.items():
        below += [Below(f"quotes.{name}", s) for s in list_stated(quote.text or "")]
    for field in BELOW:
        words = without_code(getattr(history, field) or "")
        below += [Below(field, stated) for stated in list_stated(words)]
    return below


def _of_figure(figure: Figure) -> Iterator[Stated]:
    topics = frozenset(stem(word) for word in figure.label.split() if len(word) > 3)
    for amount in (figure.before, figure.after, figure.change):
        if isinstance(amount, Change):
            is_limited = amount.bound in OF_A_CHANGE or amount.low != amount.high
            limit = amount.wording if is_limited else ""
            yield Stated(amount.low, amount.high, amount.kind, amount.wording, limit, topics)
        elif isinstance(amount, Quantity) and amount.form == "plain":
            unit = amount.unit.partition("/")[0].split(" ")[-1].lower()
            kind = KINDS.get(unit, stem(unit))
            limit = amount.wording if amount.bound in OF_A_SIDE else ""
            yield Stated(amount.low, amount.high, kind, amount.wording, limit, topics)


def _find_lost(field: str, sure: list[Stated], below: list[Below]) -> Finding | None:
    """Return the first number of a summary that has lost what limits it."""
    for stated in sure:
        same = [b for b in below if b.place != field and _is_same(stated, b.stated)]
        limited = [b for b in same if b.stated.limit]
        related = [b for b in limited if b.stated.topics & stated.topics]
        lost = related or (limited if len(limited) == len(same) else [])
        if lost:
            place, (*_, limit, _) = lost[0]
            whole = limit if limit == lost[0].stated.words else f"{limit} … {lost[0].stated.words}"
            message = f'"{stated.words}" stands alone here, and in {place} it is "{whole}"'
            return Finding((field,), message, HINT, words=stated.words)
    return None


def _is_same(stated: Stated, other: Stated) -> bool:
    """Return whether two numbers are the same, or the best end of a range is taken for all."""
    ends = {other.high} if stated.kind in GAINS else {other.number, other.high}
    return stated.kind == other.kind and stated.number in ends


def _find_in_said(history: CaseHistory) -> Iterator[Finding]:
    """Yield every change that is surer than the customer's own words about it."""
    for key, entry in history.before_after.items():
        change = entry.change
        if not entry.said or change is None or change.bound or change.low != change.high:
            continue
        for stated in list_stated(entry.said):
            if stated.limit and stated.kind == change.kind and stated.number == change.low:
                path: FieldPath = ("before_after", key, "change")
                message = f'"{change.wording}" is surer than their words: "{entry.said}"'
                yield Finding(path, message, f"write {stated.limit} before the number")
                break


RULE = Rule(
    "bound-lost",
    weigh(drafted=Level.ADVICE, checked=Level.MISTAKE, published=Level.MISTAKE),
    case=find_in_case,
)
