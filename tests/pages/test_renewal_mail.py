from __future__ import annotations

from email import message_from_bytes
from email.policy import default
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.catalogue.writing import entry, head, write_words
from tests.libraries import DAY, make_library
from vpcases.catalogue import speaking
from vpcases.derive import Edition, derive_portfolio, open_gate
from vpcases.derive.refresh import find_renewal
from vpcases.model.library import Library
from vpcases.pages.addresses import Addresses
from vpcases.pages.context import Context
from vpcases.pages.renewal_mail import Mail, write_mail
from vpcases.render.mails import render_mail

ITEMS = ["name", "figures", "quotes", "role"]
CASE: dict[str, Any] = {
    "status": "published",
    "title": "Corner needs {{figure:counting.after}} for counting",
    "customer": {"name": "Corner"},
    "owner": "Ottokar",
    "measured": "2025-04 to 2026-03",
    "situation": "Every evening the till was counted.\n\n{{quote:evening}}\n\nTwice.",
    "before_after": {"Counting": "20 h/week -> 2 h/week"},
    "did_not_improve": ["Theft stayed as it was."],
    "quotes": {"evening": {"text": "It works.", "by": "Ada Quist", "role": "Owner"}},
    "approval": {
        "by": "Ada Quist, by letter",
        "date": "2025-11-20",
        "until": "2026-11-20",
        "items": ITEMS,
        "channels": ["website", "one-to-one"],
    },
}


def mail_of(library: Library, identity: str = "one", language: str = "") -> Mail:
    shown = open_gate(library, Edition.INTERNAL, DAY)
    portfolio = derive_portfolio(shown, Edition.INTERNAL, DAY)
    renewal = find_renewal(identity, portfolio)
    assert renewal is not None
    context = Context(Addresses("proof/"), site_url="https://x.test/")
    mail = write_mail(renewal, portfolio, context, language)
    assert mail is not None
    return mail


def case(**fields: Any) -> Library:
    return make_library({"one": {**CASE, **fields}})


def test_the_mail_holds_everything_that_is_shown_and_nothing_else() -> None:
    mail = mail_of(case())

    assert mail.subject == "Is this still right? Corner needs 2\u00a0h a week for counting"
    assert mail.body == (
        "Dear Ada Quist,\n\n"
        "On November 20, 2025 you allowed us to show what stands below (figures, name, quotes and"
        " role) on our website and in one-to-one talks, until November 20, 2026.\n\n"
        "We would ask:\n\n"
        "- May we go on showing it until November 20, 2027?\n\n"
        "This is what we show:\n\n"
        "Corner needs 2\u00a0h a week for counting\n\n"
        "- Counting: from 20\u00a0h a week to 2\u00a0h a week, 90\u00a0% less (as told to us, April"
        " 2025 to March 2026)\n\n"
        "The problem, in your words\nEvery evening the till was counted.\n\nTwice.\n\n"
        "What did not improve\n- Theft stayed as it was.\n\n"
        "“It works.”\nAda Quist, Owner, Corner\n\n"
        'If everything is still right, a short "yes" is enough. Strike out what should go: it goes,'
        " and the rest stays.\n\n"
        "The page: https://x.test/proof/cases/one/\n\n"
        "Thank you\nOttokar\n"
    )


def test_what_has_ended_is_asked_for_with_the_words_that_were_approved() -> None:
    ended = {**CASE["approval"], "until": "2026-01-31"}

    assert "Every evening the till was counted." in mail_of(case(approval=ended)).body


def test_what_is_for_slides_alone_is_asked_for_as_well() -> None:
    slides = {**CASE["approval"], "channels": ["slide"]}
    body = mail_of(case(approval=slides)).body

    assert "on slides, until" in body
    assert "Every evening the till was counted." in body


def test_what_was_struck_out_is_not_sent_again() -> None:
    struck = {**CASE["approval"], "strikes": ["quotes", "Twice."]}
    body = mail_of(case(approval=struck)).body

    assert "It works." not in body
    assert "Twice." not in body


def test_a_blinded_customer_is_written_to_in_the_words_of_the_page() -> None:
    blinded = {**CASE["approval"], "items": ["figures"]}
    fields = {**CASE, "approval": blinded, "title": "A grocer counts less"}
    body = mail_of(make_library({"corner-counts": fields}), "corner-counts").body

    assert "corner" not in body.lower()
    assert "https://x.test/proof/cases/case-" in body


