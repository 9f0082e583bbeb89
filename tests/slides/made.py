"""Slides made of small libraries, and what is in their files."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation

from tests.conftest import NO_OFFICE
from tests.libraries import DAY, make_library
from vpcases.derive.channels import derive_covered
from vpcases.model.approval import Channel
from vpcases.pages.addresses import Addresses
from vpcases.pages.context import Context
from vpcases.pages.slide import Slide, plan_slide
from vpcases.render.fonts import load_fonts
from vpcases.render.making import Making
from vpcases.render.slide import make_slide, render_slide

CASE: dict[str, Any] = {
    "status": "published",
    "title": "Acme closes its till in an hour",
    "customer": {"name": "Acme"},
    "segment": "small-shops",
    "drivers": ["hours", "errors"],
    "alternative": "rival",
    "measured": "2025-04 to 2026-03",
    "published": "2026-05-01",
    "connections": "none",
}
ELEMENTS: dict[str, Any] = {
    "hours": {
        "equation": "hours left x hourly cost",
        "inputs": {"hours left": "6 h/week", "hourly cost": "55 EUR/h"},
    },
    "change": {
        "title": "Effort of changing over",
        "favours": "alternative",
        "equation": "what it takes",
        "inputs": {"what it takes": "30 EUR/week"},
    },
    "errors": {
        "point": "contention",
        "equation": "what errors cost",
        "inputs": {"what errors cost": "100 EUR/week"},
        "resolve_by": "a count in December",
    },
}
PUBLIC = "https://proofs.example/"


def plan(channel: Channel = Channel.WEBSITE, public_url: str = PUBLIC, **fields: Any) -> Slide:
    """Return the slide of a published case with some fields, as a channel covers it."""
    case, portfolio, context = cover(channel, public_url, **fields)
    return plan_slide(case, portfolio, context)


def cover(channel: Channel, public_url: str = PUBLIC, **fields: Any) -> Any:
    """Return a case as a channel covers it, with what is around it."""
    alternatives = {"rival": "Rubicund"}
    library = make_library({"acme": {**CASE, **fields}}, alternatives=alternatives)
    channels = {each: derive_covered(library, DAY, each) for each in Channel}
    portfolio = channels[channel].portfolio
    (case,) = portfolio.cases
    return case, portfolio, Context(Addresses(), public_url=public_url, channels=channels)


def make(**fields: Any) -> Making:
    """Return how the slide of a published case with some fields is made."""
    return make_slide(*cover(Channel.WEBSITE, **fields), load_fonts(), Channel.WEBSITE)


def render(**fields: Any) -> bytes:
    """Return the file of such a slide."""
    return render_slide(make(**fields).recipe)


def open_slide(raw: bytes) -> Any:
    """Return the one slide of a file, opened again."""
    (slide,) = Presentation(io.BytesIO(raw)).slides
    return slide


def read_texts(raw: bytes) -> dict[str, str]:
    """Return the words of every box of a slide, by the name of the box."""
    return {s.name: s.text_frame.text for s in open_slide(raw).shapes if s.has_text_frame}


def read_parts(raw: bytes) -> dict[str, bytes]:
    """Return the parts of a file by name."""
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def print_slides(files: list[Path], into: Path) -> list[Path]:
    """Return slides as PDF, printed by LibreOffice; the test is skipped where there is none."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip(f"{NO_OFFICE}, which opens slides; `sh dev test` installs it")
    profile = f"-env:UserInstallation={(into / 'profile').as_uri()}"
    told = subprocess.run(
        [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(into), *files],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    printed = [into / f"{file.stem}.pdf" for file in files]
    missing = [file.name for file in printed if not file.exists()]
    assert missing == [], told.stderr
    return printed
