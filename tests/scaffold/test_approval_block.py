from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from vpcases.read.yaml_tree import compose, to_plain
from vpcases.scaffold.approval_block import set_approval
from vpcases.scaffold.writing import NotWritten
from vpcases.scaffold.yaml_fields import Written

SECTIONS = [
    "status:   published",
    "title: 'It''s odd: a # in quotes'   # why",
    'owner: "Ottokar \\u00e9"',
    "situation: |\n  First line.\n\n    Deeper.\n  # no comment, but text",
    "outcome: >-\n  folded\n  words",
    "drivers: [hours,   trust ,\n  errors]",
    "customer: {name: Acme, place: 'Zwolle'}",
    "before_after:\n  # ours\n  Counting:   20 h/week -> 2 h/week  # both read off\n\n  trust: yes",
    "quotes:\n    early:\n        text: 'plain\n         words'\n        by: Ada",
    "connections: none",
    "did_not_improve:\n- one\n-   two",
    "source: Zoë, 東京, 😀",
]
NOTES = ["", "# a note", "  # set in", "#", "   "]
BLOCKS = [
    "",
    "approval:",
    "approval:   # not yet",
    "approval: {by: Zed, items: [name, logo],   until: 2027}   # braces",
    "approval: {}",
    "approval:\n  by: Zed   # who\n  date:   2026-01-01\n\n  # what\n  items: [name,logo]  # some",
    'approval:\n    channels:\n    - "website"   # all\n    - slide\n'
    "    strikes:\n    - logo  # too\n    by:",
    "approval:\n  note: |\n    They said\n    more.\n  until: unknown\n  strikes: [quotes.early]",
    "approval:\n  items: name\n  strikes:\n"
    "      - 'A sentence: quoted.'\n      - other.part\n      # the end",
]
names = st.text(
    st.characters(min_codepoint=32, exclude_categories=["C", "Zl", "Zp", "Zs"]), min_size=1
)
lines = st.lists(names, min_size=1, max_size=5).map(" ".join)
sentences = st.lists(
    st.one_of(lines, st.sampled_from(["logo", "quotes.early", "Yes, no."])), max_size=4
)
wanted = st.fixed_dictionaries(
    {},
    optional={
        "by": lines,
        "date": st.dates().map(str),
        "until": st.one_of(st.dates().map(str), st.just("unknown")),
        "items": st.lists(st.sampled_from(["name", "logo", "figures"]), min_size=1, unique=True),
        "channels": st.lists(st.sampled_from(["website", "slide"]), min_size=1, unique=True),
        "strikes": sentences.filter(bool).map(lambda found: list(dict.fromkeys(found))),
        "note": lines,
    },
).map(lambda found: {k: tuple(v) if isinstance(v, list) else v for k, v in found.items()})


@st.composite
def files(draw: st.DrawFn) -> tuple[str, str, str]:
    """Return a file in three pieces: before its approval, the approval, and behind it."""
    chosen = draw(st.lists(st.sampled_from(SECTIONS), min_size=1, max_size=5, unique_by=_key))
    notes = [draw(st.lists(st.sampled_from(NOTES), max_size=3)) for _ in chosen]
    pieces = ["\n".join([*n, section]) for n, section in zip(notes, chosen, strict=True)]
    at = draw(st.integers(0, len(pieces)))
    block = draw(st.sampled_from(BLOCKS))
    before = "".join(f"{piece}\n" for piece in pieces[:at])
    behind = "".join(f"{piece}\n" for piece in pieces[at:])
    end = draw(st.sampled_from(["", "\n", "\n\n# the end\n"]))
    line_end = draw(st.sampled_from(["\n", "\r\n"]))
    whole = (before, f"{block}\n" if block else "", behind + end)
    if draw(st.booleans()) and whole[2]:
        whole = (whole[0], whole[1], whole[2].rstrip("\n"))
    return tuple(piece.replace("\n", line_end) for piece in whole)  # type: ignore[return-value]


def _key(section: str) -> str:
    return section.partition(":")[0]


def read(text: str) -> dict[str, object]:
    # Whether the last line of a file ends is nothing that its author says.
    tree = compose(text.replace("\r\n", "\n").removesuffix("\n") + "\n")
    assert tree.root is not None
    assert not tree.flaws
    found = to_plain(tree.root)
    assert isinstance(found, dict)
    return found


def as_read(value: object) -> object:
    if isinstance(value, str):
        return value
    return sorted(" ".join(each.split()) for each in value)  # type: ignore[attr-defined]


@given(files(), wanted)
@example(("a: b", "", ""), {"by": "M. Osei"})
def test_nothing_around_the_approval_changes_by_a_byte(
    file: tuple[str, str, str], written: Written
) -> None:
    before, block, behind = file
    text = before + block + behind

    changed = set_approval(text, written)

    if block:
        assert changed.startswith(before)
        assert changed.endswith(behind)
    else:
        start = next(
            (i for i, (a, b) in enumerate(zip(text, changed, strict=False)) if a != b), len(text)
        )
        assert changed.endswith(text[start:]), (start, changed)
    assert changed.count("\r\n") in (0, changed.count("\n"))


@given(files(), wanted)
def test_the_file_says_exactly_what_was_answered_and_else_what_it_said(
    file: tuple[str, str, str], written: Written
) -> None:
    text = "".join(file)
    old, new = read(text), read(set_approval(text, written))
    were = {k: v for k, v in (old.pop("approval", None) or {}).items() if v}  # type: ignore[attr-defined]
    are = {k: v for k, v in (new.pop("approval", None) or {}).items() if v}  # type: ignore[attr-defined]

    assert new == old
    assert {k: as_read(v) for k, v in are.items()} == {
        k: as_read(v) for k, v in {**were, **written}.items()
    }


@given(files(), wanted)
def test_to_say_it_twice_changes_nothing_more(file: tuple[str, str, str], written: Written) -> None:
    once = set_approval("".join(file), written)

    assert set_approval(once, written) == once


LISTED = """\
approval:
  items:   # which
    - name   # ours
    - photo  # hers
    # more
  by: Zed  # he
"""


def test_notes_beside_what_stays_are_kept() -> None:
    changed = set_approval(LISTED, {"items": ("name", "logo")})

    assert changed == LISTED.replace("    - photo  # hers\n", "    - logo\n")


def test_a_file_without_a_last_line_end_keeps_it_so() -> None:
    assert set_approval("a: b", {"by": "Zed"}) == "a: b\napproval:\n  by: Zed"


REFUSED = {
    "mistakes": "a: b\na: c\n",
    "one document": "{a: b}\n",
    "an anchor": "approval: &all\n  by: Zed\n",
    "an alias": "x: &all {by: Zed}\napproval: *all\n",
    "notes in braces": "approval: {by: Zed,  # he\n  until: 2027}\n",
    "a list": "approval:\n  - by\n",
    "words that keep their blank lines": "a: |+\n  text\n\n\n",
}


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_changed_safely_is_refused_with_a_way_out(text: str) -> None:
    with pytest.raises(NotWritten) as refused:
        set_approval(text, {"by": "Ada"})

    reason, hint = str(refused.value).split("\n")
    assert reason
    assert hint
