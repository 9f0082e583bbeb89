"""Referral quotes: the customer's own words, inside a case or in a file of their own."""

from __future__ import annotations

from vpcases.model.addresses import WebAddress
from vpcases.model.approval import Approval
from vpcases.model.authored import Authored, Status
from vpcases.model.dates import Date
from vpcases.model.languages import Language
from vpcases.model.media import AnyImage
from vpcases.model.scalars import Extra, Id, Ids, Line, Prose


class Quote(Authored):
    """Somebody's words."""

    text: Prose | None = None
    """The words, exactly as they were said; cuts are marked […]."""
    by: Line | None = None
    """Who said them."""
    role: Line | None = None
    """What they were then."""
    company: Line | None = None
    """Whom they worked for, where it is not the customer of the case."""
    said: Date | None = None
    """When."""
    explains: Ids = ()
    """The value drivers it speaks to."""
    language: Language | None = None
    """The language of the words, where it is not that of the case."""
    original: Prose | None = None
    """The words in their own language, where the text is a translation."""
    source: Line | None = None
    """Where they were said: a recording, a mail, a survey."""
    url: WebAddress | None = None
    """Where they stand in public, if they do."""
    short: Line | None = None
    """A shorter cut of the same words, for cards."""
    photo: AnyImage | None = None
    """A picture of who said it."""
    connection: Line | None = None
    """Any payment, gift, employment, investment or family tie; or `none`."""
    approval: Approval | None = None
    """What its speaker agreed to; within a case, the narrower of this and the case's holds."""


class ReferralQuote(Quote):
    """A quote without a case, `cases/quotes/<id>.yml`; its file name is its id."""

    status: Status = Status.DRAFTED
    """How far it has come; the public edition shows what is published."""
    customer: Id | None = None
    """Who said it: the id of a customer in the registry."""
    segment: Id | None = None
    """Whom it is for, where that is known."""
    offering: Id | None = None
    """What it is about."""
    owner: Line | None = None
    """Who looks after it; internal."""
    extra: Extra = {}
    """Anything else, kept as it stands and never shown."""
    accepted: dict[str, Line] = {}
    """Advice that does not hold here: the name of the rule and, in a sentence, why; internal."""
