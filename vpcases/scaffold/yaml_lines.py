"""Lines added to a YAML file without touching any other: its comments, order and layout stay."""

from __future__ import annotations

from collections.abc import Sequence

from vpcases.read.yaml_tree import Block, Node, Scalar, compose, to_plain
from vpcases.scaffold.writing import NotWritten

INDENT = "  "


def word_value(text: str) -> str:
    """Return a text as the value of a YAML line, in quotation marks where it needs them."""
    tree = compose(f"key: {text}\n")
    entry = tree.root.entries.get("key") if isinstance(tree.root, Block) else None
    value = entry[1] if entry else None
    is_plain = isinstance(value, Scalar) and value.text == text and not tree.flaws
    return text if is_plain else '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def has_section(text: str, section: str) -> bool:
    """Return whether a YAML text has a top-level key."""
    root = compose(text).root
    return isinstance(root, Block) and section in root.entries


def add_entry(text: str, section: str, entry: Sequence[str]) -> tuple[str, int]:
    """Return the text with an entry as the last of a section, and the line where it begins.

    Args:
        text: The text of a YAML file.
        section: A top-level key, which is added at the end where the text has none.
        entry: The lines of the entry, as if they stood at the left margin.

    Raises:
        NotWritten: Where the text is not YAML, or the section is not written line by line.
    """
    tree = compose(text)
    if tree.flaws or not isinstance(tree.root, Block | None):
        raise NotWritten("The file has mistakes.", "Mend them first: vpcases check tells them.")
    lines = text.split("\n")
    while lines and not lines[-1].strip():
        lines.pop()
    if tree.root is None or section not in tree.root.entries:
        lines += [*([""] if lines else []), f"{section}:"]
        at, indent, is_spaced = len(lines), INDENT, False
    else:
        at = _find_end(lines, tree.root, section)
        indent, is_spaced = _find_layout(lines, tree.root.entries[section][1], section, entry)
    added = [*([""] if is_spaced else []), *(f"{indent}{line}" if line else "" for line in entry)]
    result = "\n".join([*lines[:at], *added, *lines[at:], ""])
    _compare(text, result, section)
    return result, at + 1 + is_spaced


def _find_end(lines: Sequence[str], root: Block, section: str) -> int:
    """Return how many lines there are up to the last one that belongs to a section."""
    starts = sorted(key.line for key, _ in root.entries.values())
    start = root.entries[section][0].line
    end = next((line - 1 for line in starts if line > start), len(lines))
    while end > start and not lines[end - 1].startswith((" ", "\t")):
        end -= 1
    return end


def _find_layout(
    lines: Sequence[str], node: Node, section: str, entry: Sequence[str]
) -> tuple[str, bool]:
    """Return how the entries of a section are indented, and whether a blank line parts them."""
    if isinstance(node, Scalar) and not node.text:
        return INDENT, False
    if not isinstance(node, Block) or lines[node.line - 1][node.column - 1] == "{":
        raise NotWritten(
            f"What stands below {section}: is not written line by line.",
            f"Add it yourself, or write each of the {section} on a line of its own.",
        )
    first, *others = (key.line for key, _ in node.entries.values())
    is_spaced = any(not lines[line - 2].strip() for line in others)
    is_alone = not others and len(entry) > 3
    return lines[first - 1][: node.column - 1], is_spaced or is_alone


def end_last_line(text: str) -> str:
    """Return a text that ends with a line break.

    A text below a `|` that ends a file has one more where another line follows it; to its author
    it is the same text.
    """
    return text.removesuffix("\n") + "\n"


def _compare(before: str, after: str, section: str) -> None:
    """Make sure that nothing but one entry of the section has changed."""
    old, new = compose(end_last_line(before)).root, compose(end_last_line(after))
    left = to_plain(old) if old else {}
    right = to_plain(new.root) if new.root and not new.flaws else {}
    entries = list((right.pop(section, None) or {}).items())
    were = list((left.pop(section, None) or {}).items())
    if left != right or entries[:-1] != were:
        raise NotWritten(
            f"There is no safe place below {section}: in this file.", "Add it there yourself."
        )
