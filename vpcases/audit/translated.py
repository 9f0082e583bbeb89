"""What of the translation of a case everybody may read, and what nobody may."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from vpcases.audit.case_secrets import PARAGRAPHS, CaseReader
from vpcases.audit.leaves import Leaf, walk_leaves
from vpcases.audit.sealing import TEXTS, is_signed_translation
from vpcases.model.translation import Translation


def list_secret_words(language: str, words: Translation, reader: CaseReader) -> Iterator[Leaf]:
    """Yield the values of a translation that nobody outside may read."""
    for leaf in _walk(words):
        if not _is_shown(language, words, leaf, reader):
            yield leaf


def list_shown_words(language: str, words: Translation, reader: CaseReader) -> Iterator[Leaf]:
    """Yield the values of a translation that everybody may read, without what is struck."""
    if reader.permission.stands:
        for leaf in _walk(words):
            if _is_shown(language, words, leaf, reader):
                yield replace(leaf, value=reader.without_struck(leaf.value))


def _walk(words: Translation) -> Iterator[Leaf]:
    """Yield every value, texts by their paragraphs: a paragraph is signed by itself."""
    for leaf in walk_leaves(words):
        if leaf.path[0] in TEXTS:
            yield from (Leaf(leaf.path, each) for each in PARAGRAPHS.split(leaf.text.strip()))
        else:
            yield leaf


def _is_shown(language: str, words: Translation, leaf: Leaf, reader: CaseReader) -> bool:
    """Return whether a value may be read: it was signed, and what it translates may be."""
    if not reader.permission.stands:
        return False
    is_of_quote = leaf.path[0] == "quotes" and leaf.path[1] in reader.record.content.quotes
    if is_of_quote and not leaf.is_key and reader.is_secret(leaf):
        return False
    said = str(reader.without_struck(leaf.text))
    return is_signed_translation(language, words, leaf, said, reader.permission)
