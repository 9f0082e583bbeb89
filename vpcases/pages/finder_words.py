"""What the finder says of a proof: each part of a reason is true by itself.

The script says the same from the same phrases: `write_phrases` puts them into its index.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from vpcases.catalogue import fixed, say
from vpcases.derive.candidates import Candidate, Pace, Place, Sort
from vpcases.derive.facets import Facet
from vpcases.derive.ranking import SHARED, Answer, Asks, Criterion, Question, measure
from vpcases.derive.ranking import shares as is_shared
from vpcases.model.dates import PartialDate
from vpcases.pages.closed_lists import word_level
from vpcases.pages.dates import word_date

Titles = Mapping[str, Mapping[str, str]]
"""What values are called in the language of a page, by facet and id."""
OTHER = {
    Facet.SEGMENT: Facet.SEGMENT,
    Facet.DRIVER: Place.MAIN,
    Facet.ALTERNATIVE: Facet.ALTERNATIVE,
    Facet.OFFERING: Facet.OFFERING,
}
"""What of a proof is named where it does not have what is asked."""
PHRASES = {
    "segment": fixed("same segment: {name}"),
    "segment-not": fixed("your segment: no, but {other}"),
    "segment-unknown": fixed("your segment: not told"),
    "driver": fixed("about {name}"),
    "driver-not": fixed("about {other}, not about {name}"),
    "driver-unknown": fixed("not about {name}"),
    "alternative": fixed("compared with {name}"),
    "replaced": fixed("had {name} before"),
    "considered": fixed("looked at {name}, too"),
    "alternative-not": fixed("compared with {other}, not with {name}"),
    "alternative-unknown": fixed("not compared with {name}"),
    "offering": fixed("same offering: {name}"),
    "offering-not": fixed("your offering: no, but {other}"),
    "offering-unknown": fixed("your offering: not told"),
    "role": fixed("speaking: {name}"),
    "role-not": fixed("your role: no"),
    "role-unknown": fixed("your role: nobody speaks"),
    "region": fixed("same region: {name}"),
    "region-not": fixed("your region: no"),
    "region-unknown": fixed("your region: not told"),
    "size": fixed("similar size: {name}"),
    "size-not": fixed("your size: no"),
    "size-unknown": fixed("your size: not told"),
    "crowd-majority": fixed("came when others had it already"),
    "crowd-early": fixed("came before most others"),
    "crowd-first": fixed("one of our first customers in this segment"),
    "crowd-unknown": fixed("how early they came: not told"),
    "change": fixed("tells what made them change"),
    "realised": fixed("realised"),
    "expected": fixed("expected, not yet reached"),
    "confirmed": fixed("confirmed {name}"),
}
"""A part of a reason each; `{name}` is what is asked and `{other}` what the proof has instead."""
STATEMENTS = {
    "two": fixed("The two best proofs"),
    "one": fixed("One proof"),
    "part": fixed("No proof has all of this. The nearest:"),
    "none": fixed("No proof that may be shown here shares any of this."),
    "nearest": fixed("Our strongest proof, which shares none of it: {name}"),
    "gap": fixed("What carries over, and what does not: {name}"),
    "number": fixed("A number"),
    "voice": fixed("A voice"),
    "differ": fixed("One is for whoever counts, the other for whoever has to live with it."),
    "alike": fixed("Nothing else that shares any of this convinces in another way."),
    "single": fixed("No other proof shares any of this."),
    "failed": fixed("The finder cannot be used just now. The list below leads to every proof."),
}
"""What is said around the two proofs."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a reason: which phrase, what is asked, and what the proof has instead."""

    phrase: str
    name: str = ""
    other: str = ""


def word_parts(
    candidate: Candidate, question: Question, titles: Titles, language: str
) -> tuple[str, ...]:
    """Return why a proof stands where it does: what it shares, what not, and how sure it is."""
    return (
        *(
            say(language, PHRASES[part.phrase], name=part.name, other=part.other)
            for part in _list_parts(candidate, question, titles)
        ),
        word_level(candidate.level, language),
        *(say(language, PHRASES[pace]) for pace in (candidate.pace,) if pace is not Pace.NONE),
        *(
            say(language, PHRASES["confirmed"], name=month)
            for month in (word_confirmed(candidate, language),)
            if month
        ),
    )


def join_parts(parts: tuple[str, ...]) -> str:
    """Return the parts of a reason as one line."""
    return "; ".join(parts)


def word_confirmed(candidate: Candidate, language: str) -> str:
    """Return the month in which a customer last confirmed what is said; empty where unknown."""
    day = candidate.confirmed
    return word_date(replace(day, day=None), language) if isinstance(day, PartialDate) else ""


def _list_parts(candidate: Candidate, question: Question, titles: Titles) -> Iterator[Part]:
    """Yield what a proof has and has not of what is asked, in the order in which it counts."""
    for criterion in SHARED:
        asked = question.known.get(Facet(criterion.asked), "")
        if asked:
            yield _find_part(criterion, candidate, question, titles)
    yield from _list_crowd(candidate, question)


def _find_part(
    criterion: Criterion, candidate: Candidate, question: Question, titles: Titles
) -> Part:
    facet = Facet(criterion.asked)
    name = titles.get(facet, {}).get(question.known[facet], question.known[facet])
    if is_shared(criterion, candidate, question):
        at = int(measure(criterion, candidate, question))
        return Part(criterion.of[at], name)
    own = OTHER.get(facet)
    other = next(iter(candidate.values.get(own or facet, ())), "")
    if not other:
        return Part(f"{facet.value}-unknown", name)
    return Part(f"{facet.value}-not", name, titles.get(facet, {}).get(other, other))


def _list_crowd(candidate: Candidate, question: Question) -> Iterator[Part]:
    if question.asks is Asks.UNKNOWN:
        return
    yield Part(f"crowd-{candidate.crowd or 'unknown'}")
    if question.asks is Asks.NO and candidate.tells_change:
        yield Part("change")


def word_standing(answer: Answer, language: str) -> str:
    """Return how well an answer fits; empty where nothing was asked."""
    if not answer.picks:
        return say(language, STATEMENTS["none"]) if answer.is_asked else ""
    if not answer.is_whole:
        return say(language, STATEMENTS["part"])
    return say(language, STATEMENTS["one" if len(answer.picks) == 1 else "two"])


def word_pair(answer: Answer, language: str) -> str:
    """Return why these two, and no others."""
    if len(answer.picks) == 1:
        return say(language, STATEMENTS["single"])
    sorts = {pick.sort for pick in answer.picks}
    return say(language, STATEMENTS["differ" if sorts == set(Sort) else "alike"])


def write_phrases(language: str) -> dict[str, str]:
    """Return all that the script says, by name, with places like `{name}`."""
    return {name: say(language, words) for name, words in {**PHRASES, **STATEMENTS}.items()}
