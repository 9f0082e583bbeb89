"""Shortcodes, includes and components in a text: quotes, pictures and films, or taken out."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from vpcases.importing.finds import Finds
from vpcases.importing.placing import Component, place_component
from vpcases.importing.source_yaml import load_yaml
from vpcases.read.syntax import Flaw

# What stands inside never holds another opening, so that no text takes long to search.
_HUGO = re.compile(r"\{\{([<%])\s*(/?)\s*([\w./-]+)((?:[^{}]|\{(?!\{)|\}(?!\}))*?)(/?)\s*[%>]\}\}")
_LIQUID = re.compile(r"\{%-?\s*(\w+)((?:[^%{}]|%(?!\})|\{(?!%)|\})*?)-?%\}")
_BRACES = re.compile(
    r"(?<!\$)\{\{-?\s*([$.]?[A-Za-z_$][\w.$-]*|\.)((?:`[^`]*`|\"[^\"\n]*\"|[^`{}\"])*?)-?\}\}"
)
_JSX_OPEN = re.compile(
    r"(?<!\w)<([A-Z][\w.]*)"
    r"((?:\"[^\"]*\"|'[^']*'|\{(?:[^{}]|\{[^{}]*\})*\}|[^<>\"'{}])*?)"
    r"(/?)>"
)
_JSX_CLOSE = re.compile(r"</[A-Z][\w.]*\s*>")
_MODULE_LINE = re.compile(r"^(?:import|export)\s.+?(?:from\s+['\"].*|;)\s*$", re.MULTILINE)
_JSX_NOTE = re.compile(r"\{/\*(?:(?!\{/\*).)*?\*/\}", re.DOTALL)
_LIQUID_NOTE = re.compile(
    r"\{%-?\s*comment\s*-?%\}(?:(?!\{%-?\s*comment).)*?\{%-?\s*endcomment\s*-?%\}", re.DOTALL
)
_ARGUMENT = re.compile(
    r"([A-Za-z_][\w-]*)\s*[:=]\s*"
    r"(\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'|`[^`]*`|\{(?:[^{}]|\{[^{}]*\})*\}|[^\s,>]+)"
)
_POSITIONAL = re.compile(r"\"((?:\\.|[^\"\\])*)\"|`([^`]*)`|([^\s\"`]+)")
_OURS = re.compile(r"\{\{(\s*(?:figure|quote|image):)")
_TEMPLATE_WORDS = {
    "if", "else", "end", "range", "with", "define", "block", "partial", "include",
}  # fmt: skip


def place_components(text: str, finds: Finds, customer: str) -> str:
    """Return a text in which known components became marks and the others are gone.

    Text between the two ends of an unknown component stays where it is. Braces that belong to no
    template stay as they are.
    """
    text = _OURS.sub(r"{ {\1", text)
    for pattern, name in ((_LIQUID_NOTE, "comment"), (_JSX_NOTE, "comment")):
        text = pattern.sub(lambda m, name=name: _out(finds, name, m[0]), text)  # type: ignore[misc]
    text = _MODULE_LINE.sub(lambda m: _out(finds, m[0].split()[0], m[0]), text)

    def put(component: Component) -> str:
        return place_component(component, finds, customer)

    text = _replace_pairs(text, _HUGO, _read_hugo, put)
    text = _replace_pairs(text, _JSX_OPEN, _read_jsx, put)
    text = _JSX_CLOSE.sub(lambda m: _out(finds, m[0], m[0]), text)
    text = _replace_pairs(text, _LIQUID, _read_liquid, put)
    return _BRACES.sub(lambda m: _replace_braces(m, put), text)


def _out(finds: Finds, name: str, raw: str) -> str:
    finds.take_out(name, raw.strip())
    return ""


Read = Callable[[re.Match[str], str], tuple[Component, int] | None]


def _replace_pairs(
    text: str, pattern: re.Pattern[str], read: Read, put: Callable[[Component], str]
) -> str:
    """Return the text with each component replaced, together with what stands in it."""
    pieces: list[str] = []
    position = 0
    while (match := pattern.search(text, position)) is not None:
        pieces.append(text[position : match.start()])
        found = read(match, text)
        if found is None:
            pieces.append(match[0])
            position = match.end()
            continue
        component, position = found
        inner = _replace_pairs(component.inner, pattern, read, put)
        pieces.append(put(replace(component, inner=inner)))
    return "".join([*pieces, text[position:]])


def _read_hugo(match: re.Match[str], text: str) -> tuple[Component, int] | None:
    name, given = match[3], match[4]
    closing = re.compile(r"\{\{[<%]\s*/\s*" + re.escape(name) + r"\s*[%>]\}\}")
    return _paired(match, text, name, given, None if match[2] or match[5] else closing)


def _read_jsx(match: re.Match[str], text: str) -> tuple[Component, int] | None:
    closing = re.compile(r"</" + re.escape(match[1]) + r"\s*>")
    return _paired(match, text, match[1], match[2], None if match[3] else closing)


def _read_liquid(match: re.Match[str], text: str) -> tuple[Component, int] | None:
    word, given = match[1], match[2]
    if word == "include":
        file, _, given = given.strip().partition(" ")
        file = file.strip("\"',")
        return _paired(match, text, re.sub(r"\.\w+$", "", file), given, None)
    closing = re.compile(r"\{%-?\s*end" + re.escape(word) + r"\s*-?%\}")
    return _paired(match, text, word, given, closing)


def _paired(
    match: re.Match[str], text: str, name: str, given: str, closing: re.Pattern[str] | None
) -> tuple[Component, int]:
    end = closing.search(text, match.end()) if closing else None
    inner = text[match.end() : end.start()] if end else ""
    last = end.end() if end else match.end()
    tags = match[0] + ("…" + end[0] if end else "")
    return Component(name, *_read_arguments(given), inner, tags), last


def _replace_braces(match: re.Match[str], put: Callable[[Component], str]) -> str:
    name, given = match[1], match[2].strip()
    is_template = (
        name[0] in ".$"
        or "." in name
        or name in _TEMPLATE_WORDS
        or given[:1] in ('"', "`", "|")
        or match[0].startswith("{{-")
    )
    if not is_template:
        return match[0]
    return put(Component(name, *_read_arguments(given), "", match[0]))


def _read_arguments(given: str) -> tuple[dict[str, str], tuple[str, ...]]:
    """Return what a component was given: by name, and in order; a block of YAML counts as names."""
    stripped = given.strip()
    if stripped.startswith("`") and stripped.endswith("`"):
        documents = load_yaml(stripped.strip("`"))
        if not isinstance(documents, Flaw) and documents and isinstance(documents[0].value, dict):
            block = documents[0].value
            return {str(k).lower(): str(v) for k, v in block.items() if isinstance(v, str)}, ()
    named = {m[1].lower(): _bare(m[2]) for m in _ARGUMENT.finditer(given)}
    rest = _ARGUMENT.sub(" ", given)
    positional = tuple(m[1] or m[2] or m[3] for m in _POSITIONAL.finditer(rest) if any(m.groups()))
    return named, tuple(p for p in positional if p.strip(" ,"))


def _bare(value: str) -> str:
    if value[:1] == "{" and value[-1:] == "}":
        value = value[1:-1].strip()
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'`":
        value = re.sub(r"\\([\"'`\\])", r"\1", value[1:-1])
    return value
