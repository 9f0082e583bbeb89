"""Why something is withheld, and what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from vpcases.derive.consent.allowance import Refusal
from vpcases.model.approval import Item
from vpcases.problems import FieldPath


class Reason(StrEnum):
    """Why something is withheld."""

    NEVER_GIVEN = Refusal.NEVER_GIVEN.value
    NOT_YET = Refusal.NOT_YET.value
    ENDED = Refusal.ENDED.value
    OTHER_CHANNELS = Refusal.OTHER_CHANNELS.value
    UNSIGNED = "unsigned"
    NOT_AN_ITEM = "not an item"
    STRUCK = "struck"
    CHANGED = "changed"
    NAMED = "named"
    RESTS_ON_WITHHELD = "rests on withheld"


@dataclass(frozen=True, slots=True)
class Withheld:
    """Something that may not be shown: the part, or with an empty name the whole record.

    `item` is what the approval would have to list, `last_day` the end of an approval that has one.
    `words` are those of the paragraph, where it is one of several.
    """

    part: str
    path: FieldPath
    reason: Reason
    item: Item | None = None
    last_day: date | None = None
    words: str = ""
