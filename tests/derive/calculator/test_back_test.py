from __future__ import annotations

from fractions import Fraction

from tests.derive.calculator.sample import calculator_of, shop, three_shops
from tests.libraries import DAY
from tests.sites import ROOT
from vpcases.derive import Edition, derive_portfolio, open_gate
from vpcases.derive.calculator.back_test import BackTest
from vpcases.read import read_library


def test_each_case_is_projected_from_the_others_with_its_own_answers() -> None:
    test = calculator_of(three_shops()).back_test

    lines = {line.case.id: (line.projected, line.reached) for line in test.lines}
    # Left out: what is asked (the hourly cost) is its own, all else the median of the other two.
    assert lines == {
        "one": ((Fraction(15, 2) - Fraction(7, 2)) * 50 * 50 - 6000 / 3, 10000 - 2000),
        "two": ((Fraction(11, 2) - Fraction(5, 2)) * 50 * 40 - 4500 / 3, 12000 - 3000),
        "three": ((8 - 3) * 50 * 60 - 7500 / 3, 6000 - 1000),
    }
    gaps = {line.case.id: line.gap for line in test.lines}
    assert gaps == {"one": 0, "two": Fraction(-1, 2), "three": Fraction(3, 2)}
    assert test.median_gap == Fraction(1, 2)
    assert test.worst is not None
    assert test.worst.case.id == "three"


def test_a_gap_is_told_against_what_was_reached_even_below_nothing() -> None:
    cases = three_shops()
    cases["three"] = shop("5 h/week", "3 h/week", "60 EUR/h", "30000 EUR")

    line = next(x for x in calculator_of(cases).back_test.lines if x.case.id == "three")

    assert line.reached == 6000 - 10000
    assert line.gap == (line.projected + 4000) / 4000
    assert line.gap > 0


def test_one_case_alone_is_no_back_test() -> None:
    test = calculator_of({"one": three_shops()["one"]}).back_test

    assert test == BackTest(1, ())
    assert (test.median_gap, test.worst) == (None, None)


def test_a_case_behind_one_element_only_is_not_counted() -> None:
    cases = three_shops()
    del cases["two"]["value_elements"]["change"]

    test = calculator_of(cases).back_test

    assert test.behind_all == 2
    assert {line.case.id for line in test.lines} == {"one", "three"}


def test_a_case_that_reached_nothing_has_no_gap_and_is_counted_all_the_same() -> None:
    cases = three_shops()
    cases["three"] = shop("5 h/week", "3 h/week", "60 EUR/h", "18000 EUR")

    test = calculator_of(cases).back_test

    assert test.behind_all == 3
    assert {line.case.id for line in test.lines} == {"one", "two"}


def test_the_sample_is_back_tested_over_its_three_wholesalers() -> None:
    shown = open_gate(read_library(ROOT / "cases", ROOT).library, Edition.PUBLIC, DAY)
    (calculator,) = derive_portfolio(shown, Edition.PUBLIC, DAY).calculators

    reached = {line.case.id: line.reached for line in calculator.back_test.lines}
    assert reached == {
        "harbor-foods-reconciliation": 10560 - 7000,
        "electrical-wholesaler-payments": 13156 - 6000,
        "quillmoor-paper-supplier-statements": 8272 - 5000,
    }
