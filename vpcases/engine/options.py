"""The options of the plugin in `mkdocs.yml`, and the settings they make."""

from __future__ import annotations

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
from vpcases.engine.rates_option import read_rates
from vpcases.model.languages import WrongLanguage, tidy_language
from vpcases.settings import Settings, WrongSetting


class Options(base.Config):
    """What a site can say about its proof pages."""

    cases = c.Type(str, default="cases")
    """The folder of author files, beside `mkdocs.yml`."""
    edition = c.Choice([edition.value for edition in Edition], default=Edition.PUBLIC.value)
    """public or internal."""
    as_of = c.Optional(c.Type((str, date)))
    """The day the build is for; today where left out."""
    prefix = c.Type(str, default="")
    """What stands before every address, as in proof."""
    notice = c.Type(str, default="")
    """A line on every proof page."""
    language = c.Optional(c.Type(str))
    """The language of the cases; that of the theme where left out."""
    languages = c.ListOfItems(c.Type(str), default=[])
    """Other languages to make the lists in, as in [de]."""
    rates = c.Optional(c.Type(object))
    """What other currencies are worth in typical results: date, source, to, and a line for each."""
    how_chosen = c.Type(str, default="")
    """What the site says, beside what is counted, of how its cases were chosen."""
    contact = c.Optional(c.Type(object))
    """Whom to write to when a proof is wrong or should go: a mail address, or a web address."""


def make_settings(options: Options, config: MkDocsConfig) -> Settings:
    """Return the settings of a build.

    Raises:
        WrongDay: Where `as_of` or VPCASES_AS_OF is no date.
        WrongSetting: Where the folder of cases, prefix, language, rates or contact cannot be used.
    """
    site = Path(config.config_file_path or "mkdocs.yml").resolve().parent
    _refuse_published_sources(site / options.cases, Path(config.docs_dir))
    language = _tidy_language("language", options.language or _language_of(config))
    languages = dict.fromkeys(_tidy_language("languages", code) for code in options.languages)
    return Settings(
        cases=site / options.cases,
        site=site,
        as_of=read_as_of(cast("str | date | None", options.as_of)),
        edition=Edition(options.edition),
        prefix=_tidy_prefix(options.prefix),
        language=language,
        languages=tuple(code for code in languages if code != language),
        site_url=_base_address(config.site_url),
        notice=options.notice,
        has_folder_addresses=bool(config.use_directory_urls),
        overrides=_overrides(config),
        rates=read_rates(options.rates),
        how_chosen=options.how_chosen.strip(),
        contact=read_contact(options.contact),
        site_file=Path(config.config_file_path or "mkdocs.yml").name,
    )


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


def _tidy_language(option: str, code: str) -> str:
    try:
        return tidy_language(code.strip())
    except WrongLanguage as wrong:
        raise WrongSetting(f"{option}: {wrong.message}; {wrong.hint}") from None


def _language_of(config: MkDocsConfig) -> str:
    language = config.theme.get("language")
    return str(language) if language else "en"


def _base_address(site_url: str | None) -> str:
    return f"{site_url.rstrip('/')}/" if site_url else ""


def _overrides(config: MkDocsConfig) -> tuple[Path, ...]:
    """Return the site's own templates for our pages: `vpcases/` in its `custom_dir`."""
    custom = config.theme.custom_dir
    return (Path(custom) / "vpcases",) if custom else ()
