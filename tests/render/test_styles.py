from __future__ import annotations

from vpcases.render.styles import render_styles, shorten
from vpcases.theme_folder import find_theme


def list_lines(sheet: str) -> list[str]:
    return [line.strip() for line in sheet.splitlines() if line.strip()]


def test_every_style_sheet_is_in_the_one_of_the_site_and_the_tokens_come_first() -> None:
    lines = render_styles().splitlines()

    files = {path.name: path.read_text(encoding="utf-8") for path in find_theme().glob("styles/*")}
    for name, sheet in files.items():
        rules = [line for line in list_lines(sheet) if line.endswith("{") and "*" not in line]
        assert set(rules) <= set(lines), name
    assert render_styles().startswith(shorten(files["tokens.css"]))


def test_braces_of_the_sheet_are_in_pairs_so_that_no_file_spoils_the_next() -> None:
    sheet = render_styles()

    assert sheet.count("{") == sheet.count("}")


def test_what_only_people_need_is_left_out_of_the_sheet() -> None:
    sheet = """
    /* A theme's
       words */
    a {
      content: "/* b */"; /* c */

      margin: 0 /* d */ auto;
    }
    """

    assert shorten(sheet) == 'a {\ncontent: "/* b */";\nmargin: 0  auto;\n}\n'
    assert "/*" not in render_styles()
