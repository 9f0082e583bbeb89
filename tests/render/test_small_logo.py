"""Logos of every kind and size: small, seen on white, or none at all."""

from __future__ import annotations

import base64
import io
from pathlib import Path

import pytest
from PIL import Image

from vpcases.render.small_logo import MOST_HIGH, MOST_WIDE, read_small_logo

HEAD = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {box}'>"


def draw(path: Path, size: tuple[int, int], mode: str = "RGB", colour: object = "teal") -> Path:
    Image.new(mode, size, colour).save(path)  # type: ignore[arg-type]
    return path


def drawing(path: Path, inside: str, box: str = "200 50") -> Path:
    path.write_text(f"{HEAD.format(box=box)}{inside}</svg>", encoding="utf-8")
    return path


@pytest.mark.parametrize("name", ["a.png", "a.jpg", "a.webp", "a.gif"])
@pytest.mark.parametrize("size", [(8000, 2000), (300, 300), (90, 60)])
def test_a_picture_of_any_kind_and_size_is_made_small(
    name: str, size: tuple[int, int], tmp_path: Path
) -> None:
    logo = read_small_logo(draw(tmp_path / name, size), "")

    assert logo
    assert logo.width <= MOST_WIDE
    assert logo.height <= MOST_HIGH
    with Image.open(io.BytesIO(base64.b64decode(logo.png))) as made:
        assert made.size == (logo.width, logo.height)
    assert logo.width / logo.height == pytest.approx(size[0] / size[1], rel=0.05)


def test_a_drawing_is_shown_without_what_is_empty_around_it(tmp_path: Path) -> None:
    shape = "<rect x='400' y='450' width='200' height='100' fill='teal'/>"

    logo = read_small_logo(drawing(tmp_path / "a.svg", shape, "1000 1000"), "")

    assert logo
    assert logo.width / logo.height == pytest.approx(2, rel=0.05)


@pytest.mark.parametrize("box", ["100000 1", "1 100000", "0.001 0.001", "9e9 9e9"])
def test_a_drawing_of_any_shape_takes_little_memory(box: str, tmp_path: Path) -> None:
    shape = "<rect width='100%' height='100%'/>"

    logo = read_small_logo(drawing(tmp_path / "a.svg", shape, box), "")

    assert logo is None or logo.width <= MOST_WIDE


def test_letters_of_a_drawing_need_no_font_of_the_system(tmp_path: Path) -> None:
    words = "<text x='0' y='40' font-size='40' font-family='Nowhere Sans'>Acme</text>"

    assert read_small_logo(drawing(tmp_path / "a.svg", words), "")


BROKEN: dict[str, bytes] = {
    "a.png": b"\x89PNG\r\n\x1a\n and nothing else",
    "b.png": b"",
    "c.svg": b"<svg><never closed",
    "d.svg": b"\xff\xfe\x00 no text",
    "e.svg": b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'/>",
    "f.jpg": b"not a picture",
    "g.svg": b"<svg xmlns='http://www.w3.org/2000/svg'>" + b"<g/>" * 1_100_000 + b"</svg>",
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_file_that_is_no_logo_is_none(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(BROKEN[name])

    assert read_small_logo(tmp_path / name, "") is None


def test_a_logo_that_is_not_there_is_none(tmp_path: Path) -> None:
    assert read_small_logo(tmp_path / "missing.png", "") is None
    assert read_small_logo(tmp_path / "missing.svg", "") is None


@pytest.mark.parametrize(
    ("mode", "colour"), [("RGB", "white"), ("RGBA", (255, 255, 255, 255)), ("RGBA", (0, 0, 0, 0))]
)
def test_what_is_not_seen_on_white_is_none(mode: str, colour: object, tmp_path: Path) -> None:
    assert read_small_logo(draw(tmp_path / "a.png", (300, 100), mode, colour), "") is None


@pytest.mark.parametrize("size", [(3000, 40), (30, 3000)])
def test_what_would_be_a_line_is_none(size: tuple[int, int], tmp_path: Path) -> None:
    assert read_small_logo(draw(tmp_path / "a.png", size), "") is None


def test_half_seen_pictures_lie_on_white(tmp_path: Path) -> None:
    file = draw(tmp_path / "a.png", (300, 100), "RGBA", (0, 0, 255, 128))

    logo = read_small_logo(file, "")

    assert logo
    with Image.open(io.BytesIO(base64.b64decode(logo.png))) as made:
        assert made.convert("RGB").getpixel((50, 20)) == (127, 127, 255)
