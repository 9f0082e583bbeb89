"""What a card is drawn of besides words: a logo in few pixels, and the template of a site."""

from __future__ import annotations

import base64
import hashlib
import io
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import typst
from PIL import Image, ImageOps

from vpcases.read.opened_pictures import opening
from vpcases.read.picture_copies import MIXED, UNREADABLE
from vpcases.theme_folder import find_theme

OWN_CARD = "preview_card.typ"
LOGO = (480, 160)
"""Pixels of a logo at most: twice what it is shown in."""
DRAWN_HIGH = 320
"""Pixels that a drawing is high before what is empty around it is cut away."""


@dataclass(frozen=True, slots=True)
class OwnCard:
    """The template for cards in a site's own folder; without one, empty.

    `digest` changes with any file that lies beside it, for it may show a picture of these.
    """

    folder: Path
    text: str = ""
    digest: str = ""


def read_own_card(folders: Iterable[Path]) -> OwnCard:
    """Return the first template for cards of a site's own folders."""
    for folder in folders:
        file = folder / OWN_CARD
        if file.is_file():
            files = sorted(path for path in folder.rglob("*") if path.is_file())
            return _read_own(folder, tuple((path, path.stat().st_mtime_ns) for path in files))
    return OwnCard(find_theme() / "templates")


@lru_cache(maxsize=4)
def _read_own(folder: Path, stats: tuple[tuple[Path, int], ...]) -> OwnCard:
    digest = hashlib.sha256()
    for path, _ in stats:
        if path.suffix not in {".jinja", ".html", ".po"}:
            digest.update(path.read_bytes())
    text = (folder / OWN_CARD).read_text(encoding="utf-8")
    return OwnCard(folder, text, digest.hexdigest()[:16])


@lru_cache(maxsize=256)
def read_small_logo(path: str, _digest: str) -> dict[str, object] | None:
    """Return a logo as a small PNG in base64 with its size; None where it cannot be shown.

    Nothing stands around it: what is empty at its edges is cut away.
    """
    if not path:
        return None
    try:
        picture = _draw(Path(path)) if path.lower().endswith(".svg") else _open(Path(path))
        box = picture.getchannel("A").getbbox()
        if box is None:
            return None
        picture = picture.crop(box)
        picture.thumbnail(LOGO, Image.Resampling.LANCZOS)
        out = io.BytesIO()
        picture.save(out, "PNG")
    except (*UNREADABLE, typst.TypstError):
        return None
    png = base64.b64encode(out.getvalue()).decode()
    return {"png": png, "width": picture.width, "height": picture.height}


def _open(path: Path) -> Image.Image:
    """Return a picture upright, and small before its colours are changed, for the memory's sake."""
    most = (LOGO[0] * 2, LOGO[0] * 2)
    with opening(path) as opened:
        opened.draft("RGB", most)
        if opened.mode in MIXED:
            opened.thumbnail(most, Image.Resampling.LANCZOS, reducing_gap=3.0)
        return ImageOps.exif_transpose(opened).convert("RGBA")


def _draw(path: Path) -> Image.Image:
    """Return a drawing in pixels on no ground, its letters in our own fonts."""
    page = (
        "#set page(width: auto, height: auto, margin: 0pt, fill: none)\n"
        f'#image(bytes(sys.inputs.drawing), format: "svg", height: {DRAWN_HIGH}pt)'
    )
    compiler = typst.Compiler(
        font_paths=[find_theme() / "fonts"],
        ignore_system_fonts=True,
    )
    drawing = path.read_text(encoding="utf-8")
    made = compiler.compile(
        input=page.encode(), format="png", ppi=72, sys_inputs={"drawing": drawing}
    )
    raw = made if isinstance(made, bytes) else (made or [b""])[0]
    return Image.open(io.BytesIO(raw)).convert("RGBA")
