"""A collection that a visitor puts together: everything of it stands in the address of the page.

The picks, the name and the note stand behind the #, which no browser sends to a server; nothing is
stored. The page is the basket and the shop window in one: proofs are found and picked on it, so
that nothing has to be carried from page to page.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from vpcases.catalogue import fixed, say, say_count
from vpcases.derive.case import Case
from vpcases.derive.collections import MOST
from vpcases.derive.edition import Edition
from vpcases.pages.addresses import Link
from vpcases.pages.card import CaseCard
from vpcases.pages.context import Context
from vpcases.pages.library_words import list_forms
from vpcases.pages.page import Head, ProofPage

TITLE = fixed("Put a collection together")
SCRIPT = "collection.js"
COUNT = "{count}"
NOBODY: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True)
class PickingPage(ProofPage):
    """The page on which proofs are picked, and which shows what was picked.

    `data` is the address of the proofs that a script picks from, `words` all that it says as JSON,
    `target` the web address that the link to send begins with, and `most` how many are picked.
    """

    lead: str
    data: str
    words: str
    target: str
    most: int
    library: Link

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "picking_page"


@dataclass(frozen=True, slots=True)
class Pickable:
    """A proof that can be picked, by the id that the public knows.

    Inside, `own` is the id under which its page lies, where that is another one, and `never` are
    the names of those that it may not be shown to, spelled plainly: small letters and dashes.
    """

    id: str
    own: str
    card: CaseCard
    never: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PickLink:
    """The way to the page, with a proof that is picked already; empty where nothing is."""

    words: str
    address: str
    proof: str


def link_picking(context: Context, language: str, proof: str) -> PickLink:
    """Return the way from a proof to the page."""
    words = say(language, "Put into a collection")
    return PickLink(words, context.addresses.picking(), proof)


def plan_picking_page(edition: Edition, context: Context) -> PickingPage:
    """Return the page in the language of a context."""
    language, address = context.language, context.addresses.picking()
    return PickingPage(
        head=Head(
            address=address,
            title=say(language, TITLE),
            description=say(language, "Up to five proofs with one link."),
            language="" if language == context.site_language else language,
            search_boost=0.0,
            parent=context.addresses.library(),
            scripts=(context.addresses.script(SCRIPT),),
            is_indexed=False,
            is_by_link=True,
        ),
        edition=edition.value,
        lead=say(
            language,
            "Pick up to five proofs, say for whom, and send the link. All of it stands in that link"
            " alone: nothing is stored, and nothing is sent to us.",
        ),
        data=context.addresses.picking_data(),
        words=write_words(language),
        target=_find_target(address, context),
        most=MOST,
        library=Link(say(language, "All proofs"), context.addresses.library()),
    )


def _find_target(address: str, context: Context) -> str:
    """Return the web address that a link to send begins with; empty for that of the page itself."""
    if not context.public_url or context.public_url == context.site_url:
        return ""
    return context.public_url + address + ("" if context.has_folder_addresses else "index.html")


def list_pickable(
    cases: Iterable[Case],
    context: Context,
    never: Mapping[str, tuple[str, ...]] = NOBODY,
    homes: Mapping[str, str] = NOBODY,
) -> Iterator[Pickable]:
    """Yield the proofs that can be picked, in the order of lists.

    Args:
        cases: The cases that the website covers.
        context: The site, in the language of the page.
        never: Names that a case may not be shown to, by the id that the public knows; inside only.
        homes: Under which id the page of a case lies, where that is another one; inside only.
    """
    for case in cases:
        card = context.card(case)
        home = homes.get(case.id, case.id)
        if home != case.id:
            language = case.language if case.is_translated else ""
            link = replace(card.link, address=context.addresses.case(home, language))
            card = replace(card, link=link)
        yield Pickable(case.id, home if home != case.id else "", card, never.get(case.id, ()))


def write_words(language: str) -> str:
    """Return what the script says, as JSON: sentences, and forms by the plurals of the language."""
    words = {
        "language": language,
        "title": say(language, "Proofs for {name}", name="{name}"),
        "untitled": say(language, "A few proofs"),
        "count": list_forms(
            language,
            lambda n: say_count(language, "{count} proof", "{count} proofs", n, count=COUNT),
        ),
        "left": list_forms(
            language,
            lambda n: say_count(
                language,
                "{count} proof of this link is not shown any longer.",
                "{count} proofs of this link are not shown any longer.",
                n,
                count=COUNT,
            ),
        ),
        "found": list_forms(
            language,
            lambda n: say_count(
                language, "{count} proof found", "{count} proofs found", n, count=COUNT
            ),
        ),
        "over": say(
            language,
            "A collection shows five proofs at most; the others of this link are left out.",
        ),
        "cut": say(language, "This link is too long, and only its beginning was read."),
        "full": say(language, "Five are picked. Take one out to pick another."),
        "pick": say(language, "Pick: {title}", title="{title}"),
        "drop": say(language, "Take out: {title}", title="{title}"),
        "earlier": say(language, "Further up: {title}", title="{title}"),
        "copied": say(language, "The link is copied."),
        "by_hand": say(language, "Copy the link above by hand: this browser does not let us."),
        "failed": say(language, "The proofs could not be loaded. Load this page again."),
        "unnamed": say(language, "Customer not named"),
        "never": say(
            language,
            "The customer of “{title}” does not want it shown to them: take it out.",
            title="{title}",
        ),
    }
    return json.dumps(words, ensure_ascii=False)
