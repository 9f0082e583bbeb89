"""Something is not covered by the approval, so the public edition leaves it out.

A customer lends a name, a logo, figures, quotes, and each of them is theirs to give. What the
approval does not list, what they struck out, and what they allowed on other channels only is not
shown on the website. Nothing stops: the rest of the page stays. The internal edition has it all,
and says so.

To fix it, ask the customer, and record the answer with `vpcases approve`. Or leave it as it is:
then this line only tells what visitors do not see.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject, QuoteSubject, TranslationSubject
from vpcases.check.withheld import (
    list_withheld,
    list_withheld_words,
    tell_of_page,
    word_channels,
    word_items,
)
from vpcases.derive.consent import Reason, Withheld
from vpcases.model.languages import name_language
from vpcases.problems import Level

WHOLE = {Reason.NEVER_GIVEN, Reason.NOT_YET, Reason.OTHER_CHANNELS}
PARTS = {Reason.NOT_AN_ITEM, Reason.STRUCK, Reason.NAMED, Reason.RESTS_ON_WITHHELD}


def find(subject: CaseSubject | QuoteSubject) -> Iterator[Finding]:
    """Yield what is not covered: the whole record, items, and single parts."""
    withheld = list_withheld(subject, WHOLE | PARTS)
    yield from word_items(each for each in withheld if each.reason is Reason.NOT_AN_ITEM)
    for each in withheld:
        if each.reason is not Reason.NOT_AN_ITEM:
            yield _word(subject, each)


def _word(subject: CaseSubject | QuoteSubject, withheld: Withheld) -> Finding:
    if withheld.reason is Reason.OTHER_CHANNELS:
        approval = subject.content.approval
        channels = word_channels(approval.allowed_channels) if approval else ""
        message = f"this is approved for {channels}, not for the website, and not shown in public"
        return Finding(withheld.path, message, "ask the customer for website, or leave it so")
    if withheld.reason in WHOLE:
        message = "the approval is of a later day, so this is not shown in public yet"
        return Finding((*withheld.path, "date"), message, "look at the date, or wait for it")
    return _word_part(withheld)


def _word_part(withheld: Withheld) -> Finding:
    message, hint = PARTLY[withheld.reason]
    return Finding(withheld.path, message, hint, words=withheld.words)


def find_in_translation(subject: TranslationSubject) -> Iterator[Finding]:
    """Yield the parts of a translation that are not covered; one that is struck out, once."""
    withheld = list_withheld_words(subject, PARTS - {Reason.NOT_AN_ITEM})
    approval = subject.original.content.approval if subject.original else None
    if withheld and approval and subject.language in approval.strikes:
        language = name_language(subject.language)
        message = (
            f"the customer struck the {language} translation out, and it is not shown in public"
        )
        yield Finding((), message, "leave it so, or take this file away")
    else:
        yield from tell_of_page(map(_word_part, withheld), subject)


PARTLY = {
    Reason.STRUCK: (
        "the customer struck this out, and it is not shown in public",
        "leave it so, or take it out of the text",
    ),
    Reason.NAMED: (
        "this names a customer who is not to be named, and is not shown in public",
        "write what they are instead of who, and ask for approval again: vpcases approval-sheet",
    ),
    Reason.RESTS_ON_WITHHELD: (
        "this rests on a figure that is withheld, and is not shown in public",
        "ask the customer for that figure, or word this without it",
    ),
}
RULE = Rule(
    "not-approved",
    weigh(checked=Level.TODO, published=Level.WITHHELD),
    case=find,
    quote=find,
    translation=find_in_translation,
    can_be_accepted=False,
)
