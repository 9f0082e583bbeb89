"""A quote is a translation, and the page cannot say of what.

Nobody said the English words if they were said in German. A reader may take a translation, as long
as it is called one and the words that were spoken stand beside it.

To fix it, keep the words as they were said under `original:`, and their language in `language:`. In
a quote without `original:` the `text:` is what was said, and `language:` is its language.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.languages import KNOWN, find_language
from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.said_in import find_shared_language
from vpcases.check.subject import CaseSubject, QuoteSubject
from vpcases.check.wordings import list_words
from vpcases.model.quote import Quote
from vpcases.problems import FieldPath, Level


def find_in_case(subject: CaseSubject) -> Iterator[Finding]:
    """Yield every quote of a case that is a translation without saying of what."""
    for name, quote in subject.history.quotes.items():
        yield from _find(("quotes", name), quote)


def find_in_quote(subject: QuoteSubject) -> Iterator[Finding]:
    """Yield a quote with a file of its own that is a translation without saying of what."""
    return _find((), subject.content)


def _find(within: FieldPath, quote: Quote) -> Iterator[Finding]:
    if not quote.text or not quote.original or quote.language:
        return
    if find_shared_language(quote):
        return
    if list_words(quote.original) != list_words(quote.text):
        found = find_language(quote.original, KNOWN)
        hint = f"write language: {found}" if found else "write language: and its code, as in de"
        yield Finding((*within, "original"), "which language is this?", hint)


RULE = Rule(
    "translation-not-labelled",
    weigh(drafted=Level.TODO, checked=Level.MISTAKE, published=Level.MISTAKE),
    case=find_in_case,
    quote=find_in_quote,
)
