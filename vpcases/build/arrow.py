"""The whole arrow on one screen: from the files of authors to the pages of a site."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from vpcases.build.channels import cover_channels
from vpcases.build.collections import (
    make_picking_data,
    plan_collections,
    prepare_collections,
)
from vpcases.build.data_files import make_data_files
from vpcases.build.downloads import make_downloads
from vpcases.build.files import (
    make_bare_files,
    make_library_files,
    make_records,
    make_redirects,
    publish_media,
)
from vpcases.build.finder import make_finder_files
from vpcases.build.site import Site
from vpcases.build.surroundings import add_pictures, make_context
from vpcases.catalogue import speaking
from vpcases.check import check_library
from vpcases.check.echoes import drop_echoes
from vpcases.check.rules.collection_other_language import find_in_other_language
from vpcases.check.rules.no_contact import find_without_contact
from vpcases.check.rules.win_review_missing import find_without_review
from vpcases.check.rules.win_to_come import find_wins_to_come
from vpcases.check.site_words import find_wrong_words
from vpcases.derive import Edition, derive_portfolio, open_gate
from vpcases.derive.channels import Channels
from vpcases.derive.consent import Consents, derive_consents
from vpcases.derive.documented import add_typical_results
from vpcases.derive.first_customers import add_first_customers
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.who_else import add_users
from vpcases.model.library import Library
from vpcases.pages.addresses import Addresses
from vpcases.pages.finder_data import describe_finders
from vpcases.pages.plan import plan_pages
from vpcases.pages.spoken import list_spoken
from vpcases.problems import Problem, sort_problems
from vpcases.read import Reading, read_library
from vpcases.read.picture_copies import Published
from vpcases.render import Renderer
from vpcases.render.failures import word_failures
from vpcases.render.preview_card import find_wrong_card
from vpcases.render.site_papers import find_wrong_papers
from vpcases.render.site_templates import find_wrong_templates
from vpcases.settings import Settings


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
        *find_without_review(reading.library, settings.as_of),
        *find_wins_to_come(reading.library, settings.as_of),
        *find_in_other_language(reading.library, (settings.language, *settings.languages)),
        *find_wrong_words(settings.overrides, settings.site),
        *find_wrong_templates(settings.overrides, settings.site),
        *find_wrong_card(settings.overrides, settings.site),
        *find_wrong_papers(settings.overrides, settings.site, settings.fonts),
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
    portfolio, channels = _derive(library, reading.library, consents, settings)
    published = publish_media(portfolio, settings)
    context = replace(
        make_context(settings, sort_problems([*problems, *(told or ())]), portfolio.library.media),
        addresses=add_pictures(Addresses(settings.prefix), published),
        channels=channels,
    )
    made, unprintable = make_downloads(context.channels, context, settings, reading)
    context = replace(context, made={address: len(raw) for address, raw in made.items()})
    spoken = list_spoken(portfolio, context)
    collections = prepare_collections(reading.library, spoken, context, settings.edition)
    also = plan_collections(collections)
    finders = describe_finders(context.channels, reading.library, spoken, context)
    pages = list(
        plan_pages(
            portfolio,
            context,
            is_preview=told is not None,
            spoken=spoken,
            also=also,
            finders=finders,
        )
    )
    renderer = Renderer(settings.overrides, settings.has_folder_addresses, settings.language)
    site = Site(
        pages=tuple(renderer.render(page) for page in pages if not page.is_bare),
        redirects=make_redirects(pages, renderer, context),
        problems=tuple(sort_problems([*problems, *unprintable])),
        texts=reading.texts,
        hidden=len(reading.library.cases) - len(portfolio.cases),
        files={
            **make_records(pages, portfolio, context, settings),
            **make_bare_files(pages, renderer),
            **make_library_files(spoken.values(), renderer),
            **make_finder_files(finders, spoken, renderer),
            **make_data_files(portfolio, spoken, settings),
            **make_picking_data(collections, renderer.last),
            **made,
        },
        read=reading.library,
    )
    site = add_media(site, published, context.addresses, settings)
    return add_failures(site, renderer, settings)


def _derive(
    library: Library, read: Library, consents: Consents, settings: Settings
) -> tuple[Portfolio, Channels]:
    """Return what the edition shows, with what is told of the whole library, and each channel."""
    shown = open_gate(library, settings.edition, settings.as_of, consents)
    portfolio = derive_portfolio(shown, settings.edition, settings.as_of, frozenset(read.cases))
    portfolio = add_typical_results(portfolio, read, settings.rates)
    portfolio = add_first_customers(portfolio, read)
    channels = cover_channels(read, portfolio, consents, settings)
    portfolio = add_users(portfolio, read, channels)
    if settings.edition is Edition.PUBLIC:
        # What the website covers is what is shown: translated once, it serves both.
        channels = {name: replace(each, portfolio=portfolio) for name, each in channels.items()}
    return portfolio, channels


def add_media(
    site: Site, published: Mapping[str, Published], addresses: Addresses, settings: Settings
) -> Site:
    """Return a site with its pictures and documents, each at the address that pages know."""
    return replace(
        site,
        media={addresses.media(file): settings.cases / file for file in published},
        bare={addresses.media(file): one.bare for file, one in published.items() if one.bare},
        copies={
            addresses.media(file): {addresses.copy(file, w): raw for w, raw in one.copies.items()}
            for file, one in published.items()
            if one.copies
        },
    )


def add_failures(site: Site, renderer: Renderer, settings: Settings) -> Site:
    """Return a site that tells what its own templates failed with while its pages were made."""
    known = {problem.path for problem in site.problems}
    found = word_failures(renderer.failures, settings.overrides, settings.site)
    # What was found before pages were made says more.
    more = [problem for problem in found if problem.path not in known]
    return replace(site, problems=(*site.problems, *more)) if more else site


def keep_refused_back(reading: Reading) -> Library:
    """Return what was read without the files that may not be published: a preview lives on."""
    library = reading.library
    return replace(library, media=library.media - reading.refused)
