"""Python and the browser follow one compiled form, and come to the same, fraction by fraction."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import visiting
from tests.derive.value.trees import NAMES, SIGNS, Leaf, Tree, print_tree
from vpcases.catalogue import say
from vpcases.derive.calculator.compiled import compile_steps, write_fraction
from vpcases.derive.value.evaluation import evaluate, work_out
from vpcases.derive.value.expression import Equation, read_equation
from vpcases.pages.calculator_words import ABOUT, word_exactly
from vpcases.pages.money import word_amount
from vpcases.quantities import Misread
from vpcases.quantities.measures import Measure
from vpcases.theme_folder import find_theme

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

HOW_MANY = 4000
BATCH = 1000
NUMBERS = {name: number for number, name in enumerate(NAMES)}
LANGUAGES = (
    "en",
    "de",
    "fr",
    "nl",
    "da",
    "es",
    "pl",
    "sv",
    "fi",
    "cs",
    "it",
    "pt",
    "hi",
    "ja",
    "ar",
)


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """Return an empty page with nothing but the script of calculators."""
    with visiting(browser) as visit:
        visit.page.goto("about:blank")
        visit.page.add_script_tag(path=find_theme() / "scripts" / "calculator.js")
        yield visit.page
        assert visit.wrong == []


def grow(dice: random.Random, leaves: int) -> Tree | Leaf:
    """Return a tree of up to so many leaves."""
    if leaves <= 1:
        return Leaf(dice.choice([*NAMES, "1", "100"]))
    if dice.random() < 0.2:
        parts = dice.randint(1, min(4, leaves))
        return Tree(
            dice.choice(["min", "max"]), tuple(grow(dice, leaves // parts) for _ in range(parts))
        )
    left = dice.randint(1, leaves - 1)
    return Tree(dice.choice(list(SIGNS)), (grow(dice, left), grow(dice, leaves - left)))


def pick(dice: random.Random) -> Fraction:
    """Return a number as cases hold them: nothing, whole, with decimals, or huge."""
    kind = dice.random()
    if kind < 0.12:
        return Fraction(0)
    if kind < 0.4:
        return Fraction(dice.randint(1, 60))
    if kind < 0.95:
        return Fraction(dice.randint(1, 10**9), dice.choice([10, 100, 1000, 60, 3600, 7]))
    return Fraction(dice.randint(1, 10**40), dice.randint(1, 10**20))


@dataclass(frozen=True)
class Sum:
    """A random equation with random inputs."""

    equation: Equation
    values: dict[str, Measure]

    @property
    def is_ranged(self) -> bool:
        """Whether any of its inputs is a range."""
        return any(self.values[name].is_range for name in self.equation.inputs)


def make_sums(seed: int, *, has_ranges: bool) -> Iterator[Sum]:
    """Yield random sums, the same ones in every run."""
    dice = random.Random(seed)  # noqa: S311 - to be the same again is what it is for
    made = 0
    while made < HOW_MANY:
        equation = read_equation(print_tree(grow(dice, dice.choice([1, 2, 3, 5, 8, 13]))), NAMES)
        if isinstance(equation, Misread):  # too deeply nested
            continue
        values = {}
        for name in NAMES:
            ends = sorted((pick(dice), pick(dice)))
            is_range = has_ranges and dice.random() < 0.5
            values[name] = Measure(ends[0], ends[is_range])
        made += 1
        yield Sum(equation, values)


def ask(page: Page, script: str, given: list[Any]) -> list[Any]:
    """Return what the browser says to each of many questions, asked a thousand at a time."""
    said: list[Any] = []
    for start in range(0, len(given), BATCH):
        said += page.evaluate(script, given[start : start + BATCH])
    return said


def test_thousands_of_random_sums_come_to_the_same_fraction_in_both(page: Page) -> None:
    sums = list(make_sums(3, has_ranges=False))
    expected = []
    for one in sums:
        try:
            values = {name: value.low for name, value in one.values.items()}
            expected.append(write_fraction(evaluate(one.equation.steps, values)))
        except ArithmeticError:
            expected.append(None)

    said = ask(
        page,
        """all => all.map(({steps, values}) => {
            const {evaluate, read, write} = vpcases.calculator;
            const found = evaluate(steps, values.map(read));
            return found && write(found);
        })""",
        [
            {
                "steps": compile_steps(one.equation.steps, NUMBERS),
                "values": [write_fraction(one.values[name].low) for name in NAMES],
            }
            for one in sums
        ],
    )

    assert len(said) == HOW_MANY
    assert said == expected
    # The sums are worth comparing: many of all kinds, and some that divide by nothing.
    assert expected.count(None) > 100
    assert len(set(expected)) > HOW_MANY / 2
    assert {s.operation for one in sums for s in one.equation.steps} > {*"+-×÷", "min", "max"}


def test_thousands_of_random_ranges_have_the_same_ends_in_both(page: Page) -> None:
    sums = list(make_sums(5, has_ranges=True))
    expected = []
    for one in sums:
        found = work_out(Equation("", (), one.equation.steps), one.values)
        expected.append(
            None
            if isinstance(found, Misread)
            else [write_fraction(found.low), write_fraction(found.high)]
        )

    said = ask(
        page,
        """all => all.map(({steps, spans}) => {
            const {workOut, read, write} = vpcases.calculator;
            const ends = spans.map(([low, high]) => ({low: read(low), high: read(high)}));
            const found = workOut(steps, ends);
            return found && [write(found.low), write(found.high)];
        })""",
        [write_spans(one) for one in sums],
    )

    assert said == expected
    assert expected.count(None) > 300
    told = [ends for ends in expected if ends]
    assert sum(low != high for low, high in told) > 1000


def write_spans(one: Sum) -> dict[str, Any]:
    # Both sides count only the ranges that a sum uses.
    names = one.equation.inputs
    numbers = {name: number for number, name in enumerate(names)}
    spans = [(one.values[name].low, one.values[name].high) for name in names]
    return {
        "steps": compile_steps(one.equation.steps, numbers),
        "spans": [[write_fraction(low), write_fraction(high)] for low, high in spans],
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers_and_money_are_worded_alike_in_both(language: str, page: Page) -> None:
    dice = random.Random(language)  # noqa: S311
    values = [pick(dice) for _ in range(400)]
    values += [Fraction(n, 1000) for n in range(0, 30)] + [Fraction(1, 3), Fraction(10**18)]
    amounts = [*values, *(-value for value in values)]

    said = page.evaluate(
        """([language, values, amounts, about]) => {
            const {findSigns, wordExactly, wordAmount, read} = vpcases.calculator;
            const signs = findSigns(language);
            return [
                values.map((value) => wordExactly(read(value), signs, about)),
                amounts.map((amount) => wordAmount(read(amount), signs)),
                amounts.map((amount) => wordAmount(read(amount), signs, true)),
            ];
        }""",
        [
            language,
            [write_fraction(v) for v in values],
            [write_fraction(a) for a in amounts],
            say(language, ABOUT),
        ],
    )

    assert said[0] == [word_exactly(value, language) for value in values]
    assert said[1] == [word_amount(a, a, language) for a in amounts]
    assert said[2] == [word_amount(a, a, language, is_signed=True) for a in amounts]


TYPED = {
    "55": "55",
    " 55.5 ": "55.5",
    "55,5": "55.5",
    "0,125": "0.125",
    "0.125": "0.125",
    "1234,567": "1234.567",
    "15 000": "15000",
    "15\u202f000": "15000",
    "15'000": "15000",
    "1,234,567": "1234567",
    "1.234.567": "1234567",
    "1.234,5": "1234.5",
    "1,234.56": "1234.56",
    "2,1250": "2.1250",
    "70,000": "twofold",
    "70.000": "twofold",
    "": "unreadable",
    "  ": "unreadable",
    "-5": "unreadable",
    "NaN": "unreadable",
    "Infinity": "unreadable",
    "1e400": "unreadable",
    "0x10": "unreadable",
    "5..5": "unreadable",
    "5,": "unreadable",
    ".5": "unreadable",
    "1,23,456": "unreadable",
    "1.2.3": "unreadable",
    "1,234,5": "unreadable",
    "1,234.567,8": "unreadable",
    "55 EUR": "unreadable",
    "<b>5</b>": "unreadable",
    "\u0665\u0665": "unreadable",
    "9" * 16: "long",
    "0." + "1" * 10: "long",
    "9" * 100_000: "long",
}


@pytest.mark.parametrize("typed", TYPED, ids=lambda typed: repr(typed[:20]))
def test_a_typed_number_is_read_in_one_way_or_asked_back(typed: str, page: Page) -> None:
    said = page.evaluate("typed => vpcases.calculator.readTyped(typed)", typed)

    assert said.get("digits", said.get("wrong")) == TYPED[typed]


def test_what_can_be_read_in_two_ways_is_asked_back_with_both(page: Page) -> None:
    said = page.evaluate("typed => vpcases.calculator.readTyped(typed)", "70,125")

    assert (said["thousands"], said["decimals"]) == ("70125", "70.1250")
    for words, digits in ((said["thousands"], "70125"), (said["decimals"], "70.1250")):
        assert page.evaluate("t => vpcases.calculator.readTyped(t)", words) == {"digits": digits}


def test_any_set_of_inputs_survives_its_link(page: Page) -> None:
    dice = random.Random(7)  # noqa: S311
    states = [
        [
            [f"driver-{n}.input-{dice.randint(0, 99)}", str(dice.randint(0, 10**15 - 1))]
            for n in range(dice.randint(0, 6))
        ]
        for _ in range(300)
    ]

    said = page.evaluate(
        """all => all.map((state) => {
            const {readState, writeState} = vpcases.calculator;
            return [...readState("#" + writeState(new Map(state)))];
        })""",
        states,
    )

    assert said == states
    for hostile in ("#x=NaN", "#x=1e9", "#x=-1", "#x=%00", "#%", "#x", "#a=1,5", "#=", "#x=<b>"):
        assert page.evaluate("h => [...vpcases.calculator.readState(h)]", hostile) == []
