"""What tools keep of a customer beside the author files: previews, and schemas for editors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from vpcases.scaffold.purging.leaver import Leaver
from vpcases.scaffold.purging.own import Step
from vpcases.scaffold.purging.trace import Fate, Trace


def plan_kept(
    leaver: Leaver, folder: Path, kept: Mapping[Path, str], names: set[str]
) -> Iterator[Step]:
    """Yield what is deleted of what tools have kept: they make it anew when they need it.

    Args:
        leaver: The customer.
        folder: The folder of the site.
        kept: The folders of tools below it, and what is in each, in words.
        names: The names of files there that were made from files of the customer.
    """
    ids = {f'"{identity}"' for identity in (leaver.id, *leaver.case_ids)}
    for place, what in kept.items():
        for path in sorted(place.glob("*")) if place.is_dir() else ():
            text = path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
            is_theirs = leaver.is_named_in(text) or any(identity in text for identity in ids)
            if path.is_file() and (path.name in names or is_theirs):
                name = path.relative_to(folder).as_posix()
                yield Step(Trace(name, 0, Fate.DELETED, what), name)
