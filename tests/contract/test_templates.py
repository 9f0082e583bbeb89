from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path

import pytest
from jinja2 import meta, nodes

import vpcases.pages
from tests.contract.template_types import ENVIRONMENT, TEMPLATES, Follower, Seen, fields_of, parse
from vpcases.pages.page import Head, ProofPage
from vpcases.problems import Problem
from vpcases.render.page import Renderer

for found in pkgutil.iter_modules(vpcases.pages.__path__):
    importlib.import_module(f"vpcases.pages.{found.name}")


def kind_of(model: type[ProofPage]) -> str:
    return model.kind.fget(None)  # type: ignore[attr-defined, no-any-return]


MODELS = {kind_of(model): model for model in ProofPage.__subclasses__()}
PAGES = [path.name for path in sorted(TEMPLATES.glob("*_page.html.jinja"))]
# What stands around a page is for the engine; what else a problem holds, for the command line.
FOR_OTHERS = {Head, Problem}


def follow(template: str) -> Seen:
    seen = Seen()
    model = MODELS[template.removesuffix(".html.jinja")]
    Follower(template, seen).follow({"page": model})
    return seen


def test_every_page_has_a_view_model_and_every_view_model_a_template() -> None:
    assert {name.removesuffix(".html.jinja") for name in PAGES} == set(MODELS)


def test_a_template_is_named_as_its_view_model() -> None:
    named = {kind: model.__name__ for kind, model in MODELS.items()}

    assert {k: n for k, n in named.items() if k.replace("_", "") != n.lower()} == {}


@pytest.mark.parametrize("template", PAGES)
def test_a_template_asks_only_for_fields_that_its_view_models_have(template: str) -> None:
    assert follow(template).missing == set()


OF_EVERY_PAGE = {"head", "edition", "site_notice", "contact", "lapse", "other_languages"}
"""Fields that the frame around every page shows."""


def test_every_field_of_a_view_model_is_shown_by_a_template_of_its() -> None:
    used: dict[type, set[str]] = {}
    for template in PAGES:
        for model, names in follow(template).used.items():
            used.setdefault(model, set()).update(names)

    unused = {
        model.__name__: fields_of(model) - names - OF_EVERY_PAGE
        for model, names in used.items()
        if model not in FOR_OTHERS
    }
    assert {name: left for name, left in unused.items() if left} == {}


def test_every_view_model_is_shown_by_a_template() -> None:
    shown = {model.__name__ for template in PAGES for model in follow(template).used}

    models = {
        name
        for module in pkgutil.iter_modules(vpcases.pages.__path__)
        for name, value in vars(importlib.import_module(f"vpcases.pages.{module.name}")).items()
        if isinstance(value, type) and name.endswith(("View", "Card", "Fact", "Row", "Block"))
    }
    assert models - shown == set()


@pytest.mark.parametrize("path", sorted(TEMPLATES.glob("*.jinja")), ids=lambda path: path.name)
def test_a_template_uses_no_name_that_nobody_gives_it(path: Path) -> None:
    tree = parse(path.name)
    imported = {name for found in tree.find_all(nodes.FromImport) for name in found.names}

    # What is set within a branch is used there, and Jinja counts it as set only now and then.
    local = {found.target.name for found in tree.find_all(nodes.AssignBlock)}

    names = meta.find_undeclared_variables(tree) - imported - local

    assert (
        names - {"page", "to", "collect", "recall", "keep", "canonical", "say", "say_count"}
        == set()
    )


@pytest.mark.parametrize("path", sorted(TEMPLATES.glob("*.jinja")), ids=lambda path: path.name)
def test_nothing_in_a_template_is_printed_as_it_stands(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert "| safe" not in text
    assert "|safe" not in text
    assert "autoescape" not in text


def test_every_filter_of_a_template_is_known_to_the_renderer() -> None:
    known = Renderer()._own.environment.filters

    for path in TEMPLATES.glob("*.jinja"):
        for name in _filters(path):
            assert name in known, f"{path.name}: {name}"


def _filters(path: Path) -> set[str]:
    tree = ENVIRONMENT.parse(path.read_text(encoding="utf-8"))
    return {node.name for node in tree.find_all(nodes.Filter)}


def test_a_field_that_is_not_there_would_be_found(tmp_path: Path) -> None:
    seen = Seen()
    follower = Follower("library_page.html.jinja", seen)
    follower.tree = ENVIRONMENT.parse(
        "{% for card in page.cards %}{{ card.link.wrods }}{{ card.nothing }}{% endfor %}"
    )

    follower.follow({"page": MODELS["library_page"]})

    assert seen.missing == {
        "library_page.html.jinja: Link.wrods",
        "library_page.html.jinja: CaseCard.nothing",
    }
