"""What the documentation says of the questions a number can raise: what, why, how to fix it."""

from __future__ import annotations

from collections.abc import Mapping

NUMBER_RULES: Mapping[str, str] = {
    "ambiguous-number": """A number can be read in two ways.

        70,000 is seventy thousand in one country and seventy in another.

        To fix it, write 70000 or 70 000, and a point before decimals: 20.5.""",
    "ambiguous-change": """A change can be read in two ways.

        "3 times more" is three or four times as much, depending on the reader.

        To fix it, write `3 times`, `50 % less` or `12 points more`.""",
    "ambiguous-unit": """A unit is short for several things.

        5m is five minutes, five metres, five million or five months.

        To fix it, write the unit out.""",
    "unreadable-number": """A text is no number with a unit.

        To fix it, write one number and its unit, as in 20 h/week, about 300-400 staff, every 4-6
        weeks, or unknown. A sentence begins with a word.""",
    "unreadable-unit": """What follows a number is no unit.

        To fix it, write a few words without further numbers: EUR/year, working days, h/week.""",
    "number-without-unit": """A number has no unit where one is needed.

        To fix it, say of what: 70 000 requests, 9000 EUR/year.""",
    "symbol-for-words": """A sign stands where a word belongs.

        `<2`, `~58%` and `>70` are short for words that must not be lost on the way to a headline.

        To fix it, write less than 2, about 58 %, more than 70.""",
    "other-word": """A word before a number, or for one, is not among those that are read.

        Bounds are kept word by word up to the page, so there are seven: about, up to, nearly, at
        most, less than, at least, more than.

        To fix it, take one of them; numbers are written in digits.""",
    "signed-percent": """A percentage carries a sign.

        -90 % can mean ninety percent less, or a change of ninety percentage points.

        To fix it, write 90 % less or 90 points less.""",
    "reversed-range": """A range goes downwards.

        To fix it, write the smaller number first: 4-6 weeks. A change is written 6 weeks -> 4
        weeks.""",
    "two-numbers": """A line holds more than one number.

        To fix it, write one number with its unit, and the rest into the name of the line.""",
    "change-without-direction": """A change does not say whether there is more or less.

        To fix it, write 50 % less or 50 % more.""",
    "impossible-change": """A change takes away more than there was.

        Nothing shrinks by more than 100 %.

        To fix it, write the factor instead: 3 times.""",
    "source-missing": """Nothing follows the word "from".

        To fix it, name the source: 20 h/week from timesheets-2026, or take the word away.""",
}
"""Every question about a number, by the id of its rule."""
