"""The small site with pictures made of pixels in every place that shows one."""

from __future__ import annotations

from tests.pictures import draw_picture
from tests.small_site import CORNER, MKDOCS, SMALL_SITE, VOCABULARY

CASE = (
    CORNER.replace("    file: till.svg\n", "    file: till.jpg\n", 1)
    .replace(
        "downloads:\n",
        "  gate:\n    file: gate.png\n    alt: A gate of planks.\n"
        "  plan:\n    file: plan.svg\n    alt: A plan of the shop.\n"
        "  poster:\n    file: poster.jpg\n    alt: A poster.\ndownloads:\n  - file: poster.jpg\n",
        1,
    )
    .replace("    role: Owner\n", "    role: Owner\n    photo: ada.jpg\n", 1)
    .replace("quotes, role]", "quotes, role, photo]")
)
LOGOS = "    logo: {light: corner.png, dark: corner-dark.png}\n"
SCHEMES = """\
  palette:
    - {media: "(prefers-color-scheme: light)", scheme: default}
    - {media: "(prefers-color-scheme: dark)", scheme: slate}
"""
PICTURES: dict[str, str | bytes | None] = {
    "mkdocs.yml": MKDOCS.replace("plugins:\n", f"{SCHEMES}plugins:\n"),
    "cases/vocabulary.yml": VOCABULARY.replace("    logo: corner.svg\n", LOGOS),
    "cases/histories/corner-till.yml": CASE,
    "cases/images/till.jpg": draw_picture(3200, 2000),
    "cases/images/gate.png": draw_picture(600, 900, "png"),
    "cases/images/plan.svg": "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 400 200'/>",
    "cases/images/poster.jpg": draw_picture(3000, 1500),
    "cases/images/ada.jpg": draw_picture(800, 600),
    "cases/images/corner.png": draw_picture(1200, 300, "png"),
    "cases/images/corner-dark.png": draw_picture(1200, 300, "png", "red"),
    "cases/images/unused.jpg": draw_picture(900, 600),
}
assert all(f"cases/images/{name}" in SMALL_SITE for name in ("till.svg", "corner.svg"))
