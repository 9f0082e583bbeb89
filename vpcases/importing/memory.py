"""What an import wrote, value by value, so that the next one keeps what an author changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from vpcases.importing.lookup import is_blank

MEMORY = ".imported.json"
"""The file in `cases/` that holds the memory."""
_ABOUT = "What vpcases import wrote, so that it never overwrites what you changed. Keep this file."

Fingerprints = dict[str, str]
"""For each field a short fingerprint of its value; a field as in `/customer/name`."""


@dataclass
class Memory:
    """What imports wrote: by file, then by the record it came from.

    Files are relative to `cases/`. `images` holds fingerprints of copied files.
    """

    files: dict[str, dict[str, Fingerprints]] = field(default_factory=dict)
    images: dict[str, str] = field(default_factory=dict)

    def as_text(self) -> str:
        """Return the memory as JSON, one file to a line, so that changes are easy to compare."""
        lines = [
            f"    {json.dumps(name)}: {json.dumps(self.files[name], sort_keys=True)}"
            for name in sorted(self.files)
        ]
        images = json.dumps(self.images, indent=2, sort_keys=True).replace("\n", "\n  ")
        return (
            f'{{\n  "about": {json.dumps(_ABOUT)},\n  "files": {{\n'
            + ",\n".join(lines)
            + f'\n  }},\n  "images": {images}\n}}\n'
        )

    def find_origin(self, origin: str) -> str | None:
        """Return the file that was written for a record; None where there is none yet."""
        for name, origins in self.files.items():
            if any(is_same_origin(origin, known) for known in origins):
                return name
        return None


def is_same_origin(one: str, other: str) -> bool:
    """Return whether two names mean one record, also where the source began a folder higher."""
    if one == other:
        return True
    return "/" in one and "/" in other and (one.endswith(f"/{other}") or other.endswith(f"/{one}"))


def load_memory(folder: Path) -> Memory:
    """Return the memory of a folder of cases; an empty one where there is none, or none to read."""
    try:
        data = json.loads((folder / MEMORY).read_text("utf-8"))
        return Memory(
            {
                str(name): {
                    str(origin): {str(k): str(v) for k, v in marks.items()}
                    for origin, marks in origins.items()
                }
                for name, origins in data["files"].items()
            },
            {str(k): str(v) for k, v in data.get("images", {}).items()},
        )
    except (OSError, ValueError, KeyError, AttributeError, TypeError):
        return Memory()


def list_fields(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Yield every field that holds something: single values; lists and keys of extra as a whole."""
    if isinstance(value, dict) and not path.startswith("/extra/"):
        for key, inner in value.items():
            yield from list_fields(inner, f"{path}/{escape_step(key)}")
    elif not is_blank(value):
        yield path, value


def escape_step(key: Any) -> str:
    """Return a key as one step of a field in the form it is remembered in."""
    return str(key).replace("~", "~0").replace("/", "~1")


def split_field(path: str) -> tuple[str, ...]:
    """Return the steps to a field, from the form it is remembered in."""
    steps = path.split("/")[1:]
    return tuple(step.replace("~1", "/").replace("~0", "~") for step in steps)


def fingerprint(value: Any) -> str:
    """Return eight characters that change with a value; space around texts does not matter."""
    text = json.dumps(_stripped(value), ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:8]


def _stripped(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _stripped(inner) for key, inner in value.items() if not is_blank(inner)}
    if isinstance(value, (list, tuple)):
        return [_stripped(inner) for inner in value]
    return str(value).strip()
