from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.libraries import find_page, make_library, make_pages
from vpcases.pages.case_page import CasePage
from vpcases.pages.prose import ProseBlock

CASE = {
    "status": "published",
    "title": "One",
    "before_after": {
        "Matching": "20 h/week -> 2 h/week",
        "Load time": "50 % less",
        "Requests": "-> 70 000 requests",
        "mood": "No weekend work",
    },
    "quotes": {"late": {"text": "I stayed late.", "by": "Cormac"}, "other": {"text": "Good."}},
    "images": {"dock": {"file": "dock.svg", "alt": "A dock"}, "gone": {"file": "gone.svg"}},
}
MEDIA = frozenset({"images/dock.svg"})


def page_of(**fields: Any) -> CasePage:
    return find_page(make_pages(make_library({"one": {**CASE, **fields}}, media=MEDIA)), CasePage)


def read(text: str) -> tuple[ProseBlock, ...]:
    return page_of(situation=text).problem


def words_of(text: str) -> str:
    (block,) = read(text)
    return block.markdown.replace("\xa0", " ")


@pytest.mark.parametrize(
    ("mark", "words"),
    [
        ("{{figure:matching}}", "from 20 h a week to 2 h a week"),
        ("{{figure:matching.before}}", "20 h a week"),
        ("{{figure:matching.after}}", "2 h a week"),
        ("{{ figure:load-time }}", "50 % less"),
        ("{{figure:requests}}", "now 70,000 requests"),
        ("{{figure:requests.before}}", "not known"),
        ("{{figure:mood}}", "No weekend work"),
    ],
)
def test_a_figure_named_in_a_text_stands_there_in_words(mark: str, words: str) -> None:
    assert words_of(f"It went {mark}, they say.") == f"It went {words}, they say."


def test_a_quote_and_a_picture_stand_where_the_author_put_them() -> None:
    blocks = read("Before.\n\n{{quote:late}}\n\nBetween.\n\n{{image:dock}}\n\nAfter.")

    kinds = ["quote" if b.quote else "image" if b.image else b.markdown for b in blocks]
    assert kinds == ["Before.", "quote", "Between.", "image", "After."]


def test_what_stands_in_the_text_is_not_shown_a_second_time_below() -> None:
    page = page_of(situation="{{quote:late}}", story="{{image:dock}}")

    assert [card.text for card in page.quotes] == ["Good."]
    assert page.media.images == ()


def test_what_no_text_places_is_shown_below() -> None:
    page = page_of()

    assert [card.text for card in page.quotes] == ["I stayed late.", "Good."]
    assert [image.alt for image in page.media.images] == ["A dock"]


@pytest.mark.parametrize(
    "mark", ["{{quote:nobody}}", "{{image:nothing}}", "{{image:gone}}", "{{figure:none}}"]
)
def test_a_mark_that_leads_nowhere_leaves_no_trace(mark: str) -> None:
    assert "".join(b.markdown for b in read(f"Before {mark}")).strip() == "Before"


@pytest.mark.parametrize("text", ["{{ config }}", "{x}", "{{figure}}", "{% raw %}", "{{quote:A}}"])
def test_all_other_braces_are_text(text: str) -> None:
    assert words_of(text) == text


WORDS = st.text(alphabet="ab}: .\n%figurequote-", max_size=12).map(lambda text: (text, text))
MARKS = st.sampled_from(
    [("{{figure:matching.after}}", "2 h a week"), ("{{quote:late}}", ""), ("{{image:dock}}", "")]
)


@given(st.lists(WORDS | MARKS, max_size=6))
def test_no_word_between_marks_is_lost_or_added(parts: list[tuple[str, str]]) -> None:
    blocks = read(" ".join(typed for typed, _ in parts))

    told = " ".join(block.markdown for block in blocks)
    assert told.split() == " ".join(words for _, words in parts).split()


def test_a_text_that_nobody_wrote_is_no_block() -> None:
    assert page_of().problem == ()


def test_marks_are_read_in_every_text_of_a_case() -> None:
    mark = "{{figure:matching.after}}"
    page = page_of(situation=mark, what_was_done=mark, outcome=mark, story=mark)

    for blocks in (page.problem, page.done, page.outcome, page.story):
        assert [block.markdown.replace("\xa0", " ") for block in blocks] == ["2 h a week"]
