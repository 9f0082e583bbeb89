"""What a case proves against its own past, and the evidence that its figures rest on."""

from __future__ import annotations

from dataclasses import dataclass, replace

from vpcases.derive.figures import Figure
from vpcases.model.authored import EvidenceLevel
from vpcases.model.case import CaseHistory
from vpcases.pages.context import Context
from vpcases.pages.figures import FigureView, view_figure
from vpcases.pages.wording import LEVELS, word_date, word_period


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """A source that figures stand on."""

    id: str
    about: str
    level: str
    details: tuple[str, ...]
    address: str = ""


def view_case_figure(figure: Figure, context: Context, language: str) -> FigureView:
    """Return a figure with a link to its driver, where the label does not name it already."""
    view = view_figure(figure, language)
    if figure.driver is None or figure.driver.title == view.label:
        return view
    return replace(
        view, driver=figure.driver.title, driver_address=context.addresses.term(figure.driver)
    )


def list_evidence(history: CaseHistory, language: str) -> tuple[EvidenceRow, ...]:
    """Return the sources that figures stand on, in the order the author wrote them."""
    rows = []
    for identity, entry in history.evidence.items():
        details = (
            entry.kind or "",
            word_period(entry.covers, language),
            entry.method or "",
            entry.scaled or "",
            f"from {entry.by}" if entry.by else "",
            word_date(entry.date, language),
        )
        rows.append(
            EvidenceRow(
                id=identity,
                about=entry.about or identity.replace("-", " ").capitalize(),
                level=LEVELS[entry.level or EvidenceLevel.STATED],
                details=tuple(detail for detail in details if detail),
                address=entry.url or "",
            )
        )
    return tuple(rows)
