"""Preview cards: 1200 by 630 pixels, set by Typst from words as data, with our fonts alone."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from functools import lru_cache, partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

import typst

from vpcases.derive.case import Case
from vpcases.derive.collections import Gathered
from vpcases.derive.portfolio import Portfolio
from vpcases.model.approval import Channel
from vpcases.pages.context import Context
from vpcases.pages.downloads import Download
from vpcases.pages.languages import read_direction
from vpcases.pages.preview_card import (
    Preview,
    list_collection_previews,
    list_previews,
    view_preview,
)
from vpcases.pages.spoken import Spoken
from vpcases.problems import Problem
from vpcases.render.fonts import Fonts
from vpcases.render.long_words import break_words
from vpcases.render.making import Making
from vpcases.render.own_card import TEMPLATE, find_card_flaws, read_own_card
from vpcases.render.site_templates import COMPARE, name_file, tell
from vpcases.render.small_logo import read_small_logo
from vpcases.theme_folder import find_theme

OURS = "#draw()"
TYPESETTER = version("typst")
TEXTS = ("title", "site", "who", "lead", "about", "until")
PPI = 72
"""Pixels of an inch, of which the template measures 1200 by 630 points: one for each."""
PLACE = re.compile(r":(\d+):\d+$", re.MULTILINE)
LETTERS_OF_VERSION = 8


def make_card(
    case: Case, portfolio: Portfolio, context: Context, fonts: Fonts, channel: Channel
) -> Making:
    """Return how the card of a case is made."""
    preview = view_preview(case, context)
    digest = portfolio.library.digests.get(preview.logo, "")
    return _plan(
        preview,
        (context, fonts, digest, case.source_path),
        lambda digest: context.addresses.download(case, Download.CARD, channel, digest),
    )


def list_cards(
    spoken: Mapping[str, Spoken], fonts: Fonts, collections: Iterable[Gathered] = ()
) -> Iterator[Making]:
    """Yield how the cards of lists are made in every language of the site, and of collections."""
    listed = [
        *(one for s in spoken.values() for one in list_previews(s.portfolio, s.context)),
        *list_collection_previews(collections, spoken),
    ]
    context = next(iter(spoken.values())).context
    for one in listed:
        around = (context, fonts, "", one.source_path)
        yield _plan(one.preview, around, partial(context.addresses.card, one.page))


def _plan(
    preview: Preview,
    around: tuple[Context, Fonts, str, str],
    place: Callable[[str], str],
) -> Making:
    """Return how a card is made, at an address that names what is on it by a version."""
    context, fonts, logo, source_path = around
    own = read_own_card(context.printing.own)
    shown = {
        "card": {
            **_as_data(preview),
            "direction": read_direction(preview.language),
            "language": _name_language(preview.language),
            "families": fonts.families,
        },
        "fonts": fonts.digest,
        "logo": logo,
        "own": own.text,
        "beside": own.digest,
    }
    here = {
        "folders": [str(folder) for folder in fonts.folders],
        "logo": str(context.printing.cases / preview.logo) if preview.logo else "",
        "root": str(own.folder),
    }
    method = f"card {TYPESETTER} {_digest_ours()}"
    content = json.dumps(shown, ensure_ascii=False)
    digest = hashlib.sha256(f"{method}\n{content}".encode()).hexdigest()
    return Making(
        address=place(digest[:LETTERS_OF_VERSION]),
        method=method,
        make=draw_card,
        recipe=json.dumps({**shown, "here": here}, ensure_ascii=False),
        words=tuple(_list_words(preview)),
        source_path=source_path,
    )


def draw_card(recipe: str) -> bytes:
    """Return a card as PNG, the same bytes for the same recipe."""
    known = json.loads(recipe)
    here = known["here"]
    logo = read_small_logo(Path(here["logo"]), known["logo"]) if here["logo"] else None
    inputs = _as_inputs({**known["card"], "logo": asdict(logo) if logo else None})
    setter = _start(tuple(here["folders"]), here["root"], known["fonts"])
    try:
        return _draw(setter, known["own"] or OURS, inputs)
    except typst.TypstError:
        # What is wrong in a template of the site is told as a mistake in it: `find_wrong_card`.
        return _draw(setter, OURS, inputs)


def _as_inputs(card: Mapping[str, Any]) -> dict[str, str]:
    return {"data": json.dumps(card, ensure_ascii=False)}


def _draw(setter: typst.Compiler, last: str, inputs: dict[str, str]) -> bytes:
    made = setter.compile(
        input=f"{_read_ours()}\n{last}".encode(), format="png", ppi=PPI, sys_inputs=inputs
    )
    return made if isinstance(made, bytes) else b"".join(made or [])


def find_wrong_card(folders: Sequence[Path], site: Path) -> Iterator[Problem]:
    """Yield what is wrong in a site's own template for cards.

    Args:
        folders: The site's own folders for our pages.
        site: The folder that paths in messages are relative to.
    """
    flaws = list(find_card_flaws(folders, site))
    yield from flaws
    own = read_own_card(folders)
    if own.text and not flaws:
        try:
            _draw(_start((str(find_theme() / "fonts"),), str(own.folder), ""), own.text, PROBE)
        except typst.TypstError as error:
            yield _tell_flaw(error, name_file(own.folder / TEMPLATE, site))


def _tell_flaw(error: typst.TypstError, file: str) -> Problem:
    """Return what Typst says of a template, at its line in the file of the site."""
    place = PLACE.search(error.diagnostic)
    ours = _read_ours().count("\n") + 1
    line = int(place[1]) - ours if place else 1
    words = " ".join(error.message.split())
    return tell(file, max(1, line), f"this card cannot be drawn: {words}", COMPARE)


@lru_cache(maxsize=8)
def _start(folders: tuple[str, ...], root: str, _digest: str) -> typst.Compiler:
    """Return what sets cards; it reads its fonts once for all of them, and none of the system."""
    return typst.Compiler(
        root=root, font_paths=[Path(folder) for folder in folders], ignore_system_fonts=True
    )


@lru_cache(maxsize=1)
def _read_ours() -> str:
    return (find_theme() / "templates" / TEMPLATE).read_text(encoding="utf-8")


def _digest_ours() -> str:
    return hashlib.sha256(_read_ours().encode()).hexdigest()[:16]


def _as_data(preview: Preview) -> dict[str, Any]:
    """Return the words of a card, the longest with places to break them."""
    data = asdict(preview)
    figure = data["figure"]
    kept = {key: break_words(data[key]) for key in TEXTS}
    broken = {key: break_words(words) for key, words in figure.items()} if figure else None
    return {**kept, "figure": broken}


def _list_words(preview: Preview) -> Iterator[str]:
    yield from (getattr(preview, key) for key in TEXTS)
    if preview.figure:
        yield from asdict(preview.figure).values()


def _name_language(language: str) -> str:
    """Return a language as Typst knows it, by which it breaks words at the ends of lines."""
    name = language.partition("-")[0].lower()
    return name if re.fullmatch("[a-z]{2,3}", name) else "en"


PROBE = _as_inputs(
    {
        **_as_data(Preview("en", "A title", "A site", "A customer", until="2027")),
        "figure": dict.fromkeys(("label", "words", "detail", "basis", "comparison"), "1 h"),
        "direction": "ltr",
        "language": "en",
        "families": ["Inter"],
        "logo": None,
    }
)
"""A card with a bit of everything, for a template to be tried on."""
