"""How many people a customer has, as one of a few bands, from the size that its author typed.

Authors write sizes as they know them: `300-400 staff`, `nine clinics, 410 staff`, `4 100 homes`.
What counts people is put into a band; what counts anything else is put into none, and nobody is
guessed into one. The first three bands are those of small and medium-sized enterprises in the
European Union.

Source: Commission Recommendation 2003/361/EC, annex, article 2 (fewer than 10, 50, 250 persons).
"""

from __future__ import annotations

import re
from enum import StrEnum

NUMBER = r"\d{1,3}(?:[ ,.'’\u00a0\u202f]\d{3})+(?!\d)|\d+"
PEOPLE = (
    r"staff|employees?|people|persons?|workers|full[- ]time equivalents?|FTEs?"
    r"|Mitarbeite(?:r|nde|rinnen)\w*|Beschäftigten?|Angestellten?|Personen|Menschen"
)
MOST_DIGITS = 12
"""No customer has more people than that, and no number that is typed may take long to read."""
COUNTED = re.compile(
    rf"(?P<limit>(?:fewer|less) than |under |up to |at most |below |bis zu |unter |höchstens )?"
    rf"(?P<low>{NUMBER})(?:\s*(?:-|–|to|bis)\s*(?P<high>{NUMBER}))?\s*\+?\s+"
    rf"(?:members of |(?:full|part)[- ]time |permanent )?(?:{PEOPLE})\b",
    re.IGNORECASE,
)


class StaffBand(StrEnum):
    """How many people a customer has, the fewest first; the value stands in addresses."""

    UNDER_10 = "under-10"
    FROM_10 = "10-49"
    FROM_50 = "50-249"
    FROM_250 = "250-999"
    FROM_1000 = "1000-4999"
    FROM_5000 = "5000-and-more"


LEAST = {
    StaffBand.UNDER_10: 0,
    StaffBand.FROM_10: 10,
    StaffBand.FROM_50: 50,
    StaffBand.FROM_250: 250,
    StaffBand.FROM_1000: 1000,
    StaffBand.FROM_5000: 5000,
}
"""The fewest people of each band."""


def find_staff_bands(size: str) -> tuple[StaffBand, ...]:
    """Return the bands that a size touches, the smallest first; none where it counts no people.

    `200-250 staff` touches two. A size with only an upper limit says too little and has none; one
    with only a lower limit counts as that number.
    """
    found = COUNTED.search(size)
    if found is None or found["limit"]:
        return ()
    low = _read(found["low"])
    high = max(low, _read(found["high"] or found["low"]))
    first, last = _find_band(low), _find_band(high)
    bands = list(StaffBand)
    return tuple(bands[bands.index(first) : bands.index(last) + 1])


def _read(number: str) -> int:
    digits = re.sub(r"\D", "", number)
    return int(digits[:MOST_DIGITS])


def _find_band(people: int) -> StaffBand:
    return max((b for b in StaffBand if LEAST[b] <= people), key=lambda band: LEAST[band])
