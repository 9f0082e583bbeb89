"""What becomes of the files that are a customer's own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from vpcases.derive.consent.blinding import hide_name, is_blinded
from vpcases.derive.media import resolve_media
from vpcases.model.case import CaseHistory
from vpcases.model.library import Library, Record
from vpcases.read.values import list_values
from vpcases.read.yaml_tree import compose
from vpcases.scaffold.purging.leaver import KNOWN, Leaver
from vpcases.scaffold.purging.trace import Fate, Trace
from vpcases.scaffold.yaml_lines import word_value

TOMBSTONE = """\
# Taken back by the customer: nothing of it is kept. The file stays so that old links get an answer;
# its name is the address. Delete it when nobody is left who may have the link.
status: withdrawn
"""


@dataclass(frozen=True)
class Step:
    """A trace, the file that is to change for it, and its new text; None where the file goes."""

    trace: Trace
    path: str
    content: str | None = None


def plan_own(
    leaver: Leaver, library: Library, prefix: str, *, keeps_addresses: bool
) -> Iterator[Step]:
    """Yield what becomes of every file that is a customer's own: cases, words, approvals, quotes.

    Args:
        leaver: The customer.
        library: Everything that was read.
        prefix: What stands before every address of the site.
        keeps_addresses: Whether an address that names the customer goes on answering.
    """
    for record in leaver.cases:
        yield from _plan_case(record, leaver, library, prefix, keeps_addresses=keeps_addresses)
        for translation in library.translations_of(record.id).values():
            yield _delete(translation.source.path, "its translation")
        signed = library.signed.get(record.id)
        if signed:
            yield _delete(signed.source.path, "what was approved of it")
    for quote in leaver.quotes:
        yield _delete(quote.source.path, "a quote")
        approved = library.signed_quotes.get(quote.id)
        if approved:
            yield _delete(approved.source.path, "what was approved of it")


def plan_sent(leaver: Leaver, library: Library) -> Iterator[Step]:
    """Yield the collections that were put together for a customer."""
    for record in library.collections.values():
        content = record.content
        if content.prospect == leaver.id or leaver.is_named_in(content.for_ or ""):
            yield _delete(record.source.path, "a collection put together for it")


def _delete(path: str, what: str) -> Step:
    return Step(Trace(path, 0, Fate.DELETED, what), path)


def _plan_case(
    record: Record[CaseHistory],
    leaver: Leaver,
    library: Library,
    prefix: str,
    *,
    keeps_addresses: bool,
) -> Iterator[Step]:
    """Yield what becomes of the file of a case: a tombstone where its address may be known."""
    path = record.source.path
    public = hide_name(record, library)
    is_telling = leaver.is_named_in(public)
    if record.content.status not in KNOWN:
        yield _delete(path, "a case that was never public")
    elif is_telling and not keeps_addresses:
        yield _delete(path, "a case, whose address would name the customer")
    else:
        aliases = [
            alias
            for alias in _list_addresses(record, public, library, prefix)
            if (keeps_addresses and not is_blinded(record.content)) or not leaver.is_named_in(alias)
        ]
        home = PurePosixPath(path).with_name(f"{public}.yml").as_posix()
        what = f"a case; {prefix}cases/{public}/ still answers"
        if is_telling:
            what += ", and names the customer: --without-addresses deletes it"
        yield Step(Trace(path, 0, Fate.TOMBSTONE, what), home, word_tombstone(aliases))
        if home != path:
            yield Step(Trace(path, 0, Fate.DELETED, "its name gives the customer away"), path)


def _list_addresses(
    record: Record[CaseHistory], public: str, library: Library, prefix: str
) -> Iterator[str]:
    """Yield the other addresses of a case: older ones, and those of its translations."""
    yield from record.content.aliases
    for base, language in library.translations:
        if base == record.id:
            yield f"{prefix}cases/{public}/{language}"


def word_tombstone(aliases: list[str]) -> str:
    """Return the file of a case that was taken back: its status, and its older addresses."""
    lines = [f"  - {word_value(alias)}" for alias in dict.fromkeys(aliases)]
    return TOMBSTONE + "\n".join([*(["aliases:"] if lines else []), *lines, ""] if lines else [])


def plan_media(
    leaver: Leaver, library: Library, texts: Mapping[str, str], cases: str
) -> Iterator[Step]:
    """Yield the pictures and downloads that nothing but the customer's own files names.

    Args:
        leaver: The customer.
        library: Everything that was read.
        texts: The author files that stay, by path.
        cases: The folder of cases, relative to that of the site.
    """
    elsewhere: set[str] = set()
    for text in texts.values():
        root = compose(text).root
        for field, _, words in list_values(root) if root else ():
            if field[:2] != ("customers", leaver.id):
                elsewhere.add(resolve_media(words, library.media) or "")
    for file in sorted(leaver.media - elsewhere):
        yield _delete(f"{cases}/{file}", "nothing else shows it")


def plan_copies(steps: list[Step], folder: Path) -> Iterator[Step]:
    """Yield the copies that editors keep beside a file, as in `one.yml~` and `.one.yml.swp`."""
    for step in steps:
        path = Path(step.trace.path)
        place = folder / path.parent
        for other in sorted(place.iterdir()) if place.is_dir() else ():
            name = other.name.lstrip(".#")
            is_copy = name.startswith(path.name) and other.name != path.name
            if is_copy and other.is_file():
                yield _delete((path.parent / other.name).as_posix(), "a copy")
