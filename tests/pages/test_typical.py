from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.catalogue.writing import entry, write_words
from tests.derive.strategies import CASES, library_of
from tests.derive.typical_cases import case_with, library_with
from tests.derive.value.cases import money
from tests.libraries import find_page, make_pages
from vpcases.catalogue import speaking
from vpcases.derive import Edition
from vpcases.derive.typical import Rates
from vpcases.derive.typical.measuring import Yardstick
from vpcases.pages.case_page import CasePage
from vpcases.pages.chosen_page import ChosenPage
from vpcases.pages.claims_page import ClaimsPage
from vpcases.pages.crossing_page import CrossingPage
from vpcases.pages.group_page import GroupPage
from vpcases.pages.own_words import OwnWords
from vpcases.pages.page import ProofPage
from vpcases.pages.place_words import word_place
from vpcases.pages.strip import NEAR
from vpcases.pages.typical import TypicalView
from vpcases.pages.typical_words import word_result_by, word_yardstick

RATES = Rates(date(2026, 10, 1), "European Central Bank", "EUR", {"USD": Decimal("0.92")})
FIVE = {
    "a": case_with("10560 EUR/year", title="A"),
    "b": case_with("20000 EUR/year", title="B"),
    "c": case_with("31234 EUR/year", "checked", title="C secret"),
    "d": case_with("4444 EUR/year", "approved", title="D secret"),
    "e": case_with("30000 EUR/year", title="E"),
}


def plain(words: str) -> str:
    return words.replace("\xa0", " ")


def pages_of(cases: dict[str, Any], **more: Any) -> list[ProofPage]:
    return make_pages(library_with(cases), **more)


def panel(pages: list[ProofPage], address: str = "drivers/hours/") -> TypicalView:
    kind = CrossingPage if address.count("/") == 3 else GroupPage
    found = find_page(pages, kind, address).typical
    assert found
    return found


def test_a_panel_says_how_many_are_documented_how_many_shown_and_what_is_typical() -> None:
    view = panel(pages_of(FIVE, how_chosen="We ask everybody."))

    assert view.documented == "5 documented, 3 of them shown here"
    (spread,) = view.spreads
    assert spread.label == "Worth in money against the alternative, before price, EUR a year"
    assert spread.members == "in 5 documented cases"
    assert plain(spread.median) == "20,000 EUR a year"
    assert plain(spread.range_words) == "from about 4,400 to about 31,000 EUR a year"
    assert view.chosen.endswith("2 of them are not shown.")
    assert view.how_chosen == OwnWords("We ask everybody.")


@pytest.mark.parametrize(
    "address", ["drivers/hours/", "segments/small-shops/", "segments/small-shops/hours/"]
)
def test_drivers_segments_and_their_crossings_have_the_panel(address: str) -> None:
    assert panel(pages_of(FIVE), address).documented == "5 documented, 3 of them shown here"


def test_other_groups_and_what_is_not_assigned_have_none() -> None:
    pages = pages_of({"a": {"status": "published", "title": "A", "offering": "ours"}})

    for address in ("offerings/ours/", "drivers/not-yet-assigned/", "segments/not-yet-assigned/"):
        assert find_page(pages, GroupPage, address).typical is None


def test_every_shown_case_stands_in_the_list_with_its_place_and_a_dot() -> None:
    (spread,) = panel(pages_of(FIVE)).spreads

    assert [(r.case.words, plain(r.words), r.place) for r in spread.rows] == [
        ("E", "30,000 EUR a year", "2nd highest of 5 documented"),
        ("B", "20,000 EUR a year", "3rd highest of 5 documented"),
        ("A", "10,560 EUR a year", "4th highest of 5 documented"),
    ]
    assert spread.strip
    assert [dot.case.words for dot in spread.strip.dots] == ["A", "B", "E"]


