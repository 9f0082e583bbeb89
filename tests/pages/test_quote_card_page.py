"""The page of one quote, the card for other sites, and what answers once the quote has left."""

from __future__ import annotations

from typing import Any

import pytest

from tests.libraries import find_page, make_library, make_pages, walk
from tests.pages.test_share_kit import ALL, CASE, plan
from vpcases.derive import Edition
from vpcases.model.library import Library
from vpcases.pages.absent_page import AbsentPage
from vpcases.pages.case_page import CasePage
from vpcases.pages.page import ProofPage
from vpcases.pages.quote_card import QuoteCard
from vpcases.pages.quote_card_page import QuoteCardPage
from vpcases.pages.quote_embed_page import QuoteEmbedPage
from vpcases.render import Renderer

EVENING = CASE["quotes"]["evening"]
OWN: dict[str, Any] = {
    "status": "published",
    "customer": "corner",
    "text": "Nobody stays late.",
    "by": "Lin Park",
    "explains": "hours",
    "approval": ALL,
}
ADDRESS = "cases/acme/quotes/evening/"


def library_of(quotes: dict[str, Any] | None = None, **fields: Any) -> Library:
    return make_library(
        {"acme": {**CASE, **fields}},
        quotes=quotes or {},
        customers={"corner": {"name": "Corner Grocery", "people": {"Lin Park": "Owner"}}},
    )


def card_of(library: Library, edition: Edition = Edition.PUBLIC) -> QuoteCardPage:
    return find_page(plan(library, edition), QuoteCardPage)


def answers(pages: list[ProofPage]) -> dict[str, type[ProofPage]]:
    """Return what answers at the addresses of quotes."""
    addresses = {page.head.address: type(page) for page in pages}
    return {k: kind for k, kind in addresses.items() if "quotes/" in k and k != "quotes/"}


def test_a_quote_has_a_page_below_its_case_and_leads_back_to_it() -> None:
    page = card_of(library_of())

    assert page.head.address == ADDRESS
    assert page.head.title == "Ada Quist on Hours"
    assert page.head.description == "We close the till and go home."
    assert page.quote.case is not None
    assert page.quote.case.address == "cases/acme/"


def test_beside_a_quote_stand_the_figures_of_what_it_explains_with_their_basis() -> None:
    figures = {"hours": "Nobody counts twice", "Tills": "2 tills -> 1 tills"}
    page = card_of(library_of(before_after=figures))

    assert [(line.words, line.basis) for line in page.results] == [
        ("Nobody counts twice", "April 2025 to March 2026 · as told to us")
    ]


def test_a_quote_about_what_is_worth_money_shows_that_and_not_the_whole_sum() -> None:
    sums = {
        "hours": {
            "equation": "hours left x cost",
            "inputs": {"hours left": "6 h/year", "cost": "55 EUR/h"},
        },
        "errors": {
            "equation": "fewer x price",
            "inputs": {"fewer": "9 errors/year", "price": "10 EUR/errors"},
        },
    }
    page = card_of(library_of(before_after={}, value_elements=sums, alternative="unknown"))

    assert [line.words.replace("\xa0", " ") for line in page.results] == ["Hours: 330 EUR a year"]
    assert page.results[0].comparison.startswith("Compared with the next-best alternative")


def test_praise_has_no_page() -> None:
    praise = {"evening": {**EVENING, "explains": ()}}
    pages = plan(make_library({"acme": {**CASE, "quotes": praise}}))

    assert answers(pages) == {}
    assert find_page(pages, CasePage).quotes[0].page == ""


def test_a_quote_with_a_file_of_its_own_and_one_in_a_case_never_share_an_address() -> None:
    library = make_library(
        {"acme": CASE},
        quotes={"acme": OWN, "evening": OWN, "embed": OWN},
        customers={"corner": {"name": "Corner Grocery"}},
    )

    addresses = [page.head.address for page in plan(library)]

    assert len(addresses) == len(set(addresses))
    assert {"quotes/acme/", "quotes/evening/", "quotes/embed/embed/", ADDRESS} <= set(addresses)


def test_every_quote_leads_to_its_page_from_wherever_it_stands() -> None:
    pages = plan(library_of({"late": OWN}))
    there = {page.head.address for page in pages}

    cards = [view for page in pages for view in walk(page) if isinstance(view, QuoteCard)]
    assert {card.page for card in cards} == {ADDRESS, "quotes/late/", ""}
    assert {card.page for card in cards if card.page} <= there


def test_the_card_for_other_sites_is_found_by_no_search_and_knows_its_last_day() -> None:
    approval = {**ALL, "until": "2027-04-28"}
    embed = find_page(plan(library_of(approval=approval)), QuoteEmbedPage)
    html = Renderer().render_bare(embed)

    assert embed.head.address == f"{ADDRESS}embed/"
    assert not embed.head.is_indexed
    assert '<meta name="robots" content="noindex">' in html
    assert 'data-valid-until="2027-04-28"' in html
    assert "lapsed.js" in html
    assert "style=" not in html
    assert "<style" not in html


