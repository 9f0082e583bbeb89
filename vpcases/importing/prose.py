"""A long text of a story, from whatever it was written in to plain Markdown."""

from __future__ import annotations

import re

from vpcases.importing.components import place_components
from vpcases.importing.finds import Finds
from vpcases.importing.names import split_speaker
from vpcases.importing.tidy import find_address, is_hostile, tidy_plain, unescape
from vpcases.importing.web_text import as_markdown

_FENCED = re.compile(
    r"^(?P<indent>[ \t]*)(?P<fence>`{3,}|~{3,})[^\n]*\n.*?(?:^[ \t]*(?P=fence)[ \t]*$|\Z)",
    re.DOTALL | re.MULTILINE,
)
_INLINE_CODE = re.compile(r"(?<![`\\])(`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)\1(?!`)", re.DOTALL)
_AUTOLINK = re.compile(r"(?<!\]: )(?<!\()<(?:(?:https?|mailto):[^\s<>]+|[\w.+-]+@[\w-]+\.[\w.-]+)>")
_IN_BRACES = re.compile(r"\{\{-?\s*[\w.]+\s*$")
_HELD = re.compile("\ue010(\\d+)\ue011")
_IMAGE = re.compile(
    r"!\[(?P<alt>[^\[\]]*)\]\(\s*<?(?P<file>[^()\s<>]+)>?(?:\s+[\"'(](?P<title>.*?)[\"')])?\s*\)"
    r"(?:\{[^{}\n]*\})?"
)
_LINKED_IMAGE = re.compile(r"\[(\s*\ue020[^\ue021]*\ue021\s*)\]\([^()\s]*\)")
_LINK = re.compile(
    r"(?<!!)\[(?P<label>(?:[^\[\]]|\[[^\[\]]*\])*)\]"
    r"\(\s*<?(?P<to>[^()\s<>]*(?:\([^()\s]*\)[^()\s<>]*)*)>?(?P<title>\s+[\"'(].*?[\"')])?\s*\)"
    r"(?P<attributes>\{:?[^{}\n]*\})?"
)
_DEFINITION = re.compile(
    r"^ {0,3}\[(?P<name>[^\[\]^]+)\]:[ \t]*\n?[ \t]*<?(?P<to>[^\s<>]+)>?"
    r"(?:[ \t]+[\"'(].*[\"')])?[ \t]*$",
    re.MULTILINE,
)
_REFERENCE = re.compile(r"(?<![!\]\\])\[(?P<label>[^\[\]]+)\](?:\[(?P<name>[^\[\]]*)\])?(?![\[(:])")
_SETEXT = re.compile(r"^(?P<title>[^\s#>*\-|][^\n]*)\n(?P<line>=+|-{3,})[ \t]*$", re.MULTILINE)
_HEADING = re.compile(
    r"^(#{1,6})[ \t]*(?=[^\s#])(.*?)(?:[ \t]+#+)?(?:[ \t]*\{[^{}]*\})?[ \t]*$", re.MULTILINE
)
_BLOCKQUOTE = re.compile(r"(?:^ {0,3}>[^\n]*(?:\n|\Z))+", re.MULTILINE)
_ATTRIBUTION = re.compile(r"^(?:—|–|--|- )\s*(?=\S)")


def tidy_prose(
    text: str, finds: Finds, *, customer: str = "", is_html: bool = False, site: str = ""
) -> str:
    """Return a text as Markdown that may stand in a case.

    Code stays as it is. Components, HTML, pictures and signed quotes are taken to their places;
    headings begin at the second level; links are written where they stand, and those within the
    site the text comes from are completed, or kept apart where that site is not known.
    """
    held: list[str] = []
    text = text if is_html else _hold(text, held)
    text = place_components(text, finds, customer)
    text = as_markdown(text, finds, customer, is_html=is_html)
    text = _hold(text, held) if is_html else text
    text = unescape(text)
    text = _place_images(text, finds)
    text = _write_out_references(text, finds)
    text = _LINK.sub(lambda match: _tidy_link(match, finds, site), text)
    text = _place_signed_quotes(text, finds, customer)
    text = _level_headings(text)
    return _lower_first_line(_release(_tidy_lines(text), held))


def _hold(text: str, held: list[str]) -> str:
    """Return a text with its code and its bare addresses put aside, where nothing touches them."""

    def keep(match: re.Match[str]) -> str:
        if match[0][0] == "`" and _IN_BRACES.search(match.string[: match.start()][-60:]):
            # What a template is given between backticks is no code.
            return match[0]
        held.append(match[0])
        return f"\ue010{len(held) - 1}\ue011"

    for pattern in (_FENCED, _INLINE_CODE, _AUTOLINK):
        text = pattern.sub(keep, text)
    return text


def _release(text: str, held: list[str]) -> str:
    while _HELD.search(text):
        text = _HELD.sub(lambda match: held[int(match[1])], text)
    return text


