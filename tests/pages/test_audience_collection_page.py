from __future__ import annotations

from typing import Any

from tests.choosing import make_choosing, published
from tests.libraries import find_page, make_pages
from vpcases.derive import Edition
from vpcases.pages.audience_collection_page import AudienceCollectionPage
from vpcases.pages.page import ProofPage

HOURS = {
    "equation": "hours left x hourly cost",
    "inputs": {"hours left": "6 h/year", "hourly cost": "55 EUR/h"},
}
CASES: dict[str, Any] = {
    "a": published(
        offering="till",
        alternative="lists",
        value_elements={"hours": HOURS},
        level="measured",
        measured="2026-01 to 2026-06",
        effort={"elapsed_days": "40", "surprise": "Two tills counted in pounds."},
        did_not_improve=["The queue"],
        in_use={"Tills": "40 tills"},
        quotes={"closing": {"text": "We close at six.", "by": "A. Alder", "explains": "hours"}},
        evidence={"trial": {"kind": "pilot", "covers": "2025-01", "outcome": "partly"}},
    ),
    "b": published(offering="till", drivers="errors"),
}


def pages(audience: str, edition: Edition = Edition.INTERNAL, **fields: Any) -> list[ProofPage]:
    library = make_choosing(
        CASES,
        offerings={"till": "A till"},
        alternatives={"lists": "Lists"},
        objections={
            "no-time": {"words": "No time", "answered_by": ["a"]},
            "price": {"words": "Too dear"},
        },
        features={
            "counting": {
                "title": "Counting by itself",
                "offering": "till",
                "benefits": ["less-counting"],
                "roadmap_item": "Item 7",
            }
        },
        benefits={"less-counting": {"title": "Nobody counts", "driver": "hours"}},
        collections={"ours": {"audience": audience, "offerings": ["till"], **fields}},
    )
    return make_pages(library, edition)


def plan(audience: str, **fields: Any) -> AudienceCollectionPage:
    return find_page(pages(audience, **fields), AudienceCollectionPage, "collections/ours/")


def list_parts(page: AudienceCollectionPage) -> set[str]:
    names = ("chains", "unimproved", "objections", "effort_rows", "pilots", "quotes", "in_use")
    return {name for name in names if getattr(page, name)}


def test_every_audience_reads_the_same_proofs_and_other_parts_of_them() -> None:
    parts = {
        name: list_parts(plan(name))
        for name in (
            *("product", "engineering", "sales-engineering"),
            *("developer-relations", "internal-tools"),
        )
    }

    assert parts == {
        "product": {"chains", "unimproved", "in_use"},
        "engineering": {"chains"},
        "sales-engineering": {"objections", "effort_rows", "pilots"},
        "developer-relations": {"quotes", "in_use"},
        "internal-tools": {"effort_rows", "unimproved", "in_use"},
    }


def test_engineering_reads_from_a_feature_to_its_proof_and_to_the_value_at_stake() -> None:
    (chain,) = plan("engineering").chains

    assert chain.feature.feature.words == "Counting by itself"
    assert chain.feature.roadmap == "Item 7"
    assert [b.title for b in chain.benefits] == ["Nobody counts"]
    assert [block.amount for block in chain.feature.stake.blocks] == [
        "330\N{NO-BREAK SPACE}EUR a year"
    ]


def test_an_objection_that_none_of_the_proofs_answers_says_so() -> None:
    answered, not_answered = plan("sales-engineering").objections

    assert (answered.lines, answered.note) == (("Alder",), "")
    assert (not_answered.lines, not_answered.note) == ((), "none of these proofs answers it")


def test_what_it_was_chosen_by_stands_above_with_the_way_there() -> None:
    page = plan("product", drivers=["hours"], features=["counting"], segments=["small-shops"])

    assert [fact.words for fact in page.chosen] == [
        "Small shops",
        "Hours",
        "A till",
        "Counting by itself",
    ]
    assert len(page.cards) == 1


def test_a_collection_without_a_title_is_called_by_its_id() -> None:
    assert plan("product").head.title == "Ours"
    assert plan("product", title="What hangs on tills").head.title == "What hangs on tills"


def test_where_nothing_fits_the_page_is_there_and_empty() -> None:
    page = plan("engineering", segments=["large-shops"])

    assert (page.cards, page.count_words) == ((), "0 proofs")


def test_the_public_edition_has_none_of_it() -> None:
    public = pages("engineering", Edition.PUBLIC, key="5zyse2w4t4eqnvpyvj3x5eqbilughpo2")

    assert not [p for p in public if p.head.address.startswith(("collections/", "c/"))]
