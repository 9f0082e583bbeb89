from __future__ import annotations

from pathlib import Path

import pytest

from tests.sites import BuildStopped, build_at, write_site


@pytest.mark.parametrize(
    "page",
    [
        "cases/index.md",
        "cases/corner-till.md",
        "cases/corner-till/index.md",
        "cases/corner-till/README.md",
        "segments/hotels/hours.md",
        "quotes.md",
        "stories/corner.md",
    ],
)
def test_a_page_written_by_hand_at_an_address_of_ours_is_a_problem(
    page: str, tmp_path: Path, into: Path
) -> None:
    folder = write_site(tmp_path / "site", {f"docs/{page}": "# Mine\n"})

    with pytest.raises(BuildStopped) as stop:
        build_at(folder, into)

    told = str(stop.value)
    assert page in told
    assert "taken" in told
    assert "prefix" in told


def test_a_prefix_keeps_the_two_apart(tmp_path: Path, into: Path) -> None:
    folder = write_site(
        tmp_path / "site",
        {"docs/quotes.md": "# My quotes\n", "docs/about.md": "# About\n"},
    )

    site = build_at(folder, into, strict=True, options={"prefix": "proof"})

    assert "My quotes" in site.read("quotes/")
    assert "persimmons" in site.read("proof/quotes/")


def test_a_page_written_by_hand_beside_ours_is_no_problem(tmp_path: Path, into: Path) -> None:
    folder = write_site(tmp_path / "site", {"docs/cases/how-we-choose.md": "# How we choose\n"})

    site = build_at(folder, into)

    assert {"cases/", "cases/how-we-choose/"} <= site.addresses()


def test_a_file_of_the_site_stays_where_ours_would_lie(tmp_path: Path, into: Path) -> None:
    own = "<svg xmlns='http://www.w3.org/2000/svg'><title>own</title></svg>"
    folder = write_site(tmp_path / "site", {"docs/assets/cases/images/till.svg": own})

    site = build_at(folder, into)

    assert site.files()["assets/cases/images/till.svg"].decode() == own
