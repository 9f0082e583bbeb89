"""The programme board of a site, without a build."""

from __future__ import annotations

from vpcases.build.arrow import check_site
from vpcases.build.files import cover_channels
from vpcases.build.surroundings import make_context
from vpcases.derive import Edition, derive_portfolio, open_gate
from vpcases.derive.consent import derive_consents
from vpcases.derive.who_else import add_users
from vpcases.pages.board_page import BoardPage, plan_board_page
from vpcases.settings import Settings


def open_board(settings: Settings, language: str) -> BoardPage:
    """Return the board of a site on a day, as its internal edition shows it, in a language."""
    reading, problems = check_site(settings)
    library, as_of = reading.library, settings.as_of
    shown = open_gate(library, Edition.INTERNAL, as_of)
    portfolio = derive_portfolio(shown, Edition.INTERNAL, as_of, frozenset(library.cases))
    channels = cover_channels(library, portfolio, derive_consents(library, as_of), settings)
    known = add_users(portfolio, library, channels)
    context = make_context(settings, problems, shown.media)
    return plan_board_page(known, context.speak(language))
