"""The settings of a command that looks at the internal edition without building it."""

from __future__ import annotations

from pathlib import Path

from vpcases.commands.doing import read_day
from vpcases.derive import Edition
from vpcases.engine.site_file import SiteFile
from vpcases.settings import Settings


def look_inside(opened: SiteFile, as_of: str | None, language: str) -> Settings:
    """Return the settings of the internal edition; the language that is asked for comes last."""
    others = (language,) if language and language != opened.language else ()
    return Settings(
        cases=opened.cases,
        site=Path.cwd(),
        as_of=read_day(as_of, opened),
        edition=Edition.INTERNAL,
        prefix=opened.prefix,
        language=opened.language,
        languages=others,
        site_url=opened.address,
        overrides=opened.overrides,
    )
