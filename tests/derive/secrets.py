"""Libraries in which every word that the public must not read is known."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from tests.libraries import make_library
from vpcases.model.authored import Status

GONE = (Status.RETIRED, Status.WITHDRAWN)
ANSWERING = (Status.UNDER_REVIEW, *GONE)


class Guarded:
    """A library with the words that a public build must not hold, and those that it has to."""

    def __init__(self) -> None:
        self.library = make_library()
        self.secrets: set[str] = set()
        self.roles: set[str] = set()
        self.public: set[str] = set()
        self.gone: set[str] = set()

    def __repr__(self) -> str:
        """Return the statuses, for every record looks like any other."""
        records = (self.library.cases, self.library.quotes)
        found = [[record.content.status.value for record in kind.values()] for kind in records]
        return f"cases {found[0]}, quotes {found[1]}"


class _Words:
    """Makes words that occur once, and files each as secret, public or gone."""

    def __init__(self, guarded: Guarded, record: str, status: Status) -> None:
        self.guarded = guarded
        self.record = record
        self.status = status

    def plain(self, name: str) -> str:
        """Return a word of a field that everybody may read once its record is published."""
        word = self._make(name)
        if self.status is Status.PUBLISHED:
            self.guarded.public.add(word)
        else:
            self.guarded.secrets.add(word)
        return word

    def address(self, name: str) -> str:
        """Return a word of an address, which answers after its case has left, too."""
        return self._make(name) if self.status in ANSWERING else self.plain(name)

    def role(self, name: str) -> str:
        """Return what a person is, which no approval here lists; the audit knows it of few."""
        word = self.secret(name)
        self.guarded.roles.add(word)
        return word

    def secret(self, name: str) -> str:
        """Return a word of a field that the public may never read."""
        word = self._make(name)
        self.guarded.secrets.add(word)
        return word

    def _make(self, name: str) -> str:
        word = f"zq{self.record}{name}zq"
        if self.status in GONE and name != "id":
            self.guarded.gone.add(word)
        return word


@st.composite
def guarded_libraries(draw: st.DrawFn) -> Guarded:
    """Return a library of a few cases and quotes of any status, named, blinded or unnamed."""
    guarded = Guarded()
    statuses = draw(st.lists(st.sampled_from(Status), min_size=1, max_size=5))
    cases = {}
    customers: dict[str, Any] = {}
    translations = {}
    for number, status in enumerate(statuses):
        words = _Words(guarded, f"c{number}", status)
        naming = draw(st.sampled_from(["registry", "block", "blinded", "blinded block"]))
        identity = words.address("id")
        cases[identity] = _case(words, naming, draw(st.booleans()), customers)
        if draw(st.booleans()):
            translations[identity, "de"] = {"title": words.plain("detitle")}
    quotes = _quotes(guarded, draw(st.lists(st.sampled_from(Status), max_size=3)), customers)
    guarded.library = make_library(
        cases,
        quotes=quotes,
        customers=customers,
        alternatives=_alternatives(guarded),
        translations=translations,
        offerings={"ours": "Ours"},
    )
    return guarded


def _case(
    words: _Words, naming: str, discloses_prices: bool, customers: dict[str, Any]
) -> dict[str, Any]:
    is_blind = naming.startswith("blinded")
    told = words.secret if is_blind else words.plain
    customer: Any = _customer(words, is_blind)
    if naming in ("registry", "blinded"):
        customers[told("customerid")] = customer
        customer = told("customerid")
    fields: dict[str, Any] = {
        "status": words.status.value,
        "title": words.plain("title"),
        "customer": customer,
        "segment": "small-shops",
        "drivers": ["hours"],
        "offering": "ours",
        "alternative": "unnamed-rival",
        "situation": words.plain("situation"),
        "story": words.plain("story"),
        "before_after": {words.plain("label"): "20 h from log -> 2 h"},
        "evidence": {
            "log": {
                "about": words.plain("evidence"),
                "held_at": words.secret("held"),
                "by": told("evidenceby"),
            }
        },
        "quotes": {"one": {"text": words.plain("quote"), "by": told("by")}},
        "prices": _prices(words, discloses_prices),
        "approval": {
            "by": words.secret("approver"),
            "note": words.secret("note"),
            "strikes": [words.secret("strike")],
        },
        "authors": [{"name": told("author")}],
        **_internal(words),
    }
    if is_blind:
        fields["show_as"] = words.plain("showas")
    return fields


def _customer(words: _Words, is_blind: bool) -> dict[str, Any]:
    told = words.secret if is_blind else words.plain
    return {
        "name": told("name"),
        "about": told("about"),
        "website": f"https://example.com/{told('website')}",
        "people": {told("by"): words.role("role")},
        "facts": {told("factlabel"): told("fact")},
        "place": told("place"),
    }


def _internal(words: _Words) -> dict[str, Any]:
    fields = ("why", "owner", "may_approve", "number_they_watch")
    return {
        **{name: words.secret(name.replace("_", "")) for name in fields},
        "due": "2093-07-01",
        "extra": {words.secret("extrakey"): words.secret("extra")},
    }


def _prices(words: _Words, is_disclosed: bool) -> dict[str, Any]:
    told = words.plain if is_disclosed else words.secret
    disclosure = {"disclosure": "public"} if is_disclosed else {}
    return {"offering": told("price"), "alternative": told("otherprice"), **disclosure}


def _quotes(guarded: Guarded, statuses: list[Status], customers: dict[str, Any]) -> dict[str, Any]:
    quotes = {}
    for number, status in enumerate(statuses):
        words = _Words(guarded, f"q{number}", status)
        identity = words.plain("customerid")
        customers[identity] = {"name": words.plain("customer")}
        quotes[words.plain("id")] = {
            "status": status.value,
            "text": words.plain("text"),
            "by": words.plain("by"),
            "owner": words.secret("owner"),
            "customer": identity,
        }
    return quotes


def _alternatives(guarded: Guarded) -> dict[str, Any]:
    words = _Words(guarded, "a", Status.PUBLISHED)
    return {
        "unnamed-rival": {
            "title": words.secret("title"),
            "about": words.secret("about"),
            "may_name": "no",
            "public_name": "another supplier",
        }
    }
