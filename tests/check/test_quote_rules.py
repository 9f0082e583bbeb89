"""What the rules about quotes find, and what they leave alone."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.libraries import DAY, make_library
from vpcases.check import check_library
from vpcases.model.library import Library

SAID = "Now it is two hours a week, and we spend them on the invoices that really differ."
OTHER = "Now it is only two hours a week, and we spend them on the invoices that differ."
GERMAN = "Jetzt sind es zwei Stunden in der Woche, und die brauchen wir für die echten Fälle."


def fields_of(library: Library, rule: str) -> list[str]:
    """Return the fields that a rule finds something in, in their order."""
    return [problem.field for problem in check_library(library, DAY) if problem.rule == rule]


def case(quotes: dict[str, Any], **fields: Any) -> dict[str, Any]:
    """Return a published case of a registered customer with some quotes."""
    return {"status": "published", "customer": "acme", "quotes": quotes, **fields}


def library_of(*cases: dict[str, Any], **others: Any) -> Library:
    """Return a library of some cases of the customers Acme and Blyth."""
    people = {"Ann Berg": {"role": "Controller"}, "Tom Fisk": {"role": "Head of IT"}}
    customers: dict[str, Any] = {
        "acme": {"name": "Acme", "people": people},
        "blyth": {"name": "Blyth Paper"},
    }
    customers |= others.pop("customers", {})
    return make_library(
        {f"case-{number}": fields for number, fields in enumerate(cases)},
        customers=customers,
        **others,
    )


def test_one_text_in_two_cases_is_a_pull_quote_and_nothing_else() -> None:
    first = case({"q": {"text": SAID, "by": "Ann Berg"}})

    assert fields_of(library_of(first, first), "two-wordings") == []


def test_two_wordings_are_found_between_cases_and_quotes_of_one_customer() -> None:
    first = case({"q": {"text": SAID, "by": "Ann Berg"}})
    second = case({"q": {"text": OTHER, "by": "ann berg"}})
    referral = {"status": "published", "customer": "acme", "text": OTHER, "by": "Ann Berg"}

    assert fields_of(library_of(first, second), "two-wordings") == ["quotes.q.text"]
    assert fields_of(library_of(first, quotes={"r": referral}), "two-wordings") == ["text"]


def test_a_customer_with_a_block_of_its_own_is_the_one_of_that_name() -> None:
    first = case({"q": {"text": SAID, "by": "Ann Berg"}})
    second = case({"q": {"text": OTHER, "by": "Ann Berg"}}, customer={"name": "Acme"})

    assert fields_of(library_of(first, second), "two-wordings") == ["quotes.q.text"]


@pytest.mark.parametrize(("by", "found"), [(None, ["quotes.q.text"]), ("Tom Fisk", [])])
def test_words_of_nobody_named_may_be_those_of_another_quote(
    by: str | None, found: list[str]
) -> None:
    first = case({"q": {"text": SAID, "by": "Ann Berg"}})
    second = case({"q": {"text": OTHER, "by": by}})

    assert fields_of(library_of(first, second), "two-wordings") == found


def test_another_customer_may_say_nearly_the_same() -> None:
    first = case({"q": {"text": SAID, "by": "Ann Berg"}})
    second = case({"q": {"text": OTHER, "by": "Ann Berg"}}, customer="blyth")

    assert fields_of(library_of(first, second), "two-wordings") == []


@pytest.mark.parametrize(
    ("words", "found"),
    [(GERMAN, []), (GERMAN.replace("brauchen", "verwenden"), ["quotes.q.text"])],
)
def test_words_put_back_into_their_own_language_are_those_that_were_said(
    words: str, found: list[str]
) -> None:
    quote = {"text": SAID, "original": GERMAN, "language": "de", "by": "Ann Berg"}
    german = {"quotes": {"q": {"text": words}}}
    library = library_of(case({"q": quote}), translations={("case-0", "de"): german})

    assert fields_of(library, "two-wordings") == found


def test_a_cut_that_is_marked_in_the_quote_stays_marked_in_the_text() -> None:
    quote = {"text": "Now it is two hours […] on the invoices that differ.", "by": "Ann Berg"}
    honest = case({"q": quote}, story="She said “it is two hours […] on the invoices that differ”.")
    smooth = case({"q": quote}, story="She said “it is two hours on the invoices that differ”.")

    assert fields_of(library_of(honest), "altered-quotation") == []
    assert fields_of(library_of(smooth), "altered-quotation") == ["story"]


def test_code_inside_a_quotation_is_part_of_its_words() -> None:
    words = "Without it I could have made do with `bash` and `cron` for a while."
    library = library_of(
        case({"q": {"text": words, "by": "Ann Berg"}}, story=f'"{words}" she said.')
    )

    assert fields_of(library, "altered-quotation") == []


PHOTO = frozenset({"images/ann.jpg", "images/tom.jpg", "images/copy.jpg", "images/ann-berg.jpg"})


def photos_of(*quotes: tuple[str, str], **digests: str) -> list[str]:
    """Return where a portrait is another's, for quotes of these people with these files."""
    said = {
        f"q{number}": {"text": f"{number}", "by": by, "photo": file}
        for number, (by, file) in enumerate(quotes)
    }
    library = replace(
        library_of(case(said), media=PHOTO),
        digests={f"images/{name}.jpg": content for name, content in digests.items()},
    )
    return fields_of(library, "photo-of-another")


def test_one_picture_beside_two_names_is_found_by_its_name_or_by_what_is_in_it() -> None:
    assert photos_of(("Ann Berg", "ann.jpg"), ("Tom Fisk", "ann.jpg")) == ["quotes.q1.photo.file"]
    assert photos_of(("Ann Berg", "ann.jpg"), ("Tom Fisk", "tom.jpg"), ann="1", tom="1") == [
        "quotes.q1.photo.file"
    ]


