"""How long a review of the wins of a month takes, and how much memory, for a log of 50,000 wins.

Everything is counted from the start of `vpcases wins review` in a process of its own: Python, the
files, the log, the patterns of every month, the Markdown. There are 12 months, four segments, six
reasons, about 35,000 customers, and two plants, which have to be found and nothing else.

python -m tests.benchmarks.win_review [--count 50000] [--months 12]
"""

from __future__ import annotations

import argparse
import csv
import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.seeded_wins import CLAIMS, LAST, REASONS, Plant, make_wins

SECONDS, MEGABYTES = 5.0, 300
"""What a review of 50,000 wins may take."""
COLUMNS = (
    *("date", "customer", "industry", "company_type", "their_product", "offering", "why"),
    *("reason_source", "driver", "segment_assumed"),
)


def write_log(site: Path, count: int, months: int) -> None:
    """Write a site with a win log, its segments, drivers and propositions."""
    cases = site / "cases"
    (cases / "wins").mkdir(parents=True)
    (cases / "propositions").mkdir()
    (site / "docs").mkdir()
    (site / "mkdocs.yml").write_text("site_name: Wins\nplugins: [vpcases]\n", encoding="utf-8")
    lines = ["segments:", *(f"  {s}: {s.title()}" for s in CLAIMS)]
    lines += ["drivers:", *(f"  {r}: {r.title()}" for r in REASONS), "offerings:", "  syncline: S"]
    (cases / "vocabulary.yml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    for segment, driver in CLAIMS.items():
        text = f"that_helps:\n  {driver}: do it\n"
        (cases / "propositions" / f"{segment}.yml").write_text(text, encoding="utf-8")
    with (cases / "wins" / "wins.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(COLUMNS)
        for win in make_wins(1, Plant(7, 7), wins=count, months=months):
            table.writerow(
                [win.date, win.customer, win.industry, win.company_type, "A thing", win.offering,
                 win.words, win.reason_source, win.reason, win.segment_assumed]
            )  # fmt: skip


def measure(site: Path) -> tuple[float, float, int, str]:
    """Return wall and CPU seconds, the most megabytes, and what was printed."""
    command = [sys.executable, "-m", "vpcases.cli", "wins", "review", LAST, "--as-of", "2026-11-01"]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    done = subprocess.run(command, cwd=site, capture_output=True, text=True, check=True)
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return wall, spent, after.ru_maxrss // 1024, done.stdout


def main() -> int:
    """Measure, print, and return 1 where a bar is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=50_000)
    parser.add_argument("--months", type=int, default=12)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        write_log(Path(folder), asked.count, asked.months)
        wall, spent, memory, text = measure(Path(folder))
    found = re.findall(r"^- \*\*(.+?)\*\*", text, re.M)
    print(f"{asked.count} wins: {wall:.1f} s wall, {spent:.1f} s CPU, {memory} MB")
    print("Found:", "; ".join(found))
    return int(spent > SECONDS or memory > MEGABYTES)


if __name__ == "__main__":
    sys.exit(main())
