"""Pictures that lie beside the stories."""

from __future__ import annotations

import pytest

from tests.importing.workshop import Workshop
from tests.pictures import draw_picture

MAPPING = "fields:\n  title: head\n  images.pot: picture\n  customer.logo: logo\n"
DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><path d="M0 0h4"/></svg>'
POT = draw_picture(8, 6, "png")
OTHER_POT = draw_picture(8, 6, "png", "red")
BETTER_POT = draw_picture(8, 6, "png", "green")
ANN = draw_picture(6, 6, "jpg")


def test_a_picture_beside_the_story_is_copied(shop: Workshop) -> None:
    shop.put("soup/index.yaml", "head: Soup\npicture: ./My Pot.PNG\nlogo: logo.svg\n")
    shop.put("soup/My Pot.PNG", POT)
    shop.put("soup/logo.svg", DRAWING)

    report = shop.load(MAPPING)

    case = shop.case("soup")
    assert case["images"] == {"pot": "soup/my-pot.png"}
    assert case["customer"]["logo"] == "soup/logo.svg"
    assert (shop.cases / "images/soup/my-pot.png").read_bytes() == POT
    assert sorted(report.images) == ["images/soup/logo.svg", "images/soup/my-pot.png"]


def test_a_picture_that_is_not_there_keeps_its_name(shop: Workshop) -> None:
    shop.put("soup.yaml", "head: Soup\npicture: /img/pot.png\nlogo: https://x.example/l.svg\n")

    report = shop.load(MAPPING)

    assert shop.case("soup")["images"] == {"pot": "img/pot.png"}
    assert shop.case("soup")["customer"]["logo"] == "https://x.example/l.svg"
    assert report.images == []


def test_pictures_in_the_text_and_of_speakers_are_copied_too(shop: Workshop) -> None:
    shop.put(
        "soup.mdx",
        "---\nhead: Soup\n---\n![A pot](img/pot.png)\n\n"
        '<Quote img="img/ann.jpg" caption="Ann Bee, Cook">It is very warm.</Quote>\n',
    )
    shop.put("img/pot.png", POT)
    shop.put("img/ann.jpg", ANN)

    shop.load(MAPPING)

    case = shop.case("soup")
    assert case["images"]["pot"] == {"file": "soup/pot.png", "alt": "A pot"}
    assert case["quotes"]["first"]["photo"] == "soup/ann.jpg"
    assert (shop.cases / "images/soup/ann.jpg").read_bytes() == ANN


def test_addresses_of_pictures_begin_in_the_folder_that_the_mapping_names(shop: Workshop) -> None:
    shop.put("pages/soup.yaml", "head: Soup\npicture: /img/pot.png\n")
    shop.put("static/img/pot.png", POT)

    shop.load(f"images_in: ../static\n{MAPPING}", of="pages")

    assert (shop.cases / "images/soup/pot.png").read_bytes() == POT


@pytest.mark.parametrize("given", ["../../secret.png", "secret.png", "/../secret.png", "pot.txt"])
def test_no_file_outside_the_source_is_copied(shop: Workshop, given: str) -> None:
    (shop.folder / "secret.png").write_bytes(b"secret")
    shop.put("soup/pot.txt", "no picture")
    (shop.source / "soup/secret.png").symlink_to(shop.folder / "secret.png")
    shop.put("soup/index.yaml", f"head: Soup\npicture: {given}\n")

    report = shop.load(MAPPING)

    assert report.images == []
    assert not (shop.cases / "images").exists()
    assert ".." not in shop.case("soup")["images"]["pot"]


def test_a_drawing_with_script_is_not_copied_and_told(shop: Workshop) -> None:
    shop.put("soup.yaml", "head: Soup\npicture: pot.svg\n")
    shop.put("pot.svg", DRAWING.replace(b"<path", b"<script>x</script><path"))

    report = shop.load(MAPPING)

    assert report.images == []
    assert "not copied" in report.harmless[0].words


def test_a_picture_that_the_author_changed_is_kept(shop: Workshop) -> None:
    shop.put("soup.yaml", "head: Soup\npicture: pot.png\n")
    shop.put("pot.png", POT)
    shop.load(MAPPING)
    copied = shop.cases / "images/soup/pot.png"
    copied.write_bytes(BETTER_POT)
    shop.put("pot.png", OTHER_POT)

    report = shop.load(MAPPING)

    assert copied.read_bytes() == BETTER_POT
    assert [note.where for note in report.kept] == ["images/soup/pot.png"]


def test_a_new_version_of_a_picture_is_copied_again(shop: Workshop) -> None:
    shop.put("soup.yaml", "head: Soup\npicture: pot.png\n")
    shop.put("pot.png", POT)
    shop.load(MAPPING)
    shop.put("pot.png", OTHER_POT)

    shop.load(MAPPING)

    assert (shop.cases / "images/soup/pot.png").read_bytes() == OTHER_POT


def test_two_pictures_of_one_name_get_a_place_each(shop: Workshop) -> None:
    shop.put("soup/index.yaml", "head: Soup\npicture: a/pot.png\nlogo: b/pot.png\n")
    shop.put("soup/a/pot.png", POT)
    shop.put("soup/b/pot.png", OTHER_POT)

    shop.load(MAPPING)

    places = {shop.case("soup")["images"]["pot"], shop.case("soup")["customer"]["logo"]}
    assert places == {"soup/pot.png", "soup/pot-2.png"}
