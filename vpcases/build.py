"""The whole arrow on one screen: from the files of authors to the pages of a site."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from vpcases.check import check_library
from vpcases.check.echoes import drop_echoes
from vpcases.check.rules.no_contact import find_without_contact
from vpcases.derive import Edition, derive_portfolio, open_gate
from vpcases.derive.consent import Consents, derive_consents
from vpcases.derive.documented import add_typical_results
from vpcases.model.library import Library
from vpcases.pages import plan_pages
from vpcases.pages.addresses import Addresses
from vpcases.pages.context import Context
from vpcases.pages.media import list_media
from vpcases.pages.page import RedirectPage
from vpcases.pages.register_page import describe_register
from vpcases.problems import Level, Problem, list_mistakes, sort_problems
from vpcases.read import Reading, read_library
from vpcases.read.pictures import read_bare_picture
from vpcases.render import RenderedPage, Renderer
from vpcases.render.claims import render_claims
from vpcases.render.register import render_register
from vpcases.settings import Settings


@dataclass(frozen=True)
class Site:
    """What a build makes: pages, files to copy beside them, and what to tell authors.

    `media` maps addresses to the files they are copied from, and `bare` those of pictures that are
    published without their metadata to what is left of them. `redirects` maps older addresses to
    small pages that lead to those of today. `texts` holds the author files by path, as they were
    read. `hidden` counts the cases that this edition does not show. `files` maps addresses to what
    is made beside the pages, as text. `read` is everything that was read, before the gate: for the
    audit of what was built, and for nothing else.
    """

    pages: tuple[RenderedPage, ...]
    redirects: Mapping[str, str]
    media: Mapping[str, Path]
    problems: tuple[Problem, ...]
    texts: Mapping[str, str]
    hidden: int = 0
    files: Mapping[str, str] = field(default_factory=dict)
    bare: Mapping[str, bytes] = field(default_factory=dict)
    read: Library = field(default_factory=Library, repr=False)

    @property
    def mistakes(self) -> list[Problem]:
        """The problems that stop a build, in reading order."""
        return list_mistakes(self.problems)


def check_site(settings: Settings) -> tuple[Reading, tuple[Problem, ...]]:
    """Return what was read, and every problem of it in reading order."""
    reading = read_library(settings.cases, settings.site)
    return reading, tuple(_list_problems(reading, settings))


def _list_problems(
    reading: Reading, settings: Settings, consents: Consents | None = None
) -> list[Problem]:
    """Return every problem of what was read, in reading order, without echoes of others."""
    found = [
        *reading.problems,
        *check_library(reading.library, settings.as_of, consents),
        *find_without_contact(reading.library, settings.contact, settings.site_file),
    ]
    return sort_problems(drop_echoes(found))


def build_site(
    settings: Settings,
    instead: Mapping[str, str] | None = None,
    told: Sequence[Problem] | None = None,
) -> Site:
    """Return the site of an edition on a day.

    Args:
        settings: The site's settings.
        instead: Texts to read in place of author files, by path.
        told: For a preview, the mistakes to show on the pages of their files; a file that cannot
            be read at all gets a page that shows them alone.
    """
    reading = read_library(settings.cases, settings.site, instead)
    library = keep_refused_back(reading)
    consents = derive_consents(library, settings.as_of)
    problems = _list_problems(reading, settings, consents)
    shown = open_gate(library, settings.edition, settings.as_of, consents)
    portfolio = derive_portfolio(
        shown, settings.edition, settings.as_of, frozenset(reading.library.cases)
    )
    portfolio = add_typical_results(portfolio, reading.library, settings.rates)
    context = make_context(settings, sort_problems([*problems, *(told or ())]), shown.media)
    renderer = Renderer(settings.overrides, settings.has_folder_addresses)
    pages = list(plan_pages(portfolio, context, is_preview=told is not None))
    media = {context.addresses.media(f): settings.cases / f for f in list_media(portfolio)}
    return Site(
        pages=tuple(renderer.render(p) for p in pages if not isinstance(p, RedirectPage)),
        redirects={
            p.head.address: renderer.render_redirect(p, context.absolute(p.target.address))
            for p in pages
            if isinstance(p, RedirectPage)
        },
        media=media,
        bare={address: raw for address, path in media.items() if (raw := read_bare_picture(path))},
        problems=tuple(problems),
        texts=reading.texts,
        hidden=len(reading.library.cases) - len(portfolio.cases),
        files={
            context.addresses.claims_data(): render_claims(pages, settings.as_of, context.absolute),
            context.addresses.register_data(): render_register(
                describe_register(portfolio, context)
            ),
        },
        read=reading.library,
    )


def keep_refused_back(reading: Reading) -> Library:
    """Return what was read without the files that may not be published: a preview lives on."""
    library = reading.library
    return replace(library, media=library.media - reading.refused)


def make_context(settings: Settings, problems: Iterable[Problem], media: frozenset[str]) -> Context:
    """Return what every page needs to know of its site."""
    by_level: dict[Level, dict[str, tuple[Problem, ...]]] = defaultdict(dict)
    for problem in problems:
        of_path = by_level[problem.level]
        of_path[problem.path] = (*of_path.get(problem.path, ()), problem)
    is_internal = settings.edition is Edition.INTERNAL
    return Context(
        addresses=Addresses(settings.prefix),
        language=settings.language,
        site_notice=settings.notice,
        site_url=settings.site_url,
        media=media,
        how_chosen=settings.how_chosen,
        contact=settings.contact,
        todo=by_level[Level.TODO],
        mistakes=by_level[Level.MISTAKE],
        withheld=by_level[Level.WITHHELD] if is_internal else {},
    )
