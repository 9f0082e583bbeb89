"""A language of which nothing may be shown has no page, no link and no entry: only an address."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.libraries import make_library, make_portfolio
from vpcases.derive.edition import Edition
from vpcases.model.library import Library, Record
from vpcases.model.translation import Translation
from vpcases.pages.addresses import Addresses, Link
from vpcases.pages.case_page import CasePage
from vpcases.pages.context import Context
from vpcases.pages.page import ProofPage, RedirectPage
from vpcases.pages.plan import plan_pages
from vpcases.problems import Level, Place, Problem, Source

CASE = {"status": "published", "title": "Counting once", "outcome": "They count once now."}
GERMAN = {"title": "Einmal zählen", "outcome": "Sie zählen jetzt einmal."}


def library_of(**languages: dict[str, Any]) -> Library:
    """Return a library with a case in approved German, and with other words put in its place."""
    library = make_library({"one": CASE}, translations={("one", "de"): GERMAN})
    written = {
        ("one", code): Record("one", Translation.model_validate(words), Source(f"one.{code}.yml"))
        for code, words in languages.items()
    }
    return replace(library, translations={**library.translations, **written})


def make_pages(
    library: Library, edition: Edition = Edition.PUBLIC, **around: Any
) -> dict[str, ProofPage]:
    portfolio = make_portfolio(library, edition)
    context = Context(Addresses(), languages=("en", "de"), **around)
    return {page.head.address: page for page in plan_pages(portfolio, context)}


def test_an_approved_language_has_a_page_that_the_others_lead_to() -> None:
    pages = make_pages(library_of())

    case = pages["cases/one/"]
    assert isinstance(pages["cases/one/de/"], CasePage)
    assert dict(case.head.alternates)["de"] == "cases/one/de/"
    assert [other.code for other in case.other_languages] == ["de"]


def test_a_language_whose_title_was_changed_leads_to_the_case() -> None:
    pages = make_pages(library_of(de={**GERMAN, "title": "Doppelt zählen"}))

    left, case = pages["cases/one/de/"], pages["cases/one/"]
    assert isinstance(left, RedirectPage)
    assert left.target == Link("Counting once", "cases/one/")
    assert (case.head.alternates, case.other_languages) == ((), ())
    assert "cases/one/de/" not in repr([p for p in pages.values() if p is not left])


def test_a_language_that_was_never_approved_has_not_even_an_address() -> None:
    pages = make_pages(library_of(fr={"title": "Compter une fois"}))

    assert "cases/one/fr/" not in pages
    assert "cases/one/fr/" not in repr(pages)
    assert [other.code for other in pages["cases/one/"].other_languages] == ["de"]


def test_the_internal_edition_has_a_page_in_every_language() -> None:
    pages = make_pages(library_of(fr={"title": "Compter une fois"}), Edition.INTERNAL)

    assert isinstance(pages["cases/one/fr/"], CasePage)
    assert [other.code for other in pages["cases/one/"].other_languages] == ["de", "fr"]


def test_the_internal_page_says_what_is_left_out_in_every_language() -> None:
    def tell(path: str, field: str) -> dict[str, tuple[Problem, ...]]:
        return {path: (Problem(path, Place(), field, "rule", "gone", level=Level.WITHHELD),)}

    told = {**tell("cases/histories/one.yml", "outcome"), **tell("one.de", "title")}
    told |= tell("one.fr.yml", "")
    library = library_of(fr={"title": "Compter une fois"})

    pages = make_pages(library, Edition.INTERNAL, withheld=told)

    for address in ("cases/one/", "cases/one/de/"):
        page = pages[address]
        assert isinstance(page, CasePage)
        assert [problem.field for problem in page.withheld] == ["outcome", "de.title", "fr"]
