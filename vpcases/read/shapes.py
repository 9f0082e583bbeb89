"""What is wrong with a file that holds no block of lines at all."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

from vpcases.problems import Place
from vpcases.read.syntax import Flaw
from vpcases.read.translation_names import split_language
from vpcases.read.yaml_tree import Node, Scalar

FIRST_FIELDS = {
    "": "`segments:`, `drivers:` or `features:`",
    "histories": "`title:`, `customer:` and `story:`",
    "quotes": "`text:`, `by:` and `role:`",
    "calculators": "`title:`, `segment:` and `elements:`",
    "collections": "`for:`, `until:` and `proofs:`",
    "propositions": "`for:`, `who:` and `that_helps:`",
    "research": "`title:`, `method:` and `finding:`",
    "reviews": "`date:`, `by:` and `note:`",
    "wins": "`sheet:` and `columns:`",
}
"""What a file of each folder holds, to begin with."""
COMMANDS = {
    "histories": "case",
    "quotes": "quote",
    "calculators": "calculator",
    "collections": "collection",
    "propositions": "proposition",
    "research": "research",
    "reviews": "review",
}
"""What `vpcases new` begins in each folder."""
TRANSLATED = {"histories": "`title:`", "propositions": "`for:`", "": "`segments:` or `drivers:`"}
"""What a translation holds, to begin with."""


def list_begun(text: str | None, names: Iterable[str]) -> list[str]:
    """Return the fields that a text begins that cannot be read: all of them where none is seen."""
    lines = [line for line in (text or "").split("\n") if line.strip() and line.strip()[0] != "#"]
    if text is not None and not lines:
        return []
    known = [*names]
    return [each for each in known if any(re.match(f"{each} *:", line) for line in lines)] or known


def find_shape(root: Node | None, inside: str) -> Flaw:
    """Return what is wrong with the whole of a file: it is empty, or something else than lines.

    Args:
        root: What the file holds.
        inside: Its path below `cases/`.
    """
    folder, _, name = inside.rpartition("/")
    stem, language = split_language(PurePosixPath(name).stem)
    fields = (TRANSLATED if language else FIRST_FIELDS).get(folder, "`name: value`")
    if root is not None and not (isinstance(root, Scalar) and not root.text.strip()):
        place = Place(root.line, root.column)
        message, hint = "a file holds lines of the form `name: value`", f"begin it with {fields}"
        return Flaw(place, "wrong-type", message, hint)
    command = COMMANDS.get(folder) if not language else None
    again = f", and begin again with `vpcases new {command} {stem}`" if command else ""
    hint = f"fill it in, beginning with {fields}; or delete it{again}"
    if folder not in FIRST_FIELDS:
        hint = "delete it; `vpcases approve` writes such files"
    return Flaw(Place(), "empty-file", "this file is empty", hint)
