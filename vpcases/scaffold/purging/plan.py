"""Everything that a purge would do, worked out before anything is touched."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from vpcases.read import Reading
from vpcases.scaffold.cutting import cut_fields
from vpcases.scaffold.purging.leaver import Leaver
from vpcases.scaffold.purging.logged import list_logged
from vpcases.scaffold.purging.own import Step, plan_copies, plan_media, plan_own, plan_sent
from vpcases.scaffold.purging.references import Cuts, list_cuts, list_emptied
from vpcases.scaffold.purging.remains import list_remains
from vpcases.scaffold.purging.trace import Fate, Trace
from vpcases.scaffold.writing import NotWritten

Changes = dict[Path, bytes | None]
WHOLE = {
    "calculators": "a calculator; every element of it rests on a case of this customer",
    "collections": "a collection; every proof in it is of this customer",
}
"""What is said of a file of which nothing would be left, by its folder."""


@dataclass(frozen=True)
class Plan:
    """Every trace of a customer in the order of the files, and what each file is to hold then."""

    traces: tuple[Trace, ...]
    changes: Mapping[Path, bytes | None]

    @property
    def remaining(self) -> tuple[Trace, ...]:
        """The traces that no tool may take out."""
        return tuple(trace for trace in self.traces if trace.fate is Fate.BY_HAND)


def plan_purge(
    leaver: Leaver,
    reading: Reading,
    folder: Path,
    cases: Path,
    *,
    prefix: str = "",
    keeps_addresses: bool = True,
    also: Iterable[Step] = (),
) -> Plan:
    """Return what a purge of a customer would do.

    Args:
        leaver: The customer.
        reading: What was read, with paths relative to the folder of the site.
        folder: The folder of the site.
        cases: The folder of cases.
        prefix: What stands before every address of the site.
        keeps_addresses: Whether an address that names the customer goes on answering.
        also: What becomes of files that are no author's, such as caches.

    Raises:
        NotWritten: Where something cannot be cut out of a file.
    """
    inside = Path(os.path.relpath(cases, folder)).as_posix()
    library = reading.library
    steps = list(plan_own(leaver, library, prefix, keeps_addresses=keeps_addresses))
    steps += plan_sent(leaver, library)
    own = {step.trace.path for step in steps}
    others = {path: text for path, text in reading.texts.items() if path not in own}
    cuts = list_cuts(leaver, others)
    for path in [*list_emptied(cuts, others)]:
        del cuts[path], others[path]
        what = WHOLE.get(PurePosixPath(path).parent.name, "")
        steps.append(Step(Trace(path, 0, Fate.DELETED, what), path))
    steps += [*plan_media(leaver, library, others, inside), *also]
    steps += plan_copies(steps, folder)
    changes = _list_changes(steps, cuts, folder)
    gone = frozenset(PurePosixPath(s.path).name for s in steps if s.path.startswith(inside))
    media = frozenset(name for name in gone if not name.endswith((".yml", ".yaml")))
    traces = [step.trace for step in steps]
    traces += [trace for fields in cuts.values() for trace in fields.values()]
    stones = {folder / step.path for step in steps if step.trace.fate is Fate.TOMBSTONE}
    # What a tombstone still says by its name is told with it.
    unseen = {path: None if path in stones else text for path, text in changes.items()}
    traces += list_remains(leaver, folder, unseen, media)
    traces += list_logged(leaver, library)
    return Plan(tuple(sorted(set(traces))), changes)


def _list_changes(steps: Iterable[Step], cuts: Cuts, folder: Path) -> Changes:
    changes: Changes = {}
    for step in steps:
        content = None if step.content is None else step.content.encode()
        if content is not None or folder / step.path not in changes:
            changes[folder / step.path] = content
    for path, fields in cuts.items():
        text = (folder / path).read_bytes().decode("utf-8")
        try:
            changes[folder / path] = cut_fields(text, fields).encode()
        except NotWritten as error:
            raise NotWritten(f"{path}: {error}") from None
    return changes
