from __future__ import annotations

import re
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.derive.test_review import LATER, SECRETS, library_of
from tests.libraries import make_library, make_pages
from vpcases.derive import Edition
from vpcases.pages.absent_page import AbsentPage
from vpcases.pages.addresses import Addresses, Link
from vpcases.pages.contact import view_contact
from vpcases.pages.context import Context
from vpcases.pages.page import ContactView, Head, RedirectPage
from vpcases.render import Renderer

MAIL = "proofs@example.com"
CASE = {"status": "published", "title": "One", "segment": "small-shops", "aliases": ["stories/one"]}
LIBRARY = make_library({"one": CASE}, certificates={"quality": "ISO 9001"})


def contact_of(address: str, contact: str = MAIL, prefix: str = "") -> ContactView:
    head = Head(address=address, title="T", description="")
    found = view_contact(head, Context(Addresses(prefix), contact=contact))
    assert found
    return found


def subject_of(link: str) -> str:
    parts = urlsplit(link)
    assert parts.scheme == "mailto"
    return parse_qs(parts.query, strict_parsing=True)["subject"][0]


def test_every_page_says_once_whom_to_write_to() -> None:
    for edition in Edition:
        for page in make_pages(LIBRARY, edition, contact=MAIL):
            if not isinstance(page, RedirectPage):
                html = Renderer().render(page).html
                assert f'href="mailto:{MAIL}?subject=' in html, page.head.address
                assert html.count("Something wrong here, or should it go?") == 1


def test_a_mail_has_the_page_and_so_the_id_in_its_subject() -> None:
    found = contact_of("proof/cases/one/de/", prefix="proof/")

    assert found.is_mail
    assert found.link.words == MAIL
    assert found.link.address == "mailto:proofs@example.com?subject=About%20cases%2Fone%2Fde"
    assert found.page_name == "cases/one/de"


@given(st.text(min_size=1, max_size=40), st.from_regex(r"[\w.+-]+@[\w-]+\.[\w-]+", fullmatch=True))
def test_whatever_an_address_holds_stays_inside_the_subject(words: str, mail: str) -> None:
    link = contact_of(f"x{words}x/", mail).link.address

    assert subject_of(link) == f"About x{words}x"
    assert unquote(urlsplit(link).path) == mail
    assert link.isascii()
    assert not set(link) & set("<>\"' \n&#")


def test_a_web_address_stays_as_it_is_and_the_page_is_named_beside_it() -> None:
    found = contact_of("cases/one/", "https://example.com/contact?a=1&b=2")

    assert not found.is_mail
    assert found.link.address == "https://example.com/contact?a=1&b=2"
    assert found.link.words == "example.com/contact?a=1&b=2"
    assert found.page_name == "cases/one"


@pytest.mark.parametrize(
    ("contact", "is_gone", "words"),
    [
        (MAIL, False, "Write to proofs@example.com."),
        (MAIL, True, "Write to proofs@example.com and tell us the address of this page."),
        ("https://example.com/ask", False, "Tell us at example.com/ask and name this page: x/one."),
        (
            "https://example.com/ask",
            True,
            "Tell us at example.com/ask and tell us the address of this page.",
        ),
    ],
)
def test_the_line_asks_for_what_the_mail_does_not_hold_yet(
    contact: str, is_gone: bool, words: str
) -> None:
    head = Head(address="x/one/", title="T", description="", is_gone=is_gone)
    found = view_contact(head, Context(Addresses(), contact=contact))
    page = AbsentPage(head, "", (), Link("All proofs", "cases/"), contact=found)

    html = Renderer().render(page).html

    line = html[html.index('<p class="vp-contact">') :]
    text = " ".join(re.sub(r"<[^>]*>", "", line).split())
    assert text == f"Something wrong here, or should it go? {words}"


@pytest.mark.parametrize("contact", ["javascript:alert(1)", "data:text/html,x", " ", "", "ftp:x@y"])
def test_nothing_but_mail_and_the_web_becomes_a_link(contact: str) -> None:
    head = Head(address="cases/one/", title="T", description="")

    found = view_contact(head, Context(Addresses(), contact=contact))

    assert found is None or found.link.address.startswith("mailto:")


def test_a_page_without_its_proof_names_whom_to_write_to_and_nothing_of_the_proof() -> None:
    pages = make_pages(library_of({LATER: "499 EUR"}), contact=MAIL)
    absent = [page for page in pages if isinstance(page, AbsentPage)]

    assert absent
    for page in absent:
        html = Renderer().render(page).html
        assert [word for word in (*SECRETS, "cases%2F") if word in html] == []
        assert page.contact
        assert subject_of(page.contact.link.address) == "About a proof that is not shown now"
        assert "tell us the address of this page" in html


def test_without_a_contact_the_public_page_says_nothing_and_the_internal_one_what_to_do() -> None:
    for edition, told in ((Edition.PUBLIC, 0), (Edition.INTERNAL, 1)):
        for page in make_pages(LIBRARY, edition):
            if not isinstance(page, RedirectPage):
                html = Renderer().render(page).html
                assert html.count("vp-contact") == told
                assert html.count("nobody is named to write to") == told
