"""`vpcases interview`: the questions to take to a customer, and the blanks for the numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import click

from vpcases.build.arrow import check_site
from vpcases.build.surroundings import make_context
from vpcases.catalogue import speaking
from vpcases.commands.check import hint_at, read_contact_of
from vpcases.commands.choosing import read_language
from vpcases.commands.doing import (
    CannotStart,
    as_of_option,
    do_or_say_why,
    name_shortly,
    open_site,
    read_day,
    site_option,
    word_examples,
)
from vpcases.derive import Edition, Portfolio, derive_portfolio, open_gate
from vpcases.derive.case import Case
from vpcases.derive.interview import derive_interview
from vpcases.derive.portfolio import Group
from vpcases.derive.terms import Axis, Term
from vpcases.derive.translated_portfolio import translate_portfolio
from vpcases.engine.site_file import SiteFile
from vpcases.pages.context import Context
from vpcases.pages.interview_page import InterviewPage, plan_interview_page
from vpcases.render.interview_sheet import render_interview, render_interview_table
from vpcases.scaffold.approval_sheet import refuse_published_folder
from vpcases.settings import Settings

BYTE_ORDER_MARK = "\ufeff"
"""What Excel needs to read a file of letters beyond English."""


@click.command(
    "interview",
    epilog=word_examples(
        "vpcases interview midmarket-wholesale finance-hours",
        "vpcases interview --case riverside-mills --to riverside-mills.md",
        "vpcases interview housing-associations error-cost --format csv --to sheet.csv",
    ),
)
@click.argument("segment", required=False, default="", metavar="[SEGMENT]")
@click.argument("driver", required=False, default="", metavar="[DRIVER]")
@click.option(
    "--case",
    "identity",
    metavar="ID",
    default="",
    help="The case that it is asked for: what it still lacks is asked, and what it has is noted.",
)
@click.option(
    "--to",
    "file",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write it into a file, and not to the screen.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["markdown", "csv"]),
    default="markdown",
    show_default=True,
    help="Markdown to send or print, CSV to type the answers into.",
)
@click.option(
    "--language",
    metavar="CODE",
    help="The language of the questions, as in de. Left out, it is that of the site.",
)
@as_of_option("ask from")
@site_option
def interview_command(
    segment: str,
    driver: str,
    identity: str,
    file: Path | None,
    form: str,
    language: str | None,
    as_of: str | None,
    site: Path | None,
) -> None:
    """Write the questions for a customer of a SEGMENT about a DRIVER.

    They are the questions that are always asked, and the numbers that the value word equations of
    that segment and driver still lack. Each names the field of the case that its answer goes into.

    With --case, segment and driver can be left out: they are those of the case.
    """
    opened = open_site(site)
    settings = Settings(
        cases=opened.cases,
        site=Path.cwd(),
        as_of=read_day(as_of, opened),
        edition=Edition.INTERNAL,
        prefix=opened.prefix,
        language=opened.language,
        overrides=opened.overrides,
        contact=read_contact_of(opened),
    )
    speaks = read_language(language) or opened.language
    with speaking(opened.overrides):
        page = _plan(settings, segment, driver, identity, speaks)
        text = (
            render_interview_table(page, speaks)
            if form == "csv"
            else render_interview(page, speaks, opened.overrides)
        )
    if file is None:
        click.echo(text, nl=False)
    else:
        _write(file, text, opened, is_table=form == "csv")


def _plan(
    settings: Settings, segment: str, driver: str, identity: str, language: str
) -> InterviewPage:
    reading, problems = check_site(settings)
    shown = open_gate(reading.library, Edition.INTERNAL, settings.as_of)
    portfolio = derive_portfolio(
        shown, Edition.INTERNAL, settings.as_of, frozenset(reading.library.cases)
    )
    if language != settings.language:
        portfolio = translate_portfolio(portfolio, language, settings.language)
    context: Context = replace(
        make_context(settings, problems, shown.media), language=language, languages=()
    )
    case = _find_case(identity, portfolio) if identity else None
    whom = _find_term(Axis.SEGMENT, segment, case.segment if case else None, portfolio)
    about = next(iter(case.drivers), None) if case else None
    what = _find_term(Axis.DRIVER, driver, about, portfolio)
    interview = derive_interview(whom, what, portfolio, case)
    if case is None:
        # What is sent to one customer says nothing of the others who are still to be asked.
        interview = replace(interview, cases=())
    return plan_interview_page(interview, portfolio, context, case)


def _find_case(identity: str, portfolio: Portfolio) -> Case:
    cases = {case.id: case for case in portfolio.cases}
    if identity not in cases:
        raise CannotStart(f"There is no case {identity}.\n{hint_at(identity, set(cases))}")
    return cases[identity]


def _find_term(axis: Axis, typed: str, own: Term | None, portfolio: Portfolio) -> Term:
    """Return the segment or driver that was typed, else that of the case.

    Raises:
        CannotStart: Where there is none.
    """
    groups: Mapping[str, Group] = portfolio.groups[axis]
    known = {identity for identity, group in groups.items() if group.term.is_known}
    one = axis.value.removesuffix("s")
    identity = typed or (own.id if own else "")
    if identity in known:
        return groups[identity].term
    choices = ", ".join(sorted(known)) or "none yet"
    if not identity:
        raise CannotStart(f"Which {one}? One of: {choices}")
    raise CannotStart(f"There is no {one} {identity}. One of: {choices}")


def _write(file: Path, text: str, opened: SiteFile, *, is_table: bool) -> None:
    """Write a sheet beside what is published: it says what is not known yet."""
    published = {"the folder of cases": opened.cases, "the folder of pages": opened.documents}
    way_out = "Name a file beside it, as in --to sheet.md."
    do_or_say_why(lambda: refuse_published_folder(file.parent, published, way_out))
    try:
        raw = (BYTE_ORDER_MARK + text if is_table else text).encode("utf-8")
        file.write_bytes(raw)
    except OSError as error:
        raise click.ClickException(f"{error.filename}: {error.strerror}") from None
    click.echo(f"{name_shortly(file)} written")
