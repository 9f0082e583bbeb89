"""A folder to type commands in, and a site to type them about."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from vpcases.cli import main

Type = Callable[..., Result]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder, which is the one we are in; no day is set."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.delenv("VPCASES_AS_OF", raising=False)
    return folder


@pytest.fixture
def type_(here: Path) -> Type:
    """Return what types a command and gives its end: `type_("new", "site").output`."""

    def type_command(*words: str) -> Result:
        result = CliRunner().invoke(main, list(words))
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return type_command


@pytest.fixture
def site(here: Path, type_: Type) -> Path:
    """Return a new site, which is the folder we are in."""
    assert type_("new", "site").exit_code == 0
    return here
