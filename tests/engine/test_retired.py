"""Real builds of sites whose cases and quotes were retired or withdrawn, in both editions."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.engine.test_gate import holders
from tests.sites import BuiltSite, build_at, write_site
from tests.small_site import CORNER, INN, REFERRAL, VOCABULARY

EDITIONS = ("public", "internal")
GONE = ("retired", "withdrawn")
ADDRESSES = (
    *("cases/corner-till/", "cases/corner-till/de/", "stories/corner/", "old/corner/"),
    *("cases/corner-till/approver/", "cases/corner-till/de/approver/"),
)
CORNER_WORDS = (
    *("kumquat", "persimmon", "Corner Grocery", "Ada Quist", "corner.example", "I trust the till"),
    *("zählen", "zweimal", "counts.csv", "corner.svg", "till.svg", "Theft stayed"),
)
"""What no file of either edition may hold once the case has gone."""
QUOTE_WORDS = ("boysenberries",)
OF_QUOTES = tuple(
    f"{of}{last}"
    for of in (
        *(
            f"cases/corner-till/{code}quotes/{q}/"
            for code in ("", "de/")
            for q in ("evening", "second")
        ),
        "quotes/harbour-ask/",
    )
    for last in ("", "embed/")
)
"""What answers for the quotes in public; nobody was ever sent an internal address."""
CALCULATOR = """\
title: What would counting cost you?
segment: small-shops
elements:
  hours:
    like: corner-till
    asks: [hours left]
  trust: corner-till
"""
SERVICE = VOCABULARY.replace("  trust: Trust", "  trust:\n    title: Trust\n    kind: service")
EVERYWHERE = CORNER.replace("    held_at: vault", "    kind: pilot\n    held_at: vault").replace(
    "parity:",
    """\
  trust:
    favours: alternative
    equation: price of the scale / weeks of use
    inputs:
      price of the scale: 900 EUR
      weeks of use: 156 weeks
parity:""",
)
"""The longest case of the small site, with a pilot and a sum that a calculator can rest on."""

NEIGHBOUR = INN.replace("segment: hotels", "segment: small-shops")
LISTS = ("cases/", "quotes/", "register/", "claims/", "pilots/", "segments/small-shops/")


def as_status(text: str, status: str) -> str:
    """Return an author's file with another status."""
    changed = text.replace("status: published", f"status: {status}")
    assert changed != text
    return changed


def write_gone(folder: Path, status: str, **changes: str | None) -> Path:
    """Write the small site in which its longest case, and its one quote, have gone.

    Until then the case was in everything: a calculator, a pilot, a register, and two languages.
    """
    files = {
        "cases/vocabulary.yml": SERVICE,
        "cases/histories/corner-till.yml": as_status(EVERYWHERE, status),
        "cases/quotes/harbour-ask.yml": as_status(REFERRAL, status),
        "cases/histories/manor-bookings.yml": NEIGHBOUR,
        "cases/calculators/counting.yml": CALCULATOR,
        "docs/about.md": "# About us\n",
    }
    return write_site(folder, {**files, **changes})


def words_of(html: str) -> str:
    """Return what a page says in the part that is ours, without its marks."""
    ours = html.partition('<div class="vp-page')[2].partition("</article>")[0]
    return " ".join(re.sub(r"<[^>]+>", " ", ours).split())