def test_an_alternative_that_may_not_be_named_is_not_named_to_a_customer() -> None:
    element = {
        "equation": "hours x cost - Rubicund price",
        "inputs": {
            "hours": "6 h/year",
            "cost": "55 EUR/h",
            "Rubicund price": "3 EUR/year from quotation, 2025-10-01",
        },
    }
    library = make_library(
        {"one": {**CASE, "alternative": "rival", "value_elements": {"hours": element}}},
        alternatives={
            "rival": {"title": "Rubicund", "may_name": False, "public_name": "another till"}
        },
    )

    assert "Is what we say of another till still so?" in mail_of(library).body


def test_where_nothing_is_shown_the_mail_says_so() -> None:
    unsigned = make_library({"one": CASE})
    body = mail_of(Library(cases=unsigned.cases, segments=unsigned.segments)).body

    assert "Nothing of it is shown at the moment." in body
    assert "https://" not in body


def test_nobody_in_particular_is_greeted_where_no_name_is_known() -> None:
    nobody = {key: words for key, words in CASE["approval"].items() if key not in ("by", "date")}
    body = mail_of(case(approval=nobody)).body

    assert body.startswith("Hello,\n\nYou allowed us to show")


def test_a_quote_has_a_mail_of_its_own() -> None:
    quote = {
        "status": "published",
        "text": "Ask them.",
        "by": "Ines Holt",
        "approval": {"by": "Ines Holt", "until": "2026-11-20", "items": ITEMS},
    }
    mail = mail_of(make_library({}, quotes={"alone": quote}), "alone")

    assert mail.subject == "Is this still right? What you said"
    assert "“Ask them.”\nInes Holt" in mail.body
    assert "https://x.test/proof/quotes/" in mail.body


def test_what_is_not_about_to_lapse_is_asked_about_as_a_whole() -> None:
    later = {**CASE["approval"], "until": "2030-01-01"}

    assert "- Is everything still right?" in mail_of(case(approval=later)).body


def test_each_lapse_has_its_question() -> None:
    library = make_library(
        {
            "one": {
                **CASE,
                "customer": "corner",
                "due": "2026-11-30",
                "measured": "2023",
                "approval": {**CASE["approval"], "until": "2030-01-01"},
            }
        },
        customers={
            "corner": {
                "name": "Corner",
                "left": "2026-03-01",
                "people": {"Ada Quist": {"role": "Owner", "status": "moved"}},
            }
        },
    )
    body = mail_of(library).body

    assert "They were measured until 2023." in body
    assert "You are no longer our customer" in body
    assert "Ada Quist has another role now." in body
    assert "Is everything still as we say?" in body


@given(st.text(max_size=300), st.text(max_size=3000))
def test_any_mail_becomes_a_file_that_says_the_same(subject: str, body: str) -> None:
    raw = render_mail(
        Mail(
            subject.encode("utf-8", "replace").decode(),
            body.encode("utf-8", "replace").decode(),
            "",
        )
    )

    message = message_from_bytes(raw, policy=default)
    assert message["X-Unsent"] == "1"
    assert message["To"] is None
    assert message.get_content_charset() == "utf-8"
    assert message.keys().count("Subject") == 1


def test_the_file_keeps_every_letter() -> None:
    raw = render_mail(Mail("Zählen bei Müller – 数", "Grüße\nnach Kraków: 20 h → 2 h\n", ""))

    message = message_from_bytes(raw, policy=default)
    assert message["Subject"] == "Zählen bei Müller – 数"
    assert message.get_content().splitlines() == ["Grüße", "nach Kraków: 20 h → 2 h"]
    assert raw.isascii()


def test_a_mail_speaks_the_language_of_its_case(tmp_path: Path) -> None:
    german = head("nplurals=2; plural=(n != 1);") + "".join(
        [
            entry("What did not improve", "Was nicht besser wurde"),
            entry("{amount} less", "{amount} weniger"),
            entry("a week", "in der Woche"),
            entry("“{words}”", "„{words}“"),
        ]
    )
    with speaking((write_words(tmp_path, german, "de.po"),)):
        mail = mail_of(case(language="de"))
        assert "Was nicht besser wurde" in mail.body
        assert "90\u00a0% weniger (" in mail.body
        assert "„It works.“" in mail.body
        assert mail.subject.endswith("2\u00a0h in der Woche for counting")
        assert "What did not improve" in mail_of(case()).body


def test_another_language_of_the_mail_leaves_the_words_of_the_page(tmp_path: Path) -> None:
    german = entry("What did not improve", "Was nicht besser wurde") + entry("a week", "je Woche")
    with speaking((write_words(tmp_path, german, "de.po"),)):
        mail = mail_of(case(), language="de")

    assert "Was nicht besser wurde" in mail.body
    assert "20\u00a0h je Woche" in mail.body
    assert mail.subject.endswith("Corner needs 2\u00a0h a week for counting")
