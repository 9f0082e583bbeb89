"""What there is to send of a proof, by the channels it is for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from math import ceil

from vpcases.catalogue import fixed, say
from vpcases.derive.case import Case
from vpcases.derive.consent.allowance import Refusal, allow
from vpcases.derive.edition import Edition
from vpcases.derive.portfolio import Portfolio
from vpcases.model.approval import Channel
from vpcases.model.authored import Status
from vpcases.pages.addresses import Link
from vpcases.pages.closed_lists import word_channels
from vpcases.pages.context import Context
from vpcases.pages.dates import word_day
from vpcases.pages.downloads import Download
from vpcases.pages.picking_page import PickLink, link_picking
from vpcases.pages.share_links import SentLinks, find_links, find_own_id
from vpcases.pages.share_texts import (
    CopyText,
    MailText,
    list_figure_texts,
    list_quote_texts,
    word_mail,
)
from vpcases.pages.wording import word_number

SCRIPT = "share.js"
FILES = {
    Download.ONE_PAGE: fixed("On one page (PDF, 1 page, {size} KB)"),
    Download.APPROVER: fixed("For whoever has to approve it (PDF, 1 page, {size} KB)"),
    Download.SLIDE: fixed("As a slide (PowerPoint, 1 slide, {size} KB)"),
    Download.CARD: fixed("As a picture (PNG, {size} KB)"),
}
"""What a file is, in the order of the list."""


@dataclass(frozen=True, slots=True)
class ShareBlock:
    """What may be sent on some channels; `channels` names them, inside only.

    `link` leads to the page on the website; where there is none, `no_link` says why.
    """

    channels: str
    link: Link | None
    no_link: str
    mail: MailText
    figures: tuple[CopyText, ...]
    quotes: tuple[CopyText, ...]
    files: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ShareKit:
    """What there is to send of a case; `nothing` says why there is nothing.

    `picking` begins a collection with it. `deep` is the whole address of the page on the website,
    which links to its parts begin with.
    """

    blocks: tuple[ShareBlock, ...]
    nothing: str
    script: str
    picking: PickLink
    deep: str = ""


def view_share_kit(case: Case, portfolio: Portfolio, context: Context, language: str) -> ShareKit:
    """Return what there is to send of a case: in public on the website, inside on every channel."""
    script = context.addresses.script(SCRIPT)
    picking = link_picking(context, language, case.id)
    if portfolio.edition is Edition.PUBLIC:
        own_id = find_own_id(case, context)
        blocks = _list_blocks([(Channel.WEBSITE, case)], own_id, context, language)
        links = find_links(case, own_id, context, language)
        return ShareKit(
            tuple(replace(b, channels="") for b in blocks), "", script, picking, links.deep
        )
    told = list(_list_told(case, context))
    blocks = _list_blocks(told, case.id, context, language)
    same = next((c for channel, c in told if channel is Channel.WEBSITE and c.id == case.id), None)
    deep = find_links(same, case.id, context, language).deep if same else ""
    nothing = "" if blocks else _word_nothing(case, portfolio, language)
    return ShareKit(tuple(blocks), nothing, script, picking, deep)


def _list_told(case: Case, context: Context) -> Iterator[tuple[Channel, Case]]:
    """Yield a case as each channel covers it, in the language of its page."""
    for channel, covered in context.channels.items():
        told = covered.find_told(case.id, case.language if case.is_translated else "")
        if told:
            yield channel, told


def _list_blocks(
    told: list[tuple[Channel, Case]], own_id: str, context: Context, language: str
) -> list[ShareBlock]:
    """Return a block for what each channel covers; those with the same words are one."""
    found: dict[ShareBlock, list[tuple[Channel, Case]]] = {}
    for channel, case in told:
        found.setdefault(_view_block(case, own_id, context, language), []).append((channel, case))
    return [
        replace(
            block,
            channels=word_channels([channel for channel, _ in covered], language),
            files=tuple(_list_files(covered, context, language)),
        )
        for block, covered in found.items()
    ]


def _view_block(told: Case, own_id: str, context: Context, language: str) -> ShareBlock:
    """Return what is said of a case, without the channels and the files that it is for."""
    links = find_links(told, own_id, context, language)
    return ShareBlock(
        channels="",
        link=_link(links),
        no_link=links.why_none,
        mail=word_mail(told, links, language),
        figures=list_figure_texts(told, links, language),
        quotes=list_quote_texts(told, context, links, language),
        files=(),
    )


def _link(links: SentLinks) -> Link | None:
    """Return the link to send: a whole address where the site has one, else one of the site."""
    return Link(links.page or links.short, links.page or links.short) if links.short else None


def _list_files(
    covered: list[tuple[Channel, Case]], context: Context, language: str
) -> Iterator[Link]:
    """Yield the files of some channels, each kind once; by channel where they are not the same."""
    for kind, words in FILES.items():
        by_size: dict[int, tuple[str, list[Channel]]] = {}
        for channel, case in covered:
            address = context.find_download(case, kind, channel)
            if address:
                by_size.setdefault(context.made[address], (address, []))[1].append(channel)
        for size, (address, channels) in by_size.items():
            said = say(language, words, size=word_number(Decimal(ceil(size / 1000)), language))
            where = f" · {word_channels(channels, language)}" if len(by_size) > 1 else ""
            yield Link(f"{said}{where}", address)


def _word_nothing(case: Case, portfolio: Portfolio, language: str) -> str:
    """Return why nothing of a case may be sent to anybody."""
    approval = case.history.approval
    if case.status is not Status.PUBLISHED:
        return say(language, "Nothing of it may be sent: this case is not published.")
    if approval is None:
        return say(language, "Nothing of it may be sent: the customer has not approved it.")
    refusals = {allow(approval, channel, portfolio.as_of).refusal for channel in Channel}
    if Refusal.ENDED in refusals and approval.last_day:
        day = word_day(approval.last_day, language)
        return say(language, "Nothing of it may be sent: its approval ended on {day}.", day=day)
    if Refusal.NOT_YET in refusals:
        return say(language, "Nothing of it may be sent: its approval has not begun.")
    return say(
        language,
        "Nothing of it may be sent: it does not stand as the customer approved it.",
    )
