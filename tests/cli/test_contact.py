from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Type

QUOTE = "status: published\ntext: Good.\n"


def publish(site: Path) -> None:
    (site / "cases" / "quotes").mkdir(exist_ok=True)
    (site / "cases" / "quotes" / "one.yml").write_text(QUOTE, encoding="utf-8")


def set_contact(site: Path, contact: str) -> None:
    path = site / "mkdocs.yml"
    text = path.read_text("utf-8").replace("# contact: proofs@example.com", f"contact: {contact}")
    path.write_text(text, encoding="utf-8")


def test_a_site_that_publishes_nothing_yet_is_not_asked_for_a_contact(
    site: Path, type_: Type
) -> None:
    assert "no-contact" not in type_("check").output


def test_the_check_asks_once_whom_to_write_to(site: Path, type_: Type) -> None:
    publish(site)

    output = type_("check").output

    assert output.count("(advice: no-contact)") == 1
    assert "mkdocs.yml:1:1: contact: no page says whom to write to" in output


def test_the_line_of_a_new_site_answers_it_as_soon_as_its_mark_is_taken_away(
    site: Path, type_: Type
) -> None:
    publish(site)
    set_contact(site, "proofs@example.com")

    assert "no-contact" not in type_("check").output


def test_a_contact_that_is_no_address_is_told_in_plain_words(site: Path, type_: Type) -> None:
    set_contact(site, "our office")

    result = type_("check")

    assert result.exit_code == 2
    assert 'mkdocs.yml: contact: "our office" is neither a mail address' in result.output