def test_the_card_for_other_sites_holds_the_words_who_said_them_and_their_tie() -> None:
    quotes = {"evening": {**EVENING, "connection": "They were paid"}}
    html = Renderer().render_bare(
        find_page(plan(make_library({"acme": {**CASE, "quotes": quotes}})), QuoteEmbedPage)
    )

    for words in (
        "go home.",
        "Ada Quist",
        "Owner",
        "Acme",
        "Connection: They were paid",
        "measured",
    ):
        assert words in html


def test_the_lines_to_embed_name_the_card_and_hold_the_quote_for_where_frames_are_taken_out() -> (
    None
):
    page = card_of(library_of())
    html = Renderer().render(page).html

    assert page.embed is not None
    assert page.embed.address == f"https://proofs.example/{ADDRESS}embed/"
    assert f"&lt;iframe src=&#34;https://proofs.example/{ADDRESS}embed/&#34; title=" in html
    assert "&lt;blockquote cite=" in html
    assert "<iframe" not in html


def test_markup_in_a_quote_is_escaped_twice_in_the_lines_to_embed() -> None:
    quotes = {"evening": {**EVENING, "text": 'A <b> & "c"'}}
    html = Renderer().render(card_of(make_library({"acme": {**CASE, "quotes": quotes}}))).html

    assert "&lt;p&gt;A &amp;lt;b&amp;gt; &amp;amp; &amp;#34;c&amp;#34;&lt;/p&gt;" in html


def test_inside_only_what_the_website_shows_can_be_put_on_other_sites() -> None:
    assert card_of(library_of(), Edition.INTERNAL).embed is not None
    hidden = library_of(approval={**ALL, "channels": ["one-to-one"]})
    page = card_of(hidden, Edition.INTERNAL)
    assert page.embed is None
    (copy,) = page.copies
    assert copy.channels == "one-to-one"
    assert "http" not in copy.text.words


@pytest.mark.parametrize(
    "fields", [{"status": "drafted"}, {"approval": {**ALL, "until": "2026-10-31"}}]
)
def test_inside_a_quote_that_no_channel_covers_is_not_given_to_be_sent(
    fields: dict[str, Any],
) -> None:
    page = card_of(library_of(**fields), Edition.INTERNAL)

    assert (page.copies, page.embed) == ((), None)
    html = Renderer().render(page).html
    assert "it may be shown on no channel today" in html


def test_inside_what_is_sent_of_a_quote_says_no_more_than_the_channel_covers() -> None:
    narrow = library_of(approval={**ALL, "items": ["name", "quotes"]})
    page = card_of(narrow, Edition.INTERNAL)

    assert page.quote.role == "Owner"
    (copy,) = page.copies
    assert "Owner" not in copy.text.words
    assert page.embed is not None
    assert "Owner" not in page.embed.attribution


def test_inside_there_are_no_cards_for_other_sites() -> None:
    pages = plan(library_of(), Edition.INTERNAL)

    assert not [page for page in pages if isinstance(page, QuoteEmbedPage)]


GONE = {ADDRESS: AbsentPage, f"{ADDRESS}embed/": QuoteEmbedPage}


@pytest.mark.parametrize(
    ("fields", "title"),
    [
        ({"status": "retired"}, "This proof is no longer current"),
        ({"status": "withdrawn"}, "This page has been taken down"),
        ({"approval": {**ALL, "until": "2026-10-31"}}, "This proof is not shown at present"),
    ],
)
def test_what_has_left_answers_at_both_addresses_and_shows_nothing_of_it(
    fields: dict[str, Any], title: str
) -> None:
    approved = {"approval": {**ALL, "until": "2027-10-31"}}
    pages = make_pages(library_of(**{**approved, **fields}))
    there = {page.head.address: page for page in pages}

    assert answers(pages) == GONE
    assert there[ADDRESS].head.title == title
    embed = there[f"{ADDRESS}embed/"]
    html = Renderer().render_bare(embed)
    assert "This quote is no longer current." in html
    assert "Quist" not in html + Renderer().render(there[ADDRESS]).html
    assert not embed.head.is_indexed


def test_a_quote_whose_own_approval_ended_answers_while_its_case_is_shown() -> None:
    quotes = {"evening": {**EVENING, "approval": {**ALL, "until": "2026-10-31"}}}

    pages = make_pages(make_library({"acme": {**CASE, "quotes": quotes}}))

    assert answers(pages) == GONE
    assert find_page(pages, CasePage).quotes == ()


def test_a_quote_of_its_own_that_is_retired_answers_too() -> None:
    pages = make_pages(library_of({"late": {**OWN, "status": "retired"}}))

    assert answers(pages)["quotes/late/"] is AbsentPage
    assert answers(pages)["quotes/late/embed/"] is QuoteEmbedPage


def test_what_the_public_never_saw_answers_nowhere() -> None:
    quotes = {"evening": {**EVENING, "approval": {**ALL, "channels": ["one-to-one"]}}}
    never = {"late": {**OWN, "approval": {**ALL, "channels": ["slide"]}}}

    pages = make_pages(make_library({"acme": {**CASE, "quotes": quotes}}, quotes=never))

    assert answers(pages) == {}


def test_the_address_of_a_quote_that_left_never_names_a_hidden_customer() -> None:
    case = {**CASE, "title": "It counts once", "show_as": "a shop", "status": "retired"}

    pages = make_pages(make_library({"acme-counts": case}))

    assert not [page for page in pages if "acme" in page.head.address]
    assert len(answers(pages)) == 2
