"""What an author is told of propositions, and of what they rest on."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.library_on_disk import ACCEPTED, find_problems
from vpcases.problems import Level, Problem

VOCABULARY = (ACCEPTED / "vocabulary.yml").read_text(encoding="utf-8")
SEGMENT = "midmarket-wholesale"
MPHARMA = """
for: pharmaceutical retailers and healthcare facilities in emerging markets
who: run out of medicines and pay for stock that expires on their shelves
we_offer: stock that is paid for when it is sold
that_helps:
  finance-hours: serve patients on the day they come
alternative: flowbridge
true_for_them:
  flowbridge: no, wholesalers are paid on delivery
"""
RECONCILING = """
for: mid-market finance teams
who: spend eight days of every month on matching payments by hand
problem_cost: eight days of every month
problem_source: assumed
we_offer: matching that learns from what was matched before
that_helps:
  finance-hours: close the books in two days
alternative: flowbridge
differentiation: It explains each match in words that an auditor can read.
true_for_them:
  flowbridge: no, it explains nothing
uvp:
  words: Mid-market books closed in two days, with a reason for every match.
  benefit: finance-hours
  differs_by: finance-hours
"""


def write(site: Path, files: dict[str, str]) -> list[Problem]:
    """Return what is told of the propositions of a site, and of what they rest on."""
    (site / "cases").mkdir(exist_ok=True)
    (site / "cases/vocabulary.yml").write_text(VOCABULARY, encoding="utf-8")
    for name, text in files.items():
        path = site / "cases" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return [p for p in find_problems(site) if not p.path.endswith("vocabulary.yml")]


def promise(text: str, name: str = SEGMENT) -> dict[str, str]:
    return {f"propositions/{name}.yml": text}


def rules(problems: list[Problem]) -> set[str]:
    return {problem.rule for problem in problems}


@pytest.mark.parametrize("text", [MPHARMA, RECONCILING])
def test_an_honest_proposition_is_told_nothing_but_to_begin_its_history(
    text: str, tmp_path: Path
) -> None:
    told = write(tmp_path, promise(text))

    assert {(p.rule, p.level) for p in told} == {("proposition-changed-without-entry", Level.TODO)}


def test_no_rule_of_words_stops_a_build(tmp_path: Path) -> None:
    text = """
for: everyone
who: need Syncline
we_offer: our platform
that_helps:
  finance-hours: our new platform
  maintenance-cost: a dashboard
  error-cost: peace of mind
uvp: >-
  Our platform is for everyone who needs Syncline in one of the many ways in which
  Syncline can be needed by somebody today
pains:
  slow: No Syncline
"""
    told = write(tmp_path, promise(text))

    assert len(rules(told)) > 6
    assert Level.MISTAKE not in {p.level for p in told}


def test_the_name_of_the_file_has_to_be_a_segment(tmp_path: Path) -> None:
    (found,) = (
        p for p in write(tmp_path, promise(MPHARMA, "midmarket-wholsale")) if p.rule == "unknown-id"
    )

    assert (found.level, found.hint) == (Level.MISTAKE, f"did you mean {SEGMENT}?")


@pytest.mark.parametrize(
    ("because", "is_known"),
    [
        ("win-review-2026-10", True),
        ("win-review-2026-09", False),
        ("visits-2026", True),
        ("nobody-knows", False),
    ],
)
def test_what_a_change_was_made_for_has_to_be_there(
    because: str, is_known: bool, tmp_path: Path
) -> None:
    history = f"history:\n  2026-10-20:\n    changed: All\n    because: [{because}]\n"
    files = {
        **promise(MPHARMA + history),
        "reviews/2026-10.yml": f"date: 2026-11-01\nsegments: [{SEGMENT}]\n",
        "research/visits-2026.yml": f"method: interview\nsegments: [{SEGMENT}]\n",
    }

    told = write(tmp_path, files)
    fields = {p.field for p in told if p.rule == "unknown-id"}
    assert fields == (set() if is_known else {"history.2026-10-20.because.1"})


def test_the_ids_of_every_part_are_looked_up(tmp_path: Path) -> None:
    text = """
