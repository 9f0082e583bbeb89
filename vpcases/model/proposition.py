"""Value propositions: what a segment is promised, line by line, and the canvas it rests on."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from vpcases.model.authored import Authored, Point, or_just
from vpcases.model.dates import Date
from vpcases.model.scalars import Id, Ids, Line, Prose, WholeNumber, YesNo


class Benefit(Authored):
    """A line of `that_helps:`, by the driver of the value element that it claims."""

    words: Line | None = None
    """What it helps them do: an outcome, in words that go on from "that helps you"."""
    alternative: Id | None = None
    """The alternative that it is better than; that of the proposition where left out."""
    point: Point | None = None
    """difference where left out; parity where it is held as good as the alternative's; contention
    where customers see it otherwise."""
    proof: Ids = ()
    """The cases to show as its proof, the best first; found among the segment's where left out."""


AnyBenefit = Annotated[Benefit, or_just("words", Benefit)]


def _read_swap(value: Any) -> Any:
    """Return the long form of an answer: `no`, or `no: they keep no reasons` as a block."""
    if not isinstance(value, str):
        return value
    answer, _, why = value.partition(",")
    return {"answer": answer.strip(), "why": why.strip() or None}


class Swap(Authored):
    """Whether the proposition would be true with the name of an alternative in place of ours."""

    answer: YesNo | None = None
    """yes or no."""
    why: Line | None = None
    """What they cannot say, or can."""


AnySwap = Annotated[Swap, BeforeValidator(_read_swap, json_schema_input_type=Swap | Line)]


class SwapAnswer(StrEnum):
    """How the swap test ended for an alternative."""

    TRUE_FOR_THEM = "true-for-them"
    OURS_ALONE = "ours-alone"
    NOT_ANSWERED = "not-answered"


class Uvp(Authored):
    """The unique value proposition: one sentence."""

    words: Line | None = None
    """The sentence, at most 20 words."""
    benefit: Id | None = None
    """The line of `that_helps:` that it promises, by its driver."""
    differs_by: Id | None = None
    """The line in which no alternative says the same, by its driver."""


AnyUvp = Annotated[Uvp, or_just("words", Uvp)]


class Variant(Authored):
    """Another wording, and what came out when it was tried on customers."""

    words: Line | None = None
    """The wording."""
    tested_with: Line | None = None
    """Who heard or read it."""
    n: WholeNumber | None = None
    """How many of them."""
    date: Date | None = None
    """When."""
    method: Line | None = None
    """How it was tried: half of 40 first calls each, by turns."""
    result: Line | None = None
    """What came out, counted: 9 of 20 asked for a second call."""
    won: YesNo | None = None
    """Whether it did best of those it was tried with."""


class JobKind(StrEnum):
    """What sort of job customers have to get done."""

    FUNCTIONAL = "functional"
    EMOTIONAL = "emotional"
    SOCIAL = "social"


class Job(Authored):
    """A job to be done: `When ..., I want ..., so that ...`."""

    kind: JobKind | None = None
    """functional, emotional or social."""
    when: Line | None = None
    """The situation they are in."""
    want: Line | None = None
    """What they want to get done in it; never our product."""
    so_that: Line | None = None
    """What it is good for."""
    source: Line | None = None
    """Where we know it from: the id of research or of a case, or a sentence."""


class Severity(StrEnum):
    """How much a pain hurts."""

    SEVERE = "severe"
    MODERATE = "moderate"
    MILD = "mild"


class Pain(Authored):
    """What annoys customers, costs them or keeps them from doing their job."""

    words: Line | None = None
    """What it is, in their words and not as the lack of our feature."""
    severity: Severity | None = None
    """severe, moderate or mild."""
    how_long: Line | None = None
    """How much or how long, counted: two days a week."""
    driver: Id | None = None
    """The value driver that it is about."""
    relieved_by: Ids = ()
    """The features that relieve it, by id."""
    source: Line | None = None
    """Where we know it from: the id of research or of a case, or a sentence."""


class Need(StrEnum):
    """How much a gain is called for."""

    REQUIRED = "required"
    EXPECTED = "expected"
    DESIRED = "desired"


class Gain(Authored):
    """What customers want to come out of it."""

    words: Line | None = None
    """What it is, in their words."""
    need: Need | None = None
    """required, expected or desired."""
    driver: Id | None = None
    """The value driver that it is about."""
    created_by: Ids = ()
    """The features that create it, by id."""
    source: Line | None = None
    """Where we know it from: the id of research or of a case, or a sentence."""


AnyPain = Annotated[Pain, or_just("words", Pain)]
AnyGain = Annotated[Gain, or_just("words", Gain)]
AnyJob = Annotated[Job, or_just("want", Job)]


class Revision(Authored):
    """A change of the proposition; `vpcases proposition changed` writes it."""

    changed: Line | None = None
    """What was changed."""
    because: Ids = ()
    """What it was changed for: win-review-2026-10, or the ids of cases and research."""
    by: Line | None = None
    """Who changed it."""
    words: Prose | None = None
    """The whole proposition as it read from then on, so that old wordings are kept."""


class Proposition(Authored):
    """A value proposition, `cases/propositions/<segment>.yml`; its file name is the segment's id.

    The sentence is made of `for`, `who`, `we_offer` and `that_helps`, and what it may be called
    (all benefits, favourable points of difference, resonating focus) is worked out, never typed.
    """

    for_: Line | None = Field(default=None, alias="for")
    """Whom it is for: For ..."""
    who: Line | None = None
    """The problem they have: who ...; never the need for our product."""
    problem_cost: Line | None = None
    """What that costs them, with its number: two days of every week."""
    problem_source: Line | None = None
    """Where the cost is known from: the id of research or of a case, or a sentence, which is
    internal."""
    we_offer: Line | None = None
    """What we offer them: we offer ..."""
    offerings: Ids = ()
    """The offerings it is about, by id."""
    that_helps: dict[Id, AnyBenefit] = {}
    """What it helps them do, the most important first; each below the driver of the value element
    that proves it."""
    alternative: Id | None = None
    """What they would do without us, most of them."""
    differentiation: Line | None = None
    """What we do that the alternatives do not, in one sentence."""
    true_for_them: dict[Id, AnySwap] = {}
    """The swap test: would it be true with the name of this alternative in place of ours? yes or
    no, and why behind a comma."""
    uvp: AnyUvp | None = None
    """The unique value proposition: the whole in one sentence."""
    variants: dict[Id, Variant] = {}
    """Other wordings that were tried on customers; internal."""
    jobs: dict[Id, AnyJob] = {}
    """What customers of the segment have to get done; internal."""
    pains: dict[Id, AnyPain] = {}
    """What hurts them about it; internal."""
    gains: dict[Id, AnyGain] = {}
    """What they want to come out of it; internal."""
    owner: Line | None = None
    """Who looks after it; internal."""
    history: dict[str, Revision] = {}
    """Every change, by its day; `vpcases proposition changed` adds to it; internal."""
    accepted: dict[str, Line] = {}
    """Advice that does not hold here: the name of the rule and, in a sentence, why; internal."""
