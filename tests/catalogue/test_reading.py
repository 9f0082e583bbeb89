from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.catalogue.writing import counted, entry, head, read_words, write_words
from vpcases.catalogue import say, speaking
from vpcases.catalogue.reading import MOST_BYTES, read_catalogue


def test_a_catalogue_needs_no_header(tmp_path: Path) -> None:
    words = read_words(tmp_path, entry("Proofs", "Preuves")).words

    assert words.single == {"Proofs": "Preuves"}
    assert [words.plural(n) for n in (0, 1, 2)] == [0, 0, 1]


def test_a_catalogue_with_the_mark_of_windows_is_read(tmp_path: Path) -> None:
    text = b"\xef\xbb\xbf" + entry("Proofs", "Preuves").replace("\n", "\r\n").encode()

    assert read_words(tmp_path, text).words.single == {"Proofs": "Preuves"}


UNREADABLE = {
    "a picture": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "NUL among the words": entry("Proofs", "Pre\0uves").encode(),
    "UTF-16": entry("Proofs", "Preuves").encode("utf-16"),
    "Latin letters in another code": entry("Proofs", "Référence").encode("latin-1"),
    "no keyword": b"Proofs = Preuves\n",
    "a message without its words": b'msgid "Proofs"\n',
    "too many forms": (head() + counted("{count} a", "{count} b", "x", "y", "z")).encode(),
    "a form that is no number": b'msgid "a"\nmsgid_plural "b"\nmsgstr[x] "c"\n',
    "a rule that is none": head("nplurals=2; plural=__import__('os').getpid();").encode(),
    "a rule of lambdas": head("nplurals=2; plural=(lambda: 0)();").encode(),
    "a rule with names": head("nplurals=2; plural=n.real;").encode(),
    "a rule that divides by nothing": head("nplurals=2; plural=1/0;").encode(),
    "a rule with a form too many": head("nplurals=2; plural=n;").encode(),
    "a rule that is too deep": head("nplurals=2; plural=" + "(" * 400 + "n" + ")" * 400).encode(),
    "a billion forms": (
        head("nplurals=1000000000; plural=0;") + counted("{count} a", "{count} b", "x")
    ).encode(),
    "no form at all": (head("nplurals=0; plural=0;") + counted("1", "2", "x")).encode(),
    "an unknown code": (head(charset="klingon") + entry("a", "é")).encode(),
    "a code that is no text": (head(charset="hex") + entry("a", "b")).encode(),
    "too large": b"#" * (MOST_BYTES + 1),
}


