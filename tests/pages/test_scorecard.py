"""The scorecard and the history on the page of a proposition: inside, and never in public."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.built_sites import BuiltSite
from tests.derive.scorecard.promised import CASE, DRIVERS, PROMISE, add_market, see_inside
from tests.libraries import find_page, make_library
from vpcases.derive.propositions.wording import word_proposition
from vpcases.derive.scorecard.judged import Sign
from vpcases.derive.scorecard.lines import Line
from vpcases.derive.scorecard.pitfalls import Pitfall
from vpcases.model.library import Library, Record
from vpcases.model.proposition import Proposition
from vpcases.pages.addresses import Addresses
from vpcases.pages.context import Context
from vpcases.pages.plan import plan_pages
from vpcases.pages.proposition_page import PropositionPage
from vpcases.pages.scorecard_words import LINES, PITFALLS, SIGNS
from vpcases.problems import Source

WORDS = ("How strong it is", "How it came to be", "Pitfalls", "vp-judged", "vp-versions")


def library(promise: dict[str, Any], wins: tuple[str, ...] = ()) -> Library:
    known = make_library(
        {"corner": CASE},
        drivers=DRIVERS,
        offerings={"tillo": "Tillo"},
        alternatives={"ledger": "Ledgerwell"},
    )
    content = Proposition.model_validate(promise)
    record = Record("small-shops", content, Source("cases/propositions/small-shops.yml"))
    market = add_market(known, wins, None, ("Till report",))
    return replace(market, propositions={"small-shops": record})


def show(promise: dict[str, Any], wins: tuple[str, ...] = ()) -> PropositionPage:
    pages = plan_pages(see_inside(library(promise, wins)), Context(Addresses()))
    return find_page(list(pages), PropositionPage)


def test_every_line_pitfall_and_sign_has_its_words() -> None:
    assert (set(LINES), set(PITFALLS), set(SIGNS)) == (set(Line), set(Pitfall), set(Sign))


def test_six_lines_and_eight_pitfalls_stand_each_with_what_decided_it() -> None:
    card = show(dict(PROMISE)).scorecard

    assert card is not None
    assert (len(card.lines), len(card.pitfalls)) == (6, 8)
    assert all(each.evidence for each in (*card.lines, *card.pitfalls))
    assert all(e.words for each in (*card.lines, *card.pitfalls) for e in each.evidence)


def test_the_proof_that_decided_a_line_is_linked_with_its_figure() -> None:
    card = show(dict(PROMISE)).scorecard

    assert card is not None
    measurable = card.lines[0]
    assert measurable.verdict == "Pass"
    assert "5\u00a0evenings" in measurable.evidence[-1].words
    assert [link.address for link in measurable.evidence[-1].cases] == ["cases/corner/"]


def test_weak_words_have_better_ones_from_the_best_proof_or_from_customers() -> None:
    helps = {"hours": "peace of mind", "errors": "a new website"}
    card = show({**PROMISE, "that_helps": helps}).scorecard
    assert card is not None
    assert "in place of 5\u00a0evenings" in card.lines[1].better

    card = show({**PROMISE, "that_helps": {"errors": "a new website"}}).scorecard
    assert card is not None
    assert "Somebody always paid for it twice" in card.lines[1].better


def test_wins_for_another_reason_are_told_with_how_many_of_how_many() -> None:
    card = show(dict(PROMISE), wins=("errors",) * 6 + ("hours",)).scorecard

    assert card is not None
    agreement = card.pitfalls[6]
    assert agreement.verdict == "Fallen into"
    assert agreement.evidence[0].words == ("6 of 7 wins of the last twelve months were for Errors.")


def test_versions_stand_newest_first_with_why_and_how_they_read() -> None:
    words = word_proposition(Proposition.model_validate(PROMISE))
    history = {
        "2026-05-02": {"changed": "Written down", "words": "For shops."},
        "2026-08-01": {"changed": "Evenings", "words": "For tills.", "by": "A. Nother"},
        "2026-10-20": {
            "changed": "Till by till",
            "because": ["win-review-2026-10", "corner"],
            "words": words,
        },
    }
    newest, opinion, first = show({**PROMISE, "history": history}).versions

    assert newest.name == "Version 3, October 20, 2026"
    assert newest.is_newest
    assert [link.words for link in newest.because] == [
        "review of the wins of October 2026",
        "One evening",
    ]
    assert [link.address for link in newest.because] == ["", "cases/corner/"]
    assert (opinion.standing, opinion.by) == (
        "An opinion: it names no wins, cases or research",
        "by A. Nother",
    )
    assert (first.standing, first.words) == ("First wording", ("For shops.",))


def test_a_review_of_a_month_with_wins_is_linked() -> None:
    history = {"2026-10-20": {"because": "win-review-2026-10", "words": "For tills."}}
    (version,) = show({**PROMISE, "history": history}, wins=("hours",)).versions

    assert [link.address for link in version.because] == ["wins/2026-10/"]


def test_the_public_page_has_neither_scorecard_nor_history(sample_public: BuiltSite) -> None:
    # Our own pages about writing speak of it; those of proofs do not.
    pages = [p for p in sample_public.folder.glob("**/*.html") if "writing" not in p.parts]

    assert len(pages) > 50
    for page in pages:
        text = page.read_text(encoding="utf-8")
        assert not [word for word in WORDS if word in text], page


def test_the_internal_page_of_the_sample_has_both(sample_internal: BuiltSite) -> None:
    page = sample_internal.folder / "propositions/midmarket-wholesale/index.html"
    text = page.read_text(encoding="utf-8")

    assert [word for word in WORDS if word not in text] == []
    assert "Rules that you change yourself" in text
