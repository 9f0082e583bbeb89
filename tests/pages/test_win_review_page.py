"""The page of a month, and the Markdown that says the same."""

from __future__ import annotations

from dataclasses import replace

from tests.libraries import DAY, find_page, make_pages
from tests.seeded_wins import Plant, make_claims, make_wins, with_log
from vpcases.derive.edition import Edition
from vpcases.model.library import Library, Record
from vpcases.model.research import WinReview
from vpcases.model.win import Win
from vpcases.pages.page import ProofPage
from vpcases.pages.win_review_page import WinReviewPage, WinReviewsPage
from vpcases.problems import Source
from vpcases.render.win_review import render_review

PLANTED = make_wins(1, Plant(9, 9, share=20))
assert DAY.isoformat() == "2026-11-01"


def plan(library: Library, language: str = "en") -> list[ProofPage]:
    return make_pages(library, Edition.INTERNAL, language=language)


def plan_month(*wins: Win, month: str = "2026-10", language: str = "en") -> WinReviewPage:
    pages = plan(with_log(make_claims(), wins), language)
    return find_page(pages, WinReviewPage, f"wins/{month}/")


def test_the_list_has_the_latest_month_first_and_says_what_was_new_in_each() -> None:
    page = find_page(plan(with_log(make_claims(), PLANTED)), WinReviewsPage)

    assert [row.link.words for row in page.months][:2] == ["October 2026", "September 2026"]
    new = [words for row in page.months for words in row.patterns]
    assert sorted(new) == ["Makers: Answers", "Municipal utility: Change"]
    assert {p.mark for p in page.patterns} != {"new this month"}


def test_the_running_month_is_told_and_not_reviewed() -> None:
    wins = (PLANTED[-1], replace(PLANTED[-1], row=9999, date=DAY))

    page = find_page(plan(with_log(make_claims(), wins)), WinReviewsPage)

    assert page.running.startswith("November 2026 is not over: 1 win so far.")
    assert [row.link.words for row in page.months] == ["October 2026"]


def test_a_pattern_says_its_counts_its_sources_and_what_is_claimed() -> None:
    makers, towns = sorted(plan_month(*PLANTED).review.patterns, key=lambda p: p.group.words)

    assert makers.group.address == "segments/makers/"
    assert makers.reason.address == "drivers/answers/"
    assert "in twelve months, from" in makers.counts
    assert "What we claim first is another thing: Upkeep." in makers.notes
    assert any("from buyers" in note and "assumed" not in note for note in makers.notes)
    assert len(makers.wins) == int(makers.counts.split()[0])
    assert towns.group.address == ""
    assert any("a segment of their own" in note for note in towns.notes)


def test_no_loss_is_spoken_of_where_no_losses_are_kept() -> None:
    kept = with_log(make_claims(), PLANTED, PLANTED[-3:])

    without = plan_month(*PLANTED).review.patterns
    counted = find_page(plan(kept), WinReviewPage, "wins/2026-10/").review.patterns

    assert not [note for pattern in without for note in pattern.notes if "same shape" in note]
    assert all(any("same shape" in note for note in p.notes) for p in counted)


def test_a_note_is_begun_by_a_command_or_goes_into_the_file_that_is_there() -> None:
    empty = {"2026-10": Record("2026-10", WinReview(), Source("cases/reviews/2026-10.yml"))}
    begun = replace(with_log(make_claims(), PLANTED), reviews=empty)

    there = find_page(plan(begun), WinReviewPage, "wins/2026-10/").review
    assert plan_month(*PLANTED).review.to_note == "vpcases new review 2026-10"
    assert there.to_note == "cases/reviews/2026-10.yml"


def test_the_markdown_says_what_the_page_says() -> None:
    page = plan_month(*PLANTED)

    text = render_review(page, "en")

    assert text.startswith("# The wins of October 2026\n\n")
    for pattern in page.review.patterns:
        assert f"**{pattern.group.words}: {pattern.reason.words}** ({pattern.mark})" in text
    for segment in page.review.counts:
        assert f"### {segment.segment.words}\n\n| Reason |" in text
    assert "\n\n\n" not in text
    rows = [line for line in text.splitlines() if line.startswith("|")]
    assert {line.count("|") for line in rows} == {6}


def test_what_comes_out_of_a_sheet_is_plain_text_in_the_markdown() -> None:
    evil = "a | b <script>alert(1)</script> [x](javascript:alert(1)) **c** # d\n# e"
    win = replace(PLANTED[-1], customer=evil, words=evil, reason="")

    text = render_review(plan_month(win), "en")

    assert "<script>" not in text
    assert "](javascript" not in text.replace("\\](", "")
    assert "\n# e" not in text
    assert r"a \| b \<script\>" in text


def test_a_month_speaks_german() -> None:
    text = render_review(plan_month(*PLANTED, language="de"), "de")

    assert text.startswith("# Die Abschlüsse im Oktober 2026\n")
    assert "## Muster" in text


def test_the_public_edition_plans_no_page_and_holds_no_row() -> None:
    pages = make_pages(with_log(make_claims(), PLANTED), Edition.PUBLIC)

    assert [p.head.address for p in pages if p.head.address.startswith("wins")] == []
