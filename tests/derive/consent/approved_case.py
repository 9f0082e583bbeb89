"""A case with one of everything a customer can allow, signed as it stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from tests.libraries import DAY, make_library
from vpcases.derive import Edition, open_gate
from vpcases.model.approval import Channel, Item
from vpcases.model.case import CaseHistory
from vpcases.model.library import Library

APPROVAL = {
    "by": "Ada Quist",
    "date": "2026-04-28",
    "until": "2027-04-28",
    "items": [item.value for item in Item],
    "channels": [channel.value for channel in Channel],
}
CASE: dict[str, Any] = {
    "status": "published",
    "title": "Acme counts once",
    "customer": "acme",
    "segment": "small-shops",
    "drivers": ["hours"],
    "measured": "2025-04 to 2026-03",
    "source": "interview, 2026-04-11",
    "situation": "They counted twice. Nobody knew why.\n\nAcme had two tills.",
    "what_was_done": "A scale was put in.",
    "outcome": "Counting fell {{figure:counting}}.\n\nThe mood is better.",
    "before_after": {"Counting": "20 h/week from sheets -> 2 h/week", "trust": "They trust it."},
    "in_use": {"Tills": "3 tills"},
    "value_elements": {
        "hours": {
            "equation": "hours left x cost",
            "inputs": {"hours left": "= counting after", "cost": "55 EUR/h from sheets"},
            "realised": {"2026-04 to 2026-09": {"value": "9000 EUR", "confirmed_by": "Ada Quist"}},
        },
        "errors": {
            "favours": "alternative",
            "equation": "fee",
            "inputs": {"fee": "100 EUR/week from sheets"},
        },
    },
    "did_not_improve": ["Theft stayed.", "So did the weather."],
    "effort": "two days",
    "evidence": {"sheets": {"about": "Sheets of the till", "level": "measured", "by": "Ada Quist"}},
    "quotes": {
        "late": {"text": "We go home.", "by": "Ada Quist"},
        "early": {"text": "We sleep.", "by": "Ben Rood", "role": "Clerk", "photo": "ben.png"},
    },
    "images": {"till": {"file": "till.png", "alt": "A till"}},
    "videos": [{"url": "https://film.example/1", "title": "The film"}],
    "links": [{"url": "https://press.example/1", "label": "The press"}],
    "connections": "none",
    "approval": APPROVAL,
}
ACME = {
    "name": "Acme Grocery Ltd",
    "place": "Zwolle",
    "website": "https://acme-grocery.example/",
    "logo": "acme.svg",
    "people": {"Ada Quist": {"role": "Owner", "photo": "ada.png"}},
}


def library_of(**fields: Any) -> Library:
    """Return a library of that case, some of its fields changed before it is signed."""
    return make_library(
        {"counting-once": {**CASE, **fields}},
        customers={"acme": ACME},
        translations={("counting-once", "de"): {"title": "Acme zählt", "outcome": "Besser."}},
        media=frozenset({"images/acme.svg", "images/ada.png", "images/ben.png", "images/till.png"}),
    )


def approve(**approval: Any) -> Library:
    """Return a library of that case with another approval."""
    return library_of(approval={**APPROVAL, **approval})


def edit(library: Library, **fields: Any) -> Library:
    """Return a library whose case was edited after it was signed."""
    (identity, record), *_ = library.cases.items()
    typed = {**CASE, **fields}
    return replace(
        library,
        cases={identity: replace(record, content=CaseHistory.model_validate(typed))},
    )


def show(library: Library, day: date = DAY) -> CaseHistory:
    """Return the one case that the public edition shows."""
    (record,) = open_gate(library, Edition.PUBLIC, day).cases.values()
    return record.content
