"""The sheet to take to an interview: what is always asked, and the numbers still lacking."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from vpcases.catalogue import fixed, say
from vpcases.derive.case import Case
from vpcases.derive.interview import AskedInput, Interview, Lack, StillLacking
from vpcases.derive.portfolio import Portfolio
from vpcases.pages.addresses import Link
from vpcases.pages.context import Context
from vpcases.pages.group_words import name_group
from vpcases.pages.interview_link import name_customer
from vpcases.pages.interview_questions import CORE, CorePart
from vpcases.pages.page import Head, ProofPage
from vpcases.pages.research_addresses import address_interview, address_interviews
from vpcases.pages.wording import capitalise
from vpcases.problems import Problem

LACKS = {
    Lack.NOT_THERE: fixed("stands in the equation, and has no value yet"),
    Lack.UNKNOWN: fixed("not known so far"),
    Lack.UNREADABLE: fixed("what is noted is no quantity"),
}
"""Why an input of a case is asked for again."""
CORE_FIELDS = frozenset(question.field for part in CORE for question in part.questions)


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question with the field that its answer goes into.

    `note` says how to answer, `noted` what the case says already. `is_long` where the answer needs
    several lines.
    """

    number: int
    words: str
    field: str
    note: str = ""
    noted: str = ""
    is_long: bool = False


@dataclass(frozen=True, slots=True)
class AskedPart:
    """Questions that belong together; `file` is the case that the answers go into, if it is one."""

    heading: str
    lead: str
    file: str
    case: Link | None
    questions: tuple[AskedQuestion, ...]


@dataclass(frozen=True)
class InterviewPage(ProofPage):
    """What to ask a segment about a driver; also what a command writes as Markdown and as CSV."""

    list_link: Link
    segment: Link
    driver: Link
    lead: str
    parts: tuple[AskedPart, ...]
    command: str

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "interview_page"


def plan_interview_page(
    interview: Interview, portfolio: Portfolio, context: Context, case: Case | None = None
) -> InterviewPage:
    """Return the sheet for asking a segment about a driver.

    Args:
        interview: What the equations lack.
        portfolio: What the internal edition shows.
        context: The site, and the language of the sheet; what its cases still lack.
        case: The one case that is asked for, where it is one.
    """
    language = context.language
    segment, driver = (name_group(t, language) for t in (interview.segment, interview.driver))
    addresses = context.addresses
    title = say(language, "Interview: {driver}, {segment}", driver=driver, segment=segment)
    return InterviewPage(
        head=Head(
            address=address_interview(addresses, interview.segment.id, interview.driver.id),
            title=title,
            description=say(language, "What to ask, and which numbers are still lacking."),
            parent=address_interviews(addresses),
            search_boost=0.1,
        ),
        edition=portfolio.edition.value,
        list_link=Link(say(language, "Interview sheets"), address_interviews(addresses)),
        segment=Link(segment, addresses.term(interview.segment)),
        driver=Link(driver, addresses.term(interview.driver)),
        lead=_word_lead(case, language),
        parts=tuple(_number(_list_parts(interview, portfolio, context, case))),
        command=_word_command(interview, case),
    )


def _word_lead(case: Case | None, language: str) -> str:
    if case is None:
        return say(language, "“I do not know” is an answer: write it down as unknown.")
    name = name_customer(case)
    return say(
        language,
        "For {customer}. “I do not know” is an answer: write it down as unknown.",
        customer=name,
    )


def _word_command(interview: Interview, case: Case | None) -> str:
    words = f"vpcases interview {interview.segment.id} {interview.driver.id}"
    return f"{words} --case {case.id}" if case else words


def _list_parts(
    interview: Interview, portfolio: Portfolio, context: Context, case: Case | None
) -> Iterator[AskedPart]:
    language, path = context.language, case.source_path if case else ""
    for part in CORE:
        if not part.is_last:
            yield _ask_core(part, case, path, language)
    only = interview.cases[0] if case and interview.cases else None
    if only is None or not only.has_equation:
        yield _ask_numbers(interview, portfolio, path, language)
    for lacking in interview.cases:
        still = _ask_case(lacking, context)
        if still.questions:
            yield still
    for part in CORE:
        if part.is_last:
            yield _ask_core(part, case, path, language)


