"""What share of a public build the leak audit takes.

python tests/benchmarks/audit_share.py [--count 1000] [--rounds 3]; the bar is 15 % at 1,000 cases.
"""

from __future__ import annotations

import argparse
import logging
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from mkdocs.commands.build import build
from mkdocs.config import load_config

from tests.benchmarks.seeded_cases import write_site
from tests.sites import sign_site
from vpcases.engine import mkdocs_plugin

MOST = 0.15
"""The largest share of a build that the audit may take."""


def main() -> int:
    """Measure builds of a seeded site; return 1 where the audit takes more than its share."""
    parser = argparse.ArgumentParser(description="The audit's share of a public build.")
    parser.add_argument("--count", type=int, default=1_000)
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    with tempfile.TemporaryDirectory(prefix="vpcases-audit-") as made:
        site = Path(made, "site")
        write_site(site, asked.count)
        sign_site(site)
        rounds = [measure(site) for _ in range(asked.rounds)]
    whole = statistics.median(seconds for seconds, _ in rounds)
    audit = statistics.median(seconds for _, seconds in rounds)
    share = statistics.median(audited / seconds for seconds, audited in rounds)
    print(f"{asked.count:,} cases: build {whole:.2f} s CPU, audit {audit:.2f} s, {share:.1%}")
    return int(share > MOST)


def measure(site: Path) -> tuple[float, float]:
    """Return the CPU seconds of a build, the audit among them, and those of the audit."""
    audited: list[float] = []
    audit_build = mkdocs_plugin.audit_build

    def timed(*arguments: Any) -> None:
        begun = time.process_time()
        audit_build(*arguments)
        audited.append(time.process_time() - begun)

    mkdocs_plugin.audit_build = timed
    try:
        begun = time.process_time()
        build(load_config(str(site / "mkdocs.yml"), site_dir=str(site / "built")))
        return time.process_time() - begun, sum(audited)
    finally:
        mkdocs_plugin.audit_build = audit_build


if __name__ == "__main__":
    sys.exit(main())
