"""A benefit says what we hand over, and not what changes for the customer.

A feature, a website or a report is what we do. It becomes a benefit with what it changes: hours,
money, errors, an evening. It is told where a line names a feature of ours, hands a thing over, or
neither begins with what they can do nor counts anything.

To fix it, begin with a verb and put the measure beside it. Where a case has a number, or the
driver has customers' words, the message takes its suggestion from there.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.better_words import word_better
from vpcases.check.proposition_subject import PropositionSubject
from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import EntrySubject
from vpcases.derive.scorecard.ground import Ground
from vpcases.derive.scorecard.language import find_deliverable, find_name, is_outcome
from vpcases.model.feature import BenefitOfFeature
from vpcases.problems import FieldPath, Level


def find(subject: PropositionSubject) -> Iterator[Finding]:
    """Yield every line that names a feature or a thing, or of which no outcome can be seen."""
    content, ground = subject.content, subject.ground
    for driver, benefit in content.that_helps.items():
        if benefit.words:
            path: FieldPath = ("that_helps", driver)
            yield from _judge(path, benefit.words, driver, ground, subject.whole.language)
    uvp = content.uvp.words if content.uvp else None
    feature = find_name(uvp or "", ground.features)
    if feature and content.uvp:
        driver = content.uvp.benefit or ground.claimed
        yield Finding(("uvp",), f'"{feature}" is a feature', _hint(ground, driver), words=feature)


def _judge(
    path: FieldPath, words: str, driver: str, ground: Ground, language: str
) -> Iterator[Finding]:
    hint = _hint(ground, driver)
    feature, thing = find_name(words, ground.features), find_deliverable(words)
    if feature and not is_outcome(words.replace(feature, "")):
        yield Finding(path, f'"{feature}" is a feature, and no outcome', hint, words=feature)
    elif thing:
        yield Finding(path, f'"{thing}" is what we hand over, and no outcome', hint, words=thing)
    elif is_outcome(words) is None and language in ENGLISH:
        yield Finding(path, "what changes for them, and how much?", hint)


def _hint(ground: Ground, driver: str) -> str:
    better = word_better(ground, driver)
    return f"say what changes for them, {better}" if better else SAY_IT


def find_in_entry(subject: EntrySubject) -> Iterator[Finding]:
    """Yield a benefit of a feature whose words hand a thing over."""
    content = subject.content
    title = content.title if isinstance(content, BenefitOfFeature) else None
    thing = find_deliverable(title or "")
    if thing:
        yield Finding((), f'"{thing}" is what we hand over, and no outcome', SAY_IT, words=thing)


SAY_IT = "say what changes for them, with a verb and a measure: keep two hours of twenty"
ENGLISH = ("", "en")


RULE = Rule(
    "benefit-without-outcome",
    weigh(drafted=Level.HINT, checked=Level.HINT, published=Level.HINT),
    proposition=find,
    entry=find_in_entry,
)
