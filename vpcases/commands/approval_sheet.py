"""`vpcases approval-sheet`: what a customer is asked to sign."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from vpcases.catalogue import say_count, speaking
from vpcases.commands.check import read_contact_of
from vpcases.commands.choosing import (
    CHANNELS,
    ITEMS,
    read_channels,
    read_end,
    read_items,
    read_language,
)
from vpcases.commands.doing import (
    do_or_say_why,
    name_shortly,
    open_site,
    read_day,
    site_option,
    word_examples,
)
from vpcases.model.approval import Approval
from vpcases.model.dates import PartialDate
from vpcases.pages.dates import word_date
from vpcases.read import read_library
from vpcases.scaffold.approvable import find_approvable
from vpcases.scaffold.approval_sheet import (
    FOLDER,
    Question,
    WrittenSheet,
    make_frame,
    plan_question,
    plan_sheet,
    refuse_published_folder,
    write_sheet,
)
from vpcases.scaffold.mistakes import refuse_mistakes

PAPERS = {"a4": "a4", "letter": "us-letter"}


@click.command(
    "approval-sheet",
    epilog=word_examples(
        "vpcases approval-sheet harbor-foods-reconciliation",
        "vpcases approval-sheet harbor-foods-reconciliation --until 2028-04-28 "
        "--items name,logo,figures,quotes --channels website,slide",
        "vpcases approval-sheet skerrow-general-evenings --quote",
    ),
)
@click.argument("identity", metavar="CASE")
@click.option("--items", multiple=True, metavar="ITEM,…", help=f"What to ask for: {ITEMS}.")
@click.option("--channels", multiple=True, metavar="CHANNEL,…", help=f"Where: {CHANNELS}.")
@click.option(
    "--until",
    metavar="DATE",
    help="The last day to ask for, or unknown. Left out, the customer writes it in.",
)
@click.option("--quote", "is_quote", is_flag=True, help="CASE is a quote with a file of its own.")
@click.option(
    "--into",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="FOLDER",
    help=f"Where to write it. Left out, it is {FOLDER}/ in the folder of the site.",
)
@click.option(
    "--language",
    metavar="CODE",
    help="The language that the sheet speaks, as in de. Left out, it is that of the case.",
)
@click.option("--paper", type=click.Choice([*PAPERS]), default="a4", show_default=True)
@site_option
def approval_sheet_command(
    identity: str,
    items: tuple[str, ...],
    channels: tuple[str, ...],
    until: str | None,
    is_quote: bool,
    into: Path | None,
    language: str | None,
    paper: str,
    site: Path | None,
) -> None:
    """Write a sheet for a customer to sign, as HTML and as PDF.

    CASE is the id of a case, or of a quote with a file of its own. The sheet lists every sentence,
    figure, quote and picture as the public would see it, each with a box to strike it out, where
    it may be shown and until when. What comes back is recorded with vpcases approve.

    Left out, what is asked for is what the file says under approval:, or else the usual items and
    every other that the case has something for. Words that you wrote stay in your language.
    """
    opened = open_site(site)
    today = read_day(None, opened)
    question = Question(read_items(items), read_channels(channels), read_end(until, "--until"))
    folder = into or opened.folder / FOLDER
    site_language, asked_for = opened.language, read_language(language)
    asker, contact = opened.site_name, read_contact_of(opened)

    def write() -> tuple[WrittenSheet, Approval]:
        published = {"the folder of cases": opened.cases}
        published["the folder of pages"] = opened.documents
        refuse_published_folder(folder, published)
        library = read_library(opened.cases).library
        record = find_approvable(library, identity, is_quote=is_quote)
        refuse_mistakes(opened.cases, record, today)
        approval = plan_question(record, library, question, today)
        frame = make_frame(library, site_language, asker, contact, asked_for)
        sheet = plan_sheet(record, library, approval, frame, today)
        return write_sheet(record, sheet, opened.cases, folder, PAPERS[paper]), approval

    with speaking(opened.overrides):
        written, approval = do_or_say_why(write)
    for line in _word(written, approval):
        click.echo(line)


def _word(written: WrittenSheet, approval: Approval) -> Iterator[str]:
    """Yield where the sheet is, what could not be printed, and what to type next."""
    sheet, pdf = written.sheet, written.pdf
    for file in written.files:
        yield name_shortly(file)
    parts = sum(len(group.parts) for group in sheet.groups)
    places = ", ".join(channel.name for channel in sheet.channels)
    count = say_count("en", "{count} part", "{count} parts", parts)
    yield f"Sheet {sheet.fingerprint}: {count}, {places}, {_word_end(approval)}."
    for name, why in sheet.left_off:
        yield f"Left off, for the public would not see it: {name} ({why})"
    if pdf.missing:
        yield f"No font here has these signs, which are blank in the PDF: {pdf.missing}"
        yield "  Install a font that has them, or send the HTML, which uses the reader's fonts."
    for picture in pdf.unprinted:
        yield f"This picture is not printed in the PDF: {picture}"
    if not sheet.contact:
        yield "Set contact: in mkdocs.yml, and the sheet says whom to write to."
    answer = "--by NAME --on DATE --until DATE"
    yield "When it comes back:"
    yield f"  vpcases approve {sheet.id} {answer} --sheet {sheet.fingerprint}"


def _word_end(approval: Approval) -> str:
    """Return until when is asked for, in the language of the command line."""
    if approval.until is None:
        return "the last day to be written in"
    if isinstance(approval.until, PartialDate):
        return f"until {word_date(approval.until, 'en')}"
    return "without an end"
