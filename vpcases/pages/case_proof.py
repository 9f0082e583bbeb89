"""What a case proves against its own past, and what each of its figures stands on."""

from __future__ import annotations

from dataclasses import replace

from vpcases.catalogue import say
from vpcases.derive.case import Case
from vpcases.derive.figures import Figure
from vpcases.derive.grounds import list_grounds
from vpcases.derive.pilots import is_pilot
from vpcases.pages.closed_lists import word_level
from vpcases.pages.context import Context
from vpcases.pages.dates import word_period
from vpcases.pages.evidence import link_pilot, name_evidence, word_holder
from vpcases.pages.figures import FigureView, GroundView, view_figure, word_standing
from vpcases.pages.pilot_words import word_pilot


def view_case_figure(figure: Figure, case: Case, context: Context, language: str) -> FigureView:
    """Return a figure with what it stands on, and a link to its driver.

    The driver is left out where the label names it already.
    """
    view = replace(view_figure(figure, language), grounds=_list_grounds(figure, case, language))
    pilot = _find_pilot(figure, case)
    if pilot:
        entry = case.history.evidence[pilot]
        words = word_pilot(entry, entry.level or case.history.level, language)
        if pilot != figure.basis.evidence_id:
            words = say(language, "before: {pilot}", pilot=words)
        view = replace(view, pilot=words, pilot_address=link_pilot(case, pilot, context))
    if figure.driver is None or figure.driver.title == view.label:
        return view
    return replace(
        view, driver=figure.driver.title, driver_address=context.addresses.term(figure.driver)
    )


def _find_pilot(figure: Figure, case: Case) -> str | None:
    """Return the pilot that a figure rests on, that of its result before that of its before."""
    evidence = case.history.evidence
    return next((name for name in list_grounds(figure) if is_pilot(evidence.get(name))), None)


def _list_grounds(figure: Figure, case: Case, language: str) -> tuple[GroundView, ...]:
    """Return the evidence entries that a figure stands on, with method and holder.

    Level and period of its result stand above them; those of its before stand here, and that of
    its result, too, where the before is the weaker side and gives its level to the whole.
    """
    after, basis = figure.basis.evidence_id, figure.basis
    is_uneven = basis.level is not basis.result_level
    after_side = (word_standing(figure, language) or say(language, "after")) if is_uneven else ""
    named = [name for name in list_grounds(figure) if name in case.history.evidence]
    grounds = []
    for name in named:
        entry = case.history.evidence[name]
        is_before = name != after
        level = word_level(entry.level or case.history.level, language)
        details = (
            word_period(entry.covers, language) if is_before else "",
            level if is_before or is_uneven else "",
            entry.method or "",
            word_holder(entry, language),
        )
        grounds.append(
            GroundView(
                side=say(language, "before") if is_before else after_side,
                words=name_evidence(name, entry),
                address=f"#evidence-{name}",
                details=tuple(detail for detail in details if detail),
            )
        )
    return tuple(grounds)
