"""A case, and the registries, in another language: the same with other words.

What a translation leaves out stays as it was, and it adds nothing: what the case itself does not
say, or may not say in public, has no words in any other language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from vpcases.derive.case import Case, CustomerQuote, derive_case, is_none
from vpcases.derive.party import Party
from vpcases.derive.translated_registries import speak_registries
from vpcases.derive.translated_units import translate_units
from vpcases.derive.translated_words import merge_all_words, merge_words, pick_words
from vpcases.derive.vocabulary import Vocabulary
from vpcases.model.case import CaseHistory
from vpcases.model.decision import ApprovalStep
from vpcases.model.figures import BeforeAfter, ValueElement
from vpcases.model.library import Library
from vpcases.model.translated_decision import TranslatedStep
from vpcases.model.translation import TranslatedElement, TranslatedQuote, Translation

V = TypeVar("V")
ALONE = ("description", "notice")
LINES = (
    "title",
    "show_as",
    "situation",
    "what_was_done",
    "outcome",
    "story",
    "no_figures_because",
    "source",
    "connections",
    "parity",
    "did_not_improve",
)


def derive_translated(
    case: Case,
    language: str,
    library: Library,
    vocabulary: Vocabulary,
    as_of: date | None = None,
) -> Case:
    """Return a case in another language, every number in it the same.

    Args:
        case: The case in its own language.
        language: The language of one of its translations.
        library: What was read, its registries in that language.
        vocabulary: The terms of that library.
        as_of: The day for which it is told who is still a customer.
    """
    record, words = library.cases[case.id], library.translations[case.id, language].content
    for each in (words, words.model_copy(update={"inputs": {}})):
        history = translate_history(record.content, each, language)
        found = derive_case(replace(record, content=history), library, vocabulary, as_of)
        if not _has_new_flaws(found, case):
            break
    spoken = {quote.id: quote for quote in case.quotes}
    return replace(
        translate_units(found, words.units),
        base_language=case.language,
        customer=_translate_party(found.customer, words),
        quotes=tuple(
            _translate_quote(quote, spoken[quote.id], words.quotes.get(quote.id), language)
            for quote in found.quotes
        ),
    )


def translate_cases(cases: tuple[Case, ...], library: Library, as_of: date) -> Iterator[Case]:
    """Yield every case in every other language that it is written in."""
    by_id = {case.id: case for case in cases}
    written = [(base, language) for base, language in library.translations if base in by_id]
    spoken = speak_registries(library, (language for _, language in written))
    for base, language in written:
        yield derive_translated(by_id[base], language, *spoken[language], as_of)


def _has_new_flaws(case: Case, base: Case) -> bool:
    """Return whether the names a translator chose keep an equation from being read."""
    flaws = case.value.flaws if case.value else ()
    return len(flaws) > len(base.value.flaws if base.value else ())


def _translate_party(party: Party | None, words: Translation) -> Party | None:
    """Return a customer in another language; the name of one that is named stays as it is."""
    if party is None:
        return None
    content = merge_words(party.content, words.customer) or party.content
    if words.show_as and not party.is_named:
        content = content.model_copy(update={"described_as": words.show_as})
    name = party.name if party.is_named else content.described_as or party.name
    return replace(party, content=content, name=name)


def _translate_quote(
    quote: CustomerQuote, base: CustomerQuote, words: TranslatedQuote | None, language: str
) -> CustomerQuote:
    """Return a quote with its translation, what was said beside it; without one in its own."""
    own = replace(quote, shown_in=base.shown_in, said_in=base.said_in, case_language=language)
    if words is None or not words.text:
        return own
    role = quote.content.role or (quote.person.role if quote.person else None)
    update = {
        "text": words.text,
        "role": (words.role or role) if role else None,
        "original": quote.content.original or quote.content.text,
    }
    return replace(own, content=quote.content.model_copy(update=update), shown_in=language)


def translate_history(history: CaseHistory, words: Translation, language: str) -> CaseHistory:
    """Return a case in another language."""
    update: dict[str, Any] = pick_words(history, words, LINES)
    if is_none(history.connections or ""):  # pages have a word for that themselves
        update.pop("connections", None)
    # What a search engine shows, and what we note ourselves, may stand in one language alone.
    update |= {name: getattr(words, name) for name in ALONE if getattr(words, name)}
    return history.model_copy(
        update={
            **update,
            "language": language,
            "effort": merge_words(history.effort, words.effort),
            "risk": merge_words(history.risk, words.risk),
            "forces": merge_words(history.forces, words.forces),
            "opinion_leader": merge_words(history.opinion_leader, words.opinion_leader),
            "approval_path": {
                role: _translate_step(step, words.approval_path.get(role))
                for role, step in history.approval_path.items()
            },
            "before_after": {
                key: _label(entry, words.labels.get(key))
                for key, entry in history.before_after.items()
            },
            "in_use": {words.labels.get(k, k): amount for k, amount in history.in_use.items()},
            "value_elements": {
                key: _translate_element(entry, words.value_elements.get(key), words.inputs)
                for key, entry in history.value_elements.items()
            },
            "evidence": merge_all_words(history.evidence, words.evidence),
            "images": merge_all_words(history.images, words.images),
        }
    )


def _translate_step(step: ApprovalStep, words: TranslatedStep | None) -> ApprovalStep:
    """Return somebody who had to say yes, called what the translation calls them."""
    merged = merge_words(step, words) or step
    return merged.model_copy(update={"role": words.role}) if words and words.role else merged


def _label(entry: BeforeAfter, text: str | None) -> BeforeAfter:
    if text is None:
        return entry
    return entry.model_copy(update={"sentence" if entry.sentence else "label": text})


def _translate_element(
    element: ValueElement, words: TranslatedElement | None, names: Mapping[str, str]
) -> ValueElement:
    merged = _rename_inputs(merge_words(element, words) or element, names)
    # An element without a title has that of its driver, so it may get one here.
    title = words.title if words else None
    return merged.model_copy(update={"title": title}) if title else merged


def _rename_inputs(element: ValueElement, names: Mapping[str, str]) -> ValueElement:
    """Return an element whose inputs have other names, in its equation, too."""
    inputs = _rename_keys(element.inputs, names)
    if len(inputs) < len(element.inputs):  # two inputs of one name would be another sum
        return element
    realised = {
        period: entry.model_copy(update={"inputs": _rename_keys(entry.inputs, names)})
        for period, entry in element.realised.items()
    }
    known = {name.lower(): words for name, words in names.items() if name in element.inputs}
    equation = _rename(element.equation, known) if element.equation else None
    update = {"inputs": inputs, "equation": equation, "realised": realised}
    return element.model_copy(update=update)


def _rename_keys(entries: Mapping[str, V], names: Mapping[str, str]) -> dict[str, V]:
    return {names.get(name, name): entry for name, entry in entries.items()}


def _rename(equation: str, names: Mapping[str, str]) -> str:
    """Return an equation with other names, of two that fit the longer one."""
    if not names:
        return equation
    longest = sorted(names, key=len, reverse=True)
    found = re.compile("|".join(rf"(?<!\w){re.escape(n)}(?!\w)" for n in longest), re.IGNORECASE)
    return found.sub(lambda match: names[match[0].lower()], " ".join(equation.split()))
