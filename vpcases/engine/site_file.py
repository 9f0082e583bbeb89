"""What `mkdocs.yml` says about the proof pages, for the commands that run without MkDocs."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

NAMES = ("mkdocs.yml", "mkdocs.yaml", "properdocs.yml", "properdocs.yaml")
PLUGIN = "vpcases"


class UnreadableSiteFile(ValueError):
    """A `mkdocs.yml` that cannot be read, with the words to tell its author."""


@dataclass(frozen=True, slots=True)
class SiteFile:
    """The folder of a site, and what its `mkdocs.yml` says: `as_of` as it stands there."""

    folder: Path
    cases: Path
    as_of: str | date | None = None


def find_site(start: Path) -> Path:
    """Return the folder of the site that a folder lies in, or the folder where it lies in none."""
    folder = start.resolve()
    for candidate in (folder, *folder.parents):
        if _find_file(candidate):
            return candidate
        if candidate == folder and (folder / "cases").is_dir():
            return folder
    return folder


def read_site_file(folder: Path) -> SiteFile:
    """Return what the site of a folder says; our defaults where it has no `mkdocs.yml`.

    Raises:
        UnreadableSiteFile: Where there is one and it is no YAML.
    """
    file = _find_file(folder)
    options = _find_options(file) if file else {}
    cases, as_of = _resolve(options.get("cases")), _resolve(options.get("as_of"))
    return SiteFile(
        folder,
        folder / (cases if isinstance(cases, str) else "cases"),
        as_of if isinstance(as_of, str | date) else None,
    )


def _find_file(folder: Path) -> Path | None:
    return next((folder / name for name in NAMES if (folder / name).is_file()), None)


def _find_options(file: Path, children: frozenset[Path] = frozenset()) -> Mapping[str, Any]:
    """Return the plugin's options in a file, or in the one that it inherits from."""
    content = _load(file)
    if not isinstance(content, Mapping):
        return {}
    plugins = content.get("plugins") or []
    entries = [plugins] if isinstance(plugins, Mapping) else plugins
    for entry in entries:
        if isinstance(entry, Mapping) and isinstance(entry.get(PLUGIN), Mapping):
            return dict(entry[PLUGIN])
    inherited = (file.parent / str(content.get("INHERIT", ""))).resolve()
    seen = children | {file.resolve()}
    return _find_options(inherited, seen) if inherited.is_file() and inherited not in seen else {}


def _load(file: Path) -> Any:
    try:
        return YAML(typ="rt", pure=True).load(file.read_text(encoding="utf-8-sig"))
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise UnreadableSiteFile(f"{file.name}:{line}: this is not YAML: {error.problem}") from None
    except (OSError, YAMLError, UnicodeError) as error:
        raise UnreadableSiteFile(f"{file.name}: cannot be read: {error}") from None


def _resolve(value: Any) -> Any:
    """Return the value of an option; `!ENV` takes the first variable that is set, else the last."""
    tag = getattr(value, "tag", None)
    if tag is None or getattr(tag, "value", None) != "!ENV":
        return value
    if isinstance(value, list):
        *names, default = value
        return next((os.environ[name] for name in names if name in os.environ), default)
    return os.environ.get(str(value))
