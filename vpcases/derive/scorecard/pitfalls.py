"""The eight pitfalls of propositions, and what shows that one has been fallen into."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum

from vpcases.derive.scorecard.against_wins import judge_agreement, judge_static
from vpcases.derive.scorecard.ground import Ground
from vpcases.derive.scorecard.judged import Evidence, Judged, Sign, Verdict, judge
from vpcases.derive.scorecard.language import (
    count_us_and_them,
    find_deliverable,
    find_everybody,
    find_name,
    find_technology,
    find_us,
    has_number,
    is_outcome,
    list_words,
)
from vpcases.derive.scorecard.share import derive_share

MOST_ROLES = 3
FIRST_WORDS = 40
"""Words within which an outcome has to come before technology."""
THEIRS = ("for", "who", "problem_cost")
"""Fields that speak of customers, and of what they have themselves."""


class Pitfall(StrEnum):
    """What propositions fall into."""

    TOO_BROAD = "too-broad"
    TECHNOLOGY_FIRST = "technology-first"
    COMPETITORS_IGNORED = "competitors-ignored"
    STATIC = "static"
    NOT_VALIDATED = "not-validated"
    ABOUT_OURSELVES = "about-ourselves"
    ASSUMED_AGREEMENT = "assumed-agreement"
    DELIVERABLE = "deliverable"


def judge_broad(ground: Ground) -> Judged:
    """Return whether it is for everybody: by its words, its roles, or the share of customers."""
    words = ground.proposition.for_
    if not words:
        return judge(Verdict.CANNOT_TELL, Evidence(Sign.NO_LINE))
    failed = []
    everybody = find_everybody(words)
    if everybody:
        failed.append(Evidence(Sign.EVERYBODY, (everybody,)))
    record = ground.library.segments.get(ground.segment)
    roles = record.content.roles if record else ()
    if len(roles) > MOST_ROLES:
        failed.append(Evidence(Sign.ROLES, roles, len(roles)))
    share = derive_share(ground.segment, ground.library)
    counted = [Evidence(Sign.SHARE, count=share.own, of=share.all)] if share else []
    if share and share.is_most:
        failed += counted
    if failed:
        return judge(Verdict.FAILED, *failed)
    return judge(Verdict.PASSED, Evidence(Sign.GROUP, (words,)), *counted)


def judge_technology(ground: Ground) -> Judged:
    """Return whether a feature, a product or technology comes before any outcome.

    Only an outcome that is known for one shows that it was avoided.
    """
    read = 0
    for field, words in ground.own_texts().items():
        name = _find_technology(field, words, ground)
        before = words[: words.find(name)] if name else words
        if _tells_outcome(field, before, is_whole=not name):
            sign = Sign.OUTCOME_FIRST if ground.names else Sign.NO_NAMES
            verdict = Verdict.PASSED if ground.names else Verdict.CANNOT_TELL
            return judge(verdict, Evidence(sign, (words,)))
        read += len(list_words(before))
        if name and read < FIRST_WORDS:
            return judge(Verdict.FAILED, Evidence(Sign.TECHNOLOGY_FIRST, (name,), read + 1))
        read += len(list_words(words)) - len(list_words(before))
    return judge(Verdict.CANNOT_TELL, Evidence(Sign.NO_TECHNOLOGY, count=FIRST_WORDS))


def _find_technology(field: str, words: str, ground: Ground) -> str:
    """Return what of ours, or which technology, a field names first; empty for none.

    What we offer may be called by its name there; a feature is still how, and not what for. General
    technology is ours only where we speak of us, and where they do not have it themselves.
    """
    own = find_name(words, ground.features if field == "we_offer" else ground.names)
    if field in THEIRS or (field.startswith("that_helps") and is_outcome(words)):
        return own
    texts = ground.own_texts()
    general = find_technology(words, " ".join(texts.get(each, "") for each in THEIRS))
    return min((name for name in (own, general) if name), key=words.find, default="")


def _tells_outcome(field: str, before: str, *, is_whole: bool) -> bool:
    """Return whether a field tells an outcome before it names technology.

    How large they are is no outcome; what it costs them is what would be other.
    """
    if field.startswith("that_helps"):
        return is_whole and is_outcome(before) is True
    return has_number(before) and field in ("uvp", "problem_cost")


def judge_competitors(ground: Ground) -> Judged:
    """Return whether it, or every case of its segment, does without an alternative."""
    known = ground.library.alternatives
    without = tuple(k for k, case in ground.shown.items() if case.alternative not in known)
    found = []
    if without:
        found.append(Evidence(Sign.CASES_WITHOUT, (), len(without), len(ground.shown), without))
    record = known.get(ground.proposition.alternative or "")
    if record is None:
        return judge(Verdict.FAILED, Evidence(Sign.NO_ALTERNATIVE), *found)
    named = Evidence(Sign.ALTERNATIVE, (record.content.title or record.id,))
    is_alone = bool(without) and len(without) == len(ground.shown)
    return judge(Verdict.FAILED if is_alone else Verdict.PASSED, named, *found)


def judge_validated(ground: Ground) -> Judged:
    """Return whether each benefit has a proof in the segment, or research at least."""
    found = []
    for driver, benefit in ground.proposition.that_helps.items():
        words, proofs = (benefit.words or driver,), ground.proved_by(driver)
        research, line = ground.research(driver), ground.lines[driver]
        if proofs:
            found.append(Evidence(Sign.PROVED, words, len(proofs), cases=proofs))
        elif research:
            first = max(research, key=lambda record: record.content.n or 0)
            found.append(Evidence(Sign.RESEARCH, (first.id,), first.content.n or 0))
        else:
            sign = Sign.PROVED_ELSEWHERE if line.is_proved else Sign.BARE
            found.append(Evidence(sign, words))
    if not found:
        return judge(Verdict.CANNOT_TELL, Evidence(Sign.NO_LINE))
    is_bare = any(each.sign in (Sign.BARE, Sign.PROVED_ELSEWHERE) for each in found)
    return judge(Verdict.FAILED if is_bare else Verdict.PASSED, *found)


def judge_ourselves(ground: Ground) -> Judged:
    """Return whether it begins with us, or speaks of us more often than of them."""
    texts = ground.own_texts()
    if not texts:
        return judge(Verdict.CANNOT_TELL, Evidence(Sign.NO_LINE))
    for field in ("uvp", "for", "who"):
        words = texts.get(field, "")
        us = find_us(words) or find_name(words, ground.names)
        if us and words.startswith(us):
            return judge(Verdict.FAILED, Evidence(Sign.BEGINS_WITH_US, (us, words)))
    ours, theirs = count_us_and_them(texts.values())
    verdict = Verdict.FAILED if ours > theirs else Verdict.PASSED
    return judge(verdict, Evidence(Sign.US_AND_THEM, count=ours, of=theirs))


def judge_deliverable(ground: Ground) -> Judged:
    """Return whether a line hands a thing over in place of an outcome."""
    lines = {k: b.words for k, b in ground.proposition.that_helps.items() if b.words}
    if not lines:
        return judge(Verdict.CANNOT_TELL, Evidence(Sign.NO_LINE))
    things = {driver: find_deliverable(words) for driver, words in lines.items()}
    found = [Evidence(Sign.DELIVERABLE, (t,), driver=k) for k, t in things.items() if t]
    if found:
        return judge(Verdict.FAILED, *found)
    unclear = [w for w in lines.values() if not is_outcome(w)]
    if unclear:
        return judge(Verdict.CANNOT_TELL, *(Evidence(Sign.UNCLEAR, (w,)) for w in unclear))
    return judge(Verdict.PASSED, Evidence(Sign.NO_DELIVERABLE, count=len(lines)))


PITFALLS: Mapping[Pitfall, Callable[[Ground], Judged]] = {
    Pitfall.TOO_BROAD: judge_broad,
    Pitfall.TECHNOLOGY_FIRST: judge_technology,
    Pitfall.COMPETITORS_IGNORED: judge_competitors,
    Pitfall.STATIC: judge_static,
    Pitfall.NOT_VALIDATED: judge_validated,
    Pitfall.ABOUT_OURSELVES: judge_ourselves,
    Pitfall.ASSUMED_AGREEMENT: judge_agreement,
    Pitfall.DELIVERABLE: judge_deliverable,
}
"""What is looked for, in this order."""
