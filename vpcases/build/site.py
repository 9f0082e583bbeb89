"""What a build makes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from vpcases.model.library import Library
from vpcases.problems import Problem, list_mistakes
from vpcases.render import RenderedPage


@dataclass(frozen=True)
class Site:
    """What a build makes: pages, files to copy beside them, and what to tell authors.

    `media` maps addresses to the files they are copied from, and `bare` those of pictures that are
    published without their metadata to what is left of them. `copies` maps addresses of pictures to
    their smaller copies, by addresses of their own. `redirects` maps older addresses to
    small pages that lead to those of today. `texts` holds the author files by path, as they were
    read. `hidden` counts the cases that this edition does not show. `files` maps addresses to what
    is made beside the pages. `read` is everything that was read, before the gate: for the
    audit of what was built, and for nothing else.
    """

    pages: tuple[RenderedPage, ...]
    redirects: Mapping[str, str]
    problems: tuple[Problem, ...]
    texts: Mapping[str, str]
    hidden: int = 0
    media: Mapping[str, Path] = field(default_factory=dict)
    files: Mapping[str, str | bytes] = field(default_factory=dict)
    bare: Mapping[str, bytes] = field(default_factory=dict)
    copies: Mapping[str, Mapping[str, bytes]] = field(default_factory=dict)
    read: Library = field(default_factory=Library, repr=False)

    @property
    def mistakes(self) -> list[Problem]:
        """The problems that stop a build, in reading order."""
        return list_mistakes(self.problems)
