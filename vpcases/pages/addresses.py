"""The addresses of pages: a promise to everybody who was ever sent a link."""

from __future__ import annotations

from dataclasses import dataclass

from vpcases.derive.terms import Axis, Term


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere.

    `address` is relative to the root of the site and ends in a slash, or is a whole web address;
    it is empty where the words lead nowhere.
    """

    words: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where every page lies, below an optional prefix such as `proof/`."""

    prefix: str = ""

    def case(self, identity: str, language: str = "") -> str:
        """Return the address of a case, or of its translation."""
        return f"{self.prefix}cases/{identity}/" + (f"{language}/" if language else "")

    def library(self) -> str:
        """Return the address of the list of all cases."""
        return f"{self.prefix}cases/"

    def axis(self, axis: Axis) -> str:
        """Return the address of the list of groups on an axis."""
        return f"{self.prefix}{axis}/"

    def term(self, term: Term) -> str:
        """Return the address of a group."""
        return f"{self.prefix}{term.axis}/{term.id}/"

    def crossing(self, segment: str, driver: str) -> str:
        """Return the address of a segment's cases about a driver."""
        return f"{self.prefix}{Axis.SEGMENT}/{segment}/{driver}/"

    def quotes(self) -> str:
        """Return the address of the page of quotes."""
        return f"{self.prefix}quotes/"

    def todo(self) -> str:
        """Return the address of the list of what is still to do (internal edition)."""
        return f"{self.prefix}to-do/"

    def media(self, file: str) -> str:
        """Return the address of a file under `cases/`."""
        return f"{self.prefix}assets/cases/{file}"

    def alias(self, alias: str) -> str:
        """Return an older address as one of this site: no slash before, one behind."""
        return alias.strip().strip("/").removesuffix(".html").removesuffix("/index") + "/"
