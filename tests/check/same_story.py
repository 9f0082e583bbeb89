"""The same few sentences of a case in many languages, by the code of the language."""

from __future__ import annotations

from pathlib import Path

LINES = Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").splitlines()
SAME_STORY = {code: text for code, _, text in (line.partition(": ") for line in LINES)}
