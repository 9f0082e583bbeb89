"""Python and the browser follow one list of criteria: the same two proofs, the same reasons."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.benchmarks.seeded_cases import write_site
from tests.browser.conftest import visiting
from tests.sites import DAY, ROOT
from vpcases.build.finder import open_finders
from vpcases.derive import Edition
from vpcases.derive.candidates import ASKED
from vpcases.derive.facets import Facet
from vpcases.derive.ranking import Answer, Asks, Question, find_answer, rank
from vpcases.model.approval import Channel
from vpcases.pages.finder_data import Finder, Shelf
from vpcases.pages.finder_gaps import find_gap
from vpcases.pages.finder_words import word_pair, word_parts, word_standing
from vpcases.render.finder_index import render_finder
from vpcases.settings import Settings
from vpcases.theme_folder import find_theme

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

BATCH = 2000
ASK = """([index, day, questions]) => {
    const shelf = new vpcases.finder.Shelf(index, day);
    return questions.map((question) => {
        const answer = shelf.answer(question);
        return {
            ...answer,
            ranked: shelf.rank(question),
            why: answer.picks.map(({place}) => shelf.explain(place, question)),
            standing: shelf.wordStanding(answer),
            pair: answer.picks.length ? shelf.wordPair(answer) : "",
            gap: shelf.findGap(question, answer),
        };
    });
}"""


def read_finders(folder: Path, languages: tuple[str, ...] = ("en",)) -> dict[str, Finder]:
    """Return what the internal edition of a site finds proofs with: it knows every channel."""
    settings = Settings(
        cases=folder / "cases",
        site=folder,
        edition=Edition.INTERNAL,
        as_of=date.fromisoformat(DAY),
        language=languages[0],
        languages=languages[1:],
    )
    return open_finders(settings)


def write_answer(
    answer: Answer, question: Question, finder: Finder, shelf: Shelf
) -> dict[str, Any]:
    """Return what Python says to a question, in the form of the script."""
    places = {each.id: at for at, each in enumerate(shelf.candidates)}
    ranked = rank(shelf.candidates, question, date.fromisoformat(DAY))
    gap = find_gap(finder.gaps, question, answer)
    return {
        "picks": [{"place": places[p.candidate.id], "sort": p.sort or ""} for p in answer.picks],
        "isWhole": answer.is_whole,
        "nearest": places[answer.nearest.id] if answer.nearest else -1,
        "isAsked": answer.is_asked,
        "ranked": [places[each.id] for each in ranked],
        "why": [
            list(word_parts(p.candidate, question, finder.titles, finder.language))
            for p in answer.picks
        ],
        "standing": word_standing(answer, finder.language),
        "pair": word_pair(answer, finder.language) if answer.picks else "",
        "gap": [gap.address, gap.words] if gap else None,
    }


def compare(page: Page, finder: Finder, shelf: Shelf, questions: list[Question]) -> list[Any]:
    """Let both answer many questions, and return what they said."""
    index = json.loads(render_finder(finder, shelf))
    day = date.fromisoformat(DAY)
    said: list[Any] = []
    for start in range(0, len(questions), BATCH):
        some = questions[start : start + BATCH]
        found = page.evaluate(ASK, [index, DAY, [_as_state(question) for question in some]])
        expected = [
            write_answer(find_answer(shelf.candidates, q, day), q, finder, shelf) for q in some
        ]
        for question, one, other in zip(some, expected, found, strict=True):
            assert other == one, question
        said += found
    return said


def _as_state(question: Question) -> Mapping[str, str]:
    known = {facet.value: identity for facet, identity in question.known.items()}
    return {**known, "asks": question.asks.value, "prospect": question.prospect}


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """Return an empty page with nothing but the script of the finder."""
    with visiting(browser) as visit:
        visit.page.goto("about:blank")
        visit.page.add_script_tag(path=find_theme() / "scripts" / "finder.js")
        yield visit.page
        assert visit.wrong == []


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("channel", list(Channel))
def test_every_crossing_of_the_sample_site_has_the_same_answer_in_both(
    channel: Channel, language: str, page: Page
) -> None:
    finder = read_finders(ROOT, ("en", "de"))[language]
    main = (Facet.SEGMENT, Facet.DRIVER, Facet.ALTERNATIVE)
    ids = [["", *(choice.id for choice in finder.choices[facet])] for facet in main]
    questions = [
        Question(dict(zip(main, known, strict=True)), asks)
        for known in product(*ids)
        for asks in Asks
    ]

    said = compare(page, finder, finder.shelf(channel), questions)

    assert len(said) == len(questions) > 1000
    assert sum(len(one["picks"]) == 2 for one in said) > 500
    assert {one["isWhole"] for one in said} == {True, False}


def draw(chance: random.Random, finder: Finder) -> Question:
    """Return a question with anything that can be asked, and some things that nobody knows."""
    known = {}
    for facet in ASKED:
        ids = [choice.id for choice in finder.choices[facet]]
        dice = chance.random()
        if ids and dice < 0.45:
            known[facet] = chance.choice(ids)
        elif dice > 0.98:
            known[facet] = chance.choice(["no-such-id", "constructor", "__proto__", "é<b>"])
    prospects = ["", *(choice.id for choice in finder.prospects), "nobody"]
    return Question(known, chance.choice(list(Asks)), chance.choice(prospects))


def test_thousands_of_random_questions_on_a_random_site_have_the_same_answer_in_both(
    page: Page, tmp_path: Path
) -> None:
    chance = random.Random(11)  # noqa: S311 - to be the same again is what it is for
    write_site(tmp_path, 150)
    finder = read_finders(tmp_path)["en"]

    said = []
    for shelf in finder.shelves:
        said += compare(page, finder, shelf, [draw(chance, finder) for _ in range(800)])

    assert {len(one["picks"]) for one in said} >= {0, 2}
    assert {pick["sort"] for one in said for pick in one["picks"]} >= {"number", "voice"}
    assert any(one["nearest"] >= 0 for one in said)
