"""What the planning of every page needs to know about its site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urljoin

from vpcases.pages.addresses import Addresses
from vpcases.problems import Problem


@dataclass(frozen=True)
class Context:
    """The site around the pages: addresses, language, notice, and problems by file."""

    addresses: Addresses
    language: str = "en"
    site_notice: str = ""
    site_url: str = ""
    todo: Mapping[str, tuple[Problem, ...]] = field(default_factory=dict)
    mistakes: Mapping[str, tuple[Problem, ...]] = field(default_factory=dict)

    def absolute(self, address: str) -> str:
        """Return a whole web address, or the address as it is where the site has none."""
        return urljoin(self.site_url, address) if self.site_url else address

    def todo_of(self, path: str) -> tuple[Problem, ...]:
        """Return what a file still lacks, in reading order."""
        return self.todo.get(path, ())

    def mistakes_of(self, path: str) -> tuple[Problem, ...]:
        """Return what is wrong in a file, in reading order."""
        return self.mistakes.get(path, ())
