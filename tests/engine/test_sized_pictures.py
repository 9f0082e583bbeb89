"""Pictures in a built site: with their size, in several sizes, and none that may not be shown."""

from __future__ import annotations

import io
import re
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from tests.links import find_dead_links
from tests.picture_site import CASE, PICTURES
from tests.pictures import draw_bomb, draw_picture
from tests.sites import BuildStopped, BuiltSite, build_at, differing, edit_site, write_site
from vpcases.build.arrow import build_site
from vpcases.read.picture_copies import publish_picture
from vpcases.settings import Settings

PAGE = "cases/corner-till/"
IMG = re.compile(r"<img\b[^>]*>")


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the site with pictures."""
    return write_site(tmp_path_factory.mktemp("pictures") / "site", PICTURES)


@pytest.fixture(scope="module")
def built(source: Path) -> BuiltSite:
    """Return its public edition."""
    return build_at(source, source.parent / "built")


def attributes_of(built: BuiltSite, name: str, page: str = PAGE) -> dict[str, str]:
    """Return what the first picture of a file says of itself on a page."""
    tags = [tag for tag in IMG.findall(built.read(page)) if f"/{name}" in tag]
    assert tags, name
    return dict(re.findall(r'([\w-]+)="([^"]*)"', tags[0]))


def size_of(built: BuiltSite, address: str) -> tuple[int, int]:
    with Image.open(built.folder / address) as picture:
        return picture.size


def list_sizes(built: BuiltSite, name: str) -> dict[str, tuple[int, int]]:
    """Return the published sizes of a picture by their folders."""
    found = sorted(built.folder.glob(f"assets/*/images/{name}"))
    return {path.parts[-3]: size_of(built, str(path)) for path in found}


def test_every_picture_of_ours_says_how_large_it_is(
    built: BuiltSite, sample_public: BuiltSite
) -> None:
    for site in (built, sample_public):
        found = 0
        for address in site.addresses():
            if address.endswith("/"):
                ours = [t for t in IMG.findall(site.read(address)) if "assets/cases" in t]
                found += len(ours)
                assert [t for t in ours if not re.search(r' width="\d+" height="\d+"', t)] == []
        assert found > 5


def test_a_picture_is_there_in_every_width_that_a_screen_can_use(built: BuiltSite) -> None:
    assert list_sizes(built, "till.jpg") == {
        "cases": (2560, 1600),
        "cases-480": (480, 300),
        "cases-800": (800, 500),
        "cases-1280": (1280, 800),
        "cases-1920": (1920, 1200),
    }
    said = attributes_of(built, "till.jpg")
    up = "../../assets/cases"
    assert said["src"] == f"{up}/images/till.jpg"
    assert said["srcset"].split(", ") == [
        *(f"{up}-{width}/images/till.jpg {width}w" for width in (480, 800, 1280, 1920)),
        f"{up}/images/till.jpg 2560w",
    ]
    assert (said["width"], said["height"]) == ("820", "512")
    assert said["sizes"] == "(max-width: 820px) 100vw, 820px"


def test_a_tall_picture_is_shown_no_taller_than_the_frame(built: BuiltSite) -> None:
    said = attributes_of(built, "gate.png")

    assert (said["width"], said["height"]) == ("373", "560")
    assert list_sizes(built, "gate.png") == {"cases": (600, 900), "cases-480": (480, 720)}


def test_a_drawing_says_its_size_and_has_no_copies(built: BuiltSite) -> None:
    said = attributes_of(built, "plan.svg")

    assert (said["width"], said["height"]) == ("820", "410")
    assert "srcset" not in said
    assert not list(built.folder.glob("assets/cases-*/images/plan.svg"))


def test_logos_and_photos_are_made_for_their_box(built: BuiltSite) -> None:
    for name in ("corner.png", "corner-dark.png"):
        said = attributes_of(built, name)
        assert said["src"] == f"../../assets/cases-212/images/{name}"
        assert said["srcset"].endswith(f"../../assets/cases-424/images/{name} 424w")
        assert (said["width"], said["height"]) == ("212", "53")
        sizes = list_sizes(built, name)
        assert (sizes["cases-212"], sizes["cases-424"]) == ((212, 53), (424, 106))
    photo = attributes_of(built, "ada.jpg")
    assert photo["src"] == "../../assets/cases-77/images/ada.jpg"
    assert set(list_sizes(built, "ada.jpg")) == {"cases", "cases-77", "cases-154"}


def test_a_picture_that_is_given_away_stays_whole_and_is_shown_smaller(built: BuiltSite) -> None:
    said = attributes_of(built, "poster.jpg")

    assert said["src"] == "../../assets/cases-2560/images/poster.jpg"
    assert "assets/cases/images/poster.jpg" not in said["srcset"]
    whole = PICTURES["cases/images/poster.jpg"]
    assert (built.folder / "assets/cases/images/poster.jpg").read_bytes() == whole


def test_every_size_that_a_page_names_is_there(built: BuiltSite) -> None:
    assert find_dead_links(built, "https://small.example/") == []


def test_what_no_page_shows_is_not_copied_either(
    built: BuiltSite, source: Path, into: Path
) -> None:
    assert list_sizes(built, "unused.jpg") == {}
    named = re.findall(r'assets/cases[^" ]*', "".join(built.read(p) for p in built.addresses()))
    published = {path for path in built.files() if path.startswith("assets/cases-")}
    assert published <= set(named)

    struck = CASE.replace("quotes, role, photo]", "quotes, role]")
    kept = build_at(edit_site(source.parent / "less", {**_copy(source), _CASE: struck}), into)

    assert list_sizes(kept, "ada.jpg") == {}
    assert list_sizes(kept, "till.jpg") == list_sizes(built, "till.jpg")


_CASE = "cases/histories/corner-till.yml"


def _copy(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_two_builds_are_equal_byte_for_byte_also_where_nothing_is_remembered(
    built: BuiltSite, source: Path, into: Path
) -> None:
    publish_picture.cache_clear()

    again = build_at(source, into)

    assert differing(again.raw_files(), built.raw_files()) == []


def test_a_changed_picture_of_the_same_name_is_made_anew(tmp_path: Path) -> None:
    folder = write_site(tmp_path / "site", PICTURES)
    before = build_at(folder, tmp_path / "before")
    edit_site(folder, {"cases/images/till.jpg": draw_picture(1000, 1000, ground="red")})

    after = build_at(folder, tmp_path / "after")

    assert list_sizes(before, "till.jpg") != list_sizes(after, "till.jpg")
    assert list_sizes(after, "till.jpg")["cases-480"] == (480, 480)
    assert attributes_of(after, "till.jpg")["width"] == "560"


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "this picture is empty"),
        (b"<html>404</html>", "cannot be read as a picture"),
        (draw_bomb(), "more than 100 million pixels"),
    ],
)
def test_a_picture_that_cannot_be_shown_stops_a_build_with_words_that_say_so(
    raw: bytes, words: str, tmp_path: Path, into: Path
) -> None:
    folder = write_site(tmp_path / "site", {**PICTURES, "cases/images/till.jpg": raw})

    with pytest.raises(BuildStopped, match=words) as stopped:
        build_at(folder, into)

    assert "cases/images/till.jpg" in str(stopped.value)


def test_a_preview_shows_the_page_without_a_picture_that_is_broken(tmp_path: Path) -> None:
    folder = write_site(tmp_path / "site", {**PICTURES, "cases/images/till.jpg": b"broken"})

    site = build_site(_settings_of(folder))

    (page,) = [page for page in site.pages if page.head.address == PAGE]
    assert "till.jpg" not in page.html
    assert "gate.png" in page.html
    assert [p.rule for p in site.mistakes] == ["unreadable-picture"]


def test_a_picture_that_was_cut_short_stops_the_build_and_says_so(
    tmp_path: Path, into: Path
) -> None:
    cut = draw_picture(1600, 1000)[:-3000]
    with Image.open(io.BytesIO(cut)) as picture, pytest.raises(OSError, match="truncated"):
        picture.load()
    folder = write_site(tmp_path / "site", {**PICTURES, "cases/images/till.jpg": cut})

    with pytest.raises(BuildStopped, match="this picture ends in the middle"):
        build_at(folder, into)


def test_copies_lie_below_the_prefix_of_the_site(source: Path) -> None:
    site = build_site(_settings_of(source, prefix="proof/"))

    copies = [copy for of_one in site.copies.values() for copy in of_one]
    assert copies
    assert [address for address in copies if not address.startswith("proof/assets/cases-")] == []
    assert set(site.copies) <= set(site.media)


def _settings_of(folder: Path, **more: str) -> Settings:
    return Settings(cases=folder / "cases", site=folder, as_of=date(2026, 11, 1), **more)  # type: ignore[arg-type]
