"""Pictures lose what says who took them, where and when, and nothing that is seen."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin

from vpcases.read.opened_pictures import ORIENTATION
from vpcases.read.pictures import read_bare_picture

XMP = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>Zara Quill</x:xmpmeta>"
ARTIST = 0x013B


def make_picture(size: tuple[int, int] = (40, 20)) -> Image.Image:
    picture = Image.new("RGB", size, "white")
    picture.paste("navy", (0, 0, size[0] // 2, size[1]))
    return picture


def make_exif(orientation: int = 1) -> Image.Exif:
    exif = Image.Exif()
    exif[ARTIST] = "Zara Quill"
    exif[ORIENTATION] = orientation
    return exif


@pytest.mark.parametrize("ending", ["jpg", "png", "webp", "gif", "tiff", "avif"])
def test_a_picture_loses_the_name_that_a_program_wrote_into_it(ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"dock.{ending}"
    more: dict[str, object] = {}
    if ending == "png":
        words = PngImagePlugin.PngInfo()
        words.add_text("Author", "Zara Quill")
        words.add_itxt("XML:com.adobe.xmp", XMP.decode())
        more = {"pnginfo": words}
    if ending in {"jpg", "webp"}:
        more = {"xmp": XMP}
    if ending in {"jpg", "gif"}:
        more["comment"] = b"by Zara Quill"
    if ending != "gif":
        more["exif"] = make_exif()
    make_picture().save(path, **more)
    assert b"Zara Quill" in path.read_bytes()

    bare = read_bare_picture(path)

    assert bare is not None
    assert b"Zara Quill" not in bare
    with Image.open(io.BytesIO(bare)) as left:
        assert left.size == (40, 20)
        assert left.convert("RGB").getpixel((35, 10)) == pytest.approx((255, 255, 255), abs=4)


def test_a_picture_that_lies_on_its_side_stands_up_without_its_metadata(tmp_path: Path) -> None:
    path = tmp_path / "dock.jpg"
    make_picture().save(path, exif=make_exif(orientation=6))

    bare = read_bare_picture(path)

    assert bare is not None
    with Image.open(io.BytesIO(bare)) as left:
        assert left.size == (20, 40)
        assert dict(left.getexif()) == {}


@pytest.mark.parametrize("ending", ["jpg", "png", "webp"])
def test_a_picture_without_metadata_is_copied_as_it_is(ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"dock.{ending}"
    make_picture().save(path)

    assert read_bare_picture(path) is None


def test_a_moving_picture_goes_on_moving(tmp_path: Path) -> None:
    path = tmp_path / "dock.gif"
    frames = [make_picture(), Image.new("RGB", (40, 20), "red")]
    frames[0].save(
        path, save_all=True, append_images=frames[1:], duration=90, loop=0, comment=b"Zara Quill"
    )

    bare = read_bare_picture(path)

    assert bare is not None
    assert b"Zara Quill" not in bare
    with Image.open(io.BytesIO(bare)) as left:
        assert (left.n_frames, left.info["duration"]) == (2, 90)


def test_a_drawing_loses_comments_and_what_its_program_keeps_in_it(tmp_path: Path) -> None:
    path = tmp_path / "logo.svg"
    path.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"'
        ' xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"'
        ' inkscape:export-filename="/home/zara quill/logo.png">'
        "<!-- by Zara Quill --><title>A berth</title><metadata>Zara Quill</metadata>"
        '<inkscape:path id="Zara Quill"/><path d="M0 0h4v4z" inkscape:label="Zara Quill"/></svg>',
        encoding="utf-8",
    )

    bare = read_bare_picture(path)

    assert bare is not None
    assert b"ara" not in bare.lower().replace(b"charset", b"")
    assert b"inkscape" not in bare
    assert b"<title>A berth</title>" in bare
    assert b'd="M0 0h4v4z"' in bare


@pytest.mark.parametrize("name", ["broken.jpg", "broken.svg", "words.txt"])
def test_what_is_no_picture_is_copied_as_it_is(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(b"<metadata broken")

    assert read_bare_picture(path) is None
