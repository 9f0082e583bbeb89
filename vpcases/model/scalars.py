"""The kinds of single values an author types, and how each is read from its text."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError
from slugify import slugify

from vpcases.model.letters import word_odd_letter

ID_PATTERN = r"[a-z0-9]+(?:-[a-z0-9]+)*"
MAX_ID = 120
"""How many characters an id may have: it becomes the name of a folder."""
TEXTUAL: dict[str, Any] = {"type": ["string", "number", "boolean"]}
"""An editor reads numbers and truth into what authors type; here it stays text."""
ID_SCHEMA: dict[str, Any] = {
    "type": ["string", "integer"],
    "pattern": f"^{ID_PATTERN}$",
    "patternErrorMessage": "an id has small letters, digits and single dashes: finance-hours",
}


Extra = Annotated[dict[str, Any], WithJsonSchema({"type": "object", "additionalProperties": True})]
"""Whatever an author wants to keep, as it stands."""


def refuse(rule: str, message: str, hint: str = "") -> PydanticCustomError:
    """Return the error that becomes a problem at the value's own place."""
    return PydanticCustomError(rule, "{said}", {"said": message, "hint": hint})


def as_text(value: Any) -> Any:
    """Return a value that is one text; a block or a list is refused."""
    if isinstance(value, dict):
        raise refuse(
            "wrong-type",
            "a line of text belongs here, not a block of keys",
            "write it behind the colon, or below a |",
        )
    if isinstance(value, (list, tuple)):
        raise refuse(
            "wrong-type", "one text belongs here, not a list", "keep one, or write a sentence"
        )
    return value


def as_one_line(value: str) -> str:
    """Return a text with single spaces for all its white space."""
    return " ".join(value.split())


def is_id(text: str) -> bool:
    """Return whether a text may be the id of a record."""
    return len(text) <= MAX_ID and bool(re.fullmatch(ID_PATTERN, text))


def word_no_id(text: str, what: str = "an id") -> str:
    """Return why a text is not an id, and names a letter that only looks like one of a to z."""
    if len(text) > MAX_ID:
        return f'"{text[:40]}…" is not {what}: it has {len(text)} characters, {MAX_ID} at most'
    odd = word_odd_letter(text)
    return f'"{text}" is not {what}' + (f": it holds {odd}" if odd else "")


def suggest_id(text: str, otherwise: str = "case") -> str:
    """Return the nearest thing to a text that may be an id, or another where nothing is left."""
    return str(slugify(text[:60])) or otherwise


def _as_id(value: str) -> str:
    if is_id(value):
        return value
    if "," in value or ";" in value:
        raise refuse(
            "list-in-one-text",
            f'"{value}" looks like several values in one text',
            "write each on a line of its own, with a dash and a space before it",
        )
    raise refuse(
        "not-an-id",
        word_no_id(value),
        f"write {suggest_id(value, 'an id')}: small letters a-z, digits and single dashes",
    )


def as_list(value: Any) -> Any:
    """Return a list, made of one value where it is one; a block is refused."""
    if isinstance(value, dict):
        raise refuse(
            "wrong-type",
            "one value or a list belongs here, not a block of keys",
            "write one value behind the colon, or several, each after a dash",
        )
    return value if isinstance(value, (list, tuple)) else (value,)


Line = Annotated[
    str, BeforeValidator(as_text), AfterValidator(as_one_line), WithJsonSchema(TEXTUAL)
]
"""Text on one line."""

Prose = Annotated[str, BeforeValidator(as_text), WithJsonSchema(TEXTUAL)]
"""Text that may hold Markdown and several paragraphs."""

Id = Annotated[
    str,
    BeforeValidator(as_text),
    AfterValidator(_as_id),
    WithJsonSchema(ID_SCHEMA),
]
"""The id of a record: small letters, digits, single dashes."""

Ids = Annotated[
    tuple[Id, ...],
    BeforeValidator(as_list),
    WithJsonSchema({"anyOf": [ID_SCHEMA, {"type": "array", "items": ID_SCHEMA}]}),
]
"""One id, or a list of ids."""

Lines = Annotated[
    tuple[Line, ...],
    BeforeValidator(as_list),
    WithJsonSchema({"anyOf": [TEXTUAL, {"type": "array", "items": TEXTUAL}]}),
]
"""One line of text, or a list of lines."""


def _as_yes_or_no(value: Any) -> bool:
    answers = {"yes": True, "true": True, "no": False, "false": False}
    answer = answers.get(str(value).strip().lower())
    if answer is None:
        raise refuse("wrong-type", f'"{value}" is neither yes nor no', "write yes or no")
    return answer


YesNo = Annotated[
    bool,
    PlainValidator(_as_yes_or_no),
    WithJsonSchema(
        {
            "anyOf": [
                {"enum": ["yes", "no"]},
                {"type": "boolean"},
                {
                    "type": "string",
                    "pattern": "^([Yy][Ee][Ss]|[Nn][Oo]|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])$",
                },
            ]
        }
    ),
]
"""Yes or no."""


def _as_whole_number(value: Any) -> int:
    if not re.fullmatch(r"-?\d{1,9}", str(value)):
        raise refuse("wrong-type", f'"{value}" is not a whole number', "write a number such as 10")
    return int(value)


WholeNumber = Annotated[
    int,
    PlainValidator(_as_whole_number),
    WithJsonSchema(
        {
            "type": ["integer", "string"],
            "pattern": r"^-?\d{1,9}$",
            "patternErrorMessage": "write a whole number such as 10",
        }
    ),
]
"""A whole number."""
