"""Words stand in quotation marks that no quote of the case holds.

Quotation marks say that somebody said exactly this. Who, and may it be printed? The approval of the
text covers them, but a reader finds nobody behind them.

To fix it, take the words of the quote as they are, add them under `quotes:`, or tell them without
quotation marks.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.quotations import FEWEST_WORDS, MARKS, find_near_quote, list_marked, list_said
from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject
from vpcases.check.texts import PROSE, shorten
from vpcases.check.wordings import is_cut_from, list_words
from vpcases.problems import Level

HINT = "add the words under quotes:, or tell them without quotation marks"


def find(subject: CaseSubject) -> Iterator[Finding]:
    """Yield every six words or more in quotation marks that were not quoted.

    What is almost a quote is told by a rule of its own.
    """
    if not subject.has_any(*MARKS):
        return
    said = list_said(subject.history, subject.whole)
    for field in PROSE:
        for span in list_marked(getattr(subject.history, field) or ""):
            is_long = len(list_words(span)) >= FEWEST_WORDS
            is_quoted = any(is_cut_from(span, words) for words in said)
            if is_long and not is_quoted and not find_near_quote(span, said):
                shown = shorten(span.strip("“”„«»\"'‘’"), 50)
                yield Finding((field,), f'"{shown}": who said so?', HINT, words=span)


RULE = Rule(
    "quotation-without-quote",
    weigh(checked=Level.HINT, published=Level.ADVICE),
    case=find,
)
