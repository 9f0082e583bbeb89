"""A script is published where a page needs it, and nowhere else."""

from __future__ import annotations

import re

from tests.sites import BuiltSite
from vpcases.theme_folder import find_theme

SCRIPT = "assets/vpcases/calculator.js"


def test_the_script_of_calculators_is_published_as_it_stands_in_the_theme(
    sample_public: BuiltSite, sample_internal: BuiltSite
) -> None:
    ours = (find_theme() / "scripts" / "calculator.js").read_text(encoding="utf-8")

    assert sample_public.read(SCRIPT) == sample_internal.read(SCRIPT) == ours


def test_a_site_without_calculators_publishes_no_script(small_public: BuiltSite) -> None:
    assert SCRIPT not in small_public.raw_files()


def test_only_the_page_of_a_calculator_names_it(sample_public: BuiltSite) -> None:
    naming = [name for name, raw in sample_public.raw_files().items() if b"calculator.js" in raw]

    assert naming == ["calculators/matching-by-other-means/index.html"]
    (address,) = re.findall(r'src="([^"]*calculator\.js)"', sample_public.read(naming[0]))
    assert address == f"../../{SCRIPT}"
