"""Slips that are easily made in the file of a new case, and what their author reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Type

FIRST_LINE = "  # Hand-matching of supplier invoices: 20 h/week -> 2 h/week"
SLIPS = {
    "an id, and the block left below it": (
        "customer:\n",
        "customer: nordlicht\n",
        ":11: customer has its answer on this line, and more fields below it\n"
        "    delete the lines below it that stand further in, or delete nordlicht",
    ),
    "a misspelt name, nothing behind it": (
        "segment: ",
        "segmnt: ",
        ':1: segmnt: there is no field "segmnt"\n    did you mean segment?',
    ),
    "a name inside a block": (
        "  industry:",
        "  industri:\n  region: Norway",
        ':3: customer.industri: there is no field "industri"\n    did you mean industry?',
    ),
    "a title where an id belongs": (
        "segment: ",
        "segment: Parcel carriers ",
        ':10: segment: "Parcel carriers" is not an id\n    write parcel-carriers: small letters',
    ),
    "a line that is not far enough in": (
        FIRST_LINE,
        "Planning: 20 h/week -> 2 h/week",
        ':1: Planning: there is no field "Planning"\n'
        "    if it belongs to before_after: above it, put two spaces before it",
    ),
    "a text at the margin": (
        "situation: |\n  \n",
        "situation: |\nEvery morning it began again.\n",
        ":1: a colon is missing after this word, or the line is not indented far enough\n"
        "    write `name: value`, or move text under a | two spaces in",
    ),
    "a date as people write it": (
        "live:",
        "live: 1.3.2025",
        ':7: live: "1.3.2025" is not written as a date here\n    write 2025-03-01 or 2025-01-03',
    ),
    "a comma in a number": (
        FIRST_LINE,
        "  Planning: 20,5 h/week -> 2 h/week",
        ':13: before_after.Planning.before: "20,5" has a comma where a point belongs',
    ),
    "a tab": ("  name: ", "\tname: Nord ", ":1: there is a tab here\n    replace it by spaces"),
    "a word that is no status": (
        "status: drafted",
        "status: publishd",
        ':9: status: "publishd" is none of the possible words\n    did you mean published?',
    ),
}


@pytest.mark.parametrize(("asked", "typed", "told"), SLIPS.values(), ids=SLIPS)
def test_a_slip_is_the_one_mistake_and_says_the_way_out(
    site: Path, type_: Type, asked: str, typed: str, told: str
) -> None:
    type_("new", "case", "nordlicht")
    path = site / "cases/histories/nordlicht.yml"
    text = path.read_text("utf-8")
    assert asked in text
    path.write_text(text.replace(asked, typed, 1), encoding="utf-8")

    result = type_("check")

    assert result.exit_code == 1
    assert told in result.output
    assert "1 mistake" in result.output


def test_a_line_left_empty_among_others_is_no_mistake(site: Path, type_: Type) -> None:
    type_("new", "case", "nordlicht")
    path = site / "cases/histories/nordlicht.yml"
    text = path.read_text("utf-8")
    two = "  Planning: 20 h/week -> 2 h/week\n  Something else:"
    path.write_text(text.replace(FIRST_LINE, two, 1), encoding="utf-8")

    assert type_("check").exit_code == 0
