from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.library_on_disk import find_problems


def told(tmp_path: Path, entry: str) -> list[tuple[str, str]]:
    (tmp_path / "cases" / "downloads").mkdir(parents=True)
    (tmp_path / "cases" / "downloads" / "iso.pdf").write_bytes(b"%PDF-1.4")
    text = f"certificates:\n  quality:\n    title: ISO 9001\n    issuer: Vantmark\n{entry}"
    (tmp_path / "cases" / "vocabulary.yml").write_text(text, encoding="utf-8")
    return [(p.rule, p.level.value) for p in find_problems(tmp_path)]


@pytest.mark.parametrize(
    ("entry", "problems"),
    [
        ("    until: 2030\n    file: iso.pdf\n", []),
        ("    until: unknown\n", []),
        ("    until: 2030\n    file: other.pdf\n", [("missing-file", "mistake")]),
        ("    until: 2030\n    file: ../iso.pdf\n", [("leaves-cases", "mistake")]),
        ("    until: 2030\n    issued: 2031\n", [("dates-out-of-order", "mistake")]),
        ("    until: 2030\n    link: javascript:alert(1)\n", [("unsafe-text", "mistake")]),
        ("    until: 2030\n    holder: us\n", [("unknown-key", "mistake")]),
        ("    until: 2020\n", [("certificate-ended", "advice")]),
        ("", [("certificate-unfinished", "to-do")]),
    ],
)
def test_an_author_is_told_what_is_wrong_with_a_certificate(
    entry: str, problems: list[tuple[str, str]], tmp_path: Path
) -> None:
    assert told(tmp_path, entry) == problems
