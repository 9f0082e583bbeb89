"""The six lines by which a strong proposition is told from a weak one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum

from vpcases.derive.scorecard.ground import ASSUMED, Ground
from vpcases.derive.scorecard.judged import Evidence, Judged, Sign, Verdict, judge
from vpcases.derive.scorecard.language import (
    count_words,
    find_deliverable,
    find_longest_sentence,
    find_name,
    has_number,
    is_outcome,
)
from vpcases.derive.scorecard.measured import find_measured
from vpcases.derive.scorecard.their_words import judge_their_words
from vpcases.model.proposition import SwapAnswer

LONGEST = 25
"""Words of a sentence that is read once and understood."""
FEWEST_CASES = 2
"""Cases by which a pain is taken for real where nobody has asked."""

SWAPPED = {
    SwapAnswer.TRUE_FOR_THEM: Sign.TRUE_FOR_THEM,
    SwapAnswer.OURS_ALONE: Sign.OURS_ALONE,
    SwapAnswer.NOT_ANSWERED: Sign.NOT_ASKED,
}
"""What each answer of the swap test is a sign of."""


class Line(StrEnum):
    """What is asked of a strong proposition."""

    MEASURABLE = "measurable"
    OUTCOME = "outcome"
    DIFFERENT = "different"
    THEIR_WORDS = "their-words"
    REAL_PAIN = "real-pain"
    CONCISE = "concise"


def judge_measurable(ground: Ground) -> Judged:
    """Return whether it counts something, and a proof has its unit, baseline and period."""
    lines = {k: b.words for k, b in ground.proposition.that_helps.items() if b.words}
    if not lines:
        return judge(Verdict.CANNOT_TELL, Evidence(Sign.NO_LINE))
    counted = {driver: words for driver, words in lines.items() if has_number(words)}
    if not counted:
        return judge(Verdict.FAILED, Evidence(Sign.NO_NUMBER, driver=next(iter(lines))))
    found = []
    for driver, words in counted.items():
        proof = find_measured(driver, words, ground)
        found += [Evidence(Sign.COUNTS, (words,)), proof]
        if proof.sign in (Sign.BOTH_SIDES, Sign.COMPARED):
            return judge(Verdict.PASSED, *found)
    return judge(Verdict.CANNOT_TELL, *found)


def judge_outcome(ground: Ground) -> Judged:
    """Return whether every line says what changes, and none what we do."""
    found = []
    for driver, benefit in ground.proposition.that_helps.items():
        words = benefit.words or ""
        feature, thing = find_name(words, ground.features), find_deliverable(words)
        if feature and not is_outcome(words.replace(feature, "")):
            found.append(Evidence(Sign.FEATURE, (feature,), driver=driver))
        elif thing:
            found.append(Evidence(Sign.DELIVERABLE, (thing,), driver=driver))
        elif words and is_outcome(words):
            found.append(Evidence(Sign.OUTCOME, (words,)))
        elif words:
            found.append(Evidence(Sign.UNCLEAR, (words,), driver=driver))
    signs = {evidence.sign for evidence in found}
    if not found:
        return judge(Verdict.CANNOT_TELL, Evidence(Sign.NO_LINE))
    if signs & {Sign.FEATURE, Sign.DELIVERABLE}:
        return judge(Verdict.FAILED, *found)
    return judge(Verdict.CANNOT_TELL if Sign.UNCLEAR in signs else Verdict.PASSED, *found)


def judge_different(ground: Ground) -> Judged:
    """Return whether the swap test leaves it ours alone, against every alternative."""
    if not ground.swaps:
        return judge(Verdict.CANNOT_TELL, Evidence(Sign.NO_ALTERNATIVE))
    found = []
    for swap in ground.swaps:
        why = (swap.why,) if swap.why else ()
        found.append(Evidence(SWAPPED[swap.answer], (swap.alternative.title, *why)))
    signs = {evidence.sign for evidence in found}
    if Sign.TRUE_FOR_THEM in signs:
        return judge(Verdict.FAILED, *found)
    return judge(Verdict.CANNOT_TELL if Sign.NOT_ASKED in signs else Verdict.PASSED, *found)


def judge_real_pain(ground: Ground) -> Judged:
    """Return whether research, or two cases, say that customers have the problem."""
    content, known = ground.proposition, ground.library.research
    named = [content.problem_source, *(pain.source for pain in content.pains.values())]
    records = [known[source] for source in named if source and source in known]
    records += ground.research(ground.claimed)
    asked, elsewhere = {}, {}
    for record in records:
        about, count = record.content.segments, record.content.n or 0
        if not about or ground.segment in about:
            asked[record.id] = Evidence(Sign.RESEARCH, (record.id,), count)
        else:
            elsewhere[record.id] = Evidence(Sign.RESEARCH_ELSEWHERE, (record.id,), count)
    cases = tuple(k for k in ground.proved_by(ground.claimed) if k in ground.cases)
    found = [*asked.values()]
    if cases:
        found.append(Evidence(Sign.CASES, (ground.claimed,), len(cases), cases=cases))
    if asked or len(cases) >= FEWEST_CASES:
        return judge(Verdict.PASSED, *found)
    source = content.problem_source or ASSUMED
    if elsewhere:
        return judge(Verdict.CANNOT_TELL, *elsewhere.values(), *found)
    if source != ASSUMED and source not in ground.library.cases:
        return judge(Verdict.CANNOT_TELL, Evidence(Sign.SENTENCE, (source,)), *found)
    return judge(Verdict.FAILED, Evidence(Sign.NO_GROUND), *found)


def judge_concise(ground: Ground) -> Judged:
    """Return whether each of its sentences is short enough to be read once."""
    longest = find_longest_sentence(ground.own_texts().values())
    if not longest:
        return judge(Verdict.CANNOT_TELL, Evidence(Sign.NO_LINE))
    count = count_words(longest)
    verdict = Verdict.PASSED if count <= LONGEST else Verdict.FAILED
    return judge(verdict, Evidence(Sign.LONGEST, (longest,), count, LONGEST))


LINES: Mapping[Line, Callable[[Ground], Judged]] = {
    Line.MEASURABLE: judge_measurable,
    Line.OUTCOME: judge_outcome,
    Line.DIFFERENT: judge_different,
    Line.THEIR_WORDS: judge_their_words,
    Line.REAL_PAIN: judge_real_pain,
    Line.CONCISE: judge_concise,
}
"""What is asked, in this order."""
