from __future__ import annotations

import csv
import io
from typing import Any

import pytest
from pydantic import BaseModel

from tests.choosing import make_choosing, published
from tests.libraries import find_page, make_pages
from vpcases.derive import Edition
from vpcases.model.case import CaseHistory
from vpcases.pages.case_page import CasePage
from vpcases.pages.crossing_page import CrossingPage
from vpcases.pages.interview_page import CORE_FIELDS, InterviewPage
from vpcases.pages.interviews_page import InterviewsPage
from vpcases.problems import Level, Place, Problem
from vpcases.render.interview_sheet import render_interview, render_interview_table

HOURS = {
    "equation": "hours left x hourly cost",
    "inputs": {"hours left": "6 h/year", "hourly cost": "55 EUR/h"},
}
CASES: dict[str, Any] = {
    "a": published(value_elements={"hours": HOURS}, alternative="lists"),
    "begun": published(status="drafted", customer={"name": "Birch"}),
}
ADDRESS = "interview/small-shops/hours/"


def pages(cases: dict[str, Any] | None = None, **settings: Any) -> list[Any]:
    library = make_choosing(CASES if cases is None else cases, alternatives={"lists": "Lists"})
    return make_pages(library, Edition.INTERNAL, **settings)


def sheet(**settings: Any) -> InterviewPage:
    return find_page(pages(**settings), InterviewPage, ADDRESS)


def questions(page: InterviewPage) -> list[Any]:
    return [question for part in page.parts for question in part.questions]


def test_there_is_a_sheet_for_every_segment_and_driver_and_a_list_of_them() -> None:
    found = [p for p in pages() if isinstance(p, InterviewPage)]
    listed = find_page(pages(), InterviewsPage)

    assert {p.head.address for p in found} == {
        f"interview/{segment}/{driver}/"
        for segment in ("small-shops", "large-shops")
        for driver in ("hours", "errors")
    }
    assert [row.waiting for row in listed.segments[0].sheets] == ["Birch", ""]


def test_the_public_edition_has_no_sheet_and_leads_to_none() -> None:
    public = make_pages(make_choosing(CASES), Edition.PUBLIC)

    assert not [p for p in public if isinstance(p, InterviewPage | InterviewsPage)]
    assert find_page(public, CrossingPage, "segments/small-shops/hours/").interview is None


def test_every_question_has_a_number_and_its_answer_a_field_of_its_own() -> None:
    found = questions(sheet())

    assert [q.number for q in found] == list(range(1, len(found) + 1))
    assert len({q.field for q in found}) == len(found)


@pytest.mark.parametrize("field", sorted(CORE_FIELDS))
def test_every_answer_goes_into_a_field_that_a_case_really_has(field: str) -> None:
    model: Any = CaseHistory
    for name in field.split("."):
        if name in ("NAME", "first"):  # a key that the author makes up
            continue
        assert name in model.model_fields, field
        model = find_model(model.model_fields[name].annotation)


