"""The mapping file: which field of ours is filled from which key of theirs."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field

from vpcases.importing.lookup import parse_path
from vpcases.importing.source_files import Format
from vpcases.importing.targets import TEXTS, check_target, fits_record
from vpcases.model.addresses import WebAddress
from vpcases.model.authored import Authored
from vpcases.model.scalars import Line, Lines, YesNo, refuse
from vpcases.problems import Place, Problem, name_field
from vpcases.read.files import AuthorFile, read_text
from vpcases.read.syntax import Flaw
from vpcases.read.validation import validate
from vpcases.read.yaml_tree import Block, Scalar, compose, find_key


class Becomes(StrEnum):
    """What is written for each record."""

    CASE = "case"
    QUOTE = "quote"


class Part(StrEnum):
    """The part of a value that is taken."""

    BOLD = "bold"


def _as_path(value: str) -> str:
    if parse_path(value) is None:
        raise refuse(
            "wrong-path",
            f'"{value}" does not lead to a key',
            "write keys with dots between them: metadata.industries, or quotes[].content for lists",
        )
    return value


def _as_pattern(value: str) -> str:
    if value.startswith(("/", "~")) or ".." in value.split("/"):
        raise refuse(
            "leaves-source",
            f'"{value}" leads out of the folder that is imported',
            'name files below that folder: "*/index.yaml", or "*.md" for any folder',
        )
    return value


def _one_or_more(value: Any) -> Any:
    return value if isinstance(value, (list, tuple)) else (value,)


Paths = Annotated[
    tuple[Annotated[Line, AfterValidator(_as_path)], ...], BeforeValidator(_one_or_more)
]
"""One path into a record, or several, of which the first that is filled in is taken."""
Patterns = Annotated[
    tuple[Annotated[Line, AfterValidator(_as_pattern)], ...], BeforeValidator(_one_or_more)
]
"""Names of files with * and **."""


class FieldRule(Authored):
    """Where one field comes from: `title: name`, or a block for more than a path."""

    from_: Paths = Field(default=(), alias="from")
    """The path, or several: the first that is filled in is taken."""
    all_of: Paths = ()
    """Several paths that are all taken, one after the other."""
    value: Line | None = None
    """The same text for every record; with `from`, for records that have none of their own."""
    split: Line | None = None
    """What stands between several values in one text, as in `;`."""
    join: Line | None = None
    """What is put between several values where the field takes one line; a comma where left out."""
    prefix: Line | None = None
    """What is put before the value, as in https://example.com for an address without it."""
    role: Paths = ()
    """For people and authors whose name stands under `from`: where their role stands."""
    part: Part | None = None
    """Take this part of the text only: `bold` is the first that is set in bold."""
    descriptions: Lines = ()
    """For `customer`: texts that look like a name and describe a customer without one."""


def _as_rule(value: Any) -> Any:
    return {"from": value} if isinstance(value, (str, list, tuple)) else value


Target = Annotated[Line, AfterValidator(check_target)]
Rule = Annotated[FieldRule, BeforeValidator(_as_rule)]


class QuoteRule(Authored):
    """Where quotes come from."""

    each: Line | None = None
    """The list in which each entry is a quote; the paths below begin in the entry."""
    text: Paths = ()
    """The words."""
    by: Paths = ()
    """Who said them; "Name, Role, Company" is taken apart."""
    role: Paths = ()
    """What they are."""
    company: Paths = ()
    """Whom they work for, where that is not the customer."""
    said: Paths = ()
    """When."""
    source: Paths = ()
    """Where they were said."""
    url: Paths = ()
    """Where they stand in public."""
    photo: Paths = ()
    """A picture of the speaker."""
    short: Paths = ()
    """A shorter cut of the words."""
    language: Paths = ()
    """The language of the words."""
    needs: Line | None = None
    """Only where this key is filled in; without it the text stays what it is."""


