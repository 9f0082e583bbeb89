"""What `vpcases refresh` says and writes."""

from __future__ import annotations

import json
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest

from tests.catalogue.writing import entry, write_words
from tests.cli.conftest import Type
from tests.sites import write_site

ID = "harbour-ask"
ENDS_SOON = """\
status: published
customer: harbour-inn
text: Ask them about boysenberries.
by: Ines Holt
said: 2026-03
explains: trust
approval:
  by: Ines Holt
  date: 2025-11-20
  until: 2026-11-20
"""


@pytest.fixture
def proofs(here: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the small site, which is the folder we are in; one of its quotes ends soon."""
    write_site(here, {"cases/quotes/harbour-ask.yml": ENDS_SOON})
    monkeypatch.setenv("VPCASES_AS_OF", "2026-11-01")
    return here


def test_what_lapses_is_told_with_the_commands_to_type_next(proofs: Path, type_: Type) -> None:
    ran = type_("refresh")

    assert ran.exit_code == 0
    assert ran.output.splitlines()[:6] == [
        "1 proof or certificate to refresh, seen from November 1, 2026",
        "",
        "harbour-ask: Quote of Ines Holt",
        "    The approval ends on November 20, 2026 (in 19 days)",
        "    vpcases refresh --mail harbour-ask",
        "    vpcases approve harbour-ask --until 2027-11-20",
    ]


def test_fewer_days_are_looked_ahead_when_asked(proofs: Path, type_: Type) -> None:
    assert (
        "Nothing has lapsed, and nothing lapses within 18 days."
        in type_("refresh", "--days", "18").output
    )
    assert "harbour-ask" in type_("refresh", "--days", "19").output.splitlines()[2]
    assert type_("refresh", "--days", "0").exit_code == 2


def test_another_day_can_be_asked_for(proofs: Path, type_: Type) -> None:
    assert "Nothing has lapsed" in type_("refresh", "--as-of", "2026-01-01").output
    assert (
        "ended on November 20, 2026 (11 days ago)"
        in type_("refresh", "--as-of", "2026-12-01").output
    )
    assert type_("refresh", "--as-of", "soon").exit_code == 2


def test_a_mail_is_printed_as_it_is_sent(proofs: Path, type_: Type) -> None:
    ran = type_("refresh", "--mail", "harbour-ask")

    assert ran.exit_code == 0
    assert ran.output.startswith("Subject: Is this still right? What you said\n\nDear Ines Holt,\n")
    assert "https://small.example/quotes/" in ran.output


def test_a_mail_about_nothing_is_refused_with_what_was_meant(proofs: Path, type_: Type) -> None:
    ran = type_("refresh", "--mail", "harbor-ask")

    assert ran.exit_code == 2
    assert (
        "There is no published case or quote harbor-ask.\nDid you mean harbour-ask?" in ran.output
    )
    assert type_("refresh", "--mail", "harbour-berries").exit_code == 2


def test_mails_are_written_as_drafts_and_written_again(proofs: Path, type_: Type) -> None:
    for _ in range(2):
        ran = type_("refresh", "--mails", "to-send")
        assert ran.exit_code == 0
        assert ran.output == "to-send/: 1 mail written, to be addressed and sent\n"

    (file,) = (proofs / "to-send").iterdir()
    assert file.name == "harbour-ask.eml"
    message = message_from_bytes(file.read_bytes(), policy=default)
    printed = type_("refresh", "--mail", "harbour-ask").output
    assert printed == f"Subject: {message['Subject']}\n\n{message.get_content()}".replace(
        "\r\n", "\n"
    )


@pytest.mark.parametrize("folder", ["docs", "docs/mails", "cases"])
def test_mails_are_not_written_where_a_build_would_publish_them(
    folder: str, proofs: Path, type_: Type
) -> None:
    ran = type_("refresh", "--mails", folder)

    assert ran.exit_code == 1
    assert "--mails to-send" in ran.output
    assert list(proofs.rglob("*.eml")) == []


def test_a_folder_that_cannot_be_made_is_told(proofs: Path, type_: Type) -> None:
    (proofs / "to-send").write_text("a file", encoding="utf-8")

    ran = type_("refresh", "--mails", "to-send/inside")

    assert ran.exit_code == 1
    assert "to-send" in ran.output


def test_programs_get_the_same_as_json(proofs: Path, type_: Type) -> None:
    (found,) = json.loads(type_("refresh", "--format", "json").output)

    assert found["id"] == "harbour-ask"
    assert found["lapses"] == [
        {"kind": "approval", "about": "", "last_day": "2026-11-20", "days_left": 19}
    ]
    assert found["weight"] == found["pages"] * (180 - 19) * (12 + found["months"])


def test_a_site_without_address_writes_mails_without_links(proofs: Path, type_: Type) -> None:
    (proofs / "mkdocs.yml").unlink()

    ran = type_("refresh", "--site", ".", "--mail", "harbour-ask")

    assert ran.exit_code == 0
    assert "http" not in ran.output


def test_the_address_is_that_of_the_site_file(proofs: Path, type_: Type) -> None:
    text = (proofs / "mkdocs.yml").read_text(encoding="utf-8")
    changed = text.replace(
        "      notice:", "      prefix: proof\n      language: de\n      notice:"
    )
    (proofs / "mkdocs.yml").write_text(changed, encoding="utf-8")

    ran = type_("refresh", "--mail", "harbour-ask")

    assert "https://small.example/proof/quotes/" in ran.output
    assert "20. November 2027" in ran.output


def test_a_mail_speaks_the_language_of_its_words_or_the_one_asked_for(
    proofs: Path, type_: Type
) -> None:
    german = entry("Hello,", "Guten Tag,") + entry("Dear {name},", "Guten Tag {name},")
    write_words(proofs / "own/vpcases", german, "de.po")
    text = (proofs / "mkdocs.yml").read_text("utf-8")
    changed = text.replace("  name: material\n", "  name: material\n  custom_dir: own\n")
    (proofs / "mkdocs.yml").write_text(changed, "utf-8")

    assert "Guten Tag Ines Holt," in type_("refresh", "--mail", ID, "--language", "de").output
    assert "Dear Ines Holt," in type_("refresh", "--mail", ID).output
    (proofs / f"cases/quotes/{ID}.yml").write_text(f"{ENDS_SOON}language: de\n", "utf-8")
    assert "Guten Tag Ines Holt," in type_("refresh", "--mail", ID).output
    assert "Dear Ines Holt," in type_("refresh", "--mail", ID, "--language", "en").output
    assert "The approval ends on November 20, 2026" in type_("refresh").output

    assert type_("refresh", "--mails", "to-send", "--language", "de").exit_code == 0
    message = message_from_bytes((proofs / f"to-send/{ID}.eml").read_bytes(), policy=default)
    assert message.get_content().startswith("Guten Tag Ines Holt,")
    assert type_("refresh", "--mail", ID, "--language", "german").exit_code == 2
