from __future__ import annotations

import gzip
import re
from pathlib import Path

from tests.sites import BuiltSite, build_at, write_site


def locations(sitemap: str) -> list[str]:
    return re.findall(r"<loc>(.*?)</loc>", sitemap)


def test_the_site_map_lists_every_page_of_ours_once_and_no_older_address(
    small_public: BuiltSite,
) -> None:
    listed = [
        at.removeprefix("https://small.example/")
        for at in locations(small_public.read("sitemap.xml"))
    ]

    older = {"404.html", "stories/corner/", "old/corner/"}
    every = small_public.addresses()
    short = {address for address in every if address.startswith("p/")}
    # What says again what the page of its case says, for other readers.
    again = {address for address in every if address.endswith(("/embed/", "/approver/"))}
    expected = every - older - short - again
    expected -= {"collection/"}  # what stands there is in the link of whoever made it
    assert sorted(listed) == sorted(expected)


def test_the_packed_site_map_holds_the_same(small_public: BuiltSite) -> None:
    packed = (small_public.folder / "sitemap.xml.gz").read_bytes()

    assert gzip.decompress(packed).decode() == small_public.read("sitemap.xml")


def test_pages_are_dated_by_the_day_of_the_build_and_not_by_the_clock(
    tmp_path: Path, into: Path
) -> None:
    site = build_at(write_site(tmp_path / "site"), into, as_of="2031-02-03")

    dates = set(re.findall(r"<lastmod>(.*?)</lastmod>", site.read("sitemap.xml")))
    assert dates == {"2031-02-03"}
