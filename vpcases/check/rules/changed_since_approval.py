"""Words were changed after the customer approved them, so the public edition leaves them out.

An approval is for exact words, numbers and pictures, and not for what somebody makes of them
afterwards. `vpcases approve` keeps a fingerprint of every part; what no longer has the same leaves
the public edition, and only that. New lines, another order or another way to write the same number
change nothing. A translation is told in its own file; without its title, or without any of its
texts, the public has no page in its language.

To fix it, take the change back, or show the customer the new words (`vpcases approval-sheet`) and
record the answer (`vpcases approve`).
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject, QuoteSubject, TranslationSubject
from vpcases.check.withheld import (
    is_withheld_whole,
    list_withheld,
    list_withheld_words,
    tell_of_page,
)
from vpcases.derive.consent import Reason, Withheld
from vpcases.model.languages import name_language
from vpcases.problems import Level


def find(subject: CaseSubject | QuoteSubject) -> Iterator[Finding]:
    """Yield every part that nobody approved in these words, or the record that nobody signed."""
    for each in list_withheld(subject, {Reason.UNSIGNED, Reason.CHANGED}):
        if each.reason is Reason.UNSIGNED:
            yield Finding(
                each.path,
                "nobody has recorded which words were approved, so this is not shown in public",
                f"show them what will stand there, then: vpcases approve {subject.record.id}",
            )
        else:
            yield _word_change(each, subject.record.id)


def find_in_translation(subject: TranslationSubject) -> Iterator[Finding]:
    """Yield the same of a translation; one that was never approved is told as a whole."""
    withheld, identity = list_withheld_words(subject, {Reason.CHANGED}), subject.record.id
    if withheld and is_withheld_whole(subject):
        parts, language = len({each.part for each in withheld}), name_language(subject.language)
        count, are = ("1 part", "is") if parts == 1 else (f"{parts} parts", "are")
        yield Finding(
            (),
            f"{count} of the {language} translation {are} not approved yet, "
            f"so there is no page in {language} in public",
            f"show them what will stand there, then: vpcases approve {identity}",
        )
    else:
        yield from tell_of_page((_word_change(each, identity) for each in withheld), subject)


def _word_change(withheld: Withheld, identity: str) -> Finding:
    return Finding(
        withheld.path,
        "this is not what the customer approved, and is not shown in public",
        f"take the change back, or ask again and record it: vpcases approve {identity}",
        words=withheld.words,
    )


RULE = Rule(
    "changed-since-approval",
    weigh(published=Level.WITHHELD),
    case=find,
    quote=find,
    translation=find_in_translation,
    can_be_accepted=False,
)
