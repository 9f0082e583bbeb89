"""An id points to something that is not there.

Segments, drivers, offerings, alternatives and customers are listed once, in the vocabulary of the
site, and cases point to them. An id that no list holds leaves the case out of its group; an
objection that a case does not answer stays without its answer.

To fix it, correct the spelling, or add the id to its list. While a case is drafted an id that is
new is only a to-do; one that differs from a known id by a letter or two is taken for a slip.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from vpcases.check.case_ids import is_answer, list_ids_of_case
from vpcases.check.judged_ids import judge_all, judge_case, judge_figure, judge_id
from vpcases.check.proposition_ids import (
    Reference,
    is_reason_known,
    list_ids_of_entry,
    list_ids_of_proposition,
    list_ids_of_record,
    list_reasons_of_change,
)
from vpcases.check.proposition_subject import PropositionSubject, ResearchSubject, ReviewSubject
from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.spelling import find_near
from vpcases.check.subject import (
    CalculatorSubject,
    CaseSubject,
    CollectionSubject,
    EntrySubject,
    QuoteSubject,
)
from vpcases.check.whole import Whole
from vpcases.derive.scorecard.ground import REVIEW
from vpcases.model.authored import Status
from vpcases.model.objection import Objection
from vpcases.model.slugs import slug
from vpcases.problems import FieldPath, Level


def find_in_case(subject: CaseSubject) -> Iterator[Finding]:
    """Yield every id of a case that leads nowhere."""
    history, whole = subject.history, subject.whole
    references = list_ids_of_case(history)
    yield from judge_all(whole, (each for each in references if not is_answer(*each[1:])))
    yield from _find_customer(subject)
    yield from _find_related(subject)
    yield from _find_sentences(subject)


def find_in_quote(subject: QuoteSubject) -> Iterator[Finding]:
    """Yield every id of a quote that leads nowhere."""
    quote = subject.content
    references: list[Reference] = [
        (("explains", n), "drivers", driver) for n, driver in enumerate(quote.explains)
    ]
    for path, identity in (
        ("customer", quote.customer),
        ("segment", quote.segment),
        ("offering", quote.offering),
    ):
        if identity:
            references.append(((path,), f"{path}s", identity))
    yield from judge_all(subject.whole, references)


def find_in_entry(subject: EntrySubject) -> Iterator[Finding]:
    """Yield a parent that is no driver, a segment that is none, and answers that are not there."""
    if isinstance(subject.content, Objection):
        yield from _find_answers(subject.content, subject.whole)
    yield from judge_all(subject.whole, list_ids_of_entry(subject.content))
    parent = subject.content.parent if subject.registry == "drivers" else None
    if parent:
        yield from judge_all(subject.whole, [(("parent",), "drivers", parent)])
    segment = subject.content.segment if subject.registry == "customers" else None
    if segment:
        yield from judge_all(subject.whole, [(("segment",), "segments", segment)])


def _find_answers(objection: Objection, whole: Whole) -> Iterator[Finding]:
    """Yield every case that does not answer an objection for it is not there, and every figure."""
    for number, answer in enumerate(objection.answered_by):
        path = ("answered_by", number)
        if not answer.case:
            hint = "write the id of a case, or take this answer out"
            yield Finding((*path, "case"), "which case answers it?", hint)
            continue
        yield from judge_case(whole, path, answer.case)
        record = whole.library.cases.get(answer.case)
        if record and answer.figure:
            yield from judge_figure((*path, "figure"), answer.figure, record.content)


def find_in_calculator(subject: CalculatorSubject) -> Iterator[Finding]:
    """Yield the segment, the drivers and the cases of a calculator that are not there."""
    content, whole = subject.content, subject.whole
    if content.segment:
        yield from judge_all(whole, [(("segment",), "segments", content.segment)])
    for driver, element in content.elements.items():
        yield from judge_all(whole, [(("elements", driver), "drivers", driver)])
        if element.like:
            yield from judge_case(whole, ("elements", driver, "like"), element.like)


def find_in_collection(subject: CollectionSubject) -> Iterator[Finding]:
    """Yield every proof of a collection that is not there, and what it asks for that is not."""
    for name in ("segments", "drivers", "features", "offerings"):
        ids = enumerate(getattr(subject.content, name))
        yield from judge_all(subject.whole, (((name, at), name, identity) for at, identity in ids))
    for number, pick in enumerate(subject.content.proofs):
        if pick.case:
            yield from judge_case(subject.whole, ("proofs", number, "case"), pick.case)
        if pick.quote and pick.quote not in subject.whole.library.quotes:
            known = subject.whole.library.quotes
            near = find_near(pick.quote, known)
            hint = f"did you mean {near}?" if near else "write the name of a file in cases/quotes/"
            message = f'there is no quote "{pick.quote}" with a file of its own'
            yield Finding(("proofs", number, "quote"), message, hint, words=pick.quote)


def find_in_proposition(subject: PropositionSubject) -> Iterator[Finding]:
    """Yield every id of a proposition that leads nowhere, its own segment first."""
    content, whole = subject.content, subject.whole
    yield from judge_all(whole, list_ids_of_proposition(subject.record.id, content))
    for path, identity in list_reasons_of_change(content):
        if not is_reason_known(identity, whole.library):
            library = whole.library
            reviews = [f"{REVIEW}{month}" for month in library.reviews]
            near = find_near(identity, (*reviews, *library.cases, *library.research))
            hint = "name a file of cases/reviews/ (win-review-2026-10), a case or research"
            message = f'there is no review, case or research "{identity}"'
            yield Finding(path, message, f"did you mean {near}?" if near else hint, words=identity)


def find_in_record(subject: ResearchSubject | ReviewSubject) -> Iterator[Finding]:
    """Yield every segment and driver of research, or of a review, that is not there."""
    return judge_all(subject.whole, list_ids_of_record(subject.content))


def _find_customer(subject: CaseSubject) -> Iterator[Finding]:
    customer, whole = subject.history.customer, subject.whole
    if customer is None or not customer.id or not whole.lacks("customers", customer.id):
        return
    if customer.name or customer.described_as:
        return
    finding = judge_id(whole, ("customer",), "customers", customer.id)
    where = _find_block(subject, customer.id)
    if where:
        hint = f"its block stands in {where}: move it below customers: in a file directly in cases/"
        yield Finding(finding.path, finding.message, hint, words=customer.id)
    else:
        yield finding


def _find_block(subject: CaseSubject, identity: str) -> str | None:
    for record in subject.whole.library.cases.values():
        other = record.content.customer
        if other and other.id == identity and other.name:
            return record.source.path
    return None


def _find_related(subject: CaseSubject) -> Iterator[Finding]:
    for number, identity in enumerate(subject.history.related):
        yield from judge_case(subject.whole, ("related", number), identity)


def _find_sentences(subject: CaseSubject) -> Iterator[Finding]:
    """Yield every sentence among the figures whose name is no driver."""
    drivers: Collection[str] = subject.whole.library.drivers
    for key, entry in subject.history.before_after.items():
        if not drivers or not entry.sentence or entry.driver:
            continue
        if not subject.whole.lacks("drivers", slug(key)):
            continue
        near = find_near(slug(key), drivers)
        path: FieldPath = ("before_after", key)
        if near:
            message = f'there is no driver "{key}"'
            yield Finding(path, message, f"did you mean {near}?", Level.MISTAKE)
        else:
            level = Level.HINT if subject.status not in FIRM else Level.ADVICE
            yield Finding(
                path,
                f'"{key}" is no driver, so this sentence stands in none of their groups',
                "write `sentence:` and `driver:` below it, two spaces further in",
                level,
            )


FIRM = (Status.CHECKED, Status.APPROVED, Status.PUBLISHED)
RULE = Rule(
    "unknown-id",
    weigh(nominated=Level.TODO, drafted=Level.TODO, checked=Level.MISTAKE, published=Level.MISTAKE),
    case=find_in_case,
    quote=find_in_quote,
    entry=find_in_entry,
    calculator=find_in_calculator,
    collection=find_in_collection,
    proposition=find_in_proposition,
    research=find_in_record,
    review=find_in_record,
    can_be_accepted=False,
)
