from __future__ import annotations

import html
import json
import tempfile
from pathlib import Path
from unicodedata import normalize
from urllib.parse import quote

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from slugify import slugify

from tests.audit.planting import audit, case, found_in, hide_customer
from tests.libraries import make_library
from vpcases.audit.spelling import drop_legal_form

LETTERS = st.sampled_from("abcdefghiklmnoprstuvwzäöüßéèñøåçł")
WORDS = st.text(LETTERS, min_size=4, max_size=10).map(lambda word: f"Zw{word}")
"""Words that nothing of a site is called."""
NAMES = st.lists(WORDS, min_size=1, max_size=3).map(" ".join)


def is_found(name: str, page: str) -> bool:
    with tempfile.TemporaryDirectory() as made:
        return bool(audit(Path(made), {"cases/x/index.html": page}, hide_customer(name)).leaks)


WAYS = {
    "as it is": lambda name: name,
    "in capitals": str.upper,
    "in small letters": str.lower,
    "with a line break": lambda name: name.replace(" ", "\n"),
    "on one line": lambda name: name.replace(" ", "\u00a0"),
    "as an address": slugify,
    "as a file name": lambda name: name.replace(" ", "_"),
    "in a web address": quote,
    "in HTML": html.escape,
    "as numbers of letters": lambda name: "".join(
        s if s.isascii() else f"&#{ord(s)};" for s in name
    ),
    "in JSON": lambda name: json.dumps(name)[1:-1],
    "composed": lambda name: normalize("NFC", name),
    "decomposed": lambda name: normalize("NFD", name),
    "without its own letters": lambda name: (
        name.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss")
    ),
    "cut by tags": lambda name: f"{name[:2]}<em>{name[2:]}</em>",
}


@pytest.mark.parametrize("way", WAYS)
@settings(max_examples=15, deadline=None)
@given(name=NAMES)
def test_a_hidden_name_is_found_however_it_is_spelled(way: str, name: str) -> None:
    spelled = WAYS[way](name)
    assume(len(spelled) >= 4)

    assert is_found(name, f"<p>They said ({spelled}) so.</p>")


@settings(max_examples=30, deadline=None)
@given(name=NAMES, before=LETTERS, behind=LETTERS)
def test_a_hidden_name_is_a_word_and_no_part_of_one(name: str, before: str, behind: str) -> None:
    assert not is_found(name, f"<p>They said {before}{name}{behind} so.</p>")


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Brusvik Elektro Ltd", "Brusvik Elektro"),
        ("Brusvik Elektro, Inc.", "Brusvik Elektro"),
        ("Werk GmbH & Co. KG", "Werk"),
        ("Ostra S.p.A.", "Ostra"),
        ("Company", "Company"),
        ("Nordisk A/S", "Nordisk"),
    ],
)
def test_a_name_is_known_without_what_kind_of_company_it_is(name: str, short: str) -> None:
    assert drop_legal_form(name) == short


@pytest.mark.parametrize(
    "page",
    ["<p>Brusvik Elektro paid</p>", "<a href=https://brusvikelektro.no/>", "BRUSVIK-ELEKTRO.svg"],
)
def test_a_company_is_found_by_what_people_call_it(page: str) -> None:
    assert is_found("Brusvik Elektro A/S", page)


def test_the_end_of_an_escape_is_no_letter_of_the_name_behind_it() -> None:
    assert is_found("Falkvig", r'{"text": "first\nFalkvig\u00a0said"}')
    assert is_found("Falkvig", "?q=by%20Falkvig%20here")


def test_a_name_of_a_few_letters_is_searched_with_its_capitals_and_on_our_pages_only(
    tmp_path: Path,
) -> None:
    files = {
        "cases/a/index.html": "<p>said Ivo once</p>",
        "cases/b/index.html": "<p>the ivo is small</p>",
        "assets/bundle.js": "var Ivo = 1",
    }

    audited = audit(tmp_path, files, hide_customer("Ivo"))

    assert {leak.file for leak in audited.leaks} == {"cases/a/index.html"}


def test_the_host_and_the_people_of_a_hidden_customer_are_found(tmp_path: Path) -> None:
    library = hide_customer(
        "Wintergreen", website="https://www.wintergreen.example/en/", people={"Osric Blent": "Chef"}
    )

    audited = audit(
        tmp_path, {"a.html": "see wintergreen.example/en", "b.html": "Mr. Osric\nBlent"}, library
    )

    assert found_in(audited) >= {("a.html", "website"), ("b.html", "people.Osric Blent")}


PRICES = st.integers(min_value=1000, max_value=9_999_999)


@settings(max_examples=25, deadline=None)
@given(
    price=PRICES,
    group=st.sampled_from([",", ".", " ", "\u00a0", "\u202f", "", "'"]),
    form=st.sampled_from(["{} EUR a year", "EUR {}", "<td>{}</td><td>EUR</td>", "{}&nbsp;EUR"]),
)
def test_a_price_is_found_in_the_ways_it_is_printed(price: int, group: str, form: str) -> None:
    library = make_library(cases={"own": case(prices={"offering": f"{price} EUR/year"})})
    words = form.format(f"{price:,}".replace(",", group))

    with tempfile.TemporaryDirectory() as made:
        files = {"cases/own/index.html": f"<p>{words}</p>", "cases/other/index.html": words}
        audited = audit(Path(made), files, library)

    assert found_in(audited) == {("cases/own/index.html", "prices.offering.0")}
