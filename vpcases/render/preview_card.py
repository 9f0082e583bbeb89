"""Preview cards: 1200 by 630 pixels, set by Typst from words as data, with our fonts alone."""

from __future__ import annotations

import hashlib
import io
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict
from functools import lru_cache, partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

import typst
from PIL import Image

from vpcases.derive.case import Case
from vpcases.derive.portfolio import Portfolio
from vpcases.model.approval import Channel
from vpcases.pages.context import Context
from vpcases.pages.downloads import Download
from vpcases.pages.languages import read_direction
from vpcases.pages.preview_card import Preview, list_previews, view_preview
from vpcases.pages.spoken import Spoken
from vpcases.render.card_parts import read_own_card, read_small_logo
from vpcases.render.fonts import Fonts
from vpcases.render.long_words import break_words
from vpcases.render.making import Making
from vpcases.theme_folder import find_theme

TEMPLATE = "preview_card.typ"
"""Our template, and what a site calls its own, which is set right behind ours."""
OURS = "#draw()"
TYPESETTER = version("typst")
TEXTS = ("title", "site", "who", "lead", "about", "until")
WIDTH, HEIGHT = 1200, 630
"""Pixels, as those who show previews ask for them."""
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


def list_cards(spoken: Mapping[str, Spoken], fonts: Fonts) -> Iterator[Making]:
    """Yield how the cards of lists are made, in every language of the site."""
    for each in spoken.values():
        for listed in list_previews(each.portfolio, each.context):
            yield _plan(
                listed.preview,
                (each.context, fonts, "", listed.source_path),
                partial(each.context.addresses.card, listed.page),
            )


def _plan(
    preview: Preview,
    around: tuple[Context, Fonts, str, str],
    place: Callable[[str], str],
) -> Making:
    """Return how a card is made, at an address that names what is on it by a version."""
    context, fonts, logo, source_path = around
    own = read_own_card(context.own_templates)
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
        "logo": str(context.cases / preview.logo) if preview.logo else "",
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
    card = {**known["card"], "logo": read_small_logo(here["logo"], known["logo"])}
    inputs = {"data": json.dumps(card, ensure_ascii=False)}
    compiler = _start(tuple(here["folders"]), here["root"], known["fonts"])
    try:
        return _draw(compiler, known["own"] or OURS, inputs)
    except typst.TypstError:
        # That a template of a site cannot be set is told to its designer as a mistake in it.
        return _draw(compiler, OURS, inputs)


def _draw(compiler: typst.Compiler, last: str, inputs: dict[str, str]) -> bytes:
    made = compiler.compile(
        input=f"{_read_ours()}\n{last}".encode(), format="png", ppi=72, sys_inputs=inputs
    )
    raw = made if isinstance(made, bytes) else (made or [b""])[0]
    return _pack(raw)


def _pack(raw: bytes) -> bytes:
    """Return a card in as few bytes as its colours need."""
    with Image.open(io.BytesIO(raw)) as drawn:
        out = io.BytesIO()
        drawn.convert("RGB").save(out, "PNG", optimize=True)
    return out.getvalue()


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
