"""The ids that a case points to, field by field."""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.proposition_ids import Reference
from vpcases.model.case import ALTERNATIVE_UNKNOWN, CaseHistory


def list_ids_of_case(history: CaseHistory) -> Iterator[Reference]:
    """Yield what a case points to in the registries, in the order of its fields."""
    if history.segment:
        yield ("segment",), "segments", history.segment
    if history.offering:
        yield ("offering",), "offerings", history.offering
    if history.alternative:
        yield ("alternative",), "alternatives", history.alternative
    for field in ("replaced", "considered"):
        for number, identity in enumerate(getattr(history, field)):
            yield (field, number), "alternatives", identity
    for number, driver in enumerate(history.drivers):
        yield ("drivers", number), "drivers", driver
    for key, entry in history.before_after.items():
        if entry.driver:
            yield ("before_after", key, "driver"), "drivers", entry.driver
    for driver in history.value_elements:
        yield ("value_elements", driver), "drivers", driver
    for name, quote in history.quotes.items():
        for number, driver in enumerate(quote.explains):
            yield ("quotes", name, "explains", number), "drivers", driver
    for number, customer in enumerate(history.other_customers):
        yield ("other_customers", number), "customers", customer


def is_answer(name: str, identity: str) -> bool:
    """Return whether it is an answer rather than an id: `alternative: unknown`."""
    return name == "alternatives" and identity == ALTERNATIVE_UNKNOWN
