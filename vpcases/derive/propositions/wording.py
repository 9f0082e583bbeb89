"""A value proposition as plain text: one sentence, and the whole that its history keeps."""

from __future__ import annotations

import re

from vpcases.model.proposition import Proposition

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


def word_sentence(proposition: Proposition) -> str:
    """Return a proposition as one sentence: For ..., who ..., we offer ... that helps ....

    What its author has not written is left out; empty where nothing of it is written.
    """
    helps = _join([_strip(b.words, "that helps", "helps") for b in proposition.that_helps.values()])
    who = _strip(proposition.who, "who")
    offer = _strip(proposition.we_offer, "we offer")
    first = " ".join(
        part for part in (_lead("For", _strip(proposition.for_, "for")), _lead("who", who)) if part
    )
    second = " ".join(
        part for part in (_lead("we offer", offer), _lead("that helps", helps)) if part
    )
    sentence = ", ".join(part for part in (first, second) if part)
    return f"{sentence[0].upper()}{sentence[1:]}." if sentence else ""


def word_proposition(proposition: Proposition) -> str:
    """Return all that a proposition tells customers: its sentence, what is unlike, in one line.

    Each stands in a paragraph of its own. It is what the history of a proposition keeps, and what
    two versions are compared by.
    """
    uvp = proposition.uvp.words if proposition.uvp else None
    parts = (word_sentence(proposition), proposition.differentiation, uvp)
    return "\n\n".join(part for part in parts if part)


def is_same_wording(one: str, other: str) -> bool:
    """Return whether two texts have the same words, whatever their capitals and punctuation."""
    return WORD.findall(one.lower()) == WORD.findall(other.lower())


def _strip(words: str | None, *openings: str) -> str:
    """Return a part without the words of the frame, which its author may have written again."""
    text = (words or "").strip().rstrip(".").rstrip()
    for opening in openings:
        if text.lower().startswith(f"{opening} "):
            return text[len(opening) :].lstrip()
    return text


def _lead(frame: str, words: str) -> str:
    return f"{frame} {words}" if words else ""


def _join(parts: list[str]) -> str:
    known = [part for part in parts if part]
    return " and ".join(part for part in (", ".join(known[:-1]), *known[-1:]) if part)
