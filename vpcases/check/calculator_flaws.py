"""What is wrong with a calculator is found while it is worked out; each rule tells its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from vpcases.check.rule import Finding
from vpcases.check.subject import CalculatorSubject


def find_flaws_of(rule: str) -> Callable[[CalculatorSubject], Iterator[Finding]]:
    """Return the question that yields what breaks one rule."""

    def find(subject: CalculatorSubject) -> Iterator[Finding]:
        for flaw in subject.flaws:
            if flaw.misread.rule == rule:
                yield Finding(flaw.path, flaw.misread.message, flaw.misread.hint)

    return find
