"""Jobs to be done across segments, and what moved customers to change (internal edition)."""

from __future__ import annotations

from dataclasses import dataclass

from vpcases.catalogue import fixed, say, say_count
from vpcases.derive.canvas import Canvas
from vpcases.derive.driver_proof import Proofs
from vpcases.derive.jobs import (
    FORCES,
    Borrowed,
    SegmentForces,
    SharedJob,
    Told,
    derive_forces,
    derive_shared_jobs,
)
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.terms import Term
from vpcases.pages import decision
from vpcases.pages.addresses import Link
from vpcases.pages.context import Context
from vpcases.pages.driver_proof import ProvedRow, view_proof
from vpcases.pages.ends import link_until
from vpcases.pages.feature_addresses import address_canvas, address_jobs
from vpcases.pages.job_view import JobView, view_job
from vpcases.pages.page import Head, ProofPage
from vpcases.pages.standing import word_customer

TITLE = fixed("Jobs to be done")
LEAD = fixed("What customers have to get done, segment by segment, and what made them change.")


@dataclass(frozen=True, slots=True)
class SegmentJobsView:
    """The jobs of a segment, with the way to its canvas."""

    segment: Link
    canvas: Link
    jobs: tuple[JobView, ...]


@dataclass(frozen=True, slots=True)
class OwnJobView:
    """A job as one of the segments that share it says it."""

    segment: Link
    words: str


@dataclass(frozen=True, slots=True)
class BorrowedView:
    """A proof of another segment for what a segment cannot prove by itself yet."""

    words: str
    proof: ProvedRow


@dataclass(frozen=True, slots=True)
class SharedJobView:
    """A job that more than one segment has, and the proofs that could be borrowed for it."""

    lead: str
    jobs: tuple[OwnJobView, ...]
    borrowed: tuple[BorrowedView, ...]


@dataclass(frozen=True, slots=True)
class ToldView:
    """What a customer tells of a force, with the way to the case."""

    words: str
    case: Link
    language: str


@dataclass(frozen=True, slots=True)
class ForceView:
    """A force with what customers tell of it."""

    label: str
    told: tuple[ToldView, ...]


@dataclass(frozen=True, slots=True)
class SegmentForcesView:
    """What moved the customers of a segment; what they fired, and what they hired for it."""

    segment: Link
    counted: str
    fired: tuple[Link, ...]
    hired: tuple[Link, ...]
    forces: tuple[ForceView, ...]


@dataclass(frozen=True)
class JobsPage(ProofPage):
    """The jobs of all segments, those that segments share, and the forces from the cases."""

    segments: tuple[SegmentJobsView, ...]
    shared: tuple[SharedJobView, ...]
    forces: tuple[SegmentForcesView, ...]

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "jobs_page"


def plan_jobs_page(
    canvases: tuple[Canvas, ...], proofs: Proofs, portfolio: Portfolio, context: Context
) -> JobsPage:
    """Return the jobs to be done across segments (internal edition)."""
    language = context.language
    return JobsPage(
        head=Head(
            address=address_jobs(context.addresses),
            title=say(language, TITLE),
            description=say(language, LEAD),
            search_boost=0.1,
            is_listed=True,
        ),
        edition=portfolio.edition.value,
        segments=tuple(_view_segment(c, portfolio, context) for c in canvases if c.jobs),
        shared=tuple(
            _view_shared(shared, context) for shared in derive_shared_jobs(canvases, proofs)
        ),
        forces=tuple(_view_forces(each, context) for each in derive_forces(portfolio)),
    )


def _view_segment(canvas: Canvas, portfolio: Portfolio, context: Context) -> SegmentJobsView:
    words = say(context.language, "Its canvas")
    return SegmentJobsView(
        segment=_link(canvas.segment, context),
        canvas=Link(words, address_canvas(context.addresses, canvas.segment.id)),
        jobs=tuple(view_job(k, job, portfolio, context) for k, job in canvas.jobs.items()),
    )


def _view_shared(shared: SharedJob, context: Context) -> SharedJobView:
    language = context.language
    same, alike = say(language, "One and the same job"), say(language, "Jobs in like words")
    return SharedJobView(
        lead=same if shared.is_same else alike,
        jobs=tuple(
            OwnJobView(
                Link(line.segment.title, address_canvas(context.addresses, line.segment.id)),
                view_words(line.content.want or line.id),
            )
            for line in shared.jobs
        ),
        borrowed=tuple(_view_borrowed(each, context) for each in shared.borrowed),
    )


def view_words(words: str) -> str:
    """Return what somebody wants, as a line by itself."""
    return words.rstrip(".")


def _view_borrowed(borrowed: Borrowed, context: Context) -> BorrowedView:
    language, proof = context.language, borrowed.proof
    other = proof.case.segment.title if proof.case.segment else ""
    words = say(
        language,
        "For {segment}, on “{pain}”: a proof from {other}, until they have their own",
        segment=borrowed.segment.title,
        pain=borrowed.line.content.words or borrowed.line.id,
        other=other,
    )
    return BorrowedView(words, view_proof(proof, context))


def _view_forces(forces: SegmentForces, context: Context) -> SegmentForcesView:
    language = context.language
    return SegmentForcesView(
        segment=_link(forces.segment, context),
        counted=say_count(
            language,
            "{told} of {count} case tells what moved them",
            "{told} of {count} cases tell what moved them",
            forces.cases,
            told=forces.count,
        ),
        fired=_count(forces.fired, context),
        hired=_count(forces.hired, context),
        forces=tuple(
            ForceView(
                say(language, decision.FORCES[force]),
                tuple(_view_told(told, context) for told in forces.told[force]),
            )
            for force in FORCES
            if forces.told[force]
        ),
    )


def _count(terms: tuple[tuple[Term, int], ...], context: Context) -> tuple[Link, ...]:
    return tuple(
        Link(
            say(context.language, "{name} ({count})", name=term.title, count=count),
            context.addresses.term(term),
        )
        for term, count in terms
    )


def _view_told(told: Told, context: Context) -> ToldView:
    case, language = told.case, context.language
    name = word_customer(case, language) or say(language, "Customer not named")
    other = case.language if case.language not in ("", language) else ""
    link = link_until(Link(name, context.addresses.page_of(case)), case)
    return ToldView(told.words, link, other)


def _link(term: Term, context: Context) -> Link:
    return Link(term.title, context.addresses.term(term))
