"""Where a built site shows what is looked for: its pages, older addresses, data and files."""

from __future__ import annotations

import html as markup
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote, urldefrag, urljoin

from vpcases.build.site import Site
from vpcases.derive.consent.names import holds_name
from vpcases.derive.edition import Edition
from vpcases.pages.addresses import Addresses
from vpcases.render import RenderedPage
from vpcases.settings import Settings
from vpcases.usage.sought import Sort, Sought

LEADS = re.compile(r'\b(?:href|src|srcset|data)="([^"]+)"')
ANCHOR = re.compile(r'<(h[1-6]|figure|tr|div|dd|section)\b[^>]*\sid="([^"]+)"')
NOWHERE = "https://site.invalid/"
OWN = "its own page"
OLDER = "an older address of it"
GONE = "says that it has gone"
LINKED = "leads to it"
PUBLISHED = "the file itself"
COPIED = "a smaller copy of it"
WORDS = "has its words"
PLACED = "shows it"
NAMED = "names the customer"
STRUCTURED = "tells search engines of it"
DATA = "holds it as data"


@dataclass(frozen=True, order=True)
class Shown:
    """A place of the site: an address, an anchor on it, and how it shows what is looked for."""

    address: str
    anchor: str
    how: str
    editions: tuple[str, ...]

    @property
    def is_answer(self) -> bool:
        """Whether it says no more than that something has gone."""
        return self.how == GONE


def list_shown(sought: Sought, edition: Edition, site: Site, settings: Settings) -> list[Shown]:
    """Return every place of an edition that shows something, in the order of its pages."""
    own = _list_own(sought, edition, settings.prefix)
    copies = {copy for address in own for copy in site.copies.get(address, ())}
    own |= copies
    found: dict[tuple[str, str, str], None] = {}
    for page in site.pages:
        for anchor, how in _search_page(page, sought, own, settings):
            found.setdefault((page.head.address, anchor, how))
    for address, html in site.redirects.items():
        if _leads_there(address, html, own, settings):
            found.setdefault((address, "", OLDER))
    for address, content in site.files.items():
        if isinstance(content, bytes):
            if any(address.startswith(known) for known in own):
                found.setdefault((address, "", PUBLISHED))
        elif any(known in content for known in own) or _is_in(content, sought):
            place = address.removesuffix("index.html")
            found.setdefault((place, "", DATA if place == address else PLACED))
    for address in site.media:
        if address in own:
            found.setdefault((address, "", PUBLISHED))
    for address in sorted(copies):
        found.setdefault((address, "", COPIED))
    return [Shown(*place, (edition.value,)) for place in found]


def _list_own(sought: Sought, edition: Edition, prefix: str) -> frozenset[str]:
    """Return the addresses that are its own: pages of cases, in every language, and files."""
    addresses = Addresses(prefix)
    ids = sought.ids_in(edition)
    cases = {addresses.case(identity) for identity in ids}
    cases |= {addresses.case(base, language) for base, language in sought.languages if base in ids}
    aliases = {addresses.alias(alias) for alias in sought.aliases}
    return frozenset(cases | aliases | {addresses.media(file) for file in sought.media})


def _search_page(
    page: RenderedPage, sought: Sought, own: frozenset[str], settings: Settings
) -> Iterator[tuple[str, str]]:
    """Yield the anchors of a page at which it shows something, and how; the whole page is ""."""
    if page.head.address in own:
        yield ("", GONE) if page.head.is_gone else ("", OWN)
        return
    text = markup.unescape(page.html)
    find = _make_finder(text)
    for place in _find_links(page, text, own, settings):
        yield find(place), LINKED if sought.sort is not Sort.FILE else PLACED
    for words in sought.texts:
        yield from ((find(place), WORDS) for place in _find_words(words, text))
    for name in sought.names:
        yield from ((find(place), NAMED) for place in _find_name(name, text))
    for anchor in sought.anchors:
        # A quote of a case can bear the same anchor on the page of its case.
        if f'id="{anchor}"' in text and any([*_find_words(w, text)] for w in sought.texts):
            yield anchor, WORDS
    data = page.structured_data
    if data and (any(f"/{known}" in data for known in own) or _is_in(data, sought)):
        yield "", STRUCTURED


def _find_links(
    page: RenderedPage, text: str, own: frozenset[str], settings: Settings
) -> Iterator[int]:
    """Yield where a page leads to an address of ours, or shows a file of ours."""
    if not any(known.strip("/").rpartition("/")[2] in unquote(text) for known in own):
        return
    base = urljoin(settings.site_url or NOWHERE, page.head.address)
    known = {urljoin(settings.site_url or NOWHERE, address) for address in own}
    for found in LEADS.finditer(text):
        for address in _list_named(found):
            target = urldefrag(urljoin(base, unquote(address))).url.removesuffix("index.html")
            if target in known or f"{target}/" in known:
                yield found.start()
                break


def _list_named(found: re.Match[str]) -> list[str]:
    """Return the addresses in an attribute; one that offers several sizes names several."""
    if not found[0].startswith("srcset"):
        return [found[1]]
    return [size.split()[0] for size in found[1].split(", ") if size.split()]


def _leads_there(address: str, html: str, own: frozenset[str], settings: Settings) -> bool:
    base = urljoin(settings.site_url or NOWHERE, address)
    known = {urljoin(settings.site_url or NOWHERE, one) for one in own}
    links = (urljoin(base, unquote(found[1])) for found in LEADS.finditer(html))
    return any(link.removesuffix("index.html") in known for link in links)


def _find_words(words: str, text: str) -> Iterator[int]:
    """Yield where words stand, however they are broken into lines."""
    if words.split(" ", 1)[0] in text:
        pattern = r"\s+".join(map(re.escape, words.split()))
        yield from (found.start() for found in re.finditer(pattern, text))


def _find_name(name: str, text: str) -> Iterator[int]:
    if name.casefold() in text.casefold():
        pattern = rf"(?<!\w){re.escape(name)}(?!\w)"
        yield from (found.start() for found in re.finditer(pattern, text, re.IGNORECASE))


def _is_in(text: str, sought: Sought) -> bool:
    """Return whether data holds words of it, or a customer's name."""
    is_quoted = any(words in text or _as_json(words) in text for words in sought.texts)
    return is_quoted or (bool(sought.names) and holds_name(text, sought.names))


def _as_json(words: str) -> str:
    return words.replace('"', '\\"')


def _make_finder(text: str) -> Callable[[int], str]:
    """Return what tells the anchor of a place: that of its section, or of the quote it is in."""
    anchors = [(found.start(), found[1], found[2]) for found in ANCHOR.finditer(text)]

    def find(place: int) -> str:
        section = ""
        for start, tag, anchor in anchors:
            if start > place:
                break
            is_around = f"</{tag}>" not in text[start:place]
            if tag in ("h1", "h2") or (is_around and tag in ("figure", "tr", "section", "dd")):
                section = anchor
        return section

    return find
