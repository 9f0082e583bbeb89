"""What a template of a site failed with while a page was made, in words for who wrote it."""

from __future__ import annotations

import re
import traceback
from collections.abc import Iterable
from pathlib import Path

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError

from vpcases.problems import Problem
from vpcases.render.site_templates import (
    COMPARE,
    SiteTemplates,
    name_file,
    read_site_templates,
    tell_syntax,
)
from vpcases.render.site_templates import tell as tell_at
from vpcases.render.templates import list_macros

PART = re.compile(r"macro '(\w+)'")
LOOK = "the comment at the top of ours of the same name says what there is"


def word_failures(
    failures: Iterable[Exception], folders: Iterable[Path], site: Path
) -> list[Problem]:
    """Return a problem for everything that templates of a site failed with.

    Args:
        failures: What was raised.
        folders: The site's own folders for our pages.
        site: The folder that paths in messages are relative to.
    """
    raised = list(failures)
    read = [(folder, read_site_templates(folder, site)) for folder in folders] if raised else []
    return [_word(error, read, site) for error in raised]


def _word(error: Exception, read: list[tuple[Path, SiteTemplates]], site: Path) -> Problem:
    if isinstance(error, TemplateSyntaxError) and error.filename:
        return tell_syntax(name_file(Path(error.filename), site), error)
    file, line = _find_place(error, read, site)
    if isinstance(error, TemplateNotFound):
        return tell_at(file, line, f'there is no template called "{error.name}"', COMPARE)
    message = error.message if isinstance(error, TemplateError) else str(error)
    if isinstance(error, RecursionError):
        message = "this template builds on itself"
    return tell_at(file, line, message or type(error).__name__, LOOK)


def _find_place(
    error: Exception, read: list[tuple[Path, SiteTemplates]], site: Path
) -> tuple[str, int]:
    """Return the file and line of a site's own template that a failure comes from."""
    frames = traceback.extract_tb(error.__traceback__)
    for frame in reversed(frames):
        for folder, _ in read:
            if Path(frame.filename).is_relative_to(folder):
                return name_file(Path(frame.filename), site), frame.lineno or 1
    # A part that is called with more than it takes fails in our template, and is not ours.
    called = PART.search(str(error))
    for folder, templates in read:
        for name, tree in templates.trees.items():
            for macro in list_macros(tree):
                if called and macro.name == called[1]:
                    return name_file(folder / name, site), macro.lineno
    return name_file(read[0][0], site) if read else "mkdocs.yml", 1
