"""The page of a month, and the Markdown that says the same."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from tests.libraries import DAY, find_page, make_pages
from tests.render.pages import RENDERER
from tests.seeded_wins import DRIFTED, REALLY, Plant, make_claims, make_wins, with_log
from vpcases.derive.edition import Edition
from vpcases.model.library import Library, Record
from vpcases.model.research import WinReview
from vpcases.model.win import ReasonSource, Win
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

    assert not [note for p in without for note in p.notes if "decided against us" in note]
    assert all(any("decided against us" in note for note in p.notes) for p in counted)


def test_beside_a_pattern_stand_customers_who_decided_against_us_and_not_their_losses() -> None:
    won = next(w for w in PLANTED if (w.segment, w.reason) == (DRIFTED, REALLY))
    who = ("Lost", " lost ", "LOST", "Another", "Another")
    losses = [replace(won, customer=name, date=date(2026, 10, 1)) for name in who]
    page = find_page(plan(with_log(make_claims(), PLANTED, losses)), WinReviewPage, "wins/2026-10/")

    (makers,) = (each for each in page.review.patterns if each.group.words == "Makers")

    assert "2 customers of the same kind decided against us for the same reason." in makers.notes


def test_counts_of_twelve_months_tell_who_gave_the_reasons() -> None:
    sources = (ReasonSource.BUYER, None, ReasonSource.ASSUMED)
    wins = [
        replace(PLANTED[-1], row=i, customer=f"Number {i}", reason="upkeep", reason_source=source,
                segment_assumed=DRIFTED, segment_actual="")
        for i, source in enumerate(sources)
    ]  # fmt: skip

    review = plan_month(*wins).review

    assert [fact.words for fact in review.claims] == [
        "Claimed first: Upkeep, 2 of 2 wins. Reasons: 1 from buyers, 1 from nobody named."
    ]
    assert [fact.words for fact in review.holes] == [
        "3 wins. Reasons: 1 from buyers, 1 assumed by us, 1 from nobody named."
    ]


def test_a_month_with_losses_only_has_a_page_that_says_so() -> None:
    earlier = [replace(win, date=date(2026, 8, 3)) for win in PLANTED[-3:]]
    pages = plan(with_log(make_claims(), earlier, PLANTED[-2:]))

    page = find_page(pages, WinReviewPage, "wins/2026-10/")
    text = render_review(page, "en")

    assert page.review.lead == "0 wins, 2 losses"
    assert page.review.no_pattern.startswith("There is no win in this month")
    assert text.startswith("# The wins of October 2026\n\n0 wins, 2 losses.\n")
    assert "## Losses by segment and reason" in text
    assert [row.counts for row in find_page(pages, WinReviewsPage).months] == [
        *("0 wins, 2 losses", "3 wins"),
    ]


def test_a_log_of_losses_alone_praises_no_proof() -> None:
    pages = plan(with_log(make_claims(), (), PLANTED[-2:]))

    text = render_review(find_page(pages, WinReviewPage, "wins/2026-10/"), "en")

    assert "There is no win in these twelve months." in text
    assert "There is no win in this month or the three before." in text
    assert "who gave the reasons" not in text


def test_a_note_is_begun_by_a_command_or_goes_into_the_file_that_is_there() -> None:
    empty = {"2026-10": Record("2026-10", WinReview(), Source("cases/reviews/2026-10.yml"))}
    begun = replace(with_log(make_claims(), PLANTED), reviews=empty)

    there = find_page(plan(begun), WinReviewPage, "wins/2026-10/").review
    assert plan_month(*PLANTED).review.to_note == "vpcases new review 2026-10"
    assert there.note_file == "cases/reviews/2026-10.yml"


def test_the_markdown_says_what_the_page_says() -> None:
    page = plan_month(*PLANTED)

    text = render_review(page, "en")

    assert text.startswith("# The wins of October 2026\n\n")
    for pattern in page.review.patterns:
        assert f"**{pattern.group.words}: {pattern.reason.words}** ({pattern.mark})" in text
    assert page.review.nominations
    for each in page.review.nominations:
        assert f"{each.fills}. `{each.command}`\n" in text
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
    assert re.search(r"Zuerst behauptet: Upkeep, \d+ von \d\d Abschlüssen", text)
    assert re.search(r"\d+ von \d\d Abschlüssen in zwölf Monaten, \d+ Kunden; anderswo", text)
    assert not re.search(r"(von|mit) \d+ (Abschlüsse|Kunde|Absage)\b", text)


def test_a_month_without_a_note_says_how_to_begin_it_or_where_it_goes() -> None:
    library = with_log(make_claims(), PLANTED[-1:])
    empty = Record("2026-10", WinReview(), Source("cases/reviews/2026-10.yml"))
    begun = replace(library, reviews={"2026-10": empty})

    before, after = (
        RENDERER.render(find_page(plan(each), WinReviewPage)).html for each in (library, begun)
    )

    assert "To begin the note: <code>vpcases new review 2026-10</code>" in before
    assert "The note goes into <code>cases/reviews/2026-10.yml</code>." in after
    assert "vpcases new review" not in after


def test_the_public_edition_plans_no_page_and_holds_no_row() -> None:
    pages = make_pages(with_log(make_claims(), PLANTED), Edition.PUBLIC)

    assert [p.head.address for p in pages if p.head.address.startswith("wins")] == []
