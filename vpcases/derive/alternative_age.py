"""How old what is known of an alternative is: a difference from it is only true of its own time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from vpcases.model.authored import AlternativeKind
from vpcases.model.case import CaseHistory
from vpcases.model.dates import PartialDate, Period, read_partial_date
from vpcases.model.registry import Alternative
from vpcases.problems import FieldPath

PATIENCE = timedelta(days=365)
"""How long what is known of an alternative is good for."""
DATE = re.compile(
    r"(?<![\d-])(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|1\d|2[0-8]))?)?(?!\d)"
)
"""A date in words; of a month, the days that every month has."""
FROM = re.compile(r"\sfrom\s+(.+)$", re.IGNORECASE)
Dated = tuple[date, FieldPath, str]
"""The last day that something can be of, the field it stands in, and what it is called."""


def find_newest_data(history: CaseHistory, alternative: Alternative | None) -> Dated | None:
    """Return the newest thing with a date that a case says of its alternative; None for none.

    None too where nobody sells the alternative: spreadsheets and habits stay as they are. One whose
    kind nobody has told may be sold.
    """
    if not history.value_elements or alternative is None:
        return None
    if alternative.kind not in (None, AlternativeKind.COMPETITOR):
        return None
    dated = _list_dated(history, (alternative.title or "").lower())
    return max(dated, default=None, key=lambda found: found[0])


def _list_dated(history: CaseHistory, title: str) -> Iterator[Dated]:
    """Yield everything that is about the alternative and has a date: inputs and its price."""
    for key, element in history.value_elements.items():
        for name, line in element.inputs.items():
            if title and title in name.lower():
                found = FROM.search(line)
                when = _date_of(found[1] if found else element.source or "", history)
                if when:
                    yield when, ("value_elements", key, "inputs", name), name
    for line in history.prices.alternative if history.prices else ():
        found = FROM.search(line)
        when = _date_of(found[1], history) if found else None
        if when:
            yield when, ("prices", "alternative"), "price"


def _date_of(source: str, history: CaseHistory) -> date | None:
    """Return the last day that a source can be of, by its entry of the evidence or its words."""
    entry = history.evidence.get(source)
    known = [day for day in (entry.covers, entry.date) if entry] if entry else []
    days = [day.last_day for day in known if isinstance(day, (PartialDate, Period))]
    words = (entry.about or source) if entry else source
    days += [read_partial_date(found).last_day for found in DATE.findall(words)]
    return max(days, default=None)
