"""What a team made of the wins of a month."""

from __future__ import annotations

from vpcases.model.library import Library, Record
from vpcases.model.research import WinReview


def find_note(library: Library, month: str) -> Record[WinReview] | None:
    """Return the note on a month; None where its file holds no words yet."""
    review = library.reviews.get(month)
    return review if review and review.content.note else None


def find_begun(library: Library, month: str) -> str:
    """Return the file in which the note on a month is begun; empty where there is none."""
    review = library.reviews.get(month)
    return review.source.path if review and not review.content.note else ""
