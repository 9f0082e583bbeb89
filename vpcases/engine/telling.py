"""What authors are told, and what the site shows while something is wrong."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import Any

import click
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files

from vpcases.build.arrow import build_site
from vpcases.build.site import Site
from vpcases.catalogue import say_count
from vpcases.derive.edition import Edition
from vpcases.engine.last_good import keep_good_texts, recall_good_texts
from vpcases.engine.publishing import find_clashes
from vpcases.problems import Level, Problem
from vpcases.report import word_problem, word_summary
from vpcases.settings import Settings

Log = logging.LoggerAdapter[Any] | logging.Logger


def is_serving() -> bool:
    """Return whether this build is for `serve`.

    The command line is asked, because the hook that MkDocs has for it would make it keep the plugin
    from one build to the next.
    """
    context = click.get_current_context(silent=True)
    return context is not None and context.info_name == "serve"


def make_site_for_build(settings: Settings, files: Files, log: Log) -> Site:
    """Return the site of a build.

    Raises:
        PluginError: Where anything is wrong in a file of authors: every mistake, in one message.
    """
    site = build_site(settings)
    mistakes = [*site.mistakes, *find_clashes(site, files)]
    if mistakes:
        lines = "\n".join(word_problem(problem) for problem in mistakes)
        raise PluginError(f"vpcases: {word_summary(mistakes)}\n{lines}")
    tell_of_settings(site, settings, log)
    tell_what_is_withheld(site, settings, log)
    return site


def make_site_for_serve(settings: Settings, files: Files, log: Log) -> Site:
    """Return the site of a preview, which lives on while something is wrong.

    Mistakes are logged, not raised: raising would block every page. A file with mistakes is shown
    in its last good text, with its problems on top.
    """
    site = build_site(settings)
    clashes = find_clashes(site, files)
    for problem in (*site.mistakes, *clashes):
        log.error(word_problem(problem))
    broken = {problem.path for problem in site.mistakes}
    if broken:
        good = recall_good_texts(settings, broken)
        site = _with_last_good(settings, site, good)
    keep_good_texts(settings, {k: v for k, v in site.texts.items() if k not in broken})
    tell_what_is_hidden(site, settings, log)
    tell_of_settings(site, settings, log)
    tell_what_is_withheld(site, settings, log)
    return _without_clashes(site, clashes)


def tell_what_is_hidden(site: Site, settings: Settings, log: Log) -> None:
    """Say in a preview that cases are not shown, so that nobody looks for them in vain."""
    if site.hidden and settings.edition is Edition.PUBLIC:
        hidden = say_count(
            "en", "{count} case is not published", "{count} cases are not published", site.hidden
        )
        log.info(f"{hidden}; VPCASES_EDITION=internal mkdocs serve shows everything")


def tell_what_is_withheld(site: Site, settings: Settings, log: Log) -> None:
    """Tell what a public build leaves out, and why; it succeeds all the same."""
    if settings.edition is Edition.PUBLIC:
        for problem in site.problems:
            if problem.level is Level.WITHHELD:
                log.info(word_problem(problem))


def tell_of_settings(site: Site, settings: Settings, log: Log) -> None:
    """Tell the advice on the settings of the site, which no page of a case shows."""
    for problem in site.problems:
        if problem.path == settings.site_file and problem.level is Level.ADVICE:
            log.info(word_problem(problem))


def _with_last_good(settings: Settings, site: Site, good: dict[str, str]) -> Site:
    """Return the site made from the last good texts, with the problems of the present ones."""
    return build_site(settings, instead=good, told=site.mistakes)


def _without_clashes(site: Site, clashes: list[Problem]) -> Site:
    """Return the site without pages whose address a hand-written page has."""
    taken = {clash.message.split(" ")[2] for clash in clashes}
    return replace(
        site,
        pages=tuple(page for page in site.pages if page.head.address not in taken),
        redirects={k: v for k, v in site.redirects.items() if k not in taken},
    )
