"""The kinds of page that there are, and where a built site has them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from vpcases.theme_folder import find_theme

KIND = re.compile(r'<div class="vp-page vp-([a-z_]+)"')
NOT_A_PAGE = {"found", "cards", "redirect"}
"""Templates of no page that anybody looks at: cards that a script fetches, and older addresses."""


def list_kinds() -> set[str]:
    """Return the kinds of page that have a template, each as its class on a page names it."""
    templates = (find_theme() / "templates").glob("*_page.html.jinja")
    return {path.name.removesuffix("_page.html.jinja") for path in templates} - NOT_A_PAGE


def group_addresses(site: Path) -> dict[str, list[str]]:
    """Return the addresses of our pages by kind, the shortest page of each kind first."""
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for file in site.rglob("index.html"):
        text = file.read_text(encoding="utf-8")
        kind = KIND.search(text)
        if kind:
            address = file.parent.relative_to(site).as_posix() + "/"
            found[kind[1]].append((len(text), address))
    return {kind: [address for _, address in sorted(pages)] for kind, pages in found.items()}


def choose_addresses(site: Path, always: Iterable[str] = ()) -> dict[str, list[str]]:
    """Return the longest and the shortest page of every kind, and those that are always wanted."""
    wanted = set(always)
    return {
        kind: list(
            dict.fromkeys([pages[-1], pages[0], *(page for page in pages if page in wanted)])
        )
        for kind, pages in sorted(group_addresses(site).items())
    }
