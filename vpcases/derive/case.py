"""A case with everything it points to resolved: its terms, customer, figures and quotes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypedDict

from vpcases.derive.figures import Figure, derive_figures
from vpcases.derive.party import Party, derive_party, party_of
from vpcases.derive.review import Review, find_review
from vpcases.derive.terms import Axis, Term, unknown_term
from vpcases.derive.validity import UNKNOWN, Validity, derive_validity, find_end
from vpcases.derive.value import CaseValue, derive_case_value
from vpcases.model.authored import PersonStatus, Status
from vpcases.model.case import ALTERNATIVE_UNKNOWN, CaseHistory
from vpcases.model.dates import PartialDate, Period
from vpcases.model.library import Library, Record
from vpcases.model.quote import Quote
from vpcases.model.registry import Person

NO_LONGER = (PersonStatus.MOVED, PersonStatus.LEFT)


class LanguagesOfQuote(TypedDict):
    """The language in which a quote is shown, and the one in which it was said."""

    shown_in: str
    said_in: str | None


@dataclass(frozen=True)
class CustomerQuote:
    """A customer's words, with who said them and what they speak to.

    `case_id` is empty for a quote with a file of its own. `case_connection` is what the case says
    of payments and ties; it colours the words too. `shown_in` is the language of the words as they
    are shown, `said_in` that in which they were said: empty for the language of the site, None
    where nobody says. `last_day` is the last on which they may be shown, by all that was approved;
    None where no end is known. `case_language` is that of its case, where it is a translation.
    """

    id: str
    content: Quote
    customer: Party | None
    person: Person | None
    explains: tuple[Term, ...]
    case_id: str
    status: Status
    source_path: str
    case_connection: str = ""
    shown_in: str = ""
    said_in: str | None = ""
    last_day: date | None = None
    case_language: str = ""

    @property
    def connection(self) -> str:
        """Any payment or tie between us: the speaker's own, else the case's; empty for none."""
        told = (self.content.connection or "", self.case_connection)
        return next((words for words in told if words and not is_none(words)), "")

    @property
    def is_past_role(self) -> bool:
        """Whether the speaker has moved or left, so that the role is what it was then."""
        return self.person is not None and self.person.status in NO_LONGER

    @property
    def is_proof(self) -> bool:
        """Whether the words explain anything that customers care about; praise proves nothing."""
        return bool(self.explains)


@dataclass(frozen=True)
class Case:
    """One value case history, ready for pages: nothing in it has to be looked up again."""

    id: str
    history: CaseHistory
    customer: Party | None
    other_customers: tuple[Party, ...]
    segment: Term | None
    drivers: tuple[Term, ...]
    offering: Term | None
    alternative: Term | None
    replaced: tuple[Term, ...]
    considered: tuple[Term, ...]
    figures: tuple[Figure, ...]
    value: CaseValue | None
    review: Review | None
    quotes: tuple[CustomerQuote, ...]
    source_path: str
    language: str = ""
    translations: tuple[str, ...] = ()
    validity: Validity = UNKNOWN
    base_language: str = ""

    @property
    def is_translated(self) -> bool:
        """Whether it is in another language than the one it was written in."""
        return self.language in self.translations and self.language != self.base_language

    @property
    def last_day(self) -> date | None:
        """The last day on which it may be shown, by its approval; None where no end is known."""
        return self.validity.approved_until

    @property
    def status(self) -> Status:
        """How far the case has come; under review where a later measurement is lower."""
        return read_status(self.history, self.review)

    @property
    def title(self) -> str:
        """The title, or the id of a case that has none yet."""
        return self.history.title or self.id.replace("-", " ").capitalize()

    @property
    def newest_day(self) -> date:
        """The latest day the case says anything about, for its place in lists."""
        days = [self.history.updated, self.history.published, self.history.live]
        known = [day.last_day for day in days if isinstance(day, PartialDate)]
        if isinstance(self.history.measured, Period):
            known.append(self.history.measured.last_day)
        return max(known, default=date.min)

    def terms(self, axis: Axis) -> tuple[Term, ...]:
        """Return the terms that the case is grouped under on an axis."""
        one = {Axis.SEGMENT: self.segment, Axis.OFFERING: self.offering}
        if axis in one:
            term = one[axis]
            return (term,) if term else ()
        if axis is Axis.DRIVER:
            return self.drivers
        if axis is Axis.INDUSTRY:
            return self.customer.industries if self.customer else ()
        named = (self.alternative, *self.replaced, *self.considered)
        return tuple(dict.fromkeys(term for term in named if term))


def derive_case(
    record: Record[CaseHistory],
    library: Library,
    vocabulary: Mapping[Axis, Mapping[str, Term]],
    as_of: date | None = None,
) -> Case:
    """Return a case with its references resolved against the vocabulary and the registry.

    `as_of` is the day for which it is told who is still a customer.
    """
    history = record.content
    customer = derive_party(history, library, as_of)
    drivers = list_driver_ids(history)
    figures = derive_figures(history, vocabulary[Axis.DRIVER])
    value = derive_case_value(history, figures, vocabulary[Axis.DRIVER])
    review = find_review(history, value)
    return Case(
        id=record.id,
        history=history,
        customer=customer,
        other_customers=tuple(
            party_of(identity, library.customers[identity].content, as_of)
            for identity in history.other_customers
            if identity in library.customers
        ),
        segment=_one(Axis.SEGMENT, history.segment, vocabulary),
        drivers=_terms(Axis.DRIVER, drivers, vocabulary),
        offering=_one(Axis.OFFERING, history.offering, vocabulary),
        alternative=_one(Axis.ALTERNATIVE, _known(history.alternative), vocabulary),
        replaced=_terms(Axis.ALTERNATIVE, history.replaced, vocabulary),
        considered=_terms(Axis.ALTERNATIVE, history.considered, vocabulary),
        figures=figures,
        value=value,
        review=review,
        quotes=derive_quotes(record, customer, vocabulary, read_status(history, review)),
        source_path=record.source.path,
        language=history.language or "",
        base_language=history.language or "",
        translations=tuple(library.translations_of(record.id)),
        validity=derive_validity(history, value, as_of),
    )


def read_status(history: CaseHistory, review: Review | None) -> Status:
    """Return how far a case has come: what was published and came out lower is under review."""
    is_rechecked = review is not None and history.status is Status.PUBLISHED
    return Status.UNDER_REVIEW if is_rechecked else history.status


def list_driver_ids(history: CaseHistory) -> tuple[str, ...]:
    """Return the drivers of a case: those it names, the main one first, then its elements'."""
    return tuple(dict.fromkeys([*history.drivers, *history.value_elements]))


