"""Every rule there is, in the order in which they are asked, and what is said of each."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from vpcases.check.order import MODULES
from vpcases.check.rule import ADVISED, ALWAYS, Finding, Rule, Weights
from vpcases.model.authored import Status
from vpcases.read.rules import SHAPE_RULES
from vpcases.read.wins.rules import LOG_RULES

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
    docs |= {identity: _document(identity, text, ADVISED) for identity, text in LOG_RULES.items()}
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
