"""What is said of the alternative is more than a year old.

The alternative goes on, too: it is sold at another price, and its makers mend what was missing. A
difference that was true when the customer decided may be none today, and its makers will say so.

To fix it, ask again (a quotation, a trial, its own documentation) and give the input its new
source and date. Or say in `notice:` that the comparison is of the time of the decision. Only what
others sell is meant, an alternative with `kind: competitor`.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject
from vpcases.derive.alternative_age import PATIENCE, find_newest_data
from vpcases.problems import Level


def find(subject: CaseSubject) -> Iterator[Finding]:
    """Yield once what is known of the alternative, where all of it is more than a year old."""
    history = subject.history
    if history.notice:
        return
    record = subject.whole.library.alternatives.get(history.alternative or "")
    newest = find_newest_data(history, record.content if record else None)
    if newest and subject.whole.as_of - newest[0] > PATIENCE:
        _, path, name = newest
        yield Finding(
            path,
            f'what is known of the alternative ("{name}") is more than a year old',
            "ask again, or say in notice: that the comparison is of that time",
        )


RULE = Rule("alternative-data-old", weigh(published=Level.ADVICE), case=find)
