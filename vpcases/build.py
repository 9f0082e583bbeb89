"""The whole arrow on one screen: from the files of authors to the pages of a site."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from vpcases.catalogue import speaking
from vpcases.check import check_library
from vpcases.check.echoes import drop_echoes
from vpcases.check.rules.no_contact import find_without_contact
from vpcases.check.site_words import find_wrong_words
from vpcases.derive import Edition, derive_portfolio, open_gate
from vpcases.derive.consent import Consents, derive_consents
from vpcases.derive.documented import add_typical_results
from vpcases.derive.first_customers import add_first_customers
from vpcases.derive.picture_sizes import plan_copies
from vpcases.derive.portfolio import Portfolio
from vpcases.model.library import Library
from vpcases.pages import plan_pages
from vpcases.pages.addresses import Addresses
from vpcases.pages.context import Context
from vpcases.pages.library_data import describe_library
from vpcases.pages.library_page import has_tools, plan_card_parts
from vpcases.pages.media import list_media
from vpcases.pages.page import RedirectPage
from vpcases.pages.register_page import describe_register
from vpcases.pages.spoken import Spoken, list_spoken
from vpcases.problems import Level, Problem, list_mistakes, sort_problems
from vpcases.read import Reading, read_library
from vpcases.read.picture_copies import Published, publish_picture, read_picture
from vpcases.render import RenderedPage, Renderer
from vpcases.render.claims import render_claims
from vpcases.render.failures import word_failures
from vpcases.render.library_index import render_cards, render_index
from vpcases.render.register import render_register
from vpcases.render.site_templates import find_wrong_templates
from vpcases.settings import Settings


@dataclass(frozen=True)
class Site:
    """What a build makes: pages, files to copy beside them, and what to tell authors.

    `media` maps addresses to the files they are copied from, and `bare` those of pictures that are
    published without their metadata to what is left of them. `copies` maps addresses of pictures to
    their smaller copies, by addresses of their own. `redirects` maps older addresses to
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
    copies: Mapping[str, Mapping[str, bytes]] = field(default_factory=dict)
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
        *check_library(reading.library, settings.as_of, consents, settings.language),
        *find_without_contact(reading.library, settings.contact, settings.site_file),
        *find_wrong_words(settings.overrides, settings.site),
        *find_wrong_templates(settings.overrides, settings.site),
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
    with speaking(settings.overrides):
        return _build_site(settings, instead, told)


def _build_site(
    settings: Settings, instead: Mapping[str, str] | None, told: Sequence[Problem] | None
) -> Site:
    reading = read_library(settings.cases, settings.site, instead)
    library = keep_refused_back(reading)
    consents = derive_consents(library, settings.as_of)
    problems = _list_problems(reading, settings, consents)
    shown = open_gate(library, settings.edition, settings.as_of, consents)
    portfolio = derive_portfolio(
        shown, settings.edition, settings.as_of, frozenset(reading.library.cases)
    )
    portfolio = add_typical_results(portfolio, reading.library, settings.rates)
    portfolio = add_first_customers(portfolio, reading.library)
    published = publish_media(portfolio, settings)
    context = make_context(settings, sort_problems([*problems, *(told or ())]), shown.media)
    context = replace(context, addresses=add_pictures(context.addresses, published))
    renderer = Renderer(settings.overrides, settings.has_folder_addresses, settings.language)
    spoken = list_spoken(portfolio, context)
    pages = list(plan_pages(portfolio, context, is_preview=told is not None, spoken=spoken))
    addresses = context.addresses
    site = Site(
        pages=tuple(renderer.render(p) for p in pages if not isinstance(p, RedirectPage)),
        redirects={
            p.head.address: renderer.render_redirect(p, context.absolute(p.target.address))
            for p in pages
            if isinstance(p, RedirectPage)
        },
        media={addresses.media(file): settings.cases / file for file in published},
        bare={addresses.media(file): one.bare for file, one in published.items() if one.bare},
        copies={
            addresses.media(file): {addresses.copy(file, w): raw for w, raw in one.copies.items()}
            for file, one in published.items()
            if one.copies
        },
        problems=tuple(problems),
        texts=reading.texts,
        hidden=len(reading.library.cases) - len(portfolio.cases),
        files={
            context.addresses.claims_data(): render_claims(
                pages, settings.as_of, context.absolute, context.language
            ),
            context.addresses.register_data(): render_register(
                describe_register(portfolio, context)
            ),
            **make_library_files(spoken.values(), renderer),
        },
        read=reading.library,
    )
    return add_failures(site, renderer, settings)


def add_failures(site: Site, renderer: Renderer, settings: Settings) -> Site:
    """Return a site that tells what its own templates failed with while its pages were made."""
    known = {problem.path for problem in site.problems}
    found = word_failures(renderer.failures, settings.overrides, settings.site)
    # What was found before pages were made says more.
    more = [problem for problem in found if problem.path not in known]
    return replace(site, problems=(*site.problems, *more)) if more else site


def make_library_files(spoken: Iterable[Spoken], renderer: Renderer) -> dict[str, str]:
    """Return what the script of the library loads, by address; nothing where it has no work."""
    files = {}
    for each in spoken:
        portfolio, context = each.portfolio, each.context
        if has_tools(portfolio, each.facets):
            library = describe_library(portfolio, each.facets, context)
            files[context.addresses.library_data()] = render_index(library)
            for part in plan_card_parts(portfolio, context):
                files[part.head.address] = render_cards(renderer.render(part).html)
    return files


def publish_media(portfolio: Portfolio, settings: Settings) -> dict[str, Published]:
    """Return every file that a page shows or offers as it is published, by its path in `cases/`."""
    published = {}
    for file, uses in list_media(portfolio).items():
        path = settings.cases / file
        picture = read_picture(path)
        digest = portfolio.library.digests.get(file, "")
        published[file] = publish_picture(path, digest, picture, *plan_copies(picture, uses))
    return published


def add_pictures(addresses: Addresses, published: Mapping[str, Published]) -> Addresses:
    """Return addresses that know how large the published pictures are."""
    pictures = {file: one.picture for file, one in published.items() if one.picture}
    return replace(addresses, pictures=pictures)


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
        languages=(settings.language, *settings.languages),
        notice=settings.notice,
        site_url=settings.site_url,
        has_folder_addresses=settings.has_folder_addresses,
        media=media,
        how_chosen=settings.how_chosen,
        contact=settings.contact,
        todo=by_level[Level.TODO],
        mistakes=by_level[Level.MISTAKE],
        withheld=by_level[Level.WITHHELD] if is_internal else {},
    )
