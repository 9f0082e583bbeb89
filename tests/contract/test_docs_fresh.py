"""The reference pages say what the program does today, and leave nothing out."""

from __future__ import annotations

import typing
from collections.abc import Iterator

import click
import pytest
from pydantic import BaseModel

from tests.contract.fences import DOCS
from vpcases.check.catalogue import list_rules
from vpcases.cli import main
from vpcases.model.calculator import ValueCalculator
from vpcases.model.case import CaseHistory
from vpcases.model.collection import Collection
from vpcases.model.quote import ReferralQuote
from vpcases.model.registry import Registries
from vpcases.model.translation import Translation
from vpcases.reference import render_reference
from vpcases.reference.annotated import find_owner
from vpcases.reference.format import list_record_kinds
from vpcases.reference.types import find_model

PAGES = render_reference()
RECORDS: tuple[type[BaseModel], ...] = (
    CaseHistory,
    Translation,
    ReferralQuote,
    ValueCalculator,
    Collection,
    Registries,
)


@pytest.mark.parametrize("name", PAGES)
def test_a_reference_page_is_fresh(name: str) -> None:
    written = (DOCS / "reference" / name).read_text(encoding="utf-8")

    assert written == PAGES[name], "make it anew: python -m vpcases.reference docs/reference"


def test_every_page_of_the_reference_is_made_and_none_is_left_from_before() -> None:
    assert {path.name for path in (DOCS / "reference").iterdir()} == set(PAGES)


def test_every_field_is_explained() -> None:
    explained = set().union(*(kind.explained for kind in list_record_kinds()))

    fields = {
        (find_owner(model, name), name)
        for record in RECORDS
        for model in _reach(record)
        for name in model.model_fields
    }

    left_out = {f"{model.__name__}.{name}" for model, name in fields - explained}
    assert len(fields) > 100
    assert not left_out, "give these a value in vpcases/reference/examples/"


def test_every_rule_has_an_entry_with_its_id_as_anchor() -> None:
    rules = list_rules()

    assert len(rules) > 20
    for rule in rules:
        assert f"\n## {rule.id}\n" in PAGES["rules.md"]
        assert rule.text, rule.id


def test_every_command_has_an_entry() -> None:
    commands = list(_walk(main, "vpcases"))

    assert "vpcases check" in commands
    assert [line[3:] for line in PAGES["commands.md"].splitlines() if line.startswith("## v")] == (
        commands
    )


def _walk(command: click.Command, name: str) -> Iterator[str]:
    if isinstance(command, click.Group):
        context = click.Context(command)
        for inner in sorted(command.list_commands(context)):
            found = command.get_command(context, inner)
            assert found
            yield from _walk(found, f"{name} {inner}")
    else:
        yield name


def _reach(
    model: type[BaseModel], seen: set[type[BaseModel]] | None = None
) -> set[type[BaseModel]]:
    """Return a model and every model of the blocks in it."""
    seen = seen if seen is not None else set()
    if model not in seen:
        seen.add(model)
        for annotation in typing.get_type_hints(model, include_extras=True).values():
            inner = find_model(annotation)
            if inner:
                _reach(inner, seen)
    return seen
