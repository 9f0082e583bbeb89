"""What git remembers of a customer: every commit and every path that touches it."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

LONGEST = 120
"""Seconds that git may take for one question."""
SPECIAL = re.compile(r"([.^$*+?()\[\]{}|\\])")
COMMIT = re.compile(r"[0-9a-f]{40,64}")


@dataclass(frozen=True)
class History:
    """How many commits hold a customer, in which paths; whether anything is not committed yet."""

    commits: int
    paths: tuple[str, ...]
    is_dirty: bool


def read_history(folder: Path, names: Sequence[str], paths: Iterable[str]) -> History | None:
    """Return what git remembers, on every branch; None where there is no git, or it gives up.

    Args:
        folder: The folder of the site.
        names: What the customer is called.
        paths: Files of the customer, relative to the folder.
    """
    if not shutil.which("git") or _ask(folder, "rev-parse", "--git-dir") is None:
        return None
    log = ("log", "--all", "--format=%H", "--name-only")
    listed = _ask(folder, *log, "--", *paths)
    words = "|".join(SPECIAL.sub(r"\\\1", name) for name in names)
    named = _ask(folder, *log, "--pickaxe-regex", f"-S{words}") if names else ""
    grep = [f"--grep={name}" for name in names]
    said = _ask(folder, "log", "--all", "--format=%H", "-F", "-i", *grep) if names else ""
    status = _ask(folder, "status", "--porcelain", "--", ".")
    if listed is None or named is None or said is None:
        return None
    lines = {line for told in (listed, named, said) for line in told.splitlines() if line}
    commits = {line for line in lines if COMMIT.fullmatch(line)}
    return History(len(commits), tuple(sorted(lines - commits)), bool(status))


def _ask(folder: Path, *words: str) -> str | None:
    """Return what git says; None where it says no, or takes too long."""
    git = shutil.which("git") or "git"
    quiet = ("-c", "core.quotepath=off", "-c", "color.ui=false", "--no-pager")
    try:
        done = subprocess.run(  # noqa: S603 - no shell, and every word is one argument
            [git, *quiet, "--no-optional-locks", "--literal-pathspecs", *words],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
            timeout=LONGEST,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None
