"""A proposition held against the reasons for which customers of its segment really bought."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import timedelta

from vpcases.derive.scorecard.ground import Ground
from vpcases.derive.scorecard.judged import Evidence, Judged, Sign, Verdict, judge
from vpcases.model.win import Win

PATIENCE = timedelta(days=183)
"""How long a proposition may stand without anybody looking at it."""
FEWEST_WINS = 5
"""Wins without which no reason is called that of most."""


def judge_static(ground: Ground) -> Judged:
    """Return whether nobody has looked at it for six months, or wins since then disagree."""
    last = ground.last_looked_at
    if last is None:
        return judge(Verdict.CANNOT_TELL, Evidence(Sign.NEVER_LOOKED_AT))
    looked = Evidence(Sign.LOOKED_AT, day=last)
    since = _count_reasons(ground, (win for win in ground.wins if win.date > last))
    other = _find_other(ground, since) if since.total() >= FEWEST_WINS else ""
    if other:
        found = Evidence(Sign.WINS_SINCE, (other,), since[other], since.total())
        return judge(Verdict.FAILED, looked, found)
    is_old = ground.as_of - last > PATIENCE
    return judge(Verdict.FAILED if is_old else Verdict.PASSED, looked)


def judge_agreement(ground: Ground) -> Judged:
    """Return whether more customers buy for another reason than for the one claimed first."""
    reasons = _count_reasons(ground, ground.wins)
    total = reasons.total()
    if not ground.claimed or total < FEWEST_WINS:
        few = Evidence(Sign.FEW_WINS, count=total, of=FEWEST_WINS)
        return judge(Verdict.CANNOT_TELL, few)
    claimed = Evidence(Sign.CLAIMED, (ground.claimed,), reasons[ground.claimed], total)
    other = _find_other(ground, reasons)
    if other:
        won = Evidence(Sign.WON_ON, (other,), reasons[other], total)
        return judge(Verdict.FAILED, won, claimed)
    return judge(Verdict.PASSED, claimed)


def _count_reasons(ground: Ground, wins: Iterable[Win]) -> Counter[str]:
    return Counter(reason for win in wins if (reason := ground.reason_of(win)))


def _find_other(ground: Ground, reasons: Counter[str]) -> str:
    """Return the reason that more wins have than the claimed one; empty where none has."""
    first, count = reasons.most_common(1)[0]
    return first if first != ground.claimed and count > reasons[ground.claimed] else ""
