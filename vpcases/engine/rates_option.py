"""The option `rates`: what other currencies are worth, on a day, and by whose word."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from vpcases.derive.typical import Rates
from vpcases.derive.value.money import CURRENCY
from vpcases.settings import WrongSetting

NAMED = ("date", "source", "to")
_NUMBER = re.compile(r"\d{1,12}(?:\.\d{1,12})?")
_AS_IN = "write it as in USD: 0.92"


def read_rates(option: Any) -> Rates | None:
    """Return the rates of a site; None where it gives none.

    Raises:
        WrongSetting: Where a date, a source or a currency is missing or cannot be read.
    """
    if option is None:
        return None
    if not isinstance(option, Mapping):
        raise WrongSetting(
            f"rates: below it belong date, source, to, and a line for each currency; {_AS_IN}"
        )
    to = _read_currency(option.get("to"))
    units = {
        _read_name(name, to): _read_rate(name, value)
        for name, value in option.items()
        if name not in NAMED
    }
    if not units:
        raise WrongSetting(f"rates: there is no currency in it; {_AS_IN}")
    return Rates(_read_day(option.get("date")), _read_source(option.get("source")), to, units)


def _read_day(value: Any) -> date:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value or "").strip())
    except ValueError:
        raise WrongSetting("rates: say of which day they are, as in date: 2026-10-01") from None


def _read_source(value: Any) -> str:
    source = value.strip() if isinstance(value, str) else ""
    if not source:
        raise WrongSetting("rates: say whose they are, as in source: European Central Bank")
    return source


def _read_currency(value: Any) -> str:
    if isinstance(value, str) and CURRENCY.fullmatch(value.strip()):
        return value.strip()
    raise WrongSetting(
        "rates: say which currency the others are turned into, three capital letters, as in to: EUR"
    )


def _read_name(name: Any, to: str) -> str:
    """Return the currency that a line is about."""
    if not isinstance(name, str) or not CURRENCY.fullmatch(name):
        raise WrongSetting(
            f'rates: "{name}" is neither date, source or to, nor three capital letters; {_AS_IN}'
        )
    if name == to:
        raise WrongSetting(
            f"rates: the others are turned into {to}, so {to} has no rate itself; "
            "take that line away"
        )
    return name


def _read_rate(name: Any, value: Any) -> Decimal:
    """Return a rate with the digits that were typed."""
    words = _as_typed(value)
    if not _NUMBER.fullmatch(words) or not Decimal(words):
        raise WrongSetting(
            f'rates: "{value}" is not what one {name} is worth; write a number above nothing with '
            "a point, as in USD: 0.92"
        )
    return Decimal(words)


def _as_typed(value: Any) -> str:
    """Return the digits of a number that YAML has made a float of: its shortest spelling."""
    if isinstance(value, float) and math.isfinite(value):
        return format(Decimal(repr(value)).normalize(), "f")
    return "" if isinstance(value, bool) else str(value).strip()
