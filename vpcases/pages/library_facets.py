"""The facets of the library in words: their names, and their values with a count each."""

from __future__ import annotations

import re
from dataclasses import dataclass

from vpcases.catalogue import fixed, say, say_count
from vpcases.derive.facets import Facet, Facets, FacetValue, count_values
from vpcases.derive.staff import StaffBand
from vpcases.derive.terms import UNASSIGNED, name_term
from vpcases.model.authored import EvidenceLevel, Status
from vpcases.pages.closed_lists import word_level, word_status
from vpcases.pages.languages import word_language
from vpcases.pages.wording import capitalise

FACETS = {
    Facet.SEGMENT: fixed("Customer segment"),
    Facet.DRIVER: fixed("Value driver"),
    Facet.ALTERNATIVE: fixed("Compared with, or used before"),
    Facet.OFFERING: fixed("Offering"),
    Facet.INDUSTRY: fixed("Industry"),
    Facet.ROLE: fixed("Who speaks"),
    Facet.SIZE: fixed("Size of the customer"),
    Facet.REGION: fixed("Where they are"),
    Facet.LEVEL: fixed("Evidence of the result"),
    Facet.LANGUAGE: fixed("Language"),
    Facet.STATUS: fixed("Status"),
}
SIZES = {
    StaffBand.UNDER_10: fixed("Fewer than 10 people"),
    StaffBand.FROM_10: fixed("10 to 49 people"),
    StaffBand.FROM_50: fixed("50 to 249 people"),
    StaffBand.FROM_250: fixed("250 to 999 people"),
    StaffBand.FROM_1000: fixed("1,000 to 4,999 people"),
    StaffBand.FROM_5000: fixed("5,000 people and more"),
}
OPEN = {Facet.SEGMENT, Facet.DRIVER, Facet.ALTERNATIVE}
"""What a visitor knows of the prospect, and finds open."""
MOST = 8
"""How many values are in view; the rest of a longer list opens below them."""
LONG = 14
"""How many letters of a word stand beside a box and a count on half the width of a phone."""
BREAK = re.compile(r"\s+|(?<=-)")
"""Where a line may end."""


@dataclass(frozen=True, slots=True)
class FacetOption:
    """A value of a facet, with how many proofs have it."""

    id: str
    words: str
    count: int

    @property
    def is_wide(self) -> bool:
        """Whether a word of it is too long for half the width of a phone."""
        return any(len(word) > LONG for word in BREAK.split(self.words))


@dataclass(frozen=True, slots=True)
class FacetView:
    """A facet with its values; `rest` are those of a long list, behind `more`."""

    name: str
    words: str
    is_open: bool
    options: tuple[FacetOption, ...]
    rest: tuple[FacetOption, ...]
    more: str


def view_facets(facets: Facets, language: str) -> tuple[FacetView, ...]:
    """Return the facets that tell cases apart, each value with how many proofs have it."""
    counts = count_values(facets, {})
    return tuple(
        _view_facet(facet, values, counts[facet], language)
        for facet, values in facets.values.items()
    )


def _view_facet(
    facet: Facet, values: tuple[FacetValue, ...], counts: dict[str, int], language: str
) -> FacetView:
    options = [FacetOption(v.id, word_value(facet, v, language), counts[v.id]) for v in values]
    # A list that is cut for one or two lines is longer than one that is whole.
    most = MOST if len(options) > MOST + 2 else len(options)
    rest = options[most:]
    return FacetView(
        name=facet.value,
        words=say(language, FACETS[facet]),
        is_open=facet in OPEN,
        options=tuple(options[:most]),
        rest=tuple(rest),
        more=say_count(language, "{count} more", "{count} more", len(rest)) if rest else "",
    )


def word_value(facet: Facet, value: FacetValue, language: str) -> str:
    """Return a value of a facet in words."""
    if value.id == UNASSIGNED and not value.title:
        return say(language, "Not yet assigned")
    if facet is Facet.SIZE:
        return say(language, SIZES[StaffBand(value.id)])
    if facet is Facet.LANGUAGE:
        return word_language(value.id)
    if facet is Facet.LEVEL:
        level = next(each for each in EvidenceLevel if name_term(each.value) == value.id)
        return capitalise(word_level(level, language))
    if facet is Facet.STATUS:
        return capitalise(word_status(Status(value.id), language))
    return value.title
