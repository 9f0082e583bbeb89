from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.derive.secrets import Guarded, guarded_libraries
from tests.derive.strategies import CASES, library_of
from tests.libraries import find_page, make_library, make_pages
from tests.render.markup import is_ours, read_markup
from tests.render.pages import RENDERER, render_pages
from vpcases.derive import Edition
from vpcases.model.approval import Channel, Item
from vpcases.pages.case_page import CasePage
from vpcases.pages.page import RedirectPage
from vpcases.problems import Level, Place, Problem
from vpcases.render import Renderer
from vpcases.render.page import relative_to

SITE = "https://example.com/"
BUILT = (".json", ".atom", "collection/", "collections/")
"""How that ends which a page leads to and the build adds; the tests of whole sites look for it."""
EVIL = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>{{ 7*7 }}</script><!--"
CASE: dict[str, Any] = {
    "status": "published",
    "title": EVIL,
    "description": EVIL,
    "customer": {
        "name": EVIL,
        "about": EVIL,
        "industry": EVIL,
        "place": EVIL,
        "size": EVIL,
        "facts": {EVIL: EVIL},
        "logo": {"light": "logo.svg", "alt": EVIL},
    },
    "partners": [EVIL],
    "segment": "small-shops",
    "drivers": ["hours"],
    "replaced": "rival",
    "alternative": "rival",
    "offering": "ours",
    "measured": "2025",
    "source": EVIL,
    "situation": EVIL,
    "what_was_done": EVIL,
    "outcome": EVIL,
    "story": f"## {EVIL}\n\n{{{{quote:q}}}}\n\n{{{{image:i}}}}",
    "before_after": {
        EVIL: {"before": "20 h", "after": "2 h", "scope": EVIL, "said": EVIL, "source": EVIL},
        "mood": EVIL,
    },
    "in_use": {EVIL: "3 pods"},
    "value_elements": {"hours": {"equation": EVIL, "inputs": {EVIL: EVIL}}},
    "parity": [EVIL],
    "prices": {"offering": EVIL, "disclosure": "public"},
    "did_not_improve": [EVIL, EVIL],
    "effort": {"words": EVIL, "who": EVIL, "surprise": EVIL},
    "evidence": {"log": {"about": EVIL, "method": EVIL, "by": EVIL, "kind": EVIL}},
    "quotes": {
        "q": {"text": EVIL, "by": EVIL, "role": EVIL, "source": EVIL, "connection": EVIL},
        "r": {"text": EVIL, "original": EVIL, "language": "de"},
    },
    "connections": EVIL,
    "images": {"i": {"file": "a.svg", "alt": EVIL, "caption": EVIL, "credit": EVIL}},
    "videos": [{"url": "https://example.com/", "title": EVIL}],
    "downloads": [{"file": "a.svg", "label": EVIL, "language": "de"}],
    "links": [{"url": "https://example.com/?a=1&b=%22%3E", "label": EVIL}],
    "authors": [{"name": EVIL, "role": EVIL}],
    "told_at": "https://example.com/'onmouseover='alert(1)",
    "notice": EVIL,
    "language": "de",
    "approval": {"by": EVIL, "note": EVIL, "items": list(Item), "channels": list(Channel)},
    "aliases": ["old/evil"],
}
EVIL_TERM = {"title": EVIL, "about": EVIL}


def evil_library() -> Any:
    return make_library(
        {"evil": CASE, "other": {**CASE, "aliases": ["old/other"]}},
        segments={"small-shops": {**EVIL_TERM, "for": EVIL}},
        drivers={"hours": {**EVIL_TERM, "customer_words": EVIL}},
        alternatives={"rival": EVIL_TERM},
        offerings={"ours": EVIL_TERM},
        quotes={"q": {"status": "published", "text": EVIL, "by": EVIL}},
        translations={("evil", "de"): {"title": EVIL, "situation": EVIL}},
        media=frozenset({"images/a.svg", "images/logo.svg"}),
    )


