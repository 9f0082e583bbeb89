"""The commands of the engines, run as a user runs them."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.sites import DAY


@dataclass(frozen=True)
class Ran:
    """How a command ended, and all that it said."""

    code: int
    told: str


def surroundings(**variables: str) -> dict[str, str]:
    """Return the variables of a command: ours are left out but for those given."""
    quiet = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    others = {k: v for k, v in os.environ.items() if not k.startswith(("VPCASES_", "PYTEST_"))}
    return {**others, **quiet, **variables}


def run_engine(engine: str, *arguments: str | Path, folder: Path, **variables: str) -> Ran:
    """Run `mkdocs` or `properdocs` in the folder of a site."""
    done = subprocess.run(
        [sys.executable, "-m", engine, *map(str, arguments)],
        cwd=folder,
        env=surroundings(**{"VPCASES_AS_OF": DAY, **variables}),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    return Ran(done.returncode, done.stdout)
