from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.sites import write_files, write_site
from tests.small_site import CORNER
from vpcases.build.arrow import build_site, check_site
from vpcases.build.site import Site
from vpcases.derive import Edition
from vpcases.problems import Level
from vpcases.settings import Settings

CASE = "cases/histories/corner-till.yml"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    folder = write_site(tmp_path / "site")
    return Settings(
        cases=folder / "cases",
        site=folder,
        as_of=date(2026, 11, 1),
        site_url="https://small.example/",
    )


def html_of(site: Site, address: str) -> str:
    (page,) = [page for page in site.pages if page.head.address == address]
    return page.html


def test_a_site_is_pages_redirects_and_files(settings: Settings) -> None:
    site = build_site(settings)

    assert "persimmons" in html_of(site, "cases/corner-till/")
    short = {address for address in site.redirects if address.startswith("p/")}
    assert set(site.redirects) - short == {"stories/corner/", "old/corner/"}
    assert len(short) == len(("corner-till", "corner-till in German", "manor-bookings"))
    assert "https://small.example/cases/corner-till/" in site.redirects["stories/corner/"]
    assert site.media == {
        "assets/cases/downloads/counts.csv": settings.cases / "downloads/counts.csv",
        "assets/cases/images/corner.svg": settings.cases / "images/corner.svg",
        "assets/cases/images/till.svg": settings.cases / "images/till.svg",
    }
    assert site.mistakes == []


def test_a_prefix_stands_before_every_page_and_file_but_not_before_older_addresses(
    settings: Settings,
) -> None:
    site = build_site(replace(settings, prefix="proof/"))

    addresses = [page.head.address for page in site.pages]
    assert [a for a in (*addresses, *site.media) if not a.startswith("proof/")] == []
    assert "stories/corner/" in site.redirects


def test_every_mistake_and_everything_to_do_is_told_in_reading_order(settings: Settings) -> None:
    write_files(
        settings.site,
        {
            "cases/histories/a-draft.yml": "status: drafted\ntitle: A draft\n",
            CASE: CORNER.replace("\noffering:", "\nofering:").replace("\nlive:", "\nlived:"),
        },
    )

    _, problems = check_site(settings)
    site = build_site(settings)

    assert list(problems) == list(site.problems)
    mistakes = [(p.path, p.place.line, p.field) for p in site.mistakes]
    assert (CASE, 6, "ofering") in mistakes
    assert mistakes == sorted(mistakes)
    todo = [p for p in problems if p.level is Level.TODO]
    assert "cases/histories/a-draft.yml" in {p.path for p in todo}


def test_texts_can_be_read_in_place_of_files(settings: Settings) -> None:
    write_files(settings.site, {CASE: "title: [\n"})

    site = build_site(settings, instead={CASE: CORNER})

    assert "persimmons" in html_of(site, "cases/corner-till/")
    assert site.texts[CASE] == CORNER
    assert site.mistakes == []


def test_a_preview_shows_the_mistakes_it_is_told_on_the_pages_of_their_files(
    settings: Settings,
) -> None:
    write_files(
        settings.site,
        {CASE: "title: [\n", "cases/histories/new.yml": "title: New\n  segment: x\n"},
    )
    told = build_site(settings).mistakes

    site = build_site(settings, instead={CASE: CORNER}, told=told)

    assert "corner-till.yml:" in html_of(site, "cases/corner-till/")
    assert "persimmons" in html_of(site, "cases/corner-till/")
    assert "new.yml:" in html_of(site, "cases/new/")
    assert "new.yml:" not in html_of(site, "cases/corner-till/")


def test_what_is_to_do_stands_in_the_internal_edition_only(settings: Settings) -> None:
    public = build_site(settings)
    internal = build_site(replace(settings, edition=Edition.INTERNAL))

    assert "vp-todo" in html_of(internal, "cases/harbour-berries/")
    assert [page.head.address for page in public.pages if "vp-todo" in page.html] == []


def test_building_changes_nothing_that_the_next_build_would_notice(settings: Settings) -> None:
    first = build_site(settings)
    build_site(replace(settings, edition=Edition.INTERNAL, language="de", prefix="x/"))

    again = build_site(settings)

    assert [page.html for page in again.pages] == [page.html for page in first.pages]
    assert again.redirects == first.redirects
    assert again.problems == first.problems
