"""The settings of a site, made once by whoever starts a build."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from vpcases.derive.gate import Edition


@dataclass(frozen=True)
class Settings:
    """What a build has to know.

    `cases` is the folder of author files, `site` the folder that paths in messages are relative
    to. `as_of` is the day the build is for: the only clock. `overrides` are folders whose
    templates come before ours.
    """

    cases: Path
    site: Path
    as_of: date
    edition: Edition = Edition.PUBLIC
    prefix: str = ""
    language: str = "en"
    site_url: str = ""
    notice: str = ""
    overrides: tuple[Path, ...] = field(default=())
