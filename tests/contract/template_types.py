"""Follows the view models through the templates: which fields are asked for, and of what."""

from __future__ import annotations

import types
import typing
from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any, Union

from jinja2 import Environment, FileSystemLoader, nodes

from vpcases.theme_folder import find_theme

TEMPLATES = find_theme() / "templates"
UNTYPED: Any = None
"""The type of what is no view model: a number, a text, the state of a loop."""

ENVIRONMENT = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True)
ENVIRONMENT.filters["markdown"] = str
Names = dict[str, Any]


@dataclass
class Seen:
    """The fields of view models that templates use, and the names that no view model has."""

    used: dict[type, set[str]] = field(default_factory=dict)
    missing: set[str] = field(default_factory=set)
    followed: set[tuple[str, tuple[Any, ...]]] = field(default_factory=set)

    def note(self, model: Any, name: str, template: str) -> Any:
        """Return the type of a field of a view model, and remember that it is used."""
        if not is_dataclass(model):
            return UNTYPED
        self.used.setdefault(typing.cast("type", model), set()).add(name)
        hints = typing.get_type_hints(model)
        if name in hints:
            return hints[name]
        if not hasattr(model, name):
            self.missing.add(f"{template}: {model.__name__}.{name}")  # type: ignore[attr-defined]
        return UNTYPED


def parse(name: str) -> nodes.Template:
    """Return the syntax tree of a template."""
    return ENVIRONMENT.parse((TEMPLATES / name).read_text(encoding="utf-8"))


def without_none(kind: Any) -> Any:
    """Return a type without the None it may also be."""
    if typing.get_origin(kind) in (Union, types.UnionType):
        known = [part for part in typing.get_args(kind) if part is not type(None)]
        return known[0] if len(known) == 1 else UNTYPED
    return kind


def item_of(kind: Any) -> Any:
    """Return the type of the items of a list of view models."""
    arguments = typing.get_args(without_none(kind))
    return without_none(arguments[0]) if arguments else UNTYPED


class Follower:
    """Reads one template with the types of its names, and every part that it calls."""

    def __init__(self, template: str, seen: Seen) -> None:
        self.template = template
        self.seen = seen
        self.tree = parse(template)
        self.macros = {node.name: node for node in self.tree.find_all(nodes.Macro)}
        self.imported: dict[str, Follower] = {}
        for found in self.tree.find_all(nodes.FromImport):
            assert isinstance(found.template, nodes.Const)
            source = Follower(found.template.value, seen)
            self.imported.update({str(name): source for name in found.names})

    def follow(self, names: Names) -> None:
        """Note every field that the template uses when it is rendered with these names."""
        for node in self.tree.body:
            self.visit(node, names)
        for found in self.tree.find_all(nodes.Extends):
            assert isinstance(found.template, nodes.Const)
            Follower(found.template.value, self.seen).follow(names)

    def visit(self, node: nodes.Node, names: Names) -> None:
        """Note the fields that a part of the template uses."""
        if isinstance(node, nodes.Macro):
            return
        if isinstance(node, nodes.For):
            self._visit_loop(node, names)
            return
        if isinstance(node, nodes.Assign) and isinstance(node.target, nodes.Name):
            names[node.target.name] = self.type_of(node.node, names)
            return
        if isinstance(node, nodes.Expr):
            self.type_of(node, names)
            return
        for child in node.iter_child_nodes():
            self.visit(child, names)

    def _visit_loop(self, node: nodes.For, names: Names) -> None:
        item = item_of(self.type_of(node.iter, names))
        inner = {**names, "loop": UNTYPED}
        if isinstance(node.target, nodes.Name):
            inner[node.target.name] = item
        else:
            targets = list(node.target.iter_child_nodes())
            kinds = typing.get_args(item) or (UNTYPED,) * len(targets)
            inner.update({t.name: k for t, k in zip(targets, kinds, strict=True)})  # type: ignore[attr-defined]
        for part in (*([node.test] if node.test else []), *node.body, *node.else_):
            self.visit(part, inner)

    def type_of(self, node: nodes.Node, names: Names) -> Any:
        """Return the type of an expression, noting the fields in it."""
        if isinstance(node, nodes.Name):
            return names.get(node.name, UNTYPED)
        if isinstance(node, nodes.Getattr):
            owner = without_none(self.type_of(node.node, names))
            return self.seen.note(owner, node.attr, self.template)
        if isinstance(node, nodes.Call):
            return self._type_of_call(node, names)
        kinds = [self.type_of(child, names) for child in node.iter_child_nodes()]
        if isinstance(node, (nodes.Or, nodes.And, nodes.CondExpr, nodes.Filter)):
            return next((kind for kind in kinds if kind is not UNTYPED), UNTYPED)
        return UNTYPED

    def _type_of_call(self, node: nodes.Call, names: Names) -> Any:
        given = [self.type_of(argument, names) for argument in node.args]
        for named in node.kwargs:
            self.type_of(named.value, names)
        if isinstance(node.node, nodes.Name):
            home = self if node.node.name in self.macros else self.imported.get(node.node.name)
            if home:
                home.call(node.node.name, given, names)
        else:
            self.type_of(node.node, names)
        return UNTYPED

    def call(self, name: str, given: list[Any], names: Names) -> None:
        """Note the fields that a part uses when it is called with these types."""
        key = (f"{self.template}:{name}", tuple(map(str, given)))
        if key in self.seen.followed:
            return
        self.seen.followed.add(key)
        macro = self.macros[name]
        inner = {"page": names.get("page")}
        for argument, kind in zip(macro.args, given, strict=False):
            inner[argument.name] = without_none(kind)
        for part in macro.body:
            self.visit(part, inner)


def fields_of(model: type) -> set[str]:
    """Return the names of the fields of a view model."""
    return {one.name for one in fields(model)}  # type: ignore[arg-type]
