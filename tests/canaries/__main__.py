"""Build any number of seeded sites and say how many hold what they may not, or lack what they may.

python -m tests.canaries --sites 300 --seed 1
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from tests.canaries.trial import Outcome, try_site


def main() -> int:
    """Build the sites that the command line asks for; 1 where any of them is not as it should."""
    parser = argparse.ArgumentParser(description="Build seeded sites and search them.")
    parser.add_argument("--sites", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--most", type=int, default=10, help="lines told of each site")
    asked = parser.parse_args()
    began = time.monotonic()
    outcomes = []
    with ProcessPoolExecutor(asked.workers) as pool:
        for outcome in pool.map(_try, range(asked.seed, asked.seed + asked.sites), chunksize=4):
            outcomes.append(outcome)
            if len(outcomes) % 50 == 0:
                print(f"{len(outcomes)} sites so far", file=sys.stderr, flush=True)
            if not outcome.is_good:
                print("\n".join(word_outcome(outcome, asked.most)), flush=True)
    bad = sum(not outcome.is_good for outcome in outcomes)
    canaries = sum(outcome.canaries for outcome in outcomes)
    took = time.monotonic() - began
    print(f"{len(outcomes)} sites, {canaries:,} canaries, {bad} sites wrong, {took:.0f} s")
    return 1 if bad else 0


def _try(seed: int) -> Outcome:
    with tempfile.TemporaryDirectory() as folder:
        return try_site(seed, Path(folder))


def word_outcome(outcome: Outcome, most: int) -> Iterator[str]:
    """Yield what is wrong with a site, a few lines of each kind."""
    yield f"seed {outcome.seed}"
    if outcome.stopped:
        yield "  stopped: " + "\n    ".join(outcome.stopped.splitlines()[: most * 3])
    kinds = {
        "public edition holds": outcome.leaks,
        "public edition lacks": outcome.missing,
        "internal edition holds": outcome.inside_leaks,
        "internal edition lacks": outcome.inside_missing,
    }
    for kind, lines in kinds.items():
        yield from (f"  {kind} {line}" for line in lines[:most])


if __name__ == "__main__":
    sys.exit(main())
