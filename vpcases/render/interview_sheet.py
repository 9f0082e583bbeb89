"""The sheet for an interview as files: Markdown to send or print, CSV to type the answers into."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from pathlib import Path

from vpcases.catalogue import say
from vpcases.pages.interview_page import InterviewPage
from vpcases.render.case_records import disarm
from vpcases.render.page import make_speaker
from vpcases.render.templates import make_environment

TEMPLATE = "interview_page.md.jinja"


def render_interview(page: InterviewPage, language: str, overrides: Iterable[Path] = ()) -> str:
    """Return a sheet as Markdown, with a place to answer below every question."""
    # Markdown is no HTML: what HTML escapes would be read as it stands.
    environment = make_environment(tuple(overrides)).overlay(autoescape=False)
    text = environment.get_template(TEMPLATE).render(page=page, **make_speaker(language))
    return text.strip() + "\n"


def render_interview_table(page: InterviewPage, language: str) -> str:
    """Return a sheet as CSV (RFC 4180): a row for each question, the answer still empty."""
    text = io.StringIO()
    rows = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    rows.writerow(
        (
            say(language, "Number"),
            say(language, "Part"),
            say(language, "Question"),
            say(language, "Note"),
            say(language, "Noted so far"),
            say(language, "Answer"),
            say(language, "File"),
            say(language, "Field"),
        )
    )
    for part in page.parts:
        for question in part.questions:
            cells = (part.heading, question.words, question.note, question.noted, "", part.file)
            rows.writerow((question.number, *map(disarm, cells), disarm(question.field)))
    return text.getvalue()
