"""A picture is not described for readers who cannot see it.

`alt:` says in a sentence what the picture shows. Screen readers read it aloud, and it stands in the
place of a picture that does not load. The name of a file tells nobody anything.

To fix it, describe what can be seen and why it stands here. Logos and photos of people need none:
they are described by the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject
from vpcases.check.texts import shorten
from vpcases.problems import FieldPath, Level

FILE_NAME = re.compile(r"[\w.%-]+\.(?:png|jpe?g|webp|avif|gif|svg|bmp|tiff?)", re.IGNORECASE)
EMPTY_WORD = re.compile(r"(?:an? |the )?(?:image|picture|photo|photograph|logo|graphic)s?\.?", re.I)
HINT = "say in a sentence what can be seen"


def find(subject: CaseSubject) -> Iterator[Finding]:
    """Yield every picture of a case without words for what it shows."""
    for name, image in subject.history.images.items():
        path: FieldPath = ("images", name, "alt")
        if not image.file:
            continue
        if not image.alt:
            yield Finding(path, "what does this picture show?", HINT)
        elif FILE_NAME.fullmatch(image.alt) or image.alt == image.file:
            yield Finding(path, f'"{shorten(image.alt)}" is the name of a file', HINT)
        elif EMPTY_WORD.fullmatch(image.alt):
            yield Finding(path, f'"{image.alt}" does not say what it shows', HINT)


RULE = Rule(
    "image-without-alt",
    weigh(drafted=Level.TODO, checked=Level.ADVICE, published=Level.MISTAKE),
    case=find,
)
