"""The whole arrow on one screen: from the files of authors to the pages of a site."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from vpcases.check import check_library
from vpcases.check.echoes import drop_echoes
from vpcases.derive import derive_portfolio, open_gate
from vpcases.derive.documented import add_typical_results
from vpcases.pages import plan_pages
from vpcases.pages.addresses import Addresses
from vpcases.pages.context import Context
from vpcases.pages.media import list_media
from vpcases.pages.page import RedirectPage
from vpcases.pages.register_page import describe_register
from vpcases.problems import Level, Problem, list_mistakes, sort_problems
from vpcases.read import Reading, read_library
from vpcases.render import RenderedPage, Renderer
from vpcases.render.claims import render_claims
from vpcases.render.register import render_register
from vpcases.settings import Settings


@dataclass(frozen=True)
class Site:
    """What a build makes: pages, files to copy beside them, and what to tell authors.

    `media` maps addresses to the files they are copied from. `redirects` maps older addresses to
    small pages that lead to those of today. `texts` holds the author files by path, as they were
    read. `hidden` counts the cases that this edition does not show. `files` maps addresses to what
    is made beside the pages, as text.
    """

    pages: tuple[RenderedPage, ...]
    redirects: Mapping[str, str]
    media: Mapping[str, Path]
    problems: tuple[Problem, ...]
    texts: Mapping[str, str]
    hidden: int = 0
    files: Mapping[str, str] = field(default_factory=dict)

    @property
    def mistakes(self) -> list[Problem]:
        """The problems that stop a build, in reading order."""
        return list_mistakes(self.problems)


def check_site(settings: Settings) -> tuple[Reading, tuple[Problem, ...]]:
    """Return what was read, and every problem of it in reading order."""
    reading = read_library(settings.cases, settings.site)
    return reading, tuple(_list_problems(reading, settings))


def _list_problems(reading: Reading, settings: Settings) -> list[Problem]:
    """Return every problem of what was read, in reading order, without echoes of others."""
    found = [*reading.problems, *check_library(reading.library, settings.as_of)]
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
    problems = _list_problems(reading, settings)
    shown = open_gate(reading.library, settings.edition)
    portfolio = derive_portfolio(
        shown, settings.edition, settings.as_of, frozenset(reading.library.cases)
    )
    portfolio = add_typical_results(portfolio, reading.library, settings.rates)
    context = make_context(settings, sort_problems([*problems, *(told or ())]), shown.media)
    renderer = Renderer(settings.overrides, settings.has_folder_addresses)
    pages = list(plan_pages(portfolio, context, is_preview=told is not None))
    return Site(
        pages=tuple(renderer.render(p) for p in pages if not isinstance(p, RedirectPage)),
        redirects={
            p.head.address: renderer.render_redirect(p, context.absolute(p.target.address))
            for p in pages
            if isinstance(p, RedirectPage)
        },
        media={
            context.addresses.media(file): settings.cases / file for file in list_media(portfolio)
        },
        problems=tuple(problems),
        texts=reading.texts,
        hidden=len(reading.library.cases) - len(portfolio.cases),
        files={
            context.addresses.claims_data(): render_claims(pages, settings.as_of, context.absolute),
            context.addresses.register_data(): render_register(
                describe_register(portfolio, context)
            ),
        },
    )


def make_context(settings: Settings, problems: Iterable[Problem], media: frozenset[str]) -> Context:
    """Return what every page needs to know of its site."""
    todo: dict[str, list[Problem]] = defaultdict(list)
    mistakes: dict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        if problem.level is Level.TODO:
            todo[problem.path].append(problem)
        elif problem.level is Level.MISTAKE:
            mistakes[problem.path].append(problem)
    return Context(
        addresses=Addresses(settings.prefix),
        language=settings.language,
        site_notice=settings.notice,
        site_url=settings.site_url,
        media=media,
        how_chosen=settings.how_chosen,
        todo={path: tuple(found) for path, found in todo.items()},
        mistakes={path: tuple(found) for path, found in mistakes.items()},
    )
