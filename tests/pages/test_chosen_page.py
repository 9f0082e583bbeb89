from __future__ import annotations

from typing import Any

import pytest

from tests.libraries import find_page, make_library, make_pages
from vpcases.derive import Edition
from vpcases.pages.addresses import Link
from vpcases.pages.case_page import CasePage
from vpcases.pages.chosen_page import ChosenPage
from vpcases.pages.library_page import LibraryPage
from vpcases.render import Renderer

OURS = "We ask everybody after a year."


def cases_of(**statuses: str) -> dict[str, Any]:
    return {
        name: {
            "status": status.replace("_", "-"),
            "title": f"Zq{name}",
            "customer": {"name": f"Zq{name} Ltd"},
        }
        for name, status in statuses.items()
    }


def chosen(
    statuses: dict[str, str], edition: Edition = Edition.PUBLIC, how_chosen: str = ""
) -> ChosenPage:
    pages = make_pages(make_library(cases_of(**statuses)), edition, how_chosen=how_chosen)
    return find_page(pages, ChosenPage)


def counts(page: ChosenPage) -> list[tuple[str, str]]:
    return [(fact.label, fact.words) for fact in page.counts]


def test_documented_are_all_that_were_checked_whether_shown_or_not() -> None:
    page = chosen(
        {
            "a": "published",
            "b": "checked",
            "c": "approved",
            "d": "under-review",
            "e": "drafted",
            "f": "retired",
            "g": "withdrawn",
            "h": "nominated",
        }
    )

    assert counts(page) == [
        ("Documented", "4 cases"),
        ("Shown here", "1 case"),
        ("Not shown", "3 cases"),
    ]


def test_a_reason_is_told_where_it_holds_for_three_and_more() -> None:
    page = chosen(
        {"a": "published", "b": "checked", "c": "checked", "d": "checked", "e": "approved"}
    )

    assert counts(page)[2:] == [
        ("Not shown", "3 not approved by the customer yet"),
        ("Not shown", "1 for another reason"),
    ]


def test_nobody_who_is_not_shown_is_named() -> None:
    page = chosen({"a": "published", "b": "checked", "c": "approved", "d": "under-review"})

    html = Renderer().render(page).html

    assert [name for name in ("Zqa", "Zqb", "Zqc", "Zqd") if name in html] == []


def test_the_counts_add_up_whatever_there_is() -> None:
    names = [*(f"c{n}" for n in range(4)), *(f"a{n}" for n in range(3)), "p0", "p1"]
    statuses = {"c": "checked", "a": "approved", "p": "published"}

    page = chosen({name: statuses[name[0]] for name in names})

    documented, shown, *hidden = [int(words.split(" ")[0]) for _, words in counts(page)]
    assert documented == shown + sum(hidden) == len(names)


def test_where_nothing_is_documented_the_page_says_so_and_counts_nothing() -> None:
    page = chosen({"a": "drafted"})

    assert page.counts == ()
    assert "nothing to choose from" in page.counted


@pytest.mark.parametrize("edition", Edition)
def test_the_sentence_of_the_owner_stands_below_what_is_counted(edition: Edition) -> None:
    html = Renderer().render(chosen({"a": "published"}, edition, OURS)).html

    assert html.index("What can be counted") < html.index(OURS)
    assert "To do" not in html.replace("To do: nobody", "")


def test_without_a_sentence_the_public_page_says_only_what_is_counted() -> None:
    public = Renderer().render(chosen({"a": "published"})).html
    internal = Renderer().render(chosen({"a": "published"}, Edition.INTERNAL)).html

    assert "How we choose" not in public
    assert "how_chosen:" in internal


def test_every_case_and_the_list_of_all_of_them_lead_to_it() -> None:
    pages = make_pages(make_library(cases_of(a="published", b="published")), prefix="proof/")
    link = Link("How our cases were chosen", "proof/how-chosen/")

    known = [page.known.chosen for page in pages if isinstance(page, CasePage)]

    assert known == [link, link]
    assert find_page(pages, LibraryPage).chosen == link
    case = next(page for page in pages if isinstance(page, CasePage))
    assert 'href="../../../proof/how-chosen/"' in Renderer().render(case).html
