"""Shortcodes, includes and components in a text: quotes, pictures and films, or taken out."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from vpcases.importing.finds import Finds
from vpcases.importing.names import split_speaker
from vpcases.importing.source_yaml import load_yaml
from vpcases.importing.tidy import find_address, tidy_line, tidy_plain
from vpcases.read.syntax import Flaw

_HUGO = re.compile(r"\{\{([<%])\s*(/?)\s*([\w./-]+)(.*?)(/?)\s*[%>]\}\}", re.DOTALL)
_LIQUID = re.compile(r"\{%-?\s*(\w+)(.*?)-?%\}", re.DOTALL)
_BRACES = re.compile(
    r"(?<!\$)\{\{-?\s*([$.]?[A-Za-z_$][\w.$-]*|\.)((?:`[^`]*`|\"[^\"\n]*\"|[^`{}])*?)-?\}\}"
)
_JSX_OPEN = re.compile(r"<([A-Z][\w.]*)((?:\"[^\"]*\"|'[^']*'|\{[^{}]*\}|[^<>\"'])*?)(/?)>")
_JSX_CLOSE = re.compile(r"</[A-Z][\w.]*\s*>")
_MODULE_LINE = re.compile(r"^(?:import|export)\s.+?(?:from\s+['\"].*|;)\s*$", re.MULTILINE)
_JSX_NOTE = re.compile(r"\{/\*.*?\*/\}", re.DOTALL)
_LIQUID_NOTE = re.compile(r"\{%-?\s*comment\s*-?%\}.*?\{%-?\s*endcomment\s*-?%\}", re.DOTALL)
_ARGUMENT = re.compile(
    r"([A-Za-z_][\w-]*)\s*[:=]\s*"
    r"(\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'|`[^`]*`|\{(?:[^{}]|\{[^{}]*\})*\}|[^\s,>]+)"
)
_POSITIONAL = re.compile(r"\"((?:\\.|[^\"\\])*)\"|`([^`]*)`|([^\s\"`]+)")
_OURS = re.compile(r"\{\{(\s*(?:figure|quote|image):)")
_WORDS_OF_TEMPLATES = {"if", "else", "end", "range", "with", "define", "block", "partial", "include"}

_QUOTE = re.compile(r"quote|testimonial|feedback", re.IGNORECASE)
_VIDEO = re.compile(r"youtube|vimeo|video|player", re.IGNORECASE)
_IMAGE = re.compile(r"figure|image|img|picture|screenshot", re.IGNORECASE)
_TEXT_NAMES = ("quote", "text", "content", "body", "testimonial")
_BY_NAMES = ("attribution", "by", "author", "name", "person", "caption", "cite", "speaker", "who")
_ROLE_NAMES = ("position", "role", "title", "job", "jobtitle", "author_title")
_COMPANY_NAMES = ("organization", "organisation", "company", "org")
_PHOTO_NAMES = ("img", "image", "photo", "avatar", "src", "picture")
_FILE_NAMES = ("src", "image", "img", "file", "path", "url", "link")


@dataclass(frozen=True)
class Component:
    """One shortcode, include or component: its name, what it was given, and what stands in it."""

    name: str
    arguments: dict[str, str]
    positional: tuple[str, ...]
    inner: str
    raw: str

    def get(self, names: tuple[str, ...]) -> str:
        """Return the first argument with one of these names; empty where there is none."""
        return next((self.arguments[name] for name in names if self.arguments.get(name)), "")


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
        return _put(component, finds, customer)

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
        pieces.append(
            put(
                Component(
                    component.name, component.arguments, component.positional, inner, component.raw
                )
            )
        )
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
        or name in _WORDS_OF_TEMPLATES
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


def _put(component: Component, finds: Finds, customer: str) -> str:
    """Return what stands in place of a component."""
    if _QUOTE.search(component.name):
        mark = _put_quote(component, finds, customer)
    elif _VIDEO.search(component.name):
        mark = _put_video(component, finds)
    elif _IMAGE.search(component.name):
        mark = _put_image(component, finds)
    else:
        mark = None
    if mark is None:
        finds.take_out(component.name, component.raw.strip())
        return component.inner
    return f"\n\n{mark}\n\n" if mark else ""


def _put_quote(component: Component, finds: Finds, customer: str) -> str | None:
    inner = component.inner.strip()
    words = inner or component.get(_TEXT_NAMES)
    if not words and component.positional:
        words = max(component.positional, key=len)
    if len(words.split()) < 3:
        return None
    by, role, company = split_speaker(component.get(_BY_NAMES), customer)
    cite = component.arguments.get("cite", "")
    identity = finds.add_quote(
        text=plain_paragraphs(words),
        by=by,
        role=tidy_plain(component.get(_ROLE_NAMES)) or role,
        company=_other_than(tidy_plain(component.get(_COMPANY_NAMES)) or company, customer),
        url=find_address(cite) if "//" in cite else None,
        photo=component.get(_PHOTO_NAMES),
    )
    return f"{{{{quote:{identity}}}}}"


def _other_than(company: str, customer: str) -> str:
    return "" if company.casefold() == customer.casefold() else company


def plain_paragraphs(text: str) -> str:
    """Return the words of a quote as paragraphs, without tags and the marks around the whole."""
    text = re.sub(r"<(?:br\s*/?|/p)\s*>", "\n\n", text, flags=re.IGNORECASE)
    paragraphs = (tidy_line(part) for part in re.split(r"\n\s*\n", text))
    return unquote("\n\n".join(part for part in paragraphs if part))


_PAIRS = (("“", "”"), ('"', '"'), ("„", "“"), ("«", "»"), ("‘", "’"))


def unquote(text: str) -> str:
    """Return words without the pair of quotation marks around the whole of them."""
    text = text.strip()
    for opening, closing in _PAIRS:
        inside = text[1:-1]
        if (
            len(text) > 2
            and text.startswith(opening)
            and text.endswith(closing)
            and opening not in inside
            and closing not in inside
        ):
            return inside.strip()
    return text


def _put_video(component: Component, finds: Finds) -> str | None:
    given = component.get(("url", "src", "href", "link")) or component.get(
        ("id", "videoid", "video", "code")
    )
    given = given or (component.positional[0] if component.positional else "")
    address = find_address(given) if "/" in given else None
    if address is None and re.fullmatch(r"[\w-]{6,20}", given):
        host = "https://vimeo.com/" if "vimeo" in component.name.lower() else _YOUTUBE
        address = host + given
    if address is None:
        return None
    finds.add_video(address, tidy_plain(component.get(("title", "caption"))))
    return ""


_YOUTUBE = "https://www.youtube.com/watch?v="


def _put_image(component: Component, finds: Finds) -> str | None:
    file = component.get(_FILE_NAMES)
    if not file or " " in file.strip():
        return None
    identity = finds.add_image(
        file.strip(),
        alt=tidy_plain(component.get(("alt",))),
        caption=tidy_plain(component.get(("caption", "title"))),
        credit=tidy_plain(component.get(("attribution", "credit", "attr", "author"))).strip("()"),
    )
    return f"{{{{image:{identity}}}}}"
