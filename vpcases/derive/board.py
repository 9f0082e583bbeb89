"""How far every case has come, with who looks after it and when its next step is due."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from vpcases.derive.case import Case
from vpcases.derive.portfolio import Portfolio
from vpcases.model.authored import Status
from vpcases.model.dates import PartialDate
from vpcases.model.library import Why

STEPS = tuple(Status)[:7]
"""The statuses of cases that are still here, in their order."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A case with its due day; `days` are left until it, negative after it, None without a day."""

    case: Case
    due: PartialDate | None
    days: int | None

    @property
    def is_overdue(self) -> bool:
        """Whether its next step should have been done."""
        return self.days is not None and self.days < 0


@dataclass(frozen=True, slots=True)
class Programme:
    """The cases of each status, what is due first before the rest; and how many have left."""

    by_status: Mapping[Status, tuple[Standing, ...]]
    retired: int
    withdrawn: int

    @property
    def all(self) -> tuple[Standing, ...]:
        """Every case, in the order of statuses."""
        return tuple(one for standings in self.by_status.values() for one in standings)

    @property
    def by_owner(self) -> Mapping[str, tuple[Standing, ...]]:
        """The cases with a step to come of each owner, by name; those of nobody at the end.

        What is published and has no day is nobody's move.
        """
        found: dict[str, list[Standing]] = {}
        for one in self.all:
            if one.case.status is not Status.PUBLISHED or one.due:
                found.setdefault(one.case.history.owner or "", []).append(one)
        names = sorted(found, key=lambda name: (not name, name.casefold()))
        return {name: tuple(sorted(found[name], key=_by_day)) for name in names}


def derive_programme(portfolio: Portfolio) -> Programme:
    """Return the cases of an internal portfolio by how far they have come."""
    standings = [_stand(case, portfolio) for case in portfolio.cases]
    counted = [absent.why for absent in portfolio.absent]
    return Programme(
        by_status={
            status: tuple(sorted((s for s in standings if s.case.status is status), key=_by_day))
            for status in STEPS
        },
        retired=counted.count(Why.RETIRED),
        withdrawn=counted.count(Why.WITHDRAWN),
    )


def _stand(case: Case, portfolio: Portfolio) -> Standing:
    due = case.history.due
    known = due if isinstance(due, PartialDate) else None
    return Standing(case, known, (known.last_day - portfolio.as_of).days if known else None)


def _by_day(one: Standing) -> tuple[bool, int, str]:
    return (one.days is None, one.days or 0, one.case.id)
