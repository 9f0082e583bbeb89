"""Amounts are searched for in the words of a packed file, and not in its other bytes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.audit.planting import audit, case, found_in
from tests.audit.test_unpacking import as_pdf, as_picture
from tests.libraries import make_library

PRICED = make_library({"ledger": case(prices={"offering": "5217 EUR/year"})})


@pytest.mark.parametrize("name", ["paper.pdf", "ledger.pdf"])
def test_an_amount_in_the_words_of_a_document_of_a_case_is_found(name: str, tmp_path: Path) -> None:
    audited = audit(tmp_path, {f"cases/ledger/{name}": as_pdf("It costs 5217 EUR a year")}, PRICED)

    assert found_in(audited) == {(f"cases/ledger/{name}", "prices.offering.0")}


def test_bytes_of_a_picture_that_look_like_an_amount_are_none(tmp_path: Path) -> None:
    raw = as_picture("PNG") + b"\x00\x01 5217 EUR a year \x02"

    assert found_in(audit(tmp_path, {"cases/ledger/card.png": raw}, PRICED)) == set()


def test_the_same_amount_on_a_page_is_found(tmp_path: Path) -> None:
    page = "<p>It costs 5217 EUR a year</p>"

    audited = audit(tmp_path, {"cases/ledger/index.html": page}, PRICED)

    assert found_in(audited) == {("cases/ledger/index.html", "prices.offering.0")}