@pytest.mark.parametrize("content", UNREADABLE.values(), ids=UNREADABLE)
def test_what_is_no_catalogue_is_told_and_says_nothing(
    tmp_path: Path, content: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    read = read_words(tmp_path, content)

    assert not read.is_readable
    assert [flaw.message.partition(":")[0] for flaw in read.flaws] == [
        "this catalogue cannot be read"
    ]
    assert not read.words.single
    assert not read.words.counted
    with speaking((tmp_path,)):
        assert say("fr", "Proofs") == "Proofs"
    assert capsys.readouterr().out == ""


def test_a_folder_or_a_missing_file_is_no_catalogue(tmp_path: Path) -> None:
    (tmp_path / "fr.po").mkdir()

    assert not read_catalogue(tmp_path / "fr.po").is_readable
    assert not read_catalogue(tmp_path / "de.po").is_readable


def test_the_line_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    read = read_words(tmp_path, entry("Proofs", "Preuves") + "Quotes = Citations\n")

    assert [flaw.line for flaw in read.flaws] == [4]


def test_fifty_megabytes_are_not_even_read(tmp_path: Path) -> None:
    path = write_words(tmp_path, b"") / "words" / "fr.po"
    with path.open("wb") as large:
        large.truncate(50_000_000)

    assert "more than 2 MB" in read_catalogue(path).flaws[0].message


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_no_text_makes_the_reader_fall_over(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    pieces = [
        *('msgid "', 'msgstr "', 'msgstr[0] "', "msgstr[", "msgctxt", '"\n', "\n", "#", "#,", "#:"),
        *("#~ ", "msgid_plural ", '"Plural-Forms: nplurals=', "; plural=", "n", "9", "\\n", "\\"),
        *('"Language: ', '"PO-Revision-Date: ', '"Content-Type: x; charset=', "{", "}", " ", "é"),
    ]
    text = "".join(data.draw(st.lists(st.sampled_from(pieces), max_size=40)))

    read = read_words(tmp_path_factory.getbasetemp() / "fuzz", text)

    assert isinstance(read.is_readable, bool)
    for count in (0, 1, 2, 5, 100):
        read.words.plural(count)


FITTING = {
    "in another order": entry("{name}, {role}", "{role} : {name}"),
    "twice": entry("until {day}", "{day}, jusqu’au {day}"),
    "one, spelled out": head("nplurals=2; plural=(n != 1);")
    + counted("{count} case", "{count} cases", "un cas", "{count} cas"),
    "without any": entry("Proofs", "Preuves"),
}


@pytest.mark.parametrize("text", FITTING.values(), ids=FITTING)
def test_a_translation_whose_places_are_there_fits(tmp_path: Path, text: str) -> None:
    assert read_words(tmp_path, text).flaws == ()


BROKEN = {
    "a place is missing": (entry("until {day}", "jusqu’à"), "has no {day}"),
    "a place is misspelt": (entry("until {day}", "jusqu’au {dya}"), "says {dya}"),
    "a place too many": (entry("until {day}", "{day} {count}"), "says {count}"),
    "a place translated": (entry("until {day}", "{day} {Tag}"), "a brace that belongs to no"),
    "a brace left open": (entry("until {day}", "{day} {"), "a brace that belongs to no place"),
    "a steering sign": (entry("Proofs", "Preu\x1b[31mves"), "cannot be printed"),
    "text turned around": (entry("Proofs", "Preu\u202eves"), "cannot be printed"),
    "a form is missing": (
        counted("{count} case", "{count} cases", "{count} cas"),
        "has 1 of its 2 plural forms",
    ),
    # In French one form is for nought as well.
    "one spelled out that is not only one": (
        counted("{count} case", "{count} cases", "un cas", "{count} cas"),
        "has no {count}",
    ),
}


@pytest.mark.parametrize(("text", "told"), BROKEN.values(), ids=BROKEN)
def test_a_translation_that_does_not_fit_is_told_at_its_line_and_not_said(
    tmp_path: Path, text: str, told: str
) -> None:
    read = read_words(tmp_path, entry("Quotes", "Citations") + text)

    assert [flaw.line for flaw in read.flaws][:1] == [4]
    assert told in read.flaws[0].message
    assert read.flaws[0].hint
    assert read.words.single == {"Quotes": "Citations"}
    assert read.words.counted == {}


def test_the_place_that_was_meant_is_named(tmp_path: Path) -> None:
    [flaw] = read_words(tmp_path, entry("until {day}", "jusqu’au {dya}")).flaws

    assert flaw.hint == "did you mean {day}?"


SLIPS = {
    "not closed": ('msgid "Proofs"\nmsgstr "Belege\n', 2, "behind the words", 'msgstr "Belege"'),
    "not opened": ('msgid "Proofs"\nmsgstr Belege"\n', 2, "before the words", 'msgstr "Belege"'),
    "no marks": ('msgid "Proofs"\nmsgstr Belege\n', 2, "before the words", 'msgstr "Belege"'),
    "curled marks": ('msgid "Proofs"\nmsgstr „Belege“\n', 2, "before the words", "straight"),
    "a mark within": ('msgid "a"\nmsgstr "Der "Beleg" hier"\n', 2, "within the line", r"\""),
    "a comment behind": ('msgid "a"\nmsgstr "b" # sure?\n', 2, "within the line", "nothing behind"),
    "in the English words": ('msgid "Proofs\nmsgstr "Belege"\n', 1, "behind", 'msgid "Proofs"'),
    "in a line that goes on": ('msgid "a"\nmsgstr ""\n"Belege\n', 3, "behind", '"Belege"'),
    "in a plural form": (
        'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgstr[1] d\n',
        4,
        "before",
        'msgstr[1] "d"',
    ),
    "escaped at the end": ('msgid "a"\nmsgstr "b\\"\n', 2, "behind the words", 'msgstr "b'),
    "nothing at all": ('msgid "Proofs"\nmsgstr\n', 2, "before the words", 'msgstr ""'),
    "no msgstr": ('\nmsgid "Proofs"\n\nmsgid "a"\nmsgstr "b"\n', 2, "has no msgstr", 'msgstr ""'),
    "no msgid": ('msgstr "Belege"\n', 1, "belongs to no msgid", "below its msgid"),
    "two msgstr": ('msgid "a"\nmsgstr "b"\nmsgstr "c"\n', 3, "stands twice", "take one"),
}


@pytest.mark.parametrize(("text", "line", "told", "hint"), SLIPS.values(), ids=SLIPS)
def test_a_slip_in_the_marks_is_told_at_its_line_and_nothing_is_said(
    tmp_path: Path, text: str, line: int, told: str, hint: str
) -> None:
    read = read_words(tmp_path, text, "de.po")

    assert [flaw.line for flaw in read.flaws][:1] == [line]
    assert told in read.flaws[0].message
    assert hint in read.flaws[0].hint
    assert not read.is_readable
    with speaking((tmp_path,)):
        assert say("de", "Proofs") == "Nachweise"


def test_every_line_with_a_slip_is_told(tmp_path: Path) -> None:
    read = read_words(tmp_path, 'msgid "a"\nmsgstr "b\n\nmsgid "c"\nmsgstr d\n')

    assert [flaw.line for flaw in read.flaws] == [2, 5]


def test_marks_in_words_and_comments_are_no_slips(tmp_path: Path) -> None:
    text = (
        '# a "comment\n#. it\'s one\n#, fuzzy\n#| msgid "older\nmsgctxt "x"\nmsgid "a"\nmsgstr ""\n'
        '"b"\n\n#~| msgid "oldest"\n#~ msgid "old"\n#~ msgstr "alt"\n\n'
        'msgid "said \\"so\\" \\\\"\nmsgstr   "„so“ \\"gesagt\\" \\\\"\n'
    )
    read = read_words(tmp_path, text)

    assert read.flaws == ()
    assert read.words.single == {'said "so" \\': '„so“ "gesagt" \\'}


def test_a_message_that_stands_twice_is_told_and_said_in_our_words(tmp_path: Path) -> None:
    text = entry("Proofs", "Belege") + entry("Quotes", "Worte") + entry("Proofs", "Referenzen")
    read = read_words(tmp_path, text, "de.po")

    assert [(flaw.line, flaw.message) for flaw in read.flaws] == [
        (7, '"Proofs" stands in line 1, too')
    ]
    assert read.words.single == {"Quotes": "Worte"}
    with speaking((tmp_path,)):
        assert say("de", "Proofs") == "Nachweise"
        assert say("de", "Quotes") == "Worte"


HINTS = {
    "another code of letters": (entry("a", "é").encode("latin-1"), 2, "in UTF-8"),
    "an unknown code of letters": ((head(charset="klingon")).encode(), 4, "charset=utf-8"),
    "a rule that is none": (head("nplurals=2; plural=1/0;").encode(), 1, "Plural-Forms"),
    "a message without its words": (b'\nmsgid "Proofs"\n', 2, "msgstr"),
}


@pytest.mark.parametrize(("content", "line", "hint"), HINTS.values(), ids=HINTS)
def test_the_way_out_fits_what_is_wrong(
    tmp_path: Path, content: bytes, line: int, hint: str
) -> None:
    [flaw] = read_words(tmp_path, content).flaws

    assert (flaw.line, hint in flaw.hint) == (line, True)
    assert ("save it again" in flaw.hint) is (hint == "in UTF-8")
