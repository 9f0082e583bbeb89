"""What somebody meets who has just begun: no case yet, one word for a prospect, half a picture."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.pictures import draw_picture
from tests.sites import BuildStopped, build_at, edit_site, write_site
from tests.small_site import SMALL_SITE, VOCABULARY

NO_CASES: dict[str, str | bytes | None] = {
    "docs/index.md": "# Proofs",
    "docs/about.md": "# About",
    **{name: None for name in SMALL_SITE if name.startswith("cases/")},
}
KEY = "wls7rgciiggcabnkpxgsco33zhhhtwie"
COLLECTION = f"""\
for: Acme
until: 2027-01-31
proofs: [corner-till]
key: {KEY}
"""


@pytest.mark.parametrize("edition", ["public", "internal"])
@pytest.mark.parametrize(
    "registries", [None, VOCABULARY.partition("customers:")[0]], ids=["nothing", "words"]
)
def test_without_a_proof_the_finder_asks_nothing_and_says_why(
    registries: str | None, edition: str, tmp_path: Path
) -> None:
    write_site(tmp_path / "site", {**NO_CASES, "cases/vocabulary.yml": registries})
    built = build_at(tmp_path / "site", tmp_path / "out", edition=edition, strict=True)
    page = built.read("finder/")

    assert "There is no proof yet that may be shown." in page
    assert "data-vp-form" not in page
    assert ("vpcases new case" in page) == (edition == "internal")


def test_the_finder_has_no_question_without_answers(tmp_path: Path) -> None:
    write_site(tmp_path / "site")
    page = build_at(tmp_path / "site", tmp_path / "out").read("finder/")

    for field in re.findall(r"<fieldset(?! [^>]*hidden).*?</fieldset>", page, re.DOTALL):
        assert re.search(r'value="[^"]+"', field)
    for choice in re.findall(r"<select.*?</select>", page, re.DOTALL):
        assert choice.count("<option") > 1


def test_a_collection_for_a_prospect_of_one_word_is_built(tmp_path: Path) -> None:
    site = write_site(tmp_path / "site")
    edit_site(site, {"cases/collections/acme.yml": COLLECTION})

    built = build_at(site, tmp_path / "out")

    assert "Acme" in built.read(f"c/{KEY}/")


def test_half_a_logo_stops_the_build_in_plain_words(tmp_path: Path) -> None:
    site = write_site(tmp_path / "site")
    half = draw_picture(800, 400, "png")[:300]
    text = VOCABULARY.replace("corner.svg", "corner.png")
    edit_site(site, {"cases/images/corner.png": half, "cases/vocabulary.yml": text})

    with pytest.raises(BuildStopped, match=r"corner\.png.*not copied whole"):
        build_at(site, tmp_path / "out")
