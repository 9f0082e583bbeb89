"""Whether a proposition speaks as the customers of its segment do."""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.derive.scorecard.ground import Ground
from vpcases.derive.scorecard.judged import Evidence, Judged, Sign, Verdict, judge
from vpcases.derive.scorecard.language import cut_ending, list_content_words
from vpcases.model.authored import Status

FEWEST_TEXTS = 3
"""Texts of customers without which nothing can be compared."""
ENOUGH = 50
"""In a hundred: how many of its words have to be theirs."""
GONE = (Status.WITHDRAWN, Status.RETIRED)


def judge_their_words(ground: Ground) -> Judged:
    """Return how many of its words that say something stand in what customers of theirs said.

    Words are compared without their endings. The names of what we sell are left out.
    """
    texts = list(list_their_texts(ground))
    own = _list_own_words(ground)
    if not own:
        return judge(Verdict.CANNOT_TELL, Evidence(Sign.NO_LINE))
    if len(texts) < FEWEST_TEXTS:
        return judge(Verdict.CANNOT_TELL, Evidence(Sign.FEW_TEXTS, count=len(texts)))
    stems = {cut_ending(word) for text in texts for word in list_content_words(text)}
    theirs = tuple(word for word in own if cut_ending(word) in stems)
    ours = tuple(word for word in own if word not in theirs)
    sign = Sign.THEIR_WORDS if theirs else Sign.NO_WORD_THEIRS
    found = [Evidence(sign, theirs, len(theirs), len(own))]
    if ours:
        found.append(Evidence(Sign.OUR_WORDS, ours, len(texts)))
    is_enough = len(theirs) * 100 >= len(own) * ENOUGH
    return judge(Verdict.PASSED if is_enough else Verdict.FAILED, *found)


def _list_own_words(ground: Ground) -> list[str]:
    others = (record.content.title or "" for record in ground.library.alternatives.values())
    products = (name for name in (*ground.names, *others) if len(name.split()) == 1)
    names = {word for name in products for word in list_content_words(name)}
    words = list_content_words(" ".join(ground.own_texts().values()))
    return [word for word in words if word not in names]


def list_their_texts(ground: Ground) -> Iterator[str]:
    """Yield what customers of the segment said: in quotes, research, wins and cases.

    The words that a driver has are those of any customer, and stay out.
    """
    for case in ground.cases.values():
        if case.status in GONE:
            continue
        yield from (quote.text for quote in case.quotes.values() if quote.text)
        yield from (entry.said for entry in case.before_after.values() if entry.said)
    for record in ground.library.quotes.values():
        if record.content.segment == ground.segment and record.content.text:
            yield record.content.text
    yield from (r.content.finding for r in ground.research() if r.content.finding)
    yield from (win.words for win in ground.wins if win.words)
