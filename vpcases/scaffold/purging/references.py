"""What other files of authors point to a customer with, and how it is cut out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from vpcases.problems import FieldPath, name_field
from vpcases.read.values import list_values
from vpcases.read.yaml_tree import Block, Items, compose
from vpcases.scaffold.purging.leaver import Leaver
from vpcases.scaffold.purging.trace import Fate, Trace

OF_CUSTOMERS = {"other_customers", "never_show_to", "referred_by"}
Cuts = dict[str, dict[FieldPath, Trace]]
"""The fields to cut, by the file they stand in."""


def list_cuts(leaver: Leaver, texts: Mapping[str, str]) -> Cuts:
    """Return every field of some author files that points to a customer or its cases."""
    cuts: Cuts = {}
    for path in sorted(texts):
        root = compose(texts[path]).root
        for field, line, words in list_values(root) if root else ():
            target = _find_cut(leaver, path, field, words)
            if target:
                trace = Trace(path, line, Fate.CUT, name_field(target))
                cuts.setdefault(path, {}).setdefault(target, trace)
    return cuts


def _find_cut(leaver: Leaver, path: str, field: FieldPath, words: str) -> FieldPath | None:
    """Return the field to cut for a value, or None where it stays."""
    if len(field) == 2 and field == ("customers", leaver.id) and words == leaver.id:
        return field if leaver.entry and leaver.entry.source.path == path else None
    name = next((step for step in reversed(field) if isinstance(step, str)), "")
    if PurePosixPath(path).parent.name == "collections" and field[:1] == ("proofs",):
        return field[:2] if words in leaver.case_ids | leaver.quote_ids else None
    if words in leaver.case_ids:
        if PurePosixPath(path).parent.name == "calculators" and field[:1] == ("elements",):
            return field[:2]
        if field[:1] == ("objections",):
            return _find_answer(field)
        return field if name == "related" and words != name else None
    return field if words == leaver.id and name in OF_CUSTOMERS and words != name else None


def _find_answer(field: FieldPath) -> FieldPath | None:
    """Return the answer of an objection that names a case: the whole of it, its figure, too."""
    if "answered_by" not in field:
        return None
    is_listed = isinstance(field[-1], int) or isinstance(field[-2], int)
    return field[:4] if is_listed else field[:3]


def list_emptied(cuts: Cuts, texts: Mapping[str, str]) -> Iterator[str]:
    """Yield the calculators of which no element would be left, and collections without a proof."""
    for path, fields in cuts.items():
        root = compose(texts[path]).root
        whole = _list_whole(root) if isinstance(root, Block) else set()
        if whole and whole <= set(fields):
            yield path


def _list_whole(root: Block) -> set[FieldPath]:
    """Return what a calculator or a collection is made of."""
    found: set[FieldPath] = set()
    for name in ("elements", "proofs"):
        node = root.entries[name][1] if name in root.entries else None
        if isinstance(node, Block):
            found |= {(name, key) for key in node.entries}
        elif isinstance(node, Items):
            found |= {(name, number) for number, _ in enumerate(node.items)}
        elif node is not None and name == "proofs":
            found |= {(name,)}
    return found
