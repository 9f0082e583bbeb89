from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.derive.consent.approved_case import APPROVAL, CASE, edit, library_of, show
from tests.libraries import DAY
from vpcases.derive.consent import Reason, derive_consent, list_signed_parts
from vpcases.derive.consent.part import fingerprint_sheet
from vpcases.model.library import Library
from vpcases.scaffold.signing import as_signed, list_covered_parts


def list_voided(library: Library) -> set[str]:
    (record,) = library.cases.values()
    consent = derive_consent(record, library, DAY)
    return {each.part for each in consent.withheld if each.reason is Reason.CHANGED}


def shuffle(value: Any, draw: st.DrawFn) -> Any:
    if isinstance(value, Mapping):
        keys = draw(st.permutations(list(value)))
        return {key: shuffle(value[key], draw) for key in keys}
    return value


@given(st.data())
def test_the_order_of_keys_voids_nothing(data: st.DataObject) -> None:
    two = {
        **CASE["value_elements"]["hours"],
        "inputs": {"cost": "55 EUR/h", "hours left": "6 h/week"},
    }
    typed = {**CASE, "value_elements": {**CASE["value_elements"], "hours": two}}
    typed["situation"] = "Added {{figure:added-value}}."
    signed = library_of(**typed)

    shuffled = data.draw(st.composite(lambda draw: shuffle(typed, draw))())

    assert list_voided(edit(signed, **shuffled)) == set()


SPELLINGS = [
    ("70000", "70 000"),
    ("70 000", "70 thousand"),
    ("0.5", "0.50"),
    ("1200000", "1.2 million"),
]


@pytest.mark.parametrize(("one", "other"), SPELLINGS)
def test_another_way_to_write_a_number_voids_nothing(one: str, other: str) -> None:
    def write(number: str) -> dict[str, Any]:
        element = {
            "equation": "slips x cost",
            "inputs": {"slips": f"{number} slips/year from sheets", "cost": "2 EUR/slip"},
            "projected": f"{number} EUR/year from sheets",
            "realised": {"2026-04 to 2026-09": {"value": f"{number} EUR"}},
            "point": "contention",
            "customer_view": f"{number} EUR/year",
        }
        return {
            "before_after": {"Counting": f"{number} slips -> 2 slips"},
            "in_use": {"Slips": f"{number} slips"},
            "value_elements": {"hours": element},
            "prices": {
                "offering": f"{number} EUR/year",
                "alternative": "1 EUR/year",
                "disclosure": "public",
            },
        }

    assert list_voided(edit(library_of(**write(one)), **write(other))) == set()
    assert list_voided(edit(library_of(**write(one)), **write("123")))


EDITS = {
    "alternative": ({"alternative": "another"}, {"alternative"}),
    "source of a before": (
        {"before_after": {**CASE["before_after"], "Counting": "20 h/week -> 2 h/week"}},
        {"before_after.counting", "outcome", "value_elements.hours"},
    ),
    "days of somebody else": ({"effort": {"supplier_days": "2"}}, {"effort"}),
}


@pytest.mark.parametrize(("fields", "voided"), EDITS.values(), ids=EDITS)
def test_an_edit_of_what_a_reader_sees_voids_just_that(
    fields: dict[str, Any], voided: set[str]
) -> None:
    signed = library_of(alternative="rival", effort={"customer_days": "2"})
    typed = {"alternative": "rival", "effort": {"customer_days": "2"}, **fields}

    assert list_voided(edit(signed, **typed)) == voided


def test_what_was_not_asked_for_or_was_struck_is_not_signed() -> None:
    library = library_of(approval={**APPROVAL, "items": ["name"], "strikes": ["effort"]})
    (record,) = library.cases.values()

    everything = {part.name for part in list_signed_parts(record, library)}
    signed = as_signed(list_covered_parts(record, library))

    assert everything - set(signed) == {
        name
        for name in everything
        if name.startswith(
            ("before_after.counting", "in_use", "value_elements", "videos", "quotes")
        )
        or name in ("customer.logo", "effort")
    }


def test_a_quote_signs_no_more_than_its_own_approval_allows() -> None:
    quote = {**CASE["quotes"]["early"], "approval": {"by": "Ben Rood", "items": ["quotes"]}}
    library = library_of(quotes={"early": quote})
    (record,) = library.cases.values()

    signed = as_signed(list_covered_parts(record, library))

    assert {name for name in signed if name.startswith("quotes")} == {"quotes.early"}


def test_the_fingerprint_of_a_sheet_stays_until_something_on_it_changes() -> None:
    library = library_of()
    (record,) = library.cases.values()
    parts = list_signed_parts(record, library)

    other = replace(parts[3], words=("Another",))

    assert fingerprint_sheet(reversed(parts)) == fingerprint_sheet(parts)
    assert fingerprint_sheet([*parts[:3], other, *parts[4:]]) != fingerprint_sheet(parts)
    assert len(fingerprint_sheet(parts)) == 8


@pytest.mark.parametrize("strike", ["value_elements", "value_elements.errors"])
def test_the_sums_leave_together_whichever_was_struck_out(strike: str) -> None:
    assert show(library_of(approval={**APPROVAL, "strikes": [strike]})).value_elements == {}


def test_who_strikes_a_language_strikes_all_of_it() -> None:
    library = library_of(approval={**APPROVAL, "strikes": ["de"]})
    (record,) = library.cases.values()

    shown = derive_consent(record, library, DAY).shown

    assert not [name for name in shown if name.startswith("de.")]
