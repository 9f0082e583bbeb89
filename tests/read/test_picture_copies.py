"""Copies of pictures: right in size and shape, bare of metadata, each content worked on once."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from tests.pictures import draw_bomb, draw_picture
from vpcases.model.picture import Picture
from vpcases.read.drawing_sizes import WITHOUT_SIZE, measure_drawing, read_drawing_size
from vpcases.read.files import AuthorFile
from vpcases.read.opened_pictures import ORIENTATION
from vpcases.read.picture_copies import Published, publish_picture, read_picture
from vpcases.read.picture_flaws import find_flaw_in_picture

KINDS = {"jpg": "JPEG", "png": "PNG", "webp": "WEBP", "avif": "AVIF"}
ARTIST = 0x013B


def put(folder: Path, name: str, raw: bytes) -> Path:
    path = folder / name
    path.write_bytes(raw)
    return path


def publish(path: Path, *widths: int, capped: Picture | None = None) -> Published:
    return publish_picture(path, str(path), read_picture(path), widths, capped)


def exif(orientation: int = 1) -> Image.Exif:
    made = Image.Exif()
    made[ARTIST] = "Zara Quill"
    made[ORIENTATION] = orientation
    return made


def look_at(raw: bytes | None) -> Image.Image:
    assert raw is not None
    picture = Image.open(io.BytesIO(raw))
    picture.load()
    return picture


@pytest.mark.parametrize("ending", KINDS)
def test_a_copy_is_of_the_same_kind_and_shape_and_as_wide_as_asked_for(
    ending: str, tmp_path: Path
) -> None:
    path = put(tmp_path, f"yard.{ending}", draw_picture(900, 600, ending))

    published = publish(path, 300, 450)

    assert published.picture == Picture(900, 600, copies=(300, 450))
    sizes = {width: look_at(raw).size for width, raw in published.copies.items()}
    assert sizes == {300: (300, 200), 450: (450, 300)}
    assert {look_at(raw).format for raw in published.copies.values()} == {KINDS[ending]}
    assert published.bare is None


@pytest.mark.parametrize("ending", KINDS)
def test_copies_and_what_takes_the_place_of_a_picture_tell_nobody_who_took_it(
    ending: str, tmp_path: Path
) -> None:
    path = put(tmp_path, f"yard.{ending}", draw_picture(900, 600, ending, exif=exif()))
    assert b"Zara Quill" in path.read_bytes()

    published = publish(path, 300, capped=Picture(600, 400))

    made = [*published.copies.values(), published.bare or b""]
    assert [b"Zara" in raw for raw in made] == [False, False]
    assert look_at(published.bare).size == (600, 400)
    assert published.picture == Picture(600, 400, copies=(300,))


def test_a_picture_that_lies_on_its_side_is_measured_and_copied_upright(tmp_path: Path) -> None:
    path = put(tmp_path, "yard.jpg", draw_picture(900, 600, exif=exif(6)))

    published = publish(path, 300)

    assert read_picture(path) == Picture(600, 900)
    assert look_at(published.copies[300]).size == (300, 450)
    # The left half is navy; turned to the right it is the upper one.
    small = look_at(published.copies[300]).convert("RGB")
    assert small.getpixel((290, 10))[2] > 90  # type: ignore[index]
    assert min(small.getpixel((5, 445))) > 200  # type: ignore[arg-type]


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "CMYK", "I;16"])
def test_pictures_of_all_colours_are_copied_or_left_as_they_are(mode: str, tmp_path: Path) -> None:
    ending = "jpg" if mode == "CMYK" else "png"
    path = tmp_path / f"yard.{ending}"
    Image.new("L", (400, 200), 90).convert(mode).save(path)

    published = publish(path, 100)

    assert set(published.copies) == (set() if mode == "I;16" else {100})
    assert published.picture == Picture(400, 200, copies=tuple(published.copies))
    grey = [look_at(raw).convert("L").resize((1, 1)) for raw in published.copies.values()]
    whole = look_at(path.read_bytes()).convert("L").resize((1, 1)).getpixel((0, 0))
    assert [one.getpixel((0, 0)) for one in grey] == pytest.approx([whole] * len(grey), abs=12)


def test_what_is_see_through_stays_so(tmp_path: Path) -> None:
    path = tmp_path / "logo.png"
    logo = Image.new("RGBA", (400, 200), (0, 0, 0, 0))
    logo.paste((200, 0, 0, 255), (0, 0, 200, 200))
    logo.save(path)

    small = look_at(publish(path, 100).copies[100])

    assert small.getpixel((90, 25))[3] == 0  # type: ignore[index]
    assert small.getpixel((10, 25)) == (200, 0, 0, 255)


def test_a_moving_picture_is_not_copied(tmp_path: Path) -> None:
    path = tmp_path / "yard.webp"
    frames = [Image.new("RGB", (400, 200), colour) for colour in ("red", "navy")]
    frames[0].save(path, save_all=True, append_images=frames[1:], duration=90)

    published = publish(path, 100, capped=Picture(200, 100))

    assert published == Published(Picture(400, 200))


@pytest.mark.parametrize("cut", [20, 300, 2000])
def test_a_picture_that_was_cut_short_is_published_as_it_is(cut: int, tmp_path: Path) -> None:
    path = put(tmp_path, "yard.jpg", draw_picture(900, 600)[:-cut])

    published = publish(path, 300)

    assert published.copies == {} or look_at(published.copies[300]).size == (300, 200)
    assert published.bare is None


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(
    raw=st.binary(max_size=400), head=st.sampled_from([b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"])
)
def test_no_bytes_make_it_stumble(raw: bytes, head: bytes, tmp_path: Path) -> None:
    path = put(tmp_path, "yard.jpg", head + raw)

    assert publish_picture(path, (head + raw).hex(), read_picture(path), (10,), None).copies == {}
    find_flaw_in_picture(AuthorFile("cases/images/yard.jpg", "images/yard.jpg", path))


@pytest.mark.parametrize(
    ("name", "raw", "rule"),
    [
        ("empty.jpg", b"", "unreadable-picture"),
        ("page.png", b"<html>not found</html>", "unreadable-picture"),
        ("words.webp", b"words", "unreadable-picture"),
        ("bomb.png", draw_bomb(), "picture-too-large"),
        (
            "letter.eps.png",
            b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n",
            "unreadable-picture",
        ),
    ],
)
def test_a_picture_that_no_page_could_show_is_told(
    name: str, raw: bytes, rule: str, tmp_path: Path
) -> None:
    path = put(tmp_path, name, raw)

    problem = find_flaw_in_picture(AuthorFile(f"cases/images/{name}", f"images/{name}", path))

    assert problem is not None
    assert (problem.rule, problem.path) == (rule, f"cases/images/{name}")
    assert read_picture(path) is None
    assert publish(path, 10).copies == {}


@pytest.mark.parametrize("ending", ["png", "jpg"])
def test_a_picture_that_was_not_copied_whole_is_told(ending: str, tmp_path: Path) -> None:
    whole = draw_picture(900, 600, ending)
    paths = {raw: put(tmp_path, f"{len(raw)}.{ending}", raw) for raw in (whole, whole[:900])}

    flaws = {
        raw: find_flaw_in_picture(AuthorFile(f"cases/images/{path.name}", path.name, path))
        for raw, path in paths.items()
    }

    assert flaws[whole] is None
    flaw = flaws[whole[:900]]
    assert flaw is not None
    assert flaw.message == "this picture ends in the middle: it was not copied whole"


def test_the_same_content_is_worked_on_once(tmp_path: Path) -> None:
    path = put(tmp_path, "yard.jpg", draw_picture(900, 600))

    first = publish_picture(path, "one", Picture(900, 600), (300,), None)

    assert publish_picture(path, "one", Picture(900, 600), (300,), None) is first
    path.write_bytes(draw_picture(900, 600, ground="red"))
    assert publish_picture(path, "other", Picture(900, 600), (300,), None).copies != first.copies


@pytest.mark.parametrize("ending", KINDS)
def test_the_same_picture_makes_the_same_bytes(ending: str, tmp_path: Path) -> None:
    path = put(tmp_path, f"yard.{ending}", draw_picture(900, 600, ending))

    one, other = (
        publish_picture(path, each, Picture(900, 600), (300,), None) for each in ("one", "other")
    )

    assert one is not other
    assert one.copies == other.copies


@pytest.mark.parametrize(
    ("attributes", "picture"),
    [
        ({"width": "190", "height": "54"}, Picture(190, 54)),
        ({"width": "190px", "height": "54px", "viewBox": "0 0 1 1"}, Picture(190, 54)),
        ({"width": "1in", "height": "2.54cm"}, Picture(96, 96)),
        ({"width": "400", "viewBox": "0 0 200 100"}, Picture(400, 200)),
        ({"height": "50", "viewBox": "0,0,200,100"}, Picture(100, 50)),
        ({"viewBox": "0 0 190 540"}, Picture(190, 540, is_scalable=True)),
        ({"viewBox": "-5 -5 2 1"}, Picture(1000, 500, is_scalable=True)),
        ({"width": "100%", "height": "100%", "viewBox": "0 0 300 200"}, Picture(300, 200, True)),
        ({"width": "100%"}, WITHOUT_SIZE),
        ({"width": "400"}, Picture(400, 150)),
        ({"width": "12em", "height": "-4"}, WITHOUT_SIZE),
        ({"viewBox": "0 0 0 10"}, WITHOUT_SIZE),
        ({"viewBox": "0 0 nan inf"}, WITHOUT_SIZE),
        ({"viewBox": "none"}, WITHOUT_SIZE),
        ({}, WITHOUT_SIZE),
    ],
)
def test_the_size_of_a_drawing_is_read(attributes: dict[str, str], picture: Picture) -> None:
    assert measure_drawing(attributes) == picture


@given(
    st.dictionaries(
        st.sampled_from(["width", "height", "viewBox"]),
        st.text("0123456789. ,e%pxinf-", max_size=24),
    )
)
def test_no_size_of_a_drawing_is_out_of_measure(attributes: dict[str, str]) -> None:
    picture = measure_drawing(attributes)

    assert 1 <= picture.width <= 100_000
    assert 1 <= picture.height <= 100_000


def test_a_drawing_is_measured_whatever_stands_before_it(tmp_path: Path) -> None:
    words = '<?xml version="1.0"?><!DOCTYPE svg><!-- drawn by hand --><svg viewBox="0 0 400 200"/>'

    assert read_drawing_size(put(tmp_path, "a.svg", words.encode())) == Picture(400, 200, True)
    assert read_drawing_size(put(tmp_path, "b.svg", b"no drawing")) == WITHOUT_SIZE
    assert read_drawing_size(tmp_path / "missing.svg") == WITHOUT_SIZE
