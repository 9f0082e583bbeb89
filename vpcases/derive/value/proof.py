"""What a measurement rests on: its source, how strong that is, and who confirmed it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from vpcases.derive.figures import STRENGTH
from vpcases.derive.value.elements import Flaw
from vpcases.model import over_time as typed
from vpcases.model.authored import EvidenceLevel
from vpcases.model.case import CaseHistory
from vpcases.model.dates import PartialDate, Period
from vpcases.model.figures import Evidence
from vpcases.problems import FieldPath
from vpcases.quantities import Misread

CONFIRMING = (EvidenceLevel.CUSTOMER_CONFIRMED, EvidenceLevel.INDEPENDENTLY_CHECKED)
"""The levels of evidence by which a number counts as confirmed, whoever is named beside it."""


@dataclass(frozen=True)
class Proof:
    """What a measurement rests on.

    `evidence_id` is the entry of the case's evidence that it names, where it names one.
    `confirmed_by` is empty where nobody is named, `confirmed` is None where no day is.
    """

    level: EvidenceLevel
    source: str
    evidence_id: str
    evidence: Evidence | None
    confirmed_by: str
    confirmed: PartialDate | None

    @property
    def is_confirmed(self) -> bool:
        """Whether somebody at the customer or outside confirmed it."""
        return bool(self.confirmed_by) or self.level in CONFIRMING

    def find_flaw(self, path: FieldPath, period: Period, entry: typed.Measurement) -> Flaw | None:
        """Return why this is no proof of what was measured over a period; None where it is."""
        if _is_pilot(self):
            return Flaw(path, _word_pilot(self.evidence_id))
        if self.evidence and not self.evidence.scaled and _misses(self.evidence.covers, period):
            return Flaw(path, _word_not_covered(self.evidence_id, self.evidence, period))
        if entry.confirmed and not self.is_confirmed:
            return Flaw((*path, "confirmed"), _BY_NOBODY)
        if self.confirmed and self.confirmed.last_day < period.last_day:
            field = (*path, "confirmed") if entry.confirmed else path
            return Flaw(field, _word_early(self.confirmed, period))
        return None


def prove(named: str | None, entry: typed.Measurement, history: CaseHistory) -> Proof:
    """Return what a measurement rests on; what it does not say itself it takes from its case.

    Args:
        named: The source it names: words, or the id of an entry under `evidence`.
        entry: The measurement as its author wrote it.
        history: The case, for its evidence and its defaults.
    """
    evidence = history.evidence.get(named or "")
    level = (evidence.level if evidence else None) or history.level
    by, day = entry.confirmed_by, entry.confirmed
    if by is None and evidence and level in CONFIRMING:
        by, day = evidence.by, day or evidence.date
    return Proof(
        level=level,
        source=((evidence.about if evidence else None) or named) or history.source or "",
        evidence_id=named if named and evidence else "",
        evidence=evidence,
        confirmed_by=by or "",
        confirmed=day if isinstance(day, PartialDate) else None,
    )


def join_proofs(proofs: Sequence[Proof]) -> Proof:
    """Return the weakest of several proofs: a pilot, else one that nobody confirmed."""
    return min(
        proofs,
        key=lambda proof: (
            not _is_pilot(proof),
            proof.is_confirmed,
            STRENGTH.index(proof.level),
        ),
    )


def _is_pilot(proof: Proof) -> bool:
    return bool(proof.evidence and "pilot" in (proof.evidence.kind or "").casefold())


def _misses(covers: object, period: Period) -> bool:
    """Return whether a part of a period lies outside of what evidence covers."""
    return isinstance(covers, Period) and (
        period.first_day < covers.first_day or period.last_day > covers.last_day
    )


def _word_pilot(identity: str) -> Misread:
    return Misread(
        f"{identity} is a pilot, and a pilot shows what to expect, not what was realised",
        "name what was measured in use, or write it as projected:",
        "pilot-as-realised",
    )


def _word_not_covered(identity: str, evidence: Evidence, period: Period) -> Misread:
    return Misread(
        f"{identity} covers {evidence.covers}, and this is about {period}",
        "name evidence of that period, or correct covers: of this one",
        "wrong-measurement",
    )


_BY_NOBODY = Misread(
    "it says when this was confirmed, and not by whom",
    "add confirmed_by: with a name, or take the day away",
    "wrong-measurement",
)


def _word_early(day: PartialDate, period: Period) -> Misread:
    return Misread(
        f"confirmed on {day}, before the period {period} was over",
        "look both up, and correct the one that is wrong",
        "wrong-measurement",
    )
