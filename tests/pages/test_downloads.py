"""The files that a case can be taken away as: where they lie, and how pages find them."""

from __future__ import annotations

from tests.libraries import DAY, make_library, make_portfolio
from vpcases.derive.channels import derive_covered
from vpcases.model.approval import Channel
from vpcases.pages.addresses import Addresses
from vpcases.pages.context import Context
from vpcases.pages.downloads import Download

CASE = {"status": "published", "title": "Hours saved", "customer": {"name": "Acme"}}
LIBRARY = make_library(
    {"acme-hours": CASE}, translations={("acme-hours", "de"): {"title": "Stunden gespart"}}
)
PORTFOLIO = make_portfolio(LIBRARY)
ADDRESSES = Addresses("proof/")


def test_a_file_lies_beside_the_page_of_its_case_and_bears_its_name() -> None:
    (case,) = PORTFOLIO.cases

    assert {kind: ADDRESSES.download(case, kind) for kind in Download} == {
        "card": "proof/cases/acme-hours/acme-hours-card.png",
        "one-page": "proof/cases/acme-hours/acme-hours-one-page.pdf",
        "approver": "proof/cases/acme-hours/acme-hours-approver.pdf",
        "slide": "proof/cases/acme-hours/acme-hours-slide.pptx",
    }


def test_language_channel_and_version_stand_in_its_name() -> None:
    (translated,) = PORTFOLIO.translated

    address = ADDRESSES.download(translated, Download.CARD, Channel.ONE_TO_ONE, "3f2a")

    assert address == "proof/cases/acme-hours/acme-hours-card-de-one-to-one.3f2a.png"


def test_every_language_on_every_channel_has_a_file_of_its_own() -> None:
    addresses = [
        ADDRESSES.download(case, kind, channel)
        for case in (*PORTFOLIO.cases, *PORTFOLIO.translated)
        for kind in Download
        for channel in Channel
    ]

    assert len(set(addresses)) == len(addresses) == 24


def test_a_case_that_is_blinded_on_a_channel_has_no_file_there_with_the_name_of_its_customer() -> (
    None
):
    hidden = {"acme-hours": {**CASE, "show_as": "a shop"}}
    (case,) = derive_covered(make_library(hidden), DAY, Channel.WEBSITE).portfolio.cases

    assert "acme" not in ADDRESSES.download(case, Download.ONE_PAGE)


def test_a_page_finds_a_file_whatever_its_version_and_none_that_is_not_made() -> None:
    (case,) = PORTFOLIO.cases
    card = ADDRESSES.download(case, Download.CARD, version="3f2a")
    context = Context(ADDRESSES, made={card: 60_000})

    assert context.find_download(case, Download.CARD) == card
    assert context.find_download(case, Download.CARD, Channel.SLIDE) == ""
    assert context.find_download(case, Download.SLIDE) == ""
