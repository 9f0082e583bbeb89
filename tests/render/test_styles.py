from __future__ import annotations

from vpcases.render.styles import render_styles
from vpcases.theme_folder import find_theme


def test_every_style_sheet_is_in_the_one_of_the_site_and_the_tokens_come_first() -> None:
    sheet = render_styles()

    files = list((find_theme() / "styles").glob("*.css"))
    tokens = (find_theme() / "styles" / "tokens.css").read_text(encoding="utf-8").strip()
    assert sheet.startswith(tokens[:200])
    for file in files:
        assert file.read_text(encoding="utf-8").strip() in sheet


def test_braces_of_the_sheet_are_in_pairs_so_that_no_file_spoils_the_next() -> None:
    sheet = render_styles()

    assert sheet.count("{") == sheet.count("}")
