"""A proposition is longer than somebody remembers.

A sentence of more than 60 words is not repeated by anybody, neither by a salesperson nor by the
customer who has to explain it to others. The one-sentence form has room for 20.

To fix it, say one thing less: a second group of customers, a third benefit, how it works inside.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.proposition_subject import PropositionSubject
from vpcases.check.rule import Finding, Rule, weigh
from vpcases.derive.propositions.wording import word_sentence
from vpcases.derive.scorecard.language import count_words
from vpcases.problems import Level

MOST = 60
"""Words of the whole sentence."""
MOST_OF_UVP = 20


def find(subject: PropositionSubject) -> Iterator[Finding]:
    """Yield the whole sentence, or the unique value proposition, where it is too long."""
    content = subject.content
    count = count_words(word_sentence(content))
    if count > MOST:
        parts = {
            "for": content.for_,
            "who": content.who,
            "we_offer": content.we_offer,
            "that_helps": " ".join(b.words or "" for b in content.that_helps.values()),
        }
        longest = max(parts, key=lambda name: count_words(parts[name] or ""))
        much = count_words(parts[longest] or "")
        message = f"the whole sentence has {count} words, and {MOST} are remembered at most"
        yield Finding((longest,), message, f"begin here: {longest}: has {much} of them")
    uvp = content.uvp.words if content.uvp else None
    count = count_words(uvp or "")
    if count > MOST_OF_UVP:
        message = f"this has {count} words, and one sentence of {MOST_OF_UVP} is repeated"
        hint = "keep the outcome and the one thing that no alternative can say"
        yield Finding(("uvp",), message, hint)


RULE = Rule(
    "proposition-too-long",
    weigh(published=Level.ADVICE),
    proposition=find,
)
