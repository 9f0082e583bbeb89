"""The files in `cases/approvals/`: the fingerprints of what a customer approved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from vpcases.derive.consent import Part, list_signed_parts
from vpcases.derive.consent.covering import list_covered
from vpcases.derive.consent.parts import list_quote_parts
from vpcases.model.approval import Approval
from vpcases.model.case import CaseHistory
from vpcases.model.library import Library, Record
from vpcases.model.quote import ReferralQuote
from vpcases.scaffold.writing import write_again, write_new
from vpcases.scaffold.yaml_lines import word_value

HEAD = """\
# What the customer approved, as fingerprints: each stands for words, numbers and files as they
# were. `vpcases approve` writes this file. Edited by hand, it approves nothing.
"""


def sign_case(record: Record[CaseHistory], library: Library) -> str:
    """Return the approvals file of a case whose customer approves it as it stands."""
    parts = list_covered_parts(record, library)
    return word_signed(record.content.approval, as_signed(parts))


def sign_quote(record: Record[ReferralQuote], library: Library) -> str:
    """Return the approvals file of a quote with a file of its own."""
    parts = list_covered_parts(record, library)
    return word_signed(record.content.approval, as_signed(parts))


def list_covered_parts(
    record: Record[CaseHistory] | Record[ReferralQuote], library: Library
) -> tuple[Part, ...]:
    """Return the parts of a case or quote that its approval covers, what is struck left out."""
    content = record.content
    if isinstance(content, CaseHistory):
        parts = list_signed_parts(Record(record.id, content, record.source), library)
        return tuple(list_covered(parts, content.approval, content.quotes))
    return tuple(list_covered(list_quote_parts(content, library), content.approval, {}))


def as_signed(parts: Iterable[Part]) -> dict[str, tuple[str, ...]]:
    """Return the fingerprints of parts by their names."""
    return {part.name: part.fingerprints for part in parts}


def word_signed(approval: Approval | None, signed: Mapping[str, tuple[str, ...]]) -> str:
    """Return the text of an approvals file: who, when, and fingerprints by the names of parts."""
    given = approval or Approval()
    known = {"by": given.by, "date": given.date}
    lines = [f"{key}: {word_value(str(value))}" for key, value in known.items() if value]
    return "\n".join([HEAD.rstrip(), *lines, "parts:", *_word_parts(signed), ""])


def _word_parts(signed: Mapping[str, tuple[str, ...]]) -> Iterable[str]:
    """Yield the lines of the parts; several fingerprints stand on lines of their own."""
    for name, fingerprints in signed.items():
        key = word_value(name)
        if len(fingerprints) == 1:
            yield f"  {key}: '{fingerprints[0]}'"
        elif fingerprints:
            yield f"  {key}:"
            yield from (f"    - '{each}'" for each in fingerprints)


def name_approvals(cases: Path, identity: str, *, is_quote: bool = False) -> Path:
    """Return the file in which the approvals of a case or quote are kept."""
    folder = cases / "approvals"
    return (folder / "quotes" if is_quote else folder) / f"{identity}.yml"


def write_signed(path: Path, text: str) -> None:
    """Write an approvals file, in place of the one that is there."""
    if path.is_file():
        write_again(path, text)
    else:
        write_new(path, text)
