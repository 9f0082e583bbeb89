"""Templates of a site: what is told about a slip in one, and what pages show meanwhile."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.libraries import find_page, make_library, make_pages
from vpcases.pages.case_page import CasePage
from vpcases.pages.library_page import LibraryPage
from vpcases.problems import Level, Problem
from vpcases.render import Renderer
from vpcases.render.failures import word_failures
from vpcases.render.site_templates import find_wrong_templates

PARTS = "parts.html.jinja"
CASE = "case_page.html.jinja"
BUILDS_ON_OURS = '{% extends "vpcases/case_page.html.jinja" %}\n'
LIBRARY = make_library({"one": {"status": "published", "title": "One", "drivers": "hours"}})


def write_own(site: Path, **files: str) -> Path:
    """Write templates of a site, `parts=` for `parts.html.jinja`; return their folder."""
    folder = site / "theme" / "vpcases"
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / f"{name}.html.jinja").write_text(text, encoding="utf-8")
    return folder


def find(site: Path, **files: str) -> list[Problem]:
    return list(find_wrong_templates([write_own(site, **files)], site))


def told_about(site: Path, **files: str) -> tuple[str, str]:
    [problem] = find(site, **files)
    assert problem.level is Level.MISTAKE
    return str(problem), problem.hint


def render_with(site: Path, page: type = CasePage, **files: str) -> tuple[str, list[Problem]]:
    """Return a page as a site with templates of its own shows it, and what is told."""
    folder = write_own(site, **files)
    renderer = Renderer((folder,))
    html = renderer.render(find_page(make_pages(LIBRARY), page)).html
    return html, word_failures(renderer.failures, [folder], site)


def test_nothing_is_told_of_templates_that_fit(tmp_path: Path) -> None:
    own = {
        "case_page": BUILDS_ON_OURS + '{% from "offer.html.jinja" import offer %}\n'
        "{% block stayed %}{{ super() }}{{ offer() }}{% block more %}{% endblock %}{% endblock %}",
        "offer": "{% macro offer() %}Ask us.{% endmacro %}",
        "parts": "{% macro cards(items, level=3) %}{{ line(items) }}{% endmacro %}\n"
        "{% macro line(items) %}{{ items | length }}{% endmacro %}",
        "axis_page": '{% extends "vpcases/axis_page.html.jinja" %}'
        "{% block languages %}{% endblock %}",
    }

    assert find(tmp_path, **own) == []
    assert list(find_wrong_templates([tmp_path / "none"], tmp_path)) == []


def test_a_slip_of_syntax_is_told_with_file_and_line(tmp_path: Path) -> None:
    told, hint = told_about(
        tmp_path, case_page=BUILDS_ON_OURS + "{% block stayed %}\n{% endblok %}"
    )

    assert told.startswith("theme/vpcases/case_page.html.jinja:3:1: this template cannot be read")
    assert "endblok" in told
    assert "ours" in hint


def test_a_filter_that_is_not_there_is_told(tmp_path: Path) -> None:
    told, _ = told_about(tmp_path, contact="\n{% macro ask(c) %}{{ c | shout }}{% endmacro %}")

    assert "contact.html.jinja:2:1:" in told
    assert "shout" in told


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("case-page.html.jinja", CASE),
        ("casepage.html.jinja", CASE),
        ("case_page.jinja", CASE),
        ("case_page.html", CASE),
        ("part.html.jinja", PARTS),
        ("templates/case_page.html.jinja", CASE),
    ],
)
def test_a_template_that_no_page_uses_is_told_with_the_name_that_was_meant(
    name: str, meant: str, tmp_path: Path
) -> None:
    file = write_own(tmp_path) / name
    file.parent.mkdir(exist_ok=True)
    file.write_text("x", encoding="utf-8")
    [problem] = find(tmp_path)

    assert (problem.rule, problem.path) == ("unknown-template", f"theme/vpcases/{name}")
    assert problem.message == f"no template of ours is called {name}"
    assert problem.hint == f"did you mean {meant}?"


def test_a_template_of_no_near_name_is_told_and_a_page_of_the_sites_own_is_not(
    tmp_path: Path,
) -> None:
    folder = write_own(tmp_path, zebra="x")
    (folder / "landing.html").write_text('{% extends "main.html" %}', encoding="utf-8")

    [problem] = find(tmp_path)

    assert problem.path.endswith("zebra.html.jinja")
    assert "name it as the one it takes the place of" in problem.hint


def test_a_template_beside_its_folder_is_told(tmp_path: Path) -> None:
    folder = write_own(tmp_path)
    (folder.parent / CASE).write_text(BUILDS_ON_OURS, encoding="utf-8")

    [problem] = find(tmp_path)

    assert problem.path == "theme/case_page.html.jinja"
    assert problem.hint == "move it to theme/vpcases/case_page.html.jinja"


@pytest.mark.parametrize(
    ("text", "line", "said", "hint"),
    [
        (BUILDS_ON_OURS + "{% block staid %}x{% endblock %}", 2, '"staid"', '"stayed"'),
        (BUILDS_ON_OURS + "{% block zzz %}x{% endblock %}", 2, '"zzz"', "its blocks are about"),
        ('{% extends "vpcases/case-page.html.jinja" %}', 1, "case-page", "vpcases/case_page"),
        ('{% extends "case_page.html.jinja" %}', 1, "on itself", "vpcases/case_page.html.jinja"),
        (BUILDS_ON_OURS + '{% from "parts.html.jinja" import crads %}', 2, '"crads"', '"cards"'),
        (BUILDS_ON_OURS + '{% include "offer.html" %}', 2, '"offer.html"', "ours begin with"),
    ],
)
def test_a_name_that_is_not_there_is_told_with_its_line_and_what_was_meant(
    text: str, line: int, said: str, hint: str, tmp_path: Path
) -> None:
    [problem] = find(tmp_path, case_page=text)

    assert (problem.path, problem.place.line) == (f"theme/vpcases/{CASE}", line)
    assert said in problem.message
    assert hint in problem.hint


def test_a_part_with_a_slip_in_its_name_is_told(tmp_path: Path) -> None:
    told, hint = told_about(tmp_path, parts="\n{% macro crads(items) %}x{% endmacro %}")

    assert "parts.html.jinja:2:1:" in told
    assert hint == 'did you mean "cards"?'


def test_a_file_that_is_no_text_is_told(tmp_path: Path) -> None:
    (write_own(tmp_path) / CASE).write_bytes(b"\xff\xfe\x00")

    [problem] = find(tmp_path)

    assert problem.hint == "save it as text in UTF-8"


def test_one_part_of_ours_is_changed_and_all_others_stay(tmp_path: Path) -> None:
    own = "{% macro card(card, level) %}<li>Ours: {{ card.link.words }}</li>{% endmacro %}"

    html, told = render_with(tmp_path, LibraryPage, parts=own)

    assert told == []
    # Our list of cards uses the card of the site.
    assert "<li>Ours: One</li>" in html
    assert 'class="vp-cards"' in html


def test_a_part_can_be_put_around_ours(tmp_path: Path) -> None:
    own = (
        '{% import "vpcases/parts.html.jinja" as ours with context %}'
        "{% macro cards(items, level=3) %}<p>Look:</p>{{ ours.cards(items, level) }}{% endmacro %}"
    )

    html, told = render_with(tmp_path, LibraryPage, parts=own)

    assert told == []
    assert html.index("<p>Look:</p>") < html.index('class="vp-cards"')


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("{{ pgae.head }}", 'nothing is called "pgae" here; did you mean "page"?'),
        ("{{ page.custmer }}", 'there is no "custmer" in what stands before it; did you mean'),
        ("{{ page.head.zzzzz }}", 'there is no "zzzzz" in what stands before it'),
        ("{{ 1 / 0 }}", "division by zero"),
        ("{{ say() }}", "speak() missing 1 required positional argument"),
    ],
)
def test_a_page_is_shown_with_our_template_where_that_of_the_site_fails(
    body: str, said: str, tmp_path: Path
) -> None:
    own = BUILDS_ON_OURS + "{% block stayed %}\n" + body + "{% endblock %}"

    html, [told] = render_with(tmp_path, case_page=own)

    assert (told.path, told.place.line, told.rule) == (
        f"theme/vpcases/{CASE}",
        3,
        "wrong-template",
    )
    assert said in told.message
    assert told.hint
    assert "How we know" in html


def test_a_part_that_takes_less_than_pages_give_it_is_told_where_it_stands(tmp_path: Path) -> None:
    own = "\n{% macro cards() %}x{% endmacro %}"

    html, [told] = render_with(tmp_path, LibraryPage, parts=own)

    assert (told.path, told.place.line) == (f"theme/vpcases/{PARTS}", 2)
    assert "cards" in told.message
    assert "One" in html


@pytest.mark.parametrize(
    "text", ["{% block", '{% extends "case_page.html.jinja" %}', "{{ 1 | x }}"]
)
def test_a_page_is_shown_whatever_a_template_holds(text: str, tmp_path: Path) -> None:
    html, [told] = render_with(tmp_path, case_page=text)

    assert told.path == f"theme/vpcases/{CASE}"
    assert "Traceback" not in told.message
    assert "How we know" in html


def test_a_mistake_of_ours_is_not_taken_for_one_of_the_site(tmp_path: Path) -> None:
    renderer = Renderer((write_own(tmp_path, case_page=BUILDS_ON_OURS),))

    with pytest.raises(AttributeError):
        renderer.render(None)  # type: ignore[arg-type]

    assert renderer.failures == []