def find_model(annotation: Any) -> Any:
    """Return the first model within the type of a field; what is none has no fields to look for."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for inside in getattr(annotation, "__args__", ()):
        if (found := find_model(inside)) is not None:
            return found
    return None


def test_what_went_wrong_what_did_not_improve_and_who_said_yes_are_always_asked() -> None:
    asked = {q.field for q in questions(find_page(pages({}), InterviewPage, ADDRESS))}

    assert asked >= {
        *("situation", "replaced", "forces.push", "considered", "forces.pull", "forces.anxiety"),
        *("forces.habit", "risk.happened", "did_not_improve", "approval_path"),
        *("number_they_watch", "customer.people.NAME.refer"),
    }


def test_the_numbers_that_an_equation_needs_are_asked_without_the_customer_behind_it() -> None:
    part = next(p for p in sheet().parts if p.heading == "The numbers: Hours")

    assert part.lead == "Others work it out like this: hours left x hourly cost"
    assert [(q.words, q.field, q.note) for q in part.questions[1:]] == [
        (
            "Hours left: how much, and where is that known from?",
            "value_elements.hours.inputs.hours left",
            "in h/year",
        ),
        (
            "Hourly cost: how much, and where is that known from?",
            "value_elements.hours.inputs.hourly cost",
            "in EUR/h",
        ),
    ]


def test_a_driver_nobody_has_worked_out_is_asked_how_it_would_be() -> None:
    page = find_page(pages(), InterviewPage, "interview/small-shops/errors/")

    assert "value_elements.errors.equation" in {q.field for q in questions(page)}


def test_what_a_case_in_progress_has_still_to_do_is_asked_where_nothing_else_asks_it() -> None:
    path = "cases/histories/begun.yml"
    todo = (
        Problem(path, Place(1, 1), "outcome", "missing-answer", "what came?", level=Level.TODO),
        Problem(path, Place(1, 1), "offering", "missing-answer", "which?", level=Level.TODO),
    )

    page = sheet(todo={path: todo})

    part = next(p for p in page.parts if p.heading == "Still to ask: Birch")
    assert [(q.field, q.words) for q in part.questions] == [("offering", "which?")]
    assert part.file == path


def test_a_case_in_progress_leads_to_its_sheet_and_one_without_a_segment_to_the_list() -> None:
    cases = {"begun": CASES["begun"], "new": {"status": "nominated", "why": "They are glad"}}
    found = pages(cases)

    links = {
        p.head.address: p.interview.address if p.interview else ""
        for p in found
        if isinstance(p, CasePage)
    }
    assert links == {"cases/begun/": ADDRESS, "cases/new/": "interview/"}


def test_a_published_case_leads_to_no_sheet() -> None:
    assert find_page(pages(), CasePage, "cases/a/").interview is None


def test_a_crossing_leads_to_its_sheet_with_proofs_and_without() -> None:
    links = {
        p.head.address: p.interview.address if p.interview else ""
        for p in pages()
        if isinstance(p, CrossingPage)
    }

    assert links["segments/small-shops/hours/"] == ADDRESS
    assert links["segments/large-shops/errors/"] == "interview/large-shops/errors/"


def test_the_markdown_has_every_question_with_its_field_and_a_place_to_answer() -> None:
    page = sheet()

    text = render_interview(page, "en")

    for question in questions(page):
        assert f"{question.number}. {question.words}\n   `{question.field}`" in text
    assert text.count("\n   >") == len(questions(page))
    assert "&" not in text


def test_the_table_has_a_row_for_every_question_with_an_empty_answer() -> None:
    page = sheet()

    head, *rows = csv.reader(io.StringIO(render_interview_table(page, "en")))

    assert [row[head.index("Field")] for row in rows] == [q.field for q in questions(page)]
    assert {row[head.index("Answer")] for row in rows} == {""}


def test_no_cell_begins_what_a_spreadsheet_would_work_out() -> None:
    evil = {"equation": "=1+1 x cost", "inputs": {"=1+1": "6 h/year", "cost": "55 EUR/h"}}
    cases = {"a": published(value_elements={"hours": evil}, alternative="lists")}
    page = find_page(pages(cases), InterviewPage, ADDRESS)

    rows = csv.reader(io.StringIO(render_interview_table(page, "en")))

    cells = [cell for row in rows for cell in row]
    assert "'=1+1: how much, and where is that known from?" in cells
    assert not [cell for cell in cells if cell.startswith("=")]


def test_a_sheet_speaks_the_language_of_its_list() -> None:
    page = find_page(pages(languages=("de",)), InterviewPage, f"de/{ADDRESS}")

    assert page.head.language == "de"
    assert "Was hat Sie zögern lassen?" in {q.words for q in questions(page)}
    assert "## Wie Sie entschieden haben" in render_interview(page, "de")
