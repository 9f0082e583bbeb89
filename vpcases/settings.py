"""The settings of a site, made once by whoever starts a build."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from vpcases.derive.edition import Edition
from vpcases.derive.typical import Rates
from vpcases.pages.downloads import Download, Paper


class WrongSetting(ValueError):
    """A setting that a build cannot begin with, in the words to tell whoever wrote it."""


@dataclass(frozen=True)
class Settings:
    """What a build has to know.

    `cases` is the folder of author files, `site` the folder that paths in messages are relative
    to. `as_of` is the day the build is for: the only clock. `languages` are those, beside
    the site's own, that its lists are made in. `overrides` are folders whose
    templates come before ours. Without `has_folder_addresses` links name `index.html`, so that the
    site can be opened from a disk. `rates` are what other currencies are worth in typical results,
    `notice` what stands on every page, and `how_chosen` what the site says of how its cases were
    chosen: both by language. `contact` is the mail address or the web address to write to about a
    proof, `ask_for` where to ask for one that is not there. `downloads` are the files to make of
    every proof, set in our fonts and those of `fonts`; `paper` is the size of their sheets.
    `public_url` is where the public edition lies, and `campaign` what is added behind the ? of
    links that are copied there. `site_name` and `site_description` are what the site calls itself,
    and says of itself. `site_file` is what messages call the file in which all of this is written;
    empty where there is none.
    """

    cases: Path
    site: Path
    as_of: date
    edition: Edition = Edition.PUBLIC
    prefix: str = ""
    language: str = "en"
    languages: tuple[str, ...] = ()
    site_url: str = ""
    notice: Mapping[str, str] = field(default_factory=dict)
    has_folder_addresses: bool = True
    overrides: tuple[Path, ...] = field(default=())
    rates: Rates | None = None
    how_chosen: Mapping[str, str] = field(default_factory=dict)
    contact: str = ""
    ask_for: str = ""
    downloads: frozenset[Download] = frozenset()
    fonts: tuple[Path, ...] = ()
    public_url: str = ""
    site_name: str = ""
    site_description: str = ""
    campaign: str = ""
    paper: Paper = Paper.A4
    site_file: str = ""
