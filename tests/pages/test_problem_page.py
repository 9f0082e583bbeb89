from __future__ import annotations

import pytest

from tests.libraries import make_library, make_pages
from vpcases.pages.case_page import CasePage
from vpcases.pages.page import ProofPage
from vpcases.pages.problem_page import ProblemPage
from vpcases.problems import Place, Problem

GOOD = {"status": "published", "title": "Good"}


def pages_with_mistake(path: str, *, is_preview: bool = True) -> list[ProofPage]:
    mistake = Problem(path, Place(3, 1), "", "yaml-syntax", "this line cannot be read")
    library = make_library({"good": GOOD})
    return make_pages(library, mistakes={path: (mistake,)}, is_preview=is_preview)


def test_a_case_file_that_cannot_be_read_has_a_page_with_its_problems_alone() -> None:
    pages = pages_with_mistake("cases/histories/new-case.yml")

    (page,) = [page for page in pages if isinstance(page, ProblemPage)]
    assert page.head.address == "cases/new-case/"
    assert page.head.title == "new-case.yml cannot be read yet"
    assert [problem.message for problem in page.problems] == ["this line cannot be read"]


def test_a_build_has_no_such_page() -> None:
    pages = pages_with_mistake("cases/histories/new-case.yml", is_preview=False)

    assert not [page for page in pages if isinstance(page, ProblemPage)]


def test_a_case_that_is_shown_has_its_problems_on_its_own_page() -> None:
    pages = pages_with_mistake("cases/histories/good.yml")

    (case,) = [page for page in pages if page.head.address == "cases/good/"]
    assert isinstance(case, CasePage)
    assert [problem.message for problem in case.problems] == ["this line cannot be read"]


@pytest.mark.parametrize(
    "path", ["cases/vocabulary.yml", "cases/quotes/one.yml", "cases/histories/good.de.yml"]
)
def test_only_a_case_has_a_page_of_problems(path: str) -> None:
    assert not [page for page in pages_with_mistake(path) if isinstance(page, ProblemPage)]
