"""The folder `cases/` as a library of records, and everything wrong with its files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from vpcases.model.library import Library, Record
from vpcases.model.win_mapping import WinMapping
from vpcases.problems import Problem
from vpcases.read.files import list_files
from vpcases.read.reader import Reader
from vpcases.read.wins.log import is_of_log, read_log

ABOUT_LISTS = frozenset({"unmapped-words", "unmapped-reason", "unknown-in-mapping"})
"""What is said of the win log by the lists of a site, and only where all of them can be read."""


@dataclass(frozen=True)
class Reading:
    """What was read: the library, its problems, and the text of every file by its path.

    `refused` are the pictures and downloads, under `cases/`, that may not leave the folder;
    `mapping` is how the sheets of the win log are read.
    """

    library: Library
    problems: tuple[Problem, ...]
    texts: Mapping[str, str]
    refused: frozenset[str] = frozenset()
    mapping: Record[WinMapping] | None = None


def read_library(
    folder: Path, site: Path | None = None, instead: Mapping[str, str] | None = None
) -> Reading:
    """Return everything under the folder of cases.

    Args:
        folder: The folder `cases/`.
        site: The folder that paths in problems are relative to; the parent where left out.
        instead: Texts to read in place of what files hold now, by path (`mkdocs serve` shows the
            last good text of a file with mistakes).
    """
    reader = Reader(instead or {})
    files, problems = list_files(folder, site or folder.parent)
    reader.problems.extend(problems)
    for file in files:
        if file.is_yaml:
            reader.read(file)
        elif not is_of_log(file):
            reader.look_at(file)
    sheets = [file for file in files if is_of_log(file) and not file.is_yaml]
    log, told = read_log(
        sheets,
        reader.records,
        reader.mapping,
        [r.content for records in reader.registry_words.values() for r in records],
    )
    reader.problems.extend(p for p in told if not (reader.unread and p.rule in ABOUT_LISTS))
    library = Library(
        **reader.records,
        translations=reader.translations,
        proposition_words=reader.proposition_words,
        registry_words={k: tuple(records) for k, records in reader.registry_words.items()},
        media=frozenset(reader.media),
        digests=reader.media,
        log=log,
        absent=(),
        absent_quotes=(),
        unspoken=(),
        unread=frozenset(reader.unread),
        industry_titles={},
    )
    refused = frozenset(reader.refused)
    return Reading(library, tuple(reader.problems), reader.texts, refused, reader.mapping)
