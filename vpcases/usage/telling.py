"""What is told of a usage: as text for people, and as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from vpcases.usage.finding import Usage
from vpcases.usage.pages import Shown

WIDTH = 58
EDITIONS = {
    ("public", "internal"): "In the public and the internal edition:",
    ("public",): "In the public edition only:",
    ("internal",): "In the internal edition only:",
}
"""What stands above the places that an edition, or both, have."""


def word_usage(usage: Usage) -> Iterator[str]:
    """Yield the lines that tell where something is shown and named."""
    sought = usage.sought
    status = f", {sought.status}" if sought.status else ""
    yield f"{sought.id} ({sought.sort.value}{status})"
    for editions, head in EDITIONS.items():
        here = [place for place in usage.shown if _order(place.editions) == editions]
        if here:
            yield from ("", head, *_word_places(here))
    if usage.references:
        yield from ("", "Named in the files:")
        for reference in usage.references:
            field = f" {reference.field}" if reference.field else ""
            yield f"  {reference.file}:{reference.line}{field}"
    yield from ("", *_word_end(usage))


def _order(editions: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(editions, reverse=True))


def _word_places(places: Iterable[Shown]) -> Iterator[str]:
    """Yield a line for each place: its address with the anchor, and what it does there."""
    hows: dict[str, list[str]] = {}
    for place in places:
        anchor = f"#{place.anchor}" if place.anchor else ""
        hows.setdefault(f"{place.address or '/'}{anchor}", []).append(place.how)
    for address, how in hows.items():
        yield f"  {address:<{WIDTH}}  {', '.join(how)}"


def _word_end(usage: Usage) -> Iterator[str]:
    for address in usage.answering:
        yield f"{address} answers that it has gone, and leads to what there is."
    if usage.is_empty:
        yield "Nothing shows or names it any longer."
        return
    pages = len({place.address for place in usage.shown})
    lines = len(usage.references)
    counted = [
        _count(pages, "page or file of the site", "pages and files of the site") if pages else "",
        _count(lines, "line of a file", "lines of files") if lines else "",
    ]
    yield f"{' and '.join(filter(None, counted))} {'names' if pages + lines == 1 else 'name'} it."


def _count(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}"


def as_json(usages: Iterable[Usage]) -> str:
    """Return usages as a JSON list, one object for each thing that was looked for."""
    listed = [
        {
            "id": usage.sought.id,
            "sort": usage.sought.sort.value,
            "status": usage.sought.status or None,
            "shown": [
                {
                    "address": place.address,
                    "anchor": place.anchor,
                    "how": place.how,
                    "editions": list(_order(place.editions)),
                }
                for place in usage.shown
            ],
            "references": [
                {"file": r.file, "line": r.line, "field": r.field} for r in usage.references
            ],
            "answering": list(usage.answering),
        }
        for usage in usages
    ]
    return json.dumps(listed, ensure_ascii=False, indent=2)
