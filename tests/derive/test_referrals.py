"""Who sent whom: a chain without end is cut, and nobody is lost or told twice."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.derive.won import win, with_log
from tests.libraries import make_library
from vpcases.derive.referrals import ReferralChain, derive_referrals, find_circles

NAMES = ["ada", "ben", "cleo", "dan", "eve", "fay"]
SENDERS = st.dictionaries(st.sampled_from(NAMES), st.sampled_from(NAMES))


def chain_of(senders: dict[str, str], *wins: Any, **cases: Any) -> ReferralChain:
    customers = {k: {"name": k.title(), "referred_by": senders.get(k, "")} for k in NAMES}
    return derive_referrals(with_log(make_library(cases, customers=customers), *wins))


@given(SENDERS)
def test_everybody_who_sent_or_was_sent_stands_in_the_chain_once(senders: dict[str, str]) -> None:
    chain = chain_of(senders)

    ids = [row.id for row in chain.rows]
    assert sorted(ids) == sorted({*senders, *senders.values()})
    assert chain.sent + len(chain.circles) == len(senders)


@given(SENDERS)
def test_each_stands_one_step_below_who_sent_it(senders: dict[str, str]) -> None:
    chain = chain_of(senders)
    above: list[str] = []

    for row in chain.rows:
        del above[row.depth :]
        if row.depth:
            assert senders[row.id] == above[-1]
        above.append(row.id)


@given(SENDERS)
def test_a_circle_is_found_once_and_leads_back_to_its_beginning(senders: dict[str, str]) -> None:
    circles = [*find_circles(senders)]

    for circle in circles:
        assert [senders[one] for one in circle] == [*circle[1:], circle[0]]
    members = [one for circle in circles for one in circle]
    assert len(members) == len(set(members))
    # Whoever is in none gets somewhere else by following who sent whom.
    for start in set(senders) - set(members):
        at = senders[start]
        for _ in NAMES:
            assert at != start
            at = senders.get(at, "")


def test_wins_of_those_who_were_sent_are_counted_by_id_and_by_name() -> None:
    wins = [win(2, customer="ben"), win(3, customer="Ben"), win(4, customer="Ada"), win(5)]

    chain = chain_of({"ben": "ada"}, *wins)

    assert [each.row for each in chain.wins] == [2, 3]
    assert chain.all_wins == 4
    assert {row.id: len(row.wins) for row in chain.rows} == {"ada": 1, "ben": 2}


def test_a_customer_who_stands_in_a_case_was_sent_like_any_other() -> None:
    case = {"status": "drafted", "customer": {"name": "Gil Ltd", "referred_by": "ada"}}

    chain = chain_of({}, story=case)

    assert [(row.name, row.depth) for row in chain.rows] == [("Ada", 0), ("Gil Ltd", 1)]


def test_a_chain_of_a_thousand_is_no_trouble() -> None:
    customers = {
        f"c-{n}": {"name": f"C {n}", "referred_by": f"c-{n - 1}" if n else ""} for n in range(1000)
    }

    chain = derive_referrals(with_log(make_library(customers=customers)))

    assert [row.depth for row in chain.rows] == [*range(1000)]
