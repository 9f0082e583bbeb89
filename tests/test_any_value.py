"""Whatever an author types about value, a build ends in pages and problems, and in no exception."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.check.library_on_disk import ACCEPTED, AS_OF
from vpcases.build.arrow import build_site
from vpcases.derive import Edition
from vpcases.settings import Settings

CASE: dict[str, Any] = {
    "status": "published",
    "title": "It went {{figure:matching}} and {{figure:added-value}} and {{figure:error-cost}}",
    "customer": "harbor-foods",
    "segment": "midmarket-wholesale",
    "offering": "syncline",
    "alternative": "flowbridge",
    "drivers": ["finance-hours"],
    "measured": "2025-04 to 2026-03",
    "before_after": {
        "matching": "20 h/week from sheets -> 2 h/week from sheets",
        "waste": {"before": "30 t/month", "expected": "10 t/month", "scope": "one plant"},
    },
    "value_elements": {
        "finance-hours": {
            "equation": "(theirs - ours) x weeks x cost",
            "inputs": {
                "theirs": "6 h/week from pilot",
                "ours": "= matching after",
                "weeks": "48 weeks/year",
                "cost": "55 EUR/h",
            },
            "projected": "9000 EUR/year from sheets",
            "realised": {
                "2025-04 to 2025-09": {"value": "5300 EUR", "confirmed_by": "M. Osei"},
                "2025-10 to 2026-03": {"inputs": {"weeks": "46 weeks/year from sheets"}},
            },
        },
        "change-effort": {
            "favours": "alternative",
            "equation": "one-off cost / years",
            "inputs": {"one-off cost": "21000 EUR", "years": "3 years"},
        },
        "error-cost": {
            "point": "contention",
            "equation": "(a - b) x c",
            "inputs": {"a": "0.4 %", "b": "0.1 %", "c": "9000 EUR/year"},
            "customer_view": "0 EUR/year",
        },
    },
    "prices": {
        "offering": "52000 EUR/year",
        "alternative": "38000 EUR/year",
        "disclosure": "public",
    },
    "horizon": {"years": "3 years", "discount_rate": "8 %", "growth": "2 %"},
    "evidence": {
        "sheets": {"level": "measured", "covers": "2025-04 to 2026-03", "by": "M. Osei"},
        "pilot": {"kind": "pilot", "covers": "2025-01-06 to 2025-01-17", "outcome": "met"},
    },
}
CALCULATOR = {
    "title": "What would it cost?",
    "segment": "midmarket-wholesale",
    "elements": {
        "finance-hours": {"like": "one", "asks": ["cost", "weeks"]},
        "change-effort": "one",
    },
}
AREAS = ("before_after", "value_elements", "prices", "horizon", "evidence")
BOUNDS = st.sampled_from(["", "up to ", "at least ", "about ", "nearly "])
NUMBERS = st.sampled_from(
    ["0", "0.000000001", "7", "0-9", "999999999999999 billion", "1e400", "NaN", "-5", "1/3", "½"]
)
UNITS = st.sampled_from(
    ["h/week", "EUR/year", "EUR", "EUR/month", "%", "", "USD/year", "EUR/EUR", "years", "h/h"]
)
AMOUNTS = st.builds("{}{} {}".format, BOUNDS, NUMBERS, UNITS)
EQUATIONS = [
    *("a / (b - b)", "min(a, b)", "max(a", "min(,)", "a ÷ b ÷ c", "a x", "(" * 200, "a - a"),
    *("cost x weeks / theirs", "one-off cost / years", " + ".join(["a"] * 70), "min", "2 x a"),
]
ODD = [
    *("every 0 weeks", "every 4-6 weeks", "3-4 per day", "50 % less", "0 times", "unknown", "->"),
    *("= matching after", "= waste after", "= nope before", "1 -> 2 -> 3", "2025 to 2024", "2099"),
    *("0001-01-01 to 9999-12-31", "9999-12-31", "contention", "alternative", "pilot", "\u202e"),
    *("{{figure:added-value}}", "from sheets", "sheets", "measured", "internal", "İ", ""),
]
TYPED = AMOUNTS | st.sampled_from(EQUATIONS) | st.sampled_from(ODD) | st.text(max_size=8)


def list_lines(node: Any, path: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield where every line of some fields stands."""
    if isinstance(node, dict):
        for name, inner in node.items():
            yield from list_lines(inner, (*path, name))
    else:
        yield path


LINES = sorted(path for area in AREAS for path in list_lines(CASE[area], (area,)))


@st.composite
def cases(draw: st.DrawFn) -> dict[str, Any]:
    """Return the case with some of its lines changed, renamed or gone."""
    case = deepcopy(CASE)
    for path in draw(st.lists(st.sampled_from(LINES), min_size=1, max_size=3, unique=True)):
        within = case
        for name in path[:-1]:
            within = within[name]
        change = draw(st.sampled_from(["type", "type", "rename", "remove"]))
        if change == "type":
            within[path[-1]] = draw(TYPED)
        else:
            line = within.pop(path[-1])
            if change == "rename":
                within[draw(TYPED)] = line
    return case


@contextmanager
def a_site(*histories: dict[str, Any]) -> Iterator[Path]:
    """Make a site with some cases, and a calculator over them."""
    with tempfile.TemporaryDirectory() as folder:
        written = Path(folder) / "cases"
        for name in ("histories", "calculators"):
            (written / name).mkdir(parents=True)
        shutil.copy(ACCEPTED / "vocabulary.yml", written)
        names = ("one", "two", "three")
        files = {f"histories/{n}.yml": h for n, h in zip(names, histories, strict=True)}
        for name, content in {**files, "calculators/what.yml": CALCULATOR}.items():
            text = json.dumps(content, ensure_ascii=False)
            (written / name).write_text(text, encoding="utf-8")
        yield Path(folder)


@given(cases(), st.sampled_from(Edition))
@settings(max_examples=25)
def test_whatever_is_typed_about_value_becomes_pages_and_problems(
    case: dict[str, Any], edition: Edition
) -> None:
    with a_site(case, CASE, CASE) as site:
        built = build_site(
            Settings(cases=site / "cases", site=site, as_of=AS_OF, edition=edition), told=()
        )

    assert built.pages
    assert all(problem.message for problem in built.problems)
