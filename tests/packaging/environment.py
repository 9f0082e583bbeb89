"""Empty environments of Python packages, such as a new user has."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def run(command: str | Path, *arguments: str | Path, cwd: Path) -> str:
    """Return what the command printed; where it fails, so does the test, with all it said."""
    done = subprocess.run(
        [command, *arguments],
        cwd=cwd,
        env=_environ(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        words = " ".join(str(word) for word in (command, *arguments))
        pytest.fail(f"{words}\nended with {done.returncode}:\n{done.stdout}", pytrace=False)
    return done.stdout


def make_environment(folder: Path, *wanted: str | Path) -> Path:
    """Return the folder of the commands of a new environment, into which pip installed these."""
    run(sys.executable, "-m", "venv", folder, cwd=folder.parent)
    commands = folder / ("Scripts" if os.name == "nt" else "bin")
    quiet = ("--quiet", "--disable-pip-version-check")
    run(commands / "python", "-m", "pip", "install", *quiet, *wanted, cwd=folder.parent)
    return commands


def _environ() -> dict[str, str]:
    """Return our surroundings without what would tell a new environment of this checkout."""
    ours = ("PYTHON", "VIRTUAL_ENV", "PYTEST", "VPCASES_")
    return {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(ours) or name == "VPCASES_AS_OF"
    }
