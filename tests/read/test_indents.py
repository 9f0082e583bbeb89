"""Lines that stand a space or two beside their neighbours, and which of them to move."""

from __future__ import annotations

import pytest

from vpcases.read.yaml_tree import compose

ANSWERED = "that_helps:\n error-cost: write to nobody\n  finance-hours: place rents\n"
IN_BLOCKS = "that_helps:\n error-cost:\n    words: to nobody\n  finance-hours:\n    words: rents\n"
LATER = "that_helps:\n  error-cost:\n    words: to nobody\n finance-hours:\n    words: rents\n"
BELOW = "that_helps:\n  finance-hours:\n   words: rents\n    alternative: spreadsheets\n"
TOO_FAR = "that_helps:\n  error-cost: to nobody\n   finance-hours: place rents\n"
OUT = "that_helps:\n  finance-hours:\n  words: rents\n    alternative: spreadsheets\nwho: one\n"
ONE_MORE, ONE_LESS = (
    "put one more space before it",
    "take one space away from the front of the lower one",
)


@pytest.mark.parametrize(
    ("text", "line", "than", "hint", "mended"),
    [
        (ANSWERED, 2, "less far in than line 3", ONE_MORE, (" error", "  error")),
        (IN_BLOCKS, 2, "less far in than line 4", ONE_MORE, (" error", "  error")),
        (LATER, 4, "less far in than line 2", ONE_MORE, (" finance", "  finance")),
        (BELOW, 3, "less far in than line 4", ONE_MORE, ("   words", "    words")),
        (
            TOO_FAR,
            2,
            "line 3 below stands one space further in than this line",
            ONE_LESS,
            ("   finance", "  finance"),
        ),
    ],
)
def test_the_line_to_move_by_a_space_is_told_and_moving_it_is_enough(
    text: str, line: int, than: str, hint: str, mended: tuple[str, str]
) -> None:
    (flaw,) = compose(text).flaws

    assert (flaw.place.line, flaw.hint) == (line, hint)
    assert than in flaw.message
    assert compose(text.replace(*mended, 1)).flaws == []


def test_a_line_that_was_moved_out_to_the_field_above_is_told() -> None:
    (flaw,) = compose(OUT).flaws

    assert flaw.place.line == 3
    assert "just as far in as finance-hours: above it" in flaw.message
    assert "put two spaces before it if it belongs to finance-hours:" in flaw.hint
    assert compose(OUT.replace("  words", "    words")).flaws == []
    assert compose(OUT.replace("    alternative", "  alternative")).flaws == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a:\n b:\n  c:\n   d: e\n  f: g: h\n", "there is a second colon in this line"),
        ("a:\n  b: c: d\n", "there is a second colon in this line"),
        (
            "customer:\n  name: Harbor Foods\n    place: Zwolle\n",
            "name has its answer on this line",
        ),
        (
            "proofs:\n  - case: one\n   why: two\n",
            "this line is not indented like the list above it",
        ),
        ("a:\n   b: 'c' d\n", "this line is not indented like its neighbours"),
        ("a: 1\n\tb: 2\n", "there is a tab here"),
    ],
)
def test_what_is_no_slip_of_a_space_is_told_as_before(text: str, message: str) -> None:
    assert compose(text).flaws[-1].message.startswith(message)
