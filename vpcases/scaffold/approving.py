"""What a customer approved, recorded: in the author's file, and as fingerprints."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from vpcases.derive.consent import Consent, derive_consent, derive_quote_consent
from vpcases.model.approval import Approval, Channel, Signed
from vpcases.model.case import CaseHistory
from vpcases.model.library import Library, Record
from vpcases.problems import Source
from vpcases.quantities import Unknown
from vpcases.read import read_library
from vpcases.read.validation import nearest
from vpcases.scaffold.answers import Answer, apply_answer, list_notes
from vpcases.scaffold.approvable import Approvable, is_quote
from vpcases.scaffold.approval_block import set_approval
from vpcases.scaffold.mistakes import BOM, refuse_mistakes
from vpcases.scaffold.signing import (
    as_signed,
    list_covered_parts,
    name_approvals,
    word_signed,
)
from vpcases.scaffold.together import write_together
from vpcases.scaffold.writing import NotWritten
from vpcases.scaffold.yaml_fields import Written


@dataclass(frozen=True)
class Recorded:
    """What is recorded: the approval, both files, and what may be shown by channel.

    `bound` are the parts whose words nobody had approved before, `notes` what to look at. `texts`
    are the new contents by path; those that stayed the same are not among them.
    """

    approval: Approval
    author_file: Path
    signed_file: Path
    consents: Mapping[Channel, Consent]
    bound: tuple[str, ...]
    notes: tuple[str, ...] = ()
    texts: Mapping[Path, bytes] = field(default_factory=dict)

    def write(self) -> None:
        """Write what has changed: all of it, or nothing."""
        write_together(self.texts)


def plan_approval(cases: Path, record: Approvable, answer: Answer, as_of: date) -> Recorded:
    """Return what recording an answer would write, and what may be shown then.

    Args:
        cases: The folder `cases/`.
        record: The case, or the quote with a file of its own.
        answer: What the customer answered.
        as_of: The day it is for.

    Raises:
        NotWritten: Where the file has mistakes, or the answer does not fit it.
    """
    path = cases.parent / record.source.path
    library = read_library(cases).library
    approval = apply_answer(answer, record, library)
    raw = path.read_bytes()
    text = raw.decode("utf-8")
    mark = BOM if text.startswith(BOM) else ""
    was = record.content.approval or Approval()
    changed = mark + set_approval(text.removeprefix(mark), _word_changes(was, approval))
    refuse_mistakes(cases, record, as_of, changed)
    approved: Approvable = _replace_approval(record, approval)
    signed, before = _sign(approved, library, answer)
    signed_file = name_approvals(cases, record.id, is_quote=is_quote(record))
    _refuse_unread(signed_file, record, library)
    new = word_signed(approval, signed).encode()
    texts = {} if changed.encode() == raw else {path: changed.encode()}
    old = signed_file.read_bytes() if signed_file.is_file() else b""
    if old.replace(b"\r\n", b"\n") != new:
        texts[signed_file] = new.replace(b"\n", b"\r\n") if b"\r\n" in old else new
    return Recorded(
        approval=approval,
        author_file=path,
        signed_file=signed_file,
        consents=_list_consents(approved, library, signed, as_of),
        bound=tuple(name for name, prints in signed.items() if not set(prints) <= before),
        notes=tuple(list_notes(approval, record, library)),
        texts=texts,
    )


def _refuse_unread(signed_file: Path, record: Approvable, library: Library) -> None:
    """Make sure that no record of an approval is lost that nobody can read."""
    kept = library.signed_quotes if is_quote(record) else library.signed
    if signed_file.is_file() and record.id not in kept:
        raise NotWritten(
            f"cases/approvals/ has a file for {record.id} that cannot be read.",
            "vpcases check says what is wrong with it. Bring back the last good one, or delete it,"
            " then approve again.",
        )


def _word_changes(was: Approval, now: Approval) -> Written:
    """Return the fields that differ, as they are typed."""
    return {
        name: tuple(map(str, new)) if isinstance(new, tuple) else _word(new)
        for name in Approval.model_fields
        if (new := getattr(now, name)) != getattr(was, name)
    }


def _word(value: object) -> str:
    return "unknown" if isinstance(value, Unknown) else " ".join(str(value).split())


def _replace_approval(record: Approvable, approval: Approval) -> Approvable:
    content = record.content.model_copy(update={"approval": approval})
    return replace(record, content=content)  # type: ignore[arg-type]


def _sign(
    record: Approvable, library: Library, answer: Answer
) -> tuple[dict[str, tuple[str, ...]], set[str]]:
    """Return the fingerprints by part after an answer, and all that were there before."""
    kept = library.signed_quotes if is_quote(record) else library.signed
    old = kept[record.id].content.parts if record.id in kept else {}
    new = as_signed(list_covered_parts(record, library))
    known = {each for prints in old.values() for each in prints}
    if not answer.only:
        return new, known
    chosen = {part for name in answer.only for part in _find_parts(name, new)}
    merged = {**old, **{name: prints for name, prints in new.items() if name in chosen}}
    order = [*(name for name in new if name in merged), *(name for name in old if name not in new)]
    return {name: tuple(merged[name]) for name in order}, known


def _find_parts(name: str, signed: Mapping[str, object]) -> list[str]:
    """Return a part and what stands inside it."""
    found = [part for part in signed if part == name or part.startswith(f"{name}.")]
    if not found:
        near = nearest(name, signed)
        hint = f"Did you mean {near}?" if near else "The approval sheet gives each part its name."
        raise NotWritten(f"There is no part {name} that the approval covers.", hint)
    return found


def _list_consents(
    record: Approvable, library: Library, signed: Mapping[str, tuple[str, ...]], day: date
) -> dict[Channel, Consent]:
    """Return what may be shown on every channel, once the fingerprints are written."""
    entry = Record(record.id, Signed(parts=dict(signed)), Source(""))
    content = record.content
    if isinstance(content, CaseHistory):
        case = Record(record.id, content, record.source)
        after = replace(library, signed={**library.signed, record.id: entry})
        return {each: derive_consent(case, after, day, each) for each in Channel}
    quote = Record(record.id, content, record.source)
    after = replace(library, signed_quotes={**library.signed_quotes, record.id: entry})
    return {each: derive_quote_consent(quote, after, day, each) for each in Channel}
