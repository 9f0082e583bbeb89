"""The parts of a case or quote that a customer signs, each in the words that would be shown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from pydantic import BaseModel

from vpcases.derive.consent.decision_parts import list_decision
from vpcases.derive.consent.file_parts import list_evidence, list_media, list_quote, word_file
from vpcases.derive.consent.number_parts import (
    list_elements,
    list_figures,
    list_in_use,
    list_prices,
)
from vpcases.derive.consent.part import Part, join_words, split_paragraphs
from vpcases.derive.consent.set_against import list_alternatives
from vpcases.derive.figures import ADDED_VALUE
from vpcases.model.approval import Item
from vpcases.model.case import CaseHistory
from vpcases.model.library import Library
from vpcases.model.quote import ReferralQuote
from vpcases.model.registry import Customer, Person
from vpcases.model.slugs import slug
from vpcases.model.translation import TranslatedImage, Translation
from vpcases.problems import FieldPath

TEXTS = ("situation", "what_was_done", "outcome", "story")
"""The texts that are signed paragraph by paragraph."""
LINES = ("title", "description", "no_figures_because", "source")
LISTS = ("parity", "did_not_improve")
"""The lists that are signed line by line."""
BLOCKS = ("customer", "effort", "risk", "forces", "opinion_leader")
NAMED = ("labels", "inputs", "units")
ENTRIES = ("value_elements", "evidence", "approval_path")
"""What of a translation is signed: a block as a whole, each name, and each entry as a whole."""
FIGURE_MARK = re.compile(r"\{\{\s*figure:([a-z0-9-]+)(?:\.[a-z]+)?\s*\}\}")


def list_parts(
    history: CaseHistory,
    library: Library,
    translations: Mapping[str, Translation] | None = None,
) -> tuple[Part, ...]:
    """Return everything of a case that its customer signs, in the order of the page.

    Args:
        history: The case as its author wrote it.
        library: Where its customer and its pictures are.
        translations: The case in other languages, by language.
    """
    people = find_people(history, library)
    figures = list_figures(history)
    elements = list_elements(history, figures)
    known = {name.partition(".")[2]: part for name, part in {**figures, **elements}.items()}
    return (
        *_list_customer(history, library),
        *_list_texts(history, (), known),
        *list_alternatives(history, library),
        *figures.values(),
        *list_in_use(history),
        *elements.values(),
        *list_prices(history),
        *_list_lists(history),
        *list_decision(history),
        *(
            part
            for key, quote in history.quotes.items()
            for part in list_quote(f"quotes.{key}", ("quotes", key), quote, people, library)
        ),
        *list_evidence(history),
        *list_media(history, library),
        *(
            part
            for language, words in (translations or {}).items()
            for part in _list_translated(language, words, known)
        ),
    )


def list_quote_parts(quote: ReferralQuote, library: Library) -> tuple[Part, ...]:
    """Return everything of a quote with a file of its own that its speaker signs."""
    known = library.customers.get(quote.customer or "")
    people = known.content.people if known else {}
    name = (known.content.name if known else None) or quote.company or ""
    return (
        Part("customer.name", ("customer",), (name,), Item.NAME),
        *list_quote("quote", (), quote, people, library),
    )


def find_people(history: CaseHistory, library: Library) -> Mapping[str, Person]:
    """Return the people of the customer of a case, by name."""
    customer = find_customer(history, library)
    return customer.people if customer else {}


def find_customer(history: CaseHistory, library: Library) -> Customer | None:
    """Return the customer of a case as it was written, in the registry or in the case itself."""
    block = history.customer
    known = library.customers.get((block.id if block else None) or "")
    return known.content if known else block


def _list_customer(history: CaseHistory, library: Library) -> Iterator[Part]:
    customer, path = find_customer(history, library), ("customer",)
    if customer is None:
        return
    if customer.name and not history.show_as:
        yield Part("customer.name", path, (customer.name,), Item.NAME)
    others = [_name_of(identity, library) for identity in history.other_customers]
    if others:
        yield Part("other_customers", ("other_customers",), (join_words(others),), Item.NAME)
    if history.partners:
        yield Part("partners", ("partners",), (join_words(history.partners),))
    facts = _word_customer(customer)
    if facts:
        yield Part("customer", path, (facts,))
    if customer.logo:
        logo = customer.logo
        files = (word_file(file, library) for file in (logo.light, logo.dark))
        yield Part("customer.logo", path, (join_words([*files, logo.alt]),), Item.LOGO)


def _name_of(identity: str, library: Library) -> str:
    known = library.customers.get(identity)
    return (known.content.name if known else None) or identity


def _word_customer(customer: Customer) -> str:
    facts = (f"{name}: {fact}" for name, fact in sorted(customer.facts.items()))
    words = (customer.place, customer.region, customer.size, customer.website, customer.about)
    return join_words([*words, *facts])


def _list_texts(
    content: CaseHistory | Translation, within: FieldPath, known: Mapping[str, Part]
) -> Iterator[Part]:
    """Yield the lines and the texts of a case or of a translation of it."""
    for name in LINES:
        line = getattr(content, name, None)
        if line:
            yield Part(_name((*within, name)), (*within, name), (_fill(line, known),))
    for name in TEXTS:
        text = getattr(content, name)
        if text:
            words = tuple(_fill(paragraph, known) for paragraph in split_paragraphs(text))
            yield Part(_name((*within, name)), (*within, name), words)


def _fill(text: str, known: Mapping[str, Part]) -> str:
    """Return a text with what its marks stand for behind them: a new figure is a new text."""
    names = FIGURE_MARK.findall(text)
    named = [known[name] for name in names if name in known]
    if ADDED_VALUE in names:
        elements = (part for part in known.values() if part.path[:1] == ("value_elements",))
        named += sorted(elements, key=lambda part: part.name)
    return join_words([text, *(word for part in named for word in part.words)])


def _list_lists(history: CaseHistory) -> Iterator[Part]:
    for name in LISTS:
        lines = getattr(history, name)
        if lines:
            yield Part(name, (name,), tuple(lines))
    effort = history.effort
    if effort:
        days = (effort.elapsed_days, effort.customer_days, effort.supplier_days)
        numbers = ("" if number is None else str(number) for number in days)  # 0 days are some
        said = join_words((effort.words, *numbers, effort.who, effort.surprise))
        yield Part("effort", ("effort",), (said,))


def _list_translated(
    language: str, words: Translation, known: Mapping[str, Part]
) -> Iterator[Part]:
    """Yield the words of a translation; its quotes and pictures are covered like the originals."""
    yield from _list_texts(words, (language,), known)
    for name in LISTS:
        lines = getattr(words, name)
        if lines:
            yield Part(_name((language, name)), (language, name), tuple(lines))
    for name in BLOCKS:
        block = getattr(words, name)
        if block:
            yield Part(f"{language}.{name}", (language, name), (word_block(block),))
    for name in NAMED:
        for key, label in getattr(words, name).items():
            where: FieldPath = (language, name, key)
            yield Part(f"{language}.{name}.{slug(key)}", where, (label,))
    for name in ENTRIES:
        for key, entry in getattr(words, name).items():
            where = (language, name, key)
            yield Part(f"{language}.{name}.{slug(key)}", where, (word_block(entry),))
    for key, quote in words.quotes.items():
        where = (language, "quotes", key)
        yield Part(_name(where), where, (join_words((quote.text, quote.role)),), Item.QUOTES)
    for key, image in words.images.items():
        where = (language, "images", key)
        yield Part(_name(where), where, (join_words(_list_image(image)),))


def _list_image(image: TranslatedImage) -> Iterator[str | None]:
    """Yield what is said of a picture; without a credit, what was signed before there were any."""
    yield from (image.alt, image.caption)
    if image.credit:
        yield image.credit


def word_block(block: BaseModel) -> str:
    """Return everything that is typed in a block, in the order of its fields."""
    words: list[str | None] = []
    for value in block.__dict__.values():
        if isinstance(value, dict):
            words += [f"{name}: {fact}" for name, fact in sorted(value.items())]
        else:
            words.append(value)
    return join_words(words)


def _name(path: FieldPath) -> str:
    return ".".join(str(step) for step in path)
