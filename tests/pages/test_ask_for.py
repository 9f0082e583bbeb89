"""Asking for what is not there: a mail or an issue that is half written, in the page's language."""

from __future__ import annotations

from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vpcases.pages.addresses import Addresses
from vpcases.pages.ask_for import link_ask
from vpcases.pages.case_facts import Fact
from vpcases.pages.context import Context

SOUGHT = (Fact("Customer segment", "Hotels & inns"), Fact("Value driver", "Finance hours"))
MISSING = "A proof: Finance hours in Hotels & inns"
PAGE = "segments/hotels/finance-hours/"


def ask(target: str, *, contact: str = "", language: str = "en", missing: str = MISSING) -> str:
    context = Context(
        Addresses(),
        language=language,
        site_url="https://proofs.example/",
        contact=contact,
        ask_for=target,
    )
    link = link_ask(missing, SOUGHT, context, PAGE)
    return link.address if link else ""


def fields(address: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}


def test_a_mail_names_what_is_missing_the_segment_the_driver_and_the_page() -> None:
    address = ask("marketing@example.com")

    assert address.startswith("mailto:marketing@example.com?subject=")
    told = fields(address)
    assert told["subject"] == "Wanted: A proof: Finance hours in Hotels & inns"
    for words in (
        "Customer segment: Hotels & inns",
        "Value driver: Finance hours",
        "Page: https://proofs.example/segments/hotels/finance-hours/",
    ):
        assert words in told["body"].splitlines()
    assert "+" not in address


@pytest.mark.parametrize(
    ("target", "title", "body"),
    [
        ("https://github.com/acme/proofs/issues/new", "title", "body"),
        ("https://github.com/acme/proofs/issues/new?labels=gap", "title", "body"),
        ("https://codeberg.org/acme/proofs/issues/new/", "title", "body"),
        (
            "https://gitlab.com/acme/proofs/-/issues/new",
            "issue[title]",
            "issue[description]",
        ),
    ],
)
def test_the_form_of_an_issue_is_filled_in(target: str, title: str, body: str) -> None:
    address = ask(target)

    told = fields(address)
    assert told[title] == f"Wanted: {MISSING}"
    assert "Value driver: Finance hours" in told[body]
    assert urlsplit(address).path == urlsplit(target).path
    if "labels" in target:
        assert told["labels"] == "gap"


def test_any_other_form_is_led_to_as_it_is() -> None:
    assert ask("https://example.com/ask?for=proof") == "https://example.com/ask?for=proof"


def test_without_an_address_of_its_own_the_contact_is_asked_and_without_any_nobody() -> None:
    assert ask("", contact="proofs@example.com").startswith("mailto:proofs@example.com?")
    assert ask("wanted@example.com", contact="proofs@example.com").startswith("mailto:wanted@")
    assert ask("") == ""


def test_it_is_written_in_the_language_of_the_page() -> None:
    told = fields(ask("marketing@example.com", language="de"))

    assert told["subject"].startswith("Gesucht: ")
    assert "Seite: https://" in told["body"]


@given(st.text(min_size=1, max_size=300))
def test_no_words_break_out_of_the_address(words: str) -> None:
    for target in ("marketing@example.com", "https://github.com/acme/proofs/issues/new"):
        address = ask(target, missing=words)

        assert set(urlsplit(address).query.replace("%", "")) <= set(
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~=&/"
        )
        assert urlsplit(address).fragment == ""
        assert unquote(address).startswith(unquote(target) if "@" not in target else "mailto:")
