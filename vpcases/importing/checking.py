"""The fields of a story against the models of the form: what does not fit is given back."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ValidationError

from vpcases.importing.report import Note
from vpcases.importing.story import Story
from vpcases.importing.yaml_text import write_record
from vpcases.model.case import CaseHistory
from vpcases.model.quote import ReferralQuote
from vpcases.problems import FieldPath, name_field
from vpcases.read.validation import validate
from vpcases.read.yaml_tree import compose

MAX_ROUNDS = 6


def give_back_misfits(story: Story) -> list[Note]:
    """Return what a field could not take; it is taken out of the field and kept below `extra:`."""
    notes: list[Note] = []
    if not story.is_quote:
        fields, model = {**story.fields, "customer": story.customer or None}, CaseHistory
        notes += _give_back(story, fields, model)
        story.customer = fields.pop("customer") or {}
        story.fields = fields
        return notes
    notes += _give_back(story, story.fields, ReferralQuote)
    holder = {"customer": story.customer or None}
    notes += _give_back(story, holder, CaseHistory)
    story.customer = holder["customer"] or {}
    return notes


def _give_back(story: Story, fields: dict[str, Any], model: type[BaseModel]) -> list[Note]:
    notes: list[Note] = []
    for _ in range(MAX_ROUNDS):
        flaws = [] if _fits(fields, model) else list_flaws(write_record(fields, "", ()), model)
        if not flaws:
            break
        is_stuck = not [path for path, _, _ in flaws if _take_out(fields, path)]
        for path, message, hint in flaws:
            if is_stuck:
                fields.pop(str(path[0]) if path else "", None)
            story.give_back(".".join(str(step) for step in path if isinstance(step, str)))
            words = f"{message}; {hint}" if hint else message
            notes.append(Note(story.record.where, words, name_field(path)))
    return notes


def _fits(fields: dict[str, Any], model: type[BaseModel]) -> bool:
    """Return whether a model takes the fields as they are, without a look at them as a file."""
    try:
        model.model_validate(fields)
    except ValidationError:
        return False
    return True


def list_flaws(text: str, model: type[BaseModel]) -> list[tuple[FieldPath, str, str]]:
    """Return what is wrong with the text of a record: path, message and hint."""
    tree = compose(text)
    if tree.root is None:
        return [((), flaw.message, flaw.hint) for flaw in tree.flaws]
    flaws = [((), flaw.message, flaw.hint) for flaw in tree.flaws]
    validated = validate(model, tree.root, tree.root)
    return flaws + [(f.path, f.flaw.message, f.flaw.hint) for f in validated.flaws]


def _take_out(fields: dict[str, Any], path: FieldPath) -> bool:
    """Remove the value a path leads to, or the text it is a part of; return whether it was."""
    value: Any = fields
    trail: list[tuple[Any, Any]] = []
    for step in path:
        if isinstance(value, (dict, list)) and not _holds(value, step):
            # It was taken out already, for another of its parts.
            return False
        if not isinstance(value, (dict, list)):
            break
        trail.append((value, step))
        value = value[step]  # type: ignore[index]
    if trail:
        parent, step = trail[-1]
        del parent[step]
    return bool(trail)


def _holds(block: dict[str, Any] | list[Any], step: str | int) -> bool:
    if isinstance(block, dict):
        return step in block
    return isinstance(step, int) and step < len(block)
