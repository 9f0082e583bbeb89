"""The customer's words and the two numbers beside them do not agree.

From 90 s to 3 s is 30 times faster. Where `said:` speaks of 24 times, one of the two is wrong, and
a reader who does the sum will believe neither. The same holds for `change:` beside both sides.

To fix it, ask the customer which is right, and correct the other; their words stay as they were
said. Where both are right (other periods, other teams) accept the rule and say why.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject
from vpcases.derive.figures import Figure
from vpcases.model.figures import BeforeAfter
from vpcases.problems import Level
from vpcases.quantities import Change, Quantity, derive_change, derive_factor
from vpcases.quantities.spelling import spell_whole

Span = tuple[Decimal, Decimal]
NUMBERS = {spell_whole(number): number for number in (*range(2, 20), *range(20, 101, 10))}
_NUMBER = rf"(?P<{{0}}>\d+(?:\.\d+)?|{'|'.join(NUMBERS)})"
TIMES = re.compile(
    rf"(?<![\w.-]){_NUMBER.format('times')}(?:\s+times\b|\s?[x×](?!\w)|[ -]?fold\b)"
    r"(?!\s+(?:a|an|per|each|every)\b)",
    re.IGNORECASE,
)
PERCENT = re.compile(
    rf"(?<![\w.-]){_NUMBER.format('percent')}\s?(?:%|percent\b|per cent\b)", re.IGNORECASE
)
FACTOR_WORDS = {"halved": 2, "half": 2, "twice": 2, "doubled": 2, "tripled": 3, "quadrupled": 4}
WORD = re.compile(rf"\b(?:{'|'.join(FACTOR_WORDS)})\b", re.IGNORECASE)
BOUNDED = re.compile(
    r"\b(?:about|around|roughly|nearly|almost|up to|at least|more than|over|less than|under)\s*$",
    re.IGNORECASE,
)
SLACK = Decimal("0.06")
BOUNDED_SLACK = Decimal("0.25")


def find(subject: CaseSubject) -> Iterator[Finding]:
    """Yield every figure whose words or change say something else than its two sides."""
    entries = subject.history.before_after
    if not any(entry.said or entry.change for entry in entries.values()):
        return
    for figure in subject.figures:
        entry = entries[figure.key]
        if isinstance(figure.before, Quantity) and isinstance(figure.after, Quantity):
            yield from _judge_words(figure, figure.before, figure.after)
            yield from _judge_change(entry, figure.before, figure.after, figure.key)


def _judge_words(figure: Figure, before: Quantity, after: Quantity) -> Iterator[Finding]:
    said, factor = figure.said, derive_factor(before, after)
    if not said or not factor:
        return
    change = derive_change(before, after)
    for found, number, holds in _list_claims(said, factor, change):
        slack = BOUNDED_SLACK if BOUNDED.search(said[: found.start()]) else SLACK
        if not any(_is_near(number, span, slack) for span in holds):
            yield Finding(
                ("before_after", figure.key, "said"),
                f'"{found[0]}" does not agree with {before.wording} -> {after.wording}, '
                f"which is {_word_factor(factor)}",
                "ask the customer which is right; their words stay as they were said",
                words=said,
            )
            return


def _list_claims(
    said: str, factor: Span, change: Change | None
) -> Iterator[tuple[re.Match[str], Decimal, list[Span]]]:
    """Yield what the words claim, and the spans in which that number may lie."""
    for found in TIMES.finditer(said):
        yield found, _as_number(found["times"]), [factor]
    for found in WORD.finditer(said):
        yield found, Decimal(FACTOR_WORDS[found[0].lower()]), [factor]
    for found in PERCENT.finditer(said):
        yield found, _as_number(found["percent"]), _percent_readings(factor, change)


def _percent_readings(factor: Span, change: Change | None) -> list[Span]:
    """Return every way in which people turn a change into percent: 30 times faster is 97 % less."""
    low, high = factor
    readings = [
        (100 - 100 / low, 100 - 100 / high),
        ((low - 1) * 100, (high - 1) * 100),
        (100 / high, 100 / low),
        (low * 100, high * 100),
    ]
    return [*readings, (change.low, change.high)] if change else readings


def _judge_change(
    entry: BeforeAfter, before: Quantity, after: Quantity, key: str
) -> Iterator[Finding]:
    typed, derived = entry.change, derive_change(before, after)
    if typed is None or derived is None:
        return
    if typed.kind == "percent" and derived.kind == "points":
        yield from _judge_points(typed, derived, before, after, key)
    if typed.kind != derived.kind:
        return
    is_same_way = typed.direction == derived.direction
    if is_same_way and _is_near(typed.low, (derived.low, derived.high), SLACK):
        return
    low = f"{derived.low:.0f} {'%' if derived.kind == 'percent' else 'points'} {derived.direction}"
    yield Finding(
        ("before_after", key, "change"),
        f"{typed.wording} does not agree with {before.wording} -> {after.wording}, which is {low}",
        "leave change: out where both sides are known; it is worked out",
    )


def _judge_points(
    typed: Change, derived: Change, before: Quantity, after: Quantity, key: str
) -> Iterator[Finding]:
    """Yield a change in percent where points were meant: from 32 % to 47 % is not 15 % more."""
    if _is_near(typed.low, (derived.low, derived.high), SLACK) and before.low:
        relative = sorted(100 * abs(a / before.low - 1) for a in (after.low, after.high))
        if not _is_near(typed.low, (relative[0], relative[1]), SLACK):
            yield Finding(
                ("before_after", key, "change"),
                f"{before.wording} -> {after.wording} is {derived.low:f} points "
                f"{derived.direction}, and not {typed.wording}",
                "leave change: out where both sides are known; it is worked out",
            )


def _is_near(number: Decimal, span: Span, slack: Decimal) -> bool:
    low, high = min(span), max(span)
    return low * (1 - slack) <= number <= high * (1 + slack) or round(low) <= number <= round(high)


def _as_number(text: str) -> Decimal:
    return Decimal(NUMBERS[text.lower()]) if text.lower() in NUMBERS else Decimal(text)


def _word_factor(factor: Span) -> str:
    low, high = (f"{end:.1f}".removesuffix(".0") for end in factor)
    return f"{low} times" if low == high else f"{low}-{high} times"


RULE = Rule(
    "said-disagrees",
    weigh(drafted=Level.ADVICE, checked=Level.MISTAKE, published=Level.MISTAKE),
    case=find,
)
