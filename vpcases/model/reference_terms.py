"""What a person agreed to do for prospects: a reference is asked for, and not too often."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator

from vpcases.model.authored import Authored
from vpcases.model.dates import Date
from vpcases.model.scalars import Line, Lines, WholeNumber, YesNo, as_list, refuse

WAYS = ("call", "email", "visit", "introduce")
"""What somebody may be asked for, in the order of how much it asks of them."""
_REFUSALS = ("no", "none", "nothing")


def _read_ways(value: Any) -> Any:
    """Return the long form of what somebody is willing to do: `[call, email]`, or `no`."""
    if isinstance(value, dict):
        return value
    words = [str(each).strip().lower() for each in as_list(value) if str(each).strip()]
    if len(words) == 1 and words[0] in _REFUSALS:
        return dict.fromkeys(WAYS, "no")
    for word in words:
        if "," in word:
            raise refuse(
                "list-in-one-text",
                f'"{word}" looks like several values in one text',
                f"write [{word}] without quotation marks, or each on a line of its own",
            )
        if word not in WAYS:
            raise refuse(
                "not-a-choice",
                f'nobody can be asked for "{word}" here',
                f"choose from {', '.join(WAYS)}; or write no",
            )
    return dict.fromkeys(words, "yes")


class ReferenceTerms(Authored):
    """What a person is willing to do for a prospect, how often, and when they last did."""

    call: YesNo | None = None
    """Whether a prospect may ring them."""
    email: YesNo | None = None
    """Whether a prospect may write to them."""
    visit: YesNo | None = None
    """Whether a prospect may come to see it."""
    introduce: YesNo | None = None
    """Whether they introduce us to others of their own accord."""
    per_quarter: WholeNumber | None = None
    """How often at most in one quarter of a year."""
    last_asked: Annotated[
        tuple[Date, ...], BeforeValidator(as_list, json_schema_input_type=Date | list[Date])
    ] = ()
    """When they were last asked: one day, or a list of days."""
    may_count: YesNo | None = None
    """Whether the public may be told that somebody would talk: a number, never who."""
    note: Line | None = None
    """What to mind when they are asked: not in August, never by telephone."""

    @property
    def ways(self) -> tuple[str, ...]:
        """What they are willing to do, in the order of how much it asks of them."""
        return tuple(way for way in WAYS if getattr(self, way))


AnyReferenceTerms = Annotated[
    ReferenceTerms, BeforeValidator(_read_ways, json_schema_input_type=ReferenceTerms | Lines)
]
