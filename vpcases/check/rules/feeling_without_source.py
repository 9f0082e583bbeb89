"""A change in how work feels stands there on nobody's word.

"No weekend work" and "people enjoy it again" cannot be read off an instrument. They are worth as
much as whoever says them, so they need a quote that speaks to the same driver, or a source.

To fix it, add the customer's words under `quotes:` with `explains:` and the driver, or say in
`source:` who told you.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject
from vpcases.model.authored import Kind
from vpcases.model.case import CaseHistory
from vpcases.model.slugs import slug
from vpcases.problems import FieldPath, Level


def find(subject: CaseSubject) -> Iterator[Finding]:
    """Yield every sentence about a social driver that no quote and no source vouches for.

    Those of value elements are told by a rule of their own, whatever they are about.
    """
    history = subject.history
    if history.source:
        return
    for path, driver, source in _list_sentences(history):
        entry = subject.whole.library.drivers.get(driver)
        is_felt = entry is not None and entry.content.kind is Kind.SOCIAL
        if is_felt and not source and not is_explained(history, driver):
            yield Finding(
                path,
                "nobody is named who says so",
                f"add a quote that explains {driver}, or say in source: who told you",
            )


def _list_sentences(history: CaseHistory) -> Iterator[tuple[FieldPath, str, str | None]]:
    for key, entry in history.before_after.items():
        if entry.sentence:
            yield ("before_after", key), entry.driver or slug(key), entry.source


def is_explained(history: CaseHistory, driver: str) -> bool:
    """Return whether the customer says something that speaks to a driver."""
    return any(quote.text and driver in quote.explains for quote in history.quotes.values())


RULE = Rule(
    "feeling-without-source",
    weigh(checked=Level.ADVICE, published=Level.ADVICE),
    case=find,
)
