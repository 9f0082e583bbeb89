"""Customer value research, and the reviews of the win log: what our assumptions rest on."""

from __future__ import annotations

from enum import StrEnum

from vpcases.model.addresses import WebAddress
from vpcases.model.authored import Authored
from vpcases.model.dates import Date
from vpcases.model.scalars import Ids, Line, Prose, WholeNumber


class Method(StrEnum):
    """How customer value was looked into (after Anderson and Narus, and what teams do daily)."""

    INTERVIEW = "interview"
    FOCUS_GROUP = "focus-group"
    SURVEY = "survey"
    IMPORTANCE_RATING = "importance-rating"
    FIELD_VALUE_ASSESSMENT = "field-value-assessment"
    PILOT = "pilot"
    COMPOSITIONAL = "compositional"
    CONJOINT = "conjoint"
    BENCHMARK = "benchmark"
    SUPPORT_TICKETS = "support-tickets"
    REVIEW_MINING = "review-mining"
    DESK = "desk"


class Research(Authored):
    """What was asked of customers or looked up, `cases/research/<id>.yml`; its file name is its id.

    Pages in public tell the method, how many were asked and when; everything else stays inside.
    """

    title: Line | None = None
    """What was looked into, in a few words."""
    method: Method | None = None
    """interview, focus-group, survey, importance-rating, field-value-assessment, pilot,
    compositional, conjoint, benchmark, support-tickets, review-mining or desk."""
    segments: Ids = ()
    """The segments it was about, by id."""
    drivers: Ids = ()
    """The drivers it says something about, by id; the most important first where it ranks them."""
    n: WholeNumber | None = None
    """How many were asked, or how many tickets, reviews or documents were read."""
    asked: Line | None = None
    """Who they were: heads of accounting at wholesalers."""
    date: Date | None = None
    """When it was done."""
    finding: Prose | None = None
    """What came out, in a few sentences."""
    link: WebAddress | None = None
    """Where it can be read, if it was published."""
    held_at: Line | None = None
    """Where the record lies."""
    by: Line | None = None
    """Who did it."""
    accepted: dict[str, Line] = {}
    """Advice that does not hold here: the name of the rule and, in a sentence, why; internal."""


class WinReview(Authored):
    """What a team made of the wins of a month, `cases/reviews/<year>-<month>.yml`.

    A change of a proposition names it as `win-review-<year>-<month>`.
    """

    date: Date | None = None
    """When the wins of the month were read together."""
    by: Line | None = None
    """Who read them."""
    note: Prose | None = None
    """What they made of it."""
    segments: Ids = ()
    """The segments whose proposition it speaks for or against, by id."""
    accepted: dict[str, Line] = {}
    """Advice that does not hold here: the name of the rule and, in a sentence, why; internal."""
