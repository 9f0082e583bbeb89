"""A job to be done as a sentence: When ..., I want ..., so that ..."""

from __future__ import annotations

from dataclasses import dataclass

from vpcases.catalogue import fixed, say
from vpcases.derive.portfolio import Portfolio
from vpcases.model.proposition import Job, JobKind
from vpcases.pages.addresses import Link
from vpcases.pages.context import Context
from vpcases.pages.source_of_line import link_source
from vpcases.pages.wording import capitalise

JOBS = {
    JobKind.FUNCTIONAL: fixed("functional"),
    JobKind.EMOTIONAL: fixed("emotional"),
    JobKind.SOCIAL: fixed("social"),
}


@dataclass(frozen=True, slots=True)
class JobView:
    """A job to be done in one sentence, what sort of job it is, and where we know it from."""

    anchor: str
    words: str
    kind: str
    source: Link


def view_job(identity: str, job: Job, portfolio: Portfolio, context: Context) -> JobView:
    """Return a job as pages print it."""
    kind = say(context.language, JOBS[job.kind]) if job.kind else ""
    source = link_source(job.source, portfolio, context)
    return JobView(f"job-{identity}", word_job(job, identity, context.language), kind, source)


def word_job(job: Job, identity: str, language: str) -> str:
    """Return a job as one sentence; its id where it has no words."""
    when, want, so_that = (
        (words or "").strip().rstrip(".") for words in (job.when, job.want, job.so_that)
    )
    if not want:
        return identity
    if when and so_that:
        return say(
            language,
            "When {when}, I want {want}, so that {so_that}.",
            when=when,
            want=want,
            so_that=so_that,
        )
    if when:
        return say(language, "When {when}, I want {want}.", when=when, want=want)
    if so_that:
        return say(language, "I want {want}, so that {so_that}.", want=want, so_that=so_that)
    return f"{capitalise(want)}."
