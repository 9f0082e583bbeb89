from __future__ import annotations

from typing import Any

import pytest

from tests.libraries import make_library, make_portfolio
from vpcases.derive import Edition, Portfolio
from vpcases.derive.case import Case
from vpcases.derive.terms import Axis
from vpcases.derive.translated_portfolio import translate_portfolio

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


def test_who_made_a_picture_is_said_in_the_words_of_the_translation() -> None:
    case = translate({**GERMAN, "images": {"desk": {"credit": "Zeichnung von Ruth"}}})

    assert case.history.images["desk"].credit == "Zeichnung von Ruth"


def test_a_translation_has_the_short_forms_of_a_case() -> None:
    words = {
        "effort": "Drei Wochen",
        "evidence": {"sheets": "Stundenzettel"},
        "value_elements": {"errors": "Sie sehen, woher ein Fehler kommt."},
    }
    base = {
        "effort": "Three weeks",
        "evidence": {"sheets": "Time sheets"},
        "value_elements": {"errors": "They see where an error came from."},
    }
    history = translate(words, **base).history

    assert history.effort is not None
    assert history.effort.words == "Drei Wochen"
    assert history.evidence["sheets"].about == "Stundenzettel"
    assert history.value_elements["errors"].statement == "Sie sehen, woher ein Fehler kommt."


WORTH: dict[str, Any] = {
    "value_elements": {
        "hours": {
            "equation": "(hours left - Hours with ours) x hourly cost",
            "inputs": {
                "hours left": "6 h/week",
                "Hours with ours": "= matching after",
                "hourly cost": "55 EUR/h from sheets",
            },
            "realised": {
                "2026-01 to 2026-06": {"inputs": {"hours left": "5 h/week"}, "confirmed_by": "Ada"}
            },
        },
        "errors": "They see where an error came from.",
    },
    "parity": ["Sign-in"],
    "effort": {"customer_days": 4, "who": "Two clerks", "surprise": "None at all."},
    "evidence": {"sheets": {"about": "Time sheets", "method": "counted"}},
    "no_figures_because": "They count nothing.",
    "source": "interview",
    "in_use": {"Tills": "3 tills"},
}
GERMAN_WORTH: dict[str, Any] = {
    **GERMAN,
    "labels": {**GERMAN["labels"], "Tills": "Kassen"},
    "value_elements": {
        "hours": {"title": "Stunden im Büro"},
        "errors": {"statement": "Sie sehen, woher ein Fehler kam."},
    },
    "inputs": {
        "hours left": "Stunden sonst",
        "Hours with ours": "Stunden mit uns",
        "hourly cost": "Stundensatz",
    },
    "parity": ["Anmeldung"],
    "effort": {"who": "Zwei Sachbearbeiter", "surprise": "Keine."},
    "evidence": {"sheets": {"about": "Zeiterfassung", "method": "gezählt"}},
    "no_figures_because": "Sie zählen nichts.",
    "source": "Gespräch",
    "customer": {"described_as": "Ein Lager", "size": "9 Leute", "facts": {"Gegründet": "1962"}},
}


def test_every_word_of_a_case_can_be_translated() -> None:
    case = translate(GERMAN_WORTH, **WORTH)

    history = case.history
    assert case.value
    hours, errors = case.value.elements
    assert hours.title == "Stunden im Büro"
    assert errors.statement == "Sie sehen, woher ein Fehler kam."
    assert [entry.name for entry in hours.inputs] == list(GERMAN_WORTH["inputs"].values())
    assert history.parity == ("Anmeldung",)
    assert history.effort
    assert (history.effort.who, history.effort.customer_days) == ("Zwei Sachbearbeiter", 4)
    assert history.evidence["sheets"].about == "Zeiterfassung"
    assert (history.no_figures_because, history.source) == ("Sie zählen nichts.", "Gespräch")
    assert list(history.in_use) == ["Kassen"]


