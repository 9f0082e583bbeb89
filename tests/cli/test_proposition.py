"""`vpcases proposition changed`: an entry is added, and every other byte stays."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.cli.conftest import Type
from tests.sites import write_site
from vpcases.derive.propositions.history import list_revisions
from vpcases.derive.propositions.wording import word_proposition
from vpcases.model.library import Library
from vpcases.read import read_library
from vpcases.scaffold.revising import Reason, plan_revision

PROMISE = """# What small shops are promised.
for: shops with more than three tills   # counted on a visit
who: count each till twice an evening
we_offer: "a count that says: which till"
that_helps:
  hours: keep one evening in place of five
differentiation: It names the till.
owner: Ines Falk
"""


@pytest.fixture
def file(here: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the proposition of a small site, which is the folder we are in, on a day."""
    monkeypatch.setenv("VPCASES_AS_OF", "2026-11-01")
    site = write_site(here)
    segment = next(iter(read_library(site / "cases").library.segments))
    path = site / "cases" / "propositions" / f"{segment}.yml"
    path.parent.mkdir()
    path.write_text(PROMISE, encoding="utf-8")
    return path


def read(file: Path) -> Library:
    return read_library(file.parents[1]).library


def test_the_first_entry_holds_the_whole_text_of_today(file: Path, type_: Type) -> None:
    result = type_("proposition", "changed", file.stem, "--what", "First: #1", "--on", "2026-10-20")

    assert result.exit_code == 0, result.output
    assert "version 1, 2026-10-20" in result.output
    content = read(file).propositions[file.stem].content
    (version,) = list_revisions(content)
    assert (version.day, version.changed, version.by) == (
        date(2026, 10, 20),
        "First: #1",
        "Ines Falk",
    )
    assert version.words.split() == word_proposition(content).split()
    assert file.read_text(encoding="utf-8").startswith(PROMISE)
    assert "history" not in type_("check", file.stem).output


def test_nothing_is_written_where_nothing_has_changed(file: Path, type_: Type) -> None:
    type_("proposition", "changed", file.stem, "--what", "First", "--on", "2026-10-20")
    before = file.read_bytes()

    again = type_("proposition", "changed", file.stem, "--what", "Again", "--on", "2026-10-21")

    assert again.exit_code == 1
    assert "Nothing has changed since its entry of 2026-10-20" in again.output
    assert file.read_bytes() == before


def test_a_change_without_evidence_is_written_and_called_an_opinion(
    file: Path, type_: Type
) -> None:
    type_("proposition", "changed", file.stem, "--what", "First", "--on", "2026-10-20")
    file.write_text(file.read_text().replace("twice", "three times", 1), encoding="utf-8")
    assert "the text is another than on 2026-10-20" in type_("check", file.stem).output

    result = type_("proposition", "changed", file.stem, "--what", "More", "--on", "2026-10-21")

    assert "version 2" in result.output
    assert "an opinion" in result.output
    assert "revision-without-evidence" in type_("check", file.stem).output


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("no-such-segment",), "There is no proposition no-such-segment"),
        (("SEGMENT", "--because", "win-review-2026-10"), "no review, case or research"),
        (("SEGMENT", "--on", "yesterday"), "is not a day"),
        (("SEGMENT", "--what", " "), "What was changed?"),
    ],
)
def test_what_cannot_be_written_says_why(
    arguments: tuple[str, ...], words: str, file: Path, type_: Type
) -> None:
    named = [file.stem if each == "SEGMENT" else each for each in arguments]

    result = type_("proposition", "changed", "--what", "All", *named)

    assert result.exit_code
    assert words in result.output
    assert file.read_text(encoding="utf-8") == PROMISE


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2026-10-19", "correct that day where it is wrong"),
        ("2026-11-02", "2026-11-02 is yet to come: today is 2026-11-01. Leave --on out"),
    ],
)
def test_a_day_before_the_newest_entry_or_yet_to_come_is_refused(
    day: str, words: str, file: Path, type_: Type
) -> None:
    type_("proposition", "changed", file.stem, "--what", "First", "--on", "2026-10-20")
    file.write_text(file.read_text().replace("twice", "three times", 1), encoding="utf-8")
    before = file.read_bytes()

    result = type_("proposition", "changed", file.stem, "--what", "More", "--on", day)

    assert result.exit_code
    assert words in " ".join(result.output.split())
    assert file.read_bytes() == before


