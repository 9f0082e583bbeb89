"""The photo beside a quote shows somebody else.

A face lends weight to words. One picture beside two names, a logo in place of a face, or a file
that carries another's name is the quickest way to lose a reader, and a customer.

To fix it, use a picture of the speaker, or take it away. The picture of a person is registered
once, below `people:` of the customer, and is shown with every quote. A picture that only stands
behind the words goes under `images:`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from vpcases.check.portraits import Portrait, list_portraits, tell_content
from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.whole import Whole
from vpcases.model.library import Record
from vpcases.model.slugs import slug
from vpcases.problems import Level

HINT = "use a picture of {}, or take it away"
LONGEST_NAME = 6
"""Words of a name, at most."""
USUAL_WORDS = {"square", "round", "small", "large", "original", "profile", "portrait", "team"}
"""Words that files are named with, and that may be the name of a company too."""


class Names(NamedTuple):
    """The names of all people and customers, by how a file name writes them."""

    people: Mapping[str, str]
    customers: Mapping[str, str]


def find(whole: Whole) -> Iterator[tuple[Record[Any], Finding]]:
    """Yield every portrait that is a logo, another's picture, or named after another."""
    portraits = tuple(list_portraits(whole))
    if not portraits:
        return
    names, logos = _collect_names(whole), _collect_logos(whole)
    first: dict[str, Portrait] = {}
    registered: dict[tuple[str, str], Portrait] = {}
    for portrait in portraits:
        finding = (
            _judge_logo(portrait, logos)
            or _judge_owner(portrait, first.setdefault(portrait.content, portrait))
            or _judge_registered(portrait, registered)
            or _judge_names(portrait, names)
        )
        if finding:
            yield portrait.record, finding
        if portrait.is_registered:
            registered.setdefault((portrait.home, portrait.person.casefold()), portrait)


def _judge_logo(portrait: Portrait, logos: Mapping[str, str]) -> Finding | None:
    whose = logos.get(portrait.content)
    if whose is None:
        return None
    message = f"this is the logo of {whose}, and no picture of {portrait.person}"
    return _find(portrait, message)


def _judge_owner(portrait: Portrait, first: Portrait) -> Finding | None:
    if first.person.casefold() == portrait.person.casefold():
        return None
    return _find(portrait, f"{first.person} has the same picture in {first.name_place()}")


def _judge_registered(
    portrait: Portrait, registered: Mapping[tuple[str, str], Portrait]
) -> Finding | None:
    known = registered.get((portrait.home, portrait.person.casefold()))
    if known is None or known.content == portrait.content:
        return None
    message = f"{portrait.person} has another picture in {known.name_place()}"
    hint = "take this one away, and the other is shown here too"
    return Finding((*portrait.path, "file"), message, hint)


def _judge_names(portrait: Portrait, names: Names) -> Finding | None:
    """Return a finding where the file or its description is named after somebody else."""
    own = slug(portrait.person)
    homes = {slug(portrait.company), portrait.home}
    stem = PurePosixPath(portrait.image.file or "").stem
    for field, words in (("file", stem), ("alt", portrait.image.alt or "")):
        written = slug(words)
        runs = _list_runs(written)
        other = next((names.people[run] for run in runs if run in names.people), None)
        company = next((names.customers[run] for run in runs if run in names.customers), None)
        if other and f"-{own}-" not in f"-{written}-" and slug(other) != own:
            return _find(portrait, f'"{words}" names {other}, not {portrait.person}', field)
        if company and field == "file" and not homes & set(runs):
            message = f'"{words}" names {company}, where {portrait.person} does not work'
            return _find(portrait, message, field)
    return None


def _find(portrait: Portrait, message: str, field: str = "file") -> Finding:
    return Finding((*portrait.path, field), message, HINT.format(portrait.person))


def _list_runs(written: str) -> list[str]:
    """Return every run of words in the name of a file, the longest first."""
    words = written.split("-")
    return [
        "-".join(words[start : start + size])
        for size in range(min(LONGEST_NAME, len(words)), 0, -1)
        for start in range(len(words) - size + 1)
    ]


def _collect_names(whole: Whole) -> Names:
    library = whole.library
    blocks = [record.content for record in library.customers.values()]
    blocks += [r.content.customer for r in library.cases.values() if r.content.customer]
    people = {name for block in blocks for name in block.people}
    people |= {spoken.quote.by for spoken in whole.spoken if spoken.quote.by}
    customers = {block.name for block in blocks if block.name}
    return Names(
        {slug(name): name for name in sorted(people) if " " in name},
        {slug(n): n for n in sorted(customers) if len(n) > 3 and slug(n) not in USUAL_WORDS},
    )


def _collect_logos(whole: Whole) -> dict[str, str]:
    """Return whose logo each file is, by what is in it."""
    library = whole.library
    blocks = [record.content for record in library.customers.values()]
    blocks += [r.content.customer for r in library.cases.values() if r.content.customer]
    return {
        tell_content(library, file): block.name or "a customer"
        for block in blocks
        if block.logo
        for file in (block.logo.light, block.logo.dark)
        if file
    }


RULE = Rule(
    "photo-of-another",
    weigh(checked=Level.MISTAKE, published=Level.MISTAKE),
    library=find,
)
