"""Every kind of record as one example file that explains itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel

from vpcases.model.calculator import ValueCalculator
from vpcases.model.case import CaseHistory
from vpcases.model.collection import Collection
from vpcases.model.proposition import Proposition
from vpcases.model.quote import ReferralQuote
from vpcases.model.registry import Registries
from vpcases.model.research import Research, WinReview
from vpcases.model.translated_proposition import TranslatedProposition
from vpcases.model.translation import (
    TranslatedRegistries,
    Translation,
)
from vpcases.model.win_mapping import WinMapping
from vpcases.reference.annotated import FieldOf, annotate
from vpcases.reference.asked import (
    find_first_asked,
    list_questions_of_cases,
    list_questions_of_quotes,
)

EXAMPLES = Path(__file__).parent / "examples"


@dataclass(frozen=True, slots=True)
class RecordKind:
    """A kind of record: its heading, what it is, where its file lies, and the file explained."""

    heading: str
    about: str
    path: str
    text: str
    explained: frozenset[FieldOf]


TRANSLATED = "propositions/midmarket-wholesale.de.yml"


def list_record_kinds() -> tuple[RecordKind, ...]:
    """Return every kind of record that an author writes."""
    of_cases = find_first_asked(list_questions_of_cases())
    of_quotes = find_first_asked(list_questions_of_quotes())
    return (
        _make("A case history", CaseHistory, "histories/marlhaven-groceries.yml", of_cases),
        _make("A translation", Translation, "histories/marlhaven-groceries.de.yml", {}),
        _make("A quote of its own", ReferralQuote, "quotes/marlhaven-month-end.yml", of_quotes),
        _make("A value calculator", ValueCalculator, "calculators/matching-invoices.yml", {}),
        _make("A collection", Collection, "collections/brackwell-ales.yml", {}),
        _make("A collection for ourselves", Collection, "collections/engineering-reasons.yml", {}),
        _make("A value proposition", Proposition, "propositions/midmarket-wholesale.yml", {}),
        _make("Its words in another language", TranslatedProposition, TRANSLATED, {}),
        _make("Customer value research", Research, "research/wholesale-interviews.yml", {}),
        _make("A review of the win log", WinReview, "reviews/2026-10.yml", {}),
        _make("How the sheet of a win log is read", WinMapping, "wins/mapping.yml", {}),
        _make("The registries", Registries, "vocabulary.yml", {}),
        _make("Their words in another language", TranslatedRegistries, "vocabulary.de.yml", {}),
    )


def _make(heading: str, model: type[BaseModel], path: str, asked: Mapping[str, str]) -> RecordKind:
    text = (EXAMPLES / Path(path).name).read_text(encoding="utf-8")
    example = annotate(model, text, asked)
    about = " ".join((model.__doc__ or "").split())
    return RecordKind(heading, about, f"cases/{path}", example.text, frozenset(example.explained))
