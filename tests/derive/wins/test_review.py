"""What a review counts, compares and lists."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from tests.libraries import make_library, make_portfolio
from vpcases.derive.edition import Edition
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.wins import derive_win_reviews
from vpcases.derive.wins.alternatives import compare_alternatives
from vpcases.derive.wins.pattern import GroupKind, Pattern
from vpcases.derive.wins.proofs import MOST_NAMED, Hole, HoleKind, nominate, score_gaps
from vpcases.derive.wins.review import MonthReview
from vpcases.derive.wins.told import BySource, Told, tell_all
from vpcases.model.feature import Reason
from vpcases.model.library import Record
from vpcases.model.proposition import Proposition
from vpcases.model.research import WinReview
from vpcases.model.win import ReasonSource, Win, WinLog
from vpcases.problems import Source

BUYER, REP, ASSUMED = ReasonSource.BUYER, ReasonSource.REP, ReasonSource.ASSUMED
CASE = {
    "status": "published",
    "title": "One",
    "segment": "small-shops",
    "drivers": ["hours"],
    "alternative": "paper",
    "customer": {"name": "Anvil"},
    "published": "2026-01-01",
}
ALTERNATIVES = {
    "paper": {"title": "Paper", "kind": "incumbent"},
    "nothing": {"title": "Nothing", "kind": "do-nothing"},
}


def win(row: int, day: str = "2026-10-05", **fields: Any) -> Win:
    typed = {"customer": f"Customer {row}", "segment_assumed": "small-shops", "reason": "hours"}
    fixed = {"industry": "", "company_type": "", "their_product": "", "offering": "", "words": ""}
    return Win(row=row, date=date.fromisoformat(day), **{**fixed, **typed, **fields})


def make(*wins: Win, losses: tuple[Win, ...] = (), **records: Any) -> Portfolio:
    library = make_library({"one": CASE}, alternatives=ALTERNATIVES)
    library = replace(library, log=WinLog(wins, losses), **records)
    portfolio = make_portfolio(library, Edition.INTERNAL)
    return replace(portfolio, open_ids=frozenset({"one"}))


def rows_of(*wins: Win) -> list[Told]:
    portfolio = make(*wins)
    return tell_all(wins, portfolio.library, portfolio.as_of)


def review(*wins: Win, **rest: Any) -> MonthReview:
    found = derive_win_reviews(make(*wins, **rest)).find("2026-10")
    assert found
    return found


def test_reasons_are_counted_by_who_gave_them_beside_the_three_months_before() -> None:
    counts = review(
        win(2, reason_source=BUYER),
        win(3, reason_source=BUYER),
        win(4, reason_source=REP),
        win(5, reason_source=ASSUMED),
        win(6),
        win(7, "2026-09-30", reason_source=BUYER),
        win(8, "2026-07-01"),
        win(9, "2026-06-30"),
        win(10, reason="errors", segment_actual="large-shops"),
    ).counts

    assert [(c.segment, c.reason, c.before) for c in counts] == [
        ("large-shops", "errors", (0, 0, 0)),
        ("small-shops", "hours", (1, 0, 1)),
    ]
    assert counts[1].sources == BySource(buyer=2, rep=1, assumed=1, unsaid=1)


def test_a_month_that_is_not_over_is_not_reviewed_and_later_wins_are_not_known() -> None:
    reviews = derive_win_reviews(make(win(2), win(3, "2026-11-01"), win(4, "2026-11-02")))

    assert [each.month for each in reviews.months] == ["2026-10"]
    assert [row.win.row for row in reviews.running] == [3]
    assert [row.win.row for row in reviews.known] == [2, 3]


def test_an_empty_log_has_no_review() -> None:
    assert derive_win_reviews(make()).months == ()


def test_a_month_with_losses_only_has_a_review_with_no_win_in_it() -> None:
    losses = (win(2), win(3, "2026-11-01"))

    for wins in ((), (win(2, "2026-08-03"),)):
        latest = derive_win_reviews(make(*wins, losses=losses)).months[0]

        assert (latest.month, latest.wins, len(latest.losses)) == ("2026-10", (), 1)
        assert latest.in_year == len(wins)


def test_a_reason_that_comes_down_to_a_driver_is_counted_as_the_driver() -> None:
    reasons = {
        "quick": Record("quick", Reason(title="Quick", driver="hours"), Source("v.yml")),
        "liked": Record("liked", Reason(title="Liked us"), Source("v.yml")),
    }

    counts = review(win(2, reason="quick"), win(3, reason="liked"), reasons=reasons).counts

    assert {c.reason for c in counts} == {"hours", "liked"}


def test_words_that_are_no_reason_are_listed_and_kept_in_the_counts() -> None:
    found = review(win(2, reason="", words="they smiled"), win(3))

    assert [row.win.words for row in found.unmapped] == ["they smiled"]
    assert [(c.reason, c.sources.total) for c in found.counts] == [("hours", 1), ("", 1)]


def test_the_first_claim_stands_beside_what_most_wins_were_won_on() -> None:
    written = Proposition.model_validate({"that_helps": {"errors": "err less", "hours": "work"}})
    propositions = {"small-shops": Record("small-shops", written, Source("p.yml"))}

    (claim,) = review(
        win(2, reason_source=BUYER), win(3), win(4, reason="errors"), win(5, reason_source=ASSUMED),
        propositions=propositions,
    ).claims  # fmt: skip

    assert (claim.claimed, claim.held, claim.bought, claim.most, claim.sources) == (
        *("errors", 1, ("hours",), 2, BySource(buyer=1, unsaid=2)),
    )
    assert claim.is_drifting


def test_customers_who_were_in_another_segment_are_told_with_how_many_are_known() -> None:
    found = review(
        win(2, segment_actual="large-shops"),
        win(3, segment_actual="small-shops"),
        win(4, "2026-02-02", segment_actual="large-shops"),
        win(5, segment_actual=""),
    )

    assert [(m.assumed, m.actual, m.in_month, m.in_year) for m in found.moves] == [
        ("small-shops", "large-shops", 1, 2)
    ]
    assert found.known_moves == 3


def test_what_is_won_on_without_a_proof_is_a_hole_and_its_customers_are_worth_a_case() -> None:
    found = review(
        win(2, reason="errors", reason_source=REP),
        win(3, reason="errors", reason_source=BUYER, alternative="nothing"),
        win(4, reason="errors", customer="anvil"),
        win(5),
    )

    assert [(hole.kind, hole.about, len(hole.wins)) for hole in found.holes] == [
        (HoleKind.REASON, "errors", 3),
        (HoleKind.DO_NOTHING, "nothing", 1),
    ]
    # Anvil has a case, and the customer of row 5 has nothing to fill.
    assert [each.win.win.row for each in found.nominations.first] == [3, 2]
    assert [len(each.holes) for each in found.nominations.first] == [2, 1]
    assert found.nominations.count == 2


def nominate_for(*wins: Win) -> list[tuple[str, str, int]]:
    first = review(*wins).nominations.first
    return [(each.holes[0].segment, each.holes[0].about, each.win.win.row) for each in first]


def test_every_hole_has_a_customer_worth_a_case_before_one_has_two() -> None:
    small = [
        win(row, segment_actual=segment, reason="errors", reason_source=ASSUMED)
        for segment, first in (("small-shops", 100), ("large-shops", 200))
        for row in range(first, first + 14)
    ]
    large = [win(row, segment_actual="large-shops", reason_source=REP) for row in range(2, 22)]

    named = nominate_for(*small, *large, win(23, segment_actual="large-shops", reason_source=BUYER))

    assert len(named) == MOST_NAMED
    assert named[:4] == [
        ("large-shops", "hours", 23),
        ("large-shops", "errors", 200),
        ("small-shops", "errors", 100),
        ("large-shops", "hours", 10),
    ]


def test_a_customer_of_several_holes_is_named_once_for_all_of_them() -> None:
    both = [win(2 + i, customer="Of both", segment_actual=segment, reason="errors")
            for i, segment in enumerate(("small-shops", "large-shops"))]  # fmt: skip

    (named,) = review(*both, win(9, customer="Anvil", reason="errors")).nominations.first

    assert [hole.segment for hole in named.holes] == ["small-shops", "large-shops"]
    assert named.win.win.row == 2


def test_of_a_hole_the_buyers_own_words_come_first_and_assumptions_last() -> None:
    named = nominate_for(
        win(2, reason="errors", reason_source=ASSUMED),
        win(3, reason="errors"),
        win(4, reason="errors", reason_source=REP),
        win(5, reason="errors", reason_source=BUYER, customer="Bought twice"),
        win(6, reason="errors", reason_source=ASSUMED, customer="Bought twice"),
    )

    assert [row for *_, row in named] == [5, 4, 3, 2]


def test_the_hole_of_a_called_pattern_comes_before_larger_ones() -> None:
    called = Pattern(
        GroupKind.SEGMENT, "small-shops", "upkeep", "2026-10", "2026-10",
        wins=tuple(rows_of(win(9, reason="upkeep"))), group_wins=1, elsewhere=(0, 0),
    )  # fmt: skip
    holes = tuple(
        Hole(HoleKind.REASON, "small-shops", about, tuple(rows_of(*wins)))
        for about, wins in {
            "speed": [win(n, reason="speed") for n in (2, 3, 4)],
            "errors": [win(n, reason="errors") for n in (5, 6)],
            "upkeep": [win(9, reason="upkeep")],
        }.items()
    )

    first = nominate(holes, make().library, (called,)).first

    assert [each.holes[0].about for each in first[:3]] == ["speed", "upkeep", "errors"]


def test_proofs_that_no_win_used_are_listed_once_the_log_keeps_which_were() -> None:
    assert review(win(2)).unused is None
    assert review(win(2, proof_used=("one",))).unused == ()
    unused = review(win(2, proof_used=("another",))).unused
    assert [case.id for case in unused or ()] == ["one"]


def test_the_note_of_the_month_stands_beside_it() -> None:
    note = Record("2026-10", WinReview(note="We were wrong."), Source("r.yml"))

    assert review(win(2), reviews={"2026-10": note}).note is note
    assert review(win(2), reviews={"2026-09": note}).note is None


def test_gaps_are_wins_less_proofs_the_largest_first() -> None:
    portfolio = make(win(2), win(3, reason="errors"), win(4, reason="errors"), win(5, reason=""))
    rows = tell_all(portfolio.library.log.wins, portfolio.library, portfolio.as_of)

    assert [(s.driver, s.wins, s.proofs, s.gap) for s in score_gaps(rows, portfolio)] == [
        ("errors", 2, 0, 2),
        ("hours", 1, 1, 0),
    ]


def test_a_mismatch_is_where_wins_and_proofs_are_against_different_things() -> None:
    portfolio = make(win(2, alternative="nothing"), win(3, alternative="nothing"), win(4))
    rows = tell_all(portfolio.library.log.wins, portfolio.library, portfolio.as_of)

    (against,) = compare_alternatives(rows, portfolio)

    assert (against.in_wins.ids, against.in_wins.n, against.in_wins.all) == (("nothing",), 2, 2)
    assert (against.in_proofs.ids, against.in_proofs.n) == (("paper",), 1)
    assert against.is_mismatch
