"""What the benchmark prints: one Markdown table, and whether the bars are met."""

from __future__ import annotations

import os
import platform
import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from importlib.metadata import version
from itertools import pairwise
from statistics import median

from tests.benchmarks.measuring import Build

OURS, PEER = "vpcases", "Material"
MOST_OF_PEER = 0.6
MOST_OF_LINEAR = 1.15
COUNT_OF_PEER_BAR = 1_000
GROWTH = (1_000, 5_000)


@dataclass
class Results:
    """Builds of each number of cases by round, and seconds of edits, for us and for the peer."""

    builds: dict[tuple[int, str], list[Build]] = field(default_factory=lambda: defaultdict(list))
    edits: dict[tuple[int, str], list[float]] = field(default_factory=dict)

    def middle(self, count: int, who: str, name: str) -> float:
        """Return the median over the rounds of one thing measured."""
        return float(median(getattr(build, name) for build in self.builds[count, who]))

    def ratio(self, name: str, ours: tuple[int, str], other: tuple[int, str]) -> float | None:
        """Return the median over the rounds of one thing divided by another of the same round.

        A machine that slows down for a while slows both down. None where one was not measured.
        """
        if ours not in self.builds or other not in self.builds:
            return None
        pairs = zip(self.builds[ours], self.builds[other], strict=True)
        return float(median(getattr(one, name) / getattr(two, name) for one, two in pairs))


@dataclass(frozen=True)
class Bar:
    """What a figure may be at most; `measured` is None where it was not measured."""

    words: str
    most: float
    measured: float | None

    @property
    def is_missed(self) -> bool:
        """Whether it was measured and found too large."""
        return self.measured is not None and self.measured > self.most

    @property
    def line(self) -> str:
        """The bar and what was found, for a list."""
        if self.measured is None:
            return f"- not measured: {self.words} at most {self.most:.2f}"
        verdict = "MISSED" if self.is_missed else "met"
        return f"- {verdict}: {self.words} at most {self.most:.2f}; here {self.measured:.2f}"


def word_machine() -> str:
    """Return what the figures below were measured on, and how busy it is just now."""
    packages = ("vpcases", "mkdocs", "mkdocs-material", "markdown")
    versions = ", ".join(f"{name} {version(name)}" for name in packages)
    return (
        f"{time.strftime('%Y-%m-%d')}, {os.cpu_count()} cores, "
        f"Python {platform.python_version()}, {versions}"
    )


def word_load() -> str:
    """Return how busy the machine is: processes that want to run, over 1, 5 and 15 minutes."""
    return " / ".join(f"{load:.1f}" for load in os.getloadavg())


COLUMNS = (
    ("pages", "pages", "{:,.0f}"),
    ("wall s", "wall_seconds", "{:.2f}"),
    ("CPU s", "cpu_seconds", "{:.2f}"),
    ("peak MB", "peak_mb", "{:,.0f}"),
    ("output MB", "output_mb", "{:,.1f}"),
    ("files", "files", "{:,.0f}"),
    ("search MB", "search_mb", "{:.2f}"),
)


def word_table(results: Results, counts: Iterable[int], builders: Sequence[str]) -> str:
    """Return the medians of all that was measured, a row each for us, the peer and the ratio."""
    heads = ["cases", "", *(head for head, _, _ in COLUMNS), "CPU ms a case", "edit in serve s"]
    rows = [heads, ["--:", "---", *["--:"] * (len(COLUMNS) + 2)]]
    for count in counts:
        for who in builders:
            each = f"{results.middle(count, who, 'cpu_seconds') * 1000 / count:.1f}"
            cells = [*_cells(results, count, who), each, _edit(results, count, who)]
            rows.append([f"{count:,}", who, *cells])
        if PEER in builders:
            rows.append(["", "ratio", *_ratios(results, count)])
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _cells(results: Results, count: int, who: str) -> list[str]:
    return [shape.format(results.middle(count, who, name)) for _, name, shape in COLUMNS]


def _ratios(results: Results, count: int) -> list[str]:
    ours, peer = (count, OURS), (count, PEER)
    ratios = [results.ratio(name, ours, peer) for _, name, _ in COLUMNS]
    ratios.append(results.ratio("cpu_seconds", ours, peer))
    if ours in results.edits:
        ratios.append(median(results.edits[ours]) / median(results.edits[peer]))
    return ["" if ratio is None else f"{ratio:.2f}" for ratio in ratios]


def _edit(results: Results, count: int, who: str) -> str:
    return f"{median(results.edits[count, who]):.2f}" if (count, who) in results.edits else ""


def list_bars(results: Results) -> list[Bar]:
    """Return the bars of the project, each with what was measured."""
    few, many = GROWTH
    growth = results.ratio("wall_seconds", (many, OURS), (few, OURS))
    at = COUNT_OF_PEER_BAR
    return [
        Bar(
            f"cold build of {at:,} cases, in times of the peer's (wall)",
            MOST_OF_PEER,
            results.ratio("wall_seconds", (at, OURS), (at, PEER)),
        ),
        Bar(
            f"growth from {few:,} to {many:,} cases, in times of linear (wall)",
            MOST_OF_LINEAR,
            growth and growth / (many / few),
        ),
    ]


def word_growth(results: Results, counts: Sequence[int], builders: Sequence[str]) -> Iterable[str]:
    """Yield how time and memory grow from each number of cases to the next, beside linear."""
    for few, many in pairwise(counts):
        for who in builders:
            shares = [
                (results.ratio(name, (many, who), (few, who)) or 0) / (many / few)
                for name in ("wall_seconds", "cpu_seconds", "peak_mb")
            ]
            words = "wall {:.2f}, CPU {:.2f}, memory {:.2f}".format(*shares)
            yield f"- {who}, from {few:,} to {many:,} cases, in times of linear: {words}"
