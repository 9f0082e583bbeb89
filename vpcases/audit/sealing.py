"""Which parts were signed, word for word: worked out a second time, without asking the gate.

What a mark such as {{figure:hours}} stands for is signed with its paragraph, and what a figure
rests on with the figure; both are for the gate.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pydantic import BaseModel
from slugify import slugify

from vpcases.audit.leaves import Leaf
from vpcases.audit.permission import Permission, seal
from vpcases.derive.media import resolve_media
from vpcases.model.case import CaseHistory
from vpcases.model.library import Library
from vpcases.model.media import Image
from vpcases.model.quote import Quote
from vpcases.model.translation import Translation

Signed = Mapping[str, tuple[str, ...]]
MARK = "{{"
UNSIGNED = ("notice", "connections", "show_as")
"""What of a translation no customer signs: our own notes, and what stands for a name."""
BETWEEN = " | "
DECISION = ("risk", "forces", "approval_path", "opinion_leader")
"""Fields of a case that are signed by a sentence, or by an entry."""
TEXTS = frozenset({"situation", "what_was_done", "outcome", "story"})
"""Fields that are signed paragraph by paragraph."""
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


def is_signed_decision(leaf: Leaf, history: CaseHistory, said: str, signed: Signed) -> bool:
    """Return whether what is told of how a customer decided is what was signed.

    Args:
        leaf: A value below one of the fields of `DECISION`.
        history: The case.
        said: The value without the sentences that are struck.
        signed: What was signed, by the names of the parts.
    """
    field, key = str(leaf.path[0]), str(leaf.path[1])
    if field == "opinion_leader" and history.opinion_leader:
        leader = history.opinion_leader
        paid = {True: "paid", False: "not paid", None: ""}[leader.paid]
        return _is_sealed("opinion_leader", (leader.why, leader.evidence, paid), signed)
    if field == "approval_path":
        step = history.approval_path[key]
        days = "" if step.days is None else str(step.days)
        words = (step.role or key, step.what_they_needed, days)
        return _is_sealed(f"approval_path.{slugify(key)}", words, signed)
    return not said.strip() or _is_sealed(f"{field}.{key}", (said,), signed)


def is_signed_entry(leaf: Leaf, signed: Signed) -> bool:
    """Return whether an entry of a list was signed at all."""
    field, key = str(leaf.path[0]), leaf.path[1]
    return f"{field}.{key + 1 if isinstance(key, int) else key}" in signed


def is_signed_translation(
    language: str, words: Translation, leaf: Leaf, said: str, allowed: Permission
) -> bool:
    """Return whether a value of the translation of a case is what was signed, and not struck out.

    Args:
        language: The language of the translation.
        words: The translation.
        leaf: One of its values; of a text, one paragraph.
        said: The value without the sentences that are struck.
        allowed: What everybody may read of the case.
    """
    field, key = str(leaf.path[0]), str(leaf.path[1]) if len(leaf.path) > 1 else ""
    if leaf.is_key or MARK in leaf.text or field in UNSIGNED:
        return True
    known = {} if language in allowed.struck else allowed.signed or {}
    signed = {part: seals for part, seals in known.items() if part not in allowed.struck}
    if field == "quotes":
        quote = words.quotes[key]
        return _is_sealed(f"{language}.quotes.{key}", (quote.text, quote.role), signed)
    if field == "images":
        image = words.images[key]
        # A credit counts where there is one: without it, the words are those of older signatures.
        credit = (image.credit,) if image.credit else ()
        return _is_sealed(f"{language}.images.{key}", (image.alt, image.caption, *credit), signed)
    if field in ("labels", "inputs", "units"):
        return _is_sealed(f"{language}.{field}.{slugify(key)}", (leaf.text,), signed)
    if field in ("customer", "effort", "risk", "forces", "opinion_leader"):
        return _is_sealed(f"{language}.{field}", _list_typed(getattr(words, field)), signed)
    if field in ("value_elements", "evidence", "approval_path"):
        entry = getattr(words, field)[key]
        return _is_sealed(f"{language}.{field}.{slugify(key)}", _list_typed(entry), signed)
    return not said.strip() or seal(said) in signed.get(f"{language}.{field}", ())


def _list_typed(block: BaseModel) -> Iterator[str | None]:
    """Yield what was typed in a block, field by field."""
    for value in block.__dict__.values():
        if isinstance(value, dict):
            yield from (f"{name}: {value[name]}" for name in sorted(value))
        else:
            yield value


def _is_sealed(part: str, words: Iterable[str | None], signed: Signed) -> bool:
    return seal(BETWEEN.join(word or "" for word in words)) in signed.get(part, ())