@pytest.mark.parametrize("edition", Edition)
def test_hostile_words_in_every_field_do_no_harm_on_any_page(edition: Edition) -> None:
    problem = Problem("cases/histories/evil.yml", Place(), EVIL, EVIL, EVIL, EVIL, Level.TODO)
    found = {problem.path: (problem,)}

    pages = render_pages(evil_library(), edition, todo=found, mistakes=found, is_preview=True)

    harms = {address: read_markup(page.html).harms for address, page in pages.items()}
    assert {address: found for address, found in harms.items() if found} == {}
    assert "49" not in pages["cases/evil/"].html


def test_hostile_words_are_shown_as_the_words_they_are() -> None:
    page = render_pages(evil_library())["cases/evil/"]

    assert read_markup(page.html).text.count("<script>alert(1)</script>") > 30


def test_hostile_words_do_not_leave_a_redirect() -> None:
    redirect = next(p for p in make_pages(evil_library()) if isinstance(p, RedirectPage))

    markup = read_markup(RENDERER.render_redirect(redirect, f"https://example.com/{EVIL}"))

    scripts = markup.named("script")
    assert scripts
    assert [script.attributes for script in scripts if not is_ours(script)] == []
    assert {e.tag for e in markup.elements} <= {
        *("html", "head", "meta", "title", "link", "body", "p", "a", "script")
    }
    assert not [name for e in markup.elements for name in e.attributes if name.startswith("on")]


def test_a_redirect_leads_to_the_case_and_asks_not_to_be_listed() -> None:
    library = make_library(
        {"one": {"status": "published", "title": "One", "aliases": ["old/place/one"]}}
    )
    redirect = find_page(make_pages(library), RedirectPage, "old/place/one/")

    markup = read_markup(RENDERER.render_redirect(redirect, "https://example.com/cases/one/"))

    (link,) = markup.named("a")
    assert urljoin("/old/place/one/", link.attributes["href"]) == "/cases/one/"
    (refresh,) = [e for e in markup.named("meta") if "http-equiv" in e.attributes]
    assert refresh.attributes["content"] == f"0; url={link.attributes['href']}"
    (canonical,) = [e for e in markup.named("link") if e.attributes["rel"] == "canonical"]
    assert canonical.attributes["href"] == "https://example.com/cases/one/"
    assert "noindex" in markup.values("content")


def test_a_redirect_names_no_canonical_address_where_that_of_the_site_is_not_known() -> None:
    library = make_library(
        {"one": {"status": "published", "title": "One", "aliases": ["old/place/one"]}}
    )
    redirect = find_page(make_pages(library), RedirectPage, "old/place/one/")

    markup = read_markup(RENDERER.render_redirect(redirect, "cases/one/"))

    assert [e for e in markup.named("link") if e.attributes["rel"] == "canonical"] == []
    assert markup.named("a")


@given(guarded_libraries())
@settings(max_examples=25)
def test_no_public_page_holds_a_word_that_is_not_public(guarded: Guarded) -> None:
    pages = render_pages(guarded.library, todo={}, mistakes={})

    for page in pages.values():
        told = page.html + page.structured_data + repr(page.head)
        assert [word for word in guarded.secrets if word in told] == []


@given(CASES, st.sampled_from(["", "proof/", "a/b/"]))
@settings(max_examples=25)
def test_every_link_on_a_page_leads_to_a_page(cases: dict[str, Any], prefix: str) -> None:
    library = library_of(cases)
    pages = render_pages(library, Edition.INTERNAL, prefix=prefix)
    known = {page.head.address for page in make_pages(library, Edition.INTERNAL, prefix=prefix)}

    for address, page in pages.items():
        for link in read_markup(page.html).values("href"):
            path = urljoin(f"{SITE}{address}", link).partition("#")[0].removeprefix(SITE)
            leads = path in known or path.endswith(BUILT) or path.startswith("mailto:")
            assert leads, f"{address}: {link}"


@given(CASES)
@settings(max_examples=25)
def test_no_two_elements_of_a_page_share_an_id(cases: dict[str, Any]) -> None:
    for address, page in render_pages(library_of(cases), Edition.INTERNAL).items():
        ids = read_markup(page.html).values("id")
        assert len(ids) == len(set(ids)), f"{address}: {sorted(ids)}"


