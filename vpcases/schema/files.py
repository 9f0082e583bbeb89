"""The schema files under `cases/.schema/`, which editors open."""

from __future__ import annotations

import json
from pathlib import Path

from vpcases.model.library import Library
from vpcases.schema.adapting import Schema
from vpcases.schema.kinds import Kind, derive_schema

SCHEMA_FOLDER = ".schema"
"""The folder inside `cases/` that holds them."""


def render_schema(schema: Schema) -> str:
    """Return a schema as the text of a JSON file."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def write_schemas(cases: Path, library: Library) -> list[Path]:
    """Write a schema file for every kind of author file; return those that are new or changed."""
    folder = cases / SCHEMA_FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    changed = []
    for kind in Kind:
        path, text = folder / f"{kind}.json", render_schema(derive_schema(kind, library))
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8", newline="\n")
            changed.append(path)
    return changed
