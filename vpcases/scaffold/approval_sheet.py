"""Approval sheets, written to a folder beside the site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from vpcases.derive.asking import derive_asked, list_usual_items
from vpcases.model.approval import USUAL_CHANNELS, Approval, Channel, Item
from vpcases.model.authored import Status
from vpcases.model.dates import PartialDate
from vpcases.model.library import Library
from vpcases.pages.addresses import Addresses
from vpcases.pages.approval_sheet import Frame, plan_approval_sheet
from vpcases.pages.context import Context
from vpcases.pages.sheet import ApprovalSheet
from vpcases.quantities import Unknown
from vpcases.render.approval_pdf import SheetPdf, render_sheet_pdf
from vpcases.render.approval_sheet import render_sheet
from vpcases.scaffold.approvable import Approvable, is_quote, list_all_parts
from vpcases.scaffold.together import write_together
from vpcases.scaffold.writing import NotWritten

FOLDER = "approval-sheets"
"""Where sheets are written, in the folder of the site."""
SHEETS_GO_BESIDE = f"Leave --into out, and sheets are written to {FOLDER}/ beside it."
TOO_EARLY = (Status.NOMINATED, Status.QUALIFIED)
GONE = (Status.RETIRED, Status.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked for; what is empty is what the file says, else the usual."""

    items: tuple[Item, ...] = ()
    channels: tuple[Channel, ...] = ()
    until: PartialDate | Unknown | None = None


@dataclass(frozen=True, slots=True)
class WrittenSheet:
    """A sheet that was written: where, and what of it could not be printed."""

    sheet: ApprovalSheet
    pdf: SheetPdf
    files: tuple[Path, ...]


def plan_question(
    record: Approvable, library: Library, question: Question, as_of: date
) -> Approval:
    """Return what is asked for of a record: an end that is over is asked for anew."""
    was = record.content.approval or Approval()
    usual = list_usual_items(list_all_parts(record, library))
    is_over = was.last_day is not None and was.last_day < as_of
    return was.model_copy(
        update={
            "items": question.items or was.items or usual,
            "channels": question.channels or was.channels or USUAL_CHANNELS,
            "until": question.until or (None if is_over else was.until),
        }
    )


def plan_sheet(
    record: Approvable, library: Library, approval: Approval, frame: Frame, as_of: date
) -> ApprovalSheet:
    """Return the approval sheet of a case, or of a quote with a file of its own.

    Raises:
        NotWritten: Where there is nothing to approve yet, or nothing any more.
    """
    status = record.content.status
    if status in TOO_EARLY or status in GONE:
        raise NotWritten(
            f"{record.id} is {status}, so there are no words to approve.",
            "Write it first, and set it to drafted."
            if status in TOO_EARLY
            else "What has left the site needs no approval.",
        )
    asked = derive_asked(record, library, approval, as_of)
    if not asked.is_seen:
        raise NotWritten(
            f"The public would see nothing of {record.id}, approved or not.",
            f"vpcases check {record.id} tells why.",
        )
    return plan_approval_sheet(asked, frame, as_of)


def make_frame(
    library: Library, site_language: str, asker: str, contact: str, language: str = ""
) -> Frame:
    """Return what stands around the parts of every sheet of a site.

    Args:
        library: Everything that was read.
        site_language: The language of what names none of its own.
        asker: Who asks.
        contact: Whom to write to; empty where nobody is named.
        language: The language of the sheet; empty for that of its record.
    """
    context = Context(Addresses(), language=site_language, media=library.media)
    return Frame(context, asker, contact, language)


def write_sheet(
    record: Approvable, sheet: ApprovalSheet, cases: Path, into: Path, paper: str
) -> WrittenSheet:
    """Write a sheet as HTML and as PDF, in place of those of before."""
    home = into / "quotes" if is_quote(record) else into
    pictures = _read_pictures(sheet, cases)
    pdf = render_sheet_pdf(sheet, pictures, paper)
    html = render_sheet(sheet, pictures)
    contents = {
        home / f"{record.id}.html": html.encode(),
        home / f"{record.id}.pdf": pdf.content,
    }
    write_together(contents)
    return WrittenSheet(sheet, pdf, tuple(contents))


def _read_pictures(sheet: ApprovalSheet, cases: Path) -> Mapping[str, bytes]:
    files = dict.fromkeys(picture.file for picture in sheet.pictures)
    return {file: (cases / file).read_bytes() for file in files if (cases / file).is_file()}


def refuse_published_folder(
    into: Path, published: Mapping[str, Path], way_out: str = SHEETS_GO_BESIDE
) -> None:
    """Make sure that nothing for one reader is written where a build would publish it.

    Raises:
        NotWritten: Where it would be.
    """
    target = into.resolve()
    for name, folder in published.items():
        if target.is_relative_to(folder.resolve()):
            raise NotWritten(
                f"{into} lies in {name}, which a build reads or publishes.",
                way_out,
            )
