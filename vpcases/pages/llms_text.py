"""What a language model reads first, in the shape of llmstxt.org: what there is, and where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from vpcases.catalogue import say
from vpcases.derive.case import Case
from vpcases.derive.edition import Edition
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.terms import Axis
from vpcases.pages.addresses import Link
from vpcases.pages.chosen_page import link_chosen
from vpcases.pages.context import Context
from vpcases.pages.group_words import name_group
from vpcases.pages.languages import word_language
from vpcases.pages.marks import word_title
from vpcases.pages.own_words import pick_own_words
from vpcases.pages.result import word_result
from vpcases.pages.standing import word_customer


@dataclass(frozen=True, slots=True)
class Noted:
    """A link with a line about what is behind it."""

    link: Link
    note: str = ""


@dataclass(frozen=True, slots=True)
class LlmsSection:
    """Links that belong together, below a heading."""

    heading: str
    items: tuple[Noted, ...]


@dataclass(frozen=True, slots=True)
class LlmsText:
    """The whole file: a title, a summary, what has to be known, and where everything lies."""

    title: str
    summary: str
    details: tuple[str, ...]
    sections: tuple[LlmsSection, ...]


def plan_llms_text(portfolio: Portfolio, context: Context, about: str) -> LlmsText | None:
    """Return what a language model reads first; None inside, and without whole addresses.

    Args:
        portfolio: What is shown, in the language of the site.
        context: The site around it.
        about: What the site says of itself.
    """
    if portfolio.edition is Edition.INTERNAL or not context.site_url:
        return None
    language = context.language
    notice = pick_own_words(context.notice, language, context.site_language)
    sections = (
        *_list_segments(portfolio, context),
        LlmsSection(say(language, "All of it"), tuple(_list_lists(context))),
        LlmsSection(say(language, "As data"), tuple(_list_data(context))),
        LlmsSection(say(language, "In other languages"), tuple(_list_languages(context))),
    )
    return LlmsText(
        title=context.site_name or say(language, "Proofs"),
        summary=about
        or say(language, "What changed for our customers, against what, and how we know."),
        details=(
            *((notice.words,) if notice else ()),
            say(
                language,
                "Behind each proof stands its result and what it rests on: the period, and how "
                "strong the evidence is. Quote neither without the other.",
            ),
        ),
        sections=tuple(section for section in sections if section.items),
    )


def _list_segments(portfolio: Portfolio, context: Context) -> Iterator[LlmsSection]:
    for group in portfolio.groups[Axis.SEGMENT].values():
        items = tuple(_note(case, context) for case in group.cases)
        yield LlmsSection(name_group(group.term, context.language), items)


def _note(case: Case, context: Context) -> Noted:
    language = context.language
    link = Link(word_title(case, language), context.absolute(context.addresses.page_of(case)))
    who = word_customer(case, language)
    result = word_result(case, language)
    parts = (who, *((result.words, result.basis) if result else ()))
    return Noted(link, " · ".join(part for part in parts if part))


def _list_lists(context: Context) -> Iterator[Noted]:
    language, addresses = context.language, context.addresses
    chosen = link_chosen(context, language)
    for words, address in (
        (say(language, "All proofs"), addresses.library()),
        (say(language, "What is new"), addresses.new()),
        (say(language, "Quotes"), addresses.quotes()),
        (say(language, "Every figure, and how we know it"), addresses.claims()),
        (chosen.words, chosen.address),
    ):
        yield Noted(Link(words, context.absolute(address)))


def _list_data(context: Context) -> Iterator[Noted]:
    language, addresses = context.language, context.addresses
    for name, address, note in (
        ("cases.json", addresses.cases_data("json"), say(language, "every proof as a record")),
        ("cases.schema.json", addresses.cases_schema(), say(language, "what the records hold")),
        ("cases.csv", addresses.cases_data("csv"), say(language, "the same as a table")),
        ("claims.json", addresses.claims_data(), say(language, "every figure with its evidence")),
        ("feed.atom", addresses.feed(addresses.library(), "atom"), say(language, "what is new")),
    ):
        yield Noted(Link(name, context.absolute(address)), note)


def _list_languages(context: Context) -> Iterator[Noted]:
    for code in context.languages:
        if code != context.language:
            address = context.speak(code).addresses.library()
            yield Noted(Link(word_language(code), context.absolute(address)))
