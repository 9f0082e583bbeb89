"""What stands on a slide, before any program for slides sees it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.slides.made import ELEMENTS, plan
from vpcases.model.approval import Channel
from vpcases.pages.slide_chart import SlideBar

FAVOURS = "favours the alternative"
PAST = {"Counting": "20 h/week -> 2 h/week", "Letters": "30 letters/week -> 3 letters/week"}


def bars_of(**fields: Any) -> list[tuple[str, str, float, float, str]]:
    chart = plan(**fields).chart
    assert chart is not None
    return [(b.label, b.words, b.start, b.stop, b.tone) for b in chart.bars]


def test_the_result_is_the_title_with_its_basis_and_says_whom_it_is_about() -> None:
    slide = plan(before_after=PAST)

    assert slide.headline.replace("\u00a0", " ") == (
        "Counting: from 20 h a week to 2 h a week, 90 % less"
    )
    assert slide.basis == "April 2025 to March 2026 · as told to us"
    assert (slide.customer, slide.about) == ("Acme", "Small shops · Hours")


def test_a_case_without_any_result_says_its_title_and_why_there_is_none() -> None:
    slide = plan(no_figures_because="They do not count.")

    assert slide.headline == "Acme closes its till in an hour"
    assert slide.basis == "No figures: They do not count."
    assert slide.chart is None


def test_the_waterfall_has_what_is_agreed_then_the_sum_then_what_is_contended() -> None:
    assert bars_of(value_elements=ELEMENTS) == [
        ("Hours", "+\u00a0330", 0.0, 330.0, "positive"),
        (
            "Effort of changing over (favours the alternative)",
            "−\u00a030",
            330.0,
            300.0,
            "negative",
        ),
        ("Agreed difference", "+\u00a0300", 0.0, 300.0, "total"),
        ("Errors (contended)", "0 … +\u00a0100", 300.0, 400.0, "contended"),
    ]


def test_a_sum_of_many_elements_stays_a_sum() -> None:
    many = {
        f"element-{n}": {"equation": "cost", "inputs": {"cost": f"{n} EUR/week"}}
        for n in range(1, 21)
    }
    bars = bars_of(value_elements=many)

    assert len(bars) == 10
    assert bars[-2] == ("12 more", "+\u00a0174", 36.0, 210.0, "positive")
    assert bars[-1][:2] == ("Agreed difference", "+\u00a0210")


def test_what_is_contended_of_many_is_added_up_from_low_to_high() -> None:
    many = {
        "hours": ELEMENTS["hours"],
        **{
            f"element-{n}": {
                "point": "contention",
                "equation": "cost",
                "inputs": {"cost": "10 EUR/week"},
                "resolve_by": "a count",
            }
            for n in range(5)
        },
    }

    assert bars_of(value_elements=many)[-1] == (
        "3 more",
        "0 … +\u00a030",
        330.0,
        360.0,
        "contended",
    )


@pytest.mark.parametrize("cost", ["9" * 40 + " EUR/week", "0.001 EUR/week"])
def test_a_sum_that_no_sheet_can_hold_or_nobody_can_see_has_no_chart(cost: str) -> None:
    elements = {"hours": {"equation": "cost", "inputs": {"cost": cost}}}

    assert plan(value_elements=elements).chart is None


def test_before_and_after_are_drawn_on_one_scale_and_other_units_are_told_in_words() -> None:
    more = {**PAST, "Overtime": "10 h/week -> 5 h/week"}
    slide = plan(before_after=more)

    assert slide.chart is not None
    assert [(b.label, b.stop, b.tone) for b in slide.chart.bars] == [
        ("Counting", 20.0, "before"),
        ("Counting", 2.0, "after"),
        ("Overtime", 10.0, "before"),
        ("Overtime", 5.0, "after"),
    ]
    assert [fact.label for fact in slide.figures] == ["Letters"]


def test_what_is_only_expected_is_called_so_beside_its_bar() -> None:
    expected = {"Counting": {"before": "20 h/week", "expected": "2 h/week"}}

    assert bars_of(before_after=expected)[1][1].startswith("Expected: 2")


@pytest.mark.parametrize(
    "line",
    ["50 % less", "unknown -> 3 h/week", "every 4 weeks -> 3 per day", "9 h/week -> 3 min/day"],
)
def test_what_has_no_two_sides_in_one_unit_is_not_drawn(line: str) -> None:
    assert plan(before_after={"Counting": line}).chart is None


def test_the_facts_are_what_it_took_what_stayed_and_the_alternative() -> None:
    slide = plan(
        effort={"elapsed_days": 40, "customer_days": 18, "who": "Controller"},
        did_not_improve=["Theft stayed.", "So did the queue."],
    )

    assert [(fact.label, fact.words) for fact in slide.facts] == [
        (
            "What it took",
            "From start to use: 40 days · Work on the customer's side: 18 days · Controller",
        ),
        ("What did not improve", "Theft stayed. So did the queue."),
        ("Next-best alternative", "Rubicund"),
    ]


def test_nobody_knows_is_an_answer_and_nothing_asked_is_none() -> None:
    known = {f.label: f.words for f in plan(alternative="unknown", effort="unknown").facts}

    assert known == {"What it took": "not known", "Next-best alternative": "not known"}
    assert [fact.label for fact in plan().facts] == ["Next-best alternative"]


def test_the_best_quote_is_short_and_explains_the_main_driver() -> None:
    quotes = {
        "praise": {"text": "Great people.", "by": "A"},
        "long": {"text": "word " * 80, "by": "B", "explains": "hours"},
        "other": {"text": "Fewer errors.", "by": "C", "explains": "errors"},
        "main": {"text": "We go home at six.", "by": "Ada", "role": "Owner", "explains": "hours"},
    }
    slide = plan(quotes=quotes)

    assert slide.quote is not None
    assert (slide.quote.text, slide.quote.by) == ("We go home at six.", "Ada, Owner, Acme")


def test_payments_are_told_once_however_often_they_are_written() -> None:
    quotes = {"one": {"text": "Good.", "by": "Ada", "connection": "Half price for a year."}}
    slide = plan(connections="Half price for a year, as the first.", quotes=quotes)

    assert slide.connection == "Connection: Half price for a year, as the first."


def test_the_stamp_says_until_when_it_may_be_shown() -> None:
    approval = {"date": "2026-04-28", "until": "2099-04-28"}

    assert plan(approval=approval).stamp == "Confirmed April 28, 2026 · valid until April 28, 2099"


def test_the_link_leads_to_the_public_page_and_nowhere_where_there_is_none() -> None:
    items = ["name", "figures", "quotes"]
    talks = {"items": items, "channels": ["slide"]}

    assert plan().link == "https://proofs.example/cases/acme/"
    assert plan(Channel.SLIDE, approval=talks).link == ""
    assert plan(public_url="").link == ""


def test_a_blinded_customer_is_described_and_named_nowhere() -> None:
    hidden = plan(show_as="a shop by the sea", title="A shop closes early")

    assert hidden.customer == "a shop by the sea"
    assert "Acme" not in repr(hidden)


def test_what_a_channel_does_not_cover_is_not_on_its_slide() -> None:
    approval = {"items": ["name", "quotes"], "channels": ["slide"]}
    slide = plan(Channel.SLIDE, approval=approval, before_after=PAST, situation="They counted.")

    assert slide.chart is None
    assert "90" not in repr(slide)


def test_the_notes_have_every_sum_word_by_word_and_what_it_stands_on() -> None:
    notes = "\n".join(plan(value_elements=ELEMENTS).notes).replace("\u00a0", " ")

    assert "Hours: hours left × hourly cost = 6 h a week × 55 EUR an hour = 330 EUR a week" in notes
    assert "Agreed difference: 300 EUR a week" in notes
    assert "To be settled by: a count in December" in notes
    assert "https://proofs.example/cases/acme/" in notes


def test_prices_stay_inside() -> None:
    prices = {"offering": "77017 EUR/week", "alternative": "38023 EUR/week"}

    assert "77,017" not in repr(plan(Channel.SLIDE, value_elements=ELEMENTS, prices=prices))


def test_the_day_of_the_file_is_that_of_the_case_and_not_of_the_build() -> None:
    assert plan().day == "2026-05-01"


def test_a_bar_is_told_to_those_who_do_not_see_it() -> None:
    chart = plan(value_elements=ELEMENTS).chart

    assert chart is not None
    assert isinstance(chart.bars[0], SlideBar)
    for bar in chart.bars:
        assert f"{bar.label}: {bar.words}" in chart.told
