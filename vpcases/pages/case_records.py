"""The cases of an edition as records: one for every case in every language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from vpcases.derive.case import Case, CustomerQuote
from vpcases.derive.channels import Covered
from vpcases.derive.edition import Edition
from vpcases.derive.headline import find_headline
from vpcases.derive.news import find_latest, find_published
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.terms import Term
from vpcases.derive.translated_portfolio import list_own_words
from vpcases.model.dates import PartialDate, Period
from vpcases.model.scalars import as_one_line
from vpcases.pages.case_facts import find_level
from vpcases.pages.case_record import (
    VERSION,
    CaseRecord,
    CaseRecords,
    MeasuredPeriod,
    NamedTerm,
    OtherRecord,
    QuoteRecord,
    ResultRecord,
    ShownRecord,
)
from vpcases.pages.context import Context
from vpcases.pages.marks import word_title
from vpcases.pages.own_words import pick_own_words
from vpcases.pages.result import word_result
from vpcases.pages.share_links import find_links, find_own_id
from vpcases.pages.spoken import Spoken, find_spoken
from vpcases.pages.standing import word_customer, word_role


def describe_cases(written: Portfolio, spoken: Mapping[str, Spoken]) -> CaseRecords:
    """Return every case of an edition in the order of lists, each followed by its translations.

    Args:
        written: What the edition shows.
        spoken: The same in the languages of the site.
    """
    context = next(iter(spoken.values())).context
    notice = pick_own_words(context.notice, context.language, context.language)
    return CaseRecords(
        version=VERSION,
        schema_address=context.absolute(context.addresses.cases_schema()),
        site=context.site_name,
        notice=notice.words if notice else "",
        edition=written.edition,
        as_of=written.as_of.isoformat(),
        cases=tuple(_list_records(written, spoken)),
    )


def _list_records(written: Portfolio, spoken: Mapping[str, Spoken]) -> Iterator[CaseRecord]:
    by_case = {case.id: [case] for case in list_own_words(written)}
    for case in written.translated:
        by_case[case.id].append(case)
    context = next(iter(spoken.values())).context
    is_internal = written.edition is Edition.INTERNAL
    covered = [_Words.of(each) for each in context.channels.values()] if is_internal else []
    for case in (case for some in by_case.values() for case in some):
        around = find_spoken(case, spoken).context
        record = _describe(case, around)
        yield _add_channels(record, case, covered, around) if is_internal else record


def _find_short(case: Case, context: Context) -> str | None:
    """Return the short link to send of a case of the edition, without what a campaign adds."""
    links = find_links(case, find_own_id(case, context), context, context.language)
    return context.public_address(links.short) or None if links.short else None


@dataclass(frozen=True)
class _Words:
    """What a channel covers, with every case in every language that it is told in."""

    covered: Covered
    cases: Mapping[tuple[str, str], Case]

    @classmethod
    def of(cls, covered: Covered) -> _Words:
        portfolio = covered.portfolio
        every = (*list_own_words(portfolio), *portfolio.translated)
        return cls(covered, {(case.id, case.language): case for case in every})

    def find(self, case: Case) -> Case | None:
        """Return a case of the library as the channel covers it; None where it does not."""
        known = self.covered.known_as.get(case.id, "")
        return self.cases.get((known, case.language))


def _add_channels(
    record: CaseRecord, case: Case, channels: list[_Words], context: Context
) -> CaseRecord:
    """Return a record with where it may be used: whole, or cut to what is said there."""
    whole, otherwise = [], []
    own = _describe_shown(case, context)
    for words in channels:
        shown = words.find(case)
        if shown is None:
            continue
        there = _describe_shown(shown, context)
        if there == own:
            whole.append(words.covered.channel)
        else:
            otherwise.append(OtherRecord(**dict(there), channel=words.covered.channel))
    update = {
        "status": case.status,
        "may_be_used_on": tuple(whole),
        "otherwise_on": tuple(otherwise),
    }
    return record.model_copy(update=update)


def _describe(case: Case, context: Context) -> CaseRecord:
    site = context.site_language
    written_in = case.base_language or site
    latest = find_latest(case)
    return CaseRecord(
        **dict(_describe_shown(case, context)),
        id=case.id,
        language=case.language or site,
        languages=tuple(dict.fromkeys([written_in, *case.translations])),
        address=context.absolute(context.addresses.page_of(case)),
        valid_until=case.last_day.isoformat() if case.last_day else None,
        published=_write(find_published(case)),
        updated=_write(latest.day if latest else None),
        short_url=_find_short(case, context),
        status=None,
        may_be_used_on=(),
        otherwise_on=(),
    )


def _describe_shown(case: Case, context: Context) -> ShownRecord:
    language, measured = context.language, case.history.measured
    return ShownRecord(
        title=as_one_line(word_title(case, language)),
        customer=word_customer(case, language),
        is_named=case.customer is not None and case.customer.is_named,
        segment=_name(case.segment),
        drivers=tuple(NamedTerm(id=term.id, title=term.title) for term in case.drivers),
        alternative=_name(case.alternative),
        offering=_name(case.offering),
        result=_describe_result(case, language),
        measured=MeasuredPeriod(start=str(measured.start), end=str(measured.end))
        if isinstance(measured, Period)
        else None,
        quotes=tuple(_describe_quote(quote, context) for quote in case.quotes),
    )


def _describe_result(case: Case, language: str) -> ResultRecord | None:
    result, headline = word_result(case, language), find_headline(case.figures, case.value)
    if result is None or headline is None:
        return None
    return ResultRecord(
        words=as_one_line(result.words),
        basis=as_one_line(result.basis),
        comparison=as_one_line(result.comparison),
        level=find_level(case),
        standing="projected" if headline.is_projected else "realised",
    )


def _describe_quote(quote: CustomerQuote, context: Context) -> QuoteRecord:
    content = quote.content
    return QuoteRecord(
        id=quote.id,
        words=as_one_line(content.text or ""),
        speaker=content.by or "",
        role=word_role(quote, context.language),
        said=_write(content.said),
        language=quote.shown_in or context.site_language,
    )


def _name(term: Term | None) -> NamedTerm | None:
    return NamedTerm(id=term.id, title=term.title) if term else None


def _write(day: object) -> str | None:
    return str(day) if isinstance(day, PartialDate) else None
