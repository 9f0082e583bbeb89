"""Addresses that an author types: within the site, and on the web."""

from __future__ import annotations

import re
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, WithJsonSchema

from vpcases.model.letters import find_lookalike, find_unseen, word_letter
from vpcases.model.scalars import as_list, as_text, refuse

MAX_STEP = 120
MAX_STEPS = 8


def _is_step(step: str) -> bool:
    """Return whether a text may be one step of an address within the site, and name a folder."""
    if len(step.encode("utf-8", "replace")) > MAX_STEP or not step.isprintable():
        return False
    return bool(re.fullmatch(r"[^\s<>\"'`:?#\\%{}|^*]+", step)) and step not in {".", ".."}


def _as_site_path(value: str) -> str:
    steps = value.strip("/").split("/")
    if len(steps) > MAX_STEPS or not all(map(_is_step, steps)):
        raise refuse(
            "not-an-address",
            f'"{value[:80]}" is not an address within this site{_word_unseen(value)}',
            "write the part behind the name of the site, as in stories/harbor-foods",
        )
    return "/".join(steps)


SitePath = Annotated[
    str,
    BeforeValidator(as_text),
    AfterValidator(_as_site_path),
    WithJsonSchema({"type": "string"}),
]
"""An address within the site."""

SitePaths = Annotated[
    tuple[SitePath, ...],
    BeforeValidator(as_list),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}),
]
"""One address within the site, or a list of them."""

SAFE_SCHEMES = {"http", "https", "mailto"}


def is_safe_address(address: str) -> bool:
    """Return whether a link may stand on a page: a web or mail address, or one within the site."""
    tidy = "".join(c for c in address if c.isprintable() and not c.isspace())
    try:
        scheme = urlsplit(tidy).scheme.lower()
    except ValueError:
        return False
    return tidy == address and (scheme in SAFE_SCHEMES or (not scheme and ":" not in tidy))


def _word_unseen(address: str) -> str:
    letter = find_unseen(address)
    return f": it holds {word_letter(letter)}" if letter else ""


def _as_web_address(value: str) -> str:
    tidy = f"https:{value}" if value.startswith("//") else value
    try:
        parts = urlsplit(tidy)
    except ValueError:
        parts = None
    if not parts or not is_safe_address(tidy) or parts.scheme not in {"http", "https"}:
        raise refuse(
            "unsafe-link",
            f'"{value[:80]}" is not a web address{_word_unseen(value)}',
            "write the whole address, beginning with https://",
        )
    if not parts.netloc:
        raise refuse(
            "unsafe-link", f'"{value[:80]}" names no web site', "write https://example.com"
        )
    odd = find_lookalike(parts.netloc)
    if odd:
        raise refuse(
            "unsafe-link",
            f'"{value[:80]}" is not the site it looks like: it holds {word_letter(odd)}',
            "type the name of the site again",
        )
    return tidy


WebAddress = Annotated[
    str,
    BeforeValidator(as_text),
    AfterValidator(_as_web_address),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": r"^\s*(https?:)?//",
            "patternErrorMessage": "write the whole address, beginning with https://",
        }
    ),
]
"""An address that begins with https:// or http://."""


_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def _as_mail_or_web(value: str) -> str:
    mail = value.removeprefix("mailto:")
    if _MAIL.fullmatch(mail):
        return mail
    if "://" in value:
        return _as_web_address(value)
    raise refuse(
        "not-an-address",
        f'"{value[:80]}" is neither a mail address nor a web address',
        "write it as in pilots@example.com or https://example.com/pilot",
    )


MailOrWeb = Annotated[
    str,
    BeforeValidator(as_text),
    AfterValidator(_as_mail_or_web),
    WithJsonSchema({"type": "string"}),
]
"""A mail address, or an address that begins with https:// or http://."""
