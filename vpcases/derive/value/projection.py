"""What an element was expected to bring, before it began; never what it brought."""

from __future__ import annotations

from dataclasses import dataclass

from vpcases.derive.value.elements import Flaw
from vpcases.derive.value.measurement import Around, word_mixed
from vpcases.derive.value.money import read_money
from vpcases.derive.value.months import MONTHS_IN
from vpcases.derive.value.value_equation import Range
from vpcases.model.dates import PartialDate
from vpcases.quantities import Bound, Misread, Quantity, read_quantity


@dataclass(frozen=True)
class Projection:
    """What was expected by the year, with its source; `by` and `date` are those of its evidence."""

    yearly: Range
    bound: Bound | None
    source: str
    evidence_id: str
    by: str
    date: PartialDate | None


def read_projection(text: str, around: Around, flaws: list[Flaw]) -> Projection | None:
    """Return a projection; None where it is unknown or cannot be read, which is added to flaws."""
    quantity = read_quantity(text)
    if not isinstance(quantity, Quantity):
        if isinstance(quantity, Misread):
            flaws.append(Flaw(_path(around), quantity))
        return None
    money = read_money(around.words.measure(quantity))
    if isinstance(money, Misread) or money.period not in MONTHS_IN:
        flaws.append(Flaw(_path(around), _word_no_rate(around)))
        return None
    if money.currency != around.result.currency:
        flaws.append(Flaw(_path(around), word_mixed(money, around)))
        return None
    named = quantity.source or around.source
    evidence = around.history.evidence.get(named or "")
    times = 12 // MONTHS_IN[money.period]
    return Projection(
        yearly=Range(money.low * times, money.high * times),
        bound=quantity.bound,
        source=((evidence.about if evidence else None) or named) or "",
        evidence_id=named if named and evidence else "",
        by=(evidence.by if evidence else None) or "",
        date=evidence.date if evidence and isinstance(evidence.date, PartialDate) else None,
    )


def _path(around: Around) -> tuple[str, ...]:
    return ("value_elements", around.element.key, "projected")


def _word_no_rate(around: Around) -> Misread:
    return Misread(
        "what is projected is money by the year, quarter or month",
        f"write it as in 9000 {around.result.currency}/year from our proposal",
        "wrong-measurement",
    )