def test_a_shown_result_takes_its_scope_and_the_time_it_rests_on_along() -> None:
    cases = {key: case_with("9000 EUR/year", title=key.upper()) for key in "abc"}
    line = {"change": "50 % less", "scope": "core team"}
    cases["a"].update(measured="2025-01 to 2025-09", before_after={"Work": line})
    for key in "bc":
        cases[key]["before_after"] = {"Work": "60 % less"}

    added, changed = panel(pages_of(cases)).spreads

    told = {r.case.words: plain(r.words) for r in added.rows}
    assert told["A"] == "9,000 EUR a year (worked out from 9 months)"
    assert told["B"] == "9,000 EUR a year"
    told = {r.case.words: plain(r.words) for r in changed.rows}
    assert (told["A"], told["B"]) == ("50 % less (core team)", "60 % less")


def test_too_few_cases_say_their_number_and_nothing_else() -> None:
    two = {key: FIVE[key] for key in "ac"}

    view = panel(pages_of(two, how_chosen="We ask everybody."))

    assert view.documented == "2 documented: too few for a typical result"
    assert (view.spreads, view.few, view.chosen, view.rates) == ((), (), "", "")


def test_a_group_without_a_case_says_so() -> None:
    view = panel(pages_of({}))

    assert view.documented == "0 documented: too few for a typical result"


def test_a_line_of_few_names_its_number_alone() -> None:
    cases = {**FIVE, "f": case_with("5 USD/month", title="F")}

    assert panel(pages_of(cases)).few == (
        "worth in money against the alternative, before price, USD a month: 1 documented",
    )


def test_a_line_that_only_cases_not_shown_would_be_on_is_not_there() -> None:
    cases = {**FIVE, "f": case_with("5 USD/month", "checked", title="F")}

    assert panel(pages_of(cases)).few == ()


def test_a_rate_is_named_with_its_day_and_source_where_it_was_used() -> None:
    cases = {**FIVE, "f": case_with("1000 USD/year", title="F")}

    view = panel(pages_of(cases, rates=RATES))

    assert plain(view.rates) == "USD at 0.92 EUR, European Central Bank, October 1, 2026"
    (spread,) = view.spreads
    assert (plain(spread.rows[-1].words), spread.rows[-1].was) == ("920 EUR a year", "USD")
    assert panel(pages_of(FIVE, rates=RATES)).rates == ""


def test_reasons_that_hold_for_three_are_told() -> None:
    waiting = {f"w{n}": case_with("1 EUR/year", "checked") for n in range(3)}
    one = {"r": case_with("1 EUR/year", "under-review")}

    chosen = panel(pages_of({**FIVE, **waiting, **one})).chosen

    assert chosen.endswith(
        "6 of them are not shown: 4 not approved by the customer yet and 2 for another reason."
    )


@given(CASES)
@settings(max_examples=30)
def test_a_checked_case_changes_nothing_but_what_is_typical(cases: dict[str, Any]) -> None:
    shown = {f"shown-{key}": {**case, "status": "published"} for key, case in cases.items()}
    hidden = {f"hidden-{key}": {**case, "status": "checked"} for key, case in cases.items()}

    pages = make_pages(library_of({**shown, **hidden}))

    assert [without_typical(page) for page in pages] == [
        without_typical(page) for page in make_pages(library_of(shown))
    ]
    assert "hidden-" not in repr(pages)


def without_typical(page: ProofPage) -> ProofPage:
    if isinstance(page, (GroupPage, CrossingPage)):
        return replace(page, typical=None)
    if isinstance(page, CasePage):
        return replace(page, places=())
    if isinstance(page, ChosenPage):
        return replace(page, counts=())
    return replace(page, typical=(), rates="") if isinstance(page, ClaimsPage) else page


