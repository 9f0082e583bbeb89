"""Libraries with something to hide, and folders in which it is found or not."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.libraries import DAY, make_library
from vpcases.audit import Audit, Surroundings, audit_site
from vpcases.model.library import Library

Content = bytes | str


def audit(
    folder: Path,
    files: Mapping[str, Content],
    library: Library,
    around: Surroundings | None = None,
) -> Audit:
    """Return the audit of a folder with some files."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return audit_site(folder, library, DAY, around)


def found_in(audited: Audit) -> set[tuple[str, str]]:
    """Return in which files something was found, and from which field."""
    return {(leak.file, ".".join(str(step) for step in leak.secret.path)) for leak in audited.leaks}


def hide_customer(name: str, **fields: Any) -> Library:
    """Return a library with a customer that nothing names."""
    return make_library(customers={"hidden": {"name": name, **fields}})


def case(**fields: Any) -> dict[str, Any]:
    """Return a published case with a few figures, some of its fields changed."""
    return {
        "status": "published",
        "title": "A ledger that closes itself",
        "customer": {"name": "Open House"},
        "segment": "small-shops",
        "drivers": ["hours"],
        "situation": "Every evening somebody counted the till by hand and twice.",
        **fields,
    }
