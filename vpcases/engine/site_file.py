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

    `name` is what that file is called; empty where there is none.
    """

    folder: Path
    cases: Path
    as_of: str | date | None = None
    contact: object = None
    name: str = ""


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
        _resolve(options.get("contact")),
        file.name if file else "",
    )


def find_documents(folder: Path) -> Path:
    """Return the folder of the pages that are written by hand, as the site of a folder says."""
    file = _find_file(folder)
    content = _load(file) if file else None
    named = _resolve(content.get("docs_dir")) if isinstance(content, Mapping) else None
    return folder / (named if isinstance(named, str) else "docs")


def find_site_name(folder: Path) -> str:
    """Return what the site of a folder is called; empty where it says nothing."""
    file = _find_file(folder)
    content = _load(file) if file else None
    named = _resolve(content.get("site_name")) if isinstance(content, Mapping) else None
    return named if isinstance(named, str) else ""


def find_overrides(folder: Path) -> tuple[Path, ...]:
    """Return the folders of a site whose templates and words come before ours."""
    file = _find_file(folder)
    content = _load(file) if file else None
    theme = content.get("theme") if isinstance(content, Mapping) else None
    custom = _resolve(theme.get("custom_dir")) if isinstance(theme, Mapping) else None
    return (folder / custom / "vpcases",) if isinstance(custom, str) and custom else ()


def find_address(folder: Path) -> tuple[str, str, str]:
    """Return the web address of the site of a folder, what stands before its proofs, its language.

    Both addresses end in a slash, or are empty where the site has none.
    """
    file = _find_file(folder)
    content = _load(file) if file else None
    whole = content if isinstance(content, Mapping) else {}
    options = _find_options(file) if file else {}
    theme = whole.get("theme")
    languages = (options.get("language"), theme.get("language") if isinstance(theme, dict) else "")
    named = (_resolve(whole.get("site_url")), _resolve(options.get("prefix")))
    site_url, prefix = (
        f"{name.strip('/')}/" if isinstance(name, str) and name else "" for name in named
    )
    language = next((each for each in map(_resolve, languages) if isinstance(each, str)), "")
    return site_url, prefix, language or "en"


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
