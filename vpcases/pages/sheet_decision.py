"""What it took and how a customer decided, part by part, for the approval sheet."""

from __future__ import annotations

from vpcases.catalogue import say
from vpcases.derive.case import Case
from vpcases.derive.consent import Part
from vpcases.pages.case_facts import list_effort
from vpcases.pages.decision import list_forces, list_leader, list_risk, list_steps
from vpcases.pages.sheet import SheetContent
from vpcases.pages.sheet_labels import label_part

LISTED = {"forces": list_forces, "risk": list_risk, "opinion_leader": list_leader}
"""What lists the words of each block."""


def word_decision(case: Case, part: Part, language: str) -> SheetContent | None:
    """Return what a page says of what it took or how they decided; None where it says nothing."""
    field = str(part.path[0])
    if field == "approval_path":
        return _word_step(case, part, language)
    if field == "effort":
        facts = list_effort(case.history, language)
    else:
        facts = LISTED[field](case, language)
    if not facts:
        return None
    return SheetContent(label_part(part, language), facts=tuple((f.label, f.words) for f in facts))


def _word_step(case: Case, part: Part, language: str) -> SheetContent | None:
    steps = zip(case.history.approval_path, list_steps(case, language), strict=True)
    step = next((step for role, step in steps if role == part.path[1]), None)
    if step is None:
        return None
    words = ", ".join(words for words in (step.needed, step.days) if words)
    return SheetContent(say(language, "Who had to say yes"), facts=((step.role, words),))
