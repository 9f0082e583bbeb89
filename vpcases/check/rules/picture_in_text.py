"""A picture is put into a text with Markdown's own sign for it, and does not appear.

Pictures have a place of their own, where they get words for those who cannot see them and the name
of whoever made them. A text only says where one stands.

To fix it, name the picture under `images:` with its file and `alt:`, and write `{{image:…}}` with
the name you gave it on a line of its own in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import Subject
from vpcases.check.texts import without_code
from vpcases.problems import Level

PICTURE = re.compile(r"!\[[^\]\n]*\](?:\([^)\n]*\)|\[[^\]\n]*\])")


def find(subject: Subject[Any]) -> Iterator[Finding]:
    """Yield every picture that stands in a text as Markdown."""
    if not subject.has_any("!["):
        return
    for text in subject.texts:
        found = PICTURE.search(without_code(text.words))
        if found:
            yield Finding(
                text.path,
                f"this picture is not shown: {found[0][:60]}",
                "name it under images: and write {{image:…}} with that name here",
                words=found[0],
            )


RULE = Rule(
    "picture-in-text",
    weigh(drafted=Level.ADVICE, checked=Level.MISTAKE, published=Level.MISTAKE),
    case=find,
    translation=find,
)
