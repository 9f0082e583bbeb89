"""A case in another language: the same case with other words."""

from __future__ import annotations

from dataclasses import replace

from vpcases.derive.case import Case, CustomerQuote
from vpcases.derive.figures import Figure
from vpcases.model.translation import Translation


def translate_case(case: Case, language: str, words: Translation) -> Case:
    """Return a case in another language; what the translation leaves out stays as it was."""
    plain = ("title", "description", "situation", "what_was_done", "outcome", "story", "notice")
    update: dict[str, object] = {
        name: getattr(words, name) for name in plain if getattr(words, name)
    }
    if words.did_not_improve:
        update["did_not_improve"] = words.did_not_improve
    update["images"] = {
        name: image.model_copy(update=words.images[name].model_dump(exclude_none=True))
        if name in words.images
        else image
        for name, image in case.history.images.items()
    }
    return replace(
        case,
        history=case.history.model_copy(update=update),
        figures=tuple(_translate_figure(figure, words) for figure in case.figures),
        quotes=tuple(_translate_quote(quote, words, language) for quote in case.quotes),
        language=language,
    )


def _translate_figure(figure: Figure, words: Translation) -> Figure:
    text = words.labels.get(figure.key)
    if text is None:
        return figure
    return replace(figure, sentence=text) if figure.sentence else replace(figure, label=text)


def _translate_quote(quote: CustomerQuote, words: Translation, language: str) -> CustomerQuote:
    found = words.quotes.get(quote.id)
    if found is None or not found.text:
        return quote
    update = {
        "text": found.text,
        "role": found.role or quote.content.role,
        "original": quote.content.original or quote.content.text,
    }
    content = quote.content.model_copy(update=update)
    return replace(quote, content=content, shown_in=language)
