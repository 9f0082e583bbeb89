"""What follows from the prices of a case, each as a figure of its own, where it may be shown."""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.catalogue import say
from vpcases.derive.case import Case
from vpcases.derive.figures import STRENGTH
from vpcases.derive.headline import list_agreed_inputs
from vpcases.pages.claim import Claim
from vpcases.pages.price_facts import list_price_facts
from vpcases.pages.result import word_alternative


def list_claims_after_price(case: Case, language: str) -> Iterator[Claim]:
    """Yield ΔP and all that follows from it; nothing where the prices stop at the gate."""
    value = case.value
    if value is None or value.flaws or value.equation is None or value.equation.prices is None:
        return
    levels = [entry.level for entry in list_agreed_inputs(value.equation)]
    for fact in list_price_facts(case, value, language):
        yield Claim(
            driver=None,
            mark="",
            words=f"{fact.label}: {fact.words}",
            notes=(say(language, "after price"),),
            compared_with=word_alternative(case, language),
            anchor="value",
            level=min(levels, key=STRENGTH.index, default=case.history.level),
            kinds=(say(language, "the value and both prices"),),
            period=case.history.measured,
        )
