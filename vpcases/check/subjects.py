"""Every record of a library, as rules are asked of it."""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.proposition_subject import (
    ProposedWordsSubject,
    PropositionSubject,
    ResearchSubject,
    ReviewSubject,
)
from vpcases.check.subject import (
    CalculatorSubject,
    CaseSubject,
    CollectionSubject,
    EntrySubject,
    QuoteSubject,
    TranslationSubject,
    WordsSubject,
)
from vpcases.check.whole import REGISTRIES, Whole
from vpcases.model.authored import Status

AnySubject = (
    CaseSubject
    | QuoteSubject
    | TranslationSubject
    | EntrySubject
    | WordsSubject
    | CalculatorSubject
    | CollectionSubject
    | PropositionSubject
    | ProposedWordsSubject
    | ResearchSubject
    | ReviewSubject
)


def list_subjects(whole: Whole) -> Iterator[AnySubject]:
    """Yield every record of a library: registries, cases, their translations, quotes."""
    for name in REGISTRIES:
        for record in whole.registry(name).values():
            status = whole.uses.get((name, record.id), Status.DRAFTED)
            yield EntrySubject(record, whole, status, name)
    for records in whole.library.registry_words.values():
        for words in records:
            yield WordsSubject(words, whole, Status.DRAFTED)
    for case in whole.library.cases.values():
        yield CaseSubject(case, whole, case.content.status)
    for (base, language), translation in whole.library.translations.items():
        original = whole.library.cases.get(base)
        status = original.content.status if original else Status.DRAFTED
        yield TranslationSubject(translation, whole, status, original, language)
    for quote in whole.library.quotes.values():
        yield QuoteSubject(quote, whole, quote.content.status)
    for calculator in whole.library.calculators.values():
        yield CalculatorSubject(calculator, whole, Status.PUBLISHED)
    for collection in whole.library.collections.values():
        yield CollectionSubject(collection, whole, Status.PUBLISHED)
    for proposition in whole.library.propositions.values():
        yield PropositionSubject(proposition, whole, Status.PUBLISHED)
    for (segment, language), said in whole.library.proposition_words.items():
        base_of = whole.library.propositions.get(segment)
        yield ProposedWordsSubject(said, whole, Status.PUBLISHED, base_of, language)
    for research in whole.library.research.values():
        yield ResearchSubject(research, whole, Status.PUBLISHED)
    for review in whole.library.reviews.values():
        yield ReviewSubject(review, whole, Status.PUBLISHED)
