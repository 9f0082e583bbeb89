"""A picture or a file to take away is not there.

The page is built without it: no broken picture, but none at all. Capitals count in file names, so
Logo.PNG and logo.png are two files.

To fix it, put the file into `cases/images/` or `cases/downloads/` under the name that is written,
or correct the name.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from vpcases.check.named_files import NamedFile, list_named_files
from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.rules.leaves_cases import OUTSIDE
from vpcases.check.subject import Subject
from vpcases.check.whole import Whole
from vpcases.derive.media import resolve_media
from vpcases.problems import Level


def find(subject: Subject[Any]) -> Iterator[Finding]:
    """Yield every file that is named and not there."""
    media = subject.whole.library.media
    for named in list_named_files(subject.content):
        if resolve_media(named.file, media) is None:
            finding = _judge(subject.whole, named)
            if finding:
                yield finding


def _judge(whole: Whole, named: NamedFile) -> Finding | None:
    home = "cases/downloads/" if named.is_download else "cases/images/"
    if "://" in named.file or named.file.startswith("//"):
        hint = f"save the file in {home} and write its name here"
        if named.is_download:
            hint += ", or write the address in url:"
        return Finding(named.path, "the name of a file belongs here, not a web address", hint)
    if OUTSIDE.match(named.file):
        return None
    near = _find_near(whole, named.file)
    hint = f"did you mean {near}?" if near else f"put the file into {home}, or correct its name"
    return Finding(named.path, f'there is no file "{named.file}" in {home}', hint)


def _find_near(whole: Whole, file: str) -> str | None:
    """Return the file that was most likely meant; capitals and folders are the usual slips."""
    name = PurePosixPath(file).name
    by_small_name = {known.lower(): path for known, path in whole.files_by_name.items()}
    if name.lower() in by_small_name:
        path = by_small_name[name.lower()]
    else:
        found = difflib.get_close_matches(name, whole.files_by_name, n=1, cutoff=0.75)
        if not found:
            return None
        path = whole.files_by_name[found[0]]
    return path.removeprefix("images/").removeprefix("downloads/")


RULE = Rule(
    "missing-file",
    weigh(drafted=Level.TODO, checked=Level.MISTAKE, published=Level.MISTAKE),
    case=find,
    quote=find,
    entry=find,
)
