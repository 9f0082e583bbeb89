"""What is lawfully shown is no leak where it is shown, and one where it is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.audit.planting import audit, case, found_in, hide_customer
from tests.libraries import make_library
from vpcases.audit import Surroundings
from vpcases.model.library import Library

OPEN = "cases/open/index.html"
SHUT = "cases/shut/index.html"
FAR = "<p>" + "words " * 2000 + "</p>"


def two_cases_of_one_customer() -> Library:
    """Return a case that names a customer, and another in which it is blinded."""
    return make_library(
        cases={
            "open": case(customer="inn", title="Harbour Inn counts once"),
            "shut": case(customer="inn", title="A hotel trusts its bookings", show_as="a hotel"),
        },
        customers={"inn": {"name": "Harbour Inn"}},
    )


def test_a_customer_may_be_named_by_one_case_and_not_by_another(tmp_path: Path) -> None:
    page = "<title>{}</title><h1>Harbour Inn</h1>"
    files = {
        OPEN: page.format("Harbour Inn counts once"),
        "quotes/index.html": "<p>Harbour Inn</p>",
        SHUT: page.format("A hotel trusts its bookings"),
    }

    assert found_in(audit(tmp_path, files, two_cases_of_one_customer())) == {(SHUT, "name")}


def test_a_blinded_case_may_show_the_card_of_a_case_that_names_its_customer(
    tmp_path: Path,
) -> None:
    card = '<article><a href="../open/">Harbour Inn counts once</a> Harbour Inn</article>'

    audited = audit(tmp_path, {SHUT: FAR + card}, two_cases_of_one_customer())

    assert audited.leaks == ()


def test_only_the_entry_of_the_blinded_case_may_not_name_it_in_the_search_index(
    tmp_path: Path,
) -> None:
    entry = '{{"location":"cases/{}/","title":"t","text":"by Harbour Inn"}}'
    index = f'{{"docs":[{entry.format("open")},{entry.format("shut")}]}}'

    audited = audit(tmp_path, {"search/search_index.json": index}, two_cases_of_one_customer())

    (leak,) = audited.leaks
    assert leak.offset == index.rindex("Harbour")


@pytest.mark.parametrize("file", ["about/index.html", "about.html"])
def test_a_page_written_by_hand_may_say_what_its_author_wrote(file: str, tmp_path: Path) -> None:
    documents = tmp_path / "docs"
    documents.mkdir()
    (documents / "about.md").write_text("# About\n\nWintergreen Manor is a friend of ours.\n")
    page = "<p>Wintergreen Manor is a friend</p>"
    index = '{"docs":[{"location":"about/","text":"Wintergreen Manor is a friend"}]}'
    files = {file: page, OPEN: page, "search/search_index.json": index}
    around = Surroundings(documents)

    audited = audit(tmp_path / "site", files, hide_customer("Wintergreen Manor"), around)

    assert {leak.file for leak in audited.leaks} == {OPEN}


def test_the_title_of_a_page_written_by_hand_may_stand_in_the_navigation_of_all(
    tmp_path: Path,
) -> None:
    documents = tmp_path / "docs"
    documents.mkdir()
    (documents / "us.md").write_text("# Friends of Wintergreen\n\nThey are many.\n")

    audited = audit(
        tmp_path / "site",
        {OPEN: "<nav>Friends of Wintergreen</nav>"},
        hide_customer("Wintergreen"),
        Surroundings(documents),
    )

    assert audited.leaks == ()


@pytest.mark.parametrize("word", ["Claims", "Evidence", "Quotes"])
def test_a_word_of_our_own_pages_is_no_customer(word: str, tmp_path: Path) -> None:
    assert audit(tmp_path, {OPEN: f"<h2>{word}</h2>"}, hide_customer(word)).leaks == ()


def test_a_file_that_a_theme_brings_is_searched_for_nobody(tmp_path: Path) -> None:
    theme = tmp_path / "theme"
    theme.mkdir()
    (theme / "colours.css").write_text(".pumpkin { color: orange }")
    files = {"colours.css": ".pumpkin { color: orange }", "own.css": ".pumpkin {}"}

    audited = audit(
        tmp_path / "site", files, hide_customer("Pumpkin"), Surroundings(themes=(theme,))
    )

    assert {leak.file for leak in audited.leaks} == {"own.css"}


def test_a_word_in_the_text_of_a_shown_case_is_no_name_unless_it_has_its_capital(
    tmp_path: Path,
) -> None:
    library = make_library(
        cases={"open": case(situation="The pumpkin stood beside the till all winter long.")},
        customers={"hidden": {"name": "Pumpkin"}},
    )
    files = {OPEN: "<p>The pumpkin stood</p>", "cases/index.html": "<p>Pumpkin</p>"}

    assert {leak.file for leak in audit(tmp_path, files, library).leaks} == {"cases/index.html"}


def test_the_same_sentence_in_a_shown_case_is_no_leak(tmp_path: Path) -> None:
    sentence = "Every evening the **till** was counted by two people, and twice."
    library = make_library(
        cases={
            "open": case(situation=sentence),
            "draft": case(
                status="drafted",
                situation=sentence,
                outcome="Gooseberries are counted by one machine and by nobody else.",
            ),
        }
    )
    shown = "Every evening the <strong>till</strong> was counted by two people, and twice."
    files = {
        OPEN: f"<p>{shown}</p>",
        "z.html": "<p>Gooseberries are <b>counted</b>\nby one machine and by nobody else.</p>",
    }

    assert found_in(audit(tmp_path, files, library)) == {("z.html", "outcome")}


def test_a_price_that_is_also_a_result_is_no_leak(tmp_path: Path) -> None:
    element = {
        "equation": "hours left x hourly cost",
        "inputs": {"hours left": "200 h/year", "hourly cost": "15 EUR/h"},
    }
    library = make_library(
        cases={
            "open": case(
                prices={"offering": "3000 EUR/year", "alternative": "4444 EUR/year"},
                value_elements={"hours": element},
            )
        }
    )

    audited = audit(tmp_path, {OPEN: "<p>3,000 EUR a year, 4,444 EUR a year</p>"}, library)

    assert found_in(audited) == {(OPEN, "prices.alternative.0")}


def test_a_number_without_the_currency_beside_it_is_no_price(tmp_path: Path) -> None:
    library = make_library(cases={"open": case(prices={"offering": "2024 EUR/year"})})

    assert audit(tmp_path, {OPEN: "<p>since March 2024 in use</p>"}, library).leaks == ()


def test_the_address_of_a_case_that_was_never_public_is_a_leak(tmp_path: Path) -> None:
    library = make_library(cases={"draft": case(status="drafted"), "gone": case(status="retired")})
    files = {"sitemap.xml": "<loc>https://a.example/cases/draft/</loc><loc>cases/gone/</loc>"}

    (leak,) = audit(tmp_path, files, library).leaks
    assert leak.secret.record == "draft"