def _known(alternative: str | None) -> str | None:
    return None if alternative == ALTERNATIVE_UNKNOWN else alternative


def _one(
    axis: Axis, identity: str | None, vocabulary: Mapping[Axis, Mapping[str, Term]]
) -> Term | None:
    if identity is None:
        return None
    return vocabulary[axis].get(identity) or unknown_term(axis, identity)


def _terms(
    axis: Axis, identities: tuple[str, ...], vocabulary: Mapping[Axis, Mapping[str, Term]]
) -> tuple[Term, ...]:
    found = (_one(axis, identity, vocabulary) for identity in dict.fromkeys(identities))
    return tuple(term for term in found if term and term.id != ALTERNATIVE_UNKNOWN)


def find_languages(quote: Quote, around: str) -> LanguagesOfQuote:
    """Return the languages of a quote within a text; `around` is the language of that text."""
    said = quote.language or (None if quote.original else around)
    return {"shown_in": around if quote.original else quote.language or around, "said_in": said}


def is_none(words: str) -> bool:
    """Return whether what is said of connections is that there are none."""
    return words.strip(" .").lower() == "none"


def derive_quotes(
    record: Record[CaseHistory],
    customer: Party | None,
    vocabulary: Mapping[Axis, Mapping[str, Term]],
    status: Status,
) -> tuple[CustomerQuote, ...]:
    """Return the quotes of a case that have words, in the order the author wrote them."""
    return tuple(
        CustomerQuote(
            id=identity,
            content=quote,
            customer=customer,
            person=customer.content.people.get(quote.by or "") if customer else None,
            explains=_terms(Axis.DRIVER, quote.explains, vocabulary),
            case_id=record.id,
            status=status,
            source_path=record.source.path,
            case_connection=record.content.connections or "",
            last_day=find_end(record.content.approval, quote.approval),
            **find_languages(quote, record.content.language or ""),
        )
        for identity, quote in record.content.quotes.items()
        if quote.text
    )
