"""The review of a month as Markdown, for a mail or a channel of the team."""

from __future__ import annotations

import re
from pathlib import Path

from vpcases.pages.win_review_page import WinReviewPage
from vpcases.render.page import make_speaker
from vpcases.render.templates import make_environment

TEMPLATE = "win_review.md.jinja"
SIGNS = re.compile(r"([\\`*_\[\]<>|#~&])")
"""What Markdown reads as more than itself."""
EMPTY_LINES = re.compile(r"\n{3,}")


class _Written(str):
    """A text that an author wrote as Markdown."""

    __slots__ = ()


def render_review(page: WinReviewPage, language: str, overrides: tuple[Path, ...] = ()) -> str:
    """Return the review of a month as Markdown; whatever comes out of the log is plain text in it.

    Args:
        page: The page of the month.
        language: The language that it speaks.
        overrides: A site's own folders of templates, which come before ours.
    """
    environment = make_environment(overrides).overlay(autoescape=False, finalize=_escape)
    environment.filters = {**environment.filters, "markdown": _Written}
    text = environment.get_template(TEMPLATE).render(page=page, **make_speaker(language))
    return EMPTY_LINES.sub("\n\n", text).strip() + "\n"


def _escape(value: object) -> str:
    if isinstance(value, _Written):
        return value
    return SIGNS.sub(r"\\\1", " ".join(str(value).split()))
