"""What the public edition leaves out of a record today, as findings."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from vpcases.check.rule import Finding
from vpcases.check.subject import CaseSubject, QuoteSubject, TranslationSubject
from vpcases.derive.consent import Reason, Withheld
from vpcases.derive.consent.parts import TEXTS
from vpcases.derive.consent.speaking import speaks
from vpcases.model.approval import Channel, Item
from vpcases.model.languages import name_language

ITEMS: Mapping[Item, str] = {
    Item.NAME: "the name of the customer is",
    Item.LOGO: "the logo is",
    Item.FIGURES: "the figures are",
    Item.QUOTES: "the quotes are",
    Item.ROLE: "what the speakers do there is",
    Item.PHOTO: "the pictures of the speakers are",
    Item.VIDEO: "the films are",
    Item.PRICE_STATEMENT: "the sentence about the price is",
}
"""How a finding names what an approval has to list, up to its verb."""


def list_withheld(
    subject: CaseSubject | QuoteSubject, reasons: Collection[Reason]
) -> list[Withheld]:
    """Return what is withheld of a record for one of some reasons, in the order of the page.

    Of a case in other languages that is told in the files of its translations. Where no approval
    was written yet, that is asked for by `missing-answer`.
    """
    if subject.content.approval is None:
        return []
    languages = subject.whole.library.translations_of(subject.record.id)
    is_translated = isinstance(subject, CaseSubject)
    return [
        each
        for each in subject.consent.withheld
        if each.reason in reasons and not (is_translated and each.path[0] in languages)
    ]


def list_withheld_words(subject: TranslationSubject, reasons: Collection[Reason]) -> list[Withheld]:
    """Return what is withheld of a translation, each at its place in that file."""
    consent = subject.consent
    if consent is None:
        return []
    return [
        replace(each, path=each.path[1:])
        for each in consent.withheld
        if each.path[:1] == (subject.language,) and each.reason in reasons
    ]


def is_withheld_whole(subject: TranslationSubject) -> bool:
    """Return whether no part of a translation may be shown."""
    shown = subject.consent.shown if subject.consent else {}
    return not any(part.startswith(f"{subject.language}.") for part in shown)


def tell_of_page(findings: Iterable[Finding], subject: TranslationSubject) -> Iterator[Finding]:
    """Yield findings in a translation; those that cost it its page say so, too."""
    words, consent = subject.content, subject.consent
    if consent is None or speaks(words, subject.language, consent):
        yield from findings
        return
    needed, why = (("title",), "its title") if words.title else (TEXTS, "any of its texts")
    gone = f"; without {why} there is no page in {name_language(subject.language)}"
    for each in findings:
        is_cause = each.path[:1] and each.path[0] in needed
        yield replace(each, message=each.message + gone) if is_cause else each


def word_items(withheld: Iterable[Withheld]) -> Iterator[Finding]:
    """Yield one finding for each item that is not allowed, however many parts belong to it."""
    for item in dict.fromkeys(each.item for each in withheld):
        if item:
            yield Finding(
                ("approval", "items"),
                f"{ITEMS[item]} not among the items of the approval, and not shown in public",
                f"ask the customer, then write {item} to the items; or leave it so",
            )


def word_channels(channels: Collection[Channel]) -> str:
    """Return channels as they are read in a sentence."""
    return " and ".join(sorted(channels))
