"""Where templates come from: a site's own first, then ours; and what an unknown name says."""

from __future__ import annotations

from collections.abc import Iterable, MutableMapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    Template,
    nodes,
)
from jinja2.utils import missing

from vpcases.theme_folder import find_theme

OURS = "vpcases"
"""What stands before the name of a template of ours where a site has one of the same name."""


def make_environment(overrides: Sequence[Path] = ()) -> Environment:
    """Return what renders templates: it escapes everything, and refuses names it does not know.

    Args:
        overrides: A site's own folders. Ours are there under `vpcases/` too, for a template of the
            same name that builds on them.
    """
    ours = FileSystemLoader(find_theme() / "templates")
    places: list[BaseLoader] = [SiteLoader(overrides, ours)] if overrides else []
    return Environment(
        loader=ChoiceLoader([*places, ours, PrefixLoader({OURS: ours})]),
        autoescape=True,
        undefined=UnknownName,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


GIVEN = ("page", "to", "say", "say_count", "collect", "recall", "keep", "canonical")
"""What every template is given."""


class UnknownName(StrictUndefined):
    """A name that nothing has, which says what may have been meant."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        if self._undefined_hint:
            return self._undefined_hint
        name = str(self._undefined_name)
        if self._undefined_obj is missing:
            return f'nothing is called "{name}" here{ask_for(name, GIVEN)}'
        known = [each for each in dir(self._undefined_obj) if each[:1] != "_"]
        return f'there is no "{name}" in what stands before it{ask_for(name, known)}'


def ask_for(name: str, known: Iterable[str]) -> str:
    """Return the question whether another name was meant; empty where none is near."""
    near = get_close_matches(name, list(known), n=1)
    return f'; did you mean "{near[0]}"?' if near else ""


class SiteLoader(FileSystemLoader):
    """A site's own templates; a file of parts has ours beside those that it holds itself."""

    def __init__(self, folders: Sequence[Path], ours: FileSystemLoader) -> None:
        super().__init__(folders)
        self._ours = ours

    def load(
        self,
        environment: Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 - as it is called there
    ) -> Template:
        """Return the template of the site, made whole with the parts that it leaves to us.

        Raises:
            TemplateNotFound: The site has none of that name.
        """
        source, file, is_up_to_date = self.get_source(environment, name)
        tree = environment.parse(source, name, file)
        if name in self._ours.list_templates():
            _add_parts(tree, self._parse_ours(environment, name))
        code = environment.compile(tree, name, file)
        return environment.template_class.from_code(
            environment, code, dict(globals or {}), is_up_to_date
        )

    def _parse_ours(self, environment: Environment, name: str) -> nodes.Template:
        source, file, _ = self._ours.get_source(environment, name)
        return environment.parse(source, name, file)


def list_macros(tree: nodes.Template) -> list[nodes.Macro]:
    """Return the parts that a template holds."""
    return [node for node in tree.body if isinstance(node, nodes.Macro)]


def builds_on_another(tree: nodes.Template) -> bool:
    """Return whether a template extends another one."""
    return any(isinstance(node, nodes.Extends) for node in tree.body)


def list_made(tree: nodes.Template) -> set[str]:
    """Return the names that a template has at its top: its parts, and what it sets."""
    made = {node.name for node in tree.body if isinstance(node, nodes.Macro)}
    for node in tree.body:
        if isinstance(node, nodes.Assign | nodes.AssignBlock):
            made.update(name.name for name in node.find_all(nodes.Name) if name.ctx == "store")
    return made


def _add_parts(tree: nodes.Template, ours: nodes.Template) -> None:
    """Put our parts, and what they need, before those of a site that has only some of its own.

    So a part of theirs is used by ours, too, and a part that we add later is there for them.
    """
    if builds_on_another(tree) or builds_on_another(ours) or not list_macros(ours):
        return
    made = list_made(tree)
    needed = (nodes.Macro, nodes.Import, nodes.FromImport)
    kept = [n for n in ours.body if isinstance(n, needed) and getattr(n, "name", "") not in made]
    tree.body[:0] = kept
