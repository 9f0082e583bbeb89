"""Cases with both prices and a value, as an author types them."""

from __future__ import annotations

from typing import Any


def priced(value: str, offering: str, alternative: str, **fields: Any) -> dict[str, Any]:
    """Return a case that is worth an amount, at two prices."""
    return {
        "status": "published",
        "title": "A case",
        "segment": "small-shops",
        "alternative": "rival",
        "value_elements": {"hours": {"equation": "gain", "inputs": {"gain": value}}},
        "prices": {"offering": offering, "alternative": alternative},
        **fields,
    }


THREE = {
    "a": priced("9000 EUR/year", "12000 EUR/year", "8000 EUR/year"),
    "b": priced("5000 EUR/year", "9000 EUR/year", "7000 EUR/year"),
    "c": priced("2000 EUR/year", "13000 EUR/year", "10000 EUR/year"),
}
"""Three cases of one segment; the customer of the last is worse off."""
