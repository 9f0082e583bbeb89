"""What an author is asked about a number that can be read in two ways, word by word.

`asked/quantity.txt` and `asked/change.txt` hold what was typed, behind a >, and below it what is
told. After a change that is meant, run

    VPCASES_WRITE_EXPECTED=1 python -m pytest tests/test_questions.py

and look at every line that git shows as changed.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from vpcases.quantities import (
    Misread,
    looks_like_change,
    looks_numeric,
    read_change,
    read_quantity,
)

ASKED = Path(__file__).parent / "asked"
READERS: dict[str, Callable[[str], object]] = {"quantity": read_quantity, "change": read_change}


def word_answer(name: str, typed: str) -> str:
    """Return what was typed, and what is told of it."""
    read = READERS[name](typed)
    looks = [
        words
        for words, is_so in (
            ("a number", looks_numeric(typed)),
            ("a change", looks_like_change(typed)),
        )
        if is_so
    ]
    told = f"{read.rule}: {read.message}\n    {read.hint}" if isinstance(read, Misread) else read
    return f"> {typed}\n{told}\n    looks like {' and '.join(looks) or 'text'}\n"


@pytest.mark.parametrize("name", READERS)
def test_a_question_says_what_is_unclear_and_what_to_write(name: str) -> None:
    golden = ASKED / f"{name}.txt"
    text = golden.read_text(encoding="utf-8")
    typed = [line[2:] for line in text.splitlines() if line.startswith("> ")]
    words = "\n".join(word_answer(name, line) for line in typed)
    if "VPCASES_WRITE_EXPECTED" in os.environ:
        golden.write_text(words, encoding="utf-8")
    assert len(typed) > 50
    assert words == golden.read_text(encoding="utf-8")
