"""Readable YAML: the fields in the order of the form, texts under a bar, nothing wrapped."""

from __future__ import annotations

import io
import re
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.emitter import Emitter
from ruamel.yaml.nodes import ScalarNode
from ruamel.yaml.resolver import VersionedResolver
from ruamel.yaml.scalarstring import LiteralScalarString
from ruamel.yaml.tag import Tag

from vpcases.model.case import CaseHistory
from vpcases.model.quote import ReferralQuote
from vpcases.model.registry import Customer

CASE_ORDER = tuple(CaseHistory.model_fields)
QUOTE_ORDER = ("status", "customer", *(n for n in ReferralQuote.model_fields if n != "customer"))
CUSTOMER_ORDER = tuple(Customer.model_fields)
_TEXTS = {
    "about", "note", "original", "outcome", "situation", "story", "text", "what_was_done",
}  # fmt: skip
_QUESTIONS = {
    "title": "what changed for the customer, without numbers",
    "customer": "name, or described_as, two spaces in on the next line",
    "segment": "who should read this? an id from your segments",
    "drivers": "what mattered most? an id from your drivers, or a list",
    "offering": "what did they buy? an id from your offerings",
    "replaced": "what did they have before? an id from your alternatives",
    "alternative": "what would they have done without you? one of the same, or unknown",
    "decided": "2025, 2025-01 or 2025-01-20",
    "live": "",
    "measured": "2025-04 to 2026-03",
    "source": "who told you and when",
    "situation": "|",
    "what_was_done": "|",
    "outcome": "|",
    "before_after": "against their own past, one line each: Build time: 20 min -> 5 min",
    "did_not_improve": "a list, or: not asked",
    "effort": "how long it took, whose time, what surprised them",
}
"""The questions of the form that stay on the page until they are answered."""
_OFFERED = {
    "risk": "what they feared: feared, happened and way_back, each on a line of its own",
    "forces": "why they changed: push, pull, anxiety and habit",
    "approval_path": "who had to say yes: a list of role, needed and days",
    "opinion_leader": "why others listen to them, where they do",
}
"""What no case needs and a reader asks; offered as remarks, so that nothing empty is left."""
_ROOM_BEFORE = (
    "situation", "what_was_done", "outcome", "story", "before_after", "quotes", "images", "extra",
)  # fmt: skip
_UNPRINTABLE = re.compile(
    "[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010fffe]"
)
_COMMENT_COLUMN = 24
_NO_NAME = f"{'  name:':<{_COMMENT_COLUMN}}# or described_as: a food wholesaler"
_ABOUT_OFFERED = "Where you know it, take the # away and write what you know below:"
_ABOUT_EXTRA = "From the source, for no field takes it: kept word for word, and never shown."
_LONGEST_KEY = 1000
"""libyaml reads no longer key on one line."""


