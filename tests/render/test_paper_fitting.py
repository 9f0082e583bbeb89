"""What goes first where a paper is too full, and what never goes."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vpcases.render.paper_fitting import STEPS, cut_text, guess_step, reduce_paper, weigh
from vpcases.render.site_papers import make_example
from vpcases.render.typesetting import fit_sheet

KEPT = ("result", "places", "did_not_improve", "warnings", "known", "value", "unmeasured")


@pytest.mark.parametrize("name", ["one_page", "approver_page"])
@pytest.mark.parametrize("step", STEPS, ids=range(len(STEPS)))
def test_what_it_rests_on_and_what_speaks_against_us_stay(step: Any, name: str) -> None:
    full = make_example(name, is_full=True)

    left = reduce_paper(full, step, "en")

    assert {key for key in KEPT if key in full and not left[key]} == set()
    if name == "one_page":
        assert list(left["value"]["elements"]) == list(full["value"]["elements"])


def test_each_step_holds_less_than_the_one_before() -> None:
    full = make_example("one_page", is_full=True)
    sentences = " ".join(["Every sentence of it is as long as this one is."] * 30)
    full = {**full, "problem": sentences, "did_not_improve": [sentences] * 30}

    weights = [(step.size, step.gap, weigh(reduce_paper(full, step, "en"))) for step in STEPS]

    assert all(a != b and a >= b for a, b in pairwise(weights))


def test_a_list_that_is_cut_says_how_many_more_there_are() -> None:
    step = next(step for step in STEPS if step.rows)
    full = {**make_example("one_page", is_full=True), "did_not_improve": ["One thing."] * 40}

    left = reduce_paper(full, step, "en")["did_not_improve"]

    assert left[-1] == f"{40 - step.rows} more in the whole proof"


def test_of_many_elements_those_against_us_stay_longest() -> None:
    full = make_example("one_page", is_full=True)
    element = full["value"]["elements"][0]
    ours = {**element, "speaks_against": False, "title": "ours"}
    theirs = {**element, "speaks_against": True, "title": "theirs"}
    full = {**full, "value": {**full["value"], "elements": [ours] * 40 + [theirs]}}

    left = reduce_paper(full, STEPS[-1], "en")["value"]

    assert left["elements"][-1]["title"] == "theirs"
    assert left["more"]


@pytest.mark.parametrize(
    ("text", "most", "cut"),
    [
        ("One. Two.", 20, "One. Two."),
        ("One thing. And another thing.", 20, "One thing. …"),
        ("A single sentence that is long", 20, "A single sentence…"),
        ("Unbreakableunbreakable", 10, "Unbreakab…"),
    ],
)
def test_a_text_is_cut_at_the_end_of_a_sentence_or_a_word(text: str, most: int, cut: str) -> None:
    assert cut_text(text, most) == cut


@given(st.text(), st.integers(3, 80))
def test_no_text_is_longer_than_it_may_be(text: str, most: int) -> None:
    assert len(cut_text(text, most)) <= most


@given(st.integers(0, 20), st.integers(0, 20))
def test_a_sheet_is_the_first_that_fits_from_the_guess_on(first: int, guess: int) -> None:
    tried = []

    def fits(step: int) -> bytes | None:
        tried.append(step)
        return str(step).encode() if step >= first else None

    found = fit_sheet(fits, guess, 20)

    assert found == str(max(first, guess)).encode()
    assert len(tried) <= 10


def test_nothing_fits_where_not_even_the_last_does() -> None:
    assert fit_sheet(lambda _: None, 3, 9) is None


def test_more_words_make_a_later_guess() -> None:
    bare, full = make_example("one_page", is_full=False), make_example("one_page", is_full=True)
    packed = {**full, "did_not_improve": ["It stayed as it was, and nobody minded."] * 60}

    assert guess_step(bare) == 0
    assert guess_step(packed) > guess_step(full)
