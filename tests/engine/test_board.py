"""The programme board of the sample: whole inside, and not a word of it in public."""

from __future__ import annotations

import re

from tests.sites import BuiltSite

DOCUMENTATION = ("reference/", "running/", "writing/", "selling/", "search/", "changes/", "setup/")
"""Pages that tell how it works, and what they are found by."""
OWN_WORDS = (
    *(
        "Cases by status",
        "T. Maddox",
        "Who sent whom",
        "2026-10-23",
        "overdue by",
        "sent 1 customer",
    ),
    *("Six month ends without an evening", "Small publishers say on their own"),
    *("sonnfeld-muehlenbau-days-to-close", "skerrow-general-month-end", "royalty-questions"),
)


def words_of(html: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", html).split())


def test_the_board_shows_cases_owners_and_what_is_overdue(sample_internal: BuiltSite) -> None:
    words = words_of(sample_internal.read("board/"))

    assert "The publishers of Yarrowgate Books look, and no longer ring" in words
    assert "due October 23, 2026 overdue by 9 days" in words
    assert "T. Maddox 2 cases 2 overdue" in words
    assert "Not yet qualified: 5 fields are open" in words
    assert "Worth sharing" in words
    assert "Marrable Homes sent 1 customer" in words


def test_every_jump_on_the_board_leads_to_a_heading(sample_internal: BuiltSite) -> None:
    html = sample_internal.read("board/")
    jumps = set(re.findall(r'href="#((?:step|owner)-[^"]+)"', html))

    assert len(jumps) == 7 + 3
    assert jumps <= set(re.findall(r'id="([^"]+)"', html))


def test_the_library_leads_to_the_board_inside_alone(
    sample_public: BuiltSite, sample_internal: BuiltSite
) -> None:
    assert "Programme board" in sample_internal.read("cases/")
    assert "Programme board" not in sample_public.read("cases/")


def test_nothing_of_the_board_is_in_a_public_build(sample_public: BuiltSite) -> None:
    assert "board/" not in sample_public.addresses()
    found = {
        (name, words)
        for name, raw in sample_public.files().items()
        for words in OWN_WORDS
        if words.encode() in raw and not name.startswith(DOCUMENTATION)
    }
    assert found == set()


def test_who_sent_a_customer_is_in_no_public_file(sample_public: BuiltSite) -> None:
    for name, raw in sample_public.files().items():
        if not name.startswith(DOCUMENTATION):
            assert b"referred_by" not in raw, name
