"""What an element brought in a period: read from its line, exact, with who confirmed it."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from vpcases.derive.figures import Figure
from vpcases.derive.value.bounds import find_bound
from vpcases.derive.value.elements import Element, Flaw
from vpcases.derive.value.evaluation import work_out
from vpcases.derive.value.inputs import Input, read_input
from vpcases.derive.value.money import Money, read_money
from vpcases.derive.value.months import MONTHS_IN, count_months
from vpcases.derive.value.proof import Proof, join_proofs, prove
from vpcases.derive.value.value_equation import Range
from vpcases.model import over_time as typed
from vpcases.model.case import CaseHistory
from vpcases.model.dates import Period, read_period
from vpcases.model.scalars import as_one_line
from vpcases.problems import FieldPath
from vpcases.quantities import Bound, Misread, Quantity, read_quantity
from vpcases.quantities.measures import UnitWords

CEILINGS = {Bound.UP_TO, Bound.AT_MOST, Bound.LESS_THAN, Bound.NEARLY}


@dataclass(frozen=True)
class Measurement:
    """What an element came to in a period, written positive as its equation is.

    `amount` is what that period brought, `months` how long it is. `key` is the period as typed.
    `step` is one of the last digit that was typed: nearer than that nobody measured.
    """

    key: str
    period: Period
    months: Fraction
    amount: Range
    bound: Bound | None
    proof: Proof
    step: Fraction = Fraction(0)

    @property
    def yearly_step(self) -> Fraction:
        """One of the last digit that was typed, as a rate."""
        return self.step * 12 / self.months

    @property
    def yearly(self) -> Range:
        """The same as a rate: what twelve such months would bring."""
        times = 12 / self.months
        return Range(self.amount.low * times, self.amount.high * times)


@dataclass(frozen=True)
class Around:
    """What stands around the measurements of an element that comes to money."""

    element: Element
    result: Money
    source: str | None
    history: CaseHistory
    figures: Mapping[str, Figure]
    words: UnitWords

    @property
    def path(self) -> FieldPath:
        """The field of the measurements."""
        return ("value_elements", self.element.key, "realised")


class Refused(Exception):
    """A line that is no measurement, with what to tell its author."""

    def __init__(self, flaw: Flaw) -> None:
        super().__init__(flaw.misread.message)
        self.flaw = flaw


def read_measurement(key: str, entry: typed.Measurement, around: Around) -> Measurement | Flaw:
    """Return the measurement of a period, or what is wrong with its line."""
    path = (*around.path, key)
    period = read_period(as_one_line(key))
    months = count_months(period)
    try:
        if bool(entry.value) == bool(entry.inputs):
            raise Refused(Flaw(path, _EITHER))
        if entry.value:
            quantity, money = _read_value(entry.value, path, around)
            bound, digit = quantity.bound, Fraction(1, 10**quantity.decimals)
            named = quantity.source or entry.source or around.source
            proof = prove(named, entry, around.history)
        else:
            money, bound, changed = _run_again(entry, path, around)
            digit = Fraction(0)
            proof = join_proofs(
                [prove(each.evidence_id or each.source, entry, around.history) for each in changed]
            )
    except Refused as stop:
        return stop.flaw
    flaw = proof.find_flaw(path, period, entry)
    times = months / MONTHS_IN[money.period] if money.period else Fraction(1)
    amount = Range(money.low * times, money.high * times)
    return flaw or Measurement(key, period, months, amount, bound, proof, digit * times)


_EITHER = Misread(
    "a measurement has either a value or inputs",
    "write what the period brought as value:, or below inputs: what came out differently",
    "wrong-measurement",
)


def _read_value(text: str, path: FieldPath, around: Around) -> tuple[Quantity, Money]:
    quantity = read_quantity(text)
    if isinstance(quantity, Misread):
        raise Refused(Flaw((*path, "value"), quantity))
    if not isinstance(quantity, Quantity):
        raise Refused(Flaw((*path, "value"), _NOT_KNOWN))
    if quantity.bound in CEILINGS:
        raise Refused(Flaw((*path, "value"), _word_ceiling(quantity.bound)))
    money = read_money(around.words.measure(quantity))
    if isinstance(money, Misread):
        raise Refused(Flaw((*path, "value"), _word_other(money.message, around)))
    if money.currency != around.result.currency:
        raise Refused(Flaw((*path, "value"), word_mixed(money, around)))
    if money.period and money.period not in MONTHS_IN:
        by_what = f"this is money a {money.period}"
        raise Refused(Flaw((*path, "value"), _word_other(by_what, around)))
    return quantity, money


_NOT_KNOWN = Misread(
    "what is not known has not been measured",
    "leave the line out until it is known",
    "wrong-measurement",
)


def _word_ceiling(bound: Bound | None) -> Misread:
    return Misread(
        f'"{bound}" says what it did not exceed, and not what it was',
        "write what was measured, or at least what it was",
        "wrong-measurement",
    )


def _word_other(message: str, around: Around) -> Misread:
    currency = around.result.currency
    return Misread(
        message,
        f"write what the period brought in {currency}, or a rate in {currency}/year",
        "wrong-measurement",
    )


def word_mixed(money: Money, around: Around) -> Misread:
    """Return what is told of money in another currency than the element's."""
    return Misread(
        f"this is in {money.currency}, and the equation comes out in {around.result.currency}",
        f"write it in {around.result.currency}: nothing is converted between currencies",
        "wrong-measurement",
    )


def _run_again(
    entry: typed.Measurement, path: FieldPath, around: Around
) -> tuple[Money, Bound | None, list[Input]]:
    """Return what the equation comes to with the inputs that changed, its bound, and those inputs.

    Such a bound is that of any input: of one that did not change, too.
    """
    element = around.element
    known = {each.name: each for each in element.inputs}
    changed = [
        _read_changed(name, text, (*path, "inputs", name), entry, known, around)
        for name, text in entry.inputs.items()
    ]
    inputs = {**known, **{each.name: each for each in changed}}
    measures = {name: each.measure for name, each in inputs.items()}
    if element.equation is None:
        raise Refused(Flaw(path, _EITHER))
    measure = work_out(element.equation, measures)
    money = measure if isinstance(measure, Misread) else read_money(measure)
    if isinstance(money, Misread):
        raise Refused(Flaw((*path, "inputs"), money))
    if money.basis != around.result.basis:
        raise Refused(Flaw((*path, "inputs"), word_mixed(money, around)))
    bound = find_bound(replace(element, inputs=tuple(inputs.values())))
    if bound in CEILINGS:
        raise Refused(Flaw((*path, "inputs"), _word_ceiling(bound)))
    return money, bound, changed


def _read_changed(
    name: str,
    text: str,
    path: FieldPath,
    entry: typed.Measurement,
    known: Mapping[str, Input],
    around: Around,
) -> Input:
    if name not in known:
        raise Refused(Flaw(path, _word_unknown(name, list(known))))
    source = entry.source or around.source
    read = read_input(name, text, around.history, around.figures, around.words, source)
    if isinstance(read, Misread):
        raise Refused(Flaw(path, read))
    if read.is_projected:
        raise Refused(Flaw(path, _PROJECTED))
    return read


def _word_unknown(name: str, known: list[str]) -> Misread:
    near = difflib.get_close_matches(name, known, n=1)
    hint = f"did you mean {near[0]}?" if near else "its inputs are: " + ", ".join(known)
    return Misread(f'the equation has no input "{name[:60]}"', hint, "wrong-measurement")


_PROJECTED = Misread(
    "this number is expected, and has not been reached",
    "write what was measured, or leave the line out until it is",
    "wrong-measurement",
)
