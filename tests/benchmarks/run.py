"""The benchmark: our build beside Material building the same text as plain Markdown.

python tests/benchmarks/run.py [--counts 100 1000 5000] [--rounds 3]; README.md has the rest.
"""

from __future__ import annotations

import argparse
import pstats
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.benchmarks.measuring import Editable, measure_build, measure_edits, run_python
from tests.benchmarks.report import (
    OURS,
    PEER,
    Results,
    list_bars,
    word_growth,
    word_load,
    word_machine,
    word_table,
)

PROFILED_FUNCTIONS = 60


def main() -> int:
    """Measure what the command line asks for; return 1 where a bar is missed."""
    asked = read_arguments()
    with tempfile.TemporaryDirectory(prefix="vpcases-benchmark-") as made:
        folder = asked.folder or Path(made)
        for count in asked.counts:
            prepare(folder, count, asked)
        if asked.profile:
            write_profile(folder, max(asked.counts), asked.profile)
            return 0
        return measure(folder, asked)


def read_arguments() -> argparse.Namespace:
    """Return what the command line asks for."""
    parser = argparse.ArgumentParser(description="Our build beside Material's of the same text.")
    parser.add_argument("--counts", type=int, nargs="+", default=[100, 1_000, 5_000])
    parser.add_argument("--rounds", type=int, default=3, help="builds of each site (3)")
    parser.add_argument("--edits", type=int, default=3, help="edits while serving (3); 0 for none")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--alone", action="store_true", help="without the peer, for a quick look")
    parser.add_argument("--folder", type=Path, help="an empty folder to work in, kept afterwards")
    parser.add_argument(
        "--profile", type=Path, metavar="FILE", help="only profile our largest build, into FILE"
    )
    asked = parser.parse_args()
    asked.counts.sort()
    asked.builders = (OURS,) if asked.alone or asked.profile else (OURS, PEER)
    return asked


def prepare(folder: Path, count: int, asked: argparse.Namespace) -> None:
    """Write our site of so many cases, and the peer's from a build of it."""
    site, peer = folder / f"{OURS}-{count}", folder / f"{PEER}-{count}"
    tell(f"writing {count:,} cases")
    seeded = ("-m", "tests.benchmarks.seeded_cases", site.resolve())
    run_python(*seeded, "--count", str(count), "--seed", str(asked.seed))
    if PEER in asked.builders:
        tell(f"writing the peer of {count:,} cases")
        measure_build(site, (site / "built").resolve())
        run_python("-m", "tests.benchmarks.peer", (site / "built").resolve(), peer.resolve())


def measure(folder: Path, asked: argparse.Namespace) -> int:
    """Measure builds in turns, then edits; print the table and the verdict."""
    results = Results()
    load_before = word_load()
    for number in range(asked.rounds):
        for count in asked.counts:
            for who in asked.builders if number % 2 == 0 else reversed(asked.builders):
                tell(f"round {number + 1} of {asked.rounds}: {who} builds {count:,}")
                site = folder / f"{who}-{count}"
                build = measure_build(site, (site / "built").resolve())
                results.builds[count, who].append(build)
    for count in asked.counts if asked.edits else ():
        for who, page in choose_pages(folder, count, asked.builders):
            tell(f"{who} serves {count:,}")
            site = folder / f"{who}-{count}"
            results.edits[count, who] = measure_edits(site, page, asked.edits)
    return report(results, asked, load_before)


def choose_pages(
    folder: Path, count: int, builders: Iterable[str]
) -> Iterable[tuple[str, Editable]]:
    """Yield the same page, to be edited, in our site and in the peer."""
    history = sorted((folder / f"{OURS}-{count}" / "cases" / "histories").glob("*.yml"))[count // 2]
    lines = history.read_text(encoding="utf-8").splitlines()
    title = next(line for line in lines if line.startswith("title: ")).removeprefix("title: ")
    address = f"cases/{history.stem}/"
    markdown = folder / f"{PEER}-{count}" / "docs" / address / "index.md"
    places = {OURS: (history, f"title: {title}\n"), PEER: (markdown, f"# {title}\n")}
    for who in builders:
        yield who, Editable(*places[who], title, address)


def report(results: Results, asked: argparse.Namespace, load_before: str) -> int:
    """Print what was found; return 1 where a bar is missed."""
    bars = list_bars(results)
    print(f"{word_machine()}; load {load_before} before, {word_load()} after; "
          f"{asked.rounds} rounds, medians\n")  # fmt: skip
    print(word_table(results, asked.counts, asked.builders), end="\n\n")
    print(
        "\n".join(
            [*word_growth(results, asked.counts, asked.builders), "", *(bar.line for bar in bars)]
        )
    )
    return int(any(bar.is_missed for bar in bars))


def write_profile(folder: Path, count: int, target: Path) -> None:
    """Write where our build of so many cases spends its time, by each function and all it calls."""
    site, raw = folder / f"{OURS}-{count}", target.resolve().with_suffix(".pstats")
    tell(f"profiling our build of {count:,}")
    build = ("-m", "mkdocs", "build", "--quiet", "--site-dir", (site / "built").resolve())
    run_python("-m", "cProfile", "-o", raw, *build, cwd=site)
    with target.open("w", encoding="utf-8") as text:
        figures = pstats.Stats(str(raw), stream=text).strip_dirs()
        figures.sort_stats("tottime").print_stats(PROFILED_FUNCTIONS)
        figures.sort_stats("cumulative").print_stats(PROFILED_FUNCTIONS * 2)


def tell(words: str) -> None:
    """Say on the error output what is being done; the report alone goes to the other."""
    print(f"{words} …", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
