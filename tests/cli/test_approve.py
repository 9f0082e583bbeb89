from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from tests.cli.conftest import Type
from tests.conftest import ROOT
from vpcases.derive import Edition, open_gate
from vpcases.model.case import CaseHistory
from vpcases.read import read_library

CASE = "harbor-foods-reconciliation"
DAY = date(2026, 11, 1)
FILE = f"cases/histories/{CASE}.yml"
SIGNED = f"cases/approvals/{CASE}.yml"


@pytest.fixture
def sample(site: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a site with the sample cases, of which only one is approved; the day is set."""
    shutil.copytree(ROOT / "cases", site / "cases", dirs_exist_ok=True)
    monkeypatch.setenv("VPCASES_AS_OF", str(DAY))
    return site


def show(site: Path) -> CaseHistory:
    library = open_gate(read_library(site / "cases").library, Edition.PUBLIC, DAY)
    return library.cases[CASE].content


def edit(site: Path, old: str, new: str, file: str = FILE) -> None:
    path = site / file
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_without_options_the_words_of_today_are_bound(sample: Path, type_: Type) -> None:
    edit(sample, "put away.", "burnt.")
    before = (sample / FILE).read_bytes()
    assert "burnt" not in (show(sample).what_was_done or "")

    result = type_("approve", CASE)

    assert result.exit_code == 0, result.output
    assert "New or changed since the last approval: what_was_done" in result.output
    assert "burnt." in (show(sample).what_was_done or "")
    assert (sample / FILE).read_bytes() == before


def test_a_first_approval_is_written_below_what_is_there(sample: Path, type_: Type) -> None:
    text = (sample / FILE).read_text("utf-8")
    block = text[text.index("approval:") : text.index("connections:")]
    bare = text.replace(block, "").encode().replace(b"\n", b"\r\n").rstrip()
    (sample / FILE).write_bytes(b"\xef\xbb\xbf" + bare)
    (sample / SIGNED).unlink()

    result = type_(
        "approve", CASE, "--by", "M.  Osei", "--on", "2026-04-28", "--until", "2027-04-28",
        "--items", "name,figures", "--items", "quote", "--channels", "website,slide",
        "--note", "by mail",
    )  # fmt: skip

    assert result.exit_code == 0, result.output
    assert (sample / FILE).read_bytes() == (
        b"\xef\xbb\xbf"
        + bare
        + b"\r\napproval:\r\n  by: M. Osei\r\n  date: 2026-04-28\r\n  until: 2027-04-28\r\n"
        b"  items: [name, figures, quotes]\r\n  channels: [website, slide]\r\n  note: by mail"
    )
    case = show(sample)
    assert case.quotes
    assert case.customer
    assert case.customer.logo is None
    assert "Not allowed:   logo" in result.output


STRIKES = {
    "situation:2": "The ERP system paired those that carried the right number.",
    "The  ERP system paired those\nthat carried the right number.": (
        "The ERP system paired those that carried the right number."
    ),
    "did_not_improve:1": "Days to pay suppliers stayed at 41.",
    "parity:1": "Sign-in",
    "quotes.closing": "quotes.closing",
    "before_after": "before_after",
    "value_elements.change-effort": "value_elements",
    "logo": "logo",
    "customer.name": "name",
    "quote": "quotes",
}


@pytest.mark.parametrize(("typed", "written"), STRIKES.items(), ids=range(len(STRIKES)))
def test_a_strike_is_written_as_the_file_says_it(
    sample: Path, type_: Type, typed: str, written: str
) -> None:
    result = type_("approve", CASE, "--strike", typed)

    assert result.exit_code == 0, result.output
    assert f"Struck out:    {written}" in result.output
    approval = read_library(sample / "cases").library.cases[CASE].content.approval
    assert approval
    assert approval.strikes == (written,)
    if " " in written:  # a name, an item or a part is told from the page by other tests
        assert written not in " ".join(repr(show(sample)).replace("\\n", " ").split())


def test_a_struck_sentence_leaves_and_the_rest_of_its_paragraph_stays(
    sample: Path, type_: Type
) -> None:
    type_("approve", CASE, "--strike", "situation:2")

    situation = " ".join((show(sample).situation or "").split())
    assert situation.startswith("Every delivery to Harbor Foods")
    assert "delivery note. Two people compared all the others" in situation


def test_the_number_of_a_sentence_stays_after_another_was_struck(sample: Path, type_: Type) -> None:
    type_("approve", CASE, "--strike", "situation:1")
    once = (sample / FILE).read_bytes()

    again = type_("approve", CASE, "--strike", "situation:1")

    assert "nothing was written" in again.output
    assert (sample / FILE).read_bytes() == once


REFUSED = {
    ("nothing-like-it",): "There is no case or quote nothing-like-it",
    (CASE.replace("foods", "fods"),): f"Did you mean {CASE}?",
    (CASE, "--strike", "quotes.closin"): "Did you mean quotes.closing?",
    (CASE, "--strike", "situation:9"): "The last one there is situation:3",
    (CASE, "--strike", "title:1"): "--strike title",
    (CASE, "--strike", "Two ERP fields had to be cleaned."): "--strike effort",
    (CASE, "--until", "2026-01-01"): "before it was given",
    (CASE, "--items", "logos"): "Did you mean logo?",
    (CASE, "--channels", "web"): "Write some of: website, one-to-one, slide",
    (CASE, "--on", "28.4.2026"): "write 2026-04-28",
    (CASE, "--on", "2027-01-01"): "is still to come",
    (CASE, "--only", "quotes.closin"): "Did you mean quotes.closing?",
    (CASE, "--only", "title", "--strike", "logo"): "a run of its own",
    (CASE, "--sheet", "00000000"): "the sheet of today is",
    ("lisgarrow-homes-audit",): "--by NAME",
    ("lisgarrow-homes-audit", "--by", "A B"): "--on DATE",
    ("lisgarrow-homes-audit", "--by", "A B", "--on", "2026-10-01"): "--until unknown",
}


@pytest.mark.parametrize(("typed", "told"), REFUSED.items(), ids=range(len(REFUSED)))
def test_what_cannot_be_is_refused_and_nothing_is_written(
    sample: Path, type_: Type, typed: tuple[str, ...], told: str
) -> None:
    def read() -> dict[Path, bytes]:
        files = (path for path in (sample / "cases").rglob("*.yml"))
        return {path: path.read_bytes() for path in files}

    before = read()

    result = type_("approve", *typed)

    assert result.exit_code != 0
    assert told in result.output
    assert read() == before


@pytest.mark.parametrize("more", [(), ("--only", "effort")])
def test_a_record_that_cannot_be_read_is_not_written_over(
    more: tuple[str, ...], sample: Path, type_: Type
) -> None:
    record = sample / "cases" / "approvals" / f"{CASE}.yml"
    record.write_text("{", encoding="utf-8")

    result = type_("approve", CASE, *more)

    assert result.exit_code == 1
    assert "cannot be read" in result.output
    assert record.read_text(encoding="utf-8") == "{"


def test_a_file_with_a_mistake_is_refused(sample: Path, type_: Type) -> None:
    edit(sample, "decided: 2025-01-20", "decided: 20.1.2025")

    result = type_("approve", CASE)

    assert result.exit_code == 1
    assert f"{FILE}:10:10" in result.output
    assert f"vpcases check {CASE}" in result.output


def test_neither_file_is_written_where_one_cannot_be(sample: Path, type_: Type) -> None:
    before = (sample / FILE).read_bytes()
    (sample / SIGNED).unlink()
    (sample / SIGNED).mkdir()

    result = type_("approve", CASE, "--by", "Somebody Else")

    assert result.exit_code == 1
    assert (sample / FILE).read_bytes() == before


def test_a_dry_run_says_all_and_writes_nothing(sample: Path, type_: Type) -> None:
    before = (sample / FILE).read_bytes()

    result = type_("approve", CASE, "--by", "Somebody Else", "--dry-run")

    assert f"Would write {FILE} and {SIGNED}; nothing was written." in result.output
    assert (sample / FILE).read_bytes() == before


def test_only_one_part_is_bound_anew_and_the_rest_stays_as_it_was(
    sample: Path, type_: Type
) -> None:
    edit(sample, "FlowBridge\n  would have", "AnotherBridge\n  would have")
    edit(sample, "The old workbook", "The new workbook")

    result = type_("approve", CASE, "--only", "what_was_done")

    assert result.exit_code == 0, result.output
    assert "Not shown, not approved in these words: outcome" in result.output
    case = show(sample)
    assert "The new workbook" in (case.what_was_done or "")
    assert case.outcome is None


def test_the_sheet_that_was_signed_must_be_that_of_today(sample: Path, type_: Type) -> None:
    sheet = type_("approval-sheet", CASE).output.split("--sheet ")[1].split()[0]
    assert type_("approve", CASE, "--sheet", sheet).exit_code == 0
    assert type_("approve", CASE, "--sheet", sheet, "--strike", "situation:1").exit_code == 0
    assert type_("approve", CASE, "--sheet", sheet, "--strike", "situation:1").exit_code == 0

    edit(sample, "The old workbook", "The new workbook")

    assert "vpcases approval-sheet" in type_("approve", CASE, "--sheet", sheet).output


def test_a_quote_with_a_file_of_its_own_is_approved_too(sample: Path, type_: Type) -> None:
    quote = "skerrow-general-evenings"
    edit(sample, "Month end meant", "Month ends meant", f"cases/quotes/{quote}.yml")

    result = type_("approve", quote, "--quote", "--until", "2029")

    assert result.exit_code == 0, result.output
    library = open_gate(read_library(sample / "cases").library, Edition.PUBLIC, DAY)
    assert (library.quotes[quote].content.text or "").startswith("Month ends meant")


def test_an_approval_for_slides_alone_says_that_the_site_shows_nothing(
    sample: Path, type_: Type
) -> None:
    result = type_("approve", CASE, "--channels", "slide")

    assert "The public site shows nothing of it" in result.output


def test_a_strike_by_hand_that_meets_nothing_is_told(sample: Path, type_: Type) -> None:
    edit(sample, "  channels: [website", "  strikes: [Logos]\n  channels: [website")

    result = type_("approve", CASE)

    assert result.exit_code == 0
    assert "Nothing here is struck out by: Logos" in result.output


def test_a_sentence_that_still_stands_in_a_translation_is_told(sample: Path, type_: Type) -> None:
    case = "kliniken-morvental-write-offs"

    one = type_("approve", case, "--strike", "situation:4")
    both = type_("approve", case, "--strike", "de.situation:4")

    assert "still stands in its translation: de" in one.output
    assert "still stands" not in both.output
    library = open_gate(read_library(sample / "cases").library, Edition.PUBLIC, DAY)
    assert "diese Person" not in (library.translations[case, "de"].content.situation or "")
