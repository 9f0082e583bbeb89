"""A number with a unit: read as people write it, compared without mixing, never formatted.

Numbers stay as exact as they were typed; how they look in a language is the business of pages.
"""

from vpcases.quantities.comparing import bar_lengths, derive_change, derive_factor, is_comparable
from vpcases.quantities.reading import (
    looks_like_change,
    looks_numeric,
    read_change,
    read_quantity,
)
from vpcases.quantities.values import UNKNOWN, Bound, Change, Misread, Quantity, Unknown

__all__ = [
    "UNKNOWN",
    "Bound",
    "Change",
    "Misread",
    "Quantity",
    "Unknown",
    "bar_lengths",
    "derive_change",
    "derive_factor",
    "is_comparable",
    "looks_like_change",
    "looks_numeric",
    "read_change",
    "read_quantity",
]
