"""Objections with the proofs that an edition may show against them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from vpcases.derive.figures import ADDED_VALUE, name_figure
from vpcases.model.case import CaseHistory
from vpcases.model.library import Record
from vpcases.model.objection import Answer, Objection

EFFORT = "effort"
"""What an answer calls the days that a case took, where those answer it."""


def show_objections(
    objections: Mapping[str, Record[Objection]],
    cases: Mapping[str, Record[CaseHistory]],
    names: Mapping[str, str] | None = None,
) -> dict[str, Record[Objection]]:
    """Return objections that name shown cases only, and of those the figures that are shown.

    Args:
        objections: What prospects say, by id.
        cases: The cases that an edition shows, by the ids it knows them under.
        names: The ids that it knows cases under, by those of their files, where they differ.
    """
    return {
        identity: replace(
            record,
            content=record.content.model_copy(
                update={"answered_by": tuple(_show_answers(record.content, cases, names))}
            ),
        )
        for identity, record in objections.items()
    }


def _show_answers(
    objection: Objection,
    cases: Mapping[str, Record[CaseHistory]],
    names: Mapping[str, str] | None,
) -> Iterator[Answer]:
    for answer in objection.answered_by:
        typed = answer.case or ""
        known = typed if names is None else names.get(typed, "")
        if known in cases:
            is_shown = answer.figure in list_figure_ids(cases[known].content)
            yield Answer(case=known, figure=answer.figure if is_shown else None)


def list_figure_ids(history: CaseHistory) -> tuple[str, ...]:
    """Return what an answer can name in a case: figures, value elements, their sum, the effort."""
    figures = (name_figure(key) for key in history.before_after)
    total = (ADDED_VALUE,) if history.value_elements else ()
    effort = (EFFORT,) if history.effort else ()
    return (*figures, *history.value_elements, *total, *effort)
