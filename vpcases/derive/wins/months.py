"""Months, and how they are counted."""

from __future__ import annotations

from datetime import date, timedelta

WINDOW = 12
"""How many months of wins are looked at together, the month of the review among them."""
BESIDE = 3
"""How many months before stand beside that of the review."""
YEAR = 12


def name_month(day: date) -> str:
    """Return the month of a day."""
    return f"{day.year:04}-{day.month:02}"


def number_month(month: str) -> int:
    """Return the place of a month among all months since the year 0."""
    return int(month[:4]) * YEAR + int(month[5:]) - 1


def move_month(month: str, by: int) -> str:
    """Return the month so many months later, or earlier."""
    number = number_month(month) + by
    return f"{number // YEAR:04}-{number % YEAR + 1:02}"


def list_months(first: str, last: str) -> tuple[str, ...]:
    """Return every month from the first to the last."""
    return tuple(move_month(first, i) for i in range(number_month(last) - number_month(first) + 1))


def list_window(month: str, length: int = WINDOW) -> tuple[str, ...]:
    """Return a month and those before it, the oldest first."""
    return tuple(move_month(month, -back) for back in reversed(range(length)))


def list_before(month: str) -> tuple[str, ...]:
    """Return the months that stand beside a month, the latest first."""
    return tuple(move_month(month, -back) for back in range(1, BESIDE + 1))


def find_last_whole(as_of: date) -> str:
    """Return the last month that was over on a day."""
    return name_month(as_of.replace(day=1) - timedelta(days=1))


def end_month(month: str) -> date:
    """Return the last day of a month."""
    following = move_month(month, 1)
    return date(int(following[:4]), int(following[5:]), 1) - timedelta(days=1)
