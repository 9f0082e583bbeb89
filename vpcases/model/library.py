"""Everything that was read, in one place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Generic, TypeVar

from vpcases.model.approval import Signed
from vpcases.model.calculator import ValueCalculator
from vpcases.model.case import CaseHistory
from vpcases.model.certificate import Certificate
from vpcases.model.collection import Collection
from vpcases.model.dates import Date, PartialDate
from vpcases.model.feature import BenefitOfFeature, Feature, Reason
from vpcases.model.objection import Objection
from vpcases.model.proposition import Proposition
from vpcases.model.quote import ReferralQuote
from vpcases.model.registry import Alternative, Customer, Driver, Offering, Segment
from vpcases.model.research import Research, WinReview
from vpcases.model.translated_proposition import TranslatedProposition
from vpcases.model.translation import (
    TranslatedRegistries,
    Translation,
)
from vpcases.model.win import WinLog
from vpcases.problems import FieldPath, Source

M = TypeVar("M")


@dataclass(frozen=True, slots=True)
class Record(Generic[M]):
    """A model with its id, the file it stands in, and where in that file it begins."""

    id: str
    content: M
    source: Source
    within: FieldPath = ()


class Why(StrEnum):
    """Why an address answers without its proof."""

    RECHECKED = "re-checked"
    LAPSED = "not approved"
    RETIRED = "retired"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Absent:
    """A case that an edition does not show: its addresses, why they answer, and no more.

    `languages` are those of its translations, `aliases` its older addresses. `segment`, `drivers`
    and `alternative` tell which proof is nearest to it, and `changed` when its file last was, where
    that is said; a withdrawn case has none of them.
    `published` is when it became known. `customers` is whose it was, by id; inside alone.
    """

    id: str
    why: Why
    languages: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    segment: str | None = None
    drivers: tuple[str, ...] = ()
    alternative: str | None = None
    changed: PartialDate | None = None
    published: Date | None = None
    customers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AbsentQuote:
    """A quote that is not shown: its id, why, and that of its case; none with a file of its own.

    `languages` are those of the translations of its case.
    """

    id: str
    why: Why
    case_id: str = ""
    languages: tuple[str, ...] = ()


@dataclass(frozen=True)
class Library:
    """Every record that could be read, by id in the order of the file names.

    `translations` are keyed by the id of their base and the language; `registry_words` holds what
    the registries say in other languages, by language. `media` holds the path of
    every file under `cases/` that is not YAML, relative to `cases/`, and `digests` what is in them,
    by path. `signed` and `signed_quotes` are what customers approved, by the id of the case or
    quote. `absent` is what the gate has taken out of `cases` and whose addresses still answer.
    """

    cases: Mapping[str, Record[CaseHistory]] = field(default_factory=dict)
    quotes: Mapping[str, Record[ReferralQuote]] = field(default_factory=dict)
    segments: Mapping[str, Record[Segment]] = field(default_factory=dict)
    drivers: Mapping[str, Record[Driver]] = field(default_factory=dict)
    offerings: Mapping[str, Record[Offering]] = field(default_factory=dict)
    alternatives: Mapping[str, Record[Alternative]] = field(default_factory=dict)
    customers: Mapping[str, Record[Customer]] = field(default_factory=dict)
    certificates: Mapping[str, Record[Certificate]] = field(default_factory=dict)
    objections: Mapping[str, Record[Objection]] = field(default_factory=dict)
    translations: Mapping[tuple[str, str], Record[Translation]] = field(default_factory=dict)
    unspoken: tuple[tuple[str, str], ...] = ()
    """Cases and languages whose translation the gate took out, and whose addresses still answer."""
    registry_words: Mapping[str, tuple[Record[TranslatedRegistries], ...]] = field(
        default_factory=dict
    )
    calculators: Mapping[str, Record[ValueCalculator]] = field(default_factory=dict)
    collections: Mapping[str, Record[Collection]] = field(default_factory=dict)
    features: Mapping[str, Record[Feature]] = field(default_factory=dict)
    benefits: Mapping[str, Record[BenefitOfFeature]] = field(default_factory=dict)
    reasons: Mapping[str, Record[Reason]] = field(default_factory=dict)
    propositions: Mapping[str, Record[Proposition]] = field(default_factory=dict)
    """By the id of their segment."""
    proposition_words: Mapping[tuple[str, str], Record[TranslatedProposition]] = field(
        default_factory=dict
    )
    """What propositions say in other languages, by their segment and the language."""
    research: Mapping[str, Record[Research]] = field(default_factory=dict)
    reviews: Mapping[str, Record[WinReview]] = field(default_factory=dict)
    """By their month: 2026-10."""
    log: WinLog = field(default_factory=WinLog)
    media: frozenset[str] = frozenset()
    digests: Mapping[str, str] = field(default_factory=dict)
    signed: Mapping[str, Record[Signed]] = field(default_factory=dict)
    signed_quotes: Mapping[str, Record[Signed]] = field(default_factory=dict)
    absent: tuple[Absent, ...] = ()
    absent_quotes: tuple[AbsentQuote, ...] = ()
    """The quotes that the gate has taken out, and whose addresses still answer."""
    unread: frozenset[str] = frozenset()
    """The registries of which a part stands in a file that cannot be read, by their name."""
    industry_titles: Mapping[str, str] = field(default_factory=dict)
    """What industries are called in another language, by the id of their group."""

    def translations_of(self, identity: str) -> Mapping[str, Record[Translation]]:
        """Return the translations of a case, by language."""
        return self._translations_by_case.get(identity, {})

    @cached_property
    def _translations_by_case(self) -> Mapping[str, Mapping[str, Record[Translation]]]:
        found: dict[str, dict[str, Record[Translation]]] = {}
        for (identity, language), record in self.translations.items():
            found.setdefault(identity, {})[language] = record
        return found
