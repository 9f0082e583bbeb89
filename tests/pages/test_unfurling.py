"""What a link says of its page: in the lengths that are shown, and no figure without its basis."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.derive.consent.approved_case import ACME, CASE
from tests.libraries import make_library, make_pages
from vpcases.derive import Edition
from vpcases.pages.case_page import CasePage
from vpcases.pages.page import Head, ProofPage, cut_description
from vpcases.pages.unfurling import name_locale, word_html_title

LONG = "Acme counts once and then once more, and nobody in nine shops asks why. "


def pages(edition: Edition = Edition.PUBLIC, **fields: Any) -> list[ProofPage]:
    library = make_library({"one": {**CASE, **fields}}, customers={"acme": ACME})
    return make_pages(library, edition)


def head_of(edition: Edition = Edition.PUBLIC, **fields: Any) -> Head:
    return next(p.head for p in pages(edition, **fields) if isinstance(p, CasePage))


def tags(head: Head) -> dict[str, str]:
    return {tag.name: tag.content for tag in head.tags}


@given(st.text(max_size=400), st.integers(10, 200))
def test_a_text_is_cut_to_what_is_shown(text: str, most: int) -> None:
    cut = cut_description(text, most)

    line = " ".join(text.split())
    assert len(cut) <= most
    assert cut == line or line.startswith(cut.removesuffix("…"))


@given(st.text("ab ", max_size=100), st.text("xy ", max_size=100))
def test_a_title_names_its_site_where_both_are_shown_whole(title: str, site: str) -> None:
    words = word_html_title(title.strip(), site.strip())

    assert len(words) <= 60
    if len(f"{title.strip()} - {site.strip()}") <= 60 and site.strip():
        assert words == f"{title.strip()} - {site.strip()}"


@pytest.mark.parametrize("title", [LONG * 5, "L" * 300, "長" * 300])
def test_a_title_of_300_letters_is_cut_in_every_place_that_shows_it(title: str) -> None:
    head = head_of(title=title[:300])

    assert head.title == title[:300].strip()
    assert len(tags(head)["og:title"]) <= 60
    assert len(head.html_title) <= 60
    assert len(head.description) <= 155


def test_a_case_says_its_result_with_its_basis_and_until_when() -> None:
    said = tags(head_of())

    assert said["og:type"] == "article"
    assert said["twitter:label1"] == "Result"
    assert "EUR" in said["twitter:data1"]
    assert "(April 2025 to March 2026 · " in said["twitter:data1"]
    assert (said["twitter:label2"], said["twitter:data2"]) == ("Valid until", "April 28, 2027")
    assert said["og:url"] == "https://example.com/cases/one/"


@given(st.integers(1, 300))
def test_a_description_never_has_a_figure_without_its_basis(length: int) -> None:
    evidence = {"sheets": {"about": "Sheets", "level": "measured", "scaled": "s" * length}}
    fields = {"before_after": {"Counting": "20 h/week from sheets -> 2 h/week from sheets"}}
    head = head_of(**fields, value_elements={}, outcome="Better.", evidence=evidence)

    for said in (head.description, tags(head)["og:description"], *tags(head).values()):
        assert "20 h" not in said or said.count("s" * length)


def test_an_edition_for_inside_says_nothing_to_whoever_shows_links() -> None:
    assert head_of(Edition.INTERNAL).tags == ()


@pytest.mark.parametrize(
    "fields", [{"status": "retired"}, {"status": "withdrawn"}], ids=["retired", "withdrawn"]
)
def test_a_page_that_a_proof_has_left_says_nothing_of_it(fields: dict[str, Any]) -> None:
    gone = [page.head for page in pages(**fields) if not page.head.is_indexed]

    assert gone
    assert [head.tags for head in gone] == [()] * len(gone)


def test_a_page_says_which_language_it_is_in_and_which_others_there_are() -> None:
    library = make_library(
        {"one": CASE},
        customers={"acme": ACME},
        translations={("one", "de"): {"title": "Acme zählt", "outcome": "Besser."}},
    )
    heads = [page.head for page in make_pages(library) if isinstance(page, CasePage)]

    said = {
        tag.content: [t.content for t in head.tags if t.name == "og:locale:alternate"]
        for head in heads
        for tag in head.tags
        if tag.name == "og:locale"
    }
    assert said == {"en_US": ["de_DE"], "de_DE": ["en_US"]}


@pytest.mark.parametrize(
    ("code", "locale"),
    [("en", "en_US"), ("en-GB", "en_GB"), ("de", "de_DE"), ("de-CH", "de_CH"), ("pt", "pt_BR"),
     ("zh-Hant", "zh_TW"), ("zh", "zh_CN"), ("th", "th_TH"), ("x-none", "en_US")],
)  # fmt: skip
def test_a_language_is_named_as_open_graph_names_it(code: str, locale: str) -> None:
    assert name_locale(code) == locale


def test_without_a_card_none_is_promised() -> None:
    said = tags(head_of())

    assert "og:image" not in said
    assert said["twitter:card"] == "summary"
