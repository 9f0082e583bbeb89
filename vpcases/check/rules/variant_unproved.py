"""A wording is called the winner, and not how that was found out.

Pages show with how many it was tried, when and how. A wording that "won" among three colleagues has
won nothing, and nobody can tell.

To fix it, write `n:`, `date:` and `method:`, or leave `won:` away.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.proposition_subject import PropositionSubject
from vpcases.check.rule import Finding, Rule, weigh
from vpcases.problems import Level


def find(subject: PropositionSubject) -> Iterator[Finding]:
    """Yield every winner without a number, a date or a method, and a second winner."""
    for name, variant in subject.content.variants.items():
        if not variant.won:
            continue
        missing = [field for field in ("n", "date", "method") if not getattr(variant, field)]
        if missing:
            fields = ", ".join(f"{field}:" for field in missing)
            hint = f"write {fields} or take `won:` away"
            yield Finding(("variants", name), "how do we know that this one won?", hint)


RULE = Rule(
    "variant-unproved",
    weigh(published=Level.ADVICE),
    proposition=find,
)
