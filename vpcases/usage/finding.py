"""Every place that shows or names what is looked for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from vpcases.build.site import Site
from vpcases.derive.edition import Edition
from vpcases.settings import Settings
from vpcases.usage.documents import list_in_documents
from vpcases.usage.files import Reference, list_references
from vpcases.usage.pages import OLDER, OWN, PUBLISHED, Shown, list_shown
from vpcases.usage.sought import Sought

OWNED = (OWN, OLDER, PUBLISHED)
"""What belongs to it alone, and is listed first."""


@dataclass(frozen=True)
class Usage:
    """Where something is shown and named.

    `shown` are places of the site, `references` lines of author files and of pages written by hand;
    `answering` are addresses of its own that say no more than that it has gone.
    """

    sought: Sought
    shown: tuple[Shown, ...]
    references: tuple[Reference, ...]
    answering: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing shows or names it any longer."""
        return not self.shown and not self.references


def derive_usage(
    sought: Sought, sites: dict[Edition, Site], settings: Settings, documents: Iterable[Path]
) -> Usage:
    """Return every place that shows or names what is looked for.

    Args:
        sought: What is looked for.
        sites: The editions, built for one day.
        settings: Their settings.
        documents: Files and folders that are written by hand, such as `docs/` and `mkdocs.yml`.
    """
    shown: list[Shown] = []
    answering: set[str] = set()
    for edition, site in sites.items():
        here = list_shown(sought, edition, site, settings)
        shown += [place for place in here if not place.is_answer]
        answering |= {place.address for place in here if place.is_answer}
    texts = next(iter(sites.values())).texts
    references = {*list_references(sought, texts), *list_in_documents(sought, documents, settings)}
    return Usage(sought, _merge(shown), tuple(sorted(references)), tuple(sorted(answering)))


def _merge(shown: Iterable[Shown]) -> tuple[Shown, ...]:
    """Return places once, with every edition they are in: the public ones first, and its own."""
    editions: dict[tuple[str, str, str], list[str]] = {}
    for place in shown:
        known = editions.setdefault((place.address, place.anchor, place.how), [])
        known.extend(edition for edition in place.editions if edition not in known)
    merged = (Shown(*place, tuple(found)) for place, found in editions.items())
    return tuple(sorted(merged, key=_place))


def _place(shown: Shown) -> tuple[bool, int]:
    """Return the place of a place: public before internal, its own before that of others."""
    order = OWNED.index(shown.how) if shown.how in OWNED else len(OWNED)
    return ("public" not in shown.editions, order)
