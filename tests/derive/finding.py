"""Candidates and questions of every shape."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import strategies as st

from vpcases.derive.candidates import ASKED, Candidate, Crowd, Pace, Place, Sort
from vpcases.derive.facets import Facet
from vpcases.derive.ranking import BANDS, Asks, Question
from vpcases.model.authored import EvidenceLevel

DAY = date(2026, 11, 1)
IDS = ("a", "b", "c")
SOME = st.lists(st.sampled_from(IDS), max_size=2, unique=True).map(tuple)
SIZES = st.lists(st.sampled_from(BANDS), max_size=2, unique=True).map(tuple)
VALUES = st.fixed_dictionaries(
    {},
    optional={
        **{name: SOME for name in (*ASKED, *Place) if name is not Facet.SIZE},
        Facet.SIZE: SIZES,
    },
)
CANDIDATE = st.builds(
    Candidate,
    id=st.from_regex(r"[a-z]{1,6}", fullmatch=True),
    own_id=st.just("own"),
    values=VALUES,
    level=st.sampled_from(EvidenceLevel),
    pace=st.sampled_from(Pace),
    crowd=st.sampled_from(Crowd),
    tells_change=st.booleans(),
    newest=st.dates(date(2020, 1, 1), DAY),
    confirmed=st.none(),
    last_day=st.sampled_from([None, None, date(2026, 10, 31), DAY, date(2027, 1, 1)]),
    sorts=st.sets(st.sampled_from(Sort)).map(frozenset),
    never_show_to=st.sets(st.sampled_from(["x", "y"]), max_size=1).map(frozenset),
)
CANDIDATES = st.lists(CANDIDATE, max_size=8, unique_by=lambda each: each.id)
KNOWN = st.fixed_dictionaries(
    {},
    optional={
        **{facet: st.sampled_from(["", *IDS, "nobody-knows"]) for facet in ASKED},
        Facet.SIZE: st.sampled_from(["", *BANDS, "nobody-knows"]),
    },
)
QUESTION = st.builds(
    Question, known=KNOWN, asks=st.sampled_from(Asks), prospect=st.sampled_from(["", "x", "z"])
)


def candidate(identity: str, **more: Any) -> Candidate:
    """Return a candidate of which nothing is known but what is said here."""
    known: dict[str, Any] = {
        "own_id": identity,
        "values": {},
        "level": EvidenceLevel.MEASURED,
        "pace": Pace.REALISED,
        "crowd": Crowd.UNKNOWN,
        "tells_change": False,
        "newest": date(2026, 1, 1),
        "confirmed": None,
        "last_day": None,
        "sorts": frozenset(),
    }
    return Candidate(id=identity, **{**known, **more})
