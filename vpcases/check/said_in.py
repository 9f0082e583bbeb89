"""The language of a quote: of its words, and of those they were translated from."""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.languages import KNOWN, find_language, is_kin, judge_language
from vpcases.check.rule import Finding
from vpcases.check.wordings import list_words
from vpcases.model.languages import name_language
from vpcases.model.quote import Quote
from vpcases.problems import FieldPath


def find_in_quote_block(
    within: FieldPath, quote: Quote, around: str, where: str
) -> Iterator[Finding]:
    """Yield what of a quote is in another language than it claims.

    Args:
        within: The field of the quote.
        quote: The quote.
        around: The language of the words around it; empty where it is not known.
        where: What those are the words of, in words: the case, or the site.
    """
    if not quote.text:
        return
    if quote.original and list_words(quote.original) != list_words(quote.text):
        yield from _find_in_original(within, quote, quote.original, around)
        yield from _find_in_text(within, quote, around, where)
    elif quote.language:
        yield from _find_in_said(within, quote, quote.language, around)
    else:
        yield from _find_in_text(within, quote, around, where)


def _find_in_said(within: FieldPath, quote: Quote, named: str, around: str) -> Iterator[Finding]:
    """Yield words that were said in another language than `language:` says."""
    found = judge_language(quote.text or "", named, {around} - {""})
    if found and found != named:
        message = (
            f"these words are {name_language(found)}, and language: says {name_language(named)}"
        )
        hint = (
            "write what was said under original:, or take language: away"
            if is_kin(found, around)
            else f"write language: {found}"
        )
        yield Finding((*within, "language"), message, hint)


def _find_in_text(within: FieldPath, quote: Quote, around: str, where: str) -> Iterator[Finding]:
    """Yield words that should be those of the text around them."""
    found = judge_language(quote.text or "", around, {quote.language or ""} - {""})
    if found and found != around:
        message = (
            f"these words are {name_language(found)}, and {where} is in {name_language(around)}"
        )
        hint = (
            f"write in {name_language(around)} what they mean; what was said stands under original:"
            if quote.original
            else f"write language: {found} below them"
        )
        yield Finding((*within, "text"), message, hint)


def _find_in_original(
    within: FieldPath, quote: Quote, original: str, around: str
) -> Iterator[Finding]:
    """Yield words under `original:` that are not what they are said to be, or no other language."""
    named = quote.language
    # Words that are said to be in the language around them should not be translated at all.
    expected = KNOWN if named and is_kin(named, around) else {around} - {""}
    found = judge_language(original, named, expected) if named else None
    if named and found and found != named:
        message = f"the words of original: are {name_language(found)}, and language: says"
        hint = (
            f"write what was said in {name_language(named)} under original:, or take both away"
            if is_kin(found, around)
            else f"write language: {found}"
        )
        yield Finding((*within, "language"), f"{message} {name_language(named)}", hint)
    elif same := find_shared_language(quote):
        message = f"the words of text: and of original: are both {name_language(same)}"
        hint = "keep the words that were said under text:, and take original: away"
        yield Finding((*within, "original"), message, hint)


def find_shared_language(quote: Quote) -> str | None:
    """Return the language of a quote and of its original, where nothing says which that is."""
    if quote.language or not quote.original:
        return None
    found = find_language(quote.original, KNOWN)
    return found if found and found == find_language(quote.text or "", KNOWN) else None
