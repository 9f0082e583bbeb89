"""Whatever is typed, a site is built without it or refused in plain words, and nothing runs."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from tests.hostile.conftest import Attempt
from tests.hostile.filling import Kind, list_slots
from tests.hostile.making import KINDS, make_harmless, make_hostile
from tests.hostile.markup import Vocabulary, list_broken, list_pages, list_strange
from tests.hostile.payloads import DRAWINGS, ELSEWHERE, FAMILIES
from tests.sites import BuiltSite
from vpcases.problems import as_printable
from vpcases.report import as_annotations, as_json, word_problem

# The sites are made once, so one worker has all of these tests.
pytestmark = pytest.mark.xdist_group("hostile")

Make = Callable[[str], Attempt]
SILENT_FAMILIES = {"lookalikes", "long", "markdown", "places", "templates", "formulas"}
"""Words that may stand in a text: most of them are printed as they are."""


def test_every_place_where_an_author_can_type_is_filled() -> None:
    plain = make_harmless()
    hostile = make_hostile(("x",), {})
    places = {
        (name, slot)
        for name in ("vocabulary.yml", "histories/everything.yml")
        for slot in list_slots(KINDS[name], plain.records[name])
    }
    assert places <= hostile.filled.keys()
    assert len(hostile.filled) > 500
    assert {slot.kind for _, slot in hostile.filled} == set(Kind)


@pytest.mark.parametrize("family", FAMILIES)
def test_what_is_refused_is_told_in_plain_words_with_a_place_and_a_way_out(
    family: str, attempts: Make
) -> None:
    made = attempts(family)
    assert made.refused
    for problem in made.refused:
        assert problem.path.startswith("cases"), problem
        assert problem.place.line >= 1, problem
        assert problem.hint, problem
        assert problem.message == as_printable(problem.message), problem
        assert "Traceback" not in problem.message
        lines = word_problem(problem).split("\n")
        assert len(lines) == 2, lines
        assert all("\x1b" not in line and not line.startswith("::") for line in lines)
    as_json(made.refused).encode("utf-8")
    assert as_annotations(made.refused).count("\n") < len(made.refused)


@pytest.mark.parametrize("family", sorted(SILENT_FAMILIES))
def test_what_may_stand_in_a_text_is_built_and_printed(family: str, attempts: Make) -> None:
    made = attempts(family)
    assert len(made.settled.filled) > 90, len(made.settled.filled)


@pytest.mark.parametrize("edition", ["built", "preview", "texts"])
@pytest.mark.parametrize("family", FAMILIES)
def test_pages_have_nothing_that_plain_words_would_not_have(
    family: str, edition: str, attempts: Make, known: Vocabulary
) -> None:
    site: BuiltSite = getattr(attempts(family), edition)
    strange = {
        name: found
        for name, html in list_pages(site.files())
        if (found := list_strange(html, known))
    }
    assert strange == {}


@pytest.mark.parametrize("edition", ["built", "preview", "texts"])
@pytest.mark.parametrize("family", FAMILIES)
def test_every_other_file_is_what_it_should_be(family: str, edition: str, attempts: Make) -> None:
    files = getattr(attempts(family), edition).files()
    assert list_broken(files) == []
    assert _list_hostile_media(files) == []


def _list_hostile_media(files: Mapping[str, bytes]) -> list[str]:
    drawings = {text.encode() for text in DRAWINGS.values()}
    return [name for name, content in files.items() if content in drawings]


def test_a_site_with_hostile_words_has_the_pages_of_one_with_plain_words(
    attempts: Make, harmless: BuiltSite, public: BuiltSite
) -> None:
    for family in FAMILIES:
        made = attempts(family)
        assert list_usual(public) <= made.built.addresses(), family
        assert list_usual(harmless) <= made.texts.addresses(), family


def list_usual(site: BuiltSite) -> set[str]:
    """Return the addresses that no text has a part in."""
    named = ("industries/", "pilots/everything", "stories/older/")
    return {address for address in site.addresses() if not address.startswith(named)}


def test_nothing_is_loaded_from_elsewhere(attempts: Make) -> None:
    for family in FAMILIES:
        for name, content in attempts(family).texts.files().items():
            if name.endswith((".css", ".js", ".svg")):
                assert ELSEWHERE.encode() not in content, (family, name)
