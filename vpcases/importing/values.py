"""A value of a source in the form that a field takes."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from slugify import slugify

from vpcases.importing.lookup import Found, find_values, list_leaves
from vpcases.importing.mapping import FieldRule
from vpcases.importing.names import split_speaker
from vpcases.importing.targets import Shape
from vpcases.importing.tidy import find_address, find_links, is_hostile, tidy_line, tidy_plain

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_DAY_FIRST = re.compile(r"(?:(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?([a-z]{3,9})\.?,?\s+(\d{4})")
_MONTH_FIRST = re.compile(r"([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?")
_YES = {"yes", "true", "on", "1"}
_NO = {"no", "false", "off", "0"}


@dataclass(frozen=True, slots=True)
class Shaped:
    """A value for a field; `is_whole` is False where the source says more than it holds."""

    value: Any
    is_whole: bool = True


def list_texts(found: list[Found], split: str | None = None) -> list[str]:
    """Return the single texts of what was found, in order; each cut at `split` where given."""
    texts = [str(leaf.value) for item in found for leaf in list_leaves(item.value)]
    if not split:
        return texts
    cut = re.split(r"\n" if split == "\\n" else re.escape(split), "\n".join(texts))
    return [piece.strip() for piece in cut if piece.strip()]


def shape_value(shape: Shape, found: list[Found], rule: FieldRule, label: str = "") -> Shaped:
    """Return what was found in the form of a field; None where nothing fits.

    Args:
        shape: What the field takes.
        found: Where and what; not empty.
        rule: The mapping's rule for the field.
        label: The last word of the field's name, for links that carry none.
    """
    blocks = _BLOCKS.get(shape)
    if blocks:
        return blocks(found, rule, label)
    texts = [f"{rule.prefix or ''}{text.strip()}" for text in list_texts(found, rule.split)]
    if shape is Shape.AS_IS:
        values = [item.value for item in found]
        return Shaped(values[0] if len(values) == 1 else values)
    return _SINGLE[shape](texts, rule)


def _line(texts: list[str], rule: FieldRule) -> Shaped:
    lines = [tidy_plain(text) for text in texts]
    joint = rule.join or ","
    joint = f"{joint} " if joint in ",;" else f" {joint} "
    value = joint.join(line for line in lines if line)
    return Shaped(value or None, holds_all(value, texts))


def _lines(texts: list[str], rule: FieldRule) -> Shaped:
    lines = [line for line in map(tidy_plain, texts) if line]
    lines = list(dict.fromkeys(lines))
    return Shaped(lines[0] if len(lines) == 1 else lines or None, holds_all(" ".join(lines), texts))


def _id(texts: list[str], rule: FieldRule) -> Shaped:
    identity = slugify(tidy_plain(texts[0]))
    return Shaped(identity or None, len(texts) == 1 and holds_all(identity, texts))


def _ids(texts: list[str], rule: FieldRule) -> Shaped:
    ids = [identity for text in texts if (identity := slugify(tidy_plain(text)))]
    return Shaped(ids[0] if len(ids) == 1 else ids or None, holds_all(" ".join(ids), texts))


def _date(texts: list[str], rule: FieldRule) -> Shaped:
    return Shaped(read_day(texts[0]), len(texts) == 1)


def _address(texts: list[str], rule: FieldRule) -> Shaped:
    address = find_address(texts[0])
    labels = [label for text in texts for label, _ in find_links(text) if label]
    is_whole = len(texts) == 1 and all(holds_all(address or "", [label]) for label in labels)
    return Shaped(address, is_whole and address is not None)


def _yes_or_no(texts: list[str], rule: FieldRule) -> Shaped:
    text = texts[0].lower()
    if text in _YES:
        return Shaped("yes")
    return Shaped(None if text in _NO else texts[0])


def _number(texts: list[str], rule: FieldRule) -> Shaped:
    return Shaped(texts[0], len(texts) == 1)


_SINGLE: dict[Shape, Callable[[list[str], FieldRule], Shaped]] = {
    Shape.LINE: _line,
    Shape.LINES: _lines,
    Shape.ID: _id,
    Shape.IDS: _ids,
    Shape.DATE: _date,
    Shape.ADDRESS: _address,
    Shape.YES_NO: _yes_or_no,
    Shape.NUMBER: _number,
}


def holds_all(value: str, texts: list[str]) -> bool:
    """Return whether every letter and digit of the texts is in a value, in the same order."""
    kept = _letters(value)
    said = [tidy_line(text) for text in texts]
    said += [address for text in texts for _, address in find_links(text)]
    return all(_letters(text) in kept for text in said)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def read_day(text: str) -> str:
    """Return a date as it is typed here, cut to the day; a text that is none comes back as it is."""
    words = " ".join(text.split())
    found = _YEAR_FIRST.fullmatch(words)
    if found:
        return _day(int(found[1]), int(found[2]), int(found[3])) or words
    lower = words.lower()
    day_first, month_first = _DAY_FIRST.fullmatch(lower), _MONTH_FIRST.fullmatch(lower)
    if month_first and _month(month_first[1]):
        written = _day(int(month_first[3]), _month(month_first[1]), int(month_first[2]))
    elif day_first and _month(day_first[2]):
        written = _day(int(day_first[3]), _month(day_first[2]), int(day_first[1] or 0))
    else:
        written = ""
    return written or words


def _month(word: str) -> int:
    return next((n for n, name in enumerate(_MONTHS, start=1) if name.startswith(word)), 0)


def _day(year: int, month: int, day: int) -> str:
    try:
        date(year, month, day or 1)
    except ValueError:
        return ""
    return f"{year:04}-{month:02}-{day:02}" if day else f"{year:04}-{month:02}"


def _image(found: list[Found], rule: FieldRule, label: str) -> Shaped:
    value = found[0].value
    entries = value if isinstance(value, list) else [value]
    value = entries[0]
    if isinstance(value, dict):
        block = _pick(value, {
            "file": ("file", "src", "url", "path", "image"), "alt": ("alt", "alternative"),
            "caption": ("caption", "title"), "credit": ("credit", "attribution"),
            "licence": ("licence", "license"),
        })  # fmt: skip
        return Shaped(block if block.get("file") else None, len(block) == len(value))
    file = f"{rule.prefix or ''}{str(value).strip()}"
    return Shaped(None if is_hostile(file) else file, len(found) == len(entries) == 1)


def _links(found: list[Found], rule: FieldRule, label: str) -> Shaped:
    entries: list[Any] = []
    is_whole = True
    for item in _entries(found):
        if isinstance(item, dict):
            block = _pick(item, {
                "url": ("url", "href", "link", "address"), "label": ("label", "title", "name", "text"),
                "kind": ("kind", "type"),
            })  # fmt: skip
            address = find_address(block.get("url", ""))
            is_whole = is_whole and len(block) == len(item) and bool(address)
            entries += [{**block, "url": address}] if address else []
            continue
        text = f"{rule.prefix or ''}{item}"
        links = find_links(text) or [("", text)]
        for words, given in links:
            address = find_address(given)
            is_whole = is_whole and bool(address)
            if address:
                name = words if words and words != given else ""
                entries.append(_link(address, name, label))
    return Shaped(entries or None, is_whole)


def _link(address: str, name: str, label: str) -> dict[str, str]:
    block = {"url": address}
    if name or label:
        block["label"] = name or label
    if name and label:
        block["kind"] = label
    return block


def _videos(found: list[Found], rule: FieldRule, label: str) -> Shaped:
    shaped = _links(found, rule, label)
    entries = [
        {"url": e["url"], **({"title": e["label"]} if "label" in e else {})}
        for e in shaped.value or ()
    ]
    return Shaped(entries or None, shaped.is_whole)


def _downloads(found: list[Found], rule: FieldRule, label: str) -> Shaped:
    shaped = _links(found, rule, label)
    for entry in shaped.value or ():
        entry.pop("kind", None)
    if shaped.value:
        return shaped
    files = [{"file": str(item).strip(), **({"label": label} if label else {})}
             for item in _entries(found) if isinstance(item, str)]  # fmt: skip
    return Shaped(files or None)


def _authors(found: list[Found], rule: FieldRule, label: str) -> Shaped:
    entries: list[Any] = []
    for item in _entries(found):
        if isinstance(item, dict):
            block = _pick(item, {
                "name": ("name", "author", "title"), "role": ("role", "position", "job"),
                "link": ("link", "url", "website"),
            })  # fmt: skip
            if block.get("name"):
                entries.append({**block, **_as_link(block.get("link"))})
            continue
        pieces = [item] if not rule.split else list_texts([Found((), item)], rule.split)
        for piece in pieces if rule.split else re.split(r"[;\n]", item):
            name, role, company = split_speaker(piece)
            role = ", ".join(part for part in (role, company) if part)
            entries += [{"name": name, "role": role} if role else name] if name else []
    return Shaped(entries[0] if len(entries) == 1 and isinstance(entries[0], str) else entries or None)


def _as_link(address: str | None) -> dict[str, str]:
    found = find_address(address) if address else None
    return {"link": found} if found else {}


def _people(found: list[Found], rule: FieldRule, label: str) -> Shaped:
    people: dict[str, Any] = {}
    is_whole = True
    for item in _entries(found):
        if isinstance(item, dict):
            block = _pick(item, {
                "name": ("name", "person"), "role": ("role", "position", "title", "job"),
                "photo": ("photo", "image", "img", "avatar"), "link": ("link", "url"),
            })  # fmt: skip
            name = block.pop("name", "")
            block = {**block, **_as_link(block.get("link"))}
            is_whole = is_whole and bool(name and block) and len(block) + 1 == len(item)
            if name and block:
                people[name] = block["role"] if set(block) == {"role"} else block
            continue
        for piece in re.split(r"[;\n]", item) if not rule.split else item.split(rule.split):
            name, role, company = split_speaker(piece)
            role = ", ".join(part for part in (role, company) if part)
            is_whole = is_whole and bool(role)
            if name and role:
                people[name] = role
    return Shaped(people or None, is_whole)


_BLOCKS: dict[Shape, Callable[[list[Found], FieldRule, str], Shaped]] = {
    Shape.IMAGE: _image,
    Shape.LINKS: _links,
    Shape.VIDEOS: _videos,
    Shape.DOWNLOADS: _downloads,
    Shape.AUTHORS: _authors,
    Shape.PEOPLE: _people,
}


def _entries(found: list[Found]) -> list[Any]:
    entries: list[Any] = []
    for item in found:
        entries += item.value if isinstance(item.value, list) else [item.value]
    return [entry if isinstance(entry, dict) else str(entry) for entry in entries if entry]


def _pick(block: dict[str, Any], names: dict[str, tuple[str, ...]]) -> dict[str, str]:
    """Return the first text of a block for each of our names."""
    picked: dict[str, str] = {}
    for ours, theirs in names.items():
        for name in theirs:
            values = find_values(block, name)
            if values and isinstance(values[0].value, str):
                picked[ours] = tidy_plain(values[0].value)
                break
    return picked
