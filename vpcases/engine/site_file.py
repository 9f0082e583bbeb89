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
    """The folder of a site, and what its `mkdocs.yml` says: `as_of` and `contact` as they stand.

    `name` is what that file is called; empty where there is none. `documents` is the folder of the
    pages that are written by hand, `overrides` the folders whose templates and words come before
    ours. `address` is the web address of the site and `prefix` what stands before its proofs; both
    end in a slash, or are empty where the site has none.
    """

    folder: Path
    cases: Path
    documents: Path
    as_of: str | date | None = None
    contact: object = None
    name: str = ""
    site_name: str = ""
    overrides: tuple[Path, ...] = ()
    address: str = ""
    prefix: str = ""
    language: str = "en"


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
    said = _load(file) if file else {}
    options = _find_options(said, file) if file else {}
    as_of, contact = _resolve(options.get("as_of")), _resolve(options.get("contact"))
    theme = said.get("theme")
    theme = theme if isinstance(theme, Mapping) else {}
    custom = _read_text(theme, "custom_dir")
    return SiteFile(
        folder=folder,
        cases=folder / _read_text(options, "cases", "cases"),
        documents=folder / _read_text(said, "docs_dir", "docs"),
        as_of=as_of if isinstance(as_of, str | date) else None,
        contact=contact,
        name=file.name if file else "",
        site_name=_read_text(said, "site_name"),
        overrides=(folder / custom / "vpcases",) if custom else (),
        address=_end_in_slash(_read_text(said, "site_url")),
        prefix=_end_in_slash(_read_text(options, "prefix")),
        language=_read_text(options, "language") or _read_text(theme, "language") or "en",
    )


def _read_text(block: Mapping[str, Any], name: str, default: str = "") -> str:
    """Return what a block says under a name; the default where that is no text."""
    said = _resolve(block.get(name))
    return said if isinstance(said, str) else default


def _end_in_slash(address: str) -> str:
    return f"{address.strip('/')}/" if address else ""


def _find_file(folder: Path) -> Path | None:
    return next((folder / name for name in NAMES if (folder / name).is_file()), None)


def _find_options(
    content: Mapping[str, Any], file: Path, children: frozenset[Path] = frozenset()
) -> Mapping[str, Any]:
    """Return the plugin's options in a file, or in the one that it inherits from."""
    plugins = content.get("plugins") or []
    entries = [plugins] if isinstance(plugins, Mapping) else plugins
    for entry in entries:
        if isinstance(entry, Mapping) and isinstance(entry.get(PLUGIN), Mapping):
            return dict(entry[PLUGIN])
    inherited = (file.parent / str(content.get("INHERIT", ""))).resolve()
    seen = children | {file.resolve()}
    if not inherited.is_file() or inherited in seen:
        return {}
    return _find_options(_load(inherited), inherited, seen)


def _load(file: Path) -> Mapping[str, Any]:
    """Return what a file says; nothing where it is no block."""
    try:
        said = YAML(typ="rt", pure=True).load(file.read_text(encoding="utf-8-sig"))
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise UnreadableSiteFile(f"{file.name}:{line}: this is not YAML: {error.problem}") from None
    except (OSError, YAMLError, UnicodeError) as error:
        raise UnreadableSiteFile(f"{file.name}: cannot be read: {error}") from None
    return said if isinstance(said, Mapping) else {}


def _resolve(value: Any) -> Any:
    """Return the value of an option; `!ENV` takes the first variable that is set, else the last."""
    tag = getattr(value, "tag", None)
    if tag is None or getattr(tag, "value", None) != "!ENV":
        return value
    if isinstance(value, list):
        *names, default = value
        return next((os.environ[name] for name in names if name in os.environ), default)
    return os.environ.get(str(value))