@given(
    st.lists(st.tuples(st.integers(10**6, 10**7), st.booleans()), max_size=7),
    st.sampled_from(["drivers/hours/", "segments/small-shops/"]),
)
@settings(max_examples=30)
def test_the_number_of_a_case_that_is_not_shown_is_on_no_page(
    found: list[tuple[int, bool]], address: str
) -> None:
    amounts = {amount * 1000 + 7 for amount, _ in found}
    cases = {
        f"case-{n}": case_with(
            f"{amount * 1000 + 7} EUR/year", "published" if is_shown else "checked"
        )
        for n, (amount, is_shown) in enumerate(found)
    }
    shown = {amount * 1000 + 7 for amount, is_shown in found if is_shown}

    pages = plain(repr(pages_of(cases)))

    assert {amount for amount in amounts if f"{amount:,}" in pages} == shown


# ---------------------------------------------------------------------------- on the page of a case


def places(pages: list[ProofPage], identity: str) -> list[tuple[str, str, str]]:
    page = find_page(pages, CasePage, f"cases/{identity}/")
    return [(p.before, p.panel.address, plain(p.after)) for p in page.places]


def test_a_case_says_where_its_value_lies_in_its_segment_and_its_driver() -> None:
    median = ", where the median is 20,000 EUR a year"

    assert places(pages_of(FIVE), "e") == [
        ("2nd highest of 5 documented in ", "segments/small-shops/", median),
        ("2nd highest of 5 documented about ", "drivers/hours/", median),
    ]


def test_the_name_of_a_group_is_set_off_as_its_language_sets_it_off() -> None:
    cases = {key: {**case, "language": "de"} for key, case in FIVE.items()}

    (before, _, after), *_ = places(pages_of(cases), "e")

    assert before.endswith("„")
    assert after.startswith("“")


def test_a_case_whose_result_is_a_change_says_where_that_lies() -> None:
    cases = {
        key: case_with(before_after={"Work": f"100 h -> {left} h"})
        for key, left in {"a": 40, "b": 70, "c": 20}.items()
    }

    assert places(pages_of(cases), "b") == [
        ("Lowest of 3 documented about ", "drivers/hours/", ", where the median is 60 % less")
    ]


def test_a_case_among_few_says_that_they_are_too_few() -> None:
    few = ": too few for a typical result"

    assert places(pages_of({key: FIVE[key] for key in "ad"}), "a") == [
        ("2 documented in ", "segments/small-shops/", few),
        ("2 documented about ", "drivers/hours/", few),
    ]


def test_a_case_without_a_result_or_not_documented_yet_says_nothing() -> None:
    cases = {**FIVE, "none": case_with(), "draft": case_with("9 EUR/year", "drafted")}
    pages = pages_of(cases, edition=Edition.INTERNAL)

    assert places(pages, "none") == []
    assert places(pages, "draft") == []


# ---------------------------------------------------------------------------- words and drawing


@pytest.mark.parametrize(
    ("place", "count", "words"),
    [
        (1, 5, "highest of 5 documented"),
        (2, 5, "2nd highest of 5 documented"),
        (3, 5, "3rd highest of 5 documented"),
        (5, 5, "lowest of 5 documented"),
        (11, 30, "11th highest of 30 documented"),
        (22, 30, "22nd highest of 30 documented"),
        (0, 2, ""),
    ],
)
def test_a_place_is_told_in_words(place: int, count: int, words: str) -> None:
    assert word_place(place, count, "en") == words


def test_a_language_without_such_endings_tells_a_place_in_its_own_way(tmp_path: Path) -> None:
    ordinals = entry("{number}nd", "{number}") + entry("{number}rd", "{number}")
    place = entry("{ordinal} highest of {count} documented", "Platz {ordinal} von {count}")

    with speaking((write_words(tmp_path, ordinals + place, "de.po"),)):
        assert word_place(2, 5, "de") == "Platz 2 von 5"
        assert word_place(22, 30, "de") == "Platz 22 von 30"
        assert word_place(3, 5, "en") == "3rd highest of 5 documented"


