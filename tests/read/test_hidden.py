"""Characters that nobody can see: what misleads is told, and what a script needs stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.library_on_disk import find_problems, write_case
from vpcases.model.letters import find_lookalike, word_letter
from vpcases.problems import Level, Place
from vpcases.read.hidden import find_hidden


@pytest.mark.parametrize(
    "letter", [*map(chr, range(0x202A, 0x202F)), *map(chr, range(0x2066, 0x206A))]
)
def test_a_sign_that_turns_text_is_found_in_any_text(letter: str) -> None:
    assert find_hidden(f"Paid {letter} in full, and on time") == letter


@pytest.mark.parametrize("letter", ["\x00", "\x07", "\x1b", "\x7f", "\x9b", "\ufffe"])
def test_a_control_character_is_found_in_any_text(letter: str) -> None:
    assert find_hidden(f"Paid {letter} in full") == letter


@pytest.mark.parametrize("letter", "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u3164")
def test_a_character_without_width_is_found_in_a_name(letter: str) -> None:
    for name in ("har{}bor-foods", "https://exam{}ple.com/", "lo{}go.svg", "{}published"):
        assert find_hidden(name.format(letter)) == letter
    assert find_hidden(f"Match{letter}ing of invoices", is_key=True) == letter


@pytest.mark.parametrize(
    "text",
    [
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",  # Persian, with a non-joiner
        "\u05e9\u05dc\u05d5\u05dd\u200f!",  # Hebrew, with a mark
        "\U0001f468\u200d\U0001f469\u200d\U0001f467",  # a family
        "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",  # a flag
        "Warte\u00adzeit",
        "two words\u200b of a text",
        "line\nand line\twith a tab",
        "",
    ],
)
def test_honest_text_is_left_alone(text: str) -> None:
    assert find_hidden(text) == ""


def test_a_name_in_its_own_script_may_be_a_key() -> None:
    assert find_hidden("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", is_key=True) == ""
    assert find_hidden("\u05e9\u05dc\u05d5\u05dd\u200f!", is_key=True) == ""


def test_letters_hidden_behind_no_flag_are_found() -> None:
    assert find_hidden("Words\U000e0068\U000e0069") == "\U000e0068"


def test_the_place_is_that_of_the_character_and_nothing_else_is_said_of_its_field(
    tmp_path: Path,
) -> None:
    write_case(
        tmp_path, "title: Paid on time\ncustomer: har\u200bbor-foods\nstory: |\n  One\u202e.\n"
    )
    told = [p for p in find_problems(tmp_path) if p.level is Level.MISTAKE]
    assert [(p.rule, p.field, p.place) for p in told] == [
        ("hidden-character", "customer", Place(2, 14)),
        ("hidden-character", "story", Place(4, 6)),
    ]


def test_what_is_kept_and_never_shown_is_only_advised_on(tmp_path: Path) -> None:
    write_case(tmp_path, "title: One\nextra:\n  note: \u202eback\n")
    assert {p.level for p in find_problems(tmp_path) if p.rule == "hidden-character"} == {
        Level.ADVICE
    }


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("h\u0430rbor", "\u0430"),
        ("report-\u0440rice.pdf", "\u0440"),
        ("\u041b\u043e\u0433\u043e\u0442\u0438\u043f-logo.svg", ""),
        ("\u0394-logo", ""),
        ("m\u00fcller", ""),
        ("plain", ""),
    ],
)
def test_a_letter_of_another_alphabet_is_found_within_a_word(text: str, odd: str) -> None:
    assert find_lookalike(text) == odd


def test_a_letter_is_told_by_its_alphabet_and_number() -> None:
    assert word_letter("\u0430") == (
        "\u0430, which is a Cyrillic letter (U+0430, cyrillic small letter a)"
    )
    assert word_letter("\u200b") == "an invisible character (U+200B, zero width space)"
    assert word_letter("a") == "a"


def test_an_id_with_a_foreign_letter_is_refused_by_its_name(tmp_path: Path) -> None:
    write_case(tmp_path, "title: One\ncustomer: harbor-foods\nsegment: midmark\u0435t-wholesale\n")
    (told,) = [p for p in find_problems(tmp_path) if p.rule == "not-an-id"]
    assert "which is a Cyrillic letter (U+0435" in told.message
    assert told.hint.startswith("write midmarket-wholesale")


def test_an_id_that_no_folder_could_be_named_after_is_refused(tmp_path: Path) -> None:
    write_case(tmp_path, f"title: One\ncustomer: harbor-foods\ndrivers: {'a' * 200}\n")
    (told,) = [p for p in find_problems(tmp_path) if p.rule == "not-an-id"]
    assert "has 200 characters" in told.message
