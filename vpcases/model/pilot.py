"""A pilot: how a prospect can try an offering, and by what both sides will see what it brings."""

from __future__ import annotations

from typing import Annotated

from vpcases.model.addresses import MailOrWeb
from vpcases.model.authored import Authored, or_just
from vpcases.model.scalars import Line, Lines, WholeNumber


class Pilot(Authored):
    """A trial of an offering at a prospect's own place, beside what they have now."""

    what: Line | None = None
    """What is tried, on what, beside what."""
    days: WholeNumber | None = None
    """How many days it runs."""
    measures: Lines = ()
    """What is measured; a trial that measures nothing is no pilot."""
    success: Line | None = None
    """What counts as a success, agreed before it begins."""
    contact: MailOrWeb | None = None
    """Whom to ask for it: a mail address, or a page on the web."""


AnyPilot = Annotated[Pilot, or_just("what", Pilot)]
