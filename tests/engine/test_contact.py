from __future__ import annotations

import logging
from pathlib import Path

import pytest

from tests.engine.test_settings import build_with
from tests.sites import BuildStopped, BuiltSite
from vpcases.engine.contact_option import read_contact
from vpcases.settings import WrongSetting


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        (None, ""),
        ("", ""),
        (" proofs@example.com ", "proofs@example.com"),
        ("mailto:proofs@example.com", "proofs@example.com"),
        ("a.b+proofs@mail.example.co.uk", "a.b+proofs@mail.example.co.uk"),
        ("https://example.com/contact?a=1", "https://example.com/contact?a=1"),
        ("http://example.com", "http://example.com"),
    ],
)
def test_a_mail_address_or_a_web_address_is_taken(typed: str | None, read: str) -> None:
    assert read_contact(typed) == read


@pytest.mark.parametrize(
    "typed",
    [
        "proofs",
        "javascript:alert(1)",
        "data:text/html,x",
        "mailto:a@b.c?bcc=d@e.f",
        "a@b.c,d@e.f",
        "a@b.c\nbcc: d@e.f",
        "a%0A@b.c",
        "ftp://example.com",
        "https://",
        "https://example.com/ x",
        'https://example.com/"onclick=',
        "//example.com",
        {"mail": "a@b.c"},
        ["a@b.c"],
        7,
    ],
)
def test_anything_else_is_refused_with_how_to_write_it(typed: object) -> None:
    with pytest.raises(WrongSetting, match=r"write it as in proofs@example\.com or https://"):
        read_contact(typed)


def test_a_build_stops_at_a_contact_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(BuildStopped, match='contact: "our office" is neither'):
        build_with(tmp_path, "contact: our office")


def test_a_strict_build_without_a_contact_succeeds_and_says_so_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO):
        site = build_with(tmp_path, strict=True)

    told = [r for r in caplog.records if "no-contact" in r.getMessage()]
    assert [record.levelname for record in told] == ["INFO"]
    assert told[0].getMessage().count("mkdocs.yml") == 1
    assert "vp-contact" not in site.read("cases/corner-till/")


def test_with_a_contact_nothing_is_told_and_every_proof_page_names_it(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO):
        site = build_with(tmp_path, "contact: proofs@example.com", strict=True)

    assert "no-contact" not in caplog.text
    # What stands on other sites leads to its page, which names it.
    ours = [name for name in site.addresses() if not name.endswith("/embed/")]
    ours = [name for name in ours if 'class="vp-page' in site.read(name)]
    assert len(ours) > 20
    for address in ours:
        html = site.read(address)
        assert html.count('class="vp-contact"') == 1, address
        about = "Zu" if "/de/" in address else "About"  # in the language of the page
        assert f"mailto:proofs@example.com?subject={about}%20" in html, address


def test_the_mail_of_a_case_names_it(sample_public: BuiltSite) -> None:
    html = sample_public.read("cases/harbor-foods-reconciliation/")

    assert "?subject=About%20cases%2Fharbor-foods-reconciliation" in html
