"""The options of the plugin in `mkdocs.yml`, and the settings they make."""

from __future__ import annotations

import os
import re
from datetime import date
from pathlib import Path
from typing import cast

from mkdocs.config import base
from mkdocs.config import config_options as c
from mkdocs.config.defaults import MkDocsConfig

from vpcases.clock import read_as_of
from vpcases.derive.edition import Edition
from vpcases.engine.contact_option import read_contact
from vpcases.engine.language_options import read_language, read_languages
from vpcases.engine.rates_option import read_rates
from vpcases.engine.share_options import (
    read_campaign,
    read_downloads,
    read_fonts,
    read_paper,
    read_public_url,
)
from vpcases.engine.worded_options import read_words
from vpcases.settings import Settings, WrongSetting

EDITION_VARIABLE = "VPCASES_EDITION"


class Options(base.Config):
    """What a site can say about its proof pages."""

    cases = c.Type(str, default="cases")
    """The folder of author files, beside `mkdocs.yml`."""
    edition = c.Optional(c.Choice([edition.value for edition in Edition]))
    """public or internal; what VPCASES_EDITION says where left out, and public without it."""
    as_of = c.Optional(c.Type((str, date)))
    """The day the build is for; today where left out."""
    prefix = c.Type(str, default="")
    """What stands before every address, as in proof."""
    notice = c.Optional(c.Type(object))
    """A line on every proof page: a text, or a text for each language."""
    language = c.Optional(c.Type(object))
    """The language of the cases; that of the theme where left out."""
    languages = c.Optional(c.Type(object))
    """Other languages to make the lists in, as in [de]."""
    rates = c.Optional(c.Type(object))
    """What other currencies are worth in typical results: date, source, to, and a line for each."""
    how_chosen = c.Optional(c.Type(object))
    """What the site says, beside what is counted, of how its cases were chosen; like the notice."""
    contact = c.Optional(c.Type(object))
    """Whom to write to when a proof is wrong or should go: a mail address, or a web address."""
    ask_for = c.Optional(c.Type(object))
    """Where to ask for a proof that is not there: a mail address, or the form of an issue."""
    downloads = c.Optional(c.Type(object))
    """The files to make of every proof: card, one-page, approver, slide; none without."""
    fonts = c.Optional(c.Type(object))
    """Font files for cards, papers and slides in other scripts than Latin, Greek and Cyrillic."""
    paper = c.Optional(c.Type(object))
    """The size of the sheets that papers are made for: a4, or us-letter."""
    public_url = c.Optional(c.Type(object))
    """Where the public edition lies, for the links that the internal one gives to send."""
    campaign = c.Optional(c.Type(object))
    """What is added to links that are copied, as in utm_source=proofs; nothing without."""


def make_settings(options: Options, config: MkDocsConfig) -> Settings:
    """Return the settings of a build.

    Raises:
        WrongDay: Where `as_of` or VPCASES_AS_OF is no date.
        WrongSetting: Where the edition, the folder of cases, prefix, a language, rates, contact,
            ask_for, downloads, fonts, campaign or words of the site cannot be used.
    """
    site = Path(config.config_file_path or "mkdocs.yml").resolve().parent
    _refuse_published_sources(site / options.cases, Path(config.docs_dir))
    language = read_language(options.language, config.theme.get("language"))
    return Settings(
        cases=site / options.cases,
        site=site,
        as_of=read_as_of(cast("str | date | None", options.as_of)),
        edition=_read_edition(options.edition),
        prefix=_tidy_prefix(options.prefix),
        language=language,
        languages=read_languages(options.languages, language),
        site_url=_base_address(config.site_url),
        notice=read_words("notice", options.notice, language),
        has_folder_addresses=bool(config.use_directory_urls),
        overrides=_overrides(config),
        rates=read_rates(options.rates),
        how_chosen=read_words("how_chosen", options.how_chosen, language),
        contact=read_contact(options.contact),
        ask_for=read_contact(options.ask_for, "ask_for"),
        downloads=read_downloads(options.downloads),
        fonts=read_fonts(options.fonts, site),
        paper=read_paper(options.paper),
        public_url=read_public_url(options.public_url, _base_address(config.site_url)),
        site_name=config.site_name or "",
        site_description=config.site_description or "",
        campaign=read_campaign(options.campaign),
        site_file=Path(config.config_file_path or "mkdocs.yml").name,
    )


def _read_edition(option: str | None) -> Edition:
    """Return the edition to build; a site that names one is never turned into the other."""
    edition = option or os.environ.get(EDITION_VARIABLE, "").strip() or Edition.PUBLIC.value
    if edition not in set(Edition):
        raise WrongSetting(f'{EDITION_VARIABLE}: "{edition}" is no edition; say public or internal')
    return Edition(edition)


def _refuse_published_sources(cases: Path, documents: Path) -> None:
    """Refuse cases inside the documents: MkDocs would publish the author files as they are."""
    if cases.resolve().is_relative_to(documents.resolve()):
        raise WrongSetting(
            f"the folder of cases ({cases.name}) lies inside the documents ({documents.name}), "
            "so its files would be published; move it beside mkdocs.yml"
        )


def _tidy_prefix(prefix: str) -> str:
    steps = [step for step in prefix.strip().split("/") if step]
    for step in steps:
        if not re.fullmatch(r"[A-Za-z0-9_-]+", step):
            raise WrongSetting(
                f'prefix: "{prefix}" cannot begin an address; write letters, digits and dashes, '
                "as in proof"
            )
    return "".join(f"{step}/" for step in steps)


def _base_address(site_url: str | None) -> str:
    return f"{site_url.rstrip('/')}/" if site_url else ""


def _overrides(config: MkDocsConfig) -> tuple[Path, ...]:
    """Return the site's own templates for our pages: `vpcases/` in its `custom_dir`."""
    custom = config.theme.custom_dir
    return (Path(custom) / "vpcases",) if custom else ()
