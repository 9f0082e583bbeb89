"""Everything computed and nothing worded: from a library to the portfolio that may be shown."""

from vpcases.derive.edition import Edition
from vpcases.derive.gate import open_gate
from vpcases.derive.portfolio import Portfolio, derive_portfolio

__all__ = ["Edition", "Portfolio", "derive_portfolio", "open_gate"]
