"""Short codes: one for every name, the same for ever, whatever is added or leaves."""

from __future__ import annotations

import re
from datetime import date
from itertools import groupby

from hypothesis import given
from hypothesis import strategies as st

from tests.libraries import make_library, make_portfolio
from vpcases.derive.short_codes import (
    LENGTH,
    SIGNS,
    Named,
    assign_codes,
    derive_codes,
    list_former,
    make_signs,
)

EARLY, LATE = date(2025, 1, 1), date(2026, 1, 1)


def test_no_two_of_100_000_names_have_the_same_code_and_hardly_any_needs_a_longer_one() -> None:
    named = [Named(EARLY, f"customer-{n}-saves-hours") for n in range(100_000)]

    codes = assign_codes(named)

    assert len(set(codes.values())) == len(named)
    longer = [code for code in codes.values() if len(code) > LENGTH]
    assert 0 < len(longer) < 20
    assert all(re.fullmatch(f"[{SIGNS}]+", code) for code in codes.values())


def test_codes_are_made_of_signs_that_nobody_takes_for_others() -> None:
    assert len(set(SIGNS)) == 32
    assert not set(SIGNS) & set("iloIO")


def find_colliding() -> tuple[str, str]:
    """Return two names whose codes begin the same."""
    names = sorted((make_signs(f"name-{n}")[:LENGTH], f"name-{n}") for n in range(100_000))
    return next(
        (one, other)
        for _, (*group,) in groupby(names, key=lambda pair: pair[0])
        if len(group) > 1
        for (_, one), (_, other) in [group[:2]]
    )


COLLIDING = find_colliding()


def test_of_two_that_begin_the_same_the_later_one_has_the_longer_code() -> None:
    one, other = COLLIDING

    for first, second in ((one, other), (other, one)):
        codes = assign_codes([Named(LATE, second), Named(EARLY, first)])
        assert codes[first] == make_signs(first)[:LENGTH]
        assert codes[second] == make_signs(second)[: LENGTH + 1]


@given(
    known=st.dictionaries(st.sampled_from([*COLLIDING, "a", "b", "c"]), st.just(EARLY)),
    added=st.sets(st.sampled_from([*COLLIDING, "d", "e"])),
    turned=st.booleans(),
)
def test_what_is_added_later_changes_no_code_that_was_sent(
    known: dict[str, date], added: set[str], turned: bool
) -> None:
    before = [Named(day, name) for name, day in known.items()]
    after = [*before, *(Named(LATE, name) for name in added - known.keys())]

    codes = assign_codes(reversed(after) if turned else after)

    sent = assign_codes(before)
    assert {name: codes[name] for name in sent} == sent


CASE = {"status": "published", "title": "One", "published": "2026-05-01"}


def test_a_case_that_retires_keeps_its_code() -> None:
    shown = make_portfolio(make_library({"one": CASE, "two": CASE}))
    gone = make_portfolio(make_library({"one": {**CASE, "status": "retired"}, "two": CASE}))

    assert derive_codes(gone) == derive_codes(shown)


def test_a_renamed_case_keeps_the_code_of_its_former_id_in_every_language() -> None:
    words = {"title": "Eins"}
    before = make_library({"old": CASE}, translations={("old", "de"): words})
    renamed = {**CASE, "aliases": ["cases/old/"]}
    after = make_library({"new": renamed}, translations={("new", "de"): words})

    codes = derive_codes(make_portfolio(after))

    assert codes.items() >= derive_codes(make_portfolio(before)).items()
    assert set(codes) == {"new", "new/de", "old", "old/de"}


def test_only_an_older_address_of_a_case_tells_what_it_was_called() -> None:
    aliases = ["cases/one/", "/proof/cases/two", "stories/three/", "cases/four.html", "five"]

    assert list(list_former(aliases)) == ["one", "two", "four"]
