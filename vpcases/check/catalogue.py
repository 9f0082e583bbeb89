"""Every rule there is, in the order in which they are asked, and what is said of each."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import ModuleType
from typing import Any

from vpcases.check.rule import ALWAYS, Finding, Rule, Weights
from vpcases.check.rules import (
    accepted_rule,
    broken_mark,
    calculator_mixed_money,
    calculator_says_saved,
    calculator_unfinished,
    calculator_unknown_input,
    calculator_without_cases,
    calculator_without_switching_cost,
    date_in_future,
    dates_out_of_order,
    did_not_improve_not_asked,
    disputed_in_headline,
    duplicate_address,
    duplicate_customer,
    duplicate_figure,
    ease_without_time,
    feeling_without_source,
    gap_between_periods,
    half_filled,
    headline_outruns_evidence,
    html_in_text,
    image_not_shown,
    image_without_alt,
    industry_spellings,
    leaves_cases,
    list_in_one_text,
    lower_measurement,
    measured_long_ago,
    missing_answer,
    missing_file,
    name_kept_back,
    number_in_title,
    one_sided_value,
    open_contention,
    overlapping_periods,
    past_as_difference,
    period_not_covered,
    picture_in_text,
    pilot_as_realised,
    pilot_criteria,
    placeholder_text,
    price_in_value,
    quotation_without_quote,
    repeated_sentence,
    reserved_id,
    said_disagrees,
    superlative,
    translation_differs,
    translation_without_original,
    two_wordings,
    undated_before_after,
    units_differ,
    unknown_evidence,
    unknown_id,
    untitled_entry,
    value_without_alternative,
    wrong_equation,
    wrong_measurement,
)
from vpcases.model.authored import Status
from vpcases.read.rules import SHAPE_RULES

MODULES: tuple[ModuleType, ...] = (
    missing_answer,
    half_filled,
    placeholder_text,
    unknown_id,
    unknown_evidence,
    broken_mark,
    leaves_cases,
    missing_file,
    picture_in_text,
    image_not_shown,
    image_without_alt,
    dates_out_of_order,
    date_in_future,
    undated_before_after,
    units_differ,
    wrong_equation,
    wrong_measurement,
    overlapping_periods,
    pilot_as_realised,
    gap_between_periods,
    lower_measurement,
    measured_long_ago,
    value_without_alternative,
    past_as_difference,
    price_in_value,
    one_sided_value,
    open_contention,
    said_disagrees,
    number_in_title,
    headline_outruns_evidence,
    period_not_covered,
    pilot_criteria,
    disputed_in_headline,
    name_kept_back,
    did_not_improve_not_asked,
    feeling_without_source,
    ease_without_time,
    superlative,
    two_wordings,
    quotation_without_quote,
    repeated_sentence,
    html_in_text,
    list_in_one_text,
    translation_without_original,
    translation_differs,
    untitled_entry,
    reserved_id,
    duplicate_customer,
    duplicate_address,
    duplicate_figure,
    industry_spellings,
    calculator_unfinished,
    calculator_without_cases,
    calculator_unknown_input,
    calculator_mixed_money,
    calculator_without_switching_cost,
    calculator_says_saved,
    accepted_rule,
)
RULES: tuple[Rule, ...] = tuple(module.RULE for module in MODULES)
RULES_BY_ID: Mapping[str, Rule] = {rule.id: rule for rule in RULES}
Question = Callable[[Any], Iterable[Finding]]


@cache
def list_questions(kind: str, status: Status) -> tuple[tuple[Rule, Question], ...]:
    """Return what is asked of a case, quote, entry or translation that has come so far.

    Each question stands behind its rule.
    """
    asked = ((rule, getattr(rule, kind)) for rule in RULES if rule.weights.get(status))
    return tuple((rule, question) for rule, question in asked if question)


@dataclass(frozen=True)
class RuleDoc:
    """What the documentation says of a rule: what is wrong, why it matters, how to fix it.

    `text` holds paragraphs of Markdown. `weights` tells how much the rule weighs at each status;
    None is silence.
    """

    id: str
    title: str
    text: str
    weights: Weights
    can_be_accepted: bool


def list_rules() -> tuple[RuleDoc, ...]:
    """Return every rule there is, those about the shape of files included, by id."""
    docs = {identity: _document(identity, text, ALWAYS) for identity, text in SHAPE_RULES.items()}
    for module, rule in zip(MODULES, RULES, strict=True):
        docs[rule.id] = _document(
            rule.id, module.__doc__ or "", rule.weights, can_be_accepted=rule.can_be_accepted
        )
    return tuple(docs[identity] for identity in sorted(docs))


def _document(
    identity: str, text: str, weights: Weights, *, can_be_accepted: bool = False
) -> RuleDoc:
    title, _, rest = inspect.cleandoc(text).partition("\n")
    return RuleDoc(identity, title.rstrip("."), rest.strip(), weights, can_be_accepted)
