"""What can be asked of the finder and has no proof at all: each has a page that says so.

There stands what carries over from the nearest proofs and what does not, a trial, and whom to ask.
"""

from __future__ import annotations

from collections.abc import Mapping

from vpcases.derive.facets import AXES, Facet
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.ranking import Answer, Question
from vpcases.derive.terms import Axis
from vpcases.pages.addresses import Link
from vpcases.pages.context import Context
from vpcases.pages.group_words import name_group

Gaps = Mapping[str, Link]
"""Pages of what has no proof, by what is asked as it stands in the address of the finder."""
ORDER = (
    (Facet.SEGMENT, Facet.DRIVER),
    (Facet.ALTERNATIVE,),
    (Facet.OFFERING,),
    (Facet.SEGMENT,),
    (Facet.DRIVER,),
)
"""What is looked for, the narrowest first; the index tells the script."""


def list_gaps(portfolio: Portfolio, context: Context) -> dict[str, Link]:
    """Return every crossing and every term of the registries that has no proof."""
    language, addresses = context.language, context.addresses
    crossings = {
        f"segment={crossing.segment.id}&driver={crossing.driver.id}": Link(
            f"{name_group(crossing.segment, language)}, {name_group(crossing.driver, language)}",
            addresses.crossing(crossing.segment.id, crossing.driver.id),
        )
        for crossing in portfolio.crossings.values()
        if crossing.segment.is_known and crossing.driver.is_known and not crossing.cases
    }
    terms = {
        f"{facet.value}={group.term.id}": Link(
            name_group(group.term, language), addresses.term(group.term)
        )
        for facet, axis in AXES.items()
        if axis in (Axis.SEGMENT, Axis.DRIVER, Axis.ALTERNATIVE, Axis.OFFERING)
        for group in portfolio.groups[axis].values()
        if group.term.is_known and not group.cases
    }
    return {**crossings, **terms}


def find_gap(gaps: Gaps, question: Question, answer: Answer) -> Link | None:
    """Return the page of what is asked and has no proof; None for an answer that is whole."""
    if answer.is_whole or not answer.is_asked:
        return None
    for fields in ORDER:
        asked = "&".join(f"{each.value}={question.known.get(each, '')}" for each in fields)
        if asked in gaps:
            return gaps[asked]
    return None
