"""Rules about words: what they find, and above all what they leave alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.library_on_disk import find_problems, write_case


def read_rules(site: Path, lines: str, *, status: str = "published") -> set[str]:
    """Return the rules that have something to say about a case with these lines."""
    write_case(site, f"status: {status}\ncustomer: harbor-foods\noffering: syncline\n{lines}\n")
    return {problem.rule for problem in find_problems(site)}


@pytest.mark.parametrize(
    ("title", "is_found"),
    [
        ("Harbor Foods saves 18 hours a week", True),
        ("Harbor Foods closes 90% faster", True),
        ("Saving € 2 million", True),
        ("Three times faster, or 3x", True),
        ("500+ users love it", True),
        ("20 Stunden weniger", True),
        ("How 7 people do the work of nine", True),
        ("From 12 to 2", True),
        ("Matching is five times faster", True),
        ("Twice as many orders with the same team", True),
        ("Errors cut by half", True),
        ("How Harbor Foods doubled its speed", True),
        ("Half of the invoices pass untouched", True),
        ("Harbor Foods closes its books sooner", False),
        ("Two people, one warehouse and a half-day off", False),
        ("They checked it several times", False),
        ("Ten years of good neighbours", False),
        ("A 3D printer on EC2 and S3", False),
        ("Moving to Java 8 and Windows 10", False),
        ("Compliant with ISO 27001 since 2025", False),
        ("A Fortune 500 company, around the clock 24/7", False),
        ("Hand-matching goes from {{figure:hand-matching-2}}", False),
        ("Their motto: “100 % fresh”", False),
        ("Log4j, HTTP/2 and COVID-19", False),
        ("The 1st and the 2nd warehouse", False),
        ("Version 2.4.1 of Syncline", False),
    ],
)
def test_a_title_carries_no_bare_number(title: str, *, is_found: bool, tmp_path: Path) -> None:
    found = read_rules(tmp_path, f"title: '{title}'\nbefore_after:\n  Hand-matching 2: 50 % less")
    assert ("number-in-title" in found) is is_found


def test_the_name_of_a_customer_or_an_offering_may_hold_digits(tmp_path: Path) -> None:
    text = "status: published\ntitle: 3M and 7 Eleven close sooner with Sync 5\n"
    write_case(tmp_path, text + "customer:\n  name: 7 Eleven\noffering: sync-5\n")
    (tmp_path / "cases/more.yml").write_text("offerings:\n  sync-5: Sync 5\n")
    assert "number-in-title" not in {problem.rule for problem in find_problems(tmp_path)}


@pytest.mark.parametrize(
    ("story", "is_found"),
    [
        ("It is the best tool on the market.", True),
        ("A world-class, best-in-class solution.", True),
        ("Our industry-leading product.", True),
        ("The #1 choice.", True),
        ("In the best case it takes half an hour.", False),
        ("At best it takes half an hour. Best practice is another matter.", False),
        ("“The best thing we ever bought”, she said.", False),
        ("> The best thing we ever bought.", False),
        ("This was leading to errors, and the leading zero was lost.", False),
        ("We did the best of our work on Mondays; issue #12 was closed.", False),
        ("One of their best people left.", True),
    ],
)
def test_a_claim_is_no_larger_than_a_case(story: str, *, is_found: bool, tmp_path: Path) -> None:
    found = read_rules(tmp_path, f"title: One\nstory: |\n  {story}")
    assert ("superlative" in found) is is_found


@pytest.mark.parametrize(
    ("lines", "is_found"),
    [
        ("story: The roll-out was quick.", True),
        ("story: A seamless migration.", True),
        ("story: It was easily set up and we were up and running in no time.", True),
        ("story: The roll-out was quick.\neffort:\n  elapsed_days: 40", False),
        ("story: The roll-out was quick.\neffort: six weeks, all told", False),
        ("story: The roll-out was quick.\neffort: unknown", True),
        ("story: Syncline is easy to use and easy to learn.", False),
        ("story: They can now easily implement their own ideas.", False),
        ("story: Someone called “the roll-out quick and easy”.", False),
        ("story: Quick answers. Migration took forty days.", False),
    ],
)
def test_an_easy_change_over_says_how_long_it_took(
    lines: str, *, is_found: bool, tmp_path: Path
) -> None:
    found = read_rules(tmp_path, f"title: One\n{lines}")
    assert ("ease-without-time" in found) is is_found


@pytest.mark.parametrize(
    ("words", "is_found"),
    [
        ("TODO", True),
        ("TODO: ask M. Osei", True),
        ("tbd", True),
        ("Harbor Foods TBD", True),
        ("Lorem ipsum dolor sit amet", True),
        ("saved 00,000 EUR", True),
        ("xxx hours", True),
        ("[insert the number here]", True),
        ("Why ???", True),
        ("Customer name", True),
        ("The TODO Group, and their to-do lists", False),
        ("Lists of what to do", False),
        ("100,000 invoices, 5.000 of them late", False),
        ("1,000,000 readers, 12 000 000 clicks and 2.000.000 more", False),
        ("Super Bowl XX", False),
        ("The name of the company", False),
        ("Insert the card, and wait", False),
        ("unknown", False),
    ],
)
def test_a_placeholder_is_text_that_was_to_be_replaced(
    words: str, *, is_found: bool, tmp_path: Path
) -> None:
    found = read_rules(tmp_path, f"title: One\nnotice: '{words}'")
    assert ("placeholder-text" in found) is is_found


@pytest.mark.parametrize(
    ("said", "is_found"),
    [
        ("runs an amazing 24 times faster", True),
        ("runs an amazing 30 times faster", False),
        ("nearly 30 times faster", False),
        ("more than 25 times as fast", False),
        ("thirty times faster", False),
        ("ten times faster", True),
        ("97 % less waiting", False),
        ("96.7 percent faster", False),
        ("50 % faster", True),
        ("twice as fast", True),
        ("it is now done 3 times a day", False),
        ("much faster than before", False),
    ],
)
def test_their_words_agree_with_the_sums(said: str, *, is_found: bool, tmp_path: Path) -> None:
    lines = "title: One\nbefore_after:\n  Tests:\n    before: 90 s\n    after: 3 s\n    said: "
    lines += said
    assert ("said-disagrees" in read_rules(tmp_path, lines)) is is_found


QUOTED = "quotes:\n  one:\n    text: Now it is two hours, and we spend them on what differs.\n"


@pytest.mark.parametrize(
    ("story", "is_found"),
    [
        ("“Now it is two hours, and we spend them on what differs.”", False),
        ("“now it is two hours […] on what differs”", False),
        ("„Now it is two hours, and we spend them“", False),
        ("“Nobody here wants the old workbook back”, he adds.", True),
        ("She calls it “two hours”.", False),
        ("The 'old' one, the 'new' one and nobody's 'other' one.", False),
        ('The report "Where the hours go" is short.', False),
    ],
)
def test_words_in_quotation_marks_were_said(story: str, *, is_found: bool, tmp_path: Path) -> None:
    found = read_rules(tmp_path, f"title: One\nstory: |\n  {story}\n{QUOTED}")
    assert ("quotation-without-quote" in found) is is_found


@pytest.mark.parametrize(
    ("story", "is_found"),
    [
        ("A <b>bold</b> move.", True),
        ("Line<br/>break.", True),
        ("Write `<b>` for bold, 3 < 4 > 2, <https://example.com>, <m@example.com>.", False),
        ("Set <name> and <your-token>.", False),
    ],
)
def test_text_is_markdown_and_no_html(story: str, *, is_found: bool, tmp_path: Path) -> None:
    found = read_rules(tmp_path, f"title: One\nstory: |\n  {story}")
    assert ("html-in-text" in found) is is_found


@pytest.mark.parametrize(
    ("industry", "is_found"),
    [
        ("Software, IT", True),
        ("Software; IT", True),
        ("Paper, packaging and print", False),
        ("Food, Drink & Tobacco", False),
        ("Wholesale", False),
    ],
)
def test_a_list_in_one_text_is_asked_back_for_tags(
    industry: str, *, is_found: bool, tmp_path: Path
) -> None:
    write_case(tmp_path, f"title: One\ncustomer:\n  name: One\n  industry: {industry}\n")
    found = {problem.rule for problem in find_problems(tmp_path)}
    assert ("list-in-one-text" in found) is is_found