class _TextResolver(VersionedResolver):
    """Takes every scalar for text, as the reading of author files does."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:
        """Return the tag of a node."""
        if kind is ScalarNode and implicit[0]:
            return Tag(suffix=f"tag:yaml.org,2002:{'str' if value else 'null'}")
        return super().resolve(kind, value, implicit)


class _LongKeys(Emitter):
    MAX_SIMPLE_KEY_LENGTH = _LONGEST_KEY


def _make_yaml() -> YAML:
    yaml = YAML()
    yaml.Resolver = _TextResolver
    yaml.Emitter = _LongKeys
    yaml.preserve_quotes = True
    yaml.width = 1_000_000
    yaml.allow_unicode = True
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


def read_for_writing(text: str) -> CommentedMap:
    """Return a file with its comments, so that it can be changed and written back."""
    content: CommentedMap = _make_yaml().load(text)
    return content


def write_back(content: CommentedMap) -> str:
    """Return the text of a file that was read for writing."""
    out = io.StringIO()
    _make_yaml().dump(content, out)
    return space_out(out.getvalue())


def as_yaml(value: Any, name: str = "") -> Any:
    """Return a plain value as it is to be written; `name` is the key it stands under."""
    if isinstance(value, dict):
        inside = CommentedMap()
        for key, inner in value.items():
            inside[_tidy_key(key)] = as_yaml(inner, str(key))
        return inside
    if isinstance(value, (list, tuple)):
        entries = CommentedSeq()
        entries.extend(as_yaml(inner) for inner in value)
        return entries
    if value is None:
        return None
    text = clean_text(str(value))
    is_text = "\n" in text or name in _TEXTS
    return LiteralScalarString(f"{text}\n") if is_text and text else text


def _tidy_key(key: Any) -> str:
    return " ".join(str(key).split())[: _LONGEST_KEY // 4] or "(no name)"


def clean_text(text: str) -> str:
    """Return a text without what YAML could only keep in escapes: tabs, spaces at line ends."""
    text = _UNPRINTABLE.sub(" ", text.expandtabs(4))
    return "\n".join(line.rstrip() for line in text.split("\n")).strip("\n").lstrip(" ")


def order_fields(fields: dict[str, Any], order: tuple[str, ...]) -> dict[str, Any]:
    """Return fields in the order of the form; those it does not know come last."""
    known = [name for name in order if name in fields]
    return {name: fields[name] for name in [*known, *(n for n in fields if n not in known)]}


def write_case(fields: dict[str, Any], head: str) -> str:
    """Return a case history as a file, with the questions that are still to be answered."""
    asked = dict.fromkeys(_QUESTIONS)
    ordered = order_fields({**asked, **fields}, CASE_ORDER)
    customer = ordered["customer"]
    if isinstance(customer, dict):
        named = {} if {"name", "described_as"} & set(customer) else {"name": None}
        ordered["customer"] = order_fields({**named, **customer}, CUSTOMER_ORDER)
    lines = _dump(ordered).split("\n")
    empty = {name for name, value in ordered.items() if value is None}
    text = "\n".join(_ask(line, empty) for line in lines)
    text = text.replace("\ncustomer:\n  name:\n", f"\ncustomer:\n{_NO_NAME}\n", 1)
    text = _offer(text, ordered)
    text = text.replace("\nextra:\n", f"\n\n# {_ABOUT_EXTRA}\nextra:\n", 1)
    return f"# {head}\n" + space_out(text)


def _offer(text: str, fields: dict[str, Any]) -> str:
    """Return a file with a remark for each field that could be there, behind the effort."""
    missing = {name: note for name, note in _OFFERED.items() if name not in fields}
    lines = [f"# {name + ':':<{_COMMENT_COLUMN - 2}}# {note}" for name, note in missing.items()]
    lines.insert(0, f"# {_ABOUT_OFFERED}")
    head, extra, tail = text.partition("\nextra:\n")
    return "\n".join([head.rstrip("\n"), "", *lines, extra + tail]) if missing else text


def write_record(fields: dict[str, Any], head: str, order: tuple[str, ...]) -> str:
    """Return a record as a file that asks no questions."""
    return f"# {head}\n" + space_out(_dump(order_fields(fields, order)))


def _dump(fields: dict[str, Any]) -> str:
    out = io.StringIO()
    _make_yaml().dump(as_yaml(fields), out)
    return out.getvalue()


def _ask(line: str, empty: set[str]) -> str:
    """Return a line with its question, where the line is a field that is still empty."""
    name, colon, rest = line.partition(":")
    question = _QUESTIONS.get(name)
    if not question or not colon or rest or name not in empty:
        return line
    if question == "|":
        return f"{line} |"
    return f"{line:<{_COMMENT_COLUMN}}# {question}"


def space_out(text: str) -> str:
    """Return a file with an empty line before each of its longer parts."""
    lines: list[str] = []
    for line in text.split("\n"):
        name = line.partition(":")[0]
        is_commented = bool(lines) and lines[-1].startswith("#")
        if name in _ROOM_BEFORE and lines and lines[-1].strip() and not is_commented:
            lines.append("")
        lines.append(line)
    return re.sub(r"\n{3,}(?=\S)", "\n\n", "\n".join(lines))
