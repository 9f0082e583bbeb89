from __future__ import annotations

from typing import Any

import pytest

from tests.libraries import find_page, make_library, make_pages, make_portfolio, walk
from tests.proposition_libraries import library_of, told, worth
from vpcases.derive import Edition
from vpcases.derive.propositions import derive_proposition
from vpcases.derive.translated_portfolio import translate_portfolio
from vpcases.model.library import Library
from vpcases.model.proposition import Proposition
from vpcases.pages.addresses import Addresses
from vpcases.pages.context import Context
from vpcases.pages.group_page import GroupPage
from vpcases.pages.page import ProofPage
from vpcases.pages.preview_card import list_previews
from vpcases.pages.proposition_page import PropositionPage, PropositionsPage
from vpcases.pages.proposition_sentence import word_sentence
from vpcases.pages.proposition_view import PropositionView, join_sentence

HOURS = {"hours": "close the till sooner", "errors": "find what is missing"}
GERMAN = {
    "for": "Inhaber kleiner Läden",
    "who": "die Kasse von Hand zählen",
    "we_offer": "eine Kasse, die sich selbst zählt",
    "that_helps": {"hours": "früher zu schließen", "errors": "zu finden, was fehlt"},
    "uvp": "Die Kasse zählt sich selbst.",
}
CASES = {"a": worth("hours", title="Ada closes sooner", measured="2025-01 to 2025-12")}
WORDED = {"uvp": {"words": "The till counts itself.", "benefit": "hours", "differs_by": "hours"}}


def library(helps: dict[str, Any] = HOURS, **more: Any) -> Library:
    cases = more.pop("cases", CASES)
    return library_of(cases, helps, {**WORDED, **more.pop("proposition", {})}, **more)


def segment_page(pages: list[ProofPage], language: str = "") -> GroupPage:
    return find_page(pages, GroupPage, f"{language}segments/small-shops/")


def view_of(pages: list[ProofPage], language: str = "") -> PropositionView:
    view = segment_page(pages, language).proposition
    assert view is not None
    return view


def addresses(pages: list[ProofPage]) -> set[str]:
    return {page.head.address for page in pages}


def test_the_sentence_leads_from_each_benefit_to_its_proof_or_says_that_there_is_none() -> None:
    view = view_of(make_pages(library()))

    assert [(p.words, p.address, p.anchor, p.unproved) for p in view.sentence] == [
        (
            "For owners of small shops who count the till by hand, we offer a till that counts"
            " itself that helps ",
            "",
            "",
            "",
        ),
        ("close the till sooner", "cases/a/", "element-hours", ""),
        (" and ", "", "", ""),
        ("find what is missing", "", "helps-errors", "Not yet proved here"),
        (".", "", "", ""),
    ]


def test_the_three_questions_are_answered() -> None:
    view = view_of(make_pages(library(proposition={"problem_cost": "an hour a day"})))

    assert view.whom == "Owners of small shops"
    assert view.problem == "They count the till by hand."
    assert view.cost == "An hour a day"
    assert view.cost_source is not None
    assert view.cost_source.words == "our assumption"
    assert view.offer == "A till that counts itself"
    assert view.lead == "The till counts itself."


def test_every_line_shows_its_proof_with_its_basis() -> None:
    proved, unproved = view_of(make_pages(library())).lines

    assert proved.proof is not None
    assert (proved.words, proved.against) == ("Close the till sooner", "compared with Rival")
    assert proved.proof.basis == "January 2025 to December 2025 · measured"
    assert proved.proof.result == "Hours: 900\u00a0EUR a year"
    assert (proved.proof.link.words, proved.unproved) == ("Ada closes sooner", "")
    assert (unproved.proof, unproved.unproved) == (None, "Not yet proved here")


def test_a_proof_from_elsewhere_is_shown_as_that_and_the_line_is_not_proved_here() -> None:
    cases = {"a": worth("hours", segment="large-shops")}

    line = view_of(make_pages(library(cases=cases))).lines[0]

    assert line.proof is not None
    assert (line.unproved, line.elsewhere) == (
        "Not yet proved here",
        "From another segment: Large shops",
    )