def test_a_translation_says_of_a_customer_what_the_case_says_and_never_renames_it() -> None:
    named = translate(GERMAN_WORTH, customer={"name": "Acme", "size": "9 people"}).customer
    blind = translate(
        {**GERMAN_WORTH, "show_as": "Ein Laden"}, customer={"described_as": "A shop"}
    ).customer

    assert named
    assert (named.name, named.content.size, named.content.facts) == ("Acme", "9 Leute", {})
    assert blind
    assert (blind.name, blind.content.size) == ("Ein Laden", None)


def test_the_numbers_of_a_translation_are_those_of_the_case() -> None:
    base = make_library({"one": {**BASE, **WORTH}}, translations={("one", "de"): GERMAN_WORTH})
    portfolio = make_portfolio(base)

    (case,), (german,) = portfolio.cases, portfolio.translated

    assert case.value
    assert german.value
    assert [e.result for e in german.value.elements] == [e.result for e in case.value.elements]
    assert german.value.elements[0].result
    assert not german.value.flaws
    assert len(german.value.over_time) == len(case.value.over_time) == 1


def test_names_that_break_an_equation_are_not_taken() -> None:
    case = translate({**GERMAN_WORTH, "inputs": {"hours left": "Stunden, sonst x 2"}}, **WORTH)

    assert case.value
    assert not case.value.flaws
    assert case.value.elements[0].inputs[0].name == "hours left"


def test_a_role_that_may_not_be_told_has_no_translation_either() -> None:
    quote = {"text": "It works.", "by": "M. Osei"}

    (spoken,) = translate(GERMAN, quotes={"one": quote}).quotes

    assert spoken.content.role is None


VOCABULARY: dict[str, Any] = {
    "segments": {"small-shops": {"title": "Kleine Läden", "about": "Neue Worte."}},
    "alternatives": {"secret": {"title": "Geheim GmbH", "public_name": "ein Anbieter"}},
    "industries": {"Food retail": "Lebensmittel"},
}


def speak_german(**case: Any) -> Portfolio:
    library = make_library(
        {"one": {**BASE, **case}, "two": {**BASE, "title": "Only English"}},
        translations={("one", "de"): GERMAN},
        registry_words={"de": VOCABULARY},
    )
    return translate_portfolio(make_portfolio(library), "de", "en")


def test_a_case_stands_once_in_the_lists_of_another_language() -> None:
    portfolio = speak_german()

    titles = {case.id: (case.title, case.language) for case in portfolio.cases}
    assert titles == {"one": ("Stunden gespart", "de"), "two": ("Only English", "en")}


def test_lists_are_called_by_the_words_of_their_language() -> None:
    portfolio = speak_german(customer={"name": "Acme", "industry": "Food retail"})

    group = portfolio.group(Axis.SEGMENT, "small-shops")
    assert group
    assert group.term.title == "Kleine Läden"
    assert group.term.about == ""  # the segment itself says nothing more
    industry = portfolio.group(Axis.INDUSTRY, "food-retail")
    assert industry
    assert industry.term.title == "Lebensmittel"


def test_a_quote_that_is_not_translated_stays_in_its_language() -> None:
    by_case = {quote.case_id: quote for quote in speak_german().quotes}

    assert (by_case["one"].shown_in, by_case["one"].said_in) == ("de", "en")
    assert (by_case["two"].shown_in, by_case["two"].said_in) == ("en", "en")


@pytest.mark.parametrize(("may_name", "title"), [("yes", "Geheim GmbH"), ("no", "ein Anbieter")])
def test_an_alternative_without_a_name_has_none_in_any_language(may_name: str, title: str) -> None:
    known = {"secret": {"title": "Secret Ltd", "may_name": may_name, "public_name": "a supplier"}}
    library = make_library(
        {"one": {**BASE, "alternative": "secret"}},
        translations={("one", "de"): GERMAN},
        registry_words={"de": VOCABULARY},
        alternatives=known,
    )

    (case,) = make_portfolio(library, Edition.PUBLIC).translated

    assert case.alternative
    assert case.alternative.title == title
