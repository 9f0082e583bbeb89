"""The cases of the programme board: how far each has come, and what it needs to go on."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from vpcases.catalogue import fixed, say, say_count
from vpcases.check.rules.missing_answer import ASKED_OF_CASES
from vpcases.derive.board import STEPS, Programme, Standing
from vpcases.derive.case import Case
from vpcases.derive.terms import name_term
from vpcases.model.authored import Status
from vpcases.model.case import CaseHistory
from vpcases.pages.addresses import Link
from vpcases.pages.closed_lists import word_status
from vpcases.pages.context import Context
from vpcases.pages.dates import word_date
from vpcases.pages.marks import word_title
from vpcases.pages.standing import word_customer
from vpcases.pages.wording import capitalise
from vpcases.problems import Problem

Fields = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]
FOLLOWING = {
    Status.NOMINATED: Status.QUALIFIED,
    Status.QUALIFIED: Status.DRAFTED,
    Status.DRAFTED: Status.CHECKED,
    Status.CHECKED: Status.APPROVED,
    Status.APPROVED: Status.PUBLISHED,
}
"""The status that a case is on its way to."""
NOBODY = fixed("Nobody yet")


@dataclass(frozen=True, slots=True)
class StandingRow:
    """A case with its owner and due day, and its fields by whether they are answered.

    `left` says how many days are left or have gone by. `missing` are fields that its own status
    asks for already or that keep it back, `needed` those that the next one asks for.
    """

    link: Link
    customer: str
    terms: str
    status: str
    owner: str
    due: str
    left: str
    is_overdue: bool
    verdict: str
    missing: tuple[str, ...]
    needed: tuple[str, ...]
    answered: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StepView:
    """A status with its cases; `note` says what of it is not listed."""

    anchor: str
    title: str
    count: int
    count_words: str
    rows: tuple[StandingRow, ...]
    note: str


@dataclass(frozen=True, slots=True)
class OwnerView:
    """Somebody who looks after cases, with all of theirs, what is due first at the top."""

    anchor: str
    name: str
    count_words: str
    overdue: str
    rows: tuple[StandingRow, ...]


def view_steps(programme: Programme, context: Context) -> tuple[StepView, ...]:
    """Return every status with its cases, from nominated to under review."""
    return tuple(_view_step(status, programme, context) for status in STEPS)


def _view_step(status: Status, programme: Programme, context: Context) -> StepView:
    language, standings = context.language, programme.by_status[status]
    rows = [view_standing(one, context) for one in standings]
    listed = [
        row
        for row in rows
        if status is not Status.PUBLISHED or row.missing or row.needed or row.due
    ]
    return StepView(
        anchor=f"step-{status.value}",
        title=capitalise(word_status(status, language)),
        count=len(rows),
        count_words=say_count(language, "{count} case", "{count} cases", len(rows)),
        rows=tuple(listed),
        note=_word_rest(len(rows) - len(listed), len(rows), language),
    )


def _word_rest(rest: int, count: int, language: str) -> str:
    if not count:
        return say(language, "None at the moment.")
    if not rest:
        return ""
    return say_count(
        language,
        "{count} needs nothing at the moment, and is not listed.",
        "{count} need nothing at the moment, and are not listed.",
        rest,
    )


def view_owners(programme: Programme, context: Context) -> tuple[OwnerView, ...]:
    """Return who looks after cases that have a step to come, by name; nobody at the end."""
    return tuple(
        _view_owner(name, standings, context) for name, standings in programme.by_owner.items()
    )


def _view_owner(name: str, standings: tuple[Standing, ...], context: Context) -> OwnerView:
    language = context.language
    return OwnerView(
        anchor=f"owner-{name_term(name)}" if name else "owner-nobody-yet",
        name=name or say(language, NOBODY),
        count_words=say_count(language, "{count} case", "{count} cases", len(standings)),
        overdue=word_overdue(sum(one.is_overdue for one in standings), language),
        rows=tuple(view_standing(one, context) for one in standings),
    )


def word_overdue(count: int, language: str) -> str:
    """Return how many are overdue; empty where none is."""
    return say_count(language, "{count} overdue", "{count} overdue", count) if count else ""


def view_standing(one: Standing, context: Context) -> StandingRow:
    """Return a case with what it needs, in words."""
    case, language = one.case, context.language
    missing, needed, answered = sort_fields(case, context)
    terms = [case.segment.title] if case.segment else []
    terms += [driver.title for driver in case.drivers[:1]]
    return StandingRow(
        link=Link(word_title(case, language), context.addresses.page_of(case)),
        customer=word_customer(case, language) or say(language, "Customer not named"),
        terms=" · ".join(terms),
        status=word_status(case.status, language),
        owner=case.history.owner or say(language, NOBODY),
        due=word_date(one.due, language) if one.due else "",
        left=_word_left(one, language),
        is_overdue=one.is_overdue,
        verdict=_word_verdict(case, len(missing) + len(needed), language),
        missing=missing,
        needed=needed,
        answered=answered,
    )


def _word_left(one: Standing, language: str) -> str:
    if one.days is None:
        return ""
    if one.days < 0:
        return say_count(language, "overdue by {count} day", "overdue by {count} days", -one.days)
    return say_count(language, "{count} day left", "{count} days left", one.days)


def _word_verdict(case: Case, lacking: int, language: str) -> str:
    following = FOLLOWING.get(case.status)
    if following is None:
        if case.status is Status.UNDER_REVIEW:
            return say(language, "Not shown in public until it is looked at again")
        return ""
    aim = word_status(following, language)
    if not lacking:
        return say(language, "Nothing is missing: it can become {status}", status=aim)
    return say_count(
        language,
        "Not yet {status}: {count} field is open",
        "Not yet {status}: {count} fields are open",
        lacking,
        status=aim,
    )


def sort_fields(case: Case, context: Context) -> Fields:
    """Return the fields that are missing already, those still needed, and those answered."""
    path, history = case.source_path, case.history
    asked = ASKED_OF_CASES.get(case.status, ())
    following = FOLLOWING.get(case.status)
    ahead = ASKED_OF_CASES[following] if following else ()
    missing = {row[0] for row in asked if not row[1](history)}
    missing |= _list_fields((*context.mistakes_of(path), *context.withheld_of(path)))
    needed = {row[0] for row in ahead if not row[1](history)}
    needed = (needed | _list_fields(context.todo_of(path))) - missing
    answered = {row[0] for row in (*asked, *ahead)} - missing - needed if following else ()
    return _sort(missing), _sort(needed), _sort(answered)


def _list_fields(problems: Iterable[Problem]) -> set[str]:
    return {problem.field.partition(".")[0] or problem.rule for problem in problems}


def _sort(fields: Collection[str]) -> tuple[str, ...]:
    """Return fields in the order of the format."""
    order = {name: place for place, name in enumerate(CaseHistory.model_fields)}
    return tuple(sorted(fields, key=lambda name: (order.get(name, len(order)), name)))
