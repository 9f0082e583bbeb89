from __future__ import annotations

from typing import Any

from tests.libraries import find_page, make_library, make_pages, walk
from vpcases.derive import Edition
from vpcases.pages.certificates_page import CertificatesPage
from vpcases.pages.library_page import LibraryPage
from vpcases.pages.page import ProofPage
from vpcases.pages.refresh_page import RefreshPage
from vpcases.render import Renderer

CASE = {"status": "published", "title": "One", "segment": "small-shops", "drivers": "hours"}
STANDS = {
    "title": "ISO 9001",
    "about": "Somebody *looked*.",
    "issuer": "Vantmark",
    "number": "VM-1",
    "issued": "2025-06",
    "until": "2028-05-31",
    "scope": "Support",
    "link": "https://www.example.com/vm-1/",
    "file": "iso.pdf",
}
ENDED = {"title": "Zqelder", "issuer": "Vantmark", "until": "2026-10-31"}


def pages_of(edition: Edition = Edition.PUBLIC, **certificates: Any) -> list[ProofPage]:
    media = frozenset({"downloads/iso.pdf"})
    library = make_library({"one": CASE}, certificates=certificates, media=media)
    return make_pages(library, edition)


def badges(edition: Edition, **certificates: Any) -> list[str]:
    page = find_page(pages_of(edition, **certificates), CertificatesPage)
    return [one.badge for one in page.certificates]


def test_a_site_without_certificates_has_no_page_of_them() -> None:
    assert not any(isinstance(page, CertificatesPage) for page in pages_of())


def test_a_certificate_says_who_issued_it_what_it_covers_and_until_when() -> None:
    page = find_page(pages_of(quality=STANDS), CertificatesPage)

    (one,) = page.certificates
    assert [(fact.label, fact.words, fact.address) for fact in one.facts] == [
        ("Issued by", "Vantmark", ""),
        ("Number", "VM-1", ""),
        ("Covers", "Support", ""),
        ("Issued", "June 2025", ""),
        ("Holds until", "May 31, 2028", ""),
        ("The certificate", "Read it", "assets/cases/downloads/iso.pdf"),
        ("Look it up", "example.com/vm-1", "https://www.example.com/vm-1/"),
    ]
    assert one.badge == ""
    assert page.head.address == "certificates/"


def test_what_nobody_wrote_prints_nothing() -> None:
    page = find_page(pages_of(member="Member of the chamber"), CertificatesPage)

    (one,) = page.certificates
    assert (one.title, one.about, one.facts) == ("Member of the chamber", "", ())


def test_a_certificate_whose_file_is_missing_has_no_link_to_it() -> None:
    page = find_page(pages_of(quality={**STANDS, "file": "other.pdf"}), CertificatesPage)

    assert "The certificate" not in [fact.label for fact in page.certificates[0].facts]


def test_the_page_says_that_a_certificate_is_a_fact_about_us_and_a_proof_one_about_a_customer() -> (
    None
):
    html = Renderer().render(find_page(pages_of(quality=STANDS), CertificatesPage)).html

    assert "A certificate is a fact about us. A proof is a fact about a customer" in html


def test_one_that_has_ended_is_on_no_public_page_and_the_address_stays() -> None:
    pages = pages_of(old=ENDED)

    assert "Zqelder" not in repr(pages)
    html = Renderer().render(find_page(pages, CertificatesPage)).html
    assert "None of our certificates holds today" in html


def test_the_internal_list_says_what_has_ended_what_ends_soon_and_what_is_not_yet() -> None:
    told = badges(
        Edition.INTERNAL,
        old=ENDED,
        today={"title": "T", "until": "2026-11-01"},
        tomorrow={"title": "U", "until": "2026-11-02"},
        soon={"title": "S", "until": "2027-01-30"},
        later={"title": "L", "issued": "2027-01"},
        stands=STANDS,
    )

    assert told == [
        "ended: not in the public list",
        "ends today",
        "ends in 1 day",
        "ends in 90 days",
        "does not hold yet: not in the public list",
        "",
    ]


def test_the_public_list_says_nothing_of_an_end_that_is_near() -> None:
    assert badges(Edition.PUBLIC, soon={"title": "S", "until": "2026-12"}) == [""]


def test_a_certificate_is_in_no_other_list_and_is_never_counted() -> None:
    for edition in Edition:
        without = pages_of(edition)
        with_one = pages_of(edition, quality=STANDS)

        # What lapses is asked for, whatever it is: that list is of work, and not of proofs.
        listing = (CertificatesPage, RefreshPage)
        others = [page for page in with_one if not isinstance(page, listing)]
        assert repr(others) == repr([page for page in without if not isinstance(page, RefreshPage)])
        assert find_page(with_one, LibraryPage).count_words == "1 proof"


def test_the_page_is_found_after_every_case_and_every_list() -> None:
    pages = pages_of(quality=STANDS)

    boosts = {page.head.address: page.head.search_boost for page in pages}
    assert boosts["certificates/"] < min(boosts["cases/one/"], boosts["cases/"], boosts["quotes/"])


def test_hostile_words_stay_words() -> None:
    evil = '"><script>alert(1)</script>'
    fields = dict.fromkeys(("title", "about", "issuer", "number", "scope"), evil)

    page = find_page(pages_of(evil={**fields, "file": evil}), CertificatesPage)

    assert "<script>" not in Renderer().render(page).html
    assert len(list(walk(page))) > 5
