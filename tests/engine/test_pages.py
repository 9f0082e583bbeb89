from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.links import read_page
from tests.render.markup import read_markup
from tests.sites import BuiltSite, build_at, write_site

PUBLIC = {
    "",
    "404.html",
    "about/",
    "cases/",
    "cases/corner-till/",
    "cases/corner-till/de/",
    "cases/manor-bookings/",
    "segments/",
    "segments/small-shops/",
    "segments/small-shops/hours/",
    "segments/small-shops/trust/",
    "segments/small-shops/before-and-after/",
    "segments/hotels/",
    "segments/hotels/hours/",
    "segments/hotels/trust/",
    "segments/hotels/before-and-after/",
    "drivers/",
    "drivers/hours/",
    "drivers/trust/",
    "industries/",
    "industries/grocery/",
    "industries/hospitality/",
    "alternatives/",
    "alternatives/rival/",
    "alternatives/notebook/",
    "offerings/",
    "offerings/tally/",
    "quotes/",
    "coverage/",
    "who-else/",
    "who-else/small-shops/",
    "who-else/hotels/",
    "new/",
    "register/",
    "claims/",
    "how-chosen/",
    "pilots/",
    "stories/corner/",
    "old/corner/",
}
QUOTES = {
    "cases/corner-till/quotes/evening/",
    "cases/corner-till/quotes/second/",
    "cases/corner-till/de/quotes/evening/",
    "cases/corner-till/de/quotes/second/",
    "cases/manor-bookings/quotes/sea/",
    "quotes/harbour-ask/",
}
APPROVERS = {
    f"cases/{case}approver/" for case in ("corner-till/", "corner-till/de/", "manor-bookings/")
}
SHORT = {"p/1d5q17/", "p/7gzb4q/", "p/3dn416/"}
"""The short links of the two cases and of a translation: a promise, like every address."""
PUBLIC |= (
    {"collection/", "finder/"}
    | APPROVERS
    | QUOTES
    | SHORT
    | {f"{address}embed/" for address in QUOTES}
)
SEGMENTS = ("small-shops/", "hotels/")
OF_SEGMENTS = (
    {f"{kind}/{segment}" for kind in ("pricing", "canvas") for segment in ("", *SEGMENTS)}
    | {"interview/"}
    | {f"interview/{segment}{driver}" for segment in SEGMENTS for driver in ("hours/", "trust/")}
)
"""What only the internal edition has, for every segment."""
OURS = {
    "to-do/",
    "refresh/",
    "front-row/",
    "collections/",
    "board/",
    "jobs/",
    "features/",
    "value-at-stake/",
    "research/",
}
"""What only the internal edition has, for the whole library."""
UNASSIGNED = {"alternatives/not-yet-assigned/"}


