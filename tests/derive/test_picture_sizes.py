"""Sizes of pictures keep their shape and never grow."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vpcases.derive.picture_sizes import (
    FRAMES,
    MOST,
    Use,
    cap_picture,
    choose_widths,
    fit_picture,
    plan_copies,
)
from vpcases.model.picture import Picture

SIDES = st.integers(1, 30_000)
PICTURES = st.builds(Picture, SIDES, SIDES)
USES = st.sampled_from(list(Use))


def is_same_shape(picture: Picture, width: int, height: int) -> bool:
    """Return whether a size is that of a picture, but for less than a pixel on either side."""
    return abs(width * picture.height - height * picture.width) <= picture.height + picture.width


@given(PICTURES, USES)
def test_a_picture_is_shown_in_its_own_shape_and_no_larger_than_it_is(
    picture: Picture, use: Use
) -> None:
    width, height = fit_picture(picture, use)

    assert 1 <= width <= picture.width
    assert 1 <= height <= picture.height
    assert is_same_shape(picture, width, height) or 1 in (width, height)


@given(PICTURES, USES)
def test_a_picture_lies_within_its_frame_and_a_photo_fills_it(picture: Picture, use: Use) -> None:
    width, height = fit_picture(picture, use)
    across, down = FRAMES[use]

    if use is not Use.PHOTO:
        assert (width <= across, height <= down) == (True, True)
    else:
        assert min(width, height) == min(picture.width, picture.height, across)


@given(PICTURES, USES)
def test_no_width_to_choose_from_is_more_than_the_picture_has(picture: Picture, use: Use) -> None:
    widths = choose_widths(picture, use)

    assert list(widths) == sorted(set(widths))
    assert widths[-1] <= min(picture.width, cap_picture(picture).width)
    assert widths[0] >= 1


@given(PICTURES)
def test_what_a_page_loads_is_never_larger_than_the_most_and_keeps_its_shape(
    picture: Picture,
) -> None:
    capped = cap_picture(picture)

    assert max(capped.width, capped.height) <= MOST
    assert is_same_shape(picture, capped.width, capped.height) or 1 in (capped.width, capped.height)
    assert capped == picture or max(picture.width, picture.height) > MOST


@given(PICTURES, st.sets(st.one_of(USES, st.none()), min_size=1))
def test_every_width_that_a_browser_may_choose_is_made_or_is_the_picture_in_its_place(
    picture: Picture, uses: set[Use | None]
) -> None:
    copies, capped = plan_copies(picture, uses)
    own = capped or picture

    wanted = {width for use in uses if use for width in choose_widths(own, use)}
    assert wanted <= {*copies, own.width}
    assert set(copies) <= wanted
    assert own.width not in copies
    assert capped is None or None not in uses


@pytest.mark.parametrize(
    ("size", "use", "widths"),
    [
        ((4000, 3000), Use.PICTURE, (480, 800, 1280, 1920, 2560)),
        ((3000, 4000), Use.PICTURE, (480, 800, 1280, 1920)),
        ((1000, 500), Use.PICTURE, (480, 800, 1000)),
        ((500, 300), Use.PICTURE, (500,)),
        ((200, 100), Use.PICTURE, (200,)),
        ((2000, 400), Use.LOGO, (240, 480)),
        ((300, 60), Use.LOGO, (240, 300)),
        ((100, 40), Use.LOGO, (100,)),
        ((900, 600), Use.PHOTO, (87, 174)),
        ((600, 900), Use.PHOTO, (58, 116)),
    ],
)
def test_widths_are_those_that_a_screen_can_use(
    size: tuple[int, int], use: Use, widths: tuple[int, ...]
) -> None:
    assert choose_widths(Picture(*size), use) == widths


def test_a_picture_that_is_given_away_whole_has_its_largest_size_as_a_copy() -> None:
    copies, capped = plan_copies(Picture(8000, 4000), {Use.PICTURE, None})

    assert capped is None
    assert copies[-1] == MOST


def test_a_drawing_without_a_size_fills_its_frame() -> None:
    assert fit_picture(Picture(100, 100, is_scalable=True), Use.PICTURE) == (560, 560)
    assert fit_picture(Picture(100, 100), Use.PICTURE) == (100, 100)


def test_what_is_no_picture_has_no_copies() -> None:
    assert plan_copies(None, {Use.PICTURE}) == ((), None)
