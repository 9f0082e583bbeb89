"""Certificates: what somebody else says of us; a fact about us, and never a proof."""

from __future__ import annotations

from typing import Annotated

from vpcases.model.addresses import WebAddress
from vpcases.model.authored import Authored, or_just
from vpcases.model.dates import Date
from vpcases.model.scalars import Line, Prose


class Certificate(Authored):
    """Something that we are certified for: a norm, a qualification, a membership."""

    title: Line | None = None
    """What it is called: ISO 9001, management of quality."""
    about: Prose | None = None
    """What it says of us, in a sentence or two."""
    issuer: Line | None = None
    """Who issued it."""
    number: Line | None = None
    """Its number, under which the issuer knows it."""
    issued: Date | None = None
    """The day it was issued, or the day from which it holds."""
    until: Date | None = None
    """The last day on which it holds; the public list leaves it out from the next day on."""
    scope: Line | None = None
    """What of us it covers: places, teams, products."""
    link: WebAddress | None = None
    """Where anybody can look it up, at the issuer if possible."""
    file: Line | None = None
    """The certificate itself, a PDF under `cases/downloads/`."""


AnyCertificate = Annotated[Certificate, or_just("title", Certificate)]
