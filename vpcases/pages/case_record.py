"""The schema of the cases as data for a CRM, which only ever grows within its first number.

What stands below a field is its description in the published JSON Schema.
"""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

from vpcases.derive.edition import Edition
from vpcases.model.approval import Channel
from vpcases.model.authored import EvidenceLevel, Status

VERSION = "1.1"
"""The version of the schema: the first number breaks programs, the second only adds."""


class _Described(BaseModel):
    """A block of the schema; a program has to let fields pass that it does not know."""

    model_config = ConfigDict(
        frozen=True,
        use_attribute_docstrings=True,
        json_schema_serialization_defaults_required=True,
    )


class NamedTerm(_Described):
    """An entry of one of the lists that cases are grouped by."""

    id: str
    """Its id: the last part of the address of its page."""
    title: str
    """What it is called."""


class ResultRecord(_Described):
    """The result of a case in one line; show the basis wherever you show the words."""

    words: str
    """The result, with its unit and its scope."""
    basis: str
    """The period and the evidence that it rests on."""
    comparison: str
    """What it is compared with: the customer's own past, or the alternative."""
    level: EvidenceLevel
    """How strong the evidence is."""
    standing: Literal["realised", "projected"]
    """Whether it has been reached, or is expected."""


class MeasuredPeriod(_Described):
    """The period of the figures, as exactly as it is known: years, months or days."""

    start: str
    """When it begins, as in 2025-04."""
    end: str
    """When it ends, as in 2026-03."""


class QuoteRecord(_Described):
    """What somebody at the customer said."""

    id: str
    """Its id within the case."""
    words: str
    """The words, on one line."""
    speaker: str
    """Who said them; empty where that may not be told."""
    role: str
    """What the speaker was at the time; empty where that may not be told."""
    said: str | None
    """When, as in 2026-04-11."""
    language: str
    """The language of the words, as in en."""


class ShownRecord(_Described):
    """What is said of a case."""

    title: str
    """What changed for the customer."""
    customer: str
    """What the customer is called: its name, or a description where it is not named."""
    is_named: bool
    """Whether that is a name."""
    segment: NamedTerm | None
    """The customer segment it is for."""
    drivers: tuple[NamedTerm, ...]
    """The value drivers it is about, the main one first."""
    alternative: NamedTerm | None
    """What the customer would have done without us."""
    offering: NamedTerm | None
    """What the customer uses."""
    result: ResultRecord | None
    """The result, where the case says one."""
    measured: MeasuredPeriod | None
    """The period of the figures, where it is known."""
    quotes: tuple[QuoteRecord, ...]
    """The customer's own words."""


class OtherRecord(ShownRecord):
    """All that may be said of a case on a channel that does not cover the whole record."""

    channel: Channel
    """The channel."""


class Identified(_Described):
    """By what a record is known."""

    id: str
    """Its id, the same in every language; with the language it is the key of the record."""
    language: str
    """The language of the record, as in en."""
    languages: tuple[str, ...]
    """All languages that the case is told in, the one it was written in first."""
    address: str
    """The address of its page; below the root of the site where that has no `site_url`."""
    short_url: str | None
    """Its permanent short link, which leads to the website; null where there is none to send."""


class CaseRecord(ShownRecord, Identified):
    """A case in one language."""

    valid_until: str | None
    """The last day on which it may be shown, as in 2031-04-28; null where no end is agreed."""
    published: str | None
    """When it came out, as in 2026-05-11."""
    updated: str | None
    """When it last came out, changed or was approved again."""
    status: Status | None
    """How far it has come (internal edition)."""
    may_be_used_on: tuple[Channel, ...]
    """The channels on which every word of the record may be used today (internal edition)."""
    otherwise_on: tuple[OtherRecord, ...]
    """The channels that cover less of the case, with all that they cover (internal edition)."""


class CaseRecords(_Described):
    """All cases of a site, for a CRM or another program."""

    version: str
    """The version of the schema: the first number breaks programs, the second only adds."""
    schema_address: str
    """Where the schema lies."""
    site: str
    """What the site is called."""
    notice: str
    """What the site says on every page; show it wherever you show the cases."""
    edition: Edition
    """Who the file is for."""
    as_of: str
    """The day that the file is for: on another day other things may be shown."""
    cases: tuple[CaseRecord, ...]
    """A record for every case in every language."""
