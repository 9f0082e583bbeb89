"""Where a case page leads: its terms, pictures, files, and the page in other languages."""

from __future__ import annotations

from dataclasses import dataclass

from vpcases.derive.case import Case
from vpcases.derive.media import resolve_media
from vpcases.derive.terms import Term
from vpcases.model.addresses import is_safe_address
from vpcases.model.case import CaseHistory
from vpcases.pages.addresses import Link
from vpcases.pages.context import Context
from vpcases.pages.languages import word_language
from vpcases.pages.page import OtherLanguage
from vpcases.pages.pictures import ImageView, view_image
from vpcases.pages.prose import ProseReader
from vpcases.pages.quote_card import QuoteCard, view_quote


def list_crumbs(case: Case, context: Context) -> tuple[Link, ...]:
    """Return the segment and the main driver; the driver leads to the crossing of the two."""
    main = case.drivers[0] if case.drivers else None
    crumbs = [link for link in (link_term(case.segment, context), link_term(main, context)) if link]
    if case.segment and main and case.segment.is_known and main.is_known:
        address = context.addresses.crossing(case.segment.id, main.id)
        crumbs[-1] = Link(main.title, address)
    return tuple(crumbs)


def link_term(term: Term | None, context: Context) -> Link | None:
    """Return a link to the page of a term; None where there is no term."""
    return Link(term.title, context.addresses.term(term)) if term else None


def link_terms(terms: tuple[Term, ...], context: Context) -> tuple[Link, ...]:
    """Return links to the pages of terms."""
    return tuple(Link(term.title, context.addresses.term(term)) for term in terms)


@dataclass(frozen=True, slots=True)
class MediaView:
    """What a page shows or leads to beside its text; empty where there is none."""

    images: tuple[ImageView, ...]
    videos: tuple[Link, ...]
    downloads: tuple[Link, ...]
    links: tuple[Link, ...]

    def __bool__(self) -> bool:
        """Return whether there is any."""
        return bool(self.images) or self.has_links

    @property
    def has_links(self) -> bool:
        """Whether it leads anywhere."""
        return bool(self.videos or self.downloads or self.links)


def view_media(case: Case, context: Context, prose: ProseReader) -> MediaView:
    """Return the pictures that have no place of their own in a text, and what a case leads to."""
    history = case.history
    return MediaView(
        images=_list_images(case, context, prose),
        videos=tuple(Link(v.title or v.url, v.url) for v in history.videos if v.url),
        downloads=_list_downloads(case, context),
        links=tuple(Link(v.label or word_site(v.url), v.url) for v in history.links if v.url),
    )


def _list_images(case: Case, context: Context, prose: ProseReader) -> tuple[ImageView, ...]:
    views = (
        view_image(image, context.addresses, context.media)
        for name, image in case.history.images.items()
        if ("image", name) not in prose.placed
    )
    return tuple(view for view in views if view)


def _list_downloads(case: Case, context: Context) -> tuple[Link, ...]:
    """Return the files to take away; one that is missing is left out."""
    links: list[Link] = []
    for download in case.history.downloads:
        path = resolve_media(download.file, context.media) if download.file else None
        address = download.url or (context.addresses.media(path) if path else "")
        label = download.label or (download.file or word_site(download.url))
        if address and is_safe_address(address):
            links.append(
                Link(f"{label} ({download.language})" if download.language else label, address)
            )
    return tuple(links)


def list_other_languages(case: Case, context: Context) -> tuple[OtherLanguage, ...]:
    """Return the page in every other language that it is written in."""
    base = case.base_language or context.site_language
    here = case.language or base
    codes = [base, *case.translations] if case.translations else []
    return tuple(
        OtherLanguage(
            code,
            word_language(code),
            context.addresses.case(case.id, code if code in case.translations else ""),
        )
        for code in codes
        if code != here
    )


def word_site(address: str | None) -> str:
    """Return an address as it is said aloud: without https:// and a closing slash."""
    return (address or "").partition("//")[2].removeprefix("www.").rstrip("/")


def list_quotes(
    case: Case, context: Context, prose: ProseReader, language: str
) -> tuple[QuoteCard, ...]:
    """Return the quotes that have no place of their own in a text."""
    return tuple(
        view_quote(
            quote, context.addresses, language, context.media, site_language=context.site_language
        )
        for quote in case.quotes
        if ("quote", quote.id) not in prose.placed
    )


def list_authors(history: CaseHistory) -> tuple[Link, ...]:
    """Return who wrote, translated or photographed, with what they did."""
    return tuple(
        Link(f"{author.name}, {author.role}" if author.role else author.name, author.link or "")
        for author in history.authors
        if author.name
    )
