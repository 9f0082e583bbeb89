"""A proposition lacks a part of its sentence.

The sentence answers three questions: for whom, which problem, how we help. A part that is missing
is left out of the page of the segment, and a prospect does not read on to look for it.

To fix it, write what is named. A customer who was asked lately has the words for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.proposition_subject import PropositionSubject
from vpcases.check.rule import Finding, Rule, weigh
from vpcases.problems import Level

PARTS = {
    "for_": ("for", "whom is it for?", "finance teams of wholesalers"),
    "who": (
        "who",
        "which problem do they have?",
        "compare deliveries with invoices by hand",
    ),
    "we_offer": ("we_offer", "what do we offer them?", "a comparison that passes what agrees"),
    "alternative": ("alternative", "what would they do without us?", "the id of an alternative"),
}


def find(subject: PropositionSubject) -> Iterator[Finding]:
    """Yield every part of the sentence that is not written yet."""
    content = subject.content
    for field, (name, question, example) in PARTS.items():
        if not getattr(content, field):
            yield Finding((name,), question, f"for example: {example}")
    if not content.that_helps:
        hint = "below `that_helps:`, a driver and what changes: `finance-hours: keep two hours`"
        yield Finding(("that_helps",), "what does it help them do?", hint)
    for driver, benefit in content.that_helps.items():
        if not benefit.words:
            hint = "write it behind the driver, or below it as `words:`"
            yield Finding(("that_helps", driver), "what does it help them do?", hint)
    if content.uvp:
        for field, question in UVP.items():
            named = getattr(content.uvp, field)
            if named not in content.that_helps:
                hint = f"one of {', '.join(content.that_helps) or 'the lines of that_helps:'}"
                yield Finding(("uvp", field), question, hint)


UVP = {
    "benefit": "which line of that_helps: does the one sentence promise?",
    "differs_by": "in which line of that_helps: does no alternative say the same?",
}


RULE = Rule(
    "proposition-unfinished",
    weigh(published=Level.TODO),
    proposition=find,
    can_be_accepted=False,
)