def test_a_line_says_where_its_proof_is_not_compared_with_its_alternative() -> None:
    cases = {"a": worth("hours", alternative="other"), "b": worth("errors")}
    helps = {**HOURS, "calm": {"words": "sleep", "point": "parity"}}

    hours, errors, calm = view_of(make_pages(library(helps, cases=cases))).lines

    assert hours.against == "in place of Rival; not yet compared with it"
    assert hours.proof is not None
    assert hours.proof.comparison == "Compared with Other, and not with their own past"
    assert errors.against == "compared with Rival"
    assert errors.proof is not None
    assert errors.proof.comparison == ""
    assert calm.against == "as good as with Rival; not yet compared with it"


def test_what_is_copied_is_plain_and_says_for_every_line_how_it_is_proved() -> None:
    assert view_of(make_pages(library())).plain == (
        "For owners of small shops who count the till by hand, we offer a till that counts itself"
        " that helps close the till sooner and find what is missing.\n\n"
        "- Close the till sooner: Hours: 900\u00a0EUR a year · January 2025 to December 2025"
        " · measured · https://example.com/cases/a/\n"
        "- Find what is missing: Not yet proved here\n\n"
        "https://example.com/segments/small-shops/"
    )


def test_inside_only_the_sentence_is_copied_for_a_proof_may_say_more_than_others_may_read() -> None:
    plain = view_of(make_pages(library(), Edition.INTERNAL)).plain

    assert plain.endswith("find what is missing.")
    assert "900" not in plain


def test_a_link_to_the_segment_unfurls_to_the_promise() -> None:
    assert segment_page(make_pages(library())).head.description == "The till counts itself."
    bare = make_pages(library(proposition={"uvp": None}))
    assert segment_page(bare).head.description.startswith("For owners of small shops who count")


def cards_of(made: Library) -> list[str]:
    """Return what the cards of lists say of them, in English."""
    previews = list_previews(make_portfolio(made, Edition.PUBLIC), Context(Addresses()))
    return [each.preview.lead for each in previews]


@pytest.mark.parametrize("edition", Edition)
@pytest.mark.parametrize(
    "about",
    [
        {"benefit": "errors"},
        {"benefit": "hours", "differs_by": "errors"},
        {"benefit": "not-there"},
        {},
    ],
)
def test_one_sentence_that_is_not_proved_stands_on_its_page_alone_and_says_so(
    about: dict[str, str], edition: Edition
) -> None:
    words = {"uvp": {"words": "The till counts itself.", **about}}
    made = library(proposition=words, proposition_words={("small-shops", "de"): GERMAN})
    pages = make_pages(made, edition, languages=("de",))

    assert "The till counts itself." not in cards_of(made)
    for language, sentence in (("", "The till counts itself."), ("de/", GERMAN["uvp"])):
        view = view_of(pages, language)
        assert (view.lead, view.unproved_lead) == ("", sentence)
    assert not [page for page in pages if "counts itself." in page.head.description[:24]]
    assert segment_page(pages).head.description.startswith("For owners of small shops who")
    assert segment_page(pages, "de/").head.description.startswith("Für Inhaber kleiner Läden")


def test_one_sentence_that_is_proved_stands_wherever_there_is_room_for_no_more() -> None:
    view = view_of(make_pages(library()))

    assert (view.lead, view.unproved_lead) == ("The till counts itself.", "")
    assert "The till counts itself." in cards_of(library())


def test_a_segment_without_a_proposition_answers_the_three_questions_by_what_is_known() -> None:
    pages = make_pages(library())
    answers = find_page(pages, GroupPage, "segments/large-shops/").proposition

    assert answers
    assert answers.whom == "Large shops"
    assert answers.offer == "Not yet proved here"
    assert (answers.sentence, answers.page) == ((), None)
    assert find_page(pages, GroupPage, "drivers/hours/").proposition is None


def test_the_problem_of_a_segment_that_nobody_described_is_told_in_customers_words() -> None:
    case = {"status": "published", "segment": "large-shops", "drivers": "hours"}
    hours = {"title": "Hours", "customer_words": "We count until ten at night"}
    made = make_library({"a": case}, drivers={"hours": hours})

    answers = find_page(make_pages(made), GroupPage, "segments/large-shops/").proposition

    assert answers
    assert answers.problem == "“We count until ten at night”"
    assert answers.offer == "1 case of a customer like them tells below what it brought."


