"""An empty presentation: wide, one layout with a title, our colours, fonts that readers have."""

from __future__ import annotations

import io
from functools import lru_cache
from typing import Any

from lxml import etree
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml.ns import qn
from pptx.util import Emu, Pt

WIDTH, HEIGHT = Emu(12_192_000), Emu(6_858_000)
FONT = "Arial"
"""On Windows and macOS, with a twin of the same widths elsewhere; ours is on few machines."""
COLOURS = {
    "dk1": "1B1F24",
    "lt1": "FFFFFF",
    "dk2": "57606A",
    "lt2": "F1F3F5",
    "accent1": "3F51B5",
    "accent2": "B4541A",
    "accent3": "9AA4B0",
    "accent4": "00796B",
    "accent5": "7B5EA7",
    "accent6": "8D6E00",
    "hlink": "3F51B5",
    "folHlink": "57606A",
}
"""What chart and words are in; a deck into which the slide is pasted puts its own there."""
KEPT, NAME = "Title Only", "Proof"
TITLE = (43.2, 58.0, 873.6, 104.0)
"""Where the title of the layout is: left, top, width and height in points."""
UNWANTED = {"dt", "ftr", "hdr", "sldNum"}
"""Places for dates, numbers and the like, which a deck has of its own."""
MIDDLE = (b'pos="2880"', b'pos="3840"')


def open_blank() -> Any:
    """Return a new presentation without slides."""
    return Presentation(io.BytesIO(_make_blank()))


@lru_cache(maxsize=1)
def _make_blank() -> bytes:
    """Return the presentation that comes with python-pptx, without what is not wanted of it."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = WIDTH, HEIGHT
    size = deck.element.find(qn("p:sldSz"))
    size.attrib.pop("type", None)
    for layout in list(deck.slide_layouts):
        if layout.name != KEPT:
            deck.slide_layouts.remove(layout)
    deck.slide_layouts[0].name = NAME
    for holder in (deck.slide_master, deck.slide_layouts[0], deck.notes_master):
        _tidy(holder)
    for holder in (deck.slide_master, deck.notes_master):
        _set_theme(holder.part.part_related_by(RT.THEME))
    _place_titles(deck)
    _name_notes_master(deck)
    _drop_parts(deck)
    out = io.BytesIO()
    deck.save(out)
    return out.getvalue()


def _tidy(holder: Any) -> None:
    """Take dates and numbers out of a master or layout."""
    for shape in list(holder.placeholders):
        if shape.element.find(f".//{qn('p:ph')}").get("type") in UNWANTED:
            shape.element.getparent().remove(shape.element)
    # Numbers that stand for the very file of another program.
    for old in holder.element.findall(f".//{qn('p:cSld')}/{qn('p:extLst')}"):
        old.getparent().remove(old)


def _set_theme(part: Any) -> None:
    theme = etree.fromstring(part.blob)
    theme.set("name", NAME)
    scheme = theme.find(f".//{qn('a:clrScheme')}")
    scheme.set("name", NAME)
    for name, colour in COLOURS.items():
        slot = scheme.find(qn(f"a:{name}"))
        for old in list(slot):
            slot.remove(old)
        etree.SubElement(slot, qn("a:srgbClr")).set("val", colour)
    fonts = theme.find(f".//{qn('a:fontScheme')}")
    fonts.set("name", NAME)
    for kind in ("majorFont", "minorFont"):
        # East Asian letters are left to the list of fonts by script that stands beside these.
        for script in ("latin", "cs"):
            fonts.find(f"{qn(f'a:{kind}')}/{qn(f'a:{script}')}").set("typeface", FONT)
    # That of the slides is kept as bytes, that of the notes as the tree it was made from.
    part._element = theme
    part._blob = etree.tostring(theme, xml_declaration=True, encoding="UTF-8", standalone=True)


def _place_titles(deck: Any) -> None:
    for holder in (deck.slide_master, deck.slide_layouts[0]):
        for shape in holder.placeholders:
            shape.left, shape.top, shape.width, shape.height = (Pt(side) for side in TITLE)
            if shape.element.find(f".//{qn('p:ph')}").get("type") == "body":
                shape.top, shape.height = Pt(178), Pt(322)
        for body in holder.element.iter(qn("a:bodyPr")):
            body.set("lIns", "0")
            body.set("rIns", "0")
            body.set("anchor", "t")
    style = deck.slide_master.element.find(f".//{qn('p:titleStyle')}/{qn('a:lvl1pPr')}")
    style.set("algn", "l")
    style.find(qn("a:defRPr")).set("sz", "2800")
    style.find(qn("a:defRPr")).set("b", "1")


def _name_notes_master(deck: Any) -> None:
    """Name the master of the notes where PowerPoint looks for it."""
    known = {rel.reltype: key for key, rel in deck.part.rels.items()}
    names = etree.Element(qn("p:notesMasterIdLst"))
    etree.SubElement(names, qn("p:notesMasterId")).set(qn("r:id"), known[RT.NOTES_MASTER])
    deck.element.find(qn("p:sldMasterIdLst")).addnext(names)


def _drop_parts(deck: Any) -> None:
    """Take out what belongs to another: a printer, a small picture, counts of pages and words."""
    for owner in (deck.part._rels, deck.part.package._rels):
        for key, rel in list(owner.items()):
            if rel.reltype in (RT.PRINTER_SETTINGS, RT.THUMBNAIL):
                owner.pop(key)
            elif rel.reltype == RT.VIEW_PROPS:
                rel.target_part._blob = rel.target_part.blob.replace(*MIDDLE)
            elif rel.reltype == RT.EXTENDED_PROPERTIES:
                rel.target_part._blob = _describe_program(rel.target_part.blob)


def _describe_program(raw: bytes) -> bytes:
    about = etree.fromstring(raw)
    for child in list(about):
        about.remove(child)
    space = about.nsmap[None]
    for name, words in (("PresentationFormat", "Widescreen"), ("Slides", "1"), ("Notes", "1")):
        etree.SubElement(about, f"{{{space}}}{name}").text = words
    raw = etree.tostring(about, xml_declaration=True, encoding="UTF-8", standalone=True)
    return bytes(raw)
