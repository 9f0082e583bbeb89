"""What is found while values and calculators are worked out; each rule tells its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from vpcases.check.rule import Finding
from vpcases.check.subject import CalculatorSubject
from vpcases.derive.value.elements import Flaw


def tell(flaws: Iterable[Flaw]) -> Iterator[Finding]:
    """Yield what is told of each flaw."""
    return (Finding(flaw.path, flaw.misread.message, flaw.misread.hint) for flaw in flaws)


def pick(flaws: Iterable[Flaw], rule: str) -> Iterator[Finding]:
    """Yield what is told of the flaws that break one rule."""
    return tell(flaw for flaw in flaws if flaw.misread.rule == rule)


def find_flaws_of(rule: str) -> Callable[[CalculatorSubject], Iterator[Finding]]:
    """Return the question that yields what breaks one rule in a calculator."""
    return lambda subject: pick(subject.flaws, rule)
