"""What the win log holds is found by the audit wherever it stands in public."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.audit.planting import audit, case, found_in
from tests.built_sites import BuiltSite
from tests.libraries import DAY, make_library
from tests.sites import ROOT
from vpcases.audit import audit_site
from vpcases.model.library import Library
from vpcases.model.win import Win, WinLog
from vpcases.read import read_library

WORDS = "Nobody at our place counts persimmons as you do"
WIN = Win(7, date(2026, 3, 1), "Wintergreen Manor", "Hotels", "inn", "Beds", "tally", WORDS)


def library(*wins: Win, **more: object) -> Library:
    """Return a library with a case to show and a log of some wins."""
    made = make_library(cases={"open": case()}, **more)
    return replace(made, log=WinLog(wins, files=("cases/wins/wins.csv",)))


@pytest.mark.parametrize(
    ("words", "field"),
    [
        (WORDS, "why"),
        ("they said: place counts persimmons as you do", "why"),
        ("Wintergreen Manor", "customer"),
        ("WINTERGREEN MANOR", "customer"),
        ("wintergreen-manor", "customer"),
    ],
)
def test_who_bought_and_why_is_found(words: str, field: str, tmp_path: Path) -> None:
    audited = audit(tmp_path, {"cases/index.html": f"<p>{words}</p>"}, library(WIN))

    assert found_in(audited) == {("cases/index.html", field)}
    (leak,) = audited.leaks
    assert leak.secret.source.path == "cases/wins/wins.csv"
    assert leak.secret.source.locate(()).line == 7


def test_a_number_of_our_own_for_a_customer_is_found(tmp_path: Path) -> None:
    hidden = library(replace(WIN, customer="K-10442"), replace(WIN, customer="20260817"))
    files = {"a.html": "<p>K-10442</p>", "b.html": "<p>20260817</p>", "c.html": "<p>120260817</p>"}

    assert {file for file, _ in found_in(audit(tmp_path, files, hidden))} == {"a.html", "b.html"}


@pytest.mark.parametrize("customer", ["baker", "K12", "4711", "7"])
def test_what_stands_in_every_text_is_not_looked_for(customer: str, tmp_path: Path) -> None:
    hidden = library(replace(WIN, customer=customer, words="hours"))
    page = f"<p>For a {customer} we saved 4711 hours</p>"

    assert found_in(audit(tmp_path, {"a.html": page}, hidden)) == set()


def test_a_customer_that_a_case_names_is_no_leak(tmp_path: Path) -> None:
    hidden = library(replace(WIN, customer="Open House"))

    assert found_in(audit(tmp_path, {"a.html": "<h1>Open House</h1>"}, hidden)) == set()


def test_a_customer_that_only_the_log_and_the_registry_know_is_found_once(tmp_path: Path) -> None:
    hidden = library(
        replace(WIN, customer="hidden"), customers={"hidden": {"name": "Wintergreen Manor"}}
    )
    audited = audit(tmp_path, {"a.html": "<h1>Wintergreen Manor</h1>"}, hidden)

    assert found_in(audited) == {("a.html", "name")}


def test_the_public_sample_says_nothing_of_its_log_and_gives_no_false_alarm(
    sample_public: BuiltSite,
) -> None:
    sample = read_library(ROOT / "cases", ROOT).library
    audited = audit_site(sample_public.folder, sample, DAY)
    without = audit_site(sample_public.folder, replace(sample, log=WinLog()), DAY)

    assert len(sample.log.wins) > 60
    assert audited.values > without.values + 100
    assert audited.leaks == without.leaks
