"""Names of files that hold a record: an id or a month, and that of no other file."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from vpcases.model.months import is_month
from vpcases.model.scalars import is_id, suggest_id, word_no_id
from vpcases.problems import Place, Problem
from vpcases.read.files import YAML_ENDINGS, AuthorFile

ONE_FOR_EACH = {"propositions": "segment", "reviews": "month"}
"""What a file is named after in the folders where no other name can be chosen."""
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})\D?(\d{1,2})(?!\d)")
_MONTH_FIRST = re.compile(r"(?<!\d)(\d{1,2})\D?(\d{4})(?!\d)")


def find_wrong_name(file: AuthorFile, identity: str) -> Problem | None:
    """Return what is wrong with the name of a file, and a name for it that no file has yet.

    Args:
        file: The file.
        identity: What its name says of the record: all that stands before a language.
    """
    if _name_folder(file) == "reviews":
        return None if is_month(identity) else _word_no_month(file, identity)
    if is_id(identity):
        return None
    rest = PurePosixPath(file.inside).stem.removeprefix(identity)
    hint = _word_renaming(file, f"{suggest_id(identity)}{rest}.yml")
    message = f"the file name {word_no_id(identity)}"
    return Problem(file.path, Place(), "", "not-an-id", message, hint)


def _word_no_month(file: AuthorFile, identity: str) -> Problem:
    wanted = _suggest_month(identity)
    otherwise = "rename it to the month that it is about, as in 2026-10.yml"
    hint = _word_renaming(file, f"{wanted}.yml") if wanted else otherwise
    message = f'the file name "{identity}" is not a month'
    return Problem(file.path, Place(), "", "not-a-month", message, hint)


def word_two_files(file: AuthorFile) -> str:
    """Return what to do where another file has the same id."""
    one = ONE_FOR_EACH.get(_name_folder(file))
    if not one:
        return "give one of the two another id"
    return f"there is one file for each {one}: bring the two together, and delete one"


def _word_renaming(file: AuthorFile, wanted: str) -> str:
    taken = _find_taken(file, PurePosixPath(wanted).stem)
    if not taken:
        how = "" if is_month(wanted.removesuffix(".yml")) else ": small letters, digits, dashes"
        return f"rename it to {wanted}{how}"
    if _name_folder(file) in ONE_FOR_EACH:
        return f"{taken} is there already; {word_two_files(file)}"
    return f"rename it with small letters, digits, dashes; {taken} is there already"


def _find_taken(file: AuthorFile, stem: str) -> str:
    """Return the name of another file that a renaming would meet; empty where there is none."""
    for ending in sorted(YAML_ENDINGS):
        other = file.place.with_name(f"{stem}{ending}")
        # Where a disk takes capitals for small letters, a file meets itself.
        if other.exists() and not (file.place.exists() and other.samefile(file.place)):
            return other.name
    return ""


def _suggest_month(text: str) -> str:
    """Return the month that a text most likely means; empty where it says none."""
    found = [*_YEAR_FIRST.findall(text), *((y, m) for m, y in _MONTH_FIRST.findall(text))]
    months = (f"{year}-{int(month):02}" for year, month in found)
    return next(filter(is_month, months), "")


def _name_folder(file: AuthorFile) -> str:
    return file.inside.rpartition("/")[0]
