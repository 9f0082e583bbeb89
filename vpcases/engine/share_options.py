"""The options of what is sent: `downloads`, `fonts`, `public_url` and `campaign`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

from vpcases.pages.downloads import Download, Paper
from vpcases.render.fonts import BrokenFont, list_font_files, load_fonts
from vpcases.settings import WrongSetting

KINDS = ", ".join(kind.value for kind in Download)
NAME = re.compile(r"[A-Za-z][A-Za-z0-9_.-]*")


def read_downloads(option: Any) -> frozenset[Download]:
    """Return the files that a site wants made of its proofs.

    Raises:
        WrongSetting: Where one of them is none that can be made.
    """
    typed = _read_list("downloads", option, f"some of {KINDS}", "[card, one-page]")
    for each in typed:
        if each not in set(Download):
            raise WrongSetting(f'downloads: "{each}" is none of {KINDS}')
    return frozenset(Download(each) for each in typed)


def read_fonts(option: Any, site: Path) -> tuple[Path, ...]:
    """Return the files and folders of fonts that a site adds, below the folder of the site.

    Raises:
        WrongSetting: Where one of them is missing, or no font that can be read.
    """
    typed = _read_list("fonts", option, "font files", "[fonts/NotoSansThai.ttf]")
    places = tuple(site / each for each in typed)
    for name, place in zip(typed, places, strict=True):
        if not place.exists() or not list_font_files(place):
            raise WrongSetting(f"fonts: there is no font at {name}, seen from mkdocs.yml")
    try:
        load_fonts(places)
    except BrokenFont as error:
        raise WrongSetting(f"fonts: {error}") from None
    return places


def read_paper(option: Any) -> Paper:
    """Return the size of the sheets that a site wants its papers made for.

    Raises:
        WrongSetting: Where it is none of those that every paper fits.
    """
    if option is None or option == "":
        return Paper.A4
    if option not in set(Paper):
        sizes = " or ".join(Paper)
        raise WrongSetting(f'paper: "{option}" is no size of ours; write {sizes}')
    return Paper(option)


def read_public_url(option: Any, site_url: str) -> str:
    """Return the web address of the public edition, which is that of the site where none is named.

    Raises:
        WrongSetting: Where it is no web address.
    """
    if option is None or option == "":
        return site_url
    parts = urlsplit(option) if isinstance(option, str) else None
    if parts is None or parts.scheme not in ("http", "https") or not parts.netloc:
        raise WrongSetting(
            "public_url: a web address belongs here; write it as in "
            "public_url: https://proofs.example.com/"
        )
    return f"{option.rstrip('/')}/"


def read_campaign(option: Any) -> str:
    """Return what is added behind the ? of links that are copied, as it stands in an address.

    Raises:
        WrongSetting: Where one of its parts is no name with a value.
    """
    pairs = []
    for each in _read_list("campaign", option, "names with their values", "utm_source=proofs"):
        name, sign, value = each.partition("=")
        if not (sign and value.strip() and NAME.fullmatch(name)):
            raise WrongSetting(
                f'campaign: "{each}" is no name with a value; write it as in utm_source=proofs'
            )
        pairs.append((name, value.strip()))
    return urlencode(pairs)


def _read_list(option: str, value: Any, what: str, example: str) -> tuple[str, ...]:
    """Return a list of texts; one text alone counts as a list of one."""
    if value is None or value == "":
        return ()
    is_list = isinstance(value, Sequence) and not isinstance(value, str)
    typed = value if is_list else [value]
    if not all(isinstance(each, str) for each in typed):
        raise WrongSetting(f"{option}: {what} belong here; write them as in {option}: {example}")
    return tuple(dict.fromkeys(each.strip() for each in typed))
