"""What a case proves against its own past, and the evidence that its figures rest on."""

from __future__ import annotations

from dataclasses import dataclass, replace

from vpcases.derive.case import Case
from vpcases.derive.figures import Figure
from vpcases.model.authored import EvidenceLevel
from vpcases.model.case import CaseHistory
from vpcases.pages.context import Context
from vpcases.pages.figures import FigureView, view_figure
from vpcases.pages.wording import LEVELS, word_date, word_period
from vpcases.quantities import Quantity


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


def word_comparison(case: Case, language: str) -> str:
    """Return the caption that keeps before-and-after from being read as us against others.

    It names the time before only where that is one and the same for every figure.
    """
    times = {_time_before(case, figure, language) for figure in case.figures if figure.before}
    when = times.pop() if len(times) == 1 else ""
    return f"Compared with their own situation {f'in {when}' if when else 'before'}"


def _time_before(case: Case, figure: Figure, language: str) -> str:
    """Return the period that the before of a figure is from, where it has a source of its own."""
    source = figure.before.source if isinstance(figure.before, Quantity) else None
    if source is None or source == figure.basis.evidence_id:
        return ""
    evidence = case.history.evidence.get(source)
    return word_period(evidence.covers, language) if evidence else ""


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
