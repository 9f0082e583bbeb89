"""Cards, papers and slides: planned anew only where something changed since the last build."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

from vpcases.derive.channels import Channels, Covered
from vpcases.derive.collections import derive_collections
from vpcases.derive.edition import Edition
from vpcases.model.approval import Channel
from vpcases.model.library import Library
from vpcases.pages.context import Context
from vpcases.pages.downloads import Download
from vpcases.pages.spoken import list_spoken
from vpcases.problems import Problem
from vpcases.read import Reading
from vpcases.render.fonts import Fonts, load_fonts
from vpcases.render.making import Making
from vpcases.render.preview_card import list_cards
from vpcases.render.share_files import (
    keep_share_files,
    list_makings,
    make_share_files,
    recall_share_files,
    word_missing,
)
from vpcases.settings import Settings
from vpcases.theme_folder import find_theme

MADE = Path(".cache", "vpcases", "made")
"""Where cards, papers and slides are kept from build to build, below the folder of a site."""
PACKAGE = Path(__file__).resolve().parent.parent


def make_downloads(
    channels: Channels, context: Context, settings: Settings, reading: Reading
) -> tuple[dict[str, bytes], list[Problem]]:
    """Return every card, paper and slide that the site wants, by address, and what keeps any back.

    Inside there are those of every channel, each with what may be shown there.
    """
    if not settings.downloads:
        return {}, []
    fonts = load_fonts(settings.fonts)
    folder = settings.site / MADE / settings.edition.value
    origin = describe_origin(reading, settings, fonts)
    made = recall_share_files(folder, origin)
    if made is None:
        makings = _list_all(channels, context, settings, fonts, reading.library)
        made = make_share_files(makings, fonts, folder)
        keep_share_files(folder, origin, made)
    return made.files, word_missing(made)


def _list_all(
    channels: Channels, context: Context, settings: Settings, fonts: Fonts, library: Library
) -> Iterator[Making]:
    """Yield how every file is made."""
    # A link to a page inside unfurls to nothing: others may read along where it is sent.
    is_public = settings.edition is Edition.PUBLIC
    wanted = settings.downloads - (set() if is_public else {Download.CARD})
    for channel, covered in channels.items():
        spoken = list_spoken(covered.portfolio, context)
        yield from list_makings(covered.portfolio, spoken, wanted, fonts, channel)
    if Download.CARD in wanted:
        yield from _list_cards(channels[Channel.WEBSITE], context, fonts, library)


def _list_cards(
    website: Covered, context: Context, fonts: Fonts, library: Library
) -> Iterator[Making]:
    """Yield how the cards of lists are made, and of collections."""
    spoken = list_spoken(website.portfolio, context)
    yield from list_cards(spoken, fonts, derive_collections(library, website))


def describe_origin(reading: Reading, settings: Settings, fonts: Fonts) -> str:
    """Return what all files of a build depend on, as a digest that changes where any of it does.

    That is what authors wrote, their pictures, what the site says, its own templates and words, the
    fonts, and this program.
    """
    told = {each.name: _as_plain(getattr(settings, each.name)) for each in fields(settings)}
    own = [_list_stats(folder) for folder in settings.overrides]
    everything = (
        told,
        sorted(reading.texts.items()),
        sorted(reading.library.digests.items()),
        sorted(reading.refused),
        own,
        fonts.digest,
        _list_stats(PACKAGE),
        _list_stats(find_theme()),
    )
    text = json.dumps(everything, default=str, sort_keys=True, ensure_ascii=True)
    return hashlib.sha256(text.encode()).hexdigest()


def _as_plain(value: Any) -> Any:
    """Return a setting as it is the same in every process: a set has no order of its own."""
    return sorted(value) if isinstance(value, frozenset) else repr(value)


def _list_stats(folder: Path) -> list[tuple[str, int, int]]:
    """Return the files of a folder with their size and when they were written."""
    files = sorted(file for file in folder.rglob("*") if file.is_file() and file.suffix != ".pyc")
    stats = ((file, file.stat()) for file in files)
    return [(file.relative_to(folder).as_posix(), s.st_size, s.st_mtime_ns) for file, s in stats]
