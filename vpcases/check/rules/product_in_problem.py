"""The problem of a customer is told as the need for our product.

"Who need Syncline" is no problem that anybody has, and "no dashboard" is the lack of a feature of
ours. Customers have the problem before they have heard of us, and would have it without us: a job
to be done, a pain, hours, money. A prospect who reads their own problem reads on.

To fix it, say what they do today, what it costs them and how often, in their words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vpcases.check.better_words import word_pain
from vpcases.check.proposition_subject import PropositionSubject
from vpcases.check.rule import Finding, Rule, weigh
from vpcases.derive.scorecard.language import find_name
from vpcases.problems import FieldPath, Level


def find(subject: PropositionSubject) -> Iterator[Finding]:
    """Yield every problem, job, pain and gain that names an offering or a feature."""
    ground = subject.ground
    for path, what, words in _list_problems(subject):
        name = find_name(words or "", ground.names)
        if name:
            hint = f"say what they do today and what it costs{word_pain(ground)}"
            message = f'"{name}" is ours, and {what} is theirs: they have it without us'
            yield Finding(path, message, hint, words=name)
    yield from _find_absence(subject)


def _find_absence(subject: PropositionSubject) -> Iterator[Finding]:
    """Yield every pain that is the lack of a feature, written as one writes any other thing."""
    ground = subject.ground
    features = [feature.lower() for feature in ground.features if " " not in feature]
    for key, pain in subject.content.pains.items():
        feature = find_name(pain.words or "", features)
        if feature and ABSENCE.match(pain.words or ""):
            message = f'this pain is the lack of our feature "{feature}"'
            hint = f"say what it does to them{word_pain(ground)}"
            yield Finding(("pains", key), message, hint)


def _list_problems(subject: PropositionSubject) -> Iterator[tuple[FieldPath, str, str | None]]:
    content = subject.content
    yield ("who",), "the problem", content.who
    yield ("problem_cost",), "what it costs", content.problem_cost
    for key, job in content.jobs.items():
        for field in ("when", "want", "so_that"):
            yield ("jobs", key, field), "the job", getattr(job, field)
    for key, pain in content.pains.items():
        yield ("pains", key, "words"), "the pain", pain.words
    for key, gain in content.gains.items():
        yield ("gains", key, "words"), "the gain", gain.words


ABSENCE = re.compile(
    r"\W*(?:(?:there is |they have |we have |have )?no|lack of|missing|without|not having"
    r"|(?:they |we )?(?:lack|do not have|don.t have))\b",
    re.IGNORECASE,
)


RULE = Rule(
    "product-in-problem",
    weigh(published=Level.ADVICE),
    proposition=find,
)
