"""A quote speaks to no value driver, so it proves nothing.

"Great product" is kind, and tells the next customer nothing. Words without `explains:` are shown
with their case and on the page of quotes, behind the others, and count nowhere as proof.

To fix it, name under `explains:` the driver that the words speak to. If there is none, ask: what
can you do now that you could not do before?
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject, QuoteSubject
from vpcases.model.quote import Quote
from vpcases.problems import FieldPath, Level


def find_in_case(subject: CaseSubject) -> Iterator[Finding]:
    """Yield every quote of a case that explains nothing."""
    for name, quote in subject.history.quotes.items():
        yield from _find(("quotes", name), quote)


def find_in_quote(subject: QuoteSubject) -> Iterator[Finding]:
    """Yield a quote with a file of its own that explains nothing."""
    return _find((), subject.content)


def _find(within: FieldPath, quote: Quote) -> Iterator[Finding]:
    if quote.text and not quote.explains:
        yield Finding(
            (*within, "explains"),
            "nobody says what these words explain, so they are shown and prove nothing",
            "write the id of the value driver they speak to; leave it empty for mere praise",
        )


RULE = Rule(
    "quote-explains-nothing",
    weigh(checked=Level.HINT, published=Level.HINT),
    case=find_in_case,
    quote=find_in_quote,
)
