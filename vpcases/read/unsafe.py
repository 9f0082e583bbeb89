"""Script in what authors write: in any value or key of a file, and in drawings.

Pages print text as text and clean every link, so nothing here could run. It is told all the same,
because nobody types it by accident, and what was pasted with it deserves a second look.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

from vpcases.problems import FieldPath, Level, Place, Problem, name_field
from vpcases.read.places import find_words
from vpcases.read.yaml_tree import Block, Items, Node, Scalar

KEPT_AND_NEVER_SHOWN = "extra"
LINK_HINT = "link to a web address, beginning with https://"
CODE_HINT = "take it away; to show code, put it between `backticks`"

_CODE = re.compile(
    r"^ {0,3}(?P<fence>```+|~~~+)[^\n]*\n.*?^ {0,3}(?P=fence)[ ]*$"
    r"|(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)",
    re.MULTILINE | re.DOTALL,
)
_SCRIPT_TAG = re.compile(r"<\s*/?\s*script\b[^>]{0,40}", re.IGNORECASE)
_HANDLER = re.compile(r"<[a-z][^<>]{0,400}?[\s/\"']on[a-z]{3,}\s*=[^<>]{0,20}", re.IGNORECASE)
_TARGET = re.compile(
    r"\]\(\s*<?\s*(?P<link>[^)>]{1,300})"
    r"|^[ ]{0,3}\[[^\]\n]+\]:\s*<?(?P<reference>\S[^>\n]*)"
    r"|<(?P<auto>[^<>\s=]{4,})>"
    r"|\b(?:href|src|action|formaction|data|poster)\s*=\s*[\"']?\s*(?P<attribute>[^\"'>]{1,300})",
    re.IGNORECASE | re.MULTILINE,
)
_RUNS = re.compile(r"(?:javascript|vbscript|data):", re.IGNORECASE)
_WHOLE = re.compile(r"\s*(?:(?:javascript|vbscript):\S|data:[a-z]+/[\w.+-]+[;,])", re.IGNORECASE)


class Script(NamedTuple):
    """A piece of a text that is script, or a link that runs one, as it was typed."""

    words: str
    is_link: bool


def find_unsafe_text(path: str, text: str, root: Node) -> Iterator[Problem]:
    """Yield a problem for everything in a file that would run as script in a careless page.

    Code between backticks or in a fenced block is an example, and left alone. In `extra:`, which is
    kept and never shown, it is advice.
    """
    if not may_hold_script(text):
        return
    for field, words, key in list_texts(root):
        found = find_script(words)
        if found:
            is_kept = field[:1] == (KEPT_AND_NEVER_SHOWN,)
            shown = _shorten(found.words)
            yield Problem(
                path,
                Place(key.line, key.column) if key else find_words(root, text, field, found.words),
                name_field(field),
                "unsafe-text",
                f'the link "{shown}" runs script' if found.is_link else f'"{shown}" is script',
                LINK_HINT if found.is_link else CODE_HINT,
                Level.ADVICE if is_kept else Level.MISTAKE,
            )


def may_hold_script(text: str) -> bool:
    """Return whether the text of a file has any of the signs without which no script stands."""
    if "<" in text or "&" in text or "\\" in text:
        return True
    lower = text.lower()
    return "script:" in lower or "data:" in lower


def find_script(words: str) -> Script | None:
    """Return the first piece of a text that is script or leads to one."""
    if _WHOLE.match(html.unescape(words)):
        return Script(words.strip(), is_link=True)
    text = _CODE.sub(_blank, words)
    found = _SCRIPT_TAG.search(text) or _HANDLER.search(text)
    if found:
        return Script(found[0], is_link=False)
    for target in _TARGET.finditer(text):
        address = target[target.lastgroup or 0]
        seen = "".join(c for c in html.unescape(address) if c.isprintable() and not c.isspace())
        if _RUNS.match(seen):
            return Script(address.strip(), is_link=True)
    return None


def _blank(code: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", code[0])


def _shorten(words: str) -> str:
    line = " ".join(words.split())
    return f"{line[:50]}…" if len(line) > 51 else line


def list_texts(root: Node) -> Iterator[tuple[FieldPath, str, Scalar | None]]:
    """Yield every text of a tree with its field, and every key, which is its own third."""
    todo: list[tuple[FieldPath, Node]] = [((), root)]
    while todo:
        field, node = todo.pop()
        if isinstance(node, Scalar):
            yield field, node.text, None
        elif isinstance(node, Items):
            todo.extend(((*field, i), item) for i, item in enumerate(node.items))
        elif isinstance(node, Block):
            for name, (key, value) in node.entries.items():
                yield (*field, name), name, key
                todo.append(((*field, name), value))
