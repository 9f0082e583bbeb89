"""Names that are kept back as they are usually spelled, and where a text gives one away."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from urllib.parse import urlsplit

from vpcases.derive.consent.parts import find_customer
from vpcases.model.case import CaseCustomer, CaseHistory
from vpcases.model.library import Library
from vpcases.model.quote import Quote, ReferralQuote
from vpcases.model.registry import Customer
from vpcases.model.scalars import as_one_line
from vpcases.model.slugs import slug

LEGAL_FORM = re.compile(
    r",?\s+(?:Ltd|Limited|Inc|LLC|LLP|PLC|GmbH|mbH|AG|KG|SE|S\.?A\.?|S\.?L\.?|S\.?p\.?A\.?|B\.?V\.?"
    r"|N\.?V\.?|A/?S|AB|ASA|Oy|Oyj|Co|Corp|Corporation|Company|& Co\.? KG)\.?$",
    re.IGNORECASE,
)
APOSTROPHE = re.compile(r"['’\u02bc`\u00b4]")
SHORTEST = 4
"""Letters of a name that may stand alone."""
NO_HOSTS = {"example", "github", "gitlab", "linkedin", "facebook", "wikipedia", "google", "medium"}
"""Sites that many have a page on; their names give nobody away."""
TITLES = ("Mr", "Mrs", "Ms", "Dr", "Mr.", "Mrs.", "Ms.", "Dr.", "Herr", "Frau")
PARTICLES = {"von", "van", "der", "den", "de", "da", "di", "du", "dos", "la", "le", "zu", "y", "al"}


def list_customer_names(content: CaseHistory | ReferralQuote, library: Library) -> tuple[str, ...]:
    """Return every name by which the customer of a record could be recognised, as usually spelled.

    They are those of the customer, of its people, of who is quoted and of its other customers.
    """
    history = content if isinstance(content, CaseHistory) else _as_history(content)
    customer = find_customer(history, library) or Customer()
    others = (library.customers.get(identity) for identity in history.other_customers)
    names = [
        *_spell_customer(customer),
        *(name for person in customer.people for name in (person, *_spell_with_title(person))),
        *(name for quote in history.quotes.values() for name in _list_said_names(quote)),
        *(entry.content.name for entry in others if entry and entry.content.name),
    ]
    usual = {n.casefold() for n in (customer.name or "", _bare(customer)) if " " not in n}
    # A name that is one word may be a word of any text, if it is not written with its capital.
    told = (n for n in names if n and not (n.islower() and (len(n) < SHORTEST or n in usual)))
    return tuple(dict.fromkeys(n for n in told if _read_label(n) not in NO_HOSTS))


def _as_history(quote: ReferralQuote) -> CaseHistory:
    """Return a case that holds one quote, for what is asked of both."""
    customer = CaseCustomer(id=quote.customer) if quote.customer else None
    return CaseHistory.model_construct(customer=customer, quotes={"quote": quote})


def _spell_customer(customer: Customer) -> Iterator[str]:
    yield customer.name or ""
    yield _bare(customer)
    yield slug(_bare(customer)).replace("-", "")
    yield _read_host(customer).removeprefix("www.")
    yield from _list_site_words(customer)


def _bare(customer: Customer) -> str:
    return LEGAL_FORM.sub("", customer.name or "").strip()


def _read_host(customer: Customer) -> str:
    try:
        return urlsplit(customer.website or "").hostname or ""
    except ValueError:
        return ""


def _list_said_names(quote: Quote) -> Iterator[str]:
    """Yield who is quoted, where that is a name and no role, and whom they work for."""
    if _is_name(quote.by or ""):
        yield quote.by or ""
        yield from _spell_with_title(quote.by or "")
    if quote.company:
        yield quote.company


def _is_name(words: str) -> bool:
    """Return whether words are the name of a person, and no role: two words with capitals."""
    parts = words.split()
    return len(parts) > 1 and all(part[:1].isupper() or part in PARTICLES for part in parts)


def _spell_with_title(name: str) -> Iterator[str]:
    """Yield a person's name as people are addressed: Ms Holm."""
    first, _, last = name.rpartition(" ")
    if first and len(last) >= SHORTEST:
        yield from (f"{title} {last}" for title in TITLES)


def _list_site_words(customer: Customer) -> Iterator[str]:
    """Yield the first words of a name that its site is called by: Brusvik, where it is brusvik.dk.

    They are what everybody says instead of the whole name.
    """
    label = _read_label(_read_host(customer))
    words: list[str] = []
    for word in (customer.name or "").split() if len(label) >= SHORTEST else ():
        words.append(word)
        if slug("".join(words)).replace("-", "") == label.replace("-", ""):
            yield " ".join(words)


def _read_label(host: str) -> str:
    """Return the part of a host that is a name: brusvik of shop.brusvik.co.uk; else nothing."""
    parts = host.split(".")
    if " " in host or len(parts) < 2:
        return ""
    is_second_level = len(parts) > 2 and len(parts[-2]) <= 3
    return parts[-3 if is_second_level else -2]


def holds_name(words: str, names: Iterable[str]) -> bool:
    """Return whether any of some names stands in a text, or in an address or file name in it."""
    names = tuple(names)
    if find_name(words, names):
        return True
    joined = (word for word in words.split() if JOINED.search(word))
    return any(find_name(word, names) for word in joined)


JOINED = re.compile(r"\w[-_./]\w")


def find_name(words: str, names: Iterable[str]) -> str | None:
    """Return the first of some names that stands in a text as a word, or None.

    A name of several words counts however it is spelled; one of a single word as it is written, in
    capitals, and in small letters where it is a site. In a text without spaces, as a file name or
    an address is one, spelling is nothing.
    """
    words = as_one_line(words)
    is_one_word = " " not in words
    lower = words.casefold()
    for name in names:
        if name.casefold() in lower and _as_word(name).search(words):
            return name
        if is_one_word and is_in_id(name, slug(words)):
            return name
    return None


@lru_cache(maxsize=10_000)
def _as_word(name: str) -> re.Pattern[str]:
    if " " in name or name.islower():
        return re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
    written = "|".join(dict.fromkeys((re.escape(name), re.escape(name.upper()))))
    return re.compile(rf"(?<!\w)(?:{written})(?!\w)")


def is_in_id(name: str, words: str) -> bool:
    """Return whether an id holds a name as its address writes it, or as people type `Ada's`."""
    spelled = {slug(name), slug(APOSTROPHE.sub("", name))} - {""}
    return any(f"-{known}-" in f"-{words}-" for known in spelled)
