"""What a headline may claim, which period evidence covers, and what makes a pilot count."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.check.library_on_disk import find_problems, write_case
from tests.sites import ROOT
from vpcases.check.certainty import LOOKED_OVER, READ_OFF, find_claim, find_reached
from vpcases.check.rules.period_not_covered import is_covered
from vpcases.model.dates import Period, read_partial_date
from vpcases.problems import Level, Problem

CASE = (
    "customer: harbor-foods\noffering: syncline\nmeasured: 2025-04 to 2026-03\nsource: a letter\n"
)
LINE = "before_after:\n  Comparing: 20 h/week -> 2 h/week\n"
PILOT_FIELDS = ("where:", "side_by_side:", "success_criteria:", "agreed_before:", "outcome:")
"""What the sample tells of the pilot of Harbor Foods beyond its first form."""


def told(site: Path, rule: str) -> list[Problem]:
    return [problem for problem in find_problems(site) if problem.rule == rule]


def levels_of(site: Path, text: str, rule: str) -> list[Level]:
    write_case(site, text)
    return [problem.level for problem in told(site, rule)]


@pytest.mark.parametrize(
    "words",
    [
        "Teams of Kesto deploy independently of each other",
        "How Brackenrow measured the heat it loses",
        "Jenkins is the way to guaranteed quality for your devices",
        "Other divisions are now adopting this proven model",
        "Lisgarrow Homes prepares its audited accounts in June",
        "Verified members of the club book without a call",
        "A supplier of measured doses works without paper",
        "What was measured is now weighed",
    ],
)
def test_a_word_of_certainty_that_claims_no_result_is_left_alone(words: str) -> None:
    assert find_claim(words, READ_OFF) is None
    assert find_claim(words, LOOKED_OVER) is None


@pytest.mark.parametrize(
    ("words", "claim"),
    [
        ("Harbor Foods: proven savings in finance", "proven savings"),
        ("A measured 90 % less work", "measured 9"),
        ("Proven: Harbor Foods works less", "Proven"),
        ("Savings that are guaranteed", "Savings"),
        ("Guaranteed {{figure:comparing}}", "Guaranteed"),
        ("It is proven to save hours", "proven to save"),
        ("Proven in pilots", "Proven in pilots"),
    ],
)
def test_a_claim_that_needs_a_measurement_is_found_with_its_result(words: str, claim: str) -> None:
    found = find_claim(words, READ_OFF)

    assert found
    assert found.startswith(claim)


@pytest.mark.parametrize(
    "words",
    ["independently verified gains", "Audited savings", "Results were verified", "Verified:"],
)
def test_a_claim_that_needs_a_third_party_is_found(words: str) -> None:
    assert find_claim(words, LOOKED_OVER)


@pytest.mark.parametrize(
    ("level", "title", "found"),
    [
        ("stated", "Proven savings at Harbor Foods", True),
        ("customer-confirmed", "Proven savings at Harbor Foods", True),
        ("measured", "Proven savings at Harbor Foods", False),
        ("measured", "Audited savings at Harbor Foods", True),
        ("independently checked", "Audited savings at Harbor Foods", False),
        ("stated", "“Proven savings”, says Harbor Foods", False),
        ("stated", "Harbor Foods compares less by hand", False),
    ],
)
def test_a_title_may_claim_what_its_evidence_holds(
    level: str, title: str, found: bool, tmp_path: Path
) -> None:
    text = f'status: checked\ntitle: "{title}"\nlevel: {level}\n{CASE}{LINE}'

    levels = levels_of(tmp_path, text, "headline-outruns-evidence")

    assert (Level.MISTAKE in levels) is found


@pytest.mark.parametrize(
    ("status", "levels"),
    [
        ("nominated", []),
        ("drafted", []),
        ("checked", [Level.ADVICE]),
        ("published", [Level.ADVICE]),
    ],
)
def test_a_result_that_the_customer_did_not_give_is_advice_once_it_is_checked(
    status: str, levels: list[Level], tmp_path: Path
) -> None:
    text = f"status: {status}\ntitle: Less by hand\n{CASE}{LINE}"

    assert levels_of(tmp_path, text, "headline-outruns-evidence") == levels


def test_a_result_in_words_needs_no_number_from_anybody(tmp_path: Path) -> None:
    text = f"status: checked\ntitle: Calm\n{CASE}before_after:\n  working-life: It is calm\n"

    assert levels_of(tmp_path, text, "headline-outruns-evidence") == []


EXPECTED = "before_after:\n  Audit:\n    before: 12 days\n    expected: 5 days\n"
REACHED = "  Papers: 0 papers -> 6 papers\n"


@pytest.mark.parametrize(
    ("title", "more", "found"),
    [
        ("Harbor Foods cut its audit in half", "", True),
        ("Harbor Foods expects to cut its audit in half", "", False),
        ("Harbor Foods prepares its audit", "", False),
        ("Harbor Foods: audit {{figure:audit}}", "", False),
        ("Harbor Foods cut its papers", REACHED, False),
        ("Harbor Foods cut its audit {{figure:audit}}", REACHED, True),
        ("Harbor Foods cut its papers {{figure:papers}}", REACHED, False),
    ],
)
def test_what_is_only_expected_is_not_told_as_reached(
    title: str, more: str, found: bool, tmp_path: Path
) -> None:
    head = f'status: checked\ntitle: "{title}"\nlevel: customer-confirmed\n'

    levels = levels_of(tmp_path, head + CASE + EXPECTED + more, "headline-outruns-evidence")

    assert levels == ([Level.MISTAKE] if found else [])


def test_a_translation_claims_no_more_than_its_case(tmp_path: Path) -> None:
    write_case(tmp_path, f"status: checked\ntitle: Less by hand\n{CASE}{LINE}level: measured\n")
    write_case(tmp_path, "title: Audited savings\n", "story.de.yml")

    (found,) = told(tmp_path, "headline-outruns-evidence")

    assert found.path.endswith("story.de.yml")
    assert found.level is Level.MISTAKE


@pytest.mark.parametrize("words", ["It saved a day", "Work was halved", "They will have cut it"])
def test_words_for_what_has_happened_are_found(words: str) -> None:
    assert find_reached(words)


@pytest.mark.parametrize("words", ["It hopes to cut it", "It will save a day", "A calmer January"])
def test_what_is_still_to_come_is_not_taken_for_reached(words: str) -> None:
    assert find_reached(words) is None


@pytest.mark.parametrize(
    ("stated", "covers", "covered"),
    [
        ("2025-04 to 2026-03", "2025-04 to 2026-03", True),
        ("2025-04 to 2026-03", "2025 to 2026", True),
        (
            "2025-04 to 2026-03",
            "2025-04-15 to 2026-03-10",
            True,
        ),  # April, and March, as far as known
        ("2025", "2025-06", True),  # some time in that year
        ("2025-04 to 2026-03", "2025-05 to 2026-03", False),
        ("2025-04 to 2026-03", "2025-04 to 2026-02", False),
        ("2026", "2025", False),
    ],
)
def test_a_period_is_covered_as_exactly_as_both_are_known(
    stated: str, covers: str, covered: bool
) -> None:
    one, other = (
        Period(read_partial_date(start), read_partial_date(end or start))
        for start, _, end in (words.partition(" to ") for words in (stated, covers))
    )

    assert is_covered(one, other) is covered


SHEETS = "before_after:\n  Comparing: 20 h/week from old -> 2 h/week from sheets\nevidence:\n"


@pytest.mark.parametrize(
    ("evidence", "levels"),
    [
        ("  sheets:\n    covers: 2025-06\n  old:\n    covers: 2024\n", [Level.MISTAKE]),
        ("  sheets:\n    covers: 2025-04 to 2026-03\n  old:\n    covers: 2024\n", []),
        ("  sheets:\n    covers: unknown\n  old:\n    covers: 2024\n", []),
        ("  sheets:\n    level: measured\n  old:\n    covers: 2024\n", []),
        ("  sheets:\n    covers: 2025-06\n    scaled: one month for all\n  old: Old ones\n", []),
    ],
    ids=["too short", "all of it", "unknown", "not told", "scaled"],
)
def test_the_period_of_a_figure_is_covered_by_its_evidence_and_a_before_needs_none(
    evidence: str, levels: list[Level], tmp_path: Path
) -> None:
    text = f"status: published\ntitle: Less by hand\n{CASE}{SHEETS}{evidence}"

    assert levels_of(tmp_path, text, "period-not-covered") == levels


def test_the_period_of_a_figure_comes_before_that_of_its_case(tmp_path: Path) -> None:
    line = (
        "before_after:\n  Comparing:\n    before: 20 h/week\n    after: 2 h/week from sheets\n"
        "    measured: 2025-06\nevidence:\n  sheets:\n    covers: 2025-06\n"
    )

    assert levels_of(tmp_path, f"status: published\n{CASE}{line}", "period-not-covered") == []


def pilot_case(entry: str, status: str = "published") -> str:
    line = "before_after:\n  Comparing: 20 h/week -> 2 h/week\n"
    return f"status: {status}\ntitle: Less by hand\n{CASE}{line}evidence:\n  trial:\n{entry}"


WHOLE = (
    "    kind: pilot\n    covers: 2025-01-06 to 2025-01-17\n    side_by_side: no\n"
    "    success_criteria: Less\n    agreed_before: 2024-12-16\n    outcome: not\n"
)


def test_a_pilot_that_was_not_met_and_tells_all_has_nothing_to_mend(tmp_path: Path) -> None:
    assert levels_of(tmp_path, pilot_case(WHOLE), "pilot-criteria") == []


def test_that_nobody_knows_when_it_was_agreed_is_an_answer(tmp_path: Path) -> None:
    entry = WHOLE.replace("2024-12-16", "unknown")

    assert levels_of(tmp_path, pilot_case(entry), "pilot-criteria") == []


@pytest.mark.parametrize(
    ("status", "level"),
    [("drafted", Level.TODO), ("checked", Level.ADVICE), ("published", Level.ADVICE)],
)
@pytest.mark.parametrize("field", ["covers", "side_by_side", "success_criteria", "agreed_before"])
def test_what_a_pilot_does_not_tell_is_asked_and_stops_nothing(
    field: str, status: str, level: Level, tmp_path: Path
) -> None:
    lines = [line for line in WHOLE.splitlines(keepends=True) if field not in line]

    assert levels_of(tmp_path, pilot_case("".join(lines), status), "pilot-criteria") == [level]


@pytest.mark.parametrize(
    ("old", "new"), [("2024-12-16", "2025-01-09"), ("outcome: not", "outcome: promising")]
)
@pytest.mark.parametrize(
    ("status", "level"),
    [("drafted", Level.TODO), ("checked", Level.ADVICE), ("published", Level.MISTAKE)],
)
def test_what_contradicts_itself_stops_a_published_case_only(
    old: str, new: str, status: str, level: Level, tmp_path: Path
) -> None:
    text = pilot_case(WHOLE.replace(old, new), status)

    assert levels_of(tmp_path, text, "pilot-criteria") == [level]


@pytest.mark.parametrize(("scaled", "levels"), [("", [Level.MISTAKE]), ("a word on it", [])])
def test_a_short_pilot_that_stands_for_a_year_says_how_it_was_scaled(
    scaled: str, levels: list[Level], tmp_path: Path
) -> None:
    element = (
        "alternative: flowbridge\nvalue_elements:\n  finance-hours:\n    equation: gain\n"
        "    inputs:\n      gain: 900 EUR/year from trial\n"
    )
    entry = f"{WHOLE}    scaled: {scaled}\n"

    assert levels_of(tmp_path, pilot_case(entry) + element, "pilot-criteria") == levels


def test_harbor_foods_as_it_was_first_written_has_no_mistake(tmp_path: Path) -> None:
    cases = tmp_path / "cases"
    shutil.copytree(ROOT / "cases", cases)
    file = cases / "histories/harbor-foods-reconciliation.yml"
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    plain = [
        line
        for line in lines
        if not line.startswith(tuple(f"    {field}" for field in PILOT_FIELDS))
    ]
    file.write_text("".join(plain), encoding="utf-8")

    found = [p for p in find_problems(tmp_path) if p.path.endswith(file.name)]

    assert len(plain) == len(lines) - 5
    assert [str(p) for p in found if p.level is Level.MISTAKE] == []
    assert [p.level for p in found if p.rule == "pilot-criteria"] == [Level.ADVICE]
