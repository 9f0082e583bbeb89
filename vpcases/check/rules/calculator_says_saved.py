"""A calculator speaks of its result as if it had happened.

What a visitor works out is an estimate: nobody has saved anything yet. *Saved* and *savings* are
words for what was measured at a customer.

To fix it, ask a question, or say what would come out: *What would matching cost you?*
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vpcases.check.rule import ALWAYS, Finding, Rule
from vpcases.check.subject import CalculatorSubject

SAVED = re.compile(r"\b(?:saved|savings?)\b", re.IGNORECASE)


def find(subject: CalculatorSubject) -> Iterator[Finding]:
    """Yield the title or the text of a calculator that says saved."""
    for text in subject.texts:
        said = SAVED.search(text.words)
        if said:
            message = f'"{said[0]}" is said of what is only an estimate'
            hint = "write what it would come to, as in: What would matching cost you?"
            yield Finding(text.path, message, hint, words=said[0])


RULE = Rule("calculator-says-saved", ALWAYS, calculator=find, can_be_accepted=False)
