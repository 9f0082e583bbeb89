"""Values that become blocks: pictures, links, films, files, people."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from vpcases.importing.lookup import Found, find_values
from vpcases.importing.mapping import FieldRule
from vpcases.importing.names import split_speaker
from vpcases.importing.shaped import Shaped, list_texts
from vpcases.importing.targets import Shape
from vpcases.importing.tidy import find_address, find_links, is_hostile, tidy_plain


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
                "url": ("url", "href", "link", "address"), "kind": ("kind", "type"),
                "label": ("label", "title", "name", "text"),
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
    return Shaped(
        entries[0] if len(entries) == 1 and isinstance(entries[0], str) else entries or None
    )


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


BLOCKS: dict[Shape, Callable[[list[Found], FieldRule, str], Shaped]] = {
    Shape.IMAGE: _image,
    Shape.LINKS: _links,
    Shape.VIDEOS: _videos,
    Shape.DOWNLOADS: _downloads,
    Shape.AUTHORS: _authors,
    Shape.PEOPLE: _people,
}
"""How each kind of block is made: from what was found, the rule, and the label of the field."""
