"""Random arithmetic: trees, what they come to, and how an author would write them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from hypothesis import strategies as st

NAMES = ("hours", "hours left", "rate", "plan-actual", "cost (net)")
SIGNS = {"+": 1, "-": 1, "x": 2, "/": 2}


@dataclass(frozen=True)
class Leaf:
    """An input by its name, or a number that needs none."""

    words: str


@dataclass(frozen=True)
class Tree:
    """A sign, or min or max, over what it combines."""

    sign: str
    parts: tuple[Tree | Leaf, ...]


def trees() -> st.SearchStrategy[Tree | Leaf]:
    """Return trees of up to a dozen leaves."""
    leaves = st.sampled_from([*NAMES, "1", "100"]).map(Leaf)
    return st.recursive(leaves, _combine, max_leaves=12)


def _combine(part: st.SearchStrategy[Tree | Leaf]) -> st.SearchStrategy[Tree | Leaf]:
    pairs = st.builds(Tree, st.sampled_from(list(SIGNS)), st.tuples(part, part))
    lists = st.lists(part, min_size=1, max_size=3).map(tuple)
    return pairs | st.builds(Tree, st.sampled_from(["min", "max"]), lists)


def compute(tree: Tree | Leaf, values: Mapping[str, Fraction]) -> Fraction | None:
    """Return what a tree comes to; None where it divides by nothing."""
    if isinstance(tree, Leaf):
        return values.get(tree.words) if tree.words in values else Fraction(tree.words)
    parts = [compute(part, values) for part in tree.parts]
    known = [part for part in parts if part is not None]
    if len(known) < len(parts) or (tree.sign == "/" and known[1] == 0):
        return None
    if tree.sign in ("min", "max"):
        return min(known) if tree.sign == "min" else max(known)
    left, right = known
    if tree.sign == "+":
        return left + right
    if tree.sign == "-":
        return left - right
    return left * right if tree.sign == "x" else left / right


def print_tree(tree: Tree | Leaf) -> str:
    """Return a tree as a sentence, with no more brackets than it needs."""
    if isinstance(tree, Leaf):
        return tree.words
    if tree.sign in ("min", "max"):
        return f"{tree.sign}({', '.join(print_tree(part) for part in tree.parts)})"
    left, right = tree.parts
    rank = SIGNS[tree.sign]
    return f"{_nested(left, rank)} {tree.sign} {_nested(right, rank + 1)}"


def _nested(tree: Tree | Leaf, rank: int) -> str:
    words = print_tree(tree)
    needs = isinstance(tree, Tree) and SIGNS.get(tree.sign, 9) < rank
    return f"({words})" if needs else words
