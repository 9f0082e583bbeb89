from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.derive.consent.approved_case import APPROVAL, library_of, show
from vpcases.derive.consent.sentences import is_sentence, list_sentences
from vpcases.derive.consent.striking import strike_from
from vpcases.model.scalars import as_one_line

WHOLE = """\
M. Osei saw it. It was "good." Then, e.g. on a
Monday, z. B. Kassen came. **Bold one.** Was it 2.5 h? Yes!

{{quote:first}}

## What it cost
It fell {{figure:cost}}. See [how](https://example.com/a.b).

- one thing. and more
- another

| Week | Hours |
|---|--:|
| one | 20 |
"""
SENTENCES = [
    "M. Osei saw it.",
    'It was "good."',
    "Then, e.g. on a Monday, z. B. Kassen came.",
    "**Bold one.**",
    "Was it 2.5 h?",
    "Yes!",
    "## What it cost",
    "It fell {{figure:cost}}.",
    "See [how](https://example.com/a.b).",
    "- one thing. and more",
    "- another",
    "| Week | Hours | |---|--:| | one | 20 |",
]
WIDE = "\u5f7c\u306f\u6765\u305f\u3002\u884c\u3063\u305f\u3002"
words = st.text(st.characters(categories=["L", "N", "Po", "Pe"]), min_size=1, max_size=8)
texts = st.lists(
    st.one_of(words, st.sampled_from(["A.", "Dr.", "so.", "\n\n", "\n", "- ", "{{image:a}}"])),
    max_size=30,
).map(" ".join)


def test_a_text_is_cut_where_somebody_would_cross_something_out() -> None:
    assert [as_one_line(sentence) for sentence in list_sentences(WHOLE)] == SENTENCES


def test_a_script_without_spaces_is_cut_at_its_marks() -> None:
    assert list_sentences(WIDE) == [WIDE[:5], WIDE[5:]]


@given(texts)
def test_no_word_is_lost(text: str) -> None:
    said = "".join("".join(list_sentences(text)).split())

    assert said.replace("{{image:a}}", "") == "".join(text.split()).replace("{{image:a}}", "")


@given(texts)
def test_what_is_struck_out_sentence_by_sentence_is_gone(text: str) -> None:
    sentences = [as_one_line(each) for each in list_sentences(text)]
    left = strike_from(text, sentences)

    assert "".join(left.split()).replace("{{image:a}}", "") == ""


@pytest.mark.parametrize(
    ("strike", "is_words"),
    [("quotes.closing", False), ("logo", False), ("Done.", True), ("a b", True), (WIDE[:5], True)],
)
def test_words_are_told_from_names(strike: str, is_words: bool) -> None:
    assert is_sentence(strike) is is_words


def test_a_sentence_of_one_word_can_be_struck_out() -> None:
    struck = {**APPROVAL, "strikes": ["Done."]}

    assert show(library_of(outcome="It fell. Done. And so on.", approval=struck)).outcome == (
        "It fell. And so on."
    )


def test_a_sentence_goes_out_of_a_line_of_a_list_and_the_rest_of_it_stays() -> None:
    struck = {**APPROVAL, "strikes": ["They hated it."]}
    lines = ["Theft stayed. They hated it.", "Sign-in"]

    assert show(library_of(did_not_improve=lines, approval=struck)).did_not_improve == (
        "Theft stayed.",
        "Sign-in",
    )


def test_a_line_of_a_list_goes_that_is_no_sentence() -> None:
    struck = {**APPROVAL, "strikes": ["Sign-in"]}

    assert show(library_of(parity=["Sign-in", "Till"], approval=struck)).parity == ("Till",)


@pytest.mark.parametrize("strike", ["name", "customer.name"])
def test_who_strikes_the_name_under_any_of_its_names_is_not_named(strike: str) -> None:
    case = show(library_of(approval={**APPROVAL, "strikes": [strike]}))

    assert case.customer
    assert case.customer.name is None
    assert "Acme Grocery" not in repr(case)
