"""A text is in another language than the one it claims.

The language of a page is what a screen reader speaks it in, what a browser offers to translate it
from, and what a search engine shows it to. A text claims a language by `language:` in its file, by
the name of a translation, as in `harbor.de.yml`, or else that of the site. Mostly a text was copied
to be translated later, and was not, or `language:` was forgotten.

To fix it, translate the text, or write the language that it is in. This is told only of texts that
are long enough to be certain of. Languages that are close, like Danish and Norwegian, are never
held against each other, and neither are code, names, and what stands in quotation marks.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from vpcases.check.languages import find_language, is_kin, judge_language
from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.said_in import find_in_quote_block
from vpcases.check.subject import CaseSubject, QuoteSubject, TranslationSubject
from vpcases.check.texts import HEADLINES, PROSE
from vpcases.check.wordings import list_words
from vpcases.model.case import CaseHistory
from vpcases.model.languages import name_language
from vpcases.model.translation import Translation
from vpcases.problems import FieldPath, Level

FEWEST_WORDS = 5
"""Of a text that stands letter by letter in the original and in its translation."""
Texts = Mapping[FieldPath, str]
Judged = Mapping[FieldPath, str]
"""The languages of texts, by their fields, as far as they are certain."""


def find_in_case(subject: CaseSubject) -> Iterator[Finding]:
    """Yield a case that is in another language than it claims, or each text of it that is.

    A quote is held against the language of the words around it.
    """
    history, site = subject.history, subject.whole.language
    claimed = history.language or site
    texts = _list_own_texts(history)
    judged = _judge(texts, claimed, {site} - {""})
    other = _find_one_language(texts, judged, claimed)
    says = name_language(claimed)
    if other and history.language:
        message = f"this case is in {name_language(other)}, and language: says {says}"
        yield Finding(("language",), message, f"write language: {other}")
    elif other:
        message = f"this case is in {name_language(other)}, and the site is in {says}"
        hint = f"write language: {other} in this file, or in mkdocs.yml where every case is"
        yield Finding(next(iter(judged)), message, hint)
    else:
        hint = f"write it in {says}, or put what is quoted in quotation marks"
        for path, found in judged.items():
            if found != claimed:
                message = f"this is {name_language(found)}, and the case is {says}"
                yield Finding(path, message, hint, Level.ADVICE)
    for name, quote in history.quotes.items():
        yield from find_in_quote_block(("quotes", name), quote, other or claimed, "the case")


def find_in_quote(subject: QuoteSubject) -> Iterator[Finding]:
    """Yield a quote with a file of its own that is in another language than it claims."""
    return find_in_quote_block((), subject.content, subject.whole.language, "the site")


def find_in_translation(subject: TranslationSubject) -> Iterator[Finding]:
    """Yield every text of a translation that is not in its language, or one of all of them."""
    claimed, original = subject.language, subject.original
    base = (original and original.content.language) or subject.whole.language
    words = _list_translated_texts(subject.content)
    judged = _judge(words, claimed, {base} - {""})
    other = _find_one_language(words, judged, claimed)
    says = name_language(claimed)
    if other and not is_kin(other, base or other):
        message = f"this is {name_language(other)}, and the name of the file says {says}"
        name = f"{subject.record.id}.{other}.yml"
        yield Finding(next(iter(judged)), message, f"translate all of it, or name the file {name}")
        return
    for path, found in judged.items():
        if found != claimed:
            message = f"this is {name_language(found)}, and should be {says}"
            yield Finding(path, message, "translate it, or take it out of this file")
    if original and base and not is_kin(base, claimed):
        yield from _find_copies(words, _list_own_texts(original.content), judged, claimed)


def _find_copies(words: Texts, originals: Texts, judged: Judged, claimed: str) -> Iterator[Finding]:
    """Yield every short text that was copied from the original and not translated."""
    for path, text in words.items():
        is_copy = path not in judged and text == originals.get(path)
        if is_copy and len(list_words(text)) >= FEWEST_WORDS:
            message = f"this is the text of the original, and should be {name_language(claimed)}"
            yield Finding(path, message, "translate it, or take it out", Level.ADVICE)


def _judge(texts: Texts, claimed: str, expected: set[str]) -> Judged:
    """Return the language of each text; of all together where each is too short by itself."""
    judged = {path: judge_language(text, claimed, expected) for path, text in texts.items()}
    certain = {path: found for path, found in judged.items() if found}
    if certain or len(texts) < 2:
        return certain
    found = judge_language("\n".join(texts.values()), claimed, expected)
    return {next(iter(texts)): found} if found else {}


def _find_one_language(texts: Texts, judged: Judged, claimed: str) -> str | None:
    """Return the other language that all of a record is in, as far as its texts can tell."""
    found = set(judged.values())
    if len(found) != 1 or claimed in found:
        return None
    other = found.pop()
    return other if find_language("\n".join(texts.values()), {other}) == other else None


def _list_own_texts(history: CaseHistory | Translation) -> Texts:
    """Return the texts of a case that are its authors' own, by field."""
    texts: dict[FieldPath, str | None] = {
        (field,): getattr(history, field) for field in (*HEADLINES, "notice", *PROSE)
    }
    texts |= {("did_not_improve", n): line for n, line in enumerate(history.did_not_improve)}
    return {path: text for path, text in texts.items() if text}


def _list_translated_texts(words: Translation) -> Texts:
    quotes = {("quotes", name, "text"): quote.text for name, quote in words.quotes.items()}
    return {**_list_own_texts(words), **{path: text for path, text in quotes.items() if text}}


RULE = Rule(
    "other-language",
    weigh(drafted=Level.ADVICE, checked=Level.MISTAKE, published=Level.MISTAKE),
    case=find_in_case,
    quote=find_in_quote,
    translation=find_in_translation,
)