def test_a_proposition_is_public_only_while_it_is_a_resonating_focus() -> None:
    focus = {"hours": "close the till sooner"}
    shown, hidden = make_pages(library(focus)), make_pages(library())

    assert "propositions/small-shops/" in addresses(shown)
    assert view_of(shown).page is not None
    assert not [a for a in addresses(hidden) if a.startswith("propositions/")]
    assert view_of(hidden).page is None


def test_the_public_page_of_a_focus_tells_neither_its_type_nor_how_it_was_tried() -> None:
    variants = {"a": {"words": "Counting by itself", "n": "40", "method": "by turns", "won": "yes"}}
    proposition = {"variants": variants, "true_for_them": {"rival": "no, they count by weight"}}
    public = find_page(
        make_pages(library({"hours": "close the till sooner"}, proposition=proposition)),
        PropositionPage,
    )

    assert (public.called, public.swaps, public.tried) == (None, (), ())
    assert "by weight" not in repr(public)
    assert [row.label for row in public.components] == [
        "Target audience",
        "Problem",
        "Solution",
        "Key benefits",
        "Differentiation",
    ]


def test_inside_the_page_says_what_it_may_be_called_and_why_line_by_line() -> None:
    page = find_page(make_pages(library(), Edition.INTERNAL), PropositionPage)

    assert page.called is not None
    assert page.called.name == "Favourable points of difference"
    assert [(line.driver, line.rank, line.reasons) for line in page.called.lines] == [
        ("Hours", "priority 1 of the segment", ("No proof is shown for it today.",)),
        ("Errors", "priority 2 of the segment", ("No proof is shown for it today.",)),
    ]
    assert page.called.lines[0].pitfalls[0].startswith("Benefit assertion:")


def test_inside_a_contended_line_says_that_it_is_no_difference() -> None:
    helps = {"hours": {"words": "close the till sooner", "point": "contention"}}

    page = find_page(make_pages(library(helps), Edition.INTERNAL), PropositionPage)

    assert page.called is not None
    assert page.called.name == "All benefits"
    (line,) = page.called.lines
    assert (
        "It is contended: customers see it otherwise, so it is no difference that holds."
        in line.reasons
    )


def test_a_wording_says_with_how_many_it_was_tried_and_never_won_without() -> None:
    variants = {
        "a": {"words": "A", "tested_with": "owners", "n": "40", "date": "2026-08",
              "method": "by turns", "result": "9 of 20 asked on, against 4 of 20", "won": "yes"},
        "b": {"words": "B", "tested_with": "visitors of a fair", "won": "yes"},
    }  # fmt: skip
    pages = make_pages(library(proposition={"variants": variants}), Edition.INTERNAL)

    won, said = find_page(pages, PropositionPage).tried

    assert [(fact.label, fact.words) for fact in won.facts] == [
        ("Tried on", "owners"),
        ("How many", "40"),
        ("When", "August 2026"),
        ("How", "by turns"),
        ("What came out", "9 of 20 asked on, against 4 of 20"),
    ]
    assert (won.standing, won.has_won) == ("did best", True)
    assert said.standing.startswith("said to have done best; with how many")
    assert not said.has_won
    assert "%" not in repr((won, said))


def test_an_alternative_that_may_not_be_named_stays_unnamed() -> None:
    alternatives = {
        "rival": {"title": "Rival Ltd", "may_name": "no", "public_name": "a counting service"}
    }
    pages = make_pages(library({"hours": "close sooner"}, alternatives=alternatives))

    view = view_of(pages)

    assert view.lines[0].against == "compared with a counting service"
    assert not [each for page in pages for each in walk(page) if "Rival Ltd" in repr(each)]


def test_the_list_inside_tells_what_each_is_called_and_which_segment_has_none() -> None:
    page = find_page(make_pages(library(), Edition.INTERNAL), PropositionsPage)

    assert [(c.link.words, c.note) for c in page.propositions] == [
        ("Small shops", "Favourable points of difference · 0 of 2 lines proved here")
    ]
    assert [link.words for link in page.without] == ["Large shops"]


