"""What is not covered leaves, and only that; the rest of the page stays."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.derive.consent.approved_case import APPROVAL, CASE, approve, edit, library_of, show
from tests.libraries import DAY, make_library
from vpcases.derive import Edition, open_gate
from vpcases.derive.consent import Reason, derive_consent
from vpcases.model.approval import Item
from vpcases.model.library import Library, Why

ALL = set(APPROVAL["items"])


def without(*items: str) -> Library:
    return approve(items=sorted(ALL - set(items)))


def withheld(library: Library) -> dict[str, Reason]:
    """Return the parts that the public does not see, and why."""
    (record,) = library.cases.values()
    return {each.part: each.reason for each in derive_consent(record, library, DAY).withheld}


def test_what_is_approved_whole_is_shown_whole() -> None:
    library = library_of()

    history = show(library)

    assert withheld(library) == {}
    assert history.situation == CASE["situation"]
    assert history.title == "Acme counts once"
    assert list(history.value_elements) == ["hours", "errors"]
    assert history.customer
    assert history.customer.logo
    assert [quote.role for quote in history.quotes.values()] == ["Owner", "Clerk"]


def test_a_struck_logo_leaves_and_the_rest_stays() -> None:
    whole, struck = show(library_of()), show(approve(strikes=["logo"]))

    assert struck.customer
    assert whole.customer
    assert struck.customer.logo is None
    assert struck.customer == whole.customer.model_copy(update={"logo": None})
    unsaid = {"customer": None, "approval": None}
    assert struck.model_copy(update=unsaid) == whole.model_copy(update=unsaid)


def test_without_figures_no_number_is_left_and_the_page_says_so() -> None:
    history = show(without("figures"))

    assert list(history.before_after) == ["trust"]
    assert (history.in_use, history.value_elements) == ({}, {})
    assert history.outcome == "The mood is better."
    assert history.situation == CASE["situation"]
    assert "20 h" not in repr(history)


def test_without_any_line_left_a_page_says_why_it_has_no_figures() -> None:
    only_numbers = {"before_after": {"Counting": "20 h/week -> 2 h/week"}}
    items = sorted(ALL - {"figures"})
    library = library_of(**only_numbers, approval={**APPROVAL, "items": items}, outcome="Better.")

    assert show(library).no_figures_because == "The customer keeps them to themselves."


def test_quotes_roles_pictures_and_films_leave_by_themselves() -> None:
    assert show(without("quotes")).quotes == {}
    assert {quote.role for quote in show(without("role")).quotes.values()} == {None}
    assert {quote.photo for quote in show(without("photo")).quotes.values()} == {None}
    assert show(without("video")).videos == ()


def test_the_narrower_of_the_approvals_of_a_case_and_a_quote_holds() -> None:
    late, early = CASE["quotes"]["late"], CASE["quotes"]["early"]
    own = {"until": "2026-06-30", "items": ["name", "quotes"]}
    library = library_of(quotes={"late": {**late, "approval": own}, "early": early})

    before, after = show(library, date(2026, 6, 30)), show(library, date(2026, 7, 1))

    assert [(k, q.role) for k, q in before.quotes.items()] == [("late", None), ("early", "Clerk")]
    assert list(after.quotes) == ["early"]
    assert after.situation == CASE["situation"]


@pytest.mark.parametrize(
    ("fields", "gone"),
    [
        ({"title": "Acme counts less"}, {"title"}),
        (
            {"situation": "They counted thrice. Nobody knew why.\n\nAcme had two tills."},
            {"situation"},
        ),
        ({"effort": "three days"}, {"effort"}),
        ({"in_use": {"Tills": "4 tills"}}, {"in_use.tills"}),
        ({"images": {"till": {"file": "till.png", "alt": "Two tills"}}}, {"images.till"}),
        ({"did_not_improve": ["Theft stayed.", "The weather."]}, {"did_not_improve"}),
    ],
)
def test_an_edit_voids_the_approval_of_what_was_edited_and_of_nothing_else(
    fields: dict[str, Any], gone: set[str]
) -> None:
    assert withheld(edit(library_of(), **fields)) == dict.fromkeys(gone, Reason.CHANGED)


def test_of_an_edited_text_the_other_paragraphs_stay() -> None:
    text = "They counted thrice. Nobody knew why.\n\nAcme had two tills."

    assert show(edit(library_of(), situation=text)).situation == "Acme had two tills."


@pytest.mark.parametrize(
    "fields",
    [
        {"situation": "They counted\ntwice.   Nobody knew why.\n\n\nAcme  had two tills.\n"},
        {"title": "  Acme counts once "},
        {"in_use": {"Tills": "3.0 tills"}},
        {"before_after": dict(reversed(CASE["before_after"].items()))},
        {"quotes": dict(reversed(CASE["quotes"].items()))},
        {"owner": "Somebody else"},
        {"featured": "yes"},
    ],
)
def test_layout_order_and_what_nobody_sees_void_nothing(fields: dict[str, Any]) -> None:
    assert withheld(edit(library_of(), **fields)) == {}


def test_a_figure_that_changed_takes_along_what_rests_on_it() -> None:
    lines = {**CASE["before_after"], "Counting": "20 h/week from sheets -> 1 h/week"}

    found = withheld(edit(library_of(), before_after=lines))

    assert found["before_after.counting"] is Reason.CHANGED
    assert found["value_elements.hours"] is Reason.CHANGED  # it takes its hours from there
    assert found["value_elements.errors"] is Reason.RESTS_ON_WITHHELD
    assert found["outcome"] is Reason.CHANGED  # its first paragraph names the figure
    history = show(edit(library_of(), before_after=lines))
    assert (history.value_elements, history.outcome) == ({}, "The mood is better.")


def test_a_value_equation_never_loses_its_unfavourable_side() -> None:
    history = show(approve(strikes=["value_elements.errors"]))

    assert history.value_elements == {}


def test_a_struck_sentence_leaves_its_paragraph_however_its_lines_are_broken() -> None:
    struck = approve(strikes=["Nobody knew why."])
    broken = edit(
        struck,
        situation="They counted twice. Nobody\nknew why.\n\nAcme had two tills.",
        approval={**APPROVAL, "strikes": ["Nobody knew why."]},
    )

    assert show(struck).situation == "They counted twice.\n\nAcme had two tills."
    assert show(broken).situation == "They counted twice.\n\nAcme had two tills."


def test_a_picture_that_was_exchanged_is_another_picture() -> None:
    library = library_of()
    changed = replace(library, digests={"images/till.png": "another"})

    assert withheld(changed) == {"images.till": Reason.CHANGED}


@pytest.mark.parametrize(
    ("approval", "reason"),
    [
        ({"channels": ["one-to-one", "slide"]}, Reason.OTHER_CHANNELS),
        ({"until": "2026-10-31"}, Reason.ENDED),
        ({"date": "2026-11-02"}, Reason.NOT_YET),
    ],
)
def test_what_is_not_for_the_website_today_is_in_the_internal_edition_only(
    approval: dict[str, Any], reason: Reason
) -> None:
    library = approve(**approval)

    assert open_gate(library, Edition.PUBLIC, DAY).cases == {}
    assert list(open_gate(library, Edition.INTERNAL, DAY).cases) == ["counting-once"]
    assert withheld(library) == {"": reason}


def test_an_address_answers_after_the_approval_ended_and_never_before_it_began() -> None:
    ended = open_gate(approve(until="2026-10-31"), Edition.PUBLIC, DAY).absent
    to_come = open_gate(approve(date="2026-11-02"), Edition.PUBLIC, DAY).absent
    elsewhere = open_gate(approve(channels=["slide"]), Edition.PUBLIC, DAY).absent

    assert [(case.id, case.why) for case in ended] == [("counting-once", Why.LAPSED)]
    assert (to_come, elsewhere) == ((), ())


def test_what_nobody_signed_is_not_shown() -> None:
    library = replace(library_of(), signed={})

    assert open_gate(library, Edition.PUBLIC, DAY).cases == {}
    assert withheld(library) == {"": Reason.UNSIGNED}


def test_without_the_name_the_customer_is_blinded_and_what_names_it_leaves() -> None:
    named = {"situation": "They counted twice.\n\nThen Acme\nGrocery had two tills."}
    items = sorted(ALL - {"name"})
    library = library_of(
        **named,
        title="Acme Grocery counts once",
        approval={**APPROVAL, "items": items},
        quotes={"late": CASE["quotes"]["late"], "named": {"text": "Ms Quist left.", "by": "B. R."}},
    )

    history = show(library)

    assert history.customer
    assert (history.customer.name, history.customer.id) == (None, None)
    assert history.customer.described_as == "A customer in Small shops"
    assert history.title == "A customer in Small shops"
    assert history.situation == "They counted twice."
    assert [(quote.by, quote.role) for quote in history.quotes.values()] == [(None, "Owner")]
    shown = repr(open_gate(library, Edition.PUBLIC, DAY))
    for name in (
        "Acme Grocery",
        "acme-grocery",
        "Zwolle",
        "Quist",
        "press.example",
        "film.example",
    ):
        assert name not in shown, name


def test_an_address_that_names_a_blinded_customer_becomes_another_that_stays() -> None:
    items = sorted(ALL - {"name"})
    case = {**CASE, "approval": {**APPROVAL, "items": items}, "outcome": "Better.", "title": "Once"}
    other = {"status": "published", "title": "Other", "related": ["acme-grocery-counts"]}
    library = make_library(
        {"acme-grocery-counts": case, "other": other}, customers={"acme": {"name": "Acme Grocery"}}
    )

    shown, again = (open_gate(library, Edition.PUBLIC, DAY) for _ in range(2))

    (hidden,) = set(shown.cases) - {"other"}
    assert hidden.startswith("case-")
    assert shown.cases["other"].content.related == (hidden,)
    assert list(again.cases) == list(shown.cases)
    assert "acme" not in repr(shown)


def test_a_translation_shows_the_words_that_were_approved() -> None:
    library = library_of()
    key = ("counting-once", "de")
    words = library.translations[key].content.model_copy(update={"outcome": "Viel besser."})
    edited = replace(library, translations={key: replace(library.translations[key], content=words)})

    shown = open_gate(edited, Edition.PUBLIC, DAY).translations[key].content

    assert (shown.title, shown.outcome) == ("Acme zählt", None)
    assert withheld(edited) == {"de.outcome": Reason.CHANGED}


@pytest.mark.parametrize("items", [[], ["name", "quotes"], ["logo", "role"], list(Item)])
def test_the_internal_edition_shows_everything_whatever_was_approved(items: list[str]) -> None:
    library = approve(items=[str(item) for item in items], strikes=["outcome"])

    assert open_gate(library, Edition.INTERNAL, DAY).cases == library.cases


def test_words_of_a_quote_that_stand_in_the_vocabulary_leave_with_the_quote() -> None:
    drivers = {
        "hours": {"title": "Hours", "customer_words": "“We go home”"},
        "errors": {"title": "Errors", "customer_words": "Who counted this?"},
    }
    library = replace(library_of(), drivers=make_library(drivers=drivers).drivers)
    struck = approve(strikes=["quotes.late"])

    whole = open_gate(library, Edition.PUBLIC, DAY).drivers
    left = open_gate(replace(struck, drivers=library.drivers), Edition.PUBLIC, DAY).drivers

    assert [r.content.customer_words for r in whole.values()] == [
        "“We go home”",
        "Who counted this?",
    ]
    assert [r.content.customer_words for r in left.values()] == [None, "Who counted this?"]


def test_a_page_does_not_say_that_a_customer_keeps_figures_that_only_changed() -> None:
    lines = {"before_after": {"Counting": "20 h/week -> 2 h/week"}, "outcome": "Better."}
    signed = library_of(**lines, value_elements={})

    edited = edit(
        signed,
        before_after={"Counting": "20 h/week -> 1 h/week"},
        outcome="Better.",
        value_elements={},
    )

    assert show(edited).no_figures_because == "They may not be shown at present."


def test_a_blinded_case_that_is_re_checked_leaves_under_both_of_its_ids() -> None:
    lower = {"realised": {"2026-04 to 2026-09": {"value": "1 EUR", "confirmed_by": "Ada Quist"}}}
    element = {"equation": "gain", "inputs": {"gain": "9000 EUR/year"}, **lower}
    fields = {**CASE, "value_elements": {"hours": element}, "outcome": "Better.", "title": "Once"}
    unnamed = {**APPROVAL, "items": sorted(ALL - {"name"})}
    library = make_library(
        {"acme-grocery-counts": {**fields, "approval": unnamed}},
        customers={"acme": {"name": "Acme Grocery"}},
    )

    shown = open_gate(library, Edition.PUBLIC, DAY)

    assert shown.cases == {}
    assert [(case.id[:5], case.why) for case in shown.absent] == [("case-", Why.RECHECKED)]