def _ask_core(part: CorePart, case: Case | None, path: str, language: str) -> AskedPart:
    questions = tuple(
        AskedQuestion(
            0,
            say(language, question.words),
            question.field,
            noted=find_noted(case, question.field) if case else "",
            is_long=question.is_long,
        )
        for question in part.questions
    )
    return AskedPart(say(language, part.heading), "", path, None, questions)


def find_noted(case: Case, field: str) -> str:
    """Return what a case says already in a field of text; empty where that is nothing."""
    value: object = case.history
    for name in field.split("."):
        value = getattr(value, name, None)
    return " ".join(value.split()) if isinstance(value, str) else ""


def _ask_numbers(interview: Interview, portfolio: Portfolio, path: str, language: str) -> AskedPart:
    """Return the questions that the equations of other cases need answered."""
    driver = interview.driver
    record = portfolio.library.drivers.get(driver.id)
    questions = []
    if record and not record.content.customer_words:
        words = say(
            language,
            "What do you call it among yourselves: {driver}?",
            driver=name_group(driver, language),
        )
        questions.append(AskedQuestion(0, words, f"drivers.{driver.id}.customer_words"))
    questions += [_ask_input(each, language) for each in interview.inputs]
    if not interview.inputs:
        words = say(language, "How would you work out what it is worth to you in money?")
        field = f"value_elements.{driver.id}.equation"
        questions.append(AskedQuestion(0, words, field, is_long=True))
    heading = say(language, "The numbers: {driver}", driver=name_group(driver, language))
    return AskedPart(heading, _word_equations(interview, language), path, None, tuple(questions))


def _word_equations(interview: Interview, language: str) -> str:
    if not interview.equations:
        return say(language, "No case works it out in money yet.")
    # The sheet goes to a customer, who need not know which other customer works it out so.
    return say(
        language, "Others work it out like this: {equation}", equation=interview.equations[0]
    )


def _ask_input(asked: AskedInput, language: str) -> AskedQuestion:
    words = say(
        language, "{input}: how much, and where is that known from?", input=capitalise(asked.name)
    )
    notes = [say(language, LACKS[asked.lack])] if asked.lack in LACKS else []
    if asked.unit:
        notes.append(say(language, "in {unit}", unit=asked.unit))
    field = f"value_elements.{asked.driver.id}.inputs.{asked.name}"
    return AskedQuestion(0, words, field, note=", ".join(notes))


def _ask_case(lacking: StillLacking, context: Context) -> AskedPart:
    """Return what is still to be asked for a case in progress: its inputs, and its to-dos."""
    case, language = lacking.case, context.language
    inputs = [_ask_input(each, language) for each in lacking.inputs]
    asked = {question.field for question in inputs}
    todo = (
        AskedQuestion(0, problem.message, problem.field, note=problem.hint)
        for problem in context.todo_of(case.source_path)
        if is_for_customer(problem) and problem.field not in asked
    )
    return AskedPart(
        heading=say(language, "Still to ask: {customer}", customer=name_customer(case)),
        lead="",
        file=case.source_path,
        case=Link(case.title, context.addresses.case(case.id)),
        questions=(*inputs, *todo),
    )


def is_for_customer(problem: Problem) -> bool:
    """Return whether a to-do asks something that the sheet does not ask anyway."""
    return bool(problem.field) and problem.field not in CORE_FIELDS


def _number(parts: Iterable[AskedPart]) -> Iterator[AskedPart]:
    """Yield parts with their questions numbered throughout."""
    number = 0
    for part in parts:
        questions = []
        for question in part.questions:
            number += 1
            questions.append(replace(question, number=number))
        yield replace(part, questions=tuple(questions))
