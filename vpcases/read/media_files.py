"""Pictures and files to take away: what keeps one from leaving the folder of cases."""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.problems import Problem
from vpcases.read.drawings import find_script_in_drawing, is_drawing
from vpcases.read.file_names import find_odd_name
from vpcases.read.files import AuthorFile
from vpcases.read.picture_flaws import find_flaw_in_picture
from vpcases.read.spreadsheets import find_formulas, is_table


def find_flaws(file: AuthorFile) -> Iterator[Problem]:
    """Yield what is wrong with a file that is not YAML: its name, its script, its formulas.

    A picture that cannot be read is told, too.
    """
    name = find_odd_name(file)
    drawing = find_script_in_drawing(file) if is_drawing(file) else None
    yield from (problem for problem in (name, drawing, find_flaw_in_picture(file)) if problem)
    if is_table(file):
        yield from find_formulas(file)
