"""What every page has in common."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from vpcases.pages.addresses import Link
from vpcases.pages.languages import read_direction
from vpcases.pages.own_words import OwnWords


@dataclass(frozen=True, slots=True)
class MetaTag:
    """A thing that the head of a page says for whoever shows a link to it.

    `key` is the attribute that names it: `property` for Open Graph, `name` for the others.
    """

    key: str
    name: str
    content: str


@dataclass(frozen=True, slots=True)
class Unfurled:
    """What a link to a case or a collection says besides its title and description.

    `card` is the address of its picture, empty where there is none, and `alt` what is on it.
    `pairs` are labels with their words, and `modified` is the day on which it was last changed, as
    in 2026-05-01.
    """

    card: str
    alt: str
    pairs: tuple[tuple[str, str], ...] = ()
    modified: str = ""


@dataclass(frozen=True, slots=True)
class FeedLink:
    """The feeds of what is new in a list, below the root of the site, and what they are called."""

    title: str
    atom: str
    json: str


@dataclass(frozen=True)
class Head:
    """What stands in the head of a page and around it.

    `structured_data` is the page in the words of schema.org. `alternates` are the addresses of the
    page in other languages. `source_path` is the file that a page is made from, if it is one file.
    `parent` is the address of the list the page stands in. `scripts` are the addresses of the
    scripts that the page cannot do its work without. `valid_until` is the last day on which the
    page may be shown, where its customer has set one. `unfurled` is what a link to a case says
    besides; `tags` and `html_title` are what others show of a link, made of all of this.
    """

    address: str
    title: str
    description: str
    structured_data: dict[str, Any] | None = None
    language: str = ""
    alternates: tuple[tuple[str, str], ...] = ()
    source_path: str = ""
    parent: str = ""
    search_boost: float = 1.0
    scripts: tuple[str, ...] = ()
    valid_until: date | None = None
    unfurled: Unfurled | None = None
    tags: tuple[MetaTag, ...] = ()
    html_title: str = ""
    is_listed: bool = False
    """Whether the page is a list that belongs in the navigation of the site."""
    is_indexed: bool = True
    """Whether search, ours and that of others, may find the page."""
    feeds: FeedLink | None = None
    """The feeds of what is new in the list that the page is."""
    is_by_link: bool = False
    """Whether a page that search may not find is there all the same, for whoever has its link."""
    is_gone: bool = False
    """Whether what stood here has left, so that the page tells nothing of it."""

    @property
    def direction(self) -> str:
        """The direction the page's language is written in: ltr or rtl."""
        return read_direction(self.language)


@dataclass(frozen=True, slots=True)
class ContactView:
    """Whom to write to: by a mail, or at a page of theirs.

    `page_name` is what this page is called, for whoever writes to name; a mail has it in its
    subject already. It is empty for a page that is not to be named.
    """

    link: Link
    is_mail: bool
    page_name: str


@dataclass(frozen=True, slots=True)
class LapseView:
    """What it takes to notice that an approval has ended: a script, and the last day of the page.

    `valid_until` is that day for the script and `last_day` in words; both are empty for a page that
    only lists what may end.
    """

    script: str
    valid_until: str
    last_day: str


@dataclass(frozen=True, slots=True)
class OtherLanguage:
    """The page in another language, named in that language."""

    code: str
    words: str
    address: str


@dataclass(frozen=True)
class ProofPage:
    """A page of ours; each kind adds what its template prints."""

    head: Head
    site_notice: OwnWords | None = field(default=None, kw_only=True)
    edition: str = field(default="public", kw_only=True)
    contact: ContactView | None = field(default=None, kw_only=True)
    lapse: LapseView | None = field(default=None, kw_only=True)
    other_languages: tuple[OtherLanguage, ...] = field(default=(), kw_only=True)

    @property
    def kind(self) -> str:
        """The name of the page's template, as in case_page."""
        raise NotImplementedError

    @property
    def is_bare(self) -> bool:
        """Whether it is a whole document by itself, without the frame of the site."""
        return False


@dataclass(frozen=True)
class RedirectPage(ProofPage):
    """An older address that leads to a page of today."""

    target: Link

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "redirect_page"

    @property
    def is_bare(self) -> bool:
        """Whether it is a whole document by itself."""
        return True


def cut_description(text: str, most: int = 155) -> str:
    """Return a text cut to what a search engine shows, at the end of a word."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    return line[: most - 1].rsplit(" ", 1)[0].rstrip(" ,;:.–-") + "…"
