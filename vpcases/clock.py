"""The one clock: which day a build is for."""

from __future__ import annotations

import os
from datetime import date

AS_OF_VARIABLE = "VPCASES_AS_OF"


class WrongDay(ValueError):
    """A day that cannot be read, with the words to tell whoever set it."""


def read_as_of(option: str | date | None) -> date:
    """Return the day a build is for: the variable VPCASES_AS_OF, else the option, else today.

    Raises:
        WrongDay: Where the variable or the option is no date.
    """
    for name, value in ((AS_OF_VARIABLE, os.environ.get(AS_OF_VARIABLE)), ("as_of", option)):
        if isinstance(value, date):
            return value
        if value:
            try:
                return date.fromisoformat(value.strip())
            except ValueError:
                raise WrongDay(
                    f'{name}: "{value}" is not a day; write it as in 2026-11-01'
                ) from None
    return date.today()  # noqa: DTZ011, TID251 - the only place that asks for the date