class TextRule(Authored):
    """How a long text is cut into the texts of a case, by its headings or its bold first words."""

    from_: Paths = Field(default=(), alias="from")
    """Where the text is; the text below the head of a file where left out."""
    opening: Line = "story"
    """Where the text before the first heading goes."""
    rest: Line = "story"
    """Where a part goes whose heading is not named here."""
    situation: Lines = ()
    """The headings of the problem."""
    what_was_done: Lines = ()
    """The headings of what was done."""
    outcome: Lines = ()
    """The headings of what it brought."""
    story: Lines = ()
    """The headings of everything else."""


def _as_text(value: str) -> str:
    if value not in TEXTS:
        raise refuse(
            "not-a-text", f'"{value}" is none of the texts of a case', "write " + ", ".join(TEXTS)
        )
    return value


class _CheckedText(TextRule):
    opening: Annotated[Line, AfterValidator(_as_text)] = "story"
    rest: Annotated[Line, AfterValidator(_as_text)] = "story"


class Mapping(Authored):
    """A mapping file."""

    files: Patterns = ()
    """Which files below the folder are stories: "*/index.yaml"; all of them where left out."""
    leave_out: Patterns = ()
    """Which of them are none."""
    format: Format | None = None
    """yaml, markdown, html, list or csv; told by the file's ending where left out."""
    records: Line | None = None
    """In a file with a list: the key below which it stands."""
    becomes: Becomes = Becomes.CASE
    """case, or quote for words without a story."""
    id: Paths = ()
    """What a case is called: `file name`, `folder name`, or a key; several for the first filled."""
    add_to_existing: YesNo = False
    """Whether a record with the id of a case that is already there adds to that case."""
    site: WebAddress | None = None
    """The site the stories come from; links that begin with / lead there."""
    images_in: Line | None = None
    """The folder in which addresses of images begin, as seen from the source."""
    fields: dict[Target, Rule] = {}
    """Our field: their key."""
    text: _CheckedText | None = None
    """How the long text is cut into situation, what_was_done, outcome and story."""
    quotes: Annotated[tuple[QuoteRule, ...], BeforeValidator(_one_or_more)] = ()
    """Where quotes come from; one block or a list of blocks."""
    ignore: Paths = ()
    """Keys that are dropped on purpose; the report counts them."""

    @property
    def goes_by_names(self) -> bool:
        """Whether keys find their fields by their names, for want of any other word on it."""
        return not (self.fields or self.text or self.quotes)


def load_mapping(path: Path) -> Mapping | list[Problem]:
    """Return a mapping file, or everything that is wrong with it."""
    shown = path.as_posix()
    text = read_text(AuthorFile(shown, path.name, path))
    if isinstance(text, Problem):
        return [text]
    tree = compose(text)
    problems = [_word(shown, flaw) for flaw in tree.flaws]
    if tree.root is None or (isinstance(tree.root, Scalar) and not tree.root.text.strip()):
        return problems or Mapping()
    if not isinstance(tree.root, Block):
        flaw = Flaw(
            Place(tree.root.line, tree.root.column),
            "wrong-type",
            "a mapping holds lines of the form `name: value`",
            "begin with `fields:` and, below it, `title: their key`",
        )
        return [_word(shown, flaw)]
    validated = validate(Mapping, tree.root, tree.root)
    problems += [_word(shown, item.flaw, name_field(item.path)) for item in validated.flaws]
    problems += _find_strangers(shown, validated.content or Mapping(), tree.root)
    return problems or validated.content or Mapping()


def _find_strangers(path: str, mapping: Mapping, root: Block) -> list[Problem]:
    """Return the fields that a case has and a quote has not, or the other way round."""
    is_quote = mapping.becomes is Becomes.QUOTE
    return [
        Problem(
            path,
            find_key(root, ("fields", target)),
            f"fields.{target}",
            "unknown-field",
            f'there is no field "{target}" in a {mapping.becomes.value}',
            "only cases have it: take the line away"
            if is_quote
            else "a case has its quotes below quotes:; for words without a story write "
            "becomes: quote",
        )
        for target in mapping.fields
        if not fits_record(target, is_quote=is_quote)
    ]


def _word(path: str, flaw: Flaw, field: str = "") -> Problem:
    return Problem(path, flaw.place, field, flaw.rule, flaw.message, flaw.hint)
