"""Real builds and their feeds, read by a feed parser that knows nothing of us."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from tests.feeds import JSON_FEED, list_feeds, read_atom, read_json_feed
from tests.links import address_of, read_page
from tests.sites import ROOT, BuiltSite, build_at, edit_site, write_site
from tests.small_site import CORNER, INN, MKDOCS, VOCABULARY

EDITIONS = ("public", "internal")
SITE = "https://vpcases.example/"
SPEC = Draft202012Validator(JSON_FEED, format_checker=FormatChecker())


@pytest.fixture(params=EDITIONS)
def sample(
    request: pytest.FixtureRequest, sample_public: BuiltSite, sample_internal: BuiltSite
) -> BuiltSite:
    return {"public": sample_public, "internal": sample_internal}[request.param]


def links_of(site: BuiltSite, address: str) -> list[str]:
    return [entry.link for entry in read_atom(site, address).entries]


def exists(site: BuiltSite, link: str) -> bool:
    """Return whether a link of the sample site leads to a page, and to an anchor that it has."""
    parts = urlsplit(link)
    address = parts.path.removeprefix("/")
    if not link.startswith(SITE) or address not in site.addresses():
        return False
    return not parts.fragment or parts.fragment in read_page(site.read(address)).anchors


def test_there_is_a_feed_for_all_cases_each_segment_and_each_driver_in_each_language(
    sample: BuiltSite,
) -> None:
    homes = {
        address
        for address in sample.addresses()
        if re.fullmatch(r"(de/)?(cases|segments/[\w-]+|drivers/[\w-]+)/", address)
        and not address.endswith("not-yet-assigned/")
        and not address.startswith("cases/")
    } | {"cases/"}

    assert {a.removesuffix("feed.atom") for a in list_feeds(sample)} == homes
    assert {a.removesuffix("feed.json") for a in list_feeds(sample, "json")} == homes
    assert len(homes) >= 2 * (1 + 4 + 8)


def test_every_feed_is_read_by_a_feed_parser_and_every_link_of_it_leads_somewhere(
    sample: BuiltSite,
) -> None:
    for address in list_feeds(sample):
        feed = read_atom(sample, address)
        home = address.removesuffix("feed.atom")
        assert feed.feed.title
        assert feed.feed.author == "vpcases"
        assert "invented" in feed.feed.subtitle or "erfunden" in feed.feed.subtitle
        assert feed.feed.language == ("de" if address.startswith("de/") else "en")
        assert feed.feed.link == SITE + home
        own = [link.href for link in feed.feed.links if link.rel == "self"]
        assert own == [SITE + address]
        assert len({entry.id for entry in feed.entries}) == len(feed.entries) <= 50
        for entry in feed.entries:
            assert exists(sample, entry.link), entry.link
            assert entry.title
            assert entry.summary
            assert entry.tags
            assert entry.updated >= entry.published
        days = [entry.updated for entry in feed.entries]
        assert days == sorted(days, reverse=True)
        assert feed.feed.updated == (days[0] if days else "2000-01-01T00:00:00+00:00")


def test_every_json_feed_keeps_to_its_specification_and_says_what_the_atom_feed_says(
    sample: BuiltSite,
) -> None:
    for address in list_feeds(sample, "json"):
        feed = read_json_feed(sample, address)
        other = read_atom(sample, address.replace("feed.json", "feed.atom"))

        assert list(SPEC.iter_errors(feed)) == []
        assert feed["feed_url"] == SITE + address
        assert feed["title"] == other.feed.title
        told = [(i["id"], i["url"], i["title"], i["date_modified"]) for i in feed["items"]]
        assert told == [(e.id, e.link, e.title, e.updated) for e in other.entries]
        for item, entry in zip(feed["items"], other.entries, strict=True):
            assert item["tags"] == [tag.term for tag in entry.tags]
            assert item["content_text"] == re.sub(r"&#39;|&#x27;", "'", entry.summary).replace(
                "&amp;", "&"
            )


def test_an_entry_says_what_happened_who_the_result_and_its_basis(
    sample_public: BuiltSite,
) -> None:
    (entry,) = [
        e for e in read_atom(sample_public, "cases/feed.atom").entries if "harbor-foods" in e.link
    ]

    assert entry.summary == (
        "New · Harbor Foods · 30,560 EUR a year of added value over FlowBridge, before price · "
        "April 2025 to March 2026 · reported by the customer · a fortnight counted as a year"
    )
    assert entry.published == entry.updated == "2026-05-11T00:00:00+00:00"
    assert [tag.term for tag in entry.tags][:2] == ["Mid-market wholesale", "Finance hours"]
    assert entry.id == "tag:vpcases.example,2026:cases/harbor-foods-reconciliation"


def test_what_was_changed_is_dated_and_called_so(sample_public: BuiltSite) -> None:
    (entry,) = [
        e for e in read_atom(sample_public, "cases/feed.atom").entries if "dunmarrow" in e.link
    ]

    assert entry.summary.startswith("Changed · ")
    assert (entry.published[:10], entry.updated[:10]) == ("2025-02-17", "2026-06-30")


def test_a_translation_is_in_the_feeds_of_its_own_language(sample_public: BuiltSite) -> None:
    english = links_of(sample_public, "cases/feed.atom")
    german = links_of(sample_public, "de/cases/feed.atom")

    assert f"{SITE}cases/kliniken-morvental-write-offs/" in english
    assert f"{SITE}cases/kliniken-morvental-write-offs/de/" in german
    assert f"{SITE}cases/kliniken-morvental-write-offs/" not in german
    assert len(english) == len(german)
    summary = read_atom(sample_public, "de/cases/feed.atom").entries[0].summary
    assert summary.startswith("Neu · ")


def test_what_has_not_been_translated_says_which_language_it_is_in(
    sample_public: BuiltSite,
) -> None:
    items = {i["id"]: i for i in read_json_feed(sample_public, "de/cases/feed.json")["items"]}

    assert items["tag:vpcases.example,2026:cases/kvistmark-group-close"]["language"] == "en"
    translated = items["tag:vpcases.example,2026:cases/harbor-foods-reconciliation/de"]
    assert "language" not in translated
    atom = sample_public.read("de/cases/feed.atom")
    assert '<entry xml:lang="en"><title>Kvistmark' in atom


@pytest.mark.parametrize("home", ["segments/midmarket-wholesale/", "drivers/finance-hours/"])
def test_the_feed_of_a_group_holds_the_cases_of_its_page_and_no_others(
    home: str, sample_public: BuiltSite
) -> None:
    cards = re.findall(
        r'class="vp-card__title"[^>]*><a href="(?:\.\./)+(cases/[^"]+)"', sample_public.read(home)
    )

    told = [link for link in links_of(sample_public, f"{home}feed.atom") if "/cases/" in link]
    assert sorted(told) == sorted(SITE + card for card in cards)


def test_a_quote_with_a_file_of_its_own_is_told_among_all_and_to_whom_its_driver_matters(
    sample_public: BuiltSite,
) -> None:
    quote = f"{SITE}quotes/#quote-falkvig-second-week"

    assert quote in links_of(sample_public, "cases/feed.atom")
    assert quote in links_of(sample_public, "drivers/working-life/feed.atom")
    assert quote not in links_of(sample_public, "drivers/finance-hours/feed.atom")


def test_pages_lead_to_their_feeds_in_the_head_and_in_words(sample: BuiltSite) -> None:
    for feed in list_feeds(sample):
        home = feed.removesuffix("feed.atom")
        html = sample.read(home)
        page = read_page(html)
        named = re.findall(
            r'<link rel="alternate\s*" type="([^"]+)" title="[^"]+" href="([^"]+)"', html
        )
        assert named == [
            ("application/atom+xml", SITE + feed),
            ("application/feed+json", f"{SITE}{home}feed.json"),
        ]
        shown = [link for link in page.links if link.endswith(("feed.atom", "feed.json"))]
        assert len(shown) == 4  # two in the head, two in words
        assert ">Atom</a>" in html
    for address in ("cases/harbor-foods-reconciliation/", "industries/", "claims/"):
        assert "feed.atom" not in sample.read(address)


def test_the_page_of_what_is_new_leads_to_the_feed_of_all_cases(sample: BuiltSite) -> None:
    for language in ("", "de/"):
        html = sample.read(f"{language}new/")
        assert f'href="{SITE}{language}cases/feed.atom"' in html


def test_an_inside_feed_tells_where_a_case_may_be_used_and_holds_no_draft(
    sample_internal: BuiltSite,
) -> None:
    feed = read_atom(sample_internal, "cases/feed.atom")

    cases = [entry for entry in feed.entries if "/cases/" in entry.link]
    assert all("may be used on website" in entry.summary for entry in cases)
    assert all(entry.id.endswith("/internal") for entry in feed.entries)
    assert feed.feed.subtitle.startswith("Internal edition: not for publication")
    hidden = ("pellwick", "lisgarrow", "tarnbeck", "aldervane")
    assert not [e.link for e in feed.entries if any(name in e.link for name in hidden)]


def test_public_feeds_hold_nothing_that_is_not_shown(sample_public: BuiltSite) -> None:
    texts = [
        sample_public.read(a) for kind in ("atom", "json") for a in list_feeds(sample_public, kind)
    ]

    for name in ("pellwick", "lisgarrow", "tarnbeck", "aldervane", "internal"):
        assert not any(name in text.lower() for text in texts)


def test_a_group_without_a_case_keeps_its_feed(tmp_path: Path, into: Path) -> None:
    words = VOCABULARY.replace("  hotels: Hotels", "  hotels: Hotels\n  boats: Boats")
    site = build_at(write_site(tmp_path / "site", {"cases/vocabulary.yml": words}), into)

    feed = read_atom(site, "segments/boats/feed.atom")

    assert feed.entries == []
    assert feed.feed.updated == "2000-01-01T00:00:00+00:00"
    assert list(SPEC.iter_errors(read_json_feed(site, "segments/boats/feed.json"))) == []


def test_a_site_that_does_not_know_its_own_address_has_no_feeds_and_leads_to_none(
    tmp_path: Path, into: Path
) -> None:
    text = MKDOCS.replace("site_url: https://small.example/\n", "")
    site = build_at(write_site(tmp_path / "site", {"mkdocs.yml": text}), into)

    assert list_feeds(site) == list_feeds(site, "json") == []
    assert not (site.folder / "llms.txt").exists()
    for address in ("cases/", "new/", "segments/small-shops/"):
        assert "feed." not in site.read(address)


def test_a_case_that_is_renamed_keeps_its_id_and_gets_its_new_address(
    tmp_path: Path, into: Path
) -> None:
    folder = write_site(tmp_path / "site")
    before = read_atom(build_at(folder, into), "cases/feed.atom")
    aliases = "aliases:\n  - cases/corner-till\n"
    edit_site(
        folder,
        {
            "cases/histories/corner-till.yml": None,
            "cases/approvals/corner-till.yml": None,
            "cases/histories/corner-till.de.yml": None,
            "cases/histories/corner-scale.yml": CORNER.replace("aliases:\n", aliases),
        },
    )

    after = read_atom(build_at(folder, tmp_path / "after"), "cases/feed.atom")

    def find(feed: object, name: str) -> list[str]:
        return [e.id for e in feed.entries if f"cases/{name}/" in e.link]  # type: ignore[attr-defined]

    assert find(before, "corner-till") == find(after, "corner-scale") != []
    assert find(after, "corner-till") == []


def test_a_case_that_takes_over_the_address_of_a_retired_one_keeps_its_own_id(
    tmp_path: Path, into: Path
) -> None:
    files = {
        "cases/histories/corner-till.yml": CORNER.replace("status: published", "status: retired"),
        "cases/histories/manor-bookings.yml": INN + "aliases: [cases/corner-till]\n",
    }
    site = build_at(write_site(tmp_path / "site", files), into)

    ids = [entry.id for entry in read_atom(site, "cases/feed.atom").entries]
    assert "tag:small.example,2026:cases/manor-bookings" in ids


@pytest.mark.parametrize("status", ["retired", "withdrawn", "under-review", "drafted"])
@pytest.mark.parametrize("edition", EDITIONS)
def test_what_is_no_longer_published_leaves_every_feed(
    status: str, edition: str, tmp_path: Path, into: Path
) -> None:
    text = CORNER.replace("status: published", f"status: {status}")
    folder = write_site(tmp_path / "site", {"cases/histories/corner-till.yml": text})

    site = build_at(folder, into, edition=edition)

    for kind in ("atom", "json"):
        for address in list_feeds(site, kind):
            assert "corner-till" not in site.read(address)
    assert list_feeds(site) != []


@pytest.mark.parametrize("edition", EDITIONS)
def test_what_has_lapsed_leaves_every_feed(edition: str, tmp_path: Path, into: Path) -> None:
    text = CORNER.replace("until: 2099-04-28", "until: 2027-04-28")
    folder = write_site(tmp_path / "site", {"cases/histories/corner-till.yml": text})

    last = build_at(folder, into, edition=edition, as_of="2027-04-28")
    after = build_at(folder, tmp_path / "after", edition=edition, as_of="2027-04-29")

    assert "corner-till" in last.read("cases/feed.atom")
    assert not any("corner-till" in after.read(a) for a in list_feeds(after))


def test_a_case_whose_customer_may_not_be_named_is_told_without_any_name(
    tmp_path: Path, into: Path
) -> None:
    unnamed = INN.replace("show_as: a manor hotel by the sea\n", "")
    older = "aliases: [cases/wintergreen-manor-first]\n"
    folder = write_site(
        tmp_path / "site",
        {
            "cases/histories/manor-bookings.yml": None,
            "cases/histories/wintergreen-manor-bookings.yml": unnamed + older,
        },
    )

    site = build_at(folder, into)

    entries = read_atom(site, "cases/feed.atom").entries
    assert any(re.search(r"cases/case-[0-9a-f]{8}$", entry.id) for entry in entries)
    for kind in ("atom", "json"):
        assert not any("wintergreen" in site.read(a).lower() for a in list_feeds(site, kind))


def test_the_feeds_do_not_change_with_the_day_as_long_as_what_is_shown_does_not(
    tmp_path: Path, into: Path
) -> None:
    folder = write_site(tmp_path / "site")

    first = build_at(folder, into, as_of="2026-11-01")
    later = build_at(folder, tmp_path / "later", as_of="2026-12-24")

    for kind in ("atom", "json"):
        for address in list_feeds(first, kind):
            assert first.read(address) == later.read(address)


def test_words_that_would_be_markup_are_words_in_both_formats(tmp_path: Path, into: Path) -> None:
    title = 'Fish & chips: <b>more</b> than that > this ]]> "quoted"'
    text = CORNER.replace(
        "title: Corner Grocery closes its till without counting twice", f"title: '{title}'"
    )
    assert title in text
    folder = write_site(tmp_path / "site", {"cases/histories/corner-till.yml": text})

    site = build_at(folder, into)

    (entry,) = [e for e in read_atom(site, "cases/feed.atom").entries if "corner-till" in e.link]
    assert entry.title_detail.type == "text/plain"
    assert entry.title.replace("&amp;", "&") == title or entry.title == title
    (item,) = [
        i for i in read_json_feed(site, "cases/feed.json")["items"] if "corner-till" in i["url"]
    ]
    assert item["title"] == title


def test_a_site_below_a_folder_and_with_a_prefix_has_its_feeds_there(
    tmp_path: Path, into: Path
) -> None:
    folder = write_site(tmp_path / "site")

    site = build_at(
        folder,
        into,
        options={"prefix": "proof"},
        site_url="https://small.example/shop/",
        use_directory_urls=False,
    )

    feed = read_atom(site, "proof/cases/feed.atom")
    assert feed.feed.link == "https://small.example/shop/proof/cases/index.html"
    assert [e.id for e in feed.entries][:1] == [
        e.id for e in feed.entries if "shop/cases/" in e.id
    ][:1]
    for entry in feed.entries:
        file = entry.link.removeprefix("https://small.example/shop/").partition("#")[0]
        assert (site.folder / file).is_file()


def test_a_site_map_knows_nothing_of_feeds(sample: BuiltSite) -> None:
    assert "feed." not in sample.read("sitemap.xml")
    assert f"<loc>{SITE}new/</loc>" in sample.read("sitemap.xml")
    assert address_of("new/index.html", SITE) == f"{SITE}new/"


@pytest.mark.slow
@pytest.mark.parametrize("years", [1, 5])
def test_years_on_the_feeds_hold_what_is_still_shown(years: int, tmp_path: Path) -> None:
    site = build_at(ROOT, tmp_path, as_of=f"{2026 + years}-11-01")

    for address in list_feeds(site):
        for link in links_of(site, address):
            assert exists(site, link)
            assert "noindex" not in site.read(urlsplit(link).path.removeprefix("/"))
