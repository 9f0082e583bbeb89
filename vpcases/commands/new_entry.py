"""`vpcases new segment`, `driver`, `offering`, and every other kind of entry."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import click

from vpcases.commands.doing import (
    do_or_say_why,
    id_option,
    name_shortly,
    open_library,
    open_site,
    read_name_or_refuse,
    refresh_schemas,
    site_option,
    word_examples,
    words_argument,
)
from vpcases.model.authored import AlternativeKind, Kind
from vpcases.scaffold.entry import EntryKind, write_entry


@dataclass(frozen=True, slots=True)
class Explained:
    """What the command for a kind of entry says of itself.

    `field` is how cases point to such an entry, if they do; `kinds` what its own `kind:` can be.
    """

    about: str
    examples: tuple[str, ...]
    field: str = ""
    kinds: tuple[str, ...] = ()


EXPLAINED = {
    EntryKind.SEGMENT: Explained(
        "Add a customer segment: a group of customers with a common need.",
        (
            'vpcases new segment "Mid-market wholesale"',
            'vpcases new segment midmarket "Mid-market wholesale"',
        ),
        "segment",
    ),
    EntryKind.DRIVER: Explained(
        "Add a value driver: what matters most to customers when they decide.",
        ('vpcases new driver "Finance hours" --kind economic',),
        "drivers",
        tuple(kind.value for kind in Kind),
    ),
    EntryKind.OFFERING: Explained(
        "Add an offering: what you supply.", ("vpcases new offering Syncline",), "offering"
    ),
    EntryKind.ALTERNATIVE: Explained(
        "Add an alternative: what customers would otherwise have done.",
        ('vpcases new alternative "Go on with spreadsheets" --id spreadsheets --kind do-nothing',),
        "alternative",
        tuple(kind.value for kind in AlternativeKind),
    ),
    EntryKind.CUSTOMER: Explained(
        "Add a customer, for one with several cases or quotes, with a logo or with people.\n\n"
        "A customer with one case may stand in that case, and needs no entry.",
        ('vpcases new customer "Harbor Foods"',),
        "customer",
    ),
    EntryKind.CERTIFICATE: Explained(
        "Add a certificate: something that we are certified for.\n\n"
        "It stands in a list of its own, and is no proof.",
        ('vpcases new certificate "ISO 9001"',),
    ),
    EntryKind.OBJECTION: Explained(
        "Add an objection: what prospects say against buying, in their words.\n\n"
        "Below it you name the cases that answer it.",
        (
            'vpcases new objection "We have no time to change over"',
            'vpcases new objection no-time "We have no time to change over"',
        ),
    ),
}


def make_entry_command(kind: EntryKind, explained: Explained) -> click.Command:
    """Return the command that adds an entry of a kind."""

    @click.command(kind.value, help=explained.about, epilog=word_examples(*explained.examples))
    @words_argument
    @id_option
    @site_option
    def command(
        words: tuple[str, ...], identity: str, site: Path | None, sort: str | None = None
    ) -> None:
        name, opened = read_name_or_refuse(words, identity), open_site(site)
        library = open_library(opened)
        added = do_or_say_why(lambda: write_entry(opened.cases, library, kind, name, sort or ""))
        refresh_schemas(opened)
        click.echo(f"{name_shortly(added.path)}:{added.line}: {name.id}, {name.label}")
        if explained.field:
            click.echo(f"Point to it with  {explained.field}: {name.id}")

    if explained.kinds:
        choice = click.Choice(list(explained.kinds))
        command = click.option("--kind", "sort", type=choice, help="What sort it is.")(command)
    return command


ENTRY_COMMANDS = [make_entry_command(kind, explained) for kind, explained in EXPLAINED.items()]
