"""What the script of a calculator is given: exact numbers, the compiled sums, and all its words."""

from __future__ import annotations

import json
from typing import Any

from slugify import slugify

from vpcases.catalogue import fixed, say
from vpcases.derive.calculator import Calculator
from vpcases.derive.calculator.compiled import compile_steps, write_fraction
from vpcases.derive.calculator.forms import list_inputs
from vpcases.derive.calculator.pooling import PooledElement, PooledInput
from vpcases.pages.calculator_words import ABOUT, word_outside, word_suffix
from vpcases.pages.equation_words import cut_equation
from vpcases.pages.units import word_unit
from vpcases.pages.wording import TIED

WORDS = {
    "about": ABOUT,
    "unreadable": fixed("This cannot be read as a number. Write it as in 55 or 55.5."),
    "twofold": fixed("This can be read in two ways. Write {thousands} or {decimals}."),
    "long": fixed("This number has too many digits."),
    "nothing": fixed("cannot be worked out: it divides by nothing"),
    "no_range": fixed("cannot be told for these values"),
    "behind": fixed("By these numbers the alternative comes out ahead."),
    "copied": fixed("Copied."),
    "not_copied": fixed("The link is in the address bar now."),
}
"""What the script says; it holds no words of its own."""


def write_calculator_data(calculator: Calculator, language: str) -> str:
    """Return the data of a calculator as JSON.

    It has what its elements need and nothing else of any case: no price, and nothing that follows
    from one.
    """
    data = {
        "language": language,
        "unit": word_money_unit(calculator, language),
        "words": {key: say(language, words) for key, words in WORDS.items()},
        "elements": [_write_element(element, language) for element in calculator.elements],
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def word_money_unit(calculator: Calculator, language: str) -> str:
    """Return what stands behind an amount of money: its currency and period."""
    return f"{TIED}{word_unit(calculator.money.unit, language)}"


def name_input(element: PooledElement, number: int) -> str:
    """Return the name of an input in links and on the page; what is asked once has one name."""
    asked_at = element.inputs[number].asked_at
    if asked_at:
        return name_input(*asked_at)
    label = slugify(element.inputs[number].label) or "input"
    before = [slugify(entry.label) or "input" for entry in element.inputs[:number]].count(label)
    return f"{element.driver.id}.{label}" + (f"-{before + 1}" if before else "")


def _write_element(element: PooledElement, language: str) -> dict[str, Any]:
    numbers = {str(number): number for number in range(len(element.inputs))}
    return {
        "sign": element.sign,
        "has_range": element.has_range,
        "steps": compile_steps(element.form.steps, numbers),
        "inputs": [
            _write_input(entry, name_input(element, number), language)
            for number, entry in enumerate(element.inputs)
        ],
        "print": _list_print(element),
    }


def _write_input(entry: PooledInput, name: str, language: str) -> dict[str, str]:
    return {
        "id": name if entry.is_asked else "",
        "median": write_fraction(entry.median),
        "low": write_fraction(entry.low),
        "high": write_fraction(entry.high),
        "size": write_fraction(entry.size),
        "suffix": word_suffix(entry, language),
        "outside": word_outside(entry, language) if entry.is_asked else "",
    }


def _list_print(element: PooledElement) -> list[str | int]:
    """Return the sum as it is printed: what stands between the inputs, and their numbers."""
    names = [entry.name for entry in list_inputs(element.element)]
    return [
        names.index(part) if is_input else part for is_input, part in cut_equation(element.element)
    ]
