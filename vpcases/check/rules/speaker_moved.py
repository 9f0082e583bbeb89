"""Somebody who is quoted is no longer in that role, or no longer with the customer.

Their words stand, and the page says what they were at the time. But who asks for them will not find
them there, and nobody in the role today has said that it still holds.

To fix it, ask whoever has the role now, and add their words; or accept this with a reason, as in
`accepted:` `speaker-moved: her successor says the same, 2026-05`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.whole import Whole
from vpcases.model.authored import PersonStatus
from vpcases.model.library import Record
from vpcases.problems import Level

WORDS = {
    PersonStatus.MOVED: "has moved to another role",
    PersonStatus.LEFT: "has left the customer",
}
HINT = "ask whoever has the role today whether it still holds, and say so under accepted:"


def find(whole: Whole) -> Iterator[tuple[Record[Any], Finding]]:
    """Yield every quote of somebody who has moved or left."""
    for spoken in whole.spoken:
        words = WORDS.get(spoken.person.status) if spoken.person and spoken.person.status else None
        if words:
            message = f"{spoken.quote.by} {words} since"
            yield spoken.record, Finding((*spoken.within, "by"), message, HINT)


RULE = Rule(
    "speaker-moved",
    weigh(checked=Level.TODO, published=Level.ADVICE),
    library=find,
)