for: shops
offerings: [nothing-like-it]
that_helps:
  nothing-like-that:
    words: keep two hours
    alternative: nobody-at-all
    proof: no-such-case
alternative: nobody-either
true_for_them:
  nobody-too: no
pains:
  slow:
    words: It takes two days
    driver: no-driver-here
    relieved_by: [no-feature]
gains:
  fast:
    words: An answer in two minutes
    driver: no-driver-there
    created_by: [no-feature-either]
"""
    told = write(tmp_path, promise(text))

    assert {p.field for p in told if p.rule == "unknown-id"} == {
        "offerings.1",
        "that_helps.nothing-like-that",
        "that_helps.nothing-like-that.alternative",
        "that_helps.nothing-like-that.proof.1",
        "alternative",
        "true_for_them.nobody-too",
        "pains.slow.driver",
        "pains.slow.relieved_by.1",
        "gains.fast.driver",
        "gains.fast.created_by.1",
    }


def test_a_proof_that_was_withdrawn_is_a_mistake(tmp_path: Path) -> None:
    text = MPHARMA.replace(
        "  finance-hours: serve patients on the day they come",
        "  finance-hours:\n    words: serve patients on the day they come\n    proof: gone",
    )
    gone = "status: withdrawn\ntitle: Gone\ncustomer: harbor-foods\n"

    told = write(tmp_path, {**promise(text), "histories/gone.yml": gone})
    (found,) = (p for p in told if p.rule == "withdrawn-referenced")
    assert found.level is Level.MISTAKE


def test_an_alternative_that_may_not_be_named_is_found_where_customers_read(
    tmp_path: Path,
) -> None:
    files = {
        "hidden.yml": "alternatives:\n  kessmark:\n    title: Kessmark\n    may_name: no\n",
        **promise(MPHARMA.replace("sold\n", "sold, unlike with Kessmark\n") + "owner: Kessmark\n"),
    }

    told = write(tmp_path, files)
    assert {p.field for p in told if p.rule == "name-kept-back"} == {"we_offer"}


def test_advice_can_be_accepted_with_a_reason_and_a_changed_text_cannot(tmp_path: Path) -> None:
    text = MPHARMA.replace("for: ph", "for: everyone and ph")
    accepted = "accepted:\n  segment-too-broad: There is nobody else.\n"
    history = "history:\n  2026-10-20:\n    words: Another text.\n"

    assert "segment-too-broad" in rules(write(tmp_path, promise(text)))
    assert "segment-too-broad" not in rules(write(tmp_path, promise(text + accepted)))
    set_aside = "  proposition-changed-without-entry: We like it so.\n"
    told = write(tmp_path, promise(text + history + accepted + set_aside))
    assert "proposition-changed-without-entry" in rules(told)


def test_text_that_differs_in_capitals_and_line_ends_alone_is_the_same(tmp_path: Path) -> None:
    words = """history:
  2026-10-20:
    changed: First wording
    words: |
      FOR pharmaceutical retailers and healthcare facilities in emerging markets
      who run out of medicines and pay for stock that expires on their shelves - we offer
      stock that is paid for when it is sold that helps serve patients on the day they come
"""
    assert not write(tmp_path, promise(MPHARMA + words))


def test_placeholders_and_html_are_found_in_research_and_reviews_too(tmp_path: Path) -> None:
    files = {
        "research/one.yml": f"method: survey\nsegments: [{SEGMENT}]\nn: 4\ndate: 2026-05\n"
        "finding: TODO\n",
        "reviews/2026-10.yml": "note: <b>Bold</b> wins.\n",
    }
    assert {"placeholder-text", "html-in-text"} <= rules(write(tmp_path, files))
