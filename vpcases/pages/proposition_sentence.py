"""A proposition as one sentence, in pieces: each benefit leads to what proves it."""

from __future__ import annotations

from dataclasses import dataclass

from vpcases.catalogue import say
from vpcases.derive.propositions.tidying import tidy
from vpcases.model.proposition import Proposition
from vpcases.pages.wording import word_list

HELPS = "\ue000"
"""Stands for what it helps with, while the sentence around it is put together."""
BREAK = "\ue001"
"""Stands between two benefits, while they are joined."""


@dataclass(frozen=True, slots=True)
class SentencePiece:
    """A piece of the sentence; those of its benefits lead somewhere.

    `address` and `anchor` lead to what proves it best. Where nothing does here, `unproved` says so
    and `anchor` leads to its line on the same page.
    """

    words: str
    address: str = ""
    anchor: str = ""
    unproved: str = ""


def list_benefits(proposition: Proposition) -> dict[str, str]:
    """Return what it helps with as it stands within the sentence, by driver."""
    helps = {d: tidy(benefit.words, "words") for d, benefit in proposition.that_helps.items()}
    return {driver: words for driver, words in helps.items() if words}


def word_around(proposition: Proposition, language: str) -> str:
    """Return the sentence with `HELPS` for its benefits; empty without an audience and an offer."""
    whom, problem = tidy(proposition.for_, "for_"), tidy(proposition.who, "who")
    offer = tidy(proposition.we_offer, "we_offer")
    if not whom or not offer:
        return ""
    has_benefits = bool(list_benefits(proposition))
    if problem and has_benefits:
        return say(
            language,
            "For {whom} who {problem}, we offer {offer} that helps {benefits}.",
            whom=whom,
            problem=problem,
            offer=offer,
            benefits=HELPS,
        )
    if has_benefits:
        return say(
            language,
            "For {whom}, we offer {offer} that helps {benefits}.",
            whom=whom,
            offer=offer,
            benefits=HELPS,
        )
    if problem:
        return say(
            language,
            "For {whom} who {problem}, we offer {offer}.",
            whom=whom,
            problem=problem,
            offer=offer,
        )
    return say(language, "For {whom}, we offer {offer}.", whom=whom, offer=offer)


def word_sentence(proposition: Proposition, language: str) -> str:
    """Return a proposition as one sentence; empty where it says neither for whom nor what."""
    benefits = word_list([*list_benefits(proposition).values()], language)
    return word_around(proposition, language).replace(HELPS, benefits)


def cut_sentence(
    proposition: Proposition, pieces: dict[str, SentencePiece], language: str
) -> tuple[SentencePiece, ...]:
    """Return the sentence in pieces; those of its benefits are given, by their driver."""
    around = word_around(proposition, language)
    if not around:
        return ()
    before, _, after = around.partition(HELPS)
    drivers = [*list_benefits(proposition)]
    joined = word_list([BREAK] * len(drivers), language).split(BREAK)
    cut = [SentencePiece(f"{before}{joined[0]}")]
    for driver, between in zip(drivers, joined[1:], strict=True):
        cut += [pieces[driver], SentencePiece(between)]
    cut[-1] = SentencePiece(f"{cut[-1].words}{after}")
    return tuple(piece for piece in cut if piece.words)
