"""The settings of a site as a build has them, for the commands that build it in memory."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

from vpcases.engine.options import Options, make_settings
from vpcases.engine.site_file import PLUGIN, SiteFile
from vpcases.settings import Settings, WrongSetting


def load_settings(opened: SiteFile, day: date, site: Path) -> Settings:
    """Return what the `mkdocs.yml` of a site says, for a day; our defaults where there is none.

    Args:
        opened: The site.
        day: The day to build for.
        site: The folder that paths in messages are relative to.

    Raises:
        WrongSetting: Where MkDocs cannot read it, or it says what cannot be used.
    """
    plain = Settings(cases=opened.cases, site=site, as_of=day)
    if not opened.name:
        return plain
    try:
        config = load_config(str(opened.folder / opened.name))
    except (Abort, MkDocsException, OSError) as error:
        raise WrongSetting(f"{opened.name}: {error}") from None
    plugin = config.plugins.get(PLUGIN)
    options = getattr(plugin, "config", None)
    if not isinstance(options, Options):
        return plain
    return replace(make_settings(options, config), as_of=day, site=site, cases=opened.cases)
