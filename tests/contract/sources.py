"""The modules of the package, as syntax trees."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "vpcases"


@dataclass(frozen=True)
class Module:
    """A module by its path within the package, as in `pages/card.py`."""

    name: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        """The syntax tree of the module."""
        return ast.parse(self.text)

    def texts(self) -> Iterator[ast.Constant]:
        """Yield every text in the code that is no docstring."""
        documentation = {id(node.value) for node in ast.walk(self.tree) if _is_bare_text(node)}
        for node in ast.walk(self.tree):
            is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
            if is_text and id(node) not in documentation:
                yield node

    def calls(self) -> Iterator[tuple[int, str]]:
        """Yield the line and the dotted name of everything that is called."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call):
                yield node.lineno, ast.unparse(node.func)

    def functions(self) -> Iterator[ast.FunctionDef]:
        """Yield every function and method."""
        yield from (node for node in ast.walk(self.tree) if isinstance(node, ast.FunctionDef))


def _is_bare_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def list_modules() -> list[Module]:
    """Return every module of the package."""
    return [
        Module(path.relative_to(PACKAGE).as_posix(), path.read_text(encoding="utf-8"))
        for path in sorted(PACKAGE.rglob("*.py"))
    ]


MODULES = list_modules()