class Head(HTMLParser):
    """Collects the title, the meta fields and the links of a page's head."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.title = ""
        self.meta: dict[str, str] = {}
        self.links: dict[str, str] = {}
        self._is_title = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self._is_title = tag == "title" and not self.title
        if tag == "meta" and "name" in values:
            self.meta[values["name"]] = values["content"]
        if tag == "link" and values.get("rel", "").strip() in {"canonical", "alternate"}:
            self.links[values.get("hreflang", values["rel"])] = values["href"]

    def handle_data(self, data: str) -> None:
        if self._is_title:
            self.title += data

    def handle_endtag(self, tag: str) -> None:
        self._is_title = False


def test_pages_are_built_at_the_addresses_that_were_promised(small_public: BuiltSite) -> None:
    assert small_public.addresses() - UNASSIGNED == PUBLIC


def test_the_internal_edition_adds_unfinished_cases_and_what_is_to_do(
    small_internal: BuiltSite,
) -> None:
    added = small_internal.addresses() - PUBLIC - UNASSIGNED

    unfinished = {
        f"cases/harbour-berries/{part}" for part in ("", "approver/", "quotes/first/")
    } | {"quotes/harbour-later/"}
    assert added == {*unfinished, "stories/gooseberries/", *OURS, *OF_SEGMENTS}


def test_a_page_says_in_its_head_what_it_is_and_where_it_lies(small_public: BuiltSite) -> None:
    head = Head(small_public.read("cases/corner-till/"))

    # With the name of the site it would be too long to be shown whole.
    assert head.title == "Corner Grocery closes its till without counting twice"
    assert "(April 2025 to March 2026 · measured)" in head.meta["description"]
    assert head.links["canonical"] == "https://small.example/cases/corner-till/"


def test_a_page_and_its_translation_name_each_other(small_public: BuiltSite) -> None:
    for address in ("cases/corner-till/", "cases/corner-till/de/"):
        links = Head(small_public.read(address)).links

        assert links["en"] == "https://small.example/cases/corner-till/"
        assert links["de"] == "https://small.example/cases/corner-till/de/"


def test_every_page_has_a_canonical_address_and_a_description(small_public: BuiltSite) -> None:
    for address in small_public.addresses() - {"404.html", "", "about/"}:
        html = small_public.read(address)
        head = Head(html)
        if "http-equiv" in html:
            assert address.startswith(("stories/", "old/", "p/"))
            continue
        if address.endswith(("/embed/", "/approver/")) or address == "collection/":
            continue  # found by nobody but who has the link
        assert head.links["canonical"] == f"https://small.example/{address}"
        assert 0 < len(head.meta["description"]) <= 155


@pytest.mark.parametrize("edition", ["public", "internal"])
def test_a_public_build_leads_nobody_to_the_repository(
    edition: str, tmp_path: Path, into: Path
) -> None:
    text = (write_site(tmp_path / "site") / "mkdocs.yml").read_text(encoding="utf-8")
    more = "repo_url: https://code.example/proofs\nedit_uri: edit/main/docs/\n"
    actions = "  features: [content.action.edit, content.action.view]\nplugins:"
    folder = write_site(tmp_path / "site", {"mkdocs.yml": more + text.replace("plugins:", actions)})

    site = build_at(folder, into, edition=edition)

    links = [
        link
        for address in site.addresses()
        for link in read_page(site.read(address)).links
        if link.startswith("https://code.example/proofs/")
    ]
    case = "https://code.example/proofs/edit/main/cases/histories/corner-till.yml"
    assert (case in links) is (edition == "internal")
    if edition == "public":
        assert links == []


def test_no_author_file_is_published(small_public: BuiltSite, small_internal: BuiltSite) -> None:
    for site in (small_public, small_internal):
        names = list(site.files())
        assert [name for name in names if name.endswith((".yml", ".yaml", ".jinja"))] == []


def test_only_files_that_a_page_shows_are_published(
    small_public: BuiltSite, small_internal: BuiltSite
) -> None:
    def media(site: BuiltSite) -> list[str]:
        return [name for name in site.files() if name.startswith("assets/cases/")]

    shown = [
        "assets/cases/downloads/counts.csv",
        "assets/cases/images/corner.svg",
        "assets/cases/images/till.svg",
    ]
    assert media(small_public) == shown
    assert media(small_internal) == sorted([*shown, "assets/cases/images/gooseberry.svg"])


@pytest.mark.parametrize("has_nav", [True, False])
def test_lists_stand_in_the_navigation_and_cases_never_do(
    has_nav: bool, tmp_path: Path, into: Path
) -> None:
    nav = "nav:\n  - index.md\n  - about.md\n  - Proof: cases/index.md\n" if has_nav else ""
    text = (write_site(tmp_path / "site") / "mkdocs.yml").read_text(encoding="utf-8")
    folder = write_site(tmp_path / "site", {"mkdocs.yml": text + nav})

    site = build_at(folder, into, strict=True)

    sidebar = re.findall(r'href="([^"]*)"[^>]*class="md-nav__link', site.read("about/"))
    assert ("../cases/" in sidebar) is True
    assert ("../quotes/" in sidebar) is not has_nav
    assert [link for link in sidebar if "corner-till" in link] == []
    assert site.told == ()


def test_a_case_stands_in_its_list(small_public: BuiltSite) -> None:
    page = small_public.read("cases/corner-till/")

    active = re.findall(r"md-nav__item--active.*?href=\"([^\"]*)\"", page, re.DOTALL)
    assert "../" in active


def test_the_style_sheet_is_one_and_named_by_every_page(small_public: BuiltSite) -> None:
    assert b".vp-case" in small_public.files()["assets/vpcases/vpcases.css"]
    for address in ("", "about/", "cases/", "cases/corner-till/"):
        assert "assets/vpcases/vpcases.css" in small_public.read(address)


def test_the_notice_of_the_site_stands_on_every_page_of_ours(small_public: BuiltSite) -> None:
    ours = small_public.addresses() - {"", "about/", "404.html", "stories/corner/", "old/corner/"}

    ours = {a for a in ours if not a.startswith("p/") and not a.endswith("/embed/")}
    missing = [a for a in ours if "Everything here is invented." not in small_public.read(a)]
    assert missing == []


EVIL = "\"'></title><u data-evil='1'>-->"


def test_hostile_words_do_no_harm_in_a_whole_page(tmp_path: Path, into: Path) -> None:
    quoted = EVIL.replace("'", "''")
    case = (
        f"title: '{quoted}'\ndescription: '{quoted}'\nsituation: '{quoted}'\noffering: tally\n"
        f"customer:\n  name: '{quoted}'\nsegment: evil\n"
    )
    vocabulary = f"segments:\n  evil:\n    title: '{quoted}'\n    about: '{quoted}'\n"
    folder = write_site(
        tmp_path / "site",
        {"cases/histories/evil.yml": case, "cases/evil.yml": vocabulary},
    )

    site = build_at(folder, into, edition="internal")

    for address in ("cases/evil/", "cases/", "segments/evil/", "segments/", "to-do/"):
        html = site.read(address)
        assert "data-evil" in html, address
        assert "<u data-evil" not in html, address
        assert read_markup(html).values("data-evil") == [], address


def test_structured_data_of_a_built_page_is_there_once(small_public: BuiltSite) -> None:
    found = re.findall(
        r'<script type="application/ld\+json">(.*?)</script>',
        small_public.read("cases/corner-till/"),
        re.DOTALL,
    )

    assert len(found) == 1
    assert '"@type":"Article"' in found[0]
