"""Research in words: how it was done, how many were asked, when, and whether that is long ago."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from vpcases.catalogue import fixed, say, say_count
from vpcases.derive.research import count_years
from vpcases.model.research import Method, Research
from vpcases.pages.dates import word_date

METHODS = {
    Method.INTERVIEW: fixed("Interviews"),
    Method.FOCUS_GROUP: fixed("Focus groups"),
    Method.SURVEY: fixed("Survey"),
    Method.IMPORTANCE_RATING: fixed("Importance ratings"),
    Method.FIELD_VALUE_ASSESSMENT: fixed("Field value assessments"),
    Method.PILOT: fixed("Pilots"),
    Method.COMPOSITIONAL: fixed("Survey of single attributes"),
    Method.CONJOINT: fixed("Conjoint analysis"),
    Method.BENCHMARK: fixed("Benchmark"),
    Method.SUPPORT_TICKETS: fixed("Support tickets"),
    Method.REVIEW_MINING: fixed("Reviews by customers"),
    Method.DESK: fixed("Desk research"),
}
"""What a method is called."""
Counting = Callable[[str, int], str]
COUNTED: dict[Method, Counting] = {
    Method.INTERVIEW: lambda language, n: say_count(
        language, "{count} interview", "{count} interviews", n
    ),
    Method.FOCUS_GROUP: lambda language, n: say_count(
        language, "focus groups with {count} person", "focus groups with {count} people", n
    ),
    Method.SURVEY: lambda language, n: say_count(
        language, "survey with {count} answer", "survey with {count} answers", n
    ),
    Method.IMPORTANCE_RATING: lambda language, n: say_count(
        language, "importance ratings by {count} person", "importance ratings by {count} people", n
    ),
    Method.FIELD_VALUE_ASSESSMENT: lambda language, n: say_count(
        language, "{count} field value assessment", "{count} field value assessments", n
    ),
    Method.PILOT: lambda language, n: say_count(language, "{count} pilot", "{count} pilots", n),
    Method.COMPOSITIONAL: lambda language, n: say_count(
        language,
        "survey of single attributes with {count} answer",
        "survey of single attributes with {count} answers",
        n,
    ),
    Method.CONJOINT: lambda language, n: say_count(
        language,
        "conjoint analysis with {count} person",
        "conjoint analysis with {count} people",
        n,
    ),
    Method.BENCHMARK: lambda language, n: say_count(
        language, "benchmark of {count} company", "benchmark of {count} companies", n
    ),
    Method.SUPPORT_TICKETS: lambda language, n: say_count(
        language, "{count} support ticket", "{count} support tickets", n
    ),
    Method.REVIEW_MINING: lambda language, n: say_count(
        language, "{count} review by a customer", "{count} reviews by customers", n
    ),
    Method.DESK: lambda language, n: say_count(
        language, "desk research in {count} document", "desk research in {count} documents", n
    ),
}
"""How a method is told together with how many were asked."""


def word_method(research: Research, language: str) -> str:
    """Return what was done and with how many: `14 interviews`."""
    if research.method is None:
        return say(language, "research whose method is not noted")
    if research.n is None:
        name = say(language, METHODS[research.method])
        return say(language, "{method}, number not noted", method=name)
    return COUNTED[research.method](language, research.n)


def word_research(research: Research, as_of: date, language: str) -> str:
    """Return how we know: `14 interviews, April 2026`; with its age from 24 months on."""
    what = word_method(research, language)
    when = word_date(research.date, language)
    if not when:
        return say(language, "{research}, date not noted", research=what)
    age = word_age(research, as_of, language)
    if age:
        return say(language, "{research}, {date}, {age}", research=what, date=when, age=age)
    return say(language, "{research}, {date}", research=what, date=when)


def word_age(research: Research, as_of: date, language: str) -> str:
    """Return how long ago it was; empty where that is less than 24 months."""
    years = count_years(research, as_of)
    if not years:
        return ""
    return say_count(language, "{count} year ago", "{count} years ago", years)
