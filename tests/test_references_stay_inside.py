"""What people agreed to do for prospects is read inside, and in no file of the public edition."""

from __future__ import annotations

from datetime import date

import pytest

from tests.contract.fences import ROOT
from vpcases.build.arrow import build_site
from vpcases.build.site import Site
from vpcases.derive import Edition
from vpcases.settings import Settings

SENTINELS = (
    "Not in the first week of a month",
    "October 12, 2026",
    "12. Oktober 2026",
    "May be asked for",
    "Who may be asked",
)
"""What the terms of the sample's people say, as pages word it."""
DATES = ("2026-10-12",)
"""A day on which one of them was asked, as it is typed; nothing else happened on it."""


def read_built(edition: Edition) -> str:
    site: Site = build_site(
        Settings(cases=ROOT / "cases", site=ROOT, edition=edition, as_of=date(2026, 11, 1))
    )
    return "\n".join([*(page.html for page in site.pages), *site.files.values()])


@pytest.fixture(scope="module")
def public() -> str:
    return read_built(Edition.PUBLIC)


def test_the_public_edition_holds_none_of_it(public: str) -> None:
    assert [words for words in (*SENTINELS, *DATES) if words in public] == []


def test_the_internal_edition_tells_it() -> None:
    inside = read_built(Edition.INTERNAL)

    assert "Not in the first week of a month" in inside
    assert "October 12, 2026" in inside
    assert "Who may be asked for a reference" in inside


def test_what_customers_signed_of_their_decision_is_public(public: str) -> None:
    assert "Who had to say yes" in public
    assert "What made them change, and what held them back" in public
    assert "What they feared, what happened, the way back" in public
    assert "One of our first customers in this segment" in public
    assert "Why their voice counts" in public
    assert "Try it first" in public
