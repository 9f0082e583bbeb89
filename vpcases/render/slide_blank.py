"""An empty presentation: wide, one layout with a title, our colours, fonts that readers have."""

from __future__ import annotations

import io
from functools import lru_cache

from lxml import etree
from pptx import Presentation
from pptx.oxml.ns import qn
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.presentation import Presentation as Deck
from pptx.util import Emu, Inches

WIDTH, HEIGHT = Inches(13.333), Inches(7.5)
FONT = "Arial"
"""On Windows and macOS, with twins of the same widths everywhere else; Inter is on few machines."""
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
"""What the chart and the words are in; a deck into which the slide is pasted puts its own there."""
KEPT = "Title Only"
TITLE = (Inches(0.6), Inches(0.78), Inches(12.13), Inches(1.4))
UNWANTED = {"dt", "ftr", "sldNum"}


def open_blank() -> Deck:
    """Return a new presentation without slides."""
    return Presentation(io.BytesIO(_make_blank()))


@lru_cache(maxsize=1)
def _make_blank() -> bytes:
    deck = Presentation()
    deck.slide_width, deck.slide_height = WIDTH, HEIGHT
    _drop_layouts(deck)
    _drop_parts(deck)
    _set_theme(deck)
    for holder in (deck.slide_master, deck.slide_layouts[0]):
        _tidy(holder)
    deck.slide_layouts[0].name = "Proof"
    out = io.BytesIO()
    deck.save(out)
    return out.getvalue()


def _drop_layouts(deck: Deck) -> None:
    for layout in list(deck.slide_layouts):
        if layout.name != KEPT:
            deck.slide_layouts.remove(layout)


def _drop_parts(deck: Deck) -> None:
    """Take out what a presentation of our own has no use for: a printer, a picture of another."""
    for owner in (deck.part, deck.part.package):
        rels = owner._rels if hasattr(owner, "_rels") else owner.rels
        for key, rel in list(rels.items()):
            if rel.reltype in (RT.PRINTER_SETTINGS, RT.THUMBNAIL):
                rels.pop(key)


def _set_theme(deck: Deck) -> None:
    part = deck.slide_master.part.part_related_by(RT.THEME)
    theme = etree.fromstring(part.blob)
    theme.set("name", "Proof")
    scheme = theme.find(f".//{qn('a:clrScheme')}")
    scheme.set("name", "Proof")
    for name, colour in COLOURS.items():
        slot = scheme.find(qn(f"a:{name}"))
        for old in list(slot):
            slot.remove(old)
        etree.SubElement(slot, qn("a:srgbClr")).set("val", colour)
    fonts = theme.find(f".//{qn('a:fontScheme')}")
    fonts.set("name", "Proof")
    for kind in ("majorFont", "minorFont"):
        # East Asian letters are left to the list of fonts by language that stands beside these.
        fonts.find(f"{qn(f'a:{kind}')}/{qn('a:latin')}").set("typeface", FONT)
        fonts.find(f"{qn(f'a:{kind}')}/{qn('a:cs')}").set("typeface", FONT)
    part._blob = etree.tostring(theme, xml_declaration=True, encoding="UTF-8", standalone=True)


def _tidy(holder: object) -> None:
    """Take dates and numbers out of a master or layout, and put its places where the slide is."""
    for shape in list(holder.placeholders):
        kind = shape._element.find(f".//{qn('p:ph')}").get("type")
        if kind in UNWANTED:
            shape._element.getparent().remove(shape._element)
        elif kind == "title":
            shape.left, shape.top, shape.width, shape.height = (Emu(n) for n in TITLE)
        else:
            shape.left, shape.top = Inches(0.6), Inches(2.3)
            shape.width, shape.height = Inches(12.13), Inches(4.4)
    for old in holder._element.findall(f".//{qn('p:cSld')}/{qn('p:extLst')}"):
        old.getparent().remove(old)
    styles = holder._element.find(f"{qn('p:txStyles')}/{qn('p:titleStyle')}/{qn('a:lvl1pPr')}")
    if styles is not None:
        styles.set("algn", "l")
        styles.find(qn("a:defRPr")).set("sz", "2800")
        styles.find(qn("a:defRPr")).set("b", "1")
    for body in holder._element.iter(qn("a:bodyPr")):
        body.set("lIns", "0")
        body.set("rIns", "0")
        body.set("anchor", "t")