def _place_images(text: str, finds: Finds) -> str:
    def place(match: re.Match[str]) -> str:
        file = match["file"]
        if is_hostile(file):
            finds.harmless.append("a picture with a harmful address, taken out")
            return match["alt"]
        identity = finds.add_image(
            file, alt=tidy_plain(match["alt"]), caption=tidy_plain(match["title"] or "")
        )
        return f"\ue020{{{{image:{identity}}}}}\ue021"

    text = _IMAGE.sub(place, text)
    text = _LINKED_IMAGE.sub(r"\1", text)
    return re.sub(r"(?<![ \t])[ \t]*(?:\n[ \t]*)?\ue020(.*?)\ue021[ \t]*\n?", r"\n\n\1\n\n", text)


def _write_out_references(text: str, finds: Finds) -> str:
    """Return a text in which [words][name] carry their address, so that it can be cut anywhere."""
    definitions = {_name(m["name"]): m for m in _DEFINITION.finditer(text)}
    if not definitions:
        return text
    used: set[str] = set()

    def write_out(match: re.Match[str]) -> str:
        name = _name(match["name"] or match["label"])
        if name not in definitions:
            return match[0]
        used.add(name)
        return f"[{match['label']}]({definitions[name]['to']})"

    text = _REFERENCE.sub(write_out, _DEFINITION.sub("", text))
    for name in definitions.keys() - used:
        finds.take_out("link", definitions[name][0].strip())
    return text


def _name(text: str) -> str:
    return " ".join(text.split()).casefold()


def _tidy_link(match: re.Match[str], finds: Finds, site: str) -> str:
    label, address = match["label"], match["to"]
    if is_hostile(address):
        finds.harmless.append("a link that would run a script, kept as its words")
        return label
    if not address or not label.strip():
        return label
    if address.startswith("//"):
        address = f"https:{address}"
    if address.startswith("/") and site:
        address = site.rstrip("/") + address
    if not re.match(r"(?:https?://|mailto:)", address):
        whole = find_address(address) if address.startswith("www.") else None
        if whole is None:
            finds.old_links.append(f"{tidy_plain(label)}: {address}")
            return label
        address = whole
    return f"[{label.strip()}]({address})"


def _place_signed_quotes(text: str, finds: Finds, customer: str) -> str:
    """Return a text in which block quotes that end with — Name became quotes of their own."""

    def place(match: re.Match[str]) -> str:
        lines = [re.sub(r"^ {0,3}> ?", "", line) for line in match[0].rstrip("\n").split("\n")]
        while lines and not lines[-1].strip():
            lines.pop()
        if len(lines) < 2 or not _ATTRIBUTION.match(lines[-1].strip()):
            return match[0]
        signed = _ATTRIBUTION.sub("", lines[-1].strip())
        words = "\n".join(lines[:-1]).strip()
        if len(words.split()) < 3 or len(signed) > 150:
            return match[0]
        by, role, company = split_speaker(signed, customer)
        words = re.sub(r"(?<!\n)\n(?!\n)", " ", words)
        identity = finds.add_quote(text=words, by=by, role=role, company=company)
        return f"\n{{{{quote:{identity}}}}}\n\n"

    return _BLOCKQUOTE.sub(place, text)


def _level_headings(text: str) -> str:
    """Return a text whose highest heading is of the second level."""
    text = _SETEXT.sub(lambda m: f"{'#' if m['line'][0] == '=' else '##'} {m['title']}", text)
    levels = [len(match[1]) for match in _HEADING.finditer(text)]
    shift = 2 - min(levels, default=2)

    def move(match: re.Match[str]) -> str:
        title = re.sub(r"^\*\*(.+)\*\*$", r"\1", match[2].strip())
        return f"\n{'#' * min(max(len(match[1]) + shift, 2), 6)} {title}\n"

    return _HEADING.sub(move, text)


def _tidy_lines(text: str) -> str:
    """Return a text without trailing spaces and without more than one empty line in a row.

    A line end that Markdown was told to keep becomes the end of a paragraph.
    """
    text = re.sub(r"(?<=\S)(?: {2,}|\\)\n(?=[^\s>|#*+\-\d])", "\n\n", text.expandtabs(4))
    text = re.sub(r"^(>.*\S)(?: {2,}|\\)\n(?=> ?[^\s>])", r"\1\n>\n", text, flags=re.MULTILINE)
    text = re.sub(r"^([ ]*)[*+] +(?=(?!\* )\S)", r"\1- ", text, flags=re.MULTILINE)
    lines = (line.rstrip() for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines))


def _lower_first_line(text: str) -> str:
    """Return a text whose first line is not indented: YAML would take the rest for outdented."""
    first, newline, rest = text.strip("\n").partition("\n")
    return f"{first.lstrip()}{newline}{rest}"
