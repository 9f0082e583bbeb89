"""What every approval sheet says, whatever is asked for, in the language of the sheet."""

from __future__ import annotations

from dataclasses import dataclass

from vpcases.catalogue import say
from vpcases.catalogue.flaws import PLACE
from vpcases.pages.sheet import Run, SheetWords


@dataclass(frozen=True, slots=True)
class Filling:
    """What stands in the places of the fixed words; what is empty is not known."""

    id: str
    title: str
    customer: str
    fingerprint: str
    naming: str
    contact: str
    has_end: bool


def word_sheet(filling: Filling, language: str) -> SheetWords:
    """Return the fixed words of a sheet."""
    return SheetWords(
        document=say(language, "Approval sheet: {title}", title=filling.title),
        kind=say(language, "Approval sheet"),
        sheet=say(language, "Sheet"),
        ask=say(language, "What we ask you"),
        intro=_word_intro(language),
        naming=_word_naming(filling.naming, language),
        items=say(language, "What we would show"),
        not_shown=say(language, "tick = not shown"),
        channels=say(language, "Where"),
        not_there=say(language, "tick = not there"),
        end=say(language, "Until when"),
        last_day=say(language, "Another last day")
        if filling.has_end
        else say(language, "Last day"),
        reach=say(
            language,
            "What is shown may also stand in what is made of it: lists and previews, the search,"
            " sums over several customers, calculators. What you tick is struck out by its name,"
            " which stands below it in small print; the eight signs at its end are the fingerprint"
            " of the very words.",
        ),
        follows=say(language, "What follows from it"),
        never=say(language, "What will not be shown"),
        change=say(language, "To change this, or to end it"),
        withdrawal=_word_withdrawal(filling, language),
        signature=say(language, "Your signature"),
        signing=_word_signing(filling, language),
        name=say(language, "Name"),
        role=say(language, "Role"),
        date=say(language, "Date"),
        sign=say(language, "Signature"),
        struck=say(language, "You struck this out earlier; it stays away."),
    )


def list_runs(words: str, **runs: Run) -> tuple[Run, ...]:
    """Return a message as runs, those that are given in the places that bear their names."""
    pieces = PLACE.split(words)
    found = (
        runs.get(piece, Run(f"{{{piece}}}")) if at % 2 else Run(piece)
        for at, piece in enumerate(pieces)
    )
    return tuple(run for run in found if run.words)


def _word_intro(language: str) -> tuple[Run, ...]:
    return list_runs(
        # Translators: {rule} is "A tick takes something out:", set in bold.
        say(
            language,
            "We would like to show what stands on this sheet, in exactly these words, in the places"
            " and for the time below. {rule} what you tick, or cross out, is not shown, and the"
            " rest stays. Then sign at the end. Words that are changed later are not covered: we"
            " would ask again.",
        ),
        rule=Run(say(language, "A tick takes something out:"), "strong"),
    )


def _word_naming(naming: str, language: str) -> tuple[Run, ...]:
    """Return how somebody is called who is not named; nothing for one that is."""
    if not naming:
        return ()
    words = say(language, "You are not named. You are called: {name}")
    return list_runs(words, name=Run(naming, "strong"))


def _word_withdrawal(filling: Filling, language: str) -> tuple[Run, ...]:
    whom = (
        say(language, "Write to {contact} and name {id}.")
        if filling.contact
        else say(language, "Tell whoever sent you this sheet, and name {id}.")
    )
    sentences = (
        say(
            language, "You can change or withdraw what you sign here at any time, without a reason."
        ),
        whom,
        say(
            language,
            "What you withdraw leaves our site with the next build of it; what others have copied"
            " until then, we cannot take back.",
        ),
    )
    identity = Run(filling.id, "code")
    return list_runs(" ".join(sentences), contact=Run(filling.contact), id=identity)


def _word_signing(filling: Filling, language: str) -> tuple[Run, ...]:
    words = (
        say(
            language,
            "I may speak for {customer}. What is not struck out on sheet {sheet} may be shown as it"
            " says.",
        )
        if filling.customer
        else say(
            language,
            "I may speak for the customer. What is not struck out on sheet {sheet} may be shown as"
            " it says.",
        )
    )
    sheet = Run(filling.fingerprint, "code")
    return list_runs(words, customer=Run(filling.customer), sheet=sheet)
