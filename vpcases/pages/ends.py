"""The days on which what is shown of a case ends, as pages hand them to their script."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from vpcases.catalogue import fixed, say
from vpcases.derive.case import Case
from vpcases.derive.validity import YEARS, Validity
from vpcases.pages.addresses import Link
from vpcases.pages.dates import word_date

OLD = {
    2: (
        fixed("Measured more than two years ago, until {day}."),
        fixed("Figures more than two years old"),
    ),
}
"""What is said of figures by how many years they are good for: on their page, and on a card."""


@dataclass(frozen=True, slots=True)
class AgeView:
    """That figures are old; `fresh_until` is the last day on which they are not, while it lasts.

    `words` stand on the page of the case, `mark` on its card.
    """

    words: str
    mark: str
    fresh_until: str


def write_day(day: date | None) -> str:
    """Return a day as scripts read it, 2027-04-28; empty where there is none."""
    return day.isoformat() if day else ""


def view_age(validity: Validity, language: str) -> AgeView | None:
    """Return when figures become old, or that they are; None where nobody says how old they are."""
    if validity.fresh_until is None:
        return None
    when = word_date(validity.measured, language)
    measured, mark = OLD[YEARS]
    return AgeView(
        words=say(language, measured, day=when),
        mark=say(language, mark),
        fresh_until="" if validity.is_old else write_day(validity.fresh_until),
    )


def link_until(link: Link, case: Case) -> Link:
    """Return a link that stands for a case, with the last day on which the case may be shown."""
    return replace(link, valid_until=write_day(case.last_day))
