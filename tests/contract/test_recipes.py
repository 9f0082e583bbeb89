"""The recipes for building every day can be read by the programs they are for."""

from __future__ import annotations

import subprocess
import tomllib

import pytest
import yaml  # type: ignore[import-untyped]

from tests.contract.fences import DOCS, Fence, list_fences

RECIPES = [f for f in list_fences(DOCS / "setup" / "rebuild.md") if f.title]
BY_TITLE = {fence.title: fence.text for fence in RECIPES}
DAILY = "17 4 * * *"


def test_there_is_a_recipe_for_every_host() -> None:
    assert set(BY_TITLE) >= {
        ".github/workflows/proofs.yml",
        ".gitlab-ci.yml",
        "netlify.toml",
        "netlify/functions/rebuild.mjs",
        "rebuild/worker.js",
        "rebuild/wrangler.toml",
        "publish.sh",
    }


@pytest.mark.parametrize("recipe", [f for f in RECIPES if f.language == "yaml"], ids=str)
def test_what_is_yaml_can_be_read(recipe: Fence) -> None:
    assert isinstance(yaml.safe_load(recipe.text), dict)


@pytest.mark.parametrize("recipe", [f for f in RECIPES if f.language == "toml"], ids=str)
def test_what_is_toml_can_be_read(recipe: Fence) -> None:
    assert tomllib.loads(recipe.text)


def test_the_script_is_one_that_a_shell_understands() -> None:
    found = subprocess.run(
        ["/bin/sh", "-n"], input=BY_TITLE["publish.sh"], text=True, capture_output=True, check=False
    )

    assert (found.returncode, found.stderr) == (0, "")


def test_every_host_builds_strictly_and_every_day() -> None:
    page = (DOCS / "setup" / "rebuild.md").read_text(encoding="utf-8")
    hosts = {part.partition("\n")[0]: part for part in page.split("\n## ")}

    for name in ("GitHub", "GitLab", "Netlify", "Cloudflare", "A server"):
        (told,) = (part for heading, part in hosts.items() if heading.startswith(name))
        assert "mkdocs build --strict" in told, name
        assert DAILY in told, name


def test_the_workflow_publishes_the_folder_that_is_built() -> None:
    workflow = yaml.safe_load(BY_TITLE[".github/workflows/proofs.yml"])
    steps = workflow["jobs"]["build"]["steps"]

    assert workflow[True]["schedule"] == [{"cron": DAILY}]  # YAML 1.1 reads `on` as true
    assert steps[-1]["with"]["path"] == "site"
    assert set(workflow["jobs"]["publish"]["permissions"]) == {"pages", "id-token"}