def test_a_translation_is_shown_whole_in_its_language() -> None:
    words = {("small-shops", "de"): GERMAN}
    pages = make_pages(library(proposition_words=words), languages=("de",))

    view = view_of(pages, "de/")

    assert (view.language, view.untranslated, view.lead) == ("", "", GERMAN["uvp"])
    assert join_sentence(view) == (
        "Für Inhaber kleiner Läden, die die Kasse von Hand zählen, bieten wir eine Kasse, die sich"
        " selbst zählt. Das hilft, früher zu schließen und zu finden, was fehlt."
    )
    assert view_of(pages).language == ""


@pytest.mark.parametrize("left_out", ["uvp", "differentiation", "problem_cost"])
def test_what_is_proved_is_the_same_in_every_language_whatever_a_translation_leaves_out(
    left_out: str,
) -> None:
    whole = {
        **GERMAN,
        "differentiation": "Nur sie sagt, was fehlt.",
        "problem_cost": "Eine Stunde am Tag",
    }
    written = {
        "differentiation": "Only ours says what is missing.",
        "problem_cost": "an hour a day",
        "problem_source": "a",
        "true_for_them": {"rival": "no"},
        "uvp": {"words": "Nothing is missing.", "differs_by": "errors"},
    }
    for uvp in (written["uvp"], WORDED["uvp"]):
        words = {("small-shops", "de"): {k: v for k, v in whole.items() if k != left_out}}
        proposition = {**written, "uvp": uvp}
        made = library(
            HOURS,
            cases={"a": worth("hours"), "b": worth("errors", source="stated")},
            proposition=proposition,
            proposition_words=words,
        )
        shown = make_portfolio(made, Edition.PUBLIC)

        own = derive_proposition("small-shops", shown)
        german = derive_proposition("small-shops", translate_portfolio(shown, "de", "en"))

        assert own is not None
        assert german is not None
        assert [part.state for part in german.components] == [p.state for p in own.components]


@pytest.mark.parametrize("left_out", ["for", "who", "we_offer", "that_helps"])
def test_without_all_of_its_words_the_base_is_shown_with_its_language_and_says_so(
    left_out: str,
) -> None:
    words = {("small-shops", "de"): {k: v for k, v in GERMAN.items() if k != left_out}}
    pages = make_pages(library(proposition_words=words), languages=("de",))

    view = view_of(pages, "de/")

    assert view.language == "en"
    assert view.untranslated == "Dieses Wertversprechen ist noch nicht übersetzt."
    assert join_sentence(view).startswith("For owners of small shops")


def test_what_an_author_types_of_the_sentence_is_not_said_twice() -> None:
    proposition = Proposition.model_validate(
        {
            "for": "For shops",
            "who": "who count.",
            "we_offer": "We offer a till,",
            "that_helps": {"hours": "That helps close sooner.", "errors": "helps you sleep"},
        }
    )

    assert word_sentence(proposition, "en") == (
        "For shops who count, we offer a till that helps close sooner and sleep."
    )


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"for": "shops", "we_offer": "a till"}, "For shops, we offer a till."),
        ({"for": "shops", "who": "count"}, ""),
        ({"we_offer": "a till"}, ""),
        (
            {"for": "shops", "who": "count", "we_offer": "a till"},
            "For shops who count, we offer a till.",
        ),
        (
            {"for": "shops", "we_offer": "a till", "that_helps": {"hours": "sleep"}},
            "For shops, we offer a till that helps sleep.",
        ),
    ],
)
def test_what_is_not_written_yet_is_left_out_of_the_sentence(
    fields: dict[str, Any], sentence: str
) -> None:
    assert word_sentence(Proposition.model_validate(fields), "en") == sentence


def test_a_proposition_that_is_hardly_begun_promises_nothing() -> None:
    pages = make_pages(library_of({"a": told()}, {}, {"for": None}), Edition.INTERNAL)

    answers = segment_page(pages).proposition
    assert answers
    assert (answers.sentence, answers.lines, answers.plain) == ((), (), "")
    assert "propositions/small-shops/" not in addresses(pages)
