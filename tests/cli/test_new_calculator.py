from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Type
from vpcases.read import read_library

ID = "what-would-counting-cost-you"
FILE = f"cases/calculators/{ID}.yml"


def test_a_new_calculator_loads_and_check_says_what_it_lacks(site: Path, type_: Type) -> None:
    result = type_("new", "calculator", "What would counting cost you?")
    checked = type_("check", ID)

    assert result.exit_code == checked.exit_code == 0
    assert FILE in result.output
    content = read_library(site / "cases").library.calculators[ID].content
    assert (content.title, content.elements) == ("What would counting cost you?", {})
    assert "whose cases stand behind it?" in checked.output
    assert "what does it work out?" in checked.output


def test_new_never_overwrites_a_calculator(site: Path, type_: Type) -> None:
    type_("new", "calculator", "counting")
    path = site / "cases/calculators/counting.yml"
    path.write_text("title: Mine\n", encoding="utf-8")

    assert type_("new", "calculator", "counting").exit_code == 1
    assert path.read_text(encoding="utf-8") == "title: Mine\n"
