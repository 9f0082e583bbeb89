from __future__ import annotations

from typing import Any

from tests.libraries import make_library, make_portfolio
from vpcases.derive import Edition
from vpcases.derive.case import Case

BASE = {
    "status": "published",
    "title": "Hours saved",
    "customer": {"name": "Acme"},
    "segment": "small-shops",
    "drivers": "hours",
    "situation": "Much work.",
    "outcome": "Less work.",
    "before_after": {"Matching": "20 h/week -> 2 h/week", "mood": "No weekend work"},
    "did_not_improve": ["The coffee."],
    "quotes": {"one": {"text": "It works.", "by": "M. Osei", "role": "Controller"}},
    "images": {"desk": {"file": "desk.svg", "alt": "A desk", "credit": "Ruth"}},
}
GERMAN = {
    "title": "Stunden gespart",
    "situation": "Viel Arbeit.",
    "labels": {"Matching": "Abgleich", "mood": "Keine Wochenendarbeit"},
    "quotes": {"one": {"text": "Es geht.", "role": "Leiterin Controlling"}},
    "images": {"desk": {"alt": "Ein Schreibtisch"}},
}


def translate(words: dict[str, Any], **base: Any) -> Case:
    library = make_library({"one": {**BASE, **base}}, translations={("one", "de"): words})
    (case,) = make_portfolio(library).translated
    return case


def test_a_translation_brings_its_words() -> None:
    case = translate(GERMAN)

    assert case.language == "de"
    assert case.title == "Stunden gespart"
    assert case.history.situation == "Viel Arbeit."


def test_what_a_translation_leaves_out_stays_as_it_was() -> None:
    case = translate(GERMAN)

    assert case.history.outcome == "Less work."
    assert case.history.did_not_improve == ("The coffee.",)
    assert case.history.images["desk"].credit == "Ruth"


def test_figures_are_called_by_the_labels_of_the_translation_and_keep_their_numbers() -> None:
    matching, mood = translate(GERMAN).figures

    assert (matching.label, matching.id) == ("Abgleich", "matching")
    assert matching.change
    assert matching.change.low == 90
    assert mood.sentence == "Keine Wochenendarbeit"


def test_a_translated_quote_keeps_its_speaker_and_its_original_words() -> None:
    (quote,) = translate(GERMAN).quotes

    assert (quote.content.text, quote.content.by) == ("Es geht.", "M. Osei")
    assert quote.content.role == "Leiterin Controlling"
    assert (quote.content.original, quote.shown_in) == ("It works.", "de")


def test_words_for_a_quote_that_is_not_there_change_nothing() -> None:
    case = translate({"title": "Neu", "quotes": {"nobody": {"text": "Nie gesagt."}}})

    assert [quote.content.text for quote in case.quotes] == ["It works."]


def test_a_translation_is_the_same_case_and_adds_to_no_count() -> None:
    library = make_library({"one": BASE}, translations={("one", "de"): GERMAN})

    portfolio = make_portfolio(library, Edition.PUBLIC)

    assert [case.id for case in portfolio.cases] == ["one"]
    assert portfolio.cases[0].translations == ("de",)
    assert len(portfolio.crossings["small-shops", "hours"].cases) == 1
    assert len(portfolio.quotes) == 1


def test_a_translation_without_a_base_is_not_shown() -> None:
    library = make_library({}, translations={("one", "de"): GERMAN})

    assert make_portfolio(library).translated == ()


def test_a_translation_brings_what_did_not_improve_and_words_of_pictures() -> None:
    case = translate({**GERMAN, "did_not_improve": ["Der Kaffee."]})

    assert case.history.did_not_improve == ("Der Kaffee.",)
    desk = case.history.images["desk"]
    assert (desk.alt, desk.credit) == ("Ein Schreibtisch", "Ruth")
    assert desk.file is not None
    assert translate({"title": "Nur der Titel"}).history.did_not_improve == ("The coffee.",)