@pytest.mark.parametrize(
    ("stick", "amount", "words"),
    [
        (Yardstick("money", "EUR", "year"), Fraction(10_560_999, 1000), "10,560 EUR a year"),
        (Yardstick("money", "EUR"), Fraction(-15, 2), "− 8 EUR"),
        (Yardstick("percent", direction="less"), Fraction(875, 10), "87 % less"),
        (Yardstick("points", direction="more"), Fraction(1), "1 point more"),
        (Yardstick("points", direction="more"), Fraction(25, 2), "12 points more"),
        (Yardstick("times"), Fraction(3), "3 times"),
        (Yardstick("percent", direction="less"), Fraction(0), "unchanged"),
    ],
)
def test_a_result_is_rounded_towards_the_less_favourable_side(
    stick: Yardstick, amount: Fraction, words: str
) -> None:
    assert plain(word_result_by(stick, amount, None, "en")) == words


def test_what_is_compared_says_with_what() -> None:
    money_once = Yardstick("money", "EUR")

    assert word_yardstick(money_once, "en", is_driver=False) == (
        "Added value against the alternative, before price, EUR once"
    )
    assert word_yardstick(Yardstick("percent", direction="less"), "en", is_driver=True) == (
        "Less than in their own past, in percent"
    )


def test_an_up_to_survives_in_the_median_and_in_the_range() -> None:
    cases = {
        key: case_with(value_elements={"hours": money(f"up to {amount} EUR/year")})
        for key, amount in {"a": 10, "b": 20, "c": 40}.items()
    }

    (spread,) = panel(pages_of(cases)).spreads

    assert plain(spread.median) == "up to 20 EUR a year"
    assert plain(spread.range_words) == "from up to 10 to up to 40 EUR a year"
    assert spread.strip
    assert plain(spread.strip.median.words) == "up to 20"


@pytest.mark.parametrize(
    ("amounts", "zero"),
    [((10, 20, 40), "0"), ((100, 110, 120), None), ((0, 20, 40), "")],
)
def test_zero_is_on_the_line_where_it_is_near(amounts: tuple[int, ...], zero: str | None) -> None:
    cases = {f"c{n}": case_with(f"{amount} EUR/year") for n, amount in enumerate(amounts)}

    (spread,) = panel(pages_of(cases)).spreads

    assert spread.strip
    found = spread.strip.zero
    assert (found.words if found else None) == zero


@given(st.lists(st.integers(-(10**5), 10**5), min_size=3, max_size=9))
@settings(max_examples=30)
def test_everything_on_the_line_stands_inside_the_picture_and_in_order(amounts: list[int]) -> None:
    cases = {
        f"c{n}": case_with(
            value_elements={
                "hours": money(f"{abs(amount)} EUR/year", favours="alternative")
                if amount < 0
                else money(f"{amount} EUR/year")
            }
        )
        for n, amount in enumerate(amounts)
    }

    strip = panel(pages_of(cases)).spreads[0].strip

    assert strip
    marks = [strip.low.x, strip.median.x, strip.high.x]
    assert marks == sorted(marks)
    dots = [dot.x for dot in strip.dots]
    assert dots == sorted(dots)
    assert len(dots) == len(amounts)
    assert all(0 < x < 100 for x in (*marks, *dots))
    if strip.zero:
        assert 0 < strip.zero.x < 100


@given(st.lists(st.integers(1, 1000), min_size=3, max_size=7))
@settings(max_examples=30)
def test_no_dot_hides_another_while_there_is_room(amounts: list[int]) -> None:
    cases = {f"c{n}": case_with(f"{amount} EUR/year") for n, amount in enumerate(amounts)}

    strip = panel(pages_of(cases)).spreads[0].strip

    assert strip
    assert all(
        one.y != other.y or abs(one.x - other.x) >= NEAR
        for one, other in combinations(strip.dots, 2)
    )
    assert strip.reach == max(abs(dot.y) for dot in strip.dots)
