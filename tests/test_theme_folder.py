from __future__ import annotations

from pathlib import Path

import pytest

from vpcases.theme_folder import find_theme


def make_theme(folder: Path) -> Path:
    (folder / "templates").mkdir(parents=True)
    return folder


def test_a_checkout_shows_the_theme_beside_the_package(tmp_path: Path) -> None:
    theme = make_theme(tmp_path / "theme")

    assert find_theme(tmp_path / "vpcases") == theme


def test_the_theme_inside_an_installed_package_comes_first(tmp_path: Path) -> None:
    make_theme(tmp_path / "theme")
    theme = make_theme(tmp_path / "vpcases" / "_theme")

    assert find_theme(tmp_path / "vpcases") == theme


def test_a_folder_that_only_shares_the_name_is_no_theme(tmp_path: Path) -> None:
    (tmp_path / "theme").mkdir()

    with pytest.raises(FileNotFoundError, match="Install vpcases again"):
        find_theme(tmp_path / "vpcases")


def test_this_installation_has_its_theme() -> None:
    assert (find_theme() / "templates").is_dir()
