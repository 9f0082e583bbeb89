from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings

from tests.derive.strategies import CASES, library_of
from tests.libraries import find_page, make_library, make_pages, walk
from vpcases.derive import Edition
from vpcases.pages.addresses import Link
from vpcases.pages.case_facts import Fact
from vpcases.pages.case_page import CasePage
from vpcases.pages.page import ProofPage, RedirectPage
from vpcases.pages.pictures import ImageView

ONE = {
    "status": "published",
    "title": "One",
    "customer": {"name": "Acme", "industry": "Food wholesale"},
    "segment": "small-shops",
    "drivers": "hours",
    "offering": "ours",
    "alternative": "rival",
    "quotes": {"q": {"text": "Good.", "explains": "hours"}},
    "aliases": ["stories/one", "/old/one/index.html"],
}
LIBRARY = make_library(
    {"acme-hours": ONE},
    offerings={"ours": "Ours"},
    alternatives={"rival": "Rival"},
    translations={("acme-hours", "de"): {"title": "Eins"}},
)
PROMISED = [
    "cases/",
    "cases/acme-hours/",
    "cases/acme-hours/de/",
    "segments/",
    "segments/small-shops/",
    "segments/large-shops/",
    "segments/small-shops/hours/",
    "segments/large-shops/errors/",
    "drivers/",
    "drivers/hours/",
    "industries/",
    "industries/food-wholesale/",
    "alternatives/",
    "alternatives/rival/",
    "offerings/",
    "offerings/ours/",
    "quotes/",
    "coverage/",
    "who-else/",
    "who-else/small-shops/",
    "new/",
    "finder/",
    "register/",
    "claims/",
]


def addresses_of(pages: list[ProofPage]) -> list[str]:
    return [page.head.address for page in pages]


def local_addresses(page: ProofPage) -> set[str]:
    named = {v.address for v in walk(page) if isinstance(v, (Link, Fact, ImageView))}
    return {address for address in named if address and "://" not in address}


@pytest.mark.parametrize("prefix", ["", "proof/", "customers/proof/"])
def test_pages_lie_where_it_was_promised(prefix: str) -> None:
    addresses = addresses_of(make_pages(LIBRARY, prefix=prefix))

    assert {prefix + address for address in PROMISED} <= set(addresses)


@given(CASES)
@settings(max_examples=40)
def test_every_address_that_a_page_names_is_the_address_of_a_page(cases: dict[str, Any]) -> None:
    pages = make_pages(library_of(cases), Edition.INTERNAL, prefix="proof/")

    elsewhere = {"proof/collection/", "proof/collections/"}  # planned by build/collections.py
    planned = set(addresses_of(pages)) | elsewhere
    for page in pages:
        assert local_addresses(page) <= planned
        assert page.head.parent in ("", *planned)


@given(CASES)
@settings(max_examples=40)
def test_no_two_pages_have_one_address(cases: dict[str, Any]) -> None:
    addresses = addresses_of(make_pages(library_of(cases), Edition.INTERNAL))

    assert len(addresses) == len(set(addresses))


@given(CASES)
@settings(max_examples=40)
def test_nothing_unpublished_changes_a_public_page(cases: dict[str, Any]) -> None:
    shown = {f"shown-{key}": {**case, "status": "published"} for key, case in cases.items()}
    # A case that is checked counts for what is typical: see test_typical.py.
    hidden = {f"hidden-{key}": {**case, "status": "drafted"} for key, case in cases.items()}

    assert make_pages(library_of({**shown, **hidden})) == make_pages(library_of(shown))


def test_older_addresses_lead_to_the_case() -> None:
    pages = make_pages(LIBRARY)

    redirects = {p.head.address: p.target for p in pages if isinstance(p, RedirectPage)}

    case = Link("One", "cases/acme-hours/")
    assert {k: t for k, t in redirects.items() if not k.startswith("p/")} == {
        "stories/one/": case,
        "old/one/": case,
    }


@pytest.mark.parametrize(("edition", "has_list"), [(Edition.PUBLIC, 0), (Edition.INTERNAL, 1)])
def test_what_is_still_to_do_is_a_page_of_the_internal_edition_only(
    edition: Edition, has_list: int
) -> None:
    assert addresses_of(make_pages(LIBRARY, edition)).count("to-do/") == has_list


def test_an_empty_library_has_its_lists_already() -> None:
    pages = make_pages(make_library(segments={}, drivers={}))

    assert addresses_of(pages) == [
        "cases/",
        "segments/",
        "drivers/",
        "industries/",
        "alternatives/",
        "offerings/",
        "quotes/",
        "coverage/",
        "who-else/",
        "new/",
        "finder/",
        "register/",
        "claims/",
        "how-chosen/",
        "pilots/",
    ]


def test_a_translation_and_its_base_lead_to_each_other() -> None:
    pages = make_pages(LIBRARY)

    base = find_page(pages, CasePage, "cases/acme-hours/")
    german = find_page(pages, CasePage, "cases/acme-hours/de/")

    assert [link.address for link in base.other_languages] == ["cases/acme-hours/de/"]
    assert [link.address for link in german.other_languages] == ["cases/acme-hours/"]
    assert dict(base.head.alternates) == dict(german.head.alternates)
    assert dict(base.head.alternates) == {
        "en": "cases/acme-hours/",
        "de": "cases/acme-hours/de/",
    }
    assert (base.head.language, german.head.language) == ("en", "de")


def test_only_the_lists_stand_in_the_navigation() -> None:
    listed = [page.head.address for page in make_pages(LIBRARY) if page.head.is_listed]

    assert listed == [a for a in PROMISED if a.count("/") == 1]
