"""What a preview shows for a case file that cannot be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from vpcases.catalogue import say
from vpcases.derive.portfolio import Portfolio
from vpcases.pages.context import Context
from vpcases.pages.page import Head, ProofPage
from vpcases.problems import Problem


@dataclass(frozen=True)
class ProblemPage(ProofPage):
    """The problems of a file, where there is nothing else to show."""

    problems: tuple[Problem, ...]

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "problem_page"


def plan_problem_pages(portfolio: Portfolio, context: Context) -> Iterator[ProblemPage]:
    """Yield a page for every case file with mistakes that no record could be read from."""
    for path, problems in context.mistakes.items():
        place = PurePosixPath(path)
        if place.parent.name != "histories" or "." in place.stem:
            continue
        if place.stem in portfolio.read_ids:
            continue
        yield ProblemPage(
            head=Head(
                address=context.addresses.case(place.stem),
                title=say(context.language, "{file} cannot be read yet", file=place.name),
                description="",
                source_path=path,
                parent=context.addresses.library(),
                search_boost=0.1,
            ),
            edition=portfolio.edition.value,
            problems=problems,
        )
