"""What cases say about price is for colleagues: no file of a public build knows of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.sites import BuiltSite, Files, build_at, write_site
from tests.small_site import CORNER

PRICES = "  offering: 52017 EUR/week\n  alternative: 38023 EUR/week\n"
WORTH = """\
value_elements:
  hours:
    equation: yearly gain
    inputs:
      yearly gain: 30561 EUR/year from sheets
"""
IN_PRICE = "  offering: 52017 EUR/year\n  alternative: 38023 EUR/year\n"
WORDS = (
    "pricing",
    "indifference",
    "reference value",
    "differentiation value",
    "52,017",
    "38,023",
    "68,584",
    "54 %",
)


OURS = ("cases/", "segments/", "drivers/", "pilots/", "claims/", "register/", "calculators/")
"""Where our pages lie."""
LINK = re.compile(r"(?<!selling/)pricing/")
"""A link to our pages about price; the documentation of the sample has one of its own."""


def priced_corner(disclosure: str = "") -> Files:
    """Return the small site with a value and both prices by the year."""
    start, end = CORNER.index("value_elements:"), CORNER.index("parity:")
    text = CORNER[:start] + WORTH + CORNER[end:]
    assert PRICES in text
    return {"cases/histories/corner-till.yml": text.replace(PRICES, IN_PRICE + disclosure)}


def texts_of(site: BuiltSite) -> dict[str, str]:
    return {
        name: content.decode("utf-8", "ignore").replace("\u00a0", " ").replace("\\u00a0", " ")
        for name, content in site.files().items()
        if not name.startswith("assets/javascripts") and not name.endswith(".map")
    }


def holders(site: BuiltSite, words: tuple[str, ...]) -> list[str]:
    return [
        f"{name}: {word}"
        for name, text in texts_of(site).items()
        for word in words
        if word in text.casefold() or word in name.casefold()
    ]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_site(tmp_path_factory.mktemp("priced") / "site", priced_corner())


def test_no_file_of_the_public_build_knows_of_pricing(folder: Path, into: Path) -> None:
    site = build_at(folder, into, strict=True)

    assert "30,561 EUR a year" in texts_of(site)["cases/corner-till/index.html"]
    assert holders(site, WORDS) == []
    assert [a for a in site.addresses() if "pricing" in a] == []


def test_the_internal_build_has_all_of_it(folder: Path, into: Path) -> None:
    site = build_at(folder, into, edition="internal", strict=True)
    page = texts_of(site)["pricing/small-shops/index.html"].casefold()

    assert [word for word in WORDS if word not in page] == []
    assert "46 %" in page
    assert "1 case: too few for a range" in page
    assert {"pricing/", "pricing/small-shops/", "pricing/hotels/"} <= site.addresses()
    assert "pricing/small-shops/" in texts_of(site)["segments/small-shops/index.html"]
    assert "pricing/" in texts_of(site)["cases/index.html"]


def test_prices_that_are_disclosed_make_no_public_page_of_pricing(
    tmp_path: Path, into: Path
) -> None:
    folder = write_site(tmp_path / "site", priced_corner("  disclosure: public\n"))
    site = build_at(folder, into)

    assert "52,017" in texts_of(site)["cases/corner-till/index.html"]
    assert holders(site, WORDS[:1] + WORDS[2:4]) == []


def test_the_public_sample_has_no_address_of_it_and_the_internal_one_has_harbor_foods(
    sample_public: BuiltSite, sample_internal: BuiltSite
) -> None:
    page = texts_of(sample_internal)["pricing/midmarket-wholesale/index.html"]

    assert "68,560 EUR a year" in page
    assert "54 % of the value; the price takes 46 %" in page
    assert [a for a in sample_public.addresses() if a.startswith("pricing/")] == []
    ours = {n: t for n, t in texts_of(sample_public).items() if n.startswith(OURS)}
    assert "segments/midmarket-wholesale/index.html" in ours
    assert [name for name, text in ours.items() if LINK.search(text)] == []
    assert [name for name, text in ours.items() if "indifference" in text] == []
