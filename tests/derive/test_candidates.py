"""What is known of a proof on each channel."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.libraries import DAY, make_library, make_portfolio
from vpcases.derive import Edition
from vpcases.derive.candidates import Crowd, Pace, Place, Sort, derive_candidates, list_prospects
from vpcases.derive.channels import Covered, derive_channels
from vpcases.derive.consent import derive_consents
from vpcases.derive.facets import Facet
from vpcases.derive.first_customers import add_first_customers
from vpcases.model.approval import Channel
from vpcases.model.authored import EvidenceLevel
from vpcases.model.library import Library

CUSTOMERS = {
    "corner": {
        "name": "Corner Grocery",
        "place": "Zwolle, Netherlands",
        "size": "200-250 staff",
        "people": {"Ada Quist": "Owner"},
        "never_show_to": ["great-rival"],
    },
    "partner": {"name": "Partner Ltd", "never_show_to": ["small-rival"]},
}
FULL: dict[str, Any] = {
    "status": "published",
    "customer": "corner",
    "other_customers": ["partner"],
    "segment": "small-shops",
    "drivers": ["hours", "errors"],
    "alternative": "rival",
    "replaced": ["notebook"],
    "considered": ["rival"],
    "offering": "ours",
    "level": "measured",
    "updated": "2026-04-11",
    "adopter": "late-majority",
    "before_after": {"Hours": "20 h/week -> 2 h/week"},
    "quotes": {
        "one": {"text": "We go home.", "by": "Ada Quist", "explains": ["hours"]},
        "praise": {"text": "Lovely people.", "by": "Ada Quist"},
    },
    "approval": {
        "date": "2026-04-20",
        "until": "2027-04-20",
        "items": ["name", "figures", "quotes"],
    },
}


def library_of(**cases: Any) -> Library:
    return make_library(
        {name.replace("_", "-"): case for name, case in cases.items()},
        customers=CUSTOMERS,
        alternatives={"rival": "Rival", "notebook": "A notebook"},
    )


def covered(library: Library) -> Covered:
    portfolio = add_first_customers(make_portfolio(library), library)
    return Covered(Channel.WEBSITE, portfolio, {case.id: case.id for case in portfolio.cases})


def test_a_proof_is_told_by_all_that_may_be_asked() -> None:
    (one,) = derive_candidates(covered(library_of(full=FULL)), library_of(full=FULL), "en")

    assert one.values == {
        Facet.SEGMENT: ("small-shops",),
        Facet.DRIVER: ("hours", "errors"),
        Facet.ALTERNATIVE: ("rival",),
        Facet.OFFERING: ("ours",),
        Facet.ROLE: ("owner",),
        Facet.SIZE: ("50-249", "250-999"),
        Facet.REGION: ("netherlands",),
        Place.MAIN: ("hours",),
        Place.REPLACED: ("notebook",),
        Place.CONSIDERED: ("rival",),
    }
    assert (one.level, one.weakness, one.pace) == (EvidenceLevel.MEASURED, 1, Pace.REALISED)
    assert one.sorts == set(Sort)
    assert (one.crowd, one.tells_change) == (Crowd.MAJORITY, False)
    assert one.newest == date(2026, 4, 11)
    assert str(one.confirmed) == "2026-04-20"
    assert one.last_day == date(2027, 4, 20)
    assert one.never_show_to == {"great-rival", "small-rival"}


def test_praise_is_no_voice_and_a_sentence_no_number() -> None:
    sentence = {**FULL, "before_after": {"trust": "Nobody asks twice"}, "quotes": {}}
    praise = {**FULL, "before_after": {}, "quotes": {"praise": {"text": "Lovely people."}}}
    library = library_of(praise=praise, sentence=sentence)

    found = {each.id: each for each in derive_candidates(covered(library), library, "en")}

    assert found["sentence"].sorts == found["praise"].sorts == frozenset()
    assert found["praise"].pace is Pace.NONE


def test_what_is_only_expected_is_told_as_such() -> None:
    expected = {**FULL, "before_after": {"Hours": {"before": "20 h/week", "expected": "2 h/week"}}}
    library = library_of(expected=expected)

    (one,) = derive_candidates(covered(library), library, "en")

    assert one.pace is Pace.EXPECTED


def test_early_users_count_as_first_by_dates_alone() -> None:
    first = {**FULL, "adopter": "innovator", "decided": "2024"}
    undated = {**FULL, "adopter": "early-adopter", "customer": {"name": "Undated"}}
    library = library_of(first=first, undated=undated, unknown={**FULL, "adopter": None})

    found = {each.id: each.crowd for each in derive_candidates(covered(library), library, "en")}

    assert found == {"first": Crowd.FIRST, "undated": Crowd.EARLY, "unknown": Crowd.UNKNOWN}


def test_prospects_are_those_whom_a_customer_named() -> None:
    assert list_prospects(library_of(full=FULL)) == ("great-rival", "small-rival")
    assert list_prospects(library_of(plain={"status": "published"})) == ()


def test_each_channel_has_what_it_covers_and_a_blinded_proof_keeps_its_own_id_to_itself() -> None:
    approval = {**FULL["approval"], "channels": ["one-to-one"], "items": ["figures"]}
    library = library_of(named=FULL, corner_grocery={**FULL, "approval": approval})
    shown = make_portfolio(library, Edition.INTERNAL)
    channels = derive_channels(library, shown, derive_consents(library, DAY))

    found = {
        channel: {each.own_id: each.id for each in derive_candidates(of, library, "en")}
        for channel, of in channels.items()
    }

    assert found[Channel.WEBSITE] == {"named": "named"}
    assert set(found[Channel.ONE_TO_ONE]) == {"corner-grocery"}
    assert "corner-grocery" not in found[Channel.ONE_TO_ONE].values()