OLDER = """history:
  2026-10-01:   # the fair
    changed: Written down
    words: |
      For shops, we offer a count.

"""
OF_TODAY = {
    "as it is written": """  2026-10-20:
    changed: First wording   # as agreed
    because: [{case}]   # one of them
    by: Ines Falk
    # read aloud twice
    words: |   # the whole
      For tills.

      It names.
""",
    "in another order": """  2026-10-20:
    words: "For tills."   # the whole
    # read aloud twice
    by: 'Ines Falk'
    because:
      - {case}   # one of them
    changed: >-
      First
      wording
""",
    "with little": """  2026-10-20:
    changed: First wording
""",
    "with a sign of its own": """  2026-10-20:
    changed: First wording
    words: >2-   # the whole
        For tills.
# the end
""",
}


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("entry", OF_TODAY.values(), ids=OF_TODAY)
def test_a_second_change_of_a_day_brings_its_entry_up_to_date(
    entry: str, line_end: str, file: Path, type_: Type
) -> None:
    first, second = [*read(file).cases][:2]
    text = PROMISE + OLDER + entry.replace("{case}", first)
    file.write_bytes(text.replace("\n", line_end).encode())
    assert "history: does not say why" in type_("check", file.stem).output

    arguments = ("--what", "Shorter", "--because", second, "--by", "Ada", "--on", "2026-10-20")
    result = type_("proposition", "changed", file.stem, *arguments)

    assert result.exit_code == 0, result.output
    assert "version 2, 2026-10-20" in result.output
    content = read(file).propositions[file.stem].content
    older, today = list_revisions(content)
    assert (older.changed, older.words.strip()) == ("Written down", "For shops, we offer a count.")
    assert today.changed == "First wording; Shorter"
    assert today.because == ((first, second) if "{case}" in entry else (second,))
    assert today.by == ("Ines Falk, Ada" if "Ines" in entry else "Ada")
    assert today.words.split() == word_proposition(content).split()
    after = file.read_bytes().decode()
    assert after.startswith((PROMISE + OLDER).replace("\n", line_end))
    notes = [line.partition("#")[2] for line in entry.splitlines() if "#" in line]
    assert [note for note in notes if f"#{note}{line_end}" not in after] == []
    assert "does not say why" not in type_("check", file.stem).output


@pytest.mark.parametrize(
    "entry", ["  2026-10-20: {changed: First}\n", "  2026-10-20: &one\n    changed: First\n"]
)
def test_an_entry_that_cannot_be_changed_safely_says_how_to_write_it(
    entry: str, file: Path, type_: Type
) -> None:
    file.write_text(PROMISE + OLDER + entry, encoding="utf-8")
    before = file.read_bytes()

    result = type_("proposition", "changed", file.stem, "--what", "More", "--on", "2026-10-20")

    assert result.exit_code == 1
    assert "Write each of its fields on its line" in result.output
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    ("reviews", "reason"),
    [
        (("2026-08", "2026-09"), "--because win-review-2026-09"),
        ((), "--because ID (of a case or of research)"),
    ],
)
def test_check_names_the_newest_review_as_a_reason_and_none_that_is_not_there(
    reviews: tuple[str, ...], reason: str, file: Path, type_: Type
) -> None:
    for month in reviews:
        review = file.parents[1] / "reviews" / f"{month}.yml"
        review.parent.mkdir(exist_ok=True)
        review.write_text("note: We talked.\n", encoding="utf-8")
    file.write_text(PROMISE + OLDER + OF_TODAY["with little"], encoding="utf-8")

    told = type_("check", file.stem).output

    assert reason in told
    assert "2026-10`" not in told
    assert (f"[{reason[-18:]}]" if reviews else "and the ids of cases or research") in told


def test_a_case_is_evidence_and_is_kept_by_its_id(file: Path, type_: Type) -> None:
    case = next(iter(read(file).cases))
    arguments = ("--what", "First", "--because", f"{case},{case}", "--on", "2026-10-20")

    assert type_("proposition", "changed", file.stem, *arguments).exit_code == 0
    (version,) = list_revisions(read(file).propositions[file.stem].content)
    assert set(version.because) == {case}


@given(
    st.sampled_from(["\n", "\r\n"]),
    st.booleans(),
    st.sampled_from(["", "history:\n", "\n\n", "# the end\n", "history:\n\n# the end\n"]),
    st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=30),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
def test_every_other_byte_stays_whatever_the_file_looks_like(
    file: Path, line_end: str, has_mark: bool, rest: str, what: str
) -> None:
    text = ("\ufeff" if has_mark else "") + (PROMISE + rest).replace("\n", line_end)
    before = text.encode("utf-8")
    file.write_bytes(before)

    reason = Reason(what, (), "Ines Falk", date(2026, 10, 20))
    plan_revision(file.parents[1], read(file), file.stem, reason).write()

    after = file.read_bytes()
    lines = after.split(line_end.encode())
    assert [line for line in before.split(line_end.encode()) if line] == [
        line for line in lines if line and line in before
    ]
    (version,) = list_revisions(read(file).propositions[file.stem].content)
    assert version.changed == what


def test_the_same_text_on_the_same_day_has_not_changed(file: Path, type_: Type) -> None:
    type_("proposition", "changed", file.stem, "--what", "First", "--on", "2026-10-20")

    again = type_("proposition", "changed", file.stem, "--what", "Again", "--on", "2026-10-20")

    assert "Nothing has changed since its entry of 2026-10-20" in again.output
