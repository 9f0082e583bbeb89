"""A file is named as a picture that a page cannot show.

Browsers show PNG, JPEG, WebP, AVIF, GIF and SVG. In place of anything else (a PDF, a slide, a
photograph as a camera stores it) readers see an empty frame.

To fix it, save the picture in one of these forms; a document belongs under `downloads:`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from vpcases.check.named_files import list_named_files
from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.rules.leaves_cases import OUTSIDE
from vpcases.check.subject import Subject
from vpcases.problems import Level

SHOWN = {".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif", ".svg"}
DOCUMENTS = {".pdf", ".doc", ".docx", ".ppt", ".pptx", ".odt", ".odp", ".xls", ".xlsx", ".csv"}


def find(subject: Subject[Any]) -> Iterator[Finding]:
    """Yield every picture whose name has an ending that browsers do not know."""
    for named in list_named_files(subject.content):
        ending = PurePosixPath(named.file).suffix.lower()
        if named.is_download or ending in SHOWN or "//" in named.file:
            continue
        if OUTSIDE.match(named.file):
            continue
        hint = "save it as PNG, JPEG, WebP, AVIF, GIF or SVG"
        if ending in DOCUMENTS:
            hint += ", or offer the document under downloads:"
        yield Finding(named.path, f'"{named.file}" is no picture that a page can show', hint)


RULE = Rule(
    "image-not-shown",
    weigh(drafted=Level.ADVICE, checked=Level.MISTAKE, published=Level.MISTAKE),
    case=find,
    quote=find,
    entry=find,
)
