"""The chart of a slide: the waterfall of an agreed value, or bars of before and after."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from vpcases.catalogue import say, say_count
from vpcases.derive.case import Case
from vpcases.derive.figures import Figure
from vpcases.derive.headline import find_added_value, find_leading
from vpcases.derive.value.elements import Element
from vpcases.derive.value.value_equation import ValueEquation, contended_range
from vpcases.derive.value.waterfall import list_steps
from vpcases.pages.case_facts import Fact
from vpcases.pages.element_words import word_added, word_standing_of
from vpcases.pages.figures import word_figure_change, word_qualified, word_sides
from vpcases.pages.full_year import qualify
from vpcases.pages.money import as_cents, word_amount
from vpcases.pages.result import word_alternative, word_comparison
from vpcases.pages.units import word_unit
from vpcases.pages.value_totals import word_total_amount
from vpcases.pages.wording import word_quantity
from vpcases.quantities import Quantity

MOST_BARS = 9
"""How many elements have a bar of their own; the others of a larger sum share one."""
MOST_PAIRS = 3
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


def list_told_figures(
    case: Case, chart: SlideChart | None, language: str
) -> tuple[Fact, ...]:
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
    bars = [
        _bar_of(element, start, stop, language) for element, start, stop, _ in list_steps(equation)
    ]
    bars = _join_rest(bars, equation, language)
    # What is agreed is summed before what is not, as the eye goes down.
    agreed = [bar for bar in bars if bar.tone != "contended"]
    total = SlideBar(
        say(language, "Agreed difference"),
        word_total_amount(equation, language),
        0.0,
        _as_float(equation.agreed.low),
        "total",
    )
    contended = [bar for bar in bars if bar.tone == "contended"]
    drawn = (*agreed, total, *contended)
    if all(bar.start == bar.stop for bar in drawn):
        return None
    scale = word_unit(equation.money.unit, language)
    against = word_alternative(case, language)
    title = qualify(say(language, "Value against {alternative}", alternative=against), scale)
    return SlideChart("waterfall", title, scale, drawn, _tell_bars(title, drawn), _name_columns(language))


def _bar_of(element: Element, start: Fraction, stop: Fraction, language: str) -> SlideBar:
    is_contended = element.point.value == "contention"
    span = contended_range(element) if is_contended and element.span else None
    ends = (span.low, span.high) if span else element.span
    tone = "contended" if is_contended else "negative" if stop < start else "positive"
    return SlideBar(
        qualify(element.title, word_standing_of(element, language)),
        word_added(element, ends, language),
        _as_float(start),
        _as_float(stop),
        tone,
    )


def _join_rest(
    bars: list[SlideBar], equation: ValueEquation, language: str
) -> list[SlideBar]:
    """Return bars of which the last agreed ones are one, where there are too many to be read."""
    agreed = [bar for bar in bars if bar.tone != "contended"]
    contended = [bar for bar in bars if bar.tone == "contended"]
    room = MOST_BARS - min(len(contended), 3)
    return [*_join(agreed, room, language), *_join(contended, 3, language)]


def _join(bars: list[SlideBar], most: int, language: str) -> list[SlideBar]:
    if len(bars) <= most:
        return bars
    first, rest = bars[: most - 1], bars[most - 1 :]
    ends = [end for bar in rest for end in (bar.start, bar.stop)]
    start, stop = rest[0].start, rest[-1].stop
    if rest[0].tone == "contended":
        start, stop = min(ends), max(ends)
    tone = rest[0].tone if rest[0].tone == "contended" else "negative" if stop < start else "positive"
    label = say_count(language, "{count} more", "{count} more", len(rest))
    amount = Fraction(str(round(stop - start, 2)))
    words = word_amount(amount, amount, language, is_signed=True)
    return [*first, SlideBar(label, words, start, stop, tone)]


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
    return SlideChart("pairs", title, scale, bars, told, _name_columns(language), tuple(f.id for f in same))


def _has_scale(figure: Figure) -> bool:
    """Return whether both sides of a figure can be drawn on one scale with others."""
    sides = (figure.before, figure.after)
    plain = [s for s in sides if isinstance(s, Quantity) and s.form == "plain" and s.low >= 0]
    return figure.bars is not None and len(plain) == 2 and plain[0].unit == plain[1].unit


def _unit_of(figure: Figure | None) -> str:
    after = figure.after if figure else None
    return after.unit if isinstance(after, Quantity) else ""


def _pair(figure: Figure, language: str) -> tuple[SlideBar, SlideBar]:
    label = word_qualified(figure.label, figure, language)
    sides = ((figure.before, "before"), (figure.after, "after"))
    before, after = (
        SlideBar(label, word_quantity(side, language), 0.0, _length(side), tone)
        for side, tone in sides
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
