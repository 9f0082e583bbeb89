"""What `vpcases find` answers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Type
from tests.sites import ROOT, write_site
from tests.small_site import SMALL_SITE

HARBOR = "harbor-foods-reconciliation"
ASKED = (
    *("--segment", "midmarket-wholesale"),
    *("--driver", "finance-hours"),
    *("--alternative", "flowbridge"),
)


@pytest.fixture
def sample(here: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the sample site, which is the folder we are in."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("VPCASES_AS_OF", "2026-11-01")
    return ROOT


@pytest.fixture
def small(here: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the small site, which is the folder we are in."""
    vocabulary = SMALL_SITE["cases/vocabulary.yml"].replace(
        "hotels: Hotels", "hotels: Hotels\n  ferries: Ferries"
    )
    write_site(here, {"cases/vocabulary.yml": vocabulary})
    monkeypatch.setenv("VPCASES_AS_OF", "2026-11-01")
    return here


def ask(type_: Type, *words: str) -> dict[str, Any]:
    ran = type_("find", *words, "--json")
    assert ran.exit_code == 0, ran.output
    found: dict[str, Any] = json.loads(ran.output)
    return found


def test_two_proofs_are_told_with_their_reasons_and_where_to_read_them(
    sample: Path, type_: Type
) -> None:
    lines = type_("find", *ASKED).output.splitlines()

    assert lines[0] == "The two best proofs"
    assert lines[2] == "1. A number: Harbor Foods closes its books without hand-matching invoices"
    assert lines[4] == (
        "   same segment: Mid-market wholesale; about Finance hours; compared with FlowBridge; "
        "reported by the customer; realised; confirmed April 2026"
    )
    assert lines[5] == f"   https://vpcases.example/cases/{HARBOR}/"
    assert lines[7].startswith("2. A voice: ")
    assert lines[-1] == "One is for whoever counts, the other for whoever has to live with it."


def test_programs_get_the_same_answer(sample: Path, type_: Type) -> None:
    found = ask(type_, *ASKED, "--asks", "yes")

    assert found["question"] == {
        "segment": "midmarket-wholesale",
        "driver": "finance-hours",
        "alternative": "flowbridge",
        "asks": "yes",
        "channel": "website",
        "prospect": "",
    }
    assert [pick["kind"] for pick in found["picks"]] == ["number", "voice"]
    assert found["picks"][0]["id"] == HARBOR
    assert found["picks"][0]["reasons"][0] == "same segment: Mid-market wholesale"
    assert found["nearest"] is None


def test_names_do_as_well_as_ids(sample: Path, type_: Type) -> None:
    by_id = ask(type_, "--alternative", "flowbridge", "--region", "netherlands")

    assert ask(type_, "--alternative", "FLOWBRIDGE", "--region", "Netherlands") == by_id


def test_a_prospect_is_not_shown_whom_does_not_want_to_be_shown_to_it(
    sample: Path, type_: Type
) -> None:
    allowed = ask(type_, *ASKED)["picks"]
    kept = ask(type_, *ASKED, "--prospect", "brackendale-provisions")

    assert HARBOR in [pick["id"] for pick in allowed]
    assert HARBOR not in [pick["id"] for pick in kept["picks"]]
    assert kept["is_whole"] is False


def test_a_prospect_that_nobody_named_is_no_slip_without_a_word(sample: Path, type_: Type) -> None:
    ran = type_("find", *ASKED, "--prospect", "brackendale-provision")

    assert ran.exit_code == 2
    assert "Did you mean brackendale-provisions?" in ran.output


def test_every_channel_has_what_it_covers(sample: Path, type_: Type) -> None:
    ids = {
        channel: {p["id"] for p in ask(type_, "--driver", "finance-hours", *words)["picks"]}
        for channel in ("website", "one-to-one", "slide")
        for words in [("--channel", channel)]
    }

    assert all(len(some) == 2 for some in ids.values())


def test_the_answer_speaks_another_language_when_asked(sample: Path, type_: Type) -> None:
    found = ask(type_, *ASKED, "--language", "de")

    assert found["standing"] == "Die zwei besten Nachweise"
    assert found["picks"][0]["reasons"][2] == "verglichen mit FlowBridge"


def test_nothing_that_fits_is_said_and_the_strongest_is_named_as_no_answer(
    small: Path, type_: Type
) -> None:
    ran = type_("find", "--segment", "ferries")

    assert ran.exit_code == 0
    assert ran.output.splitlines() == [
        "No proof that may be shown here shares any of this.",
        "Our strongest proof, which shares none of it: "
        "Corner Grocery closes its till without counting twice",
        "What carries over, and what does not: Ferries",
        "   https://small.example/segments/ferries/",
    ]
    assert ask(type_, "--segment", "ferries")["nearest"]["id"] == "corner-till"


def test_a_proof_is_not_found_any_longer_when_its_approval_has_ended(
    sample: Path, type_: Type
) -> None:
    found = ask(type_, *ASKED, "--as-of", "2036-11-01")

    assert HARBOR not in [pick["id"] for pick in found["picks"]]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "Say what you know of the prospect: any of --segment, --driver"),
        (("--asks", "yes"), "Say what you know"),
        (("--segment", "hotel"), "Did you mean hotels?"),
        (("--driver", "zzz"), "There are: hours, trust"),
        (("--segment", "hotels", "--channel", "radio"), "'radio' is not one of"),
        (("--segment", "hotels", "--prospect", "anybody"), "may be shown to everybody"),
        (("--segment", "hotels", "--language", "xx-nowhere"), "there is no"),
        (("--segment", "hotels", "--as-of", "tomorrow"), "is not a day"),
    ],
)
def test_a_slip_is_told_and_answered_with_nothing(
    words: tuple[str, ...], told: str, small: Path, type_: Type
) -> None:
    ran = type_("find", *words)

    assert ran.exit_code == 2
    assert told in ran.output


def test_what_has_no_proof_leads_to_what_carries_over(sample: Path, type_: Type) -> None:
    asked = ("--segment", "midmarket-wholesale", "--driver", "days-to-close")
    address = "https://vpcases.example/segments/midmarket-wholesale/days-to-close/"

    lines = type_("find", *asked).output.splitlines()

    at = lines.index("What carries over, and what does not: Mid-market wholesale, Days to close")
    assert lines[at + 1].strip() == address
    assert ask(type_, *asked)["gap"] == address
    assert ask(type_, *ASKED)["gap"] is None


def test_where_nothing_may_be_shown_yet_that_is_said(small: Path, type_: Type) -> None:
    for case in (small / "cases" / "histories").glob("*.yml"):
        case.unlink()

    lines = type_("find", "--driver", "hours").output.splitlines()

    assert lines[1:3] == [
        "Nothing is published and approved for website yet.",
        "`vpcases check` says what your cases still lack.",
    ]
