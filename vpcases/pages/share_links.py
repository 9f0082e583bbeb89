"""Where what is sent leads: whole addresses on the public edition, or none."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urljoin

from vpcases.catalogue import say
from vpcases.derive.case import Case
from vpcases.derive.short_codes import name_case
from vpcases.model.approval import Channel
from vpcases.pages.context import Context
from vpcases.pages.element_anchor import anchor_element


@dataclass(frozen=True, slots=True)
class SentLinks:
    """The links that go with what is sent of a case.

    `short` is an address of the site, `page` the same as a whole one; `deep` is what the links to
    its parts begin with, and `tail` what is added for a campaign. All are empty where nothing may
    be led to, and `why_none` says why.
    """

    short: str = ""
    page: str = ""
    deep: str = ""
    anchors: frozenset[str] = frozenset()
    why_none: str = ""

    def lead_to(self, anchor: str) -> str:
        """Return a link to a part of the page, or to the page where it has no such part."""
        return f"{self.deep}#{anchor}" if self.deep and anchor in self.anchors else self.page


def find_links(told: Case, own_id: str, context: Context, language: str) -> SentLinks:
    """Return the links for what is told of a case on a channel.

    Args:
        told: The case as the channel covers it.
        own_id: Its id in the library.
        context: The site around it.
        language: The language of the page that says why there are none.
    """
    website = context.channels.get(Channel.WEBSITE)
    code = told.language if told.is_translated else ""
    shown = website.find_told(own_id, code) if website else None
    if shown is None:
        return SentLinks(
            why_none=say(language, "It is not on the website, so there is no link to send.")
        )
    if gives_away(told, shown):
        return SentLinks(
            why_none=say(
                language,
                "On the website the customer is not named. A link beside these words would tell who"
                " it is.",
            )
        )
    short = context.addresses.short(context.codes[name_case(shown.id, code)])
    return SentLinks(
        short=short,
        page=make_sent(short, context),
        deep=make_sent(context.addresses.page_of(shown), context),
        anchors=frozenset(_list_anchors(shown)),
    )


def find_own_id(case: Case, context: Context) -> str:
    """Return the id of a case in the library; empty where nothing is on a website."""
    website = context.channels.get(Channel.WEBSITE)
    return website.find_own(case.id) if website else ""


def gives_away(told: Case, shown: Case) -> bool:
    """Return whether a link to what is shown, beside what is told, says who hides behind it."""
    return shown.id != told.id or (_is_named(told) and not _is_named(shown))


def _is_named(case: Case) -> bool:
    return case.customer is not None and case.customer.is_named


def make_sent(address: str, context: Context) -> str:
    """Return the whole address on the public edition; empty where nobody says where that is."""
    base = context.public_url or context.site_url
    if not base:
        return ""
    is_file = context.has_folder_addresses or address[-1:] != "/"
    whole = urljoin(base, address if is_file else f"{address}index.html")
    return f"{whole}?{context.campaign}" if context.campaign else whole


def _list_anchors(case: Case) -> list[str]:
    figures = [f"figure-{figure.id}" for figure in case.figures]
    elements = [anchor_element(e.key) for e in case.value.elements] if case.value else []
    return [*figures, "value", *elements, *(f"quote-{quote.id}" for quote in case.quotes)]
