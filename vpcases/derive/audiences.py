"""Collections for an audience of our own: every proof that fits, and the parts they need."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from vpcases.derive.case import Case
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.value_at_stake import DOCUMENTED
from vpcases.model.collection import Audience, Collection
from vpcases.model.library import Library, Record


class Part(Enum):
    """What of the same proofs an audience is shown before the proofs themselves."""

    STAKES = auto()
    UNIMPROVED = auto()
    OBJECTIONS = auto()
    EFFORT = auto()
    PILOTS = auto()
    QUOTES = auto()
    IN_USE = auto()


PARTS: Mapping[Audience, frozenset[Part]] = {
    Audience.PRODUCT: frozenset({Part.STAKES, Part.UNIMPROVED, Part.IN_USE}),
    Audience.ENGINEERING: frozenset({Part.STAKES}),
    Audience.SALES_ENGINEERING: frozenset({Part.OBJECTIONS, Part.EFFORT, Part.PILOTS}),
    Audience.DEVELOPER_RELATIONS: frozenset({Part.QUOTES, Part.IN_USE}),
    Audience.INTERNAL_TOOLS: frozenset({Part.EFFORT, Part.UNIMPROVED, Part.IN_USE}),
}
"""What each audience is shown; the proofs are for all of them."""


@dataclass(frozen=True)
class ForAudience:
    """A collection for an audience: its cases, those picked by hand first, then in list order.

    `features` are the ids of those that it names, else of those that its proofs can depend on.
    """

    record: Record[Collection]
    audience: Audience
    cases: tuple[Case, ...]
    features: tuple[str, ...]

    @property
    def content(self) -> Collection:
        """The collection as its author wrote it."""
        return self.record.content

    def shows(self, part: Part) -> bool:
        """Return whether a part is for this audience."""
        return part in PARTS[self.audience]


def derive_audience_collections(portfolio: Portfolio) -> tuple[ForAudience, ...]:
    """Return every collection that is for an audience, in the order of the files.

    In public there is none: the gate keeps all collections back.
    """
    return tuple(
        _gather(record, record.content.audience, portfolio)
        for record in portfolio.library.collections.values()
        if record.content.audience
    )


def _gather(record: Record[Collection], audience: Audience, portfolio: Portfolio) -> ForAudience:
    content = record.content
    by_id = {case.id: case for case in portfolio.cases}
    picked = [by_id[pick.case] for pick in content.proofs if pick.case in by_id]
    fitting = [case for case in portfolio.cases if fits(case, content, portfolio.library)]
    cases = tuple(dict.fromkeys(case.id for case in (*picked, *fitting)))
    return ForAudience(
        record=record,
        audience=audience,
        cases=tuple(by_id[identity] for identity in cases),
        features=tuple(_list_features(content, portfolio.library)),
    )


def selects(content: Collection) -> bool:
    """Return whether a collection says which proofs fit, or names some."""
    named = (content.segments, content.drivers, content.features, content.offerings)
    return any(named) or bool(content.proofs)


def fits(case: Case, content: Collection, library: Library) -> bool:
    """Return whether a case is one of those that a collection asks for.

    One that is not documented yet is no proof, and stands there only if it is picked by hand. It
    has to fit each of segments, drivers, features and offerings that is named, and of each of
    these any one. A case depends on a feature where it is about a driver of one of its benefits,
    at a customer of its offering. What names nothing asks for nothing.
    """
    if not (content.segments or content.drivers or content.features or content.offerings):
        return False
    if case.status not in DOCUMENTED:
        return False
    drivers = {driver.id for driver in case.drivers}
    segment = case.segment.id if case.segment else ""
    offering = case.offering.id if case.offering else ""
    return (
        (not content.segments or segment in content.segments)
        and (not content.offerings or offering in content.offerings)
        and (not content.drivers or bool(drivers & set(content.drivers)))
        and (
            not content.features
            or any(depends(drivers, offering, name, library) for name in content.features)
        )
    )


def depends(drivers: set[str], offering: str, feature: str, library: Library) -> bool:
    """Return whether what is about some drivers, at a customer of an offering, needs a feature."""
    record = library.features.get(feature)
    if record is None or not offering or record.content.offering != offering:
        return False
    return bool(drivers & list_drivers(feature, library))


def list_drivers(feature: str, library: Library) -> set[str]:
    """Return the drivers of the benefits of a feature, by id."""
    record = library.features.get(feature)
    benefits = (library.benefits.get(name) for name in (record.content.benefits if record else ()))
    return {b.content.driver for b in benefits if b and b.content.driver}


def _list_features(content: Collection, library: Library) -> list[str]:
    """Return the features that a collection names, else those that its drivers depend on."""
    if content.features:
        return [name for name in content.features if name in library.features]
    return [
        name
        for name, record in library.features.items()
        if (not content.offerings or record.content.offering in content.offerings)
        and (not content.drivers or list_drivers(name, library) & set(content.drivers))
    ]
