"""Two things on the site would have the same address.

An address is a promise: a link that somebody was sent leads to one page. Where an older address in
`aliases:` is taken by another case or by a page of the site, or two quotes or two pilots share one,
a link leads to the wrong place. The address of a case that is retired or withdrawn may be taken
over: it leads to the new case then.

To fix it, take the alias away where it is not needed, or rename one of the two quotes or pilots.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from vpcases.check.rule import ALWAYS, Finding, Rule
from vpcases.check.whole import Whole
from vpcases.derive.gate import GONE
from vpcases.derive.pilots import is_pilot
from vpcases.derive.terms import name_term
from vpcases.model.library import Library, Record

FIXED = {
    *("cases", "quotes", "segments", "drivers", "industries", "alternatives", "offerings"),
    *("pilots", "pricing", "calculators", "claims", "register", "to-do"),
    *("certificates", "how-chosen", "refresh", "c", "collection", "collections"),
}

SERVED = {"assets", "search", "sitemap.xml", "sitemap.xml.gz", "index.html"}
FILES = {"claims/claims.json", "register/register.json"}


def find(whole: Whole) -> Iterator[tuple[Record[Any], Finding]]:
    """Yield every older address, and every quote, whose address is taken."""
    yield from _find_aliases(whole.library)
    yield from _find_quotes(whole.library)
    yield from _find_pilots(whole.library)


def _tidy_alias(alias: str) -> str:
    """Return an older address as the site writes it, without slashes at its ends."""
    return alias.strip().strip("/").removesuffix(".html").removesuffix("/index")


def _find_aliases(library: Library) -> Iterator[tuple[Record[Any], Finding]]:
    owners: dict[str, Record[Any]] = {}
    for record in sorted(library.cases.values(), key=_is_gone):
        for number, alias in enumerate(record.content.aliases):
            address = _tidy_alias(alias).casefold()
            page = _name_owner(library, address)
            if _is_gone(record) and (address in owners or _is_current(library, address)):
                continue  # It answers that it has gone only where nothing of today stands.
            taken = page or _word_owner(owners.get(address), record)
            if taken:
                message = f'the address "{alias}" is taken by {taken}'
                hint = "take it away here" if page else "take it away here, or there"
                yield record, Finding(("aliases", number), message, hint, words=alias)
            owners.setdefault(address, record)


def _is_gone(record: Record[Any]) -> bool:
    return record.content.status in GONE


def _word_owner(owner: Record[Any] | None, record: Record[Any]) -> str | None:
    if owner is None:
        return None
    return "a line above" if owner is record else owner.source.path


def _name_owner(library: Library, address: str) -> str | None:
    """Return which page of the site has an address already."""
    first, *rest = address.split("/")
    if first in SERVED or address in FILES:
        return "a file of the site"
    if first not in FIXED or len(rest) > 2:
        return None
    if not rest:
        return "a list of the site"
    if _is_ours(library, first, rest):
        return "a page of the site"
    return None


def _is_current(library: Library, address: str) -> bool:
    """Return whether a case that has not gone, or its translation, stands at an address."""
    first, identity, *language = (*address.split("/"), "")
    record = library.cases.get(identity)
    if first != "cases" or record is None or _is_gone(record):
        return False
    return not language[0] or (identity, language[0]) in library.translations


def _is_ours(library: Library, first: str, rest: list[str]) -> bool:
    if first == "industries":
        return len(rest) == 1 and rest[0] in _list_industries(library)
    if first == "pilots":
        return len(rest) == 1 and any(rest[0] == name for _, _, name in _list_pilots(library))
    if first == "claims":
        return len(rest) == 1 and rest[0].isdecimal()
    if first == "pricing":
        return len(rest) == 1 and rest[0] in library.segments
    if first == "cases":
        return _is_current(library, "/".join((first, *rest)))
    registry: Mapping[str, Any] = getattr(library, first, {})
    is_known = first != "quotes" and rest[0] in registry
    if len(rest) == 1:
        return is_known
    return first == "segments" and is_known and rest[1] in library.drivers


def _list_industries(library: Library) -> set[str]:
    named = [r.content.industry for r in library.customers.values()]
    named += [r.content.customer.industry for r in library.cases.values() if r.content.customer]
    return {name_term(industry) for industries in named for industry in industries}


def _find_quotes(library: Library) -> Iterator[tuple[Record[Any], Finding]]:
    """Yield quotes that would share one place on the page of quotes."""
    owners: dict[str, Record[Any]] = dict(library.quotes)
    for record in library.cases.values():
        for name in record.content.quotes:
            first = owners.setdefault(f"{record.id}-{name}", record)
            if first is not record:
                message = f"on the page of quotes this has the same address as {first.source.path}"
                yield record, Finding(("quotes", name), message, "give one of the two another id")


def _list_pilots(library: Library) -> Iterator[tuple[Record[Any], str, str]]:
    """Yield every pilot: its case, its id in the evidence, and the name of its page."""
    for record in library.cases.values():
        for name, entry in record.content.evidence.items():
            if is_pilot(entry):
                yield record, name, f"{record.id}-{name}"


def _find_pilots(library: Library) -> Iterator[tuple[Record[Any], Finding]]:
    """Yield pilots that would share one page: a-b of c, and b of c-a."""
    owners: dict[str, Record[Any]] = {}
    for record, name, page in _list_pilots(library):
        first = owners.setdefault(page, record)
        if first is not record:
            message = f"the page of this pilot has the same address as one of {first.source.path}"
            yield record, Finding(("evidence", name), message, "give one of the two another id")


RULE = Rule("duplicate-address", ALWAYS, library=find, can_be_accepted=False)
