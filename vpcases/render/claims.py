"""The ledger of claims as data: the rows of its pages in one file."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from datetime import date
from functools import cache
from typing import Any

from vpcases.model.authored import Status
from vpcases.pages.claim_rows import ClaimRow
from vpcases.pages.claims_page import ClaimsPage, TypicalRow
from vpcases.pages.closed_lists import word_status
from vpcases.pages.page import ProofPage


def render_claims(
    pages: Iterable[ProofPage], as_of: date, absolute: Callable[[str], str], language: str
) -> str:
    """Return the ledger as JSON, in the order of its pages; names are English, values as there.

    Args:
        pages: The pages of a site; those of the ledger hold the rows.
        as_of: The day the site is built for.
        absolute: What makes a whole web address of an address of the site.
        language: The language of the ledger.
    """
    ledger = [page for page in pages if isinstance(page, ClaimsPage)]
    whole, published = cache(absolute), word_status(Status.PUBLISHED, language)
    about = {
        "as_of": as_of.isoformat(),
        "edition": ledger[0].edition if ledger else "",
        "rates": next((page.rates for page in ledger if page.rates), ""),
        "levels": [
            {"level": row.level, "meaning": row.meaning, "figures": row.count}
            for row in (ledger[0].levels if ledger else ())
        ],
    }
    typical = (_describe_typical(row, whole) for page in ledger for row in page.typical)
    figures = (
        _describe(group.heading, row, published, whole)
        for page in ledger
        for group in page.groups
        for row in group.claims
    )
    parts = [f'"{name}": {_write(value)}' for name, value in about.items()]
    parts += [f'"typical_results": [{_lines(typical)}]', f'"figures": [{_lines(figures)}]']
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _lines(rows: Iterable[dict[str, Any]]) -> str:
    """Return rows with a line for each: a difference between two builds can be read."""
    lines = ",\n".join(_write(row) for row in rows)
    return f"\n{lines}\n" if lines else ""


def _write(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _describe(
    heading: str, row: ClaimRow, published: str, absolute: Callable[[str], str]
) -> dict[str, Any]:
    """Return a figure with everything that its row in the page says."""
    return {
        "about": heading,
        "figure": _plain(row.words),
        "notes": [_plain(note) for note in row.notes],
        "compared_with": row.compared_with,
        "case": row.case.words,
        "address": f"{absolute(row.case.address)}#{row.anchor}",
        "customer": row.customer,
        "level": row.level,
        "sources": list(row.sources),
        "period": row.period,
        "confirmation": row.confirmation,
        "used_on": [absolute(link.address) for link in row.used_on],
        "headline_of": [absolute(link.address) for link in row.headline_of],
        "status": row.status or published,
    }


def _describe_typical(row: TypicalRow, absolute: Callable[[str], str]) -> dict[str, Any]:
    return {
        "about": row.group.words,
        "address": f"{absolute(row.group.address)}#typical",
        "measured": row.label,
        "result": _plain(row.words),
        "over": row.members,
        "documented": row.documented,
    }


def _plain(words: str) -> str:
    """Return words with ordinary spaces: what ties a number to its unit on a page is no data."""
    return words.replace("\u00a0", " ")
