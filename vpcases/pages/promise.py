"""What a segment is promised in one sentence, wherever there is room for no more."""

from __future__ import annotations

from vpcases.derive.portfolio import Portfolio
from vpcases.derive.propositions import derive_proposition
from vpcases.derive.terms import Axis, Term
from vpcases.derive.translated_propositions import speaks
from vpcases.pages.context import Context


def word_promise(
    segment: Term | None, portfolio: Portfolio, context: Context, language: str
) -> str:
    """Return what a segment is promised in one sentence, in a language.

    Empty where it is promised nothing, nobody has said it in that language yet, or nothing proves
    it today: there is no room to say that here.
    """
    if segment is None or segment.axis is not Axis.SEGMENT:
        return ""
    words = _find_words(segment.id, portfolio, context, language)
    return words if words and _is_proved(segment.id, portfolio) else ""


def _find_words(segment: str, portfolio: Portfolio, context: Context, language: str) -> str:
    library = portfolio.library
    record = library.propositions.get(segment)
    if record is None:
        return ""
    if speaks(segment, library, language):
        told = library.proposition_words[segment, language].content.uvp
        return (told.words if told else "") or ""
    uvp = record.content.uvp if language == context.site_language else None
    return (uvp.words if uvp else "") or ""


def _is_proved(segment: str, portfolio: Portfolio) -> bool:
    """Return whether it is proved; every case of a segment asks."""
    known = portfolio.proved_promises
    if segment not in known:
        proposition = derive_proposition(segment, portfolio)
        known[segment] = proposition is not None and proposition.is_uvp_proved
    return known[segment]
