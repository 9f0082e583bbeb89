from __future__ import annotations

import json
from pathlib import Path

from tests.sites import BuiltSite, build_at, write_site
from tests.small_site import VOCABULARY

PDFS = {"cases/downloads/stands.pdf": b"%PDF-1.4 a", "cases/downloads/ended.pdf": b"%PDF-1.4 b"}
ENTRIES = """
certificates:
  stands:
    title: Zqstanding
    issuer: Vantmark
    until: 2026-11-30
    file: stands.pdf
  ended:
    title: Zqelder
    issuer: Vantmark
    until: 2026-10-31
    file: ended.pdf
"""


def build(tmp_path: Path, **how: str) -> BuiltSite:
    files = {"cases/vocabulary.yml": VOCABULARY + ENTRIES, **PDFS}
    return build_at(write_site(tmp_path / "site", files), tmp_path / "built", **how)  # type: ignore[arg-type]


def test_nothing_of_a_certificate_that_has_ended_is_in_the_public_site(tmp_path: Path) -> None:
    site = build(tmp_path)

    files = site.files()
    assert "assets/cases/downloads/stands.pdf" in files
    assert "assets/cases/downloads/ended.pdf" not in files
    assert [name for name, content in files.items() if b"Zqelder" in content] == []
    holding = {name for name, content in files.items() if b"Zqstanding" in content}
    assert holding == {"certificates/index.html", "search/search_index.json"}


def test_the_internal_site_has_both(tmp_path: Path) -> None:
    html = build(tmp_path, edition="internal").read("certificates/")

    assert "Zqelder" in html
    assert "ended: not in the public list" in html
    assert "ends in 29 days" in html


def test_it_leaves_with_the_first_build_after_its_last_day(tmp_path: Path) -> None:
    last = build(tmp_path / "a", as_of="2026-11-30").read("certificates/")
    after = build(tmp_path / "b", as_of="2026-12-01").read("certificates/")

    assert "Zqstanding" in last
    assert "Zqstanding" not in after
    assert "None of our certificates holds today" in after


def test_no_ledger_and_no_register_knows_of_it(tmp_path: Path) -> None:
    site = build(tmp_path)

    for data in ("claims/claims.json", "register/register.json"):
        assert "Zqstanding" not in json.dumps(json.loads(site.read(data)))


def test_the_sample_site_shows_the_one_that_stands(
    sample_public: BuiltSite, sample_internal: BuiltSite
) -> None:
    public, internal = (s.read("certificates/") for s in (sample_public, sample_internal))

    assert "ISO/IEC 27001" in public
    assert "Direct bank interface" not in public
    assert "Direct bank interface" in internal
