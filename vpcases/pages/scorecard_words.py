"""The words of a scorecard: what is asked, how it ended, and what decided it."""

from __future__ import annotations

from vpcases.catalogue import fixed
from vpcases.derive.scorecard.judged import Sign, Verdict
from vpcases.derive.scorecard.lines import Line
from vpcases.derive.scorecard.pitfalls import Pitfall

VERDICTS = {
    Verdict.PASSED: fixed("Pass"),
    Verdict.FAILED: fixed("Fail"),
    Verdict.CANNOT_TELL: fixed("Cannot tell"),
}
FALLEN = {
    Verdict.PASSED: fixed("Avoided"),
    Verdict.FAILED: fixed("Fallen into"),
    Verdict.CANNOT_TELL: fixed("Cannot tell"),
}
"""How a pitfall ended."""
LINES = {
    Line.MEASURABLE: fixed("Specific and measurable"),
    Line.OUTCOME: fixed("An outcome, and no feature"),
    Line.DIFFERENT: fixed("Tells us apart"),
    Line.THEIR_WORDS: fixed("In the customers' words"),
    Line.REAL_PAIN: fixed("A pain that is real"),
    Line.CONCISE: fixed("Short enough to be repeated"),
}
PITFALLS = {
    Pitfall.TOO_BROAD: fixed("For everybody"),
    Pitfall.TECHNOLOGY_FIRST: fixed("Technology first"),
    Pitfall.COMPETITORS_IGNORED: fixed("Competitors ignored"),
    Pitfall.STATIC: fixed("Written once and left"),
    Pitfall.NOT_VALIDATED: fixed("Never validated"),
    Pitfall.ABOUT_OURSELVES: fixed("About ourselves"),
    Pitfall.ASSUMED_AGREEMENT: fixed("Agreement assumed"),
    Pitfall.DELIVERABLE: fixed("What we do taken for value"),
}
SIGNS = {
    Sign.COUNTS: fixed("“{words}” counts something."),
    Sign.NO_NUMBER: fixed("No line counts anything."),
    Sign.BOTH_SIDES: fixed("{words}: {sides}, measured {period}."),
    Sign.COMPARED: fixed("{words}, against the alternative: {sides}."),
    Sign.OTHER_NUMBERS: fixed(
        "{words}: {sides}, measured {period}. Those are not the numbers that the line says."
    ),
    Sign.NO_BASELINE: fixed("No proof of “{words}” has a before, an after and a period."),
    Sign.OUTCOME: fixed("“{words}” says what changes."),
    Sign.FEATURE: fixed("“{words}” is a feature."),
    Sign.DELIVERABLE: fixed("“{words}” is what we hand over."),
    Sign.NO_DELIVERABLE: fixed("Lines read: {count}. None of them hands a thing over."),
    Sign.UNCLEAR: fixed("“{words}” may be an outcome: it begins with no verb that we know."),
    Sign.NO_LINE: fixed("Nothing is written yet that could be judged."),
    Sign.OURS_ALONE: fixed("{words} could not say the same. {also}"),
    Sign.TRUE_FOR_THEM: fixed("{words} could say the same. {also}"),
    Sign.NOT_ASKED: fixed("{words}: nobody has asked yet whether they could say the same."),
    Sign.NO_ALTERNATIVE: fixed("It names no alternative."),
    Sign.THEIR_WORDS: fixed("{count} of {of} words that say something are theirs: {list}."),
    Sign.NO_WORD_THEIRS: fixed("None of {of} words that say something is theirs."),
    Sign.OUR_WORDS: fixed("In none of {count} texts of these customers: {list}."),
    Sign.FEW_TEXTS: fixed("Texts of these customers to compare with: {count}. Three are needed."),
    Sign.RESEARCH: fixed("Research, n = {count}: {words}."),
    Sign.RESEARCH_ELSEWHERE: fixed("Research on other segments alone, n = {count}: {words}."),
    Sign.CASES: fixed("Cases of this segment about {driver}: {count}."),
    Sign.SENTENCE: fixed("It is known from a sentence alone: “{words}”."),
    Sign.NO_GROUND: fixed("There is no research about it, and there are fewer than two cases."),
    Sign.LONGEST: fixed("The longest sentence has {count} words, of {of} at most: “{words}”"),
    Sign.EVERYBODY: fixed("“{words}” is everybody."),
    Sign.ROLES: fixed("It speaks to {count} roles at once: {list}."),
    Sign.SHARE: fixed("{count} of {of} customers that are known belong to this segment."),
    Sign.GROUP: fixed("“{words}” is a group."),
    Sign.TECHNOLOGY_FIRST: fixed("“{words}” is word {count}, and no outcome stands before it."),
    Sign.OUTCOME_FIRST: fixed("“{words}” stands before any product, feature or technology."),
    Sign.NO_TECHNOLOGY: fixed(
        "Looked for in the first {count} words: our offerings and features, and general technology "
        "such as AI, cloud, engine or platform. None was found, and no outcome that we know either."
    ),
    Sign.NO_NAMES: fixed("No offering and no feature is listed that could be looked for."),
    Sign.ALTERNATIVE: fixed("It is held against {words}."),
    Sign.CASES_WITHOUT: fixed("{count} of {of} proofs of this segment name no alternative."),
    Sign.LOOKED_AT: fixed("Last changed or reviewed on {day}."),
    Sign.NEVER_LOOKED_AT: fixed("Neither its history nor a review says when it was looked at."),
    Sign.WINS_SINCE: fixed("Since then {count} of {of} wins were for {driver}."),
    Sign.PROVED: fixed("“{words}” has proofs: {count}."),
    Sign.PROVED_ELSEWHERE: fixed(
        "“{words}” is proved in other segments alone, and there is no research here."
    ),
    Sign.BARE: fixed("“{words}” has neither a proof nor research."),
    Sign.BEGINS_WITH_US: fixed("It begins with us: “{also}”"),
    Sign.US_AND_THEM: fixed("Words for us: {count}. Words for them: {of}."),
    Sign.WON_ON: fixed("{count} of {of} wins of the last twelve months were for {driver}."),
    Sign.CLAIMED: fixed("{count} of {of} wins were for what we claim first: {driver}."),
    Sign.FEW_WINS: fixed("Wins with a reason in twelve months: {count}. {of} are needed to tell."),
}
