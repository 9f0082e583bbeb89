"""What a segment is promised in one sentence, wherever there is room for no more."""

from __future__ import annotations

from vpcases.derive.portfolio import Portfolio
from vpcases.derive.terms import Axis, Term
from vpcases.derive.translated_propositions import speaks
from vpcases.pages.context import Context


def word_promise(
    segment: Term | None, portfolio: Portfolio, context: Context, language: str
) -> str:
    """Return what a segment is promised in one sentence, in a language.

    Empty where it is promised nothing, or nobody has said it in that language yet.
    """
    library = portfolio.library
    is_one = segment is not None and segment.axis is Axis.SEGMENT
    record = library.propositions.get(segment.id) if segment and is_one else None
    if record is None:
        return ""
    if speaks(record.id, library, language):
        told = library.proposition_words[record.id, language].content.uvp
        return (told.words if told else "") or ""
    uvp = record.content.uvp if language == context.site_language else None
    return (uvp.words if uvp else "") or ""
