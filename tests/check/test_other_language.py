"""A page says which language it is in, and is in it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.check.library_on_disk import find_problems
from tests.check.same_story import SAME_STORY
from tests.libraries import DAY, make_library
from vpcases.build.arrow import check_site
from vpcases.check import check_library
from vpcases.importing import import_stories
from vpcases.problems import Level
from vpcases.settings import Settings

ENGLISH, GERMAN, FRENCH = (SAME_STORY[code] for code in ("en", "de", "fr"))
FOREIGN = {"2": "Spanish", "3": "Japanese", "4": "Portuguese"}


def list_told(
    case: dict[str, Any], language: str = "en", **translations: dict[str, Any]
) -> list[tuple[str, str, Level]]:
    """Return what is told of a checked case and its translations: field, hint, level."""
    library = make_library(
        {"story": {"status": "checked", **case}},
        translations={("story", code): words for code, words in translations.items()},
    )
    return [
        (problem.field, problem.hint, problem.level)
        for problem in check_library(library, DAY, language=language)
        if problem.rule == "other-language"
    ]


def test_a_case_is_in_its_language_or_in_that_of_the_site() -> None:
    write = "write language: de in this file, or in mkdocs.yml where every case is"

    assert list_told({"story": GERMAN}, "de") == []
    assert list_told({"story": GERMAN, "language": "de"}, "en") == []
    assert list_told({"story": GERMAN}, "en") == [("story", write, Level.MISTAKE)]
    assert list_told({"story": ENGLISH, "language": "de"}) == [
        ("language", "write language: en", Level.MISTAKE)
    ]


def test_where_the_site_is_not_known_only_what_is_claimed_is_asked_about() -> None:
    assert list_told({"story": GERMAN}, "") == []
    assert list_told({"story": GERMAN, "language": "fr"}, "") == [
        ("language", "write language: de", Level.MISTAKE)
    ]


def test_one_text_in_another_language_is_advice() -> None:
    told = list_told({"situation": ENGLISH, "outcome": GERMAN})

    assert [(field, level) for field, _, level in told] == [("outcome", Level.ADVICE)]


def test_short_texts_are_told_together() -> None:
    lines = GERMAN.replace(", ", ". ").split(". ")
    assert all(list_told({"did_not_improve": [line]}) == [] for line in lines)

    assert [field for field, _, _ in list_told({"did_not_improve": lines})] == ["did_not_improve.1"]


def test_a_text_that_was_copied_and_not_translated_is_told() -> None:
    case = {"title": "Two people less at the end of the month", "situation": ENGLISH}
    copied = {"title": case["title"], "situation": ENGLISH, "outcome": GERMAN}

    told = list_told(case, de=copied)

    assert [(field, level) for field, _, level in told] == [
        ("situation", Level.MISTAKE),
        ("title", Level.ADVICE),
    ]


def test_a_name_may_be_the_same_in_every_language() -> None:
    assert (
        list_told({"title": "Harbor Foods", "story": ENGLISH}, de={"title": "Harbor Foods"}) == []
    )


def test_a_translation_named_after_another_language_gets_the_right_name() -> None:
    told = list_told({"story": ENGLISH}, de={"story": FRENCH})

    assert told == [("story", "translate all of it, or name the file story.fr.yml", Level.MISTAKE)]


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ({"text": ENGLISH}, []),
        ({"text": GERMAN}, ["text"]),
        ({"text": GERMAN, "language": "de"}, []),
        ({"text": ENGLISH, "language": "de"}, ["language"]),
        ({"text": ENGLISH, "original": GERMAN, "language": "de"}, []),
        ({"text": GERMAN, "original": GERMAN, "language": "de"}, []),
        ({"text": GERMAN, "original": f"Ja. {GERMAN}", "language": "de"}, ["text"]),
        ({"text": ENGLISH, "original": GERMAN, "language": "fr"}, ["language"]),
        ({"text": ENGLISH, "original": f"Yes. {ENGLISH}", "language": "de"}, ["language"]),
        ({"text": ENGLISH, "original": f"Yes. {ENGLISH}"}, ["original"]),
        ({"text": ENGLISH, "original": ENGLISH}, []),
        ({"text": "Es ist gut."}, []),
    ],
)
def test_a_quote_is_in_the_language_that_is_said(quote: dict[str, str], found: list[str]) -> None:
    told = list_told({"quotes": {"q": quote}})

    assert [field for field, _, _ in told] == [f"quotes.q.{field}" for field in found]


def test_a_quote_in_the_language_of_its_case_is_not_told_a_second_time() -> None:
    told = list_told({"story": GERMAN, "quotes": {"q": {"text": f"Ja. {GERMAN}"}}})

    assert [field for field, _, _ in told] == ["story"]


def test_a_case_may_say_why_it_does_not_hold() -> None:
    case = {"story": GERMAN, "accepted": {"other-language": "The court asked for the German text."}}

    assert list_told(case) == []


def test_the_language_of_the_site_is_that_of_its_settings(tmp_path: Path) -> None:
    histories = tmp_path / "cases" / "histories"
    histories.mkdir(parents=True)
    text = f"status: checked\ntitle: Eins\nstory: |\n  {GERMAN}\n"
    (histories / "story.yml").write_text(text, encoding="utf-8")
    told = {}
    for language in ("en", "de"):
        settings = Settings(tmp_path / "cases", tmp_path, DAY, language=language)
        told[language] = [p.rule for p in check_site(settings)[1] if p.rule == "other-language"]

    assert told == {"en": ["other-language"], "de": []}


def test_of_real_stories_the_translated_ones_are_told_and_no_other(
    stories: Path, tmp_path: Path
) -> None:
    source = stories / "numpy-cases"
    if not source.exists():
        pytest.skip(f"{source} is not there")
    import_stories(source, None, tmp_path)

    told = [p for p in find_problems(tmp_path) if p.rule == "other-language"]

    # The four English originals carry no number.
    assert len(told) == 12
    for problem in told:
        assert FOREIGN[Path(problem.path).stem.rpartition("-")[2]] in problem.message


@pytest.mark.parametrize("name", ["jenkins-stories/src/user-story", "go-website", "todogroup"])
def test_english_stories_are_english(name: str, stories: Path, tmp_path: Path) -> None:
    if not (stories / name).exists():
        pytest.skip(f"{name} is not there")
    import_stories(stories / name, None, tmp_path)

    told = {Path(p.path).stem for p in find_problems(tmp_path) if p.rule == "other-language"}

    # One story of the TODO Group is there in Chinese as well.
    assert told <= {"redhat-2"}
