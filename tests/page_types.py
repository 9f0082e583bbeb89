"""The types of pages of a built site, read from the pages themselves, so that none is forgotten."""

from __future__ import annotations

import re

from tests.sites import BuiltSite

KIND = re.compile(r'<div class="vp-page vp-([\w-]+)"(?: lang="([\w-]+)")?')
LANGUAGE = re.compile(r'<html lang="([\w-]+)"')
MOVED = re.compile(r'<meta http-equiv="refresh"')


def find_page_types(site: BuiltSite) -> dict[tuple[str, str], list[str]]:
    """Return the addresses of the pages of every type in every language, in order.

    A type is the class that a page of ours has; pages written by hand are of the type `text`, and
    what only leads on to another page is of the type `moved`.
    """
    found: dict[tuple[str, str], list[str]] = {}
    for address in sorted(site.addresses()):
        found.setdefault(name_type(site.read(address)), []).append(address)
    return found


def name_type(html: str) -> tuple[str, str]:
    """Return the type and the language of a page."""
    whole, kind = LANGUAGE.search(html), KIND.search(html)
    language = whole[1] if whole else ""
    if kind:
        return kind[1], kind[2] or language
    return "moved" if MOVED.search(html) else "text", language
