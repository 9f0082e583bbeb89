"""A text speaks like a brochure, where the customer does not.

Words such as holistic, leverage and turnkey are said by suppliers. A customer who reads them hears
an advertisement, and a reader cannot tell from them what happened. The list is short on purpose:
words of a trade are welcome, and so is every word that the customer has used, or any in a story
that the customer tells.

To fix it, say what was done, in the words the customer used for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.rules.who_is_we import is_told_by_customer
from vpcases.check.subject import CaseSubject
from vpcases.check.texts import HEADLINES, PROSE, without_code, without_quotations
from vpcases.problems import Level

WORDS = (
    r"synerg(?:y|ies|istic)",
    r"leverag(?:e|es|ed|ing)(?! ratio)",
    r"holistic(?:ally)?",
    r"paradigm shifts?",
    r"turn-?key",
    r"value[ -]add(?:ed|s)?(?! tax| resellers?)",
    r"next[ -]generation(?= (?:solution|platform|technolog|product|experience))",
    r"future[ -]proof(?:ed|ing)?",
    r"low-hanging fruits?",
    r"actionable insights?",
    r"360[ -]degree",
    r"thought leaders?(?:hip)?",
    r"unlock(?:s|ed|ing)? (?:the )?(?:full )?(?:potential|value|power)",
)
JARGON = re.compile(rf"(?<![\w-])(?:{'|'.join(WORDS)})(?![\w-])", re.IGNORECASE)


def find(subject: CaseSubject) -> Iterator[Finding]:
    """Yield the first text of a case with such words, and all of them that it holds."""
    history = subject.history
    if is_told_by_customer(history):
        return
    for field in (*HEADLINES, *PROSE):
        words = getattr(history, field)
        if not words or not JARGON.search(words):
            continue
        plain = without_quotations(without_code(words))
        theirs = _list_their_words(subject)
        found = dict.fromkeys(m[0].lower() for m in JARGON.finditer(plain))
        shown = [word for word in found if word not in theirs]
        if shown:
            named = ", ".join(f'"{word}"' for word in shown)
            yield Finding(
                (field,),
                f"{named}: would the customer say so?",
                "say what was done, in their words",
                words=shown[0],
            )
            return


def _list_their_words(subject: CaseSubject) -> str:
    """Return all that the customer, or a driver in customers' words, says, in small letters."""
    history = subject.history
    said = [text for quote in history.quotes.values() for text in (quote.text, quote.original)]
    said += [entry.said for entry in history.before_after.values()]
    said += [record.content.customer_words for record in subject.whole.library.drivers.values()]
    return "\n".join(text for text in said if text).lower()


RULE = Rule("jargon", weigh(checked=Level.HINT, published=Level.HINT), case=find)
