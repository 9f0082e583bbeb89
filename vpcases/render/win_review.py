"""The review of a month as Markdown, for a mail or a channel of the team."""

from __future__ import annotations

from pathlib import Path

from vpcases.pages.win_review_page import WinReviewPage
from vpcases.render.sent_markdown import render_markdown

TEMPLATE = "win_review.md.jinja"


def render_review(page: WinReviewPage, language: str, overrides: tuple[Path, ...] = ()) -> str:
    """Return the review of a month as Markdown; whatever comes out of the log is plain text in it.

    Args:
        page: The page of the month.
        language: The language that it speaks.
        overrides: A site's own folders of templates, which come before ours.
    """
    return render_markdown(TEMPLATE, page, language, overrides)
