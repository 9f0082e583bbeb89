"""A site's own templates: which there are, and what is wrong in them before any page is made."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from jinja2 import Environment, TemplateSyntaxError, nodes

from vpcases.check.rules.unknown_template import RULE as UNKNOWN
from vpcases.check.rules.wrong_template import RULE as WRONG
from vpcases.problems import Place, Problem
from vpcases.render.template_flaws import Known, list_flaws, list_named
from vpcases.render.templates import make_environment
from vpcases.theme_folder import find_theme

ENDING = ".jinja"
FRAME = "page.html"
"""What stands around our pages in Material, and is rendered by the engine."""
NOT_FOR_PAGES = "approval_sheet.html.jinja"
"""What customers sign looks the same everywhere."""
COMPARE = "compare it with ours of the same name"


@dataclass(frozen=True)
class SiteTemplates:
    """The templates in a site's own folders, by name: those that can be read, and their files."""

    trees: Mapping[str, nodes.Template] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def find_wrong_templates(folders: Iterable[Path], site: Path) -> Iterator[Problem]:
    """Yield what is wrong in the templates of a site.

    Args:
        folders: The site's own folders for our pages.
        site: The folder that paths in messages are relative to.
    """
    for folder in folders:
        ours = list_ours()
        yield from _find_elsewhere(folder, site, ours)
        read = read_site_templates(folder, site)
        yield from read.problems
        if read.files:
            yield from _find_flaws(read, ours)


def list_ours() -> tuple[str, ...]:
    """Return the names of our templates that a site can have its own of."""
    found = sorted((find_theme() / "templates").glob(f"*{ENDING}"))
    return tuple(path.name for path in found if path.name != NOT_FOR_PAGES)


def read_site_templates(folder: Path, site: Path) -> SiteTemplates:
    """Return the templates in one of a site's own folders."""
    environment = make_environment()
    environment.filters["markdown"] = str
    trees, files, problems = {}, {}, []
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if not path.is_file() or not name.endswith((ENDING, ".html")):
            continue
        files[name] = name_file(path, site)
        try:
            tree = _read(path, environment, is_ours=name.endswith(ENDING))
        except TemplateSyntaxError as error:
            problems.append(tell_syntax(files[name], error))
        except (OSError, UnicodeError):
            problems.append(
                tell(files[name], 1, "this file cannot be read", "save it as text in UTF-8")
            )
        else:
            trees[name] = tree
    return SiteTemplates(trees, files, tuple(problems))


def name_file(path: Path, site: Path) -> str:
    """Return a file as messages call it: as seen from the folder of the site."""
    return Path(os.path.relpath(path, site)).as_posix()


def tell(file: str, line: int, message: str, hint: str) -> Problem:
    """Return a problem at a line of a template."""
    return Problem(file, Place(line), "", WRONG.id, message, hint)


def tell_syntax(file: str, error: TemplateSyntaxError) -> Problem:
    """Return the problem of a template that cannot be read."""
    told = (error.message or "it is not finished").rstrip(".")
    return tell(file, error.lineno, f"this template cannot be read: {told}", COMPARE)


def _read(path: Path, environment: Environment, *, is_ours: bool) -> nodes.Template:
    tree = environment.parse(path.read_text(encoding="utf-8"), path.name, str(path))
    if is_ours:
        # A filter that is not there is found only now.
        environment.compile(tree, path.name, str(path))
    return tree


def _find_elsewhere(folder: Path, site: Path, ours: Iterable[str]) -> Iterator[Problem]:
    """Yield the templates that lie beside the folder they should lie in."""
    for name in ours:
        if (folder.parent / name).is_file():
            yield Problem(
                name_file(folder.parent / name, site),
                Place(),
                "",
                UNKNOWN.id,
                "no page uses a template that lies here",
                f"move it to {name_file(folder / name, site)}",
            )


def _find_flaws(read: SiteTemplates, ours: tuple[str, ...]) -> Iterator[Problem]:
    used = {name for tree in read.trees.values() for name, _ in list_named(tree)}
    for name, file in read.files.items():
        if name not in (*ours, *used, FRAME):
            yield from _tell_name(name, file, ours)
    site = {name: tree for name, tree in read.trees.items() if name.endswith(ENDING)}
    known = Known(site, _read_ours(ours))
    for name in site:
        for flaw in list_flaws(name, known):
            yield tell(read.files[name], flaw.line, flaw.message, flaw.hint)


def _read_ours(names: Iterable[str]) -> dict[str, nodes.Template]:
    folder, environment = find_theme() / "templates", make_environment()
    texts = {name: (folder / name).read_text(encoding="utf-8") for name in names}
    return {name: environment.parse(text, name) for name, text in texts.items()}


def _tell_name(name: str, file: str, ours: tuple[str, ...]) -> Iterator[Problem]:
    """Yield that a template has the name of none of ours.

    A file that ends in `.html` may be for a page of the site's own, and is told only where it is
    nearly called as one of ours.
    """
    bare = {each.removesuffix(".html.jinja"): each for each in ours}
    stem = Path(name).name.partition(".")[0]
    near = get_close_matches(stem, bare, n=1, cutoff=0.75)
    if near or name.endswith(ENDING):
        yield Problem(
            file,
            Place(),
            "",
            UNKNOWN.id,
            f"no template of ours is called {name}",
            f"did you mean {bare[near[0]]}?"
            if near
            else f"name it as the one it takes the place of: {', '.join(ours[1:4])} …",
        )
