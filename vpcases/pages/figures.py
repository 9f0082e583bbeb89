"""Figures in words: what changed, and always on what basis."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from vpcases.catalogue import say
from vpcases.derive.figures import Basis, Figure
from vpcases.model.dates import Period
from vpcases.pages.closed_lists import word_level
from vpcases.pages.dates import word_period
from vpcases.pages.wording import word_change, word_quantity
from vpcases.quantities import Quantity, Unknown, derive_factor


@dataclass(frozen=True, slots=True)
class GroundView:
    """A source that a figure stands on; `side` names the side where it is that of one only."""

    side: str
    words: str
    address: str
    details: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FigureView:
    """One before-and-after line as a page prints it.

    `bars` are the lengths of before and after in percent of the longer one, where both can be
    drawn; what they show stands beside them in words. `pilot` says that it rests on one, and
    `alternative` what the alternative would have given.
    """

    id: str
    label: str
    before: str
    after: str
    change: str
    sentence: str
    scope: str
    said: str
    basis: str
    standing: str
    bars: tuple[Decimal, Decimal] | None
    driver_address: str = ""
    driver: str = ""
    alternative: str = ""
    grounds: tuple[GroundView, ...] = ()
    pilot: str = ""
    pilot_address: str = ""


def word_basis(basis: Basis, language: str) -> str:
    """Return what a figure stands on, in one line: period and evidence level."""
    parts = [word_level(basis.level, language)]
    if isinstance(basis.measured, Period):
        parts.insert(0, word_period(basis.measured, language))
    elif isinstance(basis.measured, Unknown):
        parts.insert(0, say(language, "period not known"))
    if basis.evidence and basis.evidence.scaled:
        parts.append(basis.evidence.scaled)
    return " · ".join(parts)


def word_standing(figure: Figure, language: str) -> str:
    """Return what a figure is that has not been reached: expected, or a target."""
    if figure.is_projected:
        return say(language, "expected")
    return say(language, "target") if figure.is_target else ""


def word_qualified(words: str, figure: Figure, language: str) -> str:
    """Return words of a figure with what qualifies them: that it is only expected, and its scope.

    For places where the words stand alone.
    """
    known = ", ".join(part for part in (word_standing(figure, language), figure.scope) if part)
    return f"{words} ({known})" if words and known else words


def word_figure_change(figure: Figure, language: str) -> str:
    """Return how much a figure changed, in words, or nothing where that cannot be said."""
    if figure.change is None:
        return ""
    factor = None
    is_growth = figure.change.kind == "percent" and figure.change.direction == "more"
    if is_growth and isinstance(figure.before, Quantity) and isinstance(figure.after, Quantity):
        factor = derive_factor(figure.before, figure.after)
    return word_change(figure.change, language, factor)


def word_sides(figure: Figure, language: str) -> str:
    """Return the two sides of a figure in words, or its change, or its sentence."""
    if figure.sentence:
        return figure.sentence
    after = word_quantity(figure.after, language)
    if isinstance(figure.before, Quantity) and isinstance(figure.after, Quantity):
        before = word_quantity(figure.before, language)
        return say(language, "from {before} to {after}", before=before, after=after)
    if isinstance(figure.after, Quantity):
        is_now = not word_standing(figure, language)
        return say(language, "now {after}", after=after) if is_now else after
    if isinstance(figure.before, Quantity):
        return say(language, "was {before}", before=word_quantity(figure.before, language))
    return word_figure_change(figure, language) or say(language, "not known")


def view_figure(figure: Figure, language: str) -> FigureView:
    """Return a figure as a page prints it."""
    return FigureView(
        id=figure.id,
        label=figure.label,
        before=word_quantity(figure.before, language) if figure.before else "",
        after=word_quantity(figure.after, language) if figure.after else "",
        change=word_figure_change(figure, language),
        sentence=figure.sentence or "",
        scope=figure.scope or "",
        said=figure.said or "",
        basis=word_basis(figure.basis, language),
        standing=word_standing(figure, language),
        bars=_percent(figure.bars),
    )


def _percent(bars: tuple[Decimal, Decimal] | None) -> tuple[Decimal, Decimal] | None:
    if bars is None:
        return None
    before, after = (max(bar * 100, Decimal("0.5")).quantize(Decimal("0.1")) for bar in bars)
    return before, after
