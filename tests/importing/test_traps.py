"""Files as they are found in the wild: each is read, or skipped with its reason; none stops it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.importing.workshop import Workshop
from vpcases.importing import import_stories

TITLE = "fields:\n  title: head\n"


def test_a_key_that_stands_twice_keeps_both_values_and_is_told(shop: Workshop) -> None:
    shop.put("soup.yaml", "head: Warm\nplace: Vienna\nhead: Cold\n")

    report = shop.load(TITLE)

    assert shop.case("soup")["title"] == "Warm"
    assert shop.case("soup")["extra"] == {"place": "Vienna", "head (2)": "Cold"}
    assert any("stands twice: head in line 3" in str(note) for note in report.notes)


@pytest.mark.parametrize(
    "raw",
    [
        b"---\r\nhead: Warm\r\n---\r\n\r\nOne.\r\n\r\nTwo.\r\n",
        b"\xef\xbb\xbf---\nhead: Warm\n---\n\nOne.\n\nTwo.\n",
        "---\nhead: Warm\n---\n\nOne.\n\nTwo.\n".encode("utf-16"),
        b"---\rhead: Warm\r---\r\rOne.\r\rTwo.\r",
    ],
)
def test_line_ends_and_byte_order_marks_make_no_difference(shop: Workshop, raw: bytes) -> None:
    shop.put("soup.md", raw)

    shop.load(TITLE)

    assert shop.case("soup")["title"] == "Warm"
    assert shop.case("soup")["story"] == "One.\n\nTwo.\n"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("---\nhead: Warm: soup\n---\nOne.\n", "there is a second colon in this line"),
        ("---\nhead: [Warm\n---\nOne.\n", "a bracket or brace is opened and never closed"),
        ("---\nhead: Warm\n\nOne.\n", "its head begins with --- and never ends"),
        ("---\n- Warm\n---\nOne.\n", "its head is not made of `name: value` lines"),
        ("", "it is empty"),
        ("\n \n", "it is empty"),
    ],
)
def test_a_file_that_cannot_be_read_is_skipped_with_its_reason(
    shop: Workshop, text: str, reason: str
) -> None:
    shop.put("bad.md", text)
    shop.put("soup.md", "---\nhead: Warm\n---\n")

    report = shop.load(TITLE)

    assert report.written == ["histories/soup.yml"]
    assert len(report.skipped) == 1
    assert report.skipped[0].where.startswith("bad.md")
    assert reason in report.skipped[0].reason


@pytest.mark.parametrize(
    ("name", "raw", "reason"),
    [
        ("bad.yaml", b"head: \"Warm\n", "a quotation mark is opened and never closed"),
        ("bad.yaml", b"just words\n", "not made of `name: value` lines"),
        ("bad.yaml", b"head: *nobody\n", "*nobody points to nothing"),
        ("bad.yaml", b"a: &a [x, x]\n" + b"".join(
            b"%c: &%c [%s]\n" % (98 + n, 98 + n, b", ".join([b"*%c" % (97 + n)] * 9))
            for n in range(9)
        ), "grows out of bounds"),
        ("bad.yaml", b"{a: " * 300 + b"}" * 300, "nested too deeply"),
        ("bad.md", b"\x89PNG\x00\x00", "not a text file"),
        ("bad.md", b"+++\nhead = \n+++\n", "its head is not TOML"),
    ],
)  # fmt: skip
def test_what_is_no_text_or_no_yaml_is_skipped_with_its_reason(
    shop: Workshop, name: str, raw: bytes, reason: str
) -> None:
    shop.put(name, raw)

    report = shop.load(TITLE)

    assert report.written == []
    assert reason in report.skipped[0].reason
    assert report.has_failed


def test_an_entry_that_is_no_block_is_skipped_with_its_line(shop: Workshop) -> None:
    shop.put("all.yml", "- head: Warm\n  id: soup\n- just words\n- {}\n")

    report = shop.load(TITLE, of="all.yml")

    assert report.written == ["histories/soup.yml"]
    assert [entry.reason for entry in report.skipped] == [
        "this entry is not made of `name: value` lines",
        "this entry is empty",
    ]


def test_a_file_in_an_older_encoding_is_read_and_told(shop: Workshop) -> None:
    shop.put("soup.yaml", "head: Ströer\n".encode("cp1252"))

    report = shop.load(TITLE)

    assert shop.case("soup")["title"] == "Ströer"
    assert any("Windows-1252" in str(note) for note in report.notes)


def test_entities_become_the_characters_they_mean(shop: Workshop) -> None:
    shop.put(
        "soup.yaml", "head: 10&#44;464 Caf&eacute;s &amp; more\ntext: A&nbsp;B &lt;c&gt; D&B\n"
    )

    shop.load("fields:\n  title: head\n  outcome: text\n")

    assert shop.case("soup")["title"] == "10,464 Cafés & more"
    assert shop.case("soup")["outcome"] == "A\xa0B &lt;c&gt; D&B\n"


@pytest.mark.parametrize(
    ("given", "day"),
    [
        ("2021-01-03T13:38:08.000Z", "2021-01-03"),
        ("2019-10-04T15:26:31-04:00", "2019-10-04"),
        ("2021-01-03", "2021-01-03"),
        ("2021/1/3", "2021-01-03"),
        ("2021-01", "2021-01"),
        ("2021", "2021"),
        ("January 3, 2021", "2021-01-03"),
        ("3rd of Jan 2021", "2021-01-03"),
        ("Jan 2021", "2021-01"),
    ],
)
def test_dates_are_cut_to_the_day(shop: Workshop, given: str, day: str) -> None:
    shop.put("soup.yaml", f"date: {given}\n")

    shop.load("fields:\n  published: date\n")

    assert shop.case("soup")["published"] == day
    assert "extra" not in shop.case("soup")


@pytest.mark.parametrize("given", ["2016-11-31", "3.4.2021", "soon", "2021-13-01T00:00:00Z"])
def test_an_impossible_date_is_left_to_do_and_kept(shop: Workshop, given: str) -> None:
    shop.put("soup.yaml", f"date: {given}\nhead: Soup\n")

    report = shop.load("fields:\n  published: date\n  title: head\n")

    assert "published" not in shop.case("soup")
    assert shop.case("soup")["extra"] == {"date": given}
    assert [note.field for note in report.todo] == ["published"]


def test_a_value_that_its_field_cannot_take_is_left_to_do_and_kept(shop: Workshop) -> None:
    shop.put("soup.yaml", "weight: heavy\nlink: nowhere\nsoup: [a, b]\nbig: yes please\n")

    report = shop.load(
        "fields:\n  order: weight\n  told_at: link\n  segment: soup\n  featured: big\n"
    )

    assert shop.case("soup")["extra"] == {
        "weight": "heavy",
        "link": "nowhere",
        "soup": ["a", "b"],
        "big": "yes please",
    }
    assert {note.field for note in report.todo} == {"order", "featured"}


def test_before_and_after_that_the_form_asks_back_is_kept_and_told(shop: Workshop) -> None:
    shop.put("soup.yaml", "good: 20 min -> 5 min\nbad: 1,982 -> 70.000\n")

    report = shop.load("fields:\n  before_after.Cooking: good\n  before_after.Guests: bad\n")

    assert shop.case("soup")["before_after"] == {"Cooking": "20 min -> 5 min"}
    assert shop.case("soup")["extra"] == {"bad": "1,982 -> 70.000"}
    assert all(note.field.startswith("before_after.Guests") for note in report.todo)


@pytest.mark.parametrize(
    "identity", ["../../outside", "/etc/passwd", "..\\\\..\\\\x", "CON:", "a/b/c", "Ünïcode!", "—"]
)
def test_no_id_leads_out_of_the_folder_of_cases(shop: Workshop, identity: str) -> None:
    shop.put("all.yml", f"- id: '{identity}'\n  head: Soup\n")

    shop.load("id: id\nfields:\n  title: head\n", of="all.yml")

    written = [name for name in shop.snapshot() if name.endswith(".yml")]
    assert len(written) == 1
    assert written[0].startswith("cases/histories/")
    outside = {path.name for path in shop.folder.iterdir()}
    assert outside == {"stories", "site", "mapping.yml"}


def test_two_records_of_one_id_become_two_cases_the_same_in_every_run(shop: Workshop) -> None:
    shop.put("a/soup.md", "---\nhead: One\n---\n")
    shop.put("b/soup.md", "---\nhead: Two\n---\n")

    report = shop.load(TITLE)
    shop.put("0/soup.md", "---\nhead: Zero\n---\n")
    shop.load(TITLE)

    assert [note.words for note in report.notes if "taken" in note.words]
    assert shop.case("soup")["title"] == "One"
    assert shop.case("soup-2")["title"] == "Two"
    assert shop.case("soup-3")["title"] == "Zero"


def test_a_link_out_of_the_source_is_not_followed(shop: Workshop) -> None:
    secret = shop.folder / "secret.md"
    secret.write_text("---\nhead: Secret\n---\n", "utf-8")
    shop.put("soup.md", "---\nhead: Soup\n---\n")
    (shop.source / "link.md").symlink_to(secret)

    report = shop.load(TITLE)

    assert report.written == ["histories/soup.yml"]
    assert report.not_looked_at == ["link.md"]


def test_nothing_is_written_through_a_link_that_leads_elsewhere(shop: Workshop) -> None:
    elsewhere = shop.folder / "elsewhere"
    elsewhere.mkdir()
    shop.cases.mkdir(parents=True)
    (shop.cases / "histories").symlink_to(elsewhere)
    shop.put("soup.md", "---\nhead: Soup\n---\n")
    mapping = shop.folder / "mapping.yml"
    mapping.write_text(TITLE, "utf-8")

    report = import_stories(shop.source, mapping, shop.site)

    assert list(elsewhere.iterdir()) == []
    assert "outside the folder of cases" in report.skipped[0].reason


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_opened_is_skipped(shop: Workshop) -> None:
    shop.put("soup.md", "Soup\n").chmod(0)

    assert "cannot be opened" in shop.load(TITLE).skipped[0].reason


def test_a_story_too_large_for_a_case_file_is_skipped(shop: Workshop) -> None:
    shop.put("soup.md", "word " * 250_000)

    report = shop.load(TITLE)

    assert "larger than 1 MB" in report.skipped[0].reason
    assert not list(Path(shop.cases).rglob("*.yml"))


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>Words that stay.",
        "Words that stay. <img src=x onerror=alert(1)>",
        "[Words that stay.](javascript:alert(1))",
        "[Words that stay.](JaVa&#115;cript:alert(1))",
        "Words that stay. <a href='javascript:alert(1)'>x</a>",
        "Words that stay. <iframe src='javascript:alert(1)'></iframe>",
        "Words that stay.\n\n[x]: javascript:alert(1)\n",
        "Words that stay. <svg onload=alert(1)></svg>",
        "Words that stay. <scr<script>ipt>alert(1)</script>",
        "Words that stay. &lt;script&gt;alert(1)&lt;/script&gt;",
    ],
)
@pytest.mark.parametrize("name", ["soup.md", "soup.html"])
def test_what_could_run_is_made_harmless_and_told(shop: Workshop, text: str, name: str) -> None:
    shop.put(name, f'---\nhead: Soup\nodd: "{text.splitlines()[0]}"\n---\n{text}\n')

    report = shop.load("fields:\n  title: head\n  customer.about: odd\n")

    # The workshop has read the site without a mistake already: script would have been one.
    assert "Words that stay." in shop.text("histories/soup.yml")
    assert "<script" not in shop.text("histories/soup.yml")
    are_only_words = "&lt;script" in text or (name == "soup.html" and "[x]:" in text)
    assert report.harmless or report.taken_out or are_only_words


def test_script_in_a_key_that_is_kept_is_made_harmless_and_told(shop: Workshop) -> None:
    shop.put("soup.yaml", "head: Soup\n'<script>x</script>': 1\nodd: 'javascript:alert(1)'\n")

    report = shop.load(TITLE)

    assert shop.case("soup")["extra"] == {
        "(script removed)": "1",
        "odd": "(script removed)",
    }
    assert len(report.harmless) == 2


def test_words_that_yaml_would_read_otherwise_stay_what_they_are(shop: Workshop) -> None:
    shop.put(
        "soup.yaml",
        "head: 'NO'\na: 'null'\nb: '1e3'\nc: '- x'\nd: '012'\ne: 'a: b'\nf: 'x # y'\ng: '*x'\n"
        'h: "tab\\there"\ni: \' spaced \'\nj: "a\\u2028b"\nk: \'{x}\'\nl: "bell\\a"\n',
    )

    shop.load(TITLE)

    case = shop.case("soup")
    assert case["title"] == "NO"
    assert case["extra"] == {
        "a": "null", "b": "1e3", "c": "- x", "d": "012", "e": "a: b", "f": "x # y", "g": "*x",
        "h": "tab here", "i": "spaced", "j": "a b", "k": "{x}", "l": "bell",
    }  # fmt: skip