def test_one_person_may_have_one_picture_or_several() -> None:
    assert photos_of(("Ann Berg", "ann.jpg"), ("Ann Berg", "ann.jpg")) == []
    assert photos_of(("Ann Berg", "ann.jpg"), ("Ann Berg", "copy.jpg"), ann="1", copy="2") == []
    assert photos_of(("Ann Berg", "ann.jpg"), ("Tom Fisk", "tom.jpg"), ann="1", tom="2") == []


def test_a_file_named_after_its_person_is_theirs_and_nobody_elses() -> None:
    assert photos_of(("Ann Berg", "ann-berg.jpg")) == []
    assert photos_of(("Tom Fisk", "ann-berg.jpg")) == ["quotes.q0.photo.file"]


def roles_of(
    quote: dict[str, Any], person: dict[str, Any] | None = None, story: str = ""
) -> list[str]:
    """Return where the role of one speaker is found to be over."""
    people = {"Ann Berg": person} if person else {}
    customers = {"acme": {"name": "Acme", "people": people}}
    told = case({"q": {"text": "Good.", "by": "Ann Berg", **quote}}, story=story or "Nothing.")
    return fields_of(library_of(told, customers=customers), "former-role")


@pytest.mark.parametrize(
    "story",
    [
        "It was begun by former controller Ann Berg.",
        "It was begun by Ann Berg, then controller, in spring.",
        "Ann Berg (formerly our controller) began it.",
        "It was the ex-controller Ann Berg who began it.",
    ],
)
def test_a_role_is_over_where_the_text_of_the_case_says_so(story: str) -> None:
    assert roles_of({"role": "Controller"}, story=story) == ["quotes.q.role"]
    assert roles_of({"role": "Controller"}, {"role": "Controller", "status": "moved"}, story) == []


@pytest.mark.parametrize(
    "story",
    [
        "Ann Berg, Controller, then began to look at the lists.",
        "They replaced their former supplier. Ann Berg began it.",
        "The former lists were read by Ann Berg.",
        "Ann Berg looked at former months.",
    ],
)
def test_former_things_near_a_name_are_no_former_role(story: str) -> None:
    assert roles_of({"role": "Controller"}, story=story) == []


def test_a_role_that_says_it_is_over_needs_a_status_that_agrees() -> None:
    assert roles_of({"role": "former Controller"}) == []
    person = {"role": "Head of audit", "status": "in-role"}
    assert roles_of({"role": "former Controller"}, person) == ["quotes.q.role"]


@pytest.mark.parametrize("status", ["retired", "drafted", "published"])
def test_what_was_withdrawn_is_pointed_to_by_nothing_that_is_shown_or_will_be(status: str) -> None:
    gone = {"status": "withdrawn", "title": "Gone"}
    library = library_of(gone, {"status": status, "related": "case-0"})

    assert fields_of(library, "withdrawn-referenced") == (
        [] if status == "retired" else ["related.1"]
    )


BLINDED = {"approval": {"items": ["figures", "quotes"]}}


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"story": "At Blyth Paper it was so."}, ["story"]),
        ({"story": "At BLYTH PAPER it was so."}, ["story"]),
        ({"story": "See blyth.example for it."}, ["story"]),
        ({"story": "At Blyth it was so."}, ["story"]),
        ({"story": "As Ms Berg says."}, ["story"]),
        ({"images": {"a": {"file": "blyth-hall.jpg", "alt": "A hall."}}}, ["images.a.file"]),
        (
            {"images": {"a": {"file": "hall.jpg", "alt": "The hall of Blyth Paper."}}},
            ["images.a.alt"],
        ),
        ({"downloads": [{"file": "Blyth-Paper-2026.pdf"}]}, ["downloads.1.file"]),
        ({"story": "At a paper wholesaler it was so. Mr Bergson agreed."}, []),
    ],
)
def test_a_customer_whose_approval_lists_no_name_is_kept_back_in_all_spellings(
    fields: dict[str, Any], found: list[str]
) -> None:
    customer: dict[str, Any] = {"name": "Blyth Paper", "website": "https://www.blyth.example/"}
    customer |= {"people": {"Ann Berg": {"role": "Controller"}}}
    told = {"status": "checked", "customer": "blyth", **BLINDED, **fields}
    library = library_of(told, customers={"blyth": customer})

    assert fields_of(library, "name-kept-back") == found


def test_a_named_customer_may_be_named() -> None:
    told = {"status": "published", "customer": "blyth", "story": "At Blyth Paper it was so."}
    named = {**told, "approval": {"items": ["name", "figures"]}}

    assert fields_of(library_of(told, named), "name-kept-back") == []


def test_a_blinded_case_is_recognised_by_a_figure_of_a_named_one_of_that_customer_only() -> None:
    figures = {"Reading lists": "17 h/week -> 3 h/week"}
    hidden = {"status": "published", "customer": "blyth", "before_after": figures, **BLINDED}
    named = {"status": "published", "before_after": {"Lists": "17 h/week -> 3 h/week"}}

    of_it = library_of(hidden, {**named, "customer": "blyth"})
    of_another = library_of(hidden, {**named, "customer": "acme"})
    rounder = library_of(
        hidden, {**named, "customer": "blyth", "before_after": {"Lists": "20 h/week -> 3 h/week"}}
    )
    drafted = library_of(hidden, {**named, "customer": "blyth", "status": "drafted"})

    rule = "blinded-but-recognisable"
    assert fields_of(of_it, rule) == ["before_after.Reading lists"]
    assert [fields_of(lib, rule) for lib in (of_another, rounder, drafted)] == [[], [], []]
