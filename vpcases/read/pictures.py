"""Pictures without what cameras and programs write into them: who, where, when, with what.

A picture is copied as it is where it carries nothing of the kind.
"""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

from PIL import Image, ImageOps, UnidentifiedImageError

from vpcases.read.opened_pictures import is_picture, is_turned, opening

KEPT = ("icc_profile", "transparency", "gamma", "duration", "loop", "background", "disposal")
"""What a picture needs to look as it does."""
HARMLESS = {
    *("dpi", "jfif", "jfif_version", "jfif_unit", "jfif_density", "progressive", "progression"),
    *(
        "version",
        "extension",
        "aspect",
        "srgb",
        "chromaticity",
        "interlace",
        "adobe",
        "adobe_transform",
    ),
    *("default_image", "bbox", "timestamp", "compression"),
}
"""What Pillow tells of a file that says nothing about anybody."""
SVG = "http://www.w3.org/2000/svg"
NAMESPACES = {"": SVG, "xlink": "http://www.w3.org/1999/xlink"}
EDITORS = (
    "http://www.inkscape.org/",
    "http://sodipodi.sourceforge.net/",
    "http://ns.adobe.com/",
    "http://www.bohemiancoding.com/",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
)
"""Namespaces in which programs keep file names, paths and authors."""


def read_bare_picture(path: Path) -> bytes | None:
    """Return a picture without its metadata, or None where it is best copied as it is.

    What cannot be read as a picture is copied, too: it is for the audit to look into.
    """
    ending = path.suffix.lower()
    try:
        if ending == ".svg":
            return _strip_drawing(path.read_bytes())
        return _strip_photo(path) if is_picture(path) else None
    except (OSError, ValueError, SyntaxError, UnidentifiedImageError):
        return None


def _strip_photo(path: Path) -> bytes | None:
    with opening(path) as picture:
        if not _has_metadata(picture):
            return None
        kept: dict[Any, Any] = {name: picture.info[name] for name in KEPT if name in picture.info}
        turned = is_turned(picture)
        bare = ImageOps.exif_transpose(picture) if turned else picture
        bare.info = {**kept}
        bare.getexif().clear()
        out = io.BytesIO()
        bare.save(out, picture.format, **_how_to_save(picture, turned=turned), **kept)
        return out.getvalue()


def _has_metadata(picture: Image.Image) -> bool:
    return bool(picture.getexif()) or bool(set(picture.info) - {*KEPT, *HARMLESS})


def _how_to_save(picture: Image.Image, *, turned: bool) -> dict[str, object]:
    """Return how to save a picture with the least loss; one that was turned is encoded anew."""
    if picture.format == "JPEG":
        return {"quality": 95 if turned else "keep", "subsampling": 0 if turned else "keep"}
    if picture.format in {"WEBP", "AVIF"}:
        return {"quality": 95, "save_all": getattr(picture, "n_frames", 1) > 1}
    # A moving GIF would bring its comment back with every picture.
    return {"save_all": getattr(picture, "n_frames", 1) > 1, "comment": ""}


def _strip_drawing(raw: bytes) -> bytes | None:
    signs = (b"<metadata", b"<!--", b"inkscape", b"sodipodi", b"adobe.com", b"rdf:", b"<?xpacket")
    if not any(sign in raw for sign in signs):
        return None
    for prefix, uri in NAMESPACES.items():
        ET.register_namespace(prefix, uri)
    # Comments and instructions are left out by the parser itself.
    root = ET.fromstring(raw)  # noqa: S314 (it was read for script and entities before)
    _strip_element(root)
    stripped: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return stripped


def _strip_element(element: ET.Element) -> None:
    for name in [name for name in element.attrib if _is_of_editor(name)]:
        del element.attrib[name]
    for child in list(element):
        if child.tag == f"{{{SVG}}}metadata" or _is_of_editor(str(child.tag)):
            element.remove(child)
        else:
            _strip_element(child)


def _is_of_editor(name: str) -> bool:
    return name.startswith(tuple(f"{{{uri}" for uri in EDITORS))
