from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from babel.messages.pofile import write_po
from bs4 import BeautifulSoup
from pypdf import PdfReader

from tests.catalogue.writing import entry, head, write_words
from tests.libraries import DAY, make_library
from vpcases.catalogue import speaking
from vpcases.catalogue.collecting import collect_messages
from vpcases.derive.asking import derive_asked
from vpcases.model.approval import Approval, Channel, Item
from vpcases.model.library import Library
from vpcases.pages.addresses import Addresses
from vpcases.pages.approval_sheet import Frame, plan_approval_sheet
from vpcases.pages.context import Context
from vpcases.pages.sheet import ApprovalSheet
from vpcases.render.approval_pdf import render_sheet_pdf
from vpcases.render.approval_sheet import render_sheet

EVERYTHING = Approval(items=tuple(Item), channels=tuple(Channel))
MONTHS = "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
NAMES = re.compile(
    rf"{MONTHS}|EUR|https://\S+|[\w-]+(?:[._:-][\w-]+)+|\b[0-9a-f]{{8}}\b|Deutsch|Englisch"
)
"""What is no fixed word: months, a currency, names to type, fingerprints, and languages."""
GREEK: dict[str, Any] = {
    "status": "drafted",
    "language": "de",
    "title": "Ω {{figure:hours.after}}",
    "customer": "acme",
    "description": "Ω",
    "situation": "Ω Ω. Ω Ω.",
    "outcome": "Ω.",
    "did_not_improve": ["Ω"],
    "parity": ["Ω"],
    "alternative": "rival",
    "replaced": ["rival"],
    "measured": "2025-04 to 2026-03",
    "decided": "2025-01-20",
    "effort": {"words": "Ω", "elapsed_days": 40, "customer_days": 1, "who": "Ω"},
    "before_after": {
        "hours": {"label": "Ω", "before": "20 h/week", "after": "2 h/week", "source": "x1"},
        "hopes": {"label": "Ω", "before": "4 days", "expected": "2 days", "said": "Ω"},
    },
    "in_use": {"Ω": "1200 h/year"},
    "value_elements": {
        "hours": {
            "title": "Ω",
            "equation": "Ω × Ψ",
            "inputs": {"Ω": "6 h/year from x1", "Ψ": "55 EUR/h from x1"},
            "realised": {
                "2025": {
                    "value": "100 EUR",
                    "confirmed_by": "Ω",
                    "confirmed": "2026-04-01",
                }
            },
        },
        "trust": {"title": "Ω", "statement": "Ω Ω.", "point": "contention", "resolve_by": "Ω"},
    },
    "evidence": {"x1": {"about": "Ω", "level": "measured", "by": "Ω", "method": "Ω"}},
    "quotes": {
        "said": {"text": "Ω Ω.", "by": "Ω", "role": "Ω", "said": "2026-01", "short": "Ω."},
        "nobody": {"text": "Ω.", "original": "Ψ.", "language": "en", "source": "Ω"},
    },
    "links": [{"label": "Ω", "url": "https://example.com/x"}],
    "prices": {"offering": ["1 EUR/year from x1"], "alternative": ["2 EUR/year from x1"]},
}


def plan(library: Library, record: Any, language: str = "", site: str = "en") -> ApprovalSheet:
    asked = derive_asked(record, library, EVERYTHING, DAY)
    frame = Frame(Context(Addresses(), language=site), "Ω", "Ω", language)
    return plan_approval_sheet(asked, frame, DAY)


def plan_case(asked_for: str = "", /, site: str = "en", **fields: Any) -> ApprovalSheet:
    library = make_library(
        {"one": {**GREEK, **fields}},
        customers={"acme": {"name": "Ω", "place": "Ω", "industry": "Ω", "facts": {"Ω": "Ω"}}},
        drivers={"hours": "Ω", "trust": "Ω"},
        alternatives={"rival": "Ω"},
    )
    return plan(library, library.cases["one"], asked_for, site)


@pytest.fixture
def everything(tmp_path: Path) -> Iterator[None]:
    """Let German say every message that there is in angle quotation marks, and nothing else."""
    catalog = collect_messages()
    catalog.locale = "de"
    for message in catalog:
        words = message.id
        if message.id:
            message.string = (
                tuple(f"«{each}»" for each in words) if isinstance(words, tuple) else f"«{words}»"
            )
    text = io.BytesIO()
    write_po(text, catalog)
    with speaking((write_words(tmp_path, text.getvalue(), "de.po"),)):
        yield


