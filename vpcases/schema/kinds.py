"""The kinds of author files, each with the schema that an editor reads it by."""

from __future__ import annotations

from enum import StrEnum

from vpcases.model.authored import Authored
from vpcases.model.calculator import ValueCalculator
from vpcases.model.case import CaseHistory
from vpcases.model.collection import Collection
from vpcases.model.library import Library
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
from vpcases.schema.adapting import Schema, adapt_for_editors
from vpcases.schema.known_ids import list_known_ids

DIALECT = "http://json-schema.org/draft-07/schema#"
"""The newest dialect that every YAML editor reads."""


class Kind(StrEnum):
    """A kind of author file."""

    CASE = "case"
    TRANSLATION = "translation"
    QUOTE = "quote"
    CALCULATOR = "calculator"
    COLLECTION = "collection"
    PROPOSITION = "proposition"
    PROPOSITION_WORDS = "proposition-words"
    RESEARCH = "research"
    REVIEW = "review"
    WIN_MAPPING = "win-mapping"
    REGISTRIES = "registries"
    REGISTRY_WORDS = "registry-words"


MODELS: dict[Kind, type[Authored]] = {
    Kind.CASE: CaseHistory,
    Kind.TRANSLATION: Translation,
    Kind.QUOTE: ReferralQuote,
    Kind.CALCULATOR: ValueCalculator,
    Kind.COLLECTION: Collection,
    Kind.PROPOSITION: Proposition,
    Kind.PROPOSITION_WORDS: TranslatedProposition,
    Kind.RESEARCH: Research,
    Kind.REVIEW: WinReview,
    Kind.WIN_MAPPING: WinMapping,
    Kind.REGISTRIES: Registries,
    Kind.REGISTRY_WORDS: TranslatedRegistries,
}


def derive_schema(kind: Kind, library: Library) -> Schema:
    """Return the JSON Schema of a kind of file, with the ids of a library as suggestions."""
    adapted = adapt_for_editors(MODELS[kind].model_json_schema(), list_known_ids(library))
    return {"$schema": DIALECT, **adapted}
