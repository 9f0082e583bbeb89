from __future__ import annotations

import io
import re
import shutil
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from pypdf import PdfReader

from tests.catalogue.writing import entry, write_words
from tests.cli.conftest import Type
from tests.conftest import ROOT

CASE = "harbor-foods-reconciliation"


@pytest.fixture
def sample(site: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a site with the sample cases; the day is set."""
    shutil.copytree(ROOT / "cases", site / "cases", dirs_exist_ok=True)
    monkeypatch.setenv("VPCASES_AS_OF", "2026-11-01")
    return site


def read_html(site: Path, case: str = CASE) -> str:
    text = (site / f"approval-sheets/{case}.html").read_text("utf-8")
    return " ".join(BeautifulSoup(text, "html.parser").get_text(" ").split())


def read_pdf(site: Path, case: str = CASE) -> str:
    content = (site / f"approval-sheets/{case}.pdf").read_bytes()
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)


def squeeze(text: str) -> str:
    return re.sub(r"[\s\u00ad\u200b-]", "", text)


def test_the_sheet_says_everything_that_the_page_would_and_no_secret(
    sample: Path, type_: Type
) -> None:
    result = type_("approval-sheet", CASE)

    assert result.exit_code == 0, result.output
    html, pdf = read_html(sample), squeeze(read_pdf(sample))
    for words in (
        "Two people compared all the others by hand, line by line,",
        "30,560\u00a0EUR a year of added value over FlowBridge",
        "Days to pay suppliers stayed at 41.",
        "Now it is two hours, and we spend them on the invoices that really differ.",
        "a fortnight counted as a year",
        "April 28, 2031",
        "value_elements.error-cost",
    ):
        assert " ".join(words.split()) in html
        assert squeeze(words) in pdf
    for secret in ("52000", "52,000", "38,000", "vault://", "16,560"):
        assert secret not in html
        assert secret not in pdf


def test_every_name_on_the_sheet_can_be_struck_out(sample: Path, type_: Type) -> None:
    type_("approval-sheet", CASE)
    html = (sample / f"approval-sheets/{CASE}.html").read_text("utf-8")
    labels = re.findall(r'aria-label="Strike out [^"]*: ([\w.:-]+)"', html)
    channels = {"website", "one-to-one", "slide"}
    assert len(labels) > 30

    for name in set(labels) - channels:
        result = type_("approve", CASE, "--strike", name, "--dry-run")
        assert result.exit_code == 0, f"{name}: {result.output}"


def test_a_draft_is_asked_for_with_all_that_it_has(sample: Path, type_: Type) -> None:
    path = sample / f"cases/histories/{CASE}.yml"
    text = path.read_text("utf-8")
    start, end = text.index("approval:"), text.index("connections:")
    draft = (text[:start] + text[end:]).replace("status: published", "status: drafted")
    path.write_text(draft, "utf-8")

    result = type_("approval-sheet", CASE)

    assert "website, the last day to be written in" in result.output
    html = read_html(sample)
    assert "logo your logo" in html
    assert "role what they do at your company" in html
    assert "photo" not in html
    assert "Last day" in html


def test_what_is_asked_for_can_be_said(sample: Path, type_: Type) -> None:
    type_(
        "approval-sheet", CASE, "--items", "name,figures", "--channels", "slide", "--until", "2029"
    )

    html = read_html(sample)
    assert "slide, until 2029" in html
    assert "twenty hours a week" not in html
    assert "What this sheet does not ask for: logo, quotes and role." in html


def test_a_customer_who_keeps_the_name_back_is_asked_without_it(sample: Path, type_: Type) -> None:
    type_("approval-sheet", "electrical-wholesaler-payments")

    html = read_html(sample, "electrical-wholesaler-payments")
    assert "You are called: an electrical wholesaler in Scandinavia" in html
    assert html.count("Brusvik") == 2  # to whom it goes, and who signs


def test_what_was_struck_out_before_is_said_and_not_asked_again(sample: Path, type_: Type) -> None:
    type_("approve", CASE, "--strike", "situation:2", "--strike", "quotes.closing")
    type_("approval-sheet", CASE)

    html = read_html(sample)
    assert "The ERP system paired" not in html
    assert "twenty hours a week" not in html
    assert html.count("You struck this out earlier; it stays away.") == 2
    assert "3 Two people compared" in html


def test_translations_are_asked_for_sentence_by_sentence(sample: Path, type_: Type) -> None:
    type_("approval-sheet", "kliniken-morvental-write-offs")

    html = read_html(sample, "kliniken-morvental-write-offs")
    assert "In German" in html
    assert "Die Krankenkassen zahlen nicht früher." in html
    assert "de.situation" in html


def test_a_quote_has_a_sheet_of_its_own(sample: Path, type_: Type) -> None:
    result = type_("approval-sheet", "skerrow-general-evenings", "--quote")

    assert result.exit_code == 0, result.output
    html = read_html(sample, "quotes/skerrow-general-evenings")
    assert "A quote by Nuala Brennock" in html
    assert "the night porter has stopped asking" in html


@pytest.mark.parametrize("folder", ["docs/sheets", "cases", "docs/../cases/x"])
def test_a_sheet_is_never_written_where_it_would_be_published(
    sample: Path, type_: Type, folder: str
) -> None:
    result = type_("approval-sheet", CASE, "--into", folder)

    assert result.exit_code == 1
    assert "which a build reads or publishes" in result.output


def test_a_nomination_has_nothing_to_sign(sample: Path, type_: Type) -> None:
    path = sample / "cases/histories/early.yml"
    path.write_text("status: nominated\ncustomer: harbor-foods\n", "utf-8")

    result = type_("approval-sheet", "early")

    assert result.exit_code == 1
    assert "there are no words to approve" in result.output


def test_signs_that_no_font_has_are_told(sample: Path, type_: Type) -> None:
    path = sample / f"cases/histories/{CASE}.yml"
    text = path.read_text("utf-8").replace("parity: [Sign-in]", "parity: [Sign-in \U00016a70]")
    path.write_text(text, "utf-8")

    result = type_("approval-sheet", CASE)

    assert result.exit_code == 0
    assert "blank in the PDF: \U00016a70" in result.output


def test_a_broken_picture_does_not_stop_the_sheet(sample: Path, type_: Type) -> None:
    (sample / "cases/images/harbor-foods-logo.svg").write_text("no drawing", "utf-8")

    result = type_("approval-sheet", CASE)

    assert result.exit_code == 0, result.output
    assert "not printed in the PDF: images/harbor-foods-logo.svg" in result.output


def speak_german(site: Path) -> None:
    """Give a site a few words of German, in the custom_dir of its theme."""
    known = {"Approval sheet": "Freigabebogen", "Until when": "Bis wann", "figures": "Zahlen"}
    write_words(site / "own/vpcases", "".join(entry(*each) for each in known.items()), "de.po")
    file = site / "mkdocs.yml"
    text = file.read_text("utf-8")
    assert "  name: material\n" in text
    changed = text.replace("  name: material\n", "  name: material\n  custom_dir: own\n")
    file.write_text(changed, "utf-8")


def test_a_sheet_speaks_another_language_where_it_is_asked_for(sample: Path, type_: Type) -> None:
    speak_german(sample)
    english = type_("approval-sheet", CASE).output
    german = type_("approval-sheet", CASE, "--language", "de")

    assert german.exit_code == 0, german.output
    assert german.output == english
    html = read_html(sample)
    assert "Freigabebogen" in html
    assert "28. April 2031" in html
    assert "Zahlen" in read_pdf(sample)


def test_what_comes_back_in_german_is_recorded_as_any_other(sample: Path, type_: Type) -> None:
    speak_german(sample)
    told = type_("approval-sheet", CASE, "--language", "de").output
    fingerprint = re.findall(r"--sheet (\w+)", told)[-1]

    result = type_(
        "approve", CASE, "--sheet", fingerprint, "--strike", "figures", "--items", "name"
    )

    assert result.exit_code == 0, result.output


def test_a_german_case_has_a_german_sheet(sample: Path, type_: Type) -> None:
    speak_german(sample)
    result = type_("approval-sheet", "ohlenrath-armaturen-skonto")

    assert result.exit_code == 0, result.output
    assert "until August 11, 2031" in result.output
    html = (sample / "approval-sheets/ohlenrath-armaturen-skonto.html").read_text("utf-8")
    assert '<html lang="de">' in html
    assert "Freigabebogen" in html


@pytest.mark.parametrize("code", ["german", "x", "de/../en", "d" * 90])
def test_a_language_that_is_none_is_refused(sample: Path, type_: Type, code: str) -> None:
    result = type_("approval-sheet", CASE, "--language", code)

    assert result.exit_code == 2
    assert "write a code, as in de" in result.output
    assert not (sample / "approval-sheets").exists()
