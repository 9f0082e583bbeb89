"""Files below `cases/`: read as they are, written whole or not at all, and never outside."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from vpcases.importing.checking import list_flaws
from vpcases.importing.merging import Merge, apply_merge
from vpcases.importing.report import ImportReport, Note
from vpcases.importing.source_record import Skipped
from vpcases.read.files import MAX_BYTES
from vpcases.read.yaml_tree import Block, compose, to_plain

TOO_LARGE = f"its file would be larger than {MAX_BYTES // 1_000_000} MB, and nobody reads one"


@dataclass
class Storage:
    """The folder of cases, and the report that tells what was written to it."""

    cases: Path
    report: ImportReport

    def read(self, name: str) -> str | None:
        """Return the text of a file; None where there is none, empty where it is no text."""
        path = self.cases / name
        try:
            return path.read_text("utf-8-sig") if path.is_file() else None
        except (OSError, UnicodeDecodeError):
            return ""

    def write(
        self,
        name: str,
        text: str,
        model: type[BaseModel] | None,
        where: str,
        *,
        is_new: bool = True,
    ) -> bool:
        """Write a file if every rule of the form holds for it; return whether it was written."""
        flaws = list_flaws(text, model) if model else []
        raw = text.encode("utf-8")
        if flaws:
            path, message, _ = flaws[0]
            problem = f"{'.'.join(map(str, path))}: {message}" if path else message
        else:
            problem = TOO_LARGE if len(raw) > MAX_BYTES else self.store(name, raw)
        if problem:
            self.report.skipped.append(Skipped(where, problem))
            return False
        (self.report.written if is_new else self.report.updated).append(name)
        return True

    def apply(
        self,
        name: str,
        text: str,
        merge: Merge,
        order: tuple[str, ...],
        model: type[BaseModel] | None = None,
    ) -> bool:
        """Write the changes of a merge; return whether the file is now as the merge says."""
        self.report.kept += [
            Note(name, "you changed this; it was kept", path.strip("/").replace("/", "."))
            for path in merge.kept
            if path != "/status"
        ]
        if merge.changes_nothing:
            self.report.unchanged.append(name)
            return True
        changed = apply_merge(text, merge, order)
        if changed is None or (model and list_flaws(changed, model)):
            words = "it cannot be brought up to date without loss, so it was left as it is"
            self.report.notes.append(Note(name, words))
            self.report.unchanged.append(name)
            return False
        return self.write(name, changed, model, name, is_new=False)

    def store(self, name: str, raw: bytes) -> str:
        """Write bytes, whole or not at all; return why not, empty where all is well."""
        target = self.cases / name
        if target.is_symlink() or not target.parent.resolve().is_relative_to(self.cases.resolve()):
            return f"cases/{name} would lie outside the folder of cases"
        if self.report.is_rehearsal:
            return ""
        draft = target.with_name(f".{target.name}.{os.getpid()}.tmp")
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            draft.write_bytes(raw)
            draft.replace(target)
        except OSError as error:
            draft.unlink(missing_ok=True)
            return f"cases/{name} cannot be written: {error.strerror or 'unknown reason'}"
        return ""


def read_plain(text: str | None) -> dict[str, Any]:
    """Return a YAML text as plain values; an empty dict where there is nothing to read."""
    root = compose(text).root if text else None
    plain = to_plain(root) if isinstance(root, Block) else {}
    return plain if isinstance(plain, dict) else {}
