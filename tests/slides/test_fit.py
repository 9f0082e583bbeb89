"""Words on a slide never run out of their box, however long and in whatever script."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PIL import ImageFont

from tests.slides.made import open_slide, render
from vpcases.render.slide_fit import Line, count_rows, cut_words, fit_lines, measure, measure_height

SIZES = (16, 14, 12, 10.5)
TEXTS = st.lists(st.text(min_size=1, max_size=200), min_size=1, max_size=4)
LONG = {
    "a long title": "Acme closes its books every month without any hand-matching of invoices " * 4,
    "a German compound": "Kreditorenbuchhaltungsabstimmungsautomatisierungsvorhaben" * 5,
    "no space at all": "W" * 300,
    "Arabic": "أغلقت الشركة دفاترها الشهرية دون مطابقة الفواتير يدويا " * 6,
    "Chinese": "每月结账不再需要人工核对供应商发票" * 18,
    "Greek": "Όμιλος: η εταιρεία κλείνει τα βιβλία της χωρίς αντιστοίχιση με το χέρι " * 5,
    "Cyrillic": "Компания закрывает месяц без ручной сверки счетов поставщиков " * 5,
    "Thai": "บริษัทปิดบัญชีทุกเดือนโดยไม่ต้องจับคู่ใบแจ้งหนี้ด้วยมือ" * 6,
}
TWIN = Path("/usr/share/fonts/truetype/liberation")


@given(TEXTS, st.floats(60, 900), st.floats(30, 400))
@example(["W" * 400], 60.0, 30.0)
def test_what_is_fitted_is_never_higher_than_its_box(
    texts: list[str], width: float, height: float
) -> None:
    fitted = fit_lines([Line(text) for text in texts], width, height, SIZES)

    assert measure_height(fitted.lines, width, fitted.size) == fitted.height <= height


@given(TEXTS, st.floats(100, 900))
def test_only_what_fits_in_no_size_is_cut(texts: list[str], width: float) -> None:
    lines = [Line(text) for text in texts]
    needed = measure_height(lines, width, SIZES[-1])

    assert fit_lines(lines, width, needed, SIZES).lines == tuple(lines)


def test_the_largest_size_that_fits_is_taken() -> None:
    lines = [Line("word " * 40)]
    heights = [measure_height(lines, 300, size) for size in SIZES]

    assert [fit_lines(lines, 300, height, SIZES).size for height in heights] == [*SIZES]


@given(st.text(min_size=1, max_size=300), st.integers(1, 4))
def test_words_that_are_cut_fit_and_say_so(text: str, rows: int) -> None:
    line = Line(text)
    words = cut_words(line, 200, 12, rows)

    assert words == line.words or words.endswith("…")
    assert count_rows(Line(words), 200, 12) <= rows


def test_words_are_cut_between_words() -> None:
    assert cut_words(Line("one two three four five six seven"), 100, 12, 1) == "one two three…"


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("text", ["A week has seven days", "1,234.56 EUR", "Größe", "Цена", "τιμή"])
def test_what_is_measured_is_never_less_than_it_takes_in_the_font_of_the_reader(
    text: str, bold: bool
) -> None:
    file = TWIN / f"LiberationSans-{'Bold' if bold else 'Regular'}.ttf"
    if not file.exists():
        pytest.skip(f"{file} is not there; it comes with LibreOffice, which `sh dev test` installs")

    assert measure(text, 1000, is_bold=bold) >= ImageFont.truetype(file, 1000).getlength(text)


@pytest.mark.parametrize("kind", LONG)
def test_boxes_of_a_slide_do_not_touch_however_long_its_words_are(kind: str) -> None:
    words = LONG[kind][:300]
    raw = render(
        title=words,
        customer={"name": words},
        segment="small-shops",
        alternative="rival",
        before_after={
            "Counting": {"label": words, "before": "20 h/week", "after": "2 h/week"},
            "Letters": {"label": words, "before": "20 letters", "after": "2 letters"},
        },
        quotes={"one": {"text": words, "by": words, "role": words, "explains": "hours"}},
        did_not_improve=[words, words],
        effort={"words": words},
        connections=words,
    )
    boxes = sorted(
        (s.top, s.left, s.top + s.height, s.left + s.width, s.name) for s in open_slide(raw).shapes
    )

    assert max(bottom for _, _, bottom, _, _ in boxes) <= 6_858_000
    assert max(right for _, _, _, right, _ in boxes) <= 12_192_000
    left = [box for box in boxes if box[4] in ("Result", "Chart", "Figures", "Stamp")]
    right = [box for box in boxes if box[4] in ("Result", "Facts", "Quote", "Link")]
    for column in (left, right):
        for above, below in pairwise(column):
            assert above[2] <= below[0], (above[4], below[4])
