"""What there is to send of a proof: every text with its basis, on the channels that cover it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.libraries import DAY, find_page, make_library, make_portfolio
from vpcases.derive import Edition
from vpcases.derive.channels import cover_website, derive_channels
from vpcases.derive.consent import derive_consents
from vpcases.model.library import Library
from vpcases.pages.addresses import Addresses
from vpcases.pages.case_page import CasePage
from vpcases.pages.context import Context
from vpcases.pages.finder_data import describe_finders
from vpcases.pages.page import ProofPage
from vpcases.pages.plan import plan_pages
from vpcases.pages.quote_card_page import QuoteCardPage
from vpcases.pages.share_kit import ShareBlock, ShareKit
from vpcases.pages.share_texts import unfold
from vpcases.pages.spoken import list_spoken
from vpcases.render import Renderer

ALL = {
    "items": ["name", "figures", "quotes", "role"],
    "channels": ["website", "one-to-one", "slide"],
}
CASE: dict[str, Any] = {
    "status": "published",
    "title": "Acme counts once",
    "customer": {"name": "Acme", "people": {"Ada Quist": "Owner"}},
    "segment": "small-shops",
    "drivers": "hours",
    "published": "2026-05-01",
    "measured": "2025-04 to 2026-03",
    "source": "interview with the owner",
    "approval": ALL,
    "evidence": {"sheets": {"level": "measured", "about": "Till sheets"}},
    "before_after": {"Counting": "20 h/week from sheets -> 2 h/week from sheets"},
    "quotes": {
        "evening": {
            "text": "We close the till\nand go home.",
            "by": "Ada Quist",
            "role": "Owner",
            "explains": "hours",
        }
    },
}


def plan(library: Library, edition: Edition = Edition.PUBLIC, **more: Any) -> list[ProofPage]:
    """Return the pages of an edition that knows its channels."""
    portfolio = make_portfolio(library, edition)
    channels = derive_channels(library, portfolio, derive_consents(library, DAY))
    context = Context(Addresses(), public_url="https://proofs.example/", channels=channels, **more)
    finders = describe_finders(channels, library, list_spoken(portfolio, context), context)
    return list(plan_pages(portfolio, context, finders=finders))


def kit_of(edition: Edition = Edition.PUBLIC, **fields: Any) -> ShareKit:
    return find_page(plan(make_library({"acme": {**CASE, **fields}}), edition), CasePage).share


def block_of(**fields: Any) -> ShareBlock:
    (block,) = kit_of(**fields).blocks
    return block


def test_a_figure_is_copied_with_its_basis_period_source_and_link() -> None:
    (figure,) = block_of().figures

    assert figure.words.replace("\xa0", " ").splitlines() == [
        "Acme: Counting: from 20 h a week to 2 h a week, 90 % less",
        "Compared with their own situation before · April 2025 to March 2026 · measured",
        "Source: Till sheets",
        "https://proofs.example/cases/acme/#figure-counting",
    ]


def test_a_quote_is_copied_with_who_said_it_and_a_link() -> None:
    (quote,) = block_of().quotes

    assert quote.words.splitlines() == [
        "“We close the till and go home.”",
        "— Ada Quist, Owner, Acme",
        "https://proofs.example/cases/acme/#quote-evening",
    ]


def test_a_tie_between_us_goes_with_the_quote() -> None:
    quotes = {"evening": {**CASE["quotes"]["evening"], "connection": "They were paid 500 EUR"}}

    assert "Connection: They were paid 500 EUR" in block_of(quotes=quotes).quotes[0].words
    assert "Connection" not in block_of().quotes[0].words


def test_a_speaker_who_has_left_is_quoted_as_what_they_were_then() -> None:
    people = {"Ada Quist": {"role": "Owner", "status": "left"}}
    quote = {"evening": {**CASE["quotes"]["evening"], "role": None}}
    block = block_of(customer={"name": "Acme", "people": people}, quotes=quote)

    assert "Owner at the time" in block.quotes[0].words


def test_a_mail_has_a_subject_and_three_lines() -> None:
    mail = block_of().mail

    assert mail.subject == "Acme counts once"
    like, changed, where = mail.body.splitlines()
    assert like == "You may be where this customer was: Acme (Small shops)."
    assert changed.replace("\xa0", " ") == (
        "Counting: from 20 h a week to 2 h a week, 90 % less (Compared with their own situation"
        " before · April 2025 to March 2026 · measured)"
    )
    assert where.startswith("How they did it, and what it rests on: https://proofs.example/p/")


def test_a_mail_program_is_given_the_same_words() -> None:
    mail = block_of(title="50 % & more: #1?").mail
    address = urlsplit(mail.link.address)
    fields = parse_qs(address.query)

    assert address.scheme == "mailto"
    assert fields["subject"] == ["50 % & more: #1?"]
    assert fields["body"] == [mail.body.replace("\n", "\r\n")]


def test_a_title_of_300_characters_is_cut_where_a_mail_shows_no_more() -> None:
    mail = block_of(title="hours " * 50).mail

    assert len(mail.subject) <= 78


def test_a_campaign_stands_on_copied_links_and_on_no_other() -> None:
    library = make_library({"acme": CASE})
    pages = plan(library, campaign="utm_source=proofs&utm_medium=mail")
    page = find_page(pages, CasePage)
    (block,) = page.share.blocks

    assert block.link is not None
    assert block.link.address.endswith("/?utm_source=proofs&utm_medium=mail")
    assert block.figures[0].words.endswith(
        "/cases/acme/?utm_source=proofs&utm_medium=mail#figure-counting"
    )
    others = [replace(p, share=None) if isinstance(p, CasePage) else p for p in pages]
    copied = [copy.text for p in others if isinstance(p, QuoteCardPage) for copy in p.copies]
    assert copied
    assert all("utm_source" in text.words for text in copied)
    heads = [page.head for page in pages]
    assert "utm_source" not in repr(heads)


def test_without_a_web_address_a_link_leads_to_this_site_and_texts_have_none() -> None:
    library = make_library({"acme": CASE})
    portfolio = make_portfolio(library, Edition.PUBLIC)
    context = Context(Addresses(), channels=cover_website(portfolio))
    (block,) = find_page(list(plan_pages(portfolio, context)), CasePage).share.blocks

    assert block.link is not None
    assert block.link.address.startswith("p/")
    assert "http" not in repr((block.figures, block.quotes, block.mail))


def test_channels_that_cover_the_same_share_one_block() -> None:
    (block,) = kit_of(Edition.INTERNAL).blocks

    assert block.channels == "website, one-to-one, slide"


def test_files_are_listed_with_their_size_and_by_channel_where_they_differ() -> None:
    library = make_library({"acme": CASE})
    made = {
        f"cases/acme/acme-{name}": size
        for name, size in {
            "one-page.pdf": 38_001,
            "one-page-one-to-one.pdf": 37_900,
            "one-page-slide.pdf": 37_900,
            "slide.pptx": 63_000,
            "slide-one-to-one.pptx": 63_000,
            "slide-slide.pptx": 63_000,
            "card.3f2a.png": 98_500,
            "approver-de.pdf": 1,
        }.items()
    }
    (inside,) = find_page(plan(library, Edition.INTERNAL, made=made), CasePage).share.blocks
    (public,) = find_page(plan(library, made=made), CasePage).share.blocks

    assert [
        (file.words, file.address.removeprefix("cases/acme/acme-")) for file in inside.files
    ] == [
        ("On one page (PDF, 1 page, 39 KB) · website", "one-page.pdf"),
        ("On one page (PDF, 1 page, 38 KB) · one-to-one, slide", "one-page-one-to-one.pdf"),
        ("As a slide (PowerPoint, 1 slide, 63 KB)", "slide.pptx"),
        ("As a picture (PNG, 99 KB)", "card.3f2a.png"),
    ]
    assert [file.words for file in public.files] == [
        "On one page (PDF, 1 page, 39 KB)",
        "As a slide (PowerPoint, 1 slide, 63 KB)",
        "As a picture (PNG, 99 KB)",
    ]


def test_inside_links_to_a_part_lead_to_the_website_where_the_case_is_the_same() -> None:
    assert kit_of(Edition.INTERNAL).deep == "https://proofs.example/cases/acme/"
    narrow = {**ALL, "channels": ["one-to-one"]}
    assert kit_of(Edition.INTERNAL, approval=narrow).deep == ""


def test_inside_the_block_of_the_website_says_what_the_public_page_says() -> None:
    narrow = {
        **CASE["quotes"]["evening"],
        "approval": {"channels": ["one-to-one"], "items": ["quotes", "name"]},
    }
    fields = {"quotes": {"evening": narrow}}
    website, other = kit_of(Edition.INTERNAL, **fields).blocks

    assert (website.channels, other.channels) == ("website, slide", "one-to-one")
    assert (website.quotes, len(other.quotes)) == ((), 1)
    assert replace(website, channels="") == block_of(**fields)


def test_where_a_channel_names_who_is_hidden_on_the_website_no_link_gives_them_away() -> None:
    approval = {**ALL, "channels": ["one-to-one"]}
    (block,) = kit_of(Edition.INTERNAL, approval=approval).blocks

    assert block.link is None
    assert block.no_link == "It is not on the website, so there is no link to send."
    assert "http" not in repr((block.figures, block.quotes, block.mail.body))
    assert block.mail.body.endswith("I can show you how they did it, and what it rests on.")


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"status": "drafted"}, "this case is not published"),
        ({"approval": {**ALL, "until": "2026-10-31"}}, "its approval ended on October 31, 2026"),
        ({"approval": {**ALL, "date": "2026-12-01"}}, "its approval has not begun"),
    ],
)
def test_what_no_channel_covers_says_why_nothing_may_be_sent(
    fields: dict[str, Any], why: str
) -> None:
    kit = kit_of(Edition.INTERNAL, **fields)

    assert kit.blocks == ()
    assert why in kit.nothing


def test_nothing_of_a_hidden_customer_stands_in_what_is_sent() -> None:
    library = make_library(
        {"acme-counts": {**CASE, "title": "It counts once", "show_as": "a shop"}}
    )
    page = find_page(plan(library), CasePage)

    assert "acme" not in repr(page.share).lower()
    assert page.share.blocks[0].figures[0].words.startswith("A shop: ")
    link = page.share.blocks[0].link
    assert link is not None
    assert link.address.startswith("https://proofs.example/p/")
    assert page.share.deep == f"https://proofs.example/{page.head.address}"


def test_a_customer_without_a_name_is_called_that() -> None:
    block = block_of(customer=None, quotes={"one": {"text": "It works.", "explains": "hours"}})

    assert block.quotes[0].words.splitlines()[1] == "— A customer who is not named"


def test_words_that_run_the_other_way_are_kept_apart() -> None:
    hebrew = "אנחנו הולכים הביתה"
    quotes = {"evening": {**CASE["quotes"]["evening"], "text": hebrew}}

    assert block_of(quotes=quotes).quotes[0].words.startswith(f"“\u2068{hebrew}\u2069”")


WORDS = st.text(
    st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=80
).filter(lambda words: words.strip(' "“”„‟«»「」『』') and "{" not in words)


@given(said=WORDS)
def test_a_copied_quote_has_exactly_the_words_that_were_approved(said: str) -> None:
    quotes = {"evening": {**CASE["quotes"]["evening"], "text": f"On {said} to go"}}
    (block,) = kit_of(quotes=quotes).blocks

    assert f"On {said} to go" in block.quotes[0].words


def test_a_copied_quote_is_broken_where_its_speaker_paused_and_not_where_its_file_is() -> None:
    assert unfold("One line\n  of two.\n\nAnd a\u00a0new one.\n") == (
        "One line of two.\n\nAnd a\u00a0new one."
    )


@given(
    label=WORDS.filter(lambda words: "->" not in words),
    level=st.sampled_from(["measured", "stated", "customer-confirmed"]),
    before=st.integers(1, 10**6),
)
def test_no_figure_is_copied_without_its_basis(label: str, level: str, before: int) -> None:
    page = find_page(
        plan(
            make_library(
                {
                    "acme": {
                        **CASE,
                        "level": level,
                        "evidence": {},
                        "before_after": {f"Label {label}": f"{before} h/week -> 0 h/week"},
                    }
                }
            )
        ),
        CasePage,
    )

    for figure, text in zip(page.figures, page.share.blocks[0].figures, strict=True):
        assert f" · {figure.basis}" in text.words
        assert page.compared_with in text.words


def test_markup_in_any_text_is_printed_and_does_nothing() -> None:
    text = "<script>alert(1)</script> & *stars*"
    library = make_library(
        {"acme": {**CASE, "quotes": {"evening": {**CASE["quotes"]["evening"], "text": text}}}}
    )
    html = Renderer().render(find_page(plan(library), CasePage)).html

    assert "<script>alert" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; *stars*" in html
