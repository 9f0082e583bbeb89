"""The result of a case in one line: its added value over the alternative, else its first figure."""

from __future__ import annotations

from dataclasses import dataclass

from vpcases.catalogue import say
from vpcases.derive.case import Case
from vpcases.derive.figures import Figure
from vpcases.derive.headline import (
    find_added_value,
    find_leading,
    find_weakest,
    list_agreed_inputs,
)
from vpcases.derive.value.bounds import find_agreed_bound
from vpcases.derive.value.value_equation import ValueEquation
from vpcases.model.dates import Period
from vpcases.pages.closed_lists import word_level
from vpcases.pages.dates import word_period
from vpcases.pages.figures import word_basis, word_figure_change, word_sides, word_standing
from vpcases.pages.full_year import qualify, word_rate_basis
from vpcases.pages.money import cut_amount, word_money
from vpcases.pages.wording import word_bounded
from vpcases.quantities import Quantity, Unknown


@dataclass(frozen=True, slots=True)
class ResultLine:
    """The result of a case in one line; `basis` stands beside it wherever it is shown.

    `comparison` says what it is compared with: their own past, or the alternative. `written` is
    what the words begin with and `scaled` what the basis ends with that authors wrote, in the
    language of the case; empty where they wrote none of it.
    """

    words: str
    basis: str
    comparison: str
    written: str = ""
    scaled: str = ""

    @property
    def with_basis(self) -> str:
        """The result with its basis in brackets, for places that hold one text."""
        return f"{self.words} ({self.basis})"


def word_result(case: Case, language: str) -> ResultLine | None:
    """Return the result of a case, with its basis.

    That is the agreed added value over the alternative where there is one, else the first figure,
    else the first sentence. None where the case says none of it.
    """
    return _word_added_value(case, language) or _word_leading(case, language)


def word_alternative(case: Case, language: str) -> str:
    """Return what the alternative of a case is called."""
    return (
        case.alternative.title if case.alternative else say(language, "the next-best alternative")
    )


def _word_added_value(case: Case, language: str) -> ResultLine | None:
    equation = find_added_value(case.value)
    if equation is None:
        return None
    against = word_alternative(case, language)
    words = say(
        language,
        "{amount} of added value over {against}, before price",
        amount=qualify(
            word_agreed(equation, language), word_rate_basis(case, equation.period, language)
        ),
        against=against,
    )
    return ResultLine(
        words=qualify(words, say(language, "expected") if equation.is_projected else ""),
        basis=_word_value_basis(case, equation, language),
        scaled=" · ".join(_list_scaled(equation)),
        comparison=say(
            language, "Compared with {against}, and not with their own past", against=against
        ),
    )


def word_agreed(equation: ValueEquation, language: str) -> str:
    """Return the agreed sum of a value equation with its bound."""
    low, high = (cut_amount(end) for end in (equation.agreed.low, equation.agreed.high))
    money = word_money(low, high, equation.currency, equation.period, language)
    return word_bounded(money, find_agreed_bound(equation), language)


def _word_value_basis(case: Case, equation: ValueEquation, language: str) -> str:
    """Return the period and the weakest evidence that the agreed sum rests on."""
    measured = case.history.measured
    period = word_period(measured, language) if isinstance(measured, Period) else ""
    if isinstance(measured, Unknown):
        period = say(language, "period not known")
    level = word_level(find_weakest(equation), language)
    return " · ".join(part for part in (period, level, *_list_scaled(equation)) if part)


def _list_scaled(equation: ValueEquation) -> list[str]:
    """Return how what was measured of the agreed sum was scaled up, each way once."""
    scaled = dict.fromkeys(entry.scaled for entry in list_agreed_inputs(equation))
    return [words for words in scaled if words]


def _word_leading(case: Case, language: str) -> ResultLine | None:
    figure = find_leading(case.figures)
    return word_line(figure, case, language) if figure else None


def word_line(figure: Figure, case: Case, language: str) -> ResultLine:
    """Return a figure in one line; what is only expected is said to be so."""
    change = word_figure_change(figure, language)
    sides = word_sides(figure, language)
    told = sides if not change or change == sides else f"{sides}, {change}"
    standing = word_standing(figure, language)
    words = figure.sentence if figure.sentence else f"{figure.label}: {told}"
    words = qualify(qualify(words, standing), figure.scope or "")
    return ResultLine(
        words=words,
        basis=word_basis(figure.basis, language),
        comparison=word_comparison(case, language),
        written=figure.sentence or figure.label,
    )


def word_comparison(case: Case, language: str) -> str:
    """Return the caption that keeps before-and-after from being read as us against others.

    It names the time before only where that is one and the same for every figure.
    """
    times = {word_time_before(case, figure, language) for figure in case.figures if figure.before}
    when = times.pop() if len(times) == 1 else ""
    if when:
        return say(language, "Compared with their own situation in {period}", period=when)
    return say(language, "Compared with their own situation before")


def word_time_before(case: Case, figure: Figure, language: str) -> str:
    """Return the period that the before of a figure is from, where it has a source of its own."""
    source = figure.before.source if isinstance(figure.before, Quantity) else None
    if source is None or source == figure.basis.evidence_id:
        return ""
    evidence = case.history.evidence.get(source)
    return word_period(evidence.covers, language) if evidence else ""
