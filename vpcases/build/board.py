"""The programme board of a site, without a build."""

from __future__ import annotations

from vpcases.build.arrow import check_site
from vpcases.build.surroundings import make_context
from vpcases.build.wins import derive_inside
from vpcases.pages.board_page import BoardPage, plan_board_page
from vpcases.settings import Settings


def open_board(settings: Settings, language: str) -> BoardPage:
    """Return the board of a site on a day, as its internal edition shows it, in a language."""
    reading, problems = check_site(settings)
    context = make_context(settings, problems, reading.library.media)
    return plan_board_page(derive_inside(reading.library, settings), context.speak(language))
