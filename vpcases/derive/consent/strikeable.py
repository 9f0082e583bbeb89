"""Everything of a record that can be struck out, by the name that the approval sheet gives it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from vpcases.derive.consent.decision_parts import list_decision_texts
from vpcases.derive.consent.parts import LISTS, TEXTS
from vpcases.derive.consent.sentences import list_sentences
from vpcases.model.case import CaseHistory
from vpcases.model.library import Library
from vpcases.model.scalars import as_one_line
from vpcases.model.translation import Translation


def list_strikeable(
    identity: str, history: CaseHistory, library: Library
) -> Mapping[str, tuple[str, ...]]:
    """Return the sentences of every text of a case and its translations, by the name of the text.

    They are the author's words as they stand in the file, what is struck out included: so the
    number of a sentence stays the same.
    """
    found = dict(_list_texts(history, ""))
    for language, record in library.translations_of(identity).items():
        found |= dict(_list_texts(record.content, f"{language}."))
    return found


def _list_texts(
    content: CaseHistory | Translation, within: str
) -> Iterator[tuple[str, tuple[str, ...]]]:
    for name in TEXTS:
        text = getattr(content, name)
        if text:
            yield f"{within}{name}", tuple(list_sentences(text))
    for name in LISTS:
        lines = getattr(content, name, ())
        if lines:
            yield f"{within}{name}", tuple(as_one_line(line) for line in lines)
    for part, words in list_decision_texts(content):
        yield f"{within}{part}", tuple(list_sentences(words))