@pytest.fixture(scope="module", params=[(e, s) for e in EDITIONS for s in GONE], ids="-".join)
def gone(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[BuiltSite, str]:
    """Return an edition of the site in which case and quote have gone, and how."""
    edition, status = request.param
    folder = tmp_path_factory.mktemp(f"{edition}-{status}")
    extra = {}
    if status == "withdrawn":  # a calculator may not rest on it: a mistake that a check tells
        extra = {"cases/calculators/counting.yml": None}
    site = write_gone(folder / "site", status, **extra)
    return build_at(site, folder / "built", edition=edition), status


def test_no_file_holds_anything_of_what_has_gone(gone: tuple[BuiltSite, str]) -> None:
    site, _ = gone

    assert holders(site, (*CORNER_WORDS, *QUOTE_WORDS)) == []


def test_nothing_leads_there_counts_it_or_lists_it(gone: tuple[BuiltSite, str]) -> None:
    site, _ = gone
    own = {f"{address}index.html" for address in (*ADDRESSES, *OF_QUOTES)}

    found = holders(site, ("corner-till", "stories/corner", "old/corner", "harbour-ask"))

    assert {line.partition(": ")[0] for line in found} <= own
    assert not any("corner" in site.read(address).lower() for address in ADDRESSES)
    for address in LISTS:
        assert "corner" not in site.read(address).lower()
    library = words_of(site.read("cases/"))
    assert ("2 proofs" if "Internal edition" in library else "1 proof") in library
    for name in ("search/search_index.json", "sitemap.xml", "claims/claims.json"):
        assert "corner" not in site.read(name).lower()


def test_every_address_of_a_quote_answers_in_public(gone: tuple[BuiltSite, str]) -> None:
    site, _ = gone

    there = site.addresses() & set(OF_QUOTES)

    assert there == (set() if "Internal edition" in site.read("cases/") else set(OF_QUOTES))
    for address in there:
        assert '<meta name="robots" content="noindex">' in site.read(address)


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_address_of_the_case_answers(gone: tuple[BuiltSite, str], address: str) -> None:
    site, status = gone
    html = site.read(address)
    title = {"retired": "no longer current", "withdrawn": "taken down"}[status]

    assert title in html
    assert '<meta name="robots" content="noindex">' in html
    assert re.search(r'href="(\.\./)+cases/"', html)
    for head in ('rel="canonical"', "og:", "ld+json", "vp-address", "hreflang"):
        assert head not in html


def test_a_retired_case_leads_to_the_nearest_and_a_withdrawn_one_tells_nothing(
    gone: tuple[BuiltSite, str],
) -> None:
    site, status = gone
    html = site.read(ADDRESSES[0])

    if status == "retired":
        assert "A manor by the sea trusts its bookings" in html
        assert "Same segment: Small shops. Same driver: Hours saved" in html
    else:
        ours = words_of(html)
        hints = ("Small shops", "Hours saved", "Tally", "manor", "proof is", "Corner")
        assert [word for word in hints if word in ours] == []


def test_those_words_are_in_the_site_while_the_case_is_published(
    tmp_path: Path, into: Path
) -> None:
    files = {
        "cases/vocabulary.yml": SERVICE,
        "cases/histories/corner-till.yml": EVERYWHERE,
        "cases/calculators/counting.yml": CALCULATOR,
    }
    site = build_at(write_site(tmp_path / "site", files), into)

    found = {line.rpartition(": ")[2] for line in holders(site, (*CORNER_WORDS, *QUOTE_WORDS))}

    assert found >= {*CORNER_WORDS, *QUOTE_WORDS}
    for address in ("calculators/counting/", "pilots/", "claims/"):
        assert "corner" in site.read(address).lower()


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("status", GONE)
def test_a_current_case_may_take_the_addresses_over(
    tmp_path: Path, into: Path, edition: str, status: str
) -> None:
    aliases = "aliases: [cases/corner-till, stories/corner]\npublished: 2026-06-01"
    newer = INN.replace("published: 2026-06-01", aliases)
    site = write_gone(
        tmp_path / "site",
        status,
        **{"cases/histories/manor-bookings.yml": newer, "cases/calculators/counting.yml": None},
    )

    built = build_at(site, into, edition=edition, strict=True)

    for address in ("cases/corner-till/", "stories/corner/"):
        assert "manor-bookings" in built.read(address)
    assert "manor" not in words_of(built.read("old/corner/"))[:60]


@pytest.mark.parametrize("status", GONE)
def test_the_addresses_of_a_blinded_case_that_has_gone_do_not_name_its_customer(
    tmp_path: Path, into: Path, status: str
) -> None:
    text = as_status(INN, status) + "aliases: [stories/wintergreen-manor, stories/by-the-sea]\n"
    site = write_site(
        tmp_path / "site",
        {
            "cases/histories/manor-bookings.yml": None,
            "cases/histories/wintergreen-manor-bookings.yml": text,
        },
    )

    built = build_at(site, into)

    assert "stories/by-the-sea/" in built.addresses()
    assert [a for a in built.addresses() if "wintergreen" in a] == []
    assert any(re.fullmatch(r"cases/case-[0-9a-f]{8}/", a) for a in built.addresses())


@pytest.mark.parametrize("day", ["2026-11-01", "2027-06-01"])
def test_what_has_lapsed_leads_to_the_nearest_as_well(tmp_path: Path, into: Path, day: str) -> None:
    text = CORNER.replace("until: 2099-04-28", "until: 2027-04-28")
    site = write_site(
        tmp_path / "site",
        {
            "cases/histories/corner-till.yml": text,
            "cases/histories/manor-bookings.yml": NEIGHBOUR,
            "docs/about.md": "# About us\n",
        },
    )

    html = build_at(site, into, as_of=day).read(ADDRESSES[0])

    has_lapsed = day > "2027-04-28"
    assert ("This proof is not shown at present" in html) is has_lapsed
    assert ("Same segment: Small shops" in html) is has_lapsed


def test_the_sample_has_a_retired_case_that_leads_to_others(
    sample_public: BuiltSite, sample_internal: BuiltSite
) -> None:
    for site in (sample_public, sample_internal):
        html = site.read("cases/aldervane-timber-counter-sales/")
        assert "This proof is no longer current" in html
        assert "cases/quillmoor-paper-supplier-statements/" in html
        assert "This proof is no longer current" in site.read("stories/aldervane-timber/")
        found = holders(site, ("Aldervane", "Strachan", "Inverness"))
        case = "cases/aldervane-timber-counter-sales/"
        own = (case, f"{case}approver/", "stories/aldervane-timber/")
        by_hand = {"writing/retiring/"}  # the page of the documentation that shows it
        assert {line.partition("index.html: ")[0] for line in found} - by_hand == set(own)
        assert not any("aldervane" in site.read(address).lower() for address in own)
