"""Names of customers and speakers, taken apart where one text holds more than the name."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from vpcases.importing.tidy import find_address, tidy_plain

LONGEST_NAME = 60
"""A longer text describes a customer."""

_LINK = re.compile(
    r"!?\[(?P<label>[^\[\]]*)\]\(\s*<?(?P<href>[^()\s<>]*)>?\s*\)"
    r"|<(?P<auto>[^\s<>]+)>"
    r"|(?P<bare>https?://[^\s<>\"']+|www\.[^\s<>\"']+)"
    r"|(?<=[,\s])(?P<domain>(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/\S*)?)(?=[\s,;.]*$)"
)
_EDGES = ' \t\n,;:|"“”*-–—'
_LEGAL = re.compile(
    r"(?:inc|ltd|llc|llp|plc|gmbh|ag|sa|s\.a|bv|b\.v|corp|co|pvt|limited|kg|oy|ab|as|a/s)\.?",
    re.IGNORECASE,
)
_SMALL_WORDS = {
    "a", "an", "and", "at", "by", "da", "de", "del", "der", "des", "di", "do", "du", "e", "el",
    "et", "for", "in", "la", "le", "of", "on", "op", "the", "to", "und", "van", "von", "y", "&",
}  # fmt: skip
_NO_COMPANY = re.compile(
    r"\b(?:analyst|architect|automation|banking|developer|development|devops|devsecops|director"
    r"|engineer|engineering|engineers|founder|industry|intern|it|lead|manager|marketing|officer"
    r"|operations|qa|research|sales|science|security|senior|sre|student|support)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class CustomerText:
    """What one text says of a customer.

    `is_whole` is False where the text holds something that found no place in the other fields.
    """

    name: str = ""
    described_as: str = ""
    website: str = ""
    about: str = ""
    is_whole: bool = True


def split_customer(text: str, descriptions: tuple[str, ...] = ()) -> CustomerText:
    """Return name, website and description of a customer from one text.

    A text of more than 60 characters, or one that reads like a sentence, describes a customer who
    was never named; so do the texts that the mapping lists.
    """
    whole = " ".join(html.unescape(text).replace("\\&", "&").split())
    listed = {" ".join(entry.split()).casefold() for entry in descriptions}
    links = list(_LINK.finditer(whole))
    head = whole[: links[0].start()] if links else whole
    if links and not head.strip(_EDGES):
        head = links[0]["label"] or ""
    head = head.strip(_EDGES)
    name, about = _split_name(head) if links else (head, "")
    if whole.strip(_EDGES).casefold() in listed or _describes(name, has_link=bool(links)):
        return _described(whole if not links else head, bool(links))
    website = next((found for link in links if (found := _address_of(link))), "")
    rest = _LINK.sub(" ", whole[links[0].end() :]) if links else ""
    more = bool(re.search(r"\w{3,}", rest)) or len(links) > 1
    return CustomerText(tidy_plain(name), "", website, about, is_whole=not more and not links)


def _split_name(head: str) -> tuple[str, str]:
    """Return a name and the description behind its comma; `Inc.` and the like belong to a name."""
    name, comma, rest = head.partition(",")
    if not comma or _LEGAL.fullmatch(rest.strip().split(" ")[0]):
        return head, ""
    return name.strip(), rest.strip(_EDGES)


def _describes(text: str, *, has_link: bool) -> bool:
    if len(text) > LONGEST_NAME:
        return True
    words = re.findall(r"[^\s,]+", text)
    if len(words) < 3 or has_link:
        return False
    is_article = words[0] in {"A", "An", "One", "This", "Various"} or words[1] in {
        "is",
        "are",
        "was",
    }
    small = [word for word in words[1:] if word.islower() and word not in _SMALL_WORDS]
    return is_article or bool(small) or bool({"a", "an"} & set(words[1:]))


def _described(text: str, had_link: bool) -> CustomerText:
    words = tidy_plain(text).strip(' ,;:|"“”*-–—')
    if had_link and "." in words:
        # What introduced the link leads nowhere any more.
        words = words[: words.rindex(".") + 1]
    return CustomerText(described_as=words, is_whole=not had_link)


def _address_of(link: re.Match[str]) -> str:
    given = link["href"] or link["auto"] or link["bare"] or link["domain"] or ""
    return find_address(given.rstrip('.,;"')) or ""


def split_speaker(text: str, customer: str = "") -> tuple[str, str, str]:
    """Return name, role and company from "Name, Role, Company"; empty what is not in the text.

    The company is empty where it is the customer. A last part that reads like a trade or a
    department stays with the role.
    """
    whole = tidy_plain(text).strip(" ,;-–—~*").removesuffix(".")
    parts = _split_parts(whole)
    if len(parts) < 2:
        return whole, "", ""
    name, rest = parts[0], parts[1:]
    company = ""
    if len(rest) > 1 and _is_company(rest[-1], customer):
        company = rest.pop()
    role = ", ".join(rest)
    for joint in (" at ", " @ ", " of "):
        before, found, after = role.rpartition(joint)
        if found and customer and after.casefold() == customer.casefold():
            role = before
    return name, role, "" if is_customer(company, customer) else company


def is_customer(company: str, customer: str) -> bool:
    """Return whether a company is the customer, also where its legal form is left out."""
    short, long = (re.sub(r"\W+", "", text).casefold() for text in (company, customer))
    return bool(short) and long.startswith(short)


def _split_parts(whole: str) -> list[str]:
    for mark in (",", " | ", " – ", " — ", " - ", " / ", " @ "):
        parts = [part.strip() for part in whole.split(mark.strip() if mark == "," else mark)]
        if len(parts) > 1 and all(parts):
            first, dot, rest = parts[0].partition(". ")
            if dot and len(first.split()) > 1 and len(rest.split()) > 1:
                parts[:1] = [first, rest]
            return parts
    bracketed = re.fullmatch(r"(.+?)\s*\(([^()]+)\)", whole)
    return [bracketed[1], bracketed[2]] if bracketed else [whole]


def _is_company(text: str, customer: str) -> bool:
    if is_customer(text, customer):
        return True
    return text[:1].isupper() and not _NO_COMPANY.search(text)
