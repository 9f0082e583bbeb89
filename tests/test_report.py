from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vpcases.problems import Level, Place, Problem
from vpcases.report import (
    as_annotations,
    as_code_quality,
    as_json,
    word_problem,
    word_summary,
)

PROBLEM = Problem(
    "cases/histories/one.yml",
    Place(6, 1),
    "ofering",
    "unknown-key",
    'there is no field "ofering"',
    "did you mean offering?",
)


def at(level: Level) -> Problem:
    return Problem("a.yml", Place(), "f", "rule", "wrong", "", level)


def test_a_problem_says_where_what_and_how_to_mend_it() -> None:
    assert word_problem(PROBLEM) == (
        'cases/histories/one.yml:6:1: ofering: there is no field "ofering"\n'
        "    did you mean offering?"
    )


@pytest.mark.parametrize("level", [level for level in Level if level is not Level.MISTAKE])
def test_what_stops_no_build_says_what_it_is(level: Level) -> None:
    assert word_problem(at(level)) == f"a.yml:1:1: f: wrong ({level.value}: rule)"


@pytest.mark.parametrize(
    ("levels", "words"),
    [
        ([], "nothing to mend"),
        ([Level.MISTAKE], "1 mistake"),
        ([Level.TODO, Level.MISTAKE, Level.TODO], "1 mistake, 2 to do"),
        ([Level.ADVICE, Level.ADVICE], "2 pieces of advice"),
    ],
)
def test_a_summary_counts_each_level(levels: list[Level], words: str) -> None:
    assert word_summary([at(level) for level in levels]) == words


def test_programs_get_every_part_of_a_problem() -> None:
    assert json.loads(as_json([PROBLEM])) == [
        {
            "file": "cases/histories/one.yml",
            "line": 6,
            "column": 1,
            "field": "ofering",
            "rule": "unknown-key",
            "level": "mistake",
            "message": 'there is no field "ofering"',
            "hint": "did you mean offering?",
        }
    ]


def test_an_annotation_stands_beside_its_line() -> None:
    assert as_annotations([PROBLEM]) == (
        "::error file=cases/histories/one.yml,line=6,col=1,title=unknown-key"
        '::ofering: there is no field "ofering" – did you mean offering?'
    )


@pytest.mark.parametrize(
    ("level", "kind"),
    [(Level.MISTAKE, "error"), (Level.WITHHELD, "warning"), (Level.ADVICE, "warning")],
)
def test_an_annotation_is_as_loud_as_its_problem(level: Level, kind: str) -> None:
    assert as_annotations([at(level)]).startswith(f"::{kind} ")


@pytest.mark.parametrize("level", [Level.TODO, Level.HINT])
def test_what_is_only_to_do_is_not_for_ci(level: Level) -> None:
    assert as_annotations([at(level)]) == ""
    assert json.loads(as_code_quality([at(level)])) == []


def test_a_code_quality_report_tells_one_problem_from_another() -> None:
    others = [replace(PROBLEM, message="another"), replace(PROBLEM, place=Place(60, 1))]

    listed = json.loads(as_code_quality([PROBLEM, *others]))

    (again,) = json.loads(as_code_quality([PROBLEM]))
    assert listed[0] == again
    assert again["location"] == {"path": "cases/histories/one.yml", "lines": {"begin": 6}}
    assert again["check_name"] == "unknown-key"
    assert len({one["fingerprint"] for one in listed}) == 3


@given(st.text(max_size=30), st.text(max_size=30))
def test_no_words_of_an_author_make_a_second_annotation(path: str, message: str) -> None:
    told = as_annotations([Problem(path, Place(), "", "rule", message)])

    lines = told.split("\n")
    assert len(lines) == 1
    assert "\r" not in told
    properties = told.partition("::")[2].partition("::")[0]
    assert properties.count("line=") >= 1
    assert properties.count(",") == 3
