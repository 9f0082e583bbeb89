"""What customers generally get: median and range over every documented case, shown or not.

Only sums leave this place: nothing in them names a case that is not shown.
"""

from vpcases.derive.typical.rates import Rates
from vpcases.derive.typical.results import NONE, Typical, TypicalResults, derive_typical

__all__ = ["NONE", "Rates", "Typical", "TypicalResults", "derive_typical"]
