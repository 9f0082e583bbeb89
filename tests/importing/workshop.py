"""A source and a site in a temporary folder, and an import from the one into the other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vpcases.importing import ImportReport, import_stories
from vpcases.read import read_library
from vpcases.read.yaml_tree import compose, to_plain


@dataclass
class Workshop:
    """Files to import, and the site they go to."""

    folder: Path

    @property
    def source(self) -> Path:
        return self.folder / "stories"

    @property
    def site(self) -> Path:
        return self.folder / "site"

    @property
    def cases(self) -> Path:
        return self.site / "cases"

    def put(self, name: str, text: str | bytes) -> Path:
        """Write a file of the source."""
        path = self.source / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        return path

    def load(
        self,
        mapping: str | None = None,
        *,
        of: str = "",
        dry_run: bool = False,
        restore: bool = False,
    ) -> ImportReport:
        """Import the source, or one file of it; the site must read without a mistake afterwards."""
        file = None
        if mapping is not None:
            file = self.folder / "mapping.yml"
            file.write_text(mapping, "utf-8")
        source = self.source / of if of else self.source
        report = import_stories(source, file, self.site, dry_run=dry_run, restore=restore)
        if self.cases.is_dir():
            reading = read_library(self.cases, self.site)
            assert [str(problem) for problem in reading.problems] == []
        return report

    def text(self, name: str) -> str:
        """Return a file of the site, below cases/."""
        return (self.cases / name).read_text("utf-8")

    def case(self, name: str) -> dict[str, Any]:
        """Return a case as plain values."""
        return self.record(f"histories/{name}.yml")

    def record(self, name: str) -> dict[str, Any]:
        """Return a file of the site as plain values."""
        root = compose(self.text(name)).root
        assert root is not None
        plain = _filled(to_plain(root))
        assert isinstance(plain, dict)
        return plain

    def change(self, name: str, old: str, new: str) -> None:
        """Do what an author does: change a piece of a file of the site."""
        text = self.text(name)
        assert old in text, text
        (self.cases / name).write_text(text.replace(old, new, 1), "utf-8")

    def snapshot(self) -> dict[str, bytes]:
        """Return every file of the site with its bytes."""
        files = (path for path in sorted(self.site.rglob("*")) if path.is_file())
        return {path.relative_to(self.site).as_posix(): path.read_bytes() for path in files}


def _filled(value: Any) -> Any:
    """Return a value without the questions that nobody answered yet."""
    if isinstance(value, dict):
        return {key: _filled(inner) for key, inner in value.items() if inner is not None}
    return value


def letters(text: str) -> str:
    """Return only the letters and digits of a text, in small letters."""
    return re.sub(r"[\W_]+", "", text).casefold()