def test_links_of_a_site_that_is_opened_from_a_disk_name_the_file() -> None:
    library = make_library({"one": {"status": "published", "title": "One", "drivers": "hours"}})
    page = find_page(make_pages(library), CasePage)

    html = Renderer(has_folder_addresses=False).render(page).html

    links = [link for link in read_markup(html).values("href") if not urlsplit(link).scheme]
    assert links
    assert [link for link in links if not urlsplit(link).path.endswith("/index.html")] == []


def test_structured_data_cannot_end_the_script_it_stands_in() -> None:
    page = render_pages(evil_library())["cases/evil/"]

    assert not set(page.structured_data) & set("<>&")
    assert json.loads(page.structured_data)["headline"] == EVIL


@given(st.text(max_size=60).map(lambda text: " ".join(text.split())).filter(bool))
@settings(max_examples=50)
def test_structured_data_is_valid_json_whatever_is_in_it(title: str) -> None:
    library = make_library({"one": {"status": "published", "title": title}})
    page = RENDERER.render(find_page(make_pages(library), CasePage))

    assert json.loads(page.structured_data)["headline"] == title
    assert "<" not in page.structured_data


def test_sections_hold_what_stands_between_the_headings_of_a_page() -> None:
    library = make_library(
        {
            "one": {
                "status": "published",
                "title": "One",
                "situation": "Much *work*.",
                "outcome": "The customer's books.",
                "before_after": {"Work": "20 h -> 2 h"},
            }
        }
    )

    page = render_pages(library)["cases/one/"]

    texts = {section.id: section.text for section in page.sections}
    assert texts["problem"] == "Much work ."
    assert "The customer's books." in texts["brought"]
    assert "90" in texts["brought"]
    assert "One" in page.lead
    for section in page.sections:
        assert f">{section.heading}<" in page.html
        assert f'id="{section.id}"' in page.html


def test_a_list_of_other_pages_is_not_searched() -> None:
    case = {"status": "published", "title": "One", "drivers": "hours"}
    pages = render_pages(make_library({"one": case, "two": case}))

    nearest = [s for s in pages["cases/one/"].sections if s.id == "nearest"]
    proofs = [s for s in pages["drivers/hours/"].sections if s.id == "proofs"]

    assert [section.is_searchable for section in (*nearest, *proofs)] == [False, False]


def test_every_page_has_one_heading_of_the_first_level_and_skips_none() -> None:
    case = {"title": "One", "segment": "small-shops", "story": "## A\n\n### B", "situation": "C"}
    library = make_library({"one": {**case, "before_after": {"Work": "2 h -> 1 h"}}, "two": case})

    for address, page in render_pages(library, Edition.INTERNAL).items():
        levels = [int(e.tag[1]) for e in read_markup(page.html).elements if e.tag in HEADINGS]
        assert levels[0] == 1, address
        assert levels.count(1) == 1, address
        assert all(next_ - one <= 1 for one, next_ in pairwise(levels)), address


HEADINGS = {f"h{level}" for level in range(1, 7)}


def test_a_site_can_change_one_block_of_a_page(tmp_path: Path) -> None:
    override = '{% extends "vpcases/case_page.html.jinja" %}{% block stayed %}Ask us.{% endblock %}'
    (tmp_path / "case_page.html.jinja").write_text(override, encoding="utf-8")
    library = make_library({"one": {"status": "published", "title": "One"}})

    html = Renderer((tmp_path,)).render(find_page(make_pages(library), CasePage)).html

    assert "Ask us." in html
    assert "How we know" in html


def test_the_internal_edition_says_what_it_is_on_every_page() -> None:
    library = make_library(
        {"one": {"status": "published", "title": "One", "segment": "small-shops"}}
    )
    words = "Internal edition"

    internal = render_pages(library, Edition.INTERNAL)
    public = render_pages(library)

    assert [a for a, page in internal.items() if words not in page.html] == []
    assert [a for a, page in public.items() if words in page.html] == []


def test_a_place_within_a_page_stays_one_and_a_picture_may_have_a_number_sign() -> None:
    to = relative_to("segments/a/", "index.html")

    assert to("research/#asked-2026") == "../../research/index.html#asked-2026"
    assert to("images/#1.svg") == "../../images/%231.svg"
