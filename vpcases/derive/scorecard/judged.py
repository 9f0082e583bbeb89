"""What a scorecard says: a verdict for each line, and the evidence that decided it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from vpcases.derive.figures import Figure
from vpcases.derive.value.inputs import Input


class Verdict(StrEnum):
    """How a line of the scorecard ended."""

    PASSED = "passed"
    FAILED = "failed"
    CANNOT_TELL = "cannot-tell"


class Sign(StrEnum):
    """What was found in a proposition, or around it."""

    COUNTS = "counts"
    NO_NUMBER = "no-number"
    BOTH_SIDES = "both-sides"
    COMPARED = "compared"
    OTHER_NUMBERS = "other-numbers"
    NO_BASELINE = "no-baseline"
    OUTCOME = "outcome"
    FEATURE = "feature"
    DELIVERABLE = "deliverable"
    NO_DELIVERABLE = "no-deliverable"
    UNCLEAR = "unclear"
    NO_LINE = "no-line"
    OURS_ALONE = "ours-alone"
    TRUE_FOR_THEM = "true-for-them"
    NOT_ASKED = "not-asked"
    NO_ALTERNATIVE = "no-alternative"
    THEIR_WORDS = "their-words"
    NO_WORD_THEIRS = "no-word-theirs"
    OUR_WORDS = "our-words"
    FEW_TEXTS = "few-texts"
    RESEARCH = "research"
    RESEARCH_ELSEWHERE = "research-elsewhere"
    CASES = "cases"
    SENTENCE = "sentence"
    NO_GROUND = "no-ground"
    LONGEST = "longest"
    EVERYBODY = "everybody"
    ROLES = "roles"
    SHARE = "share"
    GROUP = "group"
    TECHNOLOGY_FIRST = "technology-first"
    OUTCOME_FIRST = "outcome-first"
    NO_TECHNOLOGY = "no-technology"
    NO_NAMES = "no-names"
    ALTERNATIVE = "alternative"
    CASES_WITHOUT = "cases-without"
    LOOKED_AT = "looked-at"
    NEVER_LOOKED_AT = "never-looked-at"
    WINS_SINCE = "wins-since"
    PROVED = "proved"
    PROVED_ELSEWHERE = "proved-elsewhere"
    BARE = "bare"
    BEGINS_WITH_US = "begins-with-us"
    US_AND_THEM = "us-and-them"
    WON_ON = "won-on"
    CLAIMED = "claimed"
    FEW_WINS = "few-wins"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What decided a line: a sign, and what it was seen by.

    `words` are quoted from the proposition, or are the ids or names that it is about. `count` and
    `of` are what was counted, `cases` the ids of cases, and `driver` the line that it is about.
    `figure` is what was measured, `inputs` what was held against the alternative.
    """

    sign: Sign
    words: tuple[str, ...] = ()
    count: int = 0
    of: int = 0
    cases: tuple[str, ...] = ()
    day: date | None = None
    driver: str = ""
    figure: Figure | None = None
    inputs: tuple[Input, ...] = ()


@dataclass(frozen=True, slots=True)
class Judged:
    """The verdict on a line of the scorecard, with what decided it; never without evidence."""

    verdict: Verdict
    evidence: tuple[Evidence, ...]


def judge(verdict: Verdict, *evidence: Evidence) -> Judged:
    """Return a verdict with its evidence."""
    return Judged(verdict, evidence)
