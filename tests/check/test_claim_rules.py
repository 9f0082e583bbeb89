"""Who says so, about whom, and in what words: what is told, and what is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.library_on_disk import find_problems, write_case
from vpcases.problems import Level

HEAD = "title: Harbor Foods closes sooner\ncustomer: harbor-foods\noffering: syncline\n"
LINE = "before_after:\n  Ticking invoices: 20 h/week -> 2 h/week\n"
LETTER = "evidence:\n  letter: Letter of M. Osei, 2026\n"
COMPETITORS = """\
alternatives:
  flowbridge:
    title: FlowBridge
    kind: competitor
  bureau:
    title: An outside bureau
    kind: competitor
  spreadsheets:
    title: Spreadsheets
    kind: incumbent
"""


def told(site: Path, text: str, rule: str, status: str = "published") -> list[str]:
    """Return the fields that a rule tells of."""
    write_case(site, f"status: {status}\n{HEAD}{text}")
    return [problem.field for problem in find_problems(site) if problem.rule == rule]


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (LINE, []),  # neither source nor evidence: an answer that is missing
        (LINE + LETTER, ["before_after.Ticking invoices"]),
        (LINE + LETTER + "source: unknown\n", []),
        ("before_after:\n  Ticking: 20 h -> 2 h from letter\n" + LETTER, []),
        ("before_after:\n  Ticking:\n    after: 2 h\n    source: a talk\n" + LETTER, []),
        ("before_after:\n  working-life: It is calm\n" + LETTER, []),
    ],
)
def test_a_number_that_nobody_stands_for_is_told_once(
    text: str, fields: list[str], tmp_path: Path
) -> None:
    assert told(tmp_path, text, "figure-without-source") == fields


@pytest.mark.parametrize(
    ("source", "level", "is_told"),
    [
        ("our website", "customer-confirmed", True),
        ("Our case study of 2025", "measured", True),
        ("our website", "stated", False),
        ("interview with M. Osei, printed in our newsletter", "customer-reported", False),
        ("their website", "customer-reported", False),
        ("our time sheets", "measured", False),
        ("our site engineers", "measured", False),
    ],
)
def test_our_own_page_is_evidence_for_what_is_only_stated(
    source: str, level: str, is_told: bool, tmp_path: Path
) -> None:
    text = f"source: {source}\nlevel: {level}\n{LINE}"

    assert told(tmp_path, text, "own-page-as-source") == (["source"] if is_told else [])


@pytest.mark.parametrize(
    ("more", "is_told"),
    [
        ("", True),
        ("source: talk with M. Osei\n", True),
        ("source: talk with M. Osei, 2026-03\n", False),
        ("evidence:\n  trial:\n    covers: 2026-01\n", False),
        ("evidence:\n  trial: Trial of both, 2026\n", False),
        ("evidence:\n  trial: Trial of both\n", True),
        ("quotes:\n  one:\n    text: FlowBridge lost a third of them.\n", False),
        ("quotes:\n  one:\n    text: They lost a third of them.\n", True),
    ],
)
def test_a_competitor_is_named_with_a_dated_source_or_by_the_customer(
    more: str, is_told: bool, tmp_path: Path
) -> None:
    text = f"replaced: flowbridge\nstory: FlowBridge lost a third of them.\n{more}"
    write_case(tmp_path, HEAD)
    vocabulary = tmp_path / "cases" / "vocabulary.yml"
    vocabulary.write_text(f"offerings:\n  syncline: Syncline\n{COMPETITORS}")

    assert told(tmp_path, text, "competitor-without-source") == (["story"] if is_told else [])


@pytest.mark.parametrize(
    ("replaced", "story"),
    [
        ("flowbridge", "They said: “FlowBridge lost a third of them.”"),
        ("flowbridge", "The old system lost a third of them."),
        ("bureau", "An outside bureau did the matching."),
        ("spreadsheets", "Spreadsheets were sorted by eye."),
        ("spreadsheets", "Their rival uses FlowBridge."),
    ],
)
def test_what_names_no_competitor_of_ours_is_left_alone(
    replaced: str, story: str, tmp_path: Path
) -> None:
    write_case(tmp_path, HEAD)
    vocabulary = tmp_path / "cases" / "vocabulary.yml"
    vocabulary.write_text(f"offerings:\n  syncline: Syncline\n{COMPETITORS}")
    text = f'replaced: {replaced}\nstory: "{story}"\n'

    assert told(tmp_path, text, "competitor-without-source") == []


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("situation: We went to Zwolle.\n", True),
        ("situation: Our software passes what agrees.\n", True),
        ("situation: Our customers ask for less.\n", False),
        ("situation: Weekends were spent on it.\n", False),
        ("situation: “We went to Zwolle”, they say.\n", False),
        ("situation: Harbor Foods asked. We came.\n", False),
        ("situation: We went to Zwolle.\ntold_by: customer\n", False),
        ("situation: We went to Zwolle.\nauthors: M. Osei\n", False),  # one of its people
        ("situation: We went to Zwolle.\nauthors: R. Calder\n", True),
    ],
)
def test_we_opens_a_text_where_the_customer_tells_it(
    text: str, is_told: bool, tmp_path: Path
) -> None:
    inline = text if "authors" not in text else text + "quotes:\n  one:\n    by: M. Osei\n"

    assert told(tmp_path, inline, "who-is-we") == (["situation"] if is_told else [])


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("story: A holistic view.\n", True),
        ("story: They leveraged their data.\n", True),
        ("story: A leverage ratio of three.\n", False),
        ("story: “A holistic view”, they said.\n", False),
        ("story: Value added tax is booked.\n", False),
        ("story: A holistic view.\nquotes:\n  one:\n    text: We wanted a holistic view.\n", False),
        ("story: A holistic view.\ntold_by: customer\n", False),
        ("story: Paired, compared and passed.\n", False),
    ],
)
def test_jargon_is_told_unless_it_is_the_customers(
    text: str, is_told: bool, tmp_path: Path
) -> None:
    assert told(tmp_path, text, "jargon") == (["story"] if is_told else [])


@pytest.mark.parametrize(
    ("title", "is_told"),
    [
        ("Syncline closes the books", True),
        ("With Syncline Harbor Foods closes sooner", True),
        ("Harbor Foods closes sooner with Syncline", False),
        ("Synclines of the Alps", False),
    ],
)
def test_a_title_names_the_product_behind_the_customer(
    title: str, is_told: bool, tmp_path: Path
) -> None:
    text = f"status: published\ntitle: {title}\ncustomer: harbor-foods\noffering: syncline\n"
    write_case(tmp_path, text)

    found = [p.field for p in find_problems(tmp_path) if p.rule == "feature-first"]
    assert found == (["title"] if is_told else [])


@pytest.mark.parametrize(
    ("line", "is_told"),
    [
        ("Releases: 4 releases -> 12 releases", True),
        ("Releases: 4 -> 12", True),
        ("Releases: 4 releases/year -> 12 releases/year", False),
        ("Releases: every 4-6 weeks -> 3-4 per day", False),
        ("Releases a year: 4 -> 12", False),
        ("Open tickets: 60 tickets -> 10 tickets", False),
        ("Rules in use: 212 rules -> 122 rules", False),
        ("Downtime: 20 h -> 2 h", True),
        ("Downtime: 20 h/month -> 2 h/month", False),
        ("Time from order to invoice: 20 h -> 2 h", False),
        ("Invoices: 50 % less", False),
    ],
)
def test_what_happens_again_and_again_says_in_what_time(
    line: str, is_told: bool, tmp_path: Path
) -> None:
    key = line.partition(":")[0]
    text = f"before_after:\n  {line}\n"

    fields = [f"before_after.{key}"] if is_told else []
    assert told(tmp_path, text, "without-time-unit") == fields


@pytest.mark.parametrize(
    ("line", "is_told"),
    [
        ("Error rate: 20 % less", True),
        ("Test coverage: 40 % more", True),
        ("Error rate: 20 points less", False),
        ("Error rate: 3 times", False),
        ("Error rate: 40 % -> 20 %", False),
        ("Errors: 20 % less", False),
    ],
)
def test_percent_of_a_share_may_be_points(line: str, is_told: bool, tmp_path: Path) -> None:
    key = line.partition(":")[0]
    text = f"before_after:\n  {line}\n"

    fields = [f"before_after.{key}"] if is_told else []
    assert told(tmp_path, text, "percent-or-points") == fields


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("measured: unknown\n", True),
        ("measured: 2026\n", False),
        ("measured: unknown\npublished: 2026\n", False),
        ("measured: unknown\nsource: talk with M. Osei, 2026-03-04\n", False),
        ("measured: unknown\nsource: talk with M. Osei\n", True),
        ("measured: unknown\n" + LINE, False),  # its figures are told to have no date
        ("", False),  # not answered at all
    ],
)
def test_a_page_has_some_date(text: str, is_told: bool, tmp_path: Path) -> None:
    assert told(tmp_path, text, "page-without-date") == (["published"] if is_told else [])


AGAINST = "  change-effort:\n    statement: It took three weeks\n    favours: alternative\n"
STRUCK = "value_elements.change-effort"


@pytest.mark.parametrize(
    ("elements", "strikes", "is_told"),
    [
        (f"  finance-hours: Calm Mondays\n{AGAINST}", STRUCK, True),
        (f"  finance-hours: Calm Mondays\n{AGAINST}", f"{STRUCK}, value_elements", False),
        (f"  finance-hours: Calm Mondays\n{AGAINST}", "value_elements.finance-hours", False),
        (
            f"  finance-hours: Calm Mondays\n{AGAINST}",
            f"{STRUCK}, value_elements.finance-hours",
            False,
        ),
        (AGAINST, STRUCK, False),
    ],
)
def test_what_speaks_against_us_is_not_struck_alone(
    elements: str, strikes: str, is_told: bool, tmp_path: Path
) -> None:
    text = f"value_elements:\n{elements}approval:\n  by: M. Osei\n  strikes: [{strikes}]\n"

    assert bool(told(tmp_path, text, "unfavourable-struck")) is is_told


def test_a_rule_of_this_kind_can_be_declined_with_a_reason(tmp_path: Path) -> None:
    claim = "outcome: The bill is down by 40 %.\nstory: The bill fell by up to 40 %.\n"
    assert told(tmp_path, claim, "bound-lost")

    declined = f"{claim}accepted:\n  bound-lost: 40 % is the average, and the worst day is lower\n"
    assert not told(tmp_path, declined, "bound-lost")
    assert Level.MISTAKE not in {p.level for p in find_problems(tmp_path) if "lost" in p.rule}
