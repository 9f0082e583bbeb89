"""What a language model reads first, as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vpcases.model.scalars import as_one_line
from vpcases.pages.llms_text import LlmsText, Noted

BRACKET = re.compile(r"([\\\[\]])")
ADDRESS = "llms.txt"
"""Where it lies: at the root of the site, whatever stands before its proofs."""


def render_llms_text(text: LlmsText) -> str:
    """Return the file as Markdown."""
    return "\n".join(_list_lines(text)) + "\n"


def _list_lines(text: LlmsText) -> Iterator[str]:
    yield f"# {as_one_line(text.title)}"
    yield ""
    yield f"> {as_one_line(text.summary)}"
    for words in text.details:
        yield ""
        yield as_one_line(words)
    for section in text.sections:
        yield ""
        yield f"## {as_one_line(section.heading)}"
        yield ""
        yield from map(_write, section.items)


def _write(item: Noted) -> str:
    words = BRACKET.sub(r"\\\1", as_one_line(item.link.words))
    note = f": {as_one_line(item.note)}" if item.note else ""
    return f"- [{words}]({item.link.address}){note}"