def take_out(text: str, sheet: ApprovalSheet) -> str:
    """Return a text without what was said, and without what is no word."""
    ids = {part.name for group in sheet.groups for part in group.parts} | {sheet.id, *Item}
    text = " ".join(text.split())
    while re.search("«[^«»]*»", text):
        text = re.sub("«[^«»]*»", " ", text)
    words = set(re.findall(r"[A-Za-z]{2,}", NAMES.sub(" ", text)))
    return " ".join(sorted(words - ids - {*Channel}))


@pytest.mark.usefixtures("everything")
def test_no_word_of_a_german_sheet_is_left_in_english() -> None:
    sheet = plan_case()
    html = BeautifulSoup(render_sheet(sheet, {}), "html.parser")
    for style in html.find_all("style"):
        style.decompose()
    labels = " ".join(str(box["aria-label"]) for box in html.find_all("input"))

    assert len(sheet.groups) > 5
    assert take_out(html.get_text(" "), sheet) == ""
    assert take_out(labels, sheet) == ""


@pytest.mark.usefixtures("everything")
def test_no_word_of_a_german_pdf_is_left_in_english() -> None:
    sheet = plan_case()

    for page in PdfReader(io.BytesIO(render_sheet_pdf(sheet, {}).content)).pages:
        text = re.sub("\u00ad?-\n", "", page.extract_text())
        assert "«Page" in text
        assert take_out(text, sheet) == ""


GERMAN = head("nplurals=2; plural=(n != 1);") + "".join(
    [
        entry("Approval sheet", "Freigabebogen"),
        entry("Title", "Titel"),
        entry("figures", "Kennzahlen"),
        entry("{amount} less", "{amount} weniger"),
        entry("a week", "in der Woche"),
        entry("{channels}, until {day}", "{channels}, bis {day}"),
    ]
)


@pytest.fixture
def german(tmp_path: Path) -> Iterator[None]:
    """Let a few words be German."""
    with speaking((write_words(tmp_path, GERMAN, "de.po"),)):
        yield


@pytest.mark.usefixtures("german")
def test_a_sheet_speaks_the_language_of_its_case_else_that_of_the_site() -> None:
    assert plan_case().fixed.kind == "Freigabebogen"
    assert plan_case(language="en").fixed.kind == "Approval sheet"
    assert plan_case(site="de", language="fr").fixed.kind == "Approval sheet"

    library = make_library({"one": {"status": "drafted", "title": "Ω", "situation": "Ω."}})
    assert plan(library, library.cases["one"], site="de").language == "de"


@pytest.mark.usefixtures("german")
def test_the_sheet_of_a_quote_speaks_the_language_of_its_words() -> None:
    quote = {"status": "drafted", "text": "Ω.", "by": "Ω", "language": "de"}
    library = make_library({}, quotes={"alone": quote})

    assert plan(library, library.quotes["alone"]).language == "de"
    assert plan(library, library.quotes["alone"], "en").language == "en"


@pytest.mark.usefixtures("german")
def test_a_sheet_in_another_language_than_its_case_keeps_the_words_of_the_page() -> None:
    sheet = plan_case("de", language="en", title="Down by {{figure:hours.change}}")
    words = {part.name: part.content for group in sheet.groups for part in group.parts}

    assert words["title"].label == "Titel"
    assert words["title"].lines[0].words == "Down by 90 % less"
    assert words["title"].language == "en"
    assert "90\u00a0% weniger" in dict(words["before_after.hours"].facts).values()
    html = render_sheet(sheet, {})
    assert '<html lang="de">' in html
    assert '<p class="words" lang="en">Down by' in html


@pytest.mark.usefixtures("german")
def test_the_fingerprints_of_a_sheet_are_the_same_in_every_language() -> None:
    german, english = plan_case("de"), plan_case("en")

    assert german.fixed != english.fixed
    assert german.fingerprint == english.fingerprint
    for one, other in zip(german.groups, english.groups, strict=True):
        known = [(part.name, part.fingerprint) for part in one.parts]
        assert known == [(part.name, part.fingerprint) for part in other.parts]


@pytest.mark.usefixtures("german")
def test_an_item_keeps_the_name_that_is_typed_where_its_word_is_another() -> None:
    choice = re.compile(r"<strong>([^<]*)</strong>[^<]*<span class=\"code\">([^<]*)</span>")

    assert ("Kennzahlen", "figures") in choice.findall(render_sheet(plan_case("de"), {}))
    english = choice.findall(render_sheet(plan_case("en"), {}))
    assert english == [("price statement", "price-statement")]
