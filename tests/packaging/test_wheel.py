from __future__ import annotations

import tarfile
from html.parser import HTMLParser
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.packaging.environment import ROOT, make_environment, run
from vpcases.catalogue.collecting import collect_messages

pytestmark = pytest.mark.xdist_group("packaging")

MKDOCS_YML = """\
site_name: Routemaster, proved
site_description: What changed for the customers of Routemaster.
site_url: https://proof.example.com/
theme:
  name: material
  font: false
plugins:
  - search
  - vpcases:
      edition: internal
"""

CASE = """\
status: drafted
title: Nordlicht plans its routes before breakfast
customer:
  name: Nordlicht Logistik
offering: routemaster
situation: |
  Every morning two planners put the stops of the day on a map by hand.
"""


@pytest.fixture(scope="module")
def site(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site that a new user built from the wheel, ten lines and one case."""
    home = tmp_path_factory.mktemp("home")
    commands = make_environment(home / "environment", wheel)
    project = home / "project"
    (project / "docs").mkdir(parents=True)
    (project / "cases" / "histories").mkdir(parents=True)
    (project / "mkdocs.yml").write_text(MKDOCS_YML, encoding="utf-8")
    case = project / "cases" / "histories" / "nordlicht-routes.yml"
    case.write_text(CASE, encoding="utf-8")
    run(commands / "mkdocs", "build", "--strict", cwd=project)
    return project / "site"


def test_the_wheel_carries_every_file_of_the_theme(wheel: Path) -> None:
    theme = ROOT / "theme"
    files = {path.relative_to(theme).as_posix() for path in theme.rglob("*") if path.is_file()}

    carried = {
        name.removeprefix("vpcases/_theme/")
        for name in ZipFile(wheel).namelist()
        if name.startswith("vpcases/_theme/")
    }

    assert carried == files


def test_every_message_is_found_in_what_was_installed(site: Path, tmp_path: Path) -> None:
    text = MKDOCS_YML.replace("  font: false\n", "  font: false\n  custom_dir: overrides\n")
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
    (tmp_path / "cases").mkdir()
    [command] = (site.parents[1] / "environment").glob("*/vpcases*")
    total = len([message for message in collect_messages() if message.id])

    assert f"{total} of {total} translated, 0 left" in run(command, "words", "de", cwd=tmp_path)


def test_the_wheel_holds_the_package_and_nothing_else(wheel: Path) -> None:
    names = ZipFile(wheel).namelist()

    folders = {name.split("/")[0] for name in names if ".dist-info/" not in name}

    assert folders == {"vpcases"}
    assert "vpcases/py.typed" in names
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)


def test_the_source_archive_carries_what_its_tests_need(sdist: Path) -> None:
    with tarfile.open(sdist) as archive:
        top = {name.split("/")[1] for name in archive.getnames() if "/" in name}

    assert {"cases", "dev", "docs", "mkdocs.yml", "pyproject.toml", "tests", "theme"} <= top


def test_ten_lines_and_one_case_make_a_proof_page(site: Path) -> None:
    page = (site / "cases" / "nordlicht-routes" / "index.html").read_text(encoding="utf-8")

    assert "Nordlicht plans its routes before breakfast" in page
    assert "Nordlicht Logistik" in page
    assert "two planners put the stops of the day on a map by hand" in page


def test_the_styles_of_a_proof_page_are_there_and_ours_among_them(site: Path) -> None:
    page = site / "cases" / "nordlicht-routes" / "index.html"
    links = _StyleLinks()
    links.feed(page.read_text(encoding="utf-8"))

    styles = [(page.parent / link).read_text(encoding="utf-8") for link in links.found]

    assert any(".vp-case" in style for style in styles)


class _StyleLinks(HTMLParser):
    """Collects the addresses of a page's style sheets in `found`."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "link" and values.get("rel") == "stylesheet":
            self.found.append(values["href"] or "")
