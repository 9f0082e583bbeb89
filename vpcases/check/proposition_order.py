"""The rules of propositions, research and features, in the order in which they are asked."""

from __future__ import annotations

from types import ModuleType

from vpcases.check.rules import (
    benefit_without_outcome,
    feature_without_benefit,
    pain_without_measure,
    priority_assumed,
    product_in_problem,
    proposition_about_us,
    proposition_changed_without_entry,
    proposition_too_long,
    proposition_unfinished,
    research_old,
    research_unfinished,
    revision_without_evidence,
    segment_too_broad,
    swap_test_unanswered,
    too_many_benefits,
    true_for_them,
    variant_unproved,
)

MODULES: tuple[ModuleType, ...] = (
    proposition_unfinished,
    proposition_too_long,
    too_many_benefits,
    product_in_problem,
    proposition_about_us,
    benefit_without_outcome,
    pain_without_measure,
    segment_too_broad,
    priority_assumed,
    research_unfinished,
    research_old,
    variant_unproved,
    swap_test_unanswered,
    true_for_them,
    feature_without_benefit,
    proposition_changed_without_entry,
    revision_without_evidence,
)
