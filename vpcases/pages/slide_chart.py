"""The chart of a slide: the waterfall of an agreed value, or bars of before and after."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from vpcases.catalogue import say, say_count
from vpcases.derive.case import Case
from vpcases.derive.figures import Figure
from vpcases.derive.headline import find_added_value, find_leading
from vpcases.derive.value.elements import Element
from vpcases.derive.value.value_equation import Range, ValueEquation, contended_range
from vpcases.derive.value.waterfall import list_steps
from vpcases.pages.case_facts import Fact
from vpcases.pages.element_words import word_added, word_standing_of
from vpcases.pages.figures import word_figure_change, word_qualified, word_sides, word_standing
from vpcases.pages.full_year import qualify
from vpcases.pages.money import as_cents, word_amount
from vpcases.pages.result import word_alternative, word_comparison
from vpcases.pages.units import word_unit
from vpcases.pages.value_totals import word_total_amount
from vpcases.pages.wording import capitalise, word_quantity
from vpcases.quantities import Quantity

MOST_BARS = 9
"""How many elements have a bar of their own; the others of a larger sum share one."""
MOST_CONTENDED = 3
MOST_PAIRS = 3
MOST, CENT = 10**15, Fraction(1, 100)
"""What a sheet cannot hold to the digit, and the least that can be seen."""
Step = tuple[Element, Fraction, Fraction, bool]
"""An element of a waterfall with where it begins and ends, and whether it is contended."""
MOST_FIGURES = 3


@dataclass(frozen=True, slots=True)
class SlideBar:
    """A bar from `start` to `stop` on the scale of its chart, with what stands beside it.

    `tone` is positive, negative, contended or total in a waterfall; before or after in a pair.
    """

    label: str
    words: str
    start: float
    stop: float
    tone: str


@dataclass(frozen=True, slots=True)
class SlideChart:
    """A chart with every bar of it, from the top down.

    `kind` is waterfall or pairs; `scale` is the unit of its numbers, `told` the same in words, for
    those who do not see it. `names` are what its sheet calls the columns, by tone, and `shown` the
    ids of the figures in it.
    """

    kind: str
    title: str
    scale: str
    bars: tuple[SlideBar, ...]
    told: str
    names: Mapping[str, str]
    shown: tuple[str, ...] = ()


def view_chart(case: Case, language: str) -> SlideChart | None:
    """Return the chart of what the headline of a case is about; None where nothing can be drawn."""
    equation = find_added_value(case.value)
    return _view_waterfall(case, equation, language) if equation else _view_pairs(case, language)


def list_told_figures(case: Case, chart: SlideChart | None, language: str) -> tuple[Fact, ...]:
    """Return the next figures in words, without the headline and what a chart shows."""
    equation = find_added_value(case.value)
    leading = None if equation else find_leading(case.figures)
    shown = chart.shown if chart else ()
    left = [f for f in case.figures if f is not leading and f.id not in shown]
    return tuple(_tell(figure, language) for figure in left[:MOST_FIGURES])


def _tell(figure: Figure, language: str) -> Fact:
    if figure.sentence:
        words = "" if figure.label == figure.sentence else figure.sentence
        return Fact(figure.label, word_qualified(words, figure, language))
    sides, change = word_sides(figure, language), word_figure_change(figure, language)
    told = sides if not change or change == sides else f"{change}, {sides}"
    return Fact(figure.label, word_qualified(told, figure, language))


def _view_waterfall(case: Case, equation: ValueEquation, language: str) -> SlideChart | None:
    steps = list_steps(equation)
    ends = [abs(end) for _, start, stop, _ in steps for end in (start, stop)]
    if max(ends, default=0) >= MOST or max(ends, default=0) < CENT:
        return None
    # What is agreed is summed before what is not, as the eye goes down.
    agreed = [step for step in steps if not step[3]]
    contended = [step for step in steps if step[3]]
    most_contended = min(len(contended), MOST_CONTENDED)
    bars = (
        *_list_bars(agreed, MOST_BARS - most_contended, language),
        SlideBar(
            say(language, "Agreed difference"),
            word_total_amount(equation, language),
            0.0,
            _as_float(equation.agreed.low),
            "total",
        ),
        *_list_bars(contended, MOST_CONTENDED, language),
    )
    scale = word_unit(equation.money.unit, language)
    against = word_alternative(case, language)
    title = qualify(say(language, "Value against {alternative}", alternative=against), scale)
    told = _tell_bars(title, bars)
    return SlideChart("waterfall", title, scale, bars, told, _name_columns(language))


def _list_bars(steps: list[Step], most: int, language: str) -> list[SlideBar]:
    """Return a bar for each step; where there are too many to be read, the last share one."""
    if len(steps) <= most:
        return [_bar_of(step, language) for step in steps]
    first, rest = steps[: most - 1], steps[most - 1 :]
    return [*(_bar_of(step, language) for step in first), _join(rest, language)]


def _bar_of(step: Step, language: str) -> SlideBar:
    element, start, stop, is_contended = step
    span = contended_range(element) if is_contended else None
    ends = (span.low, span.high) if span else element.span
    return SlideBar(
        qualify(element.title, word_standing_of(element, language)),
        word_added(element, ends, language),
        _as_float(start),
        _as_float(stop),
        _name_tone(start, stop, is_contended=is_contended),
    )


def _join(rest: list[Step], language: str) -> SlideBar:
    """Return one bar for several steps: where the first begins, and what they come to."""
    begin, is_contended = rest[0][1], rest[0][3]
    low, high = _add_up(rest)
    start, stop = (begin + low, begin + high) if is_contended else (begin, rest[-1][2])
    return SlideBar(
        say_count(language, "{count} more", "{count} more", len(rest)),
        word_amount(low, high, language, is_signed=True),
        _as_float(start),
        _as_float(stop),
        _name_tone(start, stop, is_contended=is_contended),
    )


def _add_up(rest: list[Step]) -> tuple[Fraction, Fraction]:
    spans = [
        contended_range(element) if is_contended else Range(*(element.span or (start, start)))
        for element, start, _, is_contended in rest
    ]
    return sum((s.low for s in spans), Fraction(0)), sum((s.high for s in spans), Fraction(0))


def _name_tone(start: Fraction, stop: Fraction, *, is_contended: bool) -> str:
    if is_contended:
        return "contended"
    return "negative" if stop < start else "positive"


def _as_float(amount: Fraction) -> float:
    return float(as_cents(amount))


def _view_pairs(case: Case, language: str) -> SlideChart | None:
    """Return before and after of the leading figure, and of others in the same unit."""
    drawn = [figure for figure in case.figures if _has_scale(figure)]
    leading = find_leading(case.figures)
    if leading not in drawn:
        return None
    unit = _unit_of(leading)
    same = [leading, *(f for f in drawn if f is not leading and _unit_of(f) == unit)][:MOST_PAIRS]
    bars = tuple(bar for figure in same for bar in _pair(figure, language))
    scale = word_unit(unit, language) if unit else ""
    title = qualify(word_comparison(case, language), scale)
    told = _tell_bars(title, bars)
    return SlideChart(
        "pairs", title, scale, bars, told, _name_columns(language), tuple(f.id for f in same)
    )


def _has_scale(figure: Figure) -> bool:
    """Return whether both sides of a figure can be drawn on one scale with others."""
    sides = (figure.before, figure.after)
    plain = [s for s in sides if isinstance(s, Quantity) and s.form == "plain" and s.low >= 0]
    is_alike = len(plain) == 2 and plain[0].unit == plain[1].unit
    return figure.bars is not None and is_alike and all(_can_be_drawn(s.high) for s in plain)


def _can_be_drawn(number: Decimal) -> bool:
    return number == 0 or Decimal("1e-9") <= number < MOST


def _unit_of(figure: Figure | None) -> str:
    after = figure.after if figure else None
    return after.unit if isinstance(after, Quantity) else ""


def _pair(figure: Figure, language: str) -> tuple[SlideBar, SlideBar]:
    label = word_qualified(figure.label, figure, language)
    names = _name_columns(language)
    sides = (
        (figure.before, names["before"], "before"),
        (figure.after, capitalise(word_standing(figure, language)) or names["after"], "after"),
    )
    before, after = (
        SlideBar(label, f"{name}: {word_quantity(side, language)}", 0.0, _length(side), tone)
        for side, name, tone in sides
    )
    return before, after


def _length(side: object) -> float:
    return float(side.high) if isinstance(side, Quantity) else 0.0


def _tell_bars(title: str, bars: tuple[SlideBar, ...]) -> str:
    return f"{title}: " + "; ".join(f"{bar.label}: {bar.words}" for bar in bars)


def _name_columns(language: str) -> dict[str, str]:
    """Return what the columns of the sheet behind a chart are called."""
    return {
        "floor": say(language, "Begins at"),
        "positive": say(language, "Adds"),
        "negative": say(language, "Favours the alternative"),
        "contended": say(language, "Contended"),
        "total": say(language, "Agreed difference"),
        "room": say(language, "Room for the words"),
        "before": say(language, "Before"),
        "after": say(language, "After"),
    }
