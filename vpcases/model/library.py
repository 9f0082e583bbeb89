"""Everything that was read, in one place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from vpcases.model.calculator import ValueCalculator
from vpcases.model.case import CaseHistory
from vpcases.model.quote import ReferralQuote
from vpcases.model.registry import Alternative, Customer, Driver, Offering, Segment
from vpcases.model.translation import Translation
from vpcases.problems import FieldPath, Source

M = TypeVar("M")


@dataclass(frozen=True, slots=True)
class Record(Generic[M]):
    """A model with its id, the file it stands in, and where in that file it begins."""

    id: str
    content: M
    source: Source
    within: FieldPath = ()


@dataclass(frozen=True, slots=True)
class Rechecked:
    """A case that an edition does not show while it is re-checked: its addresses, and no more.

    `languages` are those of its translations, `aliases` its older addresses.
    """

    id: str
    languages: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class Library:
    """Every record that could be read, by id in the order of the file names.

    `translations` are keyed by the id of their base and the language. `media` holds the path of
    every file under `cases/` that is not YAML, relative to `cases/`. `rechecked` is what the gate
    has taken out of `cases` for as long as it is re-checked.
    """

    cases: Mapping[str, Record[CaseHistory]] = field(default_factory=dict)
    quotes: Mapping[str, Record[ReferralQuote]] = field(default_factory=dict)
    segments: Mapping[str, Record[Segment]] = field(default_factory=dict)
    drivers: Mapping[str, Record[Driver]] = field(default_factory=dict)
    offerings: Mapping[str, Record[Offering]] = field(default_factory=dict)
    alternatives: Mapping[str, Record[Alternative]] = field(default_factory=dict)
    customers: Mapping[str, Record[Customer]] = field(default_factory=dict)
    translations: Mapping[tuple[str, str], Record[Translation]] = field(default_factory=dict)
    calculators: Mapping[str, Record[ValueCalculator]] = field(default_factory=dict)
    media: frozenset[str] = frozenset()
    rechecked: tuple[Rechecked, ...] = ()
