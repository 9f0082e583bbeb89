"""Collections in real builds: a page for whoever has its link, and nothing of it anywhere else."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest

from tests.sites import ROOT, BuildStopped, BuiltSite, build_at, edit_site, write_site
from vpcases.build.arrow import check_site
from vpcases.model.library import Record
from vpcases.problems import Level
from vpcases.read import read_library
from vpcases.settings import Settings

KEY = "wls7rgciiggcabnkpxgsco33zhhhtwie"
OTHER_KEY = "icezzby3yuixfctrdfbi5dfbrbhqxq4m"
PAGE = f"c/{KEY}/"
NAME = "Ravensgill Drinks"
NOTE = "You asked on Tuesday who counts persimmons as you do."
SENT = f"""\
for: {NAME}
by: Ines Halloran
contact: ines@small.example
until: 2027-01-31
note: {NOTE}
proofs:
  - case: corner-till
    why: One till, as you have
  - manor-bookings
  - quote: harbour-ask
key: {KEY}
"""
FILE = "cases/collections/ravensgill-drinks.yml"


def build(tmp_path: Path, text: str = SENT, **more: object) -> BuiltSite:
    site = write_site(tmp_path / "site", {FILE: text})
    return build_at(site, tmp_path / "built", **more)  # type: ignore[arg-type]


def words_of(html: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", html).split())


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """Return the small site with one collection, in public."""
    return build(tmp_path_factory.mktemp("collections"))


def test_a_collection_has_a_page_with_all_that_its_file_says(built: BuiltSite) -> None:
    page = words_of(built.read(PAGE))

    for words in (NAME, NOTE, "Ines Halloran", "One till, as you have", "January 31, 2027"):
        assert words in page
    for proof in ("Corner Grocery closes its till", "A manor by the sea", "boysenberries"):
        assert proof in page
    assert 'href="mailto:ines@small.example"' in built.read(PAGE)
    assert "20 h/week" in page or "18 h/week" in page or "added value" in page


def test_no_search_engine_keeps_it_and_no_link_tells_where_its_reader_came_from(
    built: BuiltSite,
) -> None:
    html = built.read(PAGE)

    assert '<meta name="robots" content="noindex">' in html
    assert '<meta name="referrer" content="no-referrer">' in html
    assert 'rel="canonical"' not in html


def test_nothing_of_it_stands_in_any_other_file_of_the_site(built: BuiltSite) -> None:
    secrets = (KEY, NAME, NAME.upper(), "ravensgill", NOTE, "One till, as you have", "Halloran")

    for path, raw in built.files().items():
        text = raw.decode("utf-8", "ignore").casefold()
        found = [each for each in secrets if each.casefold() in text or each in path]
        assert not found or path.startswith(PAGE), (path, found)


def test_the_same_holds_for_every_collection_of_the_sample_site(sample_public: BuiltSite) -> None:
    collections = read_library(ROOT / "cases", ROOT).library.collections.values()
    records = [record for record in collections if not record.content.audience]
    files = sample_public.files()

    assert len(records) >= 2
    for record in records:
        for secret in (record.content.key, record.id, record.content.for_, record.content.note):
            told = [p for p, raw in files.items() if (secret or "").strip().encode() in raw]
            assert all(p.startswith(f"c/{record.content.key}/") for p in told), (secret, told)


def test_the_name_of_its_file_stands_nowhere_at_all(built: BuiltSite) -> None:
    assert not [p for p, raw in built.files().items() if b"ravensgill-drinks" in raw]


def test_a_prefix_stands_before_its_address(tmp_path: Path) -> None:
    site = build(tmp_path, options={"prefix": "proof/"})

    assert NAME in site.read(f"proof/{PAGE}")


def test_a_blinded_customer_is_blinded_there_too(built: BuiltSite) -> None:
    html = built.read(PAGE)

    assert "a manor hotel by the sea" in html
    assert "Wintergreen" not in html


@pytest.mark.parametrize("day", ["2027-02-01", "2028-11-01", "2031-11-01"])
def test_after_its_end_the_address_answers_and_says_nothing(day: str, tmp_path: Path) -> None:
    html = build(tmp_path, as_of=day).read(PAGE)

    assert "This collection has ended" in html
    assert '<meta name="robots" content="noindex">' in html
    for words in (NAME, NOTE, "Halloran", "Corner Grocery", "boysenberries"):
        assert words not in html


@pytest.mark.parametrize("day", ["2026-11-01", "2027-11-01", "2028-11-01", "2031-11-01"])
def test_the_sample_answers_at_every_address_for_years(day: str, tmp_path: Path) -> None:
    records: list[Record] = [*read_library(ROOT / "cases", ROOT).library.collections.values()]  # type: ignore[type-arg]
    site = build_at(ROOT, tmp_path / "built", as_of=day)

    ended = []
    for record in records:
        if record.content.audience:
            continue
        html = site.read(f"c/{record.content.key}/")
        is_over = record.content.until.last_day.isoformat() < day
        ended.append(is_over)
        assert (record.content.for_ in html) is not is_over
    assert True in ended
    assert (False in ended) is (day == "2026-11-01")


def test_the_reader_is_told_the_end_by_a_script_and_the_last_day_is_the_last(
    built: BuiltSite,
) -> None:
    html = built.read(PAGE)

    assert 'class="vp-page vp-collection" data-valid-until="2027-01-31"' in html
    assert "lapsed.js" in html


LEAVING = {
    "retired": "status: retired",
    "re-checked": "status: under-review",
    "taken back to a draft": "status: drafted",
}


@pytest.mark.parametrize("change", LEAVING.values(), ids=LEAVING)
def test_a_proof_that_leaves_takes_itself_out_and_the_build_goes_on(
    change: str, tmp_path: Path
) -> None:
    folder = write_site(tmp_path / "site", {FILE: SENT, "docs/about.md": "# About us\n"})
    path = folder / "cases/histories/corner-till.yml"
    text = path.read_text(encoding="utf-8").replace("status: published", change)
    edit_site(folder, {"cases/histories/corner-till.yml": text})

    site = build_at(folder, tmp_path / "built")

    page = words_of(site.read(PAGE))
    assert "1 proof of this collection is not shown any longer." in page
    assert "Corner Grocery" not in page
    assert "A manor by the sea" in page


def test_an_approval_that_ends_takes_its_proof_out(tmp_path: Path) -> None:
    corner = write_site(tmp_path / "site", {FILE: SENT})
    path = corner / "cases/histories/corner-till.yml"
    text = path.read_text(encoding="utf-8").replace("until: 2099-04-28", "until: 2026-12-31")
    edit_site(corner, {"cases/histories/corner-till.yml": text, "docs/about.md": "# About us\n"})

    page = build_at(corner, tmp_path / "built", as_of="2027-01-01").read(PAGE)

    assert "1 proof of this collection is not shown any longer." in words_of(page)
    assert "Corner Grocery" not in page


def test_where_nothing_is_left_the_page_says_so(tmp_path: Path) -> None:
    only = SENT.replace("  - manor-bookings\n  - quote: harbour-ask\n", "")
    folder = write_site(tmp_path / "site", {FILE: only, "docs/about.md": "# About us\n"})
    path = folder / "cases/histories/corner-till.yml"
    text = path.read_text(encoding="utf-8").replace("status: published", "status: retired")
    edit_site(folder, {"cases/histories/corner-till.yml": text})

    page = words_of(build_at(folder, tmp_path / "built").read(PAGE))

    assert "None of what was put together here can be shown at present." in page


WRONG = {
    "six proofs": ("proofs:\n", "proofs:\n" + "  - corner-till\n" * 3),
    "a proof that is not there": ("manor-bookings", "manor-booking"),
    "a key that was made up": (KEY, "ravensgill"),
    "no key": (f"key: {KEY}\n", ""),
    "an end that is no day": ("2027-01-31", "soon"),
}


@pytest.mark.parametrize(("old", "new"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_in_a_collection_stops_the_build(old: str, new: str, tmp_path: Path) -> None:
    with pytest.raises(BuildStopped, match=r"ravensgill-drinks\.yml"):
        build(tmp_path, SENT.replace(old, new))


def test_a_proof_that_may_never_be_shown_to_them_stops_the_build(tmp_path: Path) -> None:
    vocabulary = (write_site(tmp_path / "other") / "cases/vocabulary.yml").read_text("utf-8")
    never = vocabulary.replace(
        "    logo: corner.svg\n", "    logo: corner.svg\n    never_show_to: ravensgill-drinks\n"
    )
    folder = write_site(tmp_path / "site", {FILE: SENT, "cases/vocabulary.yml": never})

    with pytest.raises(BuildStopped, match='"corner" may never be shown to "ravensgill-drinks"'):
        build_at(folder, tmp_path / "built")


def test_a_withdrawn_proof_stops_the_build_until_the_collection_has_ended(tmp_path: Path) -> None:
    folder = write_site(tmp_path / "site", {FILE: SENT, "docs/about.md": "# About us\n"})
    edit_site(folder, {"cases/histories/corner-till.yml": "status: withdrawn\n"})
    (folder / "cases/histories/corner-till.de.yml").unlink()

    with pytest.raises(BuildStopped, match='"corner-till" has been withdrawn'):
        build_at(folder, tmp_path / "built")
    assert "has ended" in build_at(folder, tmp_path / "later", as_of="2027-03-01").read(PAGE)


def test_what_is_unfinished_has_no_page_and_stops_nothing(tmp_path: Path) -> None:
    site = build(tmp_path, f"for:\nproofs:\nuntil:\nkey: {KEY}\n")

    assert PAGE not in site.addresses()


def test_the_internal_edition_lists_them_with_the_link_to_send(tmp_path: Path) -> None:
    ended = SENT.replace(KEY, OTHER_KEY).replace("2027-01-31", "2026-10-01")
    folder = write_site(tmp_path / "site", {FILE: SENT, "cases/collections/past.yml": ended})
    options = {"public_url": "https://proofs.example.com/"}
    site = build_at(folder, tmp_path / "built", edition="internal", options=options)

    page = site.read("collections/")
    words = words_of(page)
    assert f'href="https://proofs.example.com/{PAGE}"' in page
    assert f"https://proofs.example.com/c/{OTHER_KEY}/" not in page
    for told in (NAME, "Until January 31, 2027", "Ended on October 1, 2026", "Ines Halloran"):
        assert told in words
    assert "Corner Grocery closes its till without counting twice" in words
    assert "A quote: Ines Holt" in words


def test_inside_its_page_shows_what_the_website_covers_and_leads_to_pages_that_are_there(
    tmp_path: Path,
) -> None:
    site = build(tmp_path, edition="internal")

    html = site.read(PAGE)
    assert "Wintergreen" not in html
    assert "../../cases/manor-bookings/" in html
    assert "manor-bookings/" in "".join(site.addresses())


def test_the_public_has_no_list_of_collections(built: BuiltSite) -> None:
    assert "collections/" not in built.addresses()


def test_what_visitors_pick_from_holds_the_shown_cases_and_no_others(built: BuiltSite) -> None:
    data = json.loads(built.read("collection/proofs.json"))

    assert [proof["id"] for proof in data["proofs"]] == ["manor-bookings", "corner-till"]
    assert not any("never" in proof or "own" in proof for proof in data["proofs"])
    for proof in data["proofs"]:
        assert proof["href"].removeprefix("../") in built.addresses()


def test_inside_it_tells_whom_a_proof_may_not_be_shown_to(tmp_path: Path) -> None:
    vocabulary = (write_site(tmp_path / "other") / "cases/vocabulary.yml").read_text("utf-8")
    never = vocabulary.replace(
        "    logo: corner.svg\n", "    logo: corner.svg\n    never_show_to: nobody-knows\n"
    )
    folder = write_site(tmp_path / "site", {"cases/vocabulary.yml": never})
    inside = build_at(folder, tmp_path / "internal", edition="internal")
    public = build_at(folder, tmp_path / "public")

    proofs = json.loads(inside.read("collection/proofs.json"))["proofs"]
    assert {p["id"]: p.get("never") for p in proofs}["corner-till"] == [
        "nobody-knows",
        "unmentioned",
    ]
    assert "never" not in public.read("collection/proofs.json")


def test_one_in_a_language_without_pages_is_in_that_of_the_site_and_its_author_is_told(
    tmp_path: Path,
) -> None:
    site = build(tmp_path, f"{SENT}language: fr\n")
    folder = tmp_path / "site"

    settings = Settings(folder / "cases", folder, date(2026, 11, 1), languages=("de",))
    (told,) = (p for p in check_site(settings)[1] if p.rule == "collection-other-language")

    assert (told.path, told.field, told.level) == (FILE, "language", Level.ADVICE)
    assert "en, de" in told.hint
    assert '<html lang="en"' in site.read(PAGE)
