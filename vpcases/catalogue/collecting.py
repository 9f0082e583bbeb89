"""Every message that the code and the templates say, for translators."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from babel.messages.catalog import Catalog
from jinja2.ext import babel_extract

from vpcases.theme_folder import find_theme

IN_CODE = {"say": (1,), "say_count": (1, 2), "fixed": (0,)}
"""Where the English words stand among the arguments, in the code."""
IN_TEMPLATES = {"say": (1,), "say_count": (1, 2)}
"""Where they stand in a template, as Babel counts."""
FOR_AUTHORS = "en"
"""The language of what authors are told, written out: that is on no page."""
SAYS = re.compile(r"\b(?:say|say_count|fixed)\(")
TO_TRANSLATORS = "Translators:"
"""How a comment begins that is meant for them, right above what is said."""
SYNTAX = {"trim_blocks": "true", "lstrip_blocks": "true", "silent": "true"}
"""How templates are written, as the renderer reads them; what is wrong in one, that tells."""
TIED = "\u00a0"
ABOUT_TIED = "Holds a no-break space, which keeps two words on one line."
_PACKAGE = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Said:
    """A message, one text or two where it counts, and where it is said.

    `file` is as in `pages/card.py` or `templates/card.html.jinja`.
    """

    words: tuple[str, ...]
    file: str
    line: int
    comments: tuple[str, ...] = ()


def collect_messages(own: Iterable[Path] = ()) -> Catalog:
    """Return every message, in the order of its English words, with the files that say it.

    `own` are the folders of a site with templates of its own.
    """
    catalog = Catalog()
    all_said = [*list_said(), *(said for folder in own for said in _read_templates(folder))]
    for said in sorted(all_said, key=lambda each: (each.words, each.file, each.line)):
        comments = [*said.comments, *([ABOUT_TIED] if TIED in said.words[0] else [])]
        message = said.words if len(said.words) > 1 else said.words[0]
        catalog.add(message, locations=[(said.file, said.line)], auto_comments=comments)
    return catalog


@lru_cache(maxsize=1)
def list_said() -> tuple[Said, ...]:
    """Return everything that is said, file by file."""
    code = sorted(_PACKAGE.rglob("*.py"))
    return (*_read_all(code, _PACKAGE, read_code), *_read_templates(find_theme()))


def _read_templates(folder: Path) -> Iterator[Said]:
    return _read_all(sorted(folder.rglob("*.jinja")), folder, read_template)


def _read_all(
    paths: Iterable[Path], home: Path, read: Callable[[str, str], Iterator[Said]]
) -> Iterator[Said]:
    for path in paths:
        text = path.read_text(encoding="utf-8", errors="replace")
        # Most files say nothing, and need not be taken apart.
        if SAYS.search(text):
            yield from read(text, path.relative_to(home).as_posix())


def read_code(text: str, file: str) -> Iterator[Said]:
    """Yield what a module says; words that are not written out where they are said are skipped.

    Babel's own reader of Python misses what is said within what is said.
    """
    comments = _find_comments(text)
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if node.args and _read_text(node.args[0]) == FOR_AUTHORS:
                continue
            given = [node.args[at] for at in IN_CODE.get(name, ()) if at < len(node.args)]
            words = [_read_text(argument) for argument in given]
            if given and len(words) == len(IN_CODE[name]) and all(words):
                yield Said(tuple(words), file, node.lineno, _comment_above(node.lineno, comments))


def _read_text(node: ast.expr) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _find_comments(text: str) -> Mapping[int, str]:
    """Return the comments of a module that have their lines for themselves, by line."""
    tokens = tokenize.generate_tokens(io.StringIO(text).readline)
    alone = (t for t in tokens if t.type == tokenize.COMMENT and not t.line[: t.start[1]].strip())
    return {token.start[0]: token.string.lstrip("# ") for token in alone}


def _comment_above(line: int, comments: Mapping[int, str]) -> tuple[str, ...]:
    """Return the comment right above a line as one text, where it is for translators."""
    lines: list[str] = []
    while (line := line - 1) in comments:
        lines.insert(0, comments[line])
    told = " ".join(lines)
    return (told.removeprefix(TO_TRANSLATORS).strip(),) if told.startswith(TO_TRANSLATORS) else ()


def read_template(text: str, file: str) -> Iterator[Said]:
    """Yield what a template says."""
    stream = io.BytesIO(text.encode())
    found = babel_extract(stream, list(IN_TEMPLATES), [TO_TRANSLATORS], SYNTAX)
    for line, name, message, comments in found:
        given = message if isinstance(message, tuple) else (message,)
        words = [given[at - 1] for at in IN_TEMPLATES[name] if at <= len(given)]
        if len(words) == len(IN_TEMPLATES[name]) and all(isinstance(each, str) for each in words):
            told = tuple(each.removeprefix(TO_TRANSLATORS).strip() for each in comments)
            yield Said(tuple(map(str, words)), file, line, told)
