"""`vpcases wins review`: what the wins of a month say, as Markdown to send."""

from __future__ import annotations

from pathlib import Path

import click

from vpcases.build.wins import open_inside
from vpcases.catalogue import speaking
from vpcases.commands.choosing import read_language
from vpcases.commands.doing import (
    CannotStart,
    as_of_option,
    do_or_say_why,
    name_shortly,
    open_site,
    site_option,
    word_examples,
)
from vpcases.commands.inside import look_inside
from vpcases.derive.wins.months import find_last_whole
from vpcases.model.months import is_month
from vpcases.model.win import WinLog
from vpcases.pages.win_review_page import plan_month
from vpcases.render.win_review import render_review
from vpcases.scaffold.approval_sheet import refuse_published_folder


@click.command(
    "review",
    epilog=word_examples(
        "vpcases wins review",
        "vpcases wins review 2026-10",
        "vpcases wins review 2026-10 --to review.md",
    ),
)
@click.argument("month", default="", metavar="[MONTH]")
@click.option(
    "--to",
    "file",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write it to a file in place of printing it.",
)
@click.option("--language", metavar="CODE", help="The language that it speaks, as in de.")
@as_of_option("look from")
@site_option
def wins_review(
    month: str, file: Path | None, language: str | None, as_of: str | None, site: Path | None
) -> None:
    """Print what the wins of MONTH say, as Markdown to send: 2026-10. Left out, the last whole one.

    It is what the page of the month in the internal edition says: wins by segment and reason beside
    the three months before, patterns that are beyond chance, what is claimed and what is bought,
    what is won on without any proof, and who is worth a case. It names customers: it is for your
    own people.
    """
    if month and not is_month(month):
        raise click.UsageError(f'"{month}" is not a month; write it as in 2026-10')
    opened = open_site(site)
    speaks = read_language(language) or opened.language
    settings = look_inside(opened, as_of, "")
    inside = open_inside(settings)
    asked = month or find_last_whole(settings.as_of)
    with speaking(opened.overrides):
        context = inside.context.speak(speaks)
        page = plan_month(asked, inside.portfolio, context)
        if page is None:
            raise CannotStart(_word_nothing(asked, settings.as_of.isoformat()[:7],
                                            inside.portfolio.library.log))  # fmt: skip
        text = render_review(page, speaks, opened.overrides)
    if file is None:
        click.echo(text, nl=False)
        return
    published = {"the folder of pages": opened.documents, "the folder of cases": opened.cases}
    way_out = "Name a file beside it, as in --to review.md."
    do_or_say_why(lambda: refuse_published_folder(file.parent, published, way_out))
    do_or_say_why(lambda: file.write_text(text, encoding="utf-8"))
    click.echo(f"{name_shortly(file)}: the wins of {asked}")


def _word_nothing(month: str, now: str, log: WinLog) -> str:
    """Return why there is no review of a month, and which month there is one of."""
    decisions = (*log.wins, *log.losses)
    if not decisions:
        return (
            "There is no win log, or none of its rows can be read.\nBegin one: vpcases wins import"
        )
    if month >= now:
        return f"{month} is not over yet, and a month is reviewed when it is whole."
    last = max((each.month for each in decisions if each.month < now), default="")
    hint = f"\nThe last month that has one is {last}: vpcases wins review {last}"
    return f"The log has no win and no loss in {month}." + (hint if last else "")
