"""`vpcases find`: the two proofs that fit a prospect best, as the page of the finder has them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import click

from vpcases.build.finder import open_finders
from vpcases.catalogue import speaking
from vpcases.commands.choosing import read_language
from vpcases.commands.doing import (
    as_of_option,
    open_site,
    site_option,
    word_examples,
)
from vpcases.commands.found import Found
from vpcases.commands.inside import look_inside
from vpcases.derive.alphabet import fold
from vpcases.derive.candidates import ASKED
from vpcases.derive.facets import Facet
from vpcases.derive.ranking import Asks, Question, find_answer
from vpcases.derive.terms import name_term
from vpcases.model.approval import Channel
from vpcases.pages.finder_data import Choice, Finder
from vpcases.read.validation import nearest

HELP = {
    Facet.SEGMENT: "The customer segment they are in.",
    Facet.DRIVER: "The value driver that matters most to them.",
    Facet.ALTERNATIVE: "What they compare us with, or have today.",
    Facet.OFFERING: "What you offer them.",
    Facet.ROLE: "Whose voice they trust, as in controller.",
    Facet.SIZE: "How many people they have, as in 50-249.",
    Facet.REGION: "Where they are.",
}
AnyCommand = Callable[..., None]


def facet_options(command: AnyCommand) -> AnyCommand:
    """Return a command with an option for everything that may be known of a prospect."""
    for facet in reversed(ASKED):
        option = click.option(f"--{facet.value}", metavar="ID", default="", help=HELP[facet])
        command = option(command)
    return command


@click.command(
    "find",
    epilog=word_examples(
        "vpcases find --segment midmarket-wholesale --driver finance-hours",
        "vpcases find --alternative flowbridge --asks yes --channel slide",
        "vpcases find --driver error-cost --prospect harbor-foods --json",
    ),
)
@facet_options
@click.option(
    "--asks",
    type=click.Choice([Asks.YES.value, Asks.NO.value]),
    default=None,
    help="Whether they will ask who else uses it.",
)
@click.option(
    "--channel",
    type=click.Choice([channel.value for channel in Channel]),
    default=Channel.WEBSITE.value,
    show_default=True,
    help="Where you will show it.",
)
@click.option(
    "--prospect",
    metavar="ID",
    default="",
    help="Who it is: a proof whose customer does not want to be shown to them is left out.",
)
@click.option("--language", metavar="CODE", help="The language of the answer, as in de.")
@click.option("--json", "is_json", is_flag=True, help="Print the answer for programs.")
@as_of_option("find for")
@site_option
def find_command(
    asks: str | None,
    channel: str,
    prospect: str,
    language: str | None,
    is_json: bool,
    as_of: str | None,
    site: Path | None,
    **known: str,
) -> None:
    """Find the two best proofs for a prospect, and say what is true of each.

    It is the answer that the page of the finder gives: what the channel covers on the day, ordered
    by segment, driver, alternative, then evidence. The second convinces with something else than
    the first, a number or a voice. Say any of what you know, by id or by name.
    """
    opened = open_site(site)
    settings = look_inside(opened, as_of, read_language(language))
    with speaking(opened.overrides):
        finder = list(open_finders(settings).values())[-1]
        question = read_question(finder, known, asks or "", prospect)
        shelf = finder.shelf(Channel(channel))
        answer = find_answer(shelf.candidates, question, settings.as_of)
        found = Found(finder, shelf, question, answer, opened)
        if is_json:
            click.echo(json.dumps(found.describe(), ensure_ascii=False, indent=2))
        else:
            for line in found.word():
                click.echo(line)


def read_question(finder: Finder, known: dict[str, str], asks: str, prospect: str) -> Question:
    """Return what was typed as a question.

    Raises:
        UsageError: Where nothing was typed, or something that nobody knows here.
    """
    typed = {facet: known[facet.value].strip() for facet in ASKED if known[facet.value].strip()}
    if not typed:
        names = ", ".join(f"--{facet.value}" for facet in ASKED)
        raise click.UsageError(f"Say what you know of the prospect: any of {names}")
    ids = {f: read_choice(words, finder.choices[f], f"--{f.value}") for f, words in typed.items()}
    return Question(ids, Asks(asks), read_prospect(finder, prospect.strip()))


def read_prospect(finder: Finder, typed: str) -> str:
    """Return who the prospect is, by id; empty where nobody was typed.

    Raises:
        UsageError: For somebody whom no customer named: a slip would show a proof to a competitor.
    """
    if not typed:
        return ""
    if not finder.prospects:
        raise click.UsageError("--prospect: every customer may be shown to everybody; leave it out")
    return read_choice(typed, finder.prospects, "--prospect")


def read_choice(typed: str, choices: tuple[Choice, ...], option: str) -> str:
    """Return the id of what was typed, as an id or as a name."""
    for choice in choices:
        if choice.id in (typed, name_term(typed)) or fold(typed) == fold(choice.words):
            return choice.id
    ids = [choice.id for choice in choices]
    near = nearest(typed, ids)
    hint = f"Did you mean {near}?" if near else f"There are: {', '.join(ids) or 'none yet'}"
    raise click.UsageError(f"{option}: there is no {typed}. {hint}")
