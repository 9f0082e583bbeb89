"""What every page is told of its site."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from vpcases.derive import Edition
from vpcases.pages.addresses import Addresses
from vpcases.pages.context import Context
from vpcases.pages.downloads import Printing
from vpcases.problems import Level, Problem
from vpcases.read.picture_copies import Published
from vpcases.settings import Settings


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
        ask_for=settings.ask_for,
        public_url=settings.public_url,
        site_name=settings.site_name,
        campaign=settings.campaign,
        printing=Printing(settings.paper, settings.cases, settings.overrides),
        todo=by_level[Level.TODO],
        mistakes=by_level[Level.MISTAKE],
        withheld=by_level[Level.WITHHELD] if is_internal else {},
    )


def add_pictures(addresses: Addresses, published: Mapping[str, Published]) -> Addresses:
    """Return addresses that know how large the published pictures are."""
    pictures = {file: one.picture for file, one in published.items() if one.picture}
    return replace(addresses, pictures=pictures)
