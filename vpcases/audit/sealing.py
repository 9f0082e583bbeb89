"""Which parts were signed, word for word: worked out a second time, without asking the gate.

What a mark such as {{figure:hours}} stands for is signed with its paragraph, and what a figure
rests on with the figure; both are for the gate.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pydantic import BaseModel
from slugify import slugify

from vpcases.audit.leaves import Leaf, walk_leaves
from vpcases.audit.permission import Permission, seal
from vpcases.derive.media import resolve_media
from vpcases.model.library import Library
from vpcases.model.media import Image
from vpcases.model.quote import Quote
from vpcases.model.translation import Translation

Signed = Mapping[str, tuple[str, ...]]
MARK = "{{"
UNSIGNED = ("notice", "connections", "show_as")
"""What of a translation no customer signs: our own notes, and what stands for a name."""
BETWEEN = " | "
LISTS = ("images", "videos", "downloads", "links")
"""Fields whose entries are signed as they stand, each as a part of its own."""


def is_signed_quote(key: str, quote: Quote, signed: Signed) -> bool:
    """Return whether the words of a quote in a case are those that were signed."""
    words = (quote.text, quote.short, quote.original, quote.by, quote.company, quote.source)
    return _is_sealed(f"quotes.{key}", words, signed)


def is_signed_image(key: str, image: Image, signed: Signed, library: Library) -> bool:
    """Return whether a picture, and what is said of it, is the one that was signed."""
    path = resolve_media(image.file, library.media) if image.file else None
    content = library.digests.get(path or "") or image.file
    words = (content, image.alt, image.caption, image.credit)
    return _is_sealed(f"images.{key}", words, signed)


def is_signed_entry(leaf: Leaf, signed: Signed) -> bool:
    """Return whether an entry of a list was signed at all."""
    field, key = str(leaf.path[0]), leaf.path[1]
    return f"{field}.{key + 1 if isinstance(key, int) else key}" in signed


def list_unsigned(language: str, words: Translation, allowed: Permission) -> Iterator[Leaf]:
    """Yield what of the translation of a case was not signed, or was struck out."""
    known = {} if language in allowed.struck else allowed.signed or {}
    signed = {part: seals for part, seals in known.items() if part not in allowed.struck}
    for leaf in walk_leaves(words):
        if not leaf.is_key and MARK not in leaf.text and leaf.path[0] not in UNSIGNED:
            yield from _list_unsigned(language, words, leaf, signed)


def _list_unsigned(language: str, words: Translation, leaf: Leaf, signed: Signed) -> Iterator[Leaf]:
    field, key = str(leaf.path[0]), str(leaf.path[1]) if len(leaf.path) > 1 else ""
    if field == "quotes":
        quote = words.quotes[key]
        is_whole = _is_sealed(f"{language}.quotes.{key}", (quote.text, quote.role), signed)
    elif field == "images":
        image = words.images[key]
        is_whole = _is_sealed(f"{language}.images.{key}", (image.alt, image.caption), signed)
    elif field in ("labels", "inputs", "units"):
        is_whole = _is_sealed(f"{language}.{field}.{slugify(key)}", (leaf.text,), signed)
    elif field in ("customer", "effort"):
        is_whole = _is_sealed(f"{language}.{field}", _list_typed(getattr(words, field)), signed)
    elif field in ("value_elements", "evidence"):
        entry = getattr(words, field)[key]
        is_whole = _is_sealed(f"{language}.{field}.{key}", _list_typed(entry), signed)
    else:
        known = signed.get(f"{language}.{field}", ())
        for paragraph in leaf.text.strip().split("\n\n"):
            if seal(paragraph) not in known:
                yield Leaf(leaf.path, paragraph)
        return
    if not is_whole:
        yield leaf


def _list_typed(block: BaseModel) -> Iterator[str | None]:
    """Yield what was typed in a block, field by field."""
    for value in block.__dict__.values():
        if isinstance(value, dict):
            yield from (f"{name}: {value[name]}" for name in sorted(value))
        else:
            yield value


def _is_sealed(part: str, words: Iterable[str | None], signed: Signed) -> bool:
    return seal(BETWEEN.join(word or "" for word in words)) in signed.get(part, ())
