"""Value calculators: equations of cases that a visitor runs with numbers of their own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from vpcases.derive.calculator.back_test import BackTest, derive_back_test
from vpcases.derive.calculator.forms import tell_unfit
from vpcases.derive.calculator.pooling import PooledElement
from vpcases.derive.calculator.reading import Surroundings, is_switching_cost, read_element
from vpcases.derive.calculator.sharing import share_asked
from vpcases.derive.case import Case
from vpcases.derive.terms import Axis, Term
from vpcases.derive.value.elements import Flaw
from vpcases.derive.value.money import Money
from vpcases.model.authored import Status
from vpcases.model.calculator import ValueCalculator
from vpcases.model.library import Record
from vpcases.quantities import Misread

IN_DOUBT = {Status.UNDER_REVIEW, Status.RETIRED}
"""Cases whose numbers nobody stands for any more, or not until they have been looked at again."""


@dataclass(frozen=True)
class Calculator:
    """A calculator with what cases know of each of its elements.

    `money` is the sum at the case whose words the first element uses: of it only the currency and
    the period are of interest here.
    """

    id: str
    title: str
    about: str
    segment: Term
    elements: tuple[PooledElement, ...]
    money: Money
    back_test: BackTest

    @property
    def cases(self) -> tuple[Case, ...]:
        """Every case behind an element of it, each once, in the order of lists."""
        return tuple({case.id: case for e in self.elements for case in e.cases}.values())


def derive_calculators(
    records: Mapping[str, Record[ValueCalculator]],
    cases: tuple[Case, ...],
    vocabulary: Mapping[Axis, Mapping[str, Term]],
) -> tuple[Calculator, ...]:
    """Return the calculators that can be worked out from cases, in the order of their files.

    Cases that an edition does not show must not be among them: a median or the end of a range is
    a number of theirs. Those whose numbers are in doubt do not count in any edition. A calculator
    that uses the words of a case which is not there is left out.
    """
    certain = tuple(case for case in cases if case.status not in IN_DOUBT)
    found = (
        derive_calculator(identity, record.content, certain, vocabulary, [])
        for identity, record in records.items()
    )
    return tuple(calculator for calculator in found if calculator)


def derive_calculator(
    identity: str,
    content: ValueCalculator,
    cases: tuple[Case, ...],
    vocabulary: Mapping[Axis, Mapping[str, Term]],
    flaws: list[Flaw],
) -> Calculator | None:
    """Return one calculator, or None where anything in it cannot be worked out; flaws are added."""
    segment = vocabulary[Axis.SEGMENT].get(content.segment or "")
    drivers = vocabulary[Axis.DRIVER]
    is_asking = any(element.asks for element in content.elements.values())
    if segment is None or not content.title or not is_asking:
        return None
    mine = tuple(case for case in cases if case.segment == segment)
    around = Surroundings(segment, mine, {case.id: case for case in cases})
    read = [
        read_element(key, entry, drivers[key], around, flaws) if key in drivers else None
        for key, entry in content.elements.items()
    ]
    elements = share_asked(tuple(element for element in read if element))
    if len(elements) < len(read):
        return None
    _judge_together(elements, mine, flaws)
    money = elements[0].element.result
    if flaws or money is None:
        return None
    return Calculator(
        id=identity,
        title=content.title,
        about=content.about or "",
        segment=segment,
        elements=elements,
        money=money,
        back_test=derive_back_test(elements),
    )


def _judge_together(
    elements: tuple[PooledElement, ...], cases: Iterable[Case], flaws: list[Flaw]
) -> None:
    """Add what is wrong with elements that are right each by itself."""
    first = elements[0].element.result
    for pooled in elements[1:]:
        result = pooled.element.result
        if first and result and result.basis != first.basis:
            said = Misread(
                f"this comes out in {result.unit}, the first element in {first.unit}",
                "take elements of one currency and one period into a calculator",
                "calculator-mixed-money",
            )
            flaws.append(Flaw(("elements", pooled.element.key), said))
    if not any(is_switching_cost(pooled.element) for pooled in elements):
        said = Misread(
            "nothing in it says what the change itself costs the customer",
            _word_switching_cost(cases),
            "calculator-without-switching-cost",
        )
        flaws.append(Flaw(("elements",), said))


def _word_switching_cost(cases: Iterable[Case]) -> str:
    for case in cases:
        for element in case.value.elements if case.value else ():
            if is_switching_cost(element) and not tell_unfit(element):
                return f"add a line to its elements: `{element.key}: {case.id}`"
    return "write it in a case first, with `favours: alternative`, as in  one-off cost / years"
