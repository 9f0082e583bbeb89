"""A calculator lacks something without which it cannot be shown.

It needs a title, a segment whose cases stand behind it, and elements, of which at least one asks
the visitor for something: what asks nothing always comes to the same. It is not shown until then.

To fix it, fill in what is named.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CalculatorSubject
from vpcases.problems import Level


def find(subject: CalculatorSubject) -> Iterator[Finding]:
    """Yield every answer that is missing."""
    content = subject.content
    if not content.title:
        yield Finding(("title",), "what does the visitor want to know?", "a question, on one line")
    if not content.segment:
        hint = "the id of a customer segment in the vocabulary"
        yield Finding(("segment",), "whose cases stand behind it?", hint)
    if not content.elements:
        hint = "one line for each: `finance-hours: the-id-of-a-case`"
        yield Finding(("elements",), "what does it work out?", hint)
    for driver, element in content.elements.items():
        if not element.like:
            hint = "like: the id of a case whose equation it runs"
            yield Finding(("elements", driver), "which case is it like?", hint)
    if content.elements and not any(element.asks for element in content.elements.values()):
        hint = "write under an element, as a list, `asks:` and inputs of its equation"
        yield Finding(("elements",), "it asks the visitor for nothing", hint)


RULE = Rule(
    "calculator-unfinished",
    weigh(nominated=Level.TODO, drafted=Level.TODO, checked=Level.TODO, published=Level.TODO),
    calculator=find,
    can_be_accepted=False,
)
