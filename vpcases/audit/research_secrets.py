"""What customers said when they were asked, and how much a segment matters: for ourselves alone."""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.audit.secret import Secret, Sort
from vpcases.audit.sorting import LONG
from vpcases.model.library import Library


def list_research_secrets(library: Library) -> Iterator[Secret]:
    """Yield what came out of research, where it lies, and why a segment matters to us.

    A few words stand in any text. What was published elsewhere is no secret.
    """
    for record in library.research.values():
        content = record.content
        # Who was asked reads like what is said of a segment anywhere, so it is not looked for.
        told = {"held_at": content.held_at}
        if not content.link:
            told["finding"] = content.finding
        for name, words in told.items():
            if words and len(words.split()) >= LONG:
                yield Secret(Sort.TEXT, words.strip(), record.source, (name,))
    for segment in library.segments.values():
        importance = segment.content.importance
        if importance and importance.reason and len(importance.reason.split()) >= LONG:
            path = (*segment.within, "importance", "reason")
            yield Secret(Sort.TEXT, importance.reason, segment.source, path)
