"""The sites that are looked at, built as anybody builds them, and which of their pages."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import click

from tests.benchmarks.seeded_cases import write_site
from tests.looks.hard_site import PALETTE, break_site, write_hard_site
from tests.looks.kinds import choose_addresses
from tests.sites import ROOT, build_at

FONT = "  font: false\n"
ALSO = (
    "cases/harbor-foods-reconciliation/",
    "cases/in-ar/",
    "cases/in-he/",
    "cases/in-ja/",
    "cases/in-zh/",
    "cases/compound/",
    "cases/page/2/",
    "drivers/finance-hours/",
    "segments/long/",
)
"""Pages that are looked at beside the longest and the shortest of every kind."""


@dataclass(frozen=True)
class Stand:
    """A built site: what it is called on the sheet, its folder, and its pages by kind."""

    name: str
    folder: Path
    pages: dict[str, list[str]]

    def keep(self, kinds: Collection[str] | None) -> Stand:
        """Return it with the pages of some kinds alone; with all of them where none is named."""
        kept = {k: pages for k, pages in self.pages.items() if not kinds or k in kinds}
        return replace(self, pages=kept)

    def list_addresses(self) -> list[tuple[str, str]]:
        """Return the kind and the address of every page that is looked at."""
        return [(kind, address) for kind, pages in self.pages.items() for address in pages]


def build_stands(into: Path) -> Iterator[Stand]:
    """Yield every site that is looked at, built into folders below one."""
    sample = build_stand("sample", ROOT, into, "public")
    yield sample
    yield _only_other(build_stand("sample", ROOT, into, "internal"), sample)
    for name, count in (("one", 1), ("two-hundred", 200)):
        yield build_stand(name, write_seeded_site(into / name, count), into, "public")
    yield from build_hard_stands(into)


def build_hard_stands(into: Path) -> Iterator[Stand]:
    """Yield the hard site: for the public, internally, and in a preview of files with mistakes."""
    source = write_hard_site(into / "hard")
    public = build_stand("hard", source, into, "public")
    yield public
    yield _only_other(build_stand("hard", source, into, "internal"), public)
    yield build_preview(source, into)


def write_seeded_site(folder: Path, count: int) -> Path:
    """Write a site of seeded cases that has dark colours, too, and return its folder."""
    write_site(folder, count)
    settings = folder / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(
        text.replace("  font: false\n", f"  font: false\n{PALETTE}"), encoding="utf-8"
    )
    return folder


def build_stand(name: str, source: Path, into: Path, edition: str) -> Stand:
    """Return one edition of a site, built."""
    folder = into / f"{name}-{edition}"
    build_at(source, folder, edition=edition)
    return Stand(folder.name, folder, choose_addresses(folder, ALSO))


def build_preview(source: Path, into: Path) -> Stand:
    """Return what a preview shows of a site once two of its files have mistakes.

    One of them could be read before, so its page shows what it was, with the mistakes above.
    """
    folder = into / "preview"
    with click.Context(click.Command("serve"), info_name="serve"):
        build_at(source, folder, edition="internal")
        build_at(break_site(source), folder, edition="internal")
    broken = [path.parent.name for path in folder.glob("cases/never-read-*/index.html")]
    pages = {"problem": [f"cases/{name}/" for name in broken], "case": ["cases/long-title/"]}
    return Stand(folder.name, folder, pages)


def _only_other(internal: Stand, public: Stand) -> Stand:
    """Return an internal edition with the pages that differ most from those of the public one."""
    differ = {"case", "library", "group"}
    pages = {k: v for k, v in internal.pages.items() if k in differ or k not in public.pages}
    return Stand(internal.name, internal.folder, pages)
