"""What is wrong in a template that can be read: it names what is not there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from jinja2 import nodes

from vpcases.render.templates import OURS, ask_for, builds_on_another, list_macros, list_made

Naming = nodes.Extends | nodes.Import | nodes.FromImport | nodes.Include


@dataclass(frozen=True, slots=True)
class TemplateFlaw:
    """Something wrong at a line of a template, counted from 1, and what to do about it."""

    line: int
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class Known:
    """The templates there are, by name: those of a site, and ours."""

    site: Mapping[str, nodes.Template]
    ours: Mapping[str, nodes.Template]

    def names(self) -> list[str]:
        """Return what a template can be called where another one names it."""
        return [*self.site, *self.ours, *(f"{OURS}/{name}" for name in self.ours)]

    def find(self, name: str) -> nodes.Template | None:
        """Return the template that a name stands for."""
        step, _, rest = name.partition("/")
        if step == OURS and rest in self.ours:
            return self.ours[rest]
        return self.site.get(name) or self.ours.get(name)

    def list_parts(self, name: str) -> set[str]:
        """Return the parts that a template has for others, with ours where it has only some."""
        tree, ours = self.find(name), self.ours.get(name)
        made = list_made(tree) if tree else set()
        return made | (list_made(ours) if ours and name in self.site else set())


def list_named(tree: nodes.Template) -> Iterator[tuple[str, nodes.Node]]:
    """Yield the names of other templates in a template, and where they stand."""
    for node in tree.find_all((nodes.Extends, nodes.Import, nodes.FromImport, nodes.Include)):
        name = getattr(node, "template", None)
        if isinstance(name, nodes.Const) and isinstance(name.value, str):
            yield name.value, node


def list_flaws(name: str, known: Known) -> Iterator[TemplateFlaw]:
    """Yield what is wrong in a template of a site."""
    tree = known.site[name]
    for named, node in list_named(tree):
        if known.find(named) is None:
            if not getattr(node, "ignore_missing", False):
                yield _word_missing(named, node, known)
        elif isinstance(node, nodes.Extends) and named == name:
            yield TemplateFlaw(
                node.lineno,
                "this template builds on itself",
                f'write {{% extends "{OURS}/{name}" %}} to build on ours',
            )
        elif isinstance(node, nodes.FromImport):
            yield from _list_unknown_parts(named, node, known)
    yield from _list_unknown_blocks(name, tree, known)
    yield from _list_slips(name, tree, known)


def _word_missing(named: str, node: nodes.Node, known: Known) -> TemplateFlaw:
    near = ask_for(named, known.names()).removeprefix("; ")
    hint = near or f'ours begin with "{OURS}/", as in "{OURS}/case_page.html.jinja"'
    return TemplateFlaw(node.lineno, f'there is no template called "{named}"', hint)


def _list_unknown_parts(named: str, node: nodes.FromImport, known: Known) -> Iterator[TemplateFlaw]:
    parts = known.list_parts(named)
    for entry in node.names:
        part = entry[0] if isinstance(entry, tuple) else entry
        if part not in parts:
            hint = ask_for(part, parts).removeprefix("; ") or f"it has {', '.join(sorted(parts))}"
            yield TemplateFlaw(node.lineno, f'{named} has no part called "{part}"', hint)


def _list_unknown_blocks(name: str, tree: nodes.Template, known: Known) -> Iterator[TemplateFlaw]:
    """Yield the blocks that take the place of none: what stands in them is never shown."""
    if not builds_on_another(tree):
        return
    blocks = _list_blocks(name, known)
    if blocks is None:
        return
    for node in tree.body:
        if isinstance(node, nodes.Block) and node.name not in blocks:
            hint = ask_for(node.name, blocks).removeprefix("; ")
            yield TemplateFlaw(
                node.lineno,
                f'what this builds on has no block called "{node.name}"',
                hint or f"its blocks are {', '.join(sorted(blocks))}",
            )


def _list_blocks(name: str, known: Known) -> set[str] | None:
    """Return the blocks of all that a template builds on; None where that cannot be told."""
    found: set[str] = set()
    seen: set[int] = set()
    tree = known.site[name]
    while builds_on_another(tree):
        parents = [n for n, node in list_named(tree) if isinstance(node, nodes.Extends)]
        parent = known.find(parents[0]) if parents else None
        if parent is None or id(parent) in seen:
            return None
        seen.add(id(parent))
        found |= {block.name for block in parent.find_all(nodes.Block)}
        tree = parent
    return found


def _list_slips(name: str, tree: nodes.Template, known: Known) -> Iterator[TemplateFlaw]:
    """Yield the parts that are nearly called as one of ours, and are used by nobody."""
    ours = known.ours.get(name)
    if ours is None or builds_on_another(tree) or not list_macros(ours):
        return
    used = {node.name for node in tree.find_all(nodes.Name) if node.ctx == "load"}
    known_parts = list_made(ours)
    for macro in list_macros(tree):
        if macro.name not in known_parts | used and ask_for(macro.name, known_parts):
            yield TemplateFlaw(
                macro.lineno,
                f'{name} of ours has no part called "{macro.name}"',
                ask_for(macro.name, known_parts).removeprefix("; "),
            )
