"""`vpcases refresh`: what lapses soon or has lapsed, and the mails that ask for it again."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import click

from vpcases.catalogue import say_count, speaking
from vpcases.commands.check import hint_at
from vpcases.commands.choosing import read_language
from vpcases.commands.doing import (
    CannotStart,
    as_of_option,
    do_or_say_why,
    form_option,
    name_shortly,
    open_library,
    open_site,
    read_day,
    site_option,
    word_examples,
)
from vpcases.derive import Edition, Portfolio, derive_portfolio, open_gate
from vpcases.derive.refresh import (
    DAYS,
    Renewal,
    count_days,
    derive_refresh,
    find_renewal,
    list_renewals,
)
from vpcases.engine.site_file import SiteFile
from vpcases.pages.addresses import Addresses
from vpcases.pages.context import Context
from vpcases.pages.dates import word_days
from vpcases.pages.lapse_words import word_lapse, word_left
from vpcases.pages.refresh_page import name_renewal, word_later, word_queue, word_renewal
from vpcases.pages.renewal_mail import Mail, write_mail
from vpcases.render.mails import render_mail
from vpcases.scaffold.approval_sheet import refuse_published_folder

MOST_DAYS = 3650


@click.command(
    "refresh",
    epilog=word_examples(
        "vpcases refresh",
        "vpcases refresh --days 180",
        "vpcases refresh --mail harbor-foods-reconciliation",
        "vpcases refresh --mails to-send",
    ),
)
@click.option(
    "--days",
    type=click.IntRange(1, MOST_DAYS),
    default=DAYS,
    show_default=True,
    help="How far to look ahead.",
)
@click.option("--mail", "identity", metavar="ID", help="Print the mail about a case or a quote.")
@click.option(
    "--mails",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="Write all mails into a folder, as files that a mail program opens as drafts.",
)
@click.option(
    "--language",
    metavar="CODE",
    help="The language that mails speak, as in de. Left out, each speaks that of its case.",
)
@as_of_option("look from")
@form_option
@site_option
def refresh_command(
    days: int,
    identity: str | None,
    folder: Path | None,
    language: str | None,
    as_of: str | None,
    form: str,
    site: Path | None,
) -> None:
    """List what lapses soon or has lapsed, the worst first, with the mail that asks for it again.

    That is: approvals that end, figures more than two years old, what is known of an alternative
    more than a year old, customers who left, people in another role, reviews that are due, and
    certificates. The worst is what is shown on most pages, lapses soonest, and is oldest.
    """
    opened = open_site(site)
    portfolio = _derive_inside(opened, read_day(as_of, opened))
    context, speaks = _make_context(opened), read_language(language)
    if identity:
        with speaking(opened.overrides):
            mail = _find_mail(identity, portfolio, context, days, speaks)
        click.echo(f"Subject: {mail.subject}\n\n{mail.body}", nl=False)
        return
    renewals = derive_refresh(portfolio, days)
    if folder:
        published = {"the folder of cases": opened.cases}
        published["the folder of pages"] = opened.documents
        way_out = "Name a folder beside it, as in --mails to-send."
        do_or_say_why(lambda: refuse_published_folder(folder, published, way_out))
        with speaking(opened.overrides):
            mails = {each.id: write_mail(each, portfolio, context, speaks) for each in renewals}
        _write_mails(folder, {identity: mail for identity, mail in mails.items() if mail})
    elif form == "json":
        listed = [_describe(renewal, portfolio, context) for renewal in renewals]
        click.echo(json.dumps(listed, ensure_ascii=False, indent=2))
    else:
        for line in _word(renewals, portfolio, context, days):
            click.echo(line)


def _derive_inside(opened: SiteFile, as_of: date) -> Portfolio:
    """Return what the internal edition of a site shows, which holds what has lapsed as well."""
    library = open_library(opened)
    shown = open_gate(library, Edition.INTERNAL, as_of)
    return derive_portfolio(shown, Edition.INTERNAL, as_of, frozenset(library.cases))


def _make_context(opened: SiteFile) -> Context:
    return Context(Addresses(opened.prefix), language=opened.language, site_url=opened.address)


def _find_mail(
    identity: str, portfolio: Portfolio, context: Context, days: int, language: str
) -> Mail:
    renewal = find_renewal(identity, portfolio, days)
    mail = write_mail(renewal, portfolio, context, language) if renewal else None
    if mail is None:
        ids = {each.id for each in list_renewals(portfolio)}
        raise CannotStart(
            f"There is no published case or quote {identity}.\n{hint_at(identity, ids)}"
        )
    return mail


def _write_mails(folder: Path, mails: Mapping[str, Mail]) -> None:
    """Write a file for each mail, in place of one of the same name from another day."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for identity, mail in mails.items():
            (folder / f"{identity}.eml").write_bytes(render_mail(mail))
    except OSError as error:
        raise click.ClickException(f"{error.filename}: {error.strerror}") from None
    count = say_count("en", "{count} mail", "{count} mails", len(mails))
    click.echo(f"{name_shortly(folder)}/: {count} written, to be addressed and sent")


def _word(
    renewals: tuple[Renewal, ...], portfolio: Portfolio, context: Context, days: int
) -> Iterator[str]:
    """Yield the queue as lines for people."""
    language, as_of = "en", portfolio.as_of
    if not renewals:
        yield f"Nothing has lapsed, and nothing lapses within {word_days(days, language)}."
    else:
        yield word_queue(renewals, portfolio, language)
    for renewal in renewals:
        yield ""
        yield f"{renewal.id}: {name_renewal(renewal, language)}"
        for lapse in renewal.lapses:
            left = word_left(lapse, as_of, language)
            yield f"    {word_lapse(lapse, as_of, language)}{f' ({left})' if left else ''}"
        if write_mail(renewal, portfolio, context):
            yield f"    vpcases refresh --mail {renewal.id}"
        if renew := word_renewal(renewal, portfolio):
            yield f"    {renew}"
    yield ""
    yield word_later(portfolio, language, days)


def _describe(renewal: Renewal, portfolio: Portfolio, context: Context) -> dict[str, object]:
    """Return a record of the queue for programs."""
    return {
        "id": renewal.id,
        "title": name_renewal(renewal, context.language),
        "pages": renewal.pages,
        "months": renewal.months,
        "weight": renewal.weight,
        "lapses": [
            {
                "kind": lapse.kind.value,
                "about": lapse.about,
                "last_day": lapse.last_day.isoformat() if lapse.last_day else None,
                "days_left": count_days(lapse, portfolio.as_of),
            }
            for lapse in renewal.lapses
        ],
    }
