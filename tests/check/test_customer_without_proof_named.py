from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from tests.libraries import make_library
from tests.seeded_wins import Plant, make_wins
from vpcases.check import check_library
from vpcases.model.win import Win, WinLog

DAY = date(2026, 11, 1)
ROW = make_wins(1, Plant(), wins=1)[0]


def tell(words: str, *customers: str, cases: dict[str, Any] | None = None) -> list[str]:
    """Return what is said of a text of a segment, with a log of customers."""
    library = make_library(cases, propositions={"small-shops": {"for": words}})
    wins: tuple[Win, ...] = tuple(replace(ROW, customer=name) for name in customers)
    found = check_library(replace(library, log=WinLog(wins=wins)), DAY)
    return [p.message for p in found if p.rule == "customer-without-proof-named"]


def test_a_customer_of_the_log_is_found_with_and_without_its_legal_form() -> None:
    for words in ("shops such as Red Mill Bakers Ltd", "shops such as Red Mill Bakers"):
        (message,) = tell(words, "Red Mill Bakers Ltd")

        assert "Red Mill Bakers" in message


def test_a_customer_with_a_case_is_for_other_rules() -> None:
    case = {"status": "published", "title": "A", "customer": {"name": "Red Mill Bakers"}}

    assert tell("shops such as Red Mill Bakers", "Red Mill Bakers", cases={"a": case}) == []


def test_a_word_that_only_looks_like_a_name_is_none() -> None:
    assert tell("shops with a mill of their own", "Mill") == []
    assert tell("shops with 2026 tills", "2026") == []
    assert tell("shops of the north", "of") == []
