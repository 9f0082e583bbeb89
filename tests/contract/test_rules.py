"""Every rule is registered, documented, shown by an example, and weighs what was agreed."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.check.library_on_disk import REJECTED
from vpcases.check import rules
from vpcases.check.catalogue import MODULES, RULES, RULES_BY_ID, RuleDoc, list_rules
from vpcases.check.rule import ALWAYS, Rule
from vpcases.model.authored import Status
from vpcases.problems import Level
from vpcases.read.rules import SHAPE_RULES
from vpcases.read.wins.rules import LOG_RULES

PACKAGE = Path(rules.__file__).parents[2]
OWN_RULES = ("importing", "derive/value")
"""Rooms whose problems are told by their own command, or not yet by any rule."""
SHOWN_ELSEWHERE = {
    "no-cases-folder",  # tests/read/test_hostile_files.py
    "file-too-large",
    "unreadable-file",
    "number-without-unit",  # tests/test_quantities.py
    "address-taken",  # tests/engine
    "no-contact",  # tests/check/test_no_contact.py
    "win-review-missing",  # tests/check/test_win_review_missing.py
    "win-to-come",  # tests/check/test_win_to_come.py
    "collection-other-language",  # tests/engine/test_collections.py
    "words-unreadable",  # tests/check/test_site_words.py
    "words-that-do-not-fit",
    "words-left-over",
    "sign-without-font",  # tests/render/test_share_files.py
    "unknown-template",  # tests/render/test_site_templates.py
    "wrong-template",
    *LOG_RULES,  # tests/read/wins
}
TAKES_A_RULE = {
    "Problem": 3,
    "problem_at": 2,
    "Flaw": 1,
    "_flaw": 1,
    "_tell": 3,
    "refuse": 0,
    "Misread": 2,
    "Rule": 0,
}
"""Where a rule stands among the arguments of what makes a problem."""
DOCS = list_rules()


def list_ids_in_code() -> Iterator[str]:
    """Yield every id of a rule that stands in the code as a text."""
    for module in PACKAGE.rglob("*.py"):
        if module.relative_to(PACKAGE).as_posix().startswith(OWN_RULES):
            continue
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "id", getattr(node.func, "attr", ""))
                position = TAKES_A_RULE.get(name)
                given = [] if position is None else node.args[position : position + 1]
                if position is not None:
                    given += [k.value for k in node.keywords if k.arg == "rule"]
                yield from (a.value for a in given if isinstance(a, ast.Constant))


def test_every_rule_that_the_code_names_is_documented() -> None:
    named = set(list_ids_in_code())
    assert len(named) > 60
    assert named <= {doc.id for doc in DOCS}


def test_every_file_of_a_rule_is_in_the_catalogue() -> None:
    files = {path.stem for path in Path(rules.__file__).parent.glob("*.py")} - {"__init__"}
    assert files == {module.__name__.rpartition(".")[2] for module in MODULES}
    for module, rule in zip(MODULES, RULES, strict=True):
        assert rule.id == module.__name__.rpartition(".")[2].replace("_", "-")


@pytest.mark.parametrize("doc", DOCS, ids=lambda doc: doc.id)
def test_a_rule_says_what_is_wrong_and_how_to_fix_it(doc: RuleDoc) -> None:
    assert doc.title
    assert not doc.title.endswith(".")
    assert len(doc.title) < 100
    assert "To fix it," in doc.text


def test_every_rule_has_an_example_that_shows_it() -> None:
    folders = {folder.name for folder in REJECTED.iterdir()}
    assert folders == {doc.id for doc in DOCS} - SHOWN_ELSEWHERE


def test_what_holds_for_everyone_cannot_be_accepted() -> None:
    acceptable = {doc.id for doc in DOCS if doc.can_be_accepted}
    assert acceptable.isdisjoint(SHAPE_RULES)
    assert acceptable.isdisjoint({"unknown-id", "leaves-cases", "missing-answer", "accepted-rule"})


AGREED = {
    # nominated, drafted, checked, published: E stops, T is to do, W is advice, H a hint, - silence
    "unknown-id": "TTEE",
    "list-in-one-text": "-WWW",
    "placeholder-text": "WWEE",
    "dates-out-of-order": "EEEE",
    "duplicate-address": "EEEE",
    "duplicate-figure": "EEEE",
    "units-differ": "WEEE",
    "number-in-title": "-HWE",
    "two-wordings": "-WEE",
    "altered-quotation": "-WEE",
    "quotation-without-quote": "--HW",
    "photo-of-another": "--EE",
    "speaker-moved": "--TW",
    "former-role": "-WEE",
    "quote-explains-nothing": "--HH",
    "translation-not-labelled": "-TEE",
    "withdrawn-referenced": "EEEE",
    "blinded-but-recognisable": "--EE",
    "name-kept-back": "--EE",
    "superlative": "-HWW",
    "headline-outruns-evidence": "-WEE",
    "period-not-covered": "--WE",
    "pilot-criteria": "-TWE",
    "undated-before-after": "-TWW",
    "feeling-without-source": "--WW",
    "ease-without-time": "-HWW",
    "did-not-improve-not-asked": "-TTE",
    "missing-file": "-TEE",  # what an imported story lacks is to do
    "image-without-alt": "-TWE",
    "said-disagrees": "-WEE",
    "translation-differs": "-WEE",
    "repeated-sentence": "-WWW",
    "leaves-cases": "EEEE",
    "past-as-difference": "EEEE",
    "one-sided-value": "--TW",
    "wrong-equation": "WEEE",
    "price-in-value": "-WEE",
    "disputed-in-headline": "--EE",
}
LETTERS = {
    None: "-",
    Level.MISTAKE: "E",
    Level.TODO: "T",
    Level.ADVICE: "W",
    Level.HINT: "H",
}
STEPS = (Status.NOMINATED, Status.DRAFTED, Status.CHECKED, Status.PUBLISHED)


@pytest.mark.parametrize("identity", AGREED)
def test_a_rule_weighs_what_was_agreed(identity: str) -> None:
    weights = RULES_BY_ID[identity].weights
    assert "".join(LETTERS[weights.get(status)] for status in STEPS) == AGREED[identity]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_what_has_left_the_public_edition_is_asked_for_its_shape_only(rule: Rule) -> None:
    always = {"leaves-cases", "file-that-runs", "duplicate-address", "reserved-id"}
    always |= {rule.id for rule in RULES if rule.calculator and rule.weights == ALWAYS}
    heard = {rule.weights.get(s) for s in (Status.UNDER_REVIEW, Status.RETIRED, Status.WITHDRAWN)}
    assert heard == ({Level.MISTAKE} if rule.id in always else {None})
