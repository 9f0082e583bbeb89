"""A case in another language: its words, and nothing but its words."""

from __future__ import annotations

from vpcases.model.authored import Authored
from vpcases.model.scalars import Id, Line, Lines, Prose


class TranslatedQuote(Authored):
    """A quote in another language."""

    text: Prose | None = None
    """The words, translated."""
    role: Line | None = None
    """The role, translated."""


class TranslatedImage(Authored):
    """What is said of a picture, in another language."""

    alt: Line | None = None
    """What the picture shows."""
    caption: Line | None = None
    """The line under it."""


class Translation(Authored):
    """The words of a case in another language, `cases/histories/<id>.<language>.yml`."""

    title: Line | None = None
    """The title."""
    description: Line | None = None
    """The text a search engine shows."""
    situation: Prose | None = None
    """The problem."""
    what_was_done: Prose | None = None
    """What was done."""
    outcome: Prose | None = None
    """What it brought."""
    story: Prose | None = None
    """The whole story."""
    did_not_improve: Lines = ()
    """What stayed as it was."""
    notice: Line | None = None
    """The line above the story."""
    labels: dict[str, Line] = {}
    """What each before-and-after line is called, or says, by its key in the base file."""
    quotes: dict[Id, TranslatedQuote] = {}
    """The quotes."""
    images: dict[Id, TranslatedImage] = {}
    """The pictures."""
