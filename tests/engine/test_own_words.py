from __future__ import annotations

from pathlib import Path

import pytest

from tests.engine.test_settings import build_with
from tests.sites import BuildStopped
from vpcases.engine.language_options import read_languages
from vpcases.engine.worded_options import read_words
from vpcases.settings import WrongSetting

BOTH = """
      languages: de
      notice:
        en: All of it is invented.
        de: Alles ist erfunden.
      how_chosen: We ask everybody."""


def test_what_the_owner_says_stands_in_the_language_of_the_page(tmp_path: Path) -> None:
    site = build_with(tmp_path, BOTH.strip(), strict=True)

    assert "All of it is invented." in site.read("cases/")
    assert "Alles ist erfunden." in site.read("de/cases/")
    assert "All of it is invented." not in site.read("de/cases/")
    assert "<p>We ask everybody.</p>" in site.read("how-chosen/")


def test_words_in_another_language_than_the_page_say_so(tmp_path: Path) -> None:
    site = build_with(tmp_path, "languages: [de]\n      notice: All of it is invented.")

    said = '<span lang="en" dir="auto">All of it is invented.</span>'
    assert said in site.read("de/cases/")
    assert said not in site.read("cases/")


@pytest.mark.parametrize(
    ("option", "codes"),
    [
        (None, ()),
        ("de", ("de",)),
        (["de", "fr"], ("de", "fr")),
        (["pt_br", "en", "pt-BR"], ("pt-BR",)),
        ([], ()),
    ],
)
def test_languages_are_a_list_and_a_text_is_a_list_of_one(
    option: object, codes: tuple[str, ...]
) -> None:
    assert read_languages(option, "en") == codes


WRONG = {
    "languages: [no]": 'write nb, or "no" in quotation marks',
    "languages: no": 'write nb, or "no" in quotation marks',
    "language: no": 'write nb, or "no" in quotation marks',
    "languages: [german]": "write de",
    "languages: [7]": "languages: \\[de, fr\\]",
    "languages: {de: true}": "languages: \\[de, fr\\]",
    "language: [de]": "language: de",
    "notice: 7": "notice: a text belongs here",
    "notice: {en: }": "no words in en",
    "notice: {en: a, german: b}": "write de",
    "notice: {en: a, no: b}": "write nb",
    "how_chosen: {de: a}": "no words in en, the language of the site",
    "how_chosen: [a]": "how_chosen: a text belongs here",
}


@pytest.mark.parametrize("option", WRONG)
def test_what_is_no_language_or_no_words_is_told_in_plain_words(
    option: str, tmp_path: Path
) -> None:
    with pytest.raises(BuildStopped, match=WRONG[option]) as stop:
        build_with(tmp_path, option)

    assert "Traceback" not in str(stop.value)
    assert "Expected type" not in str(stop.value)


def test_norwegian_in_quotation_marks_is_a_language() -> None:
    assert read_languages(["no"], "en") == ("no",)


def test_a_text_is_in_the_language_of_the_site() -> None:
    assert read_words("notice", " Erfunden. ", "de") == {"de": "Erfunden."}
    assert read_words("notice", "", "de") == read_words("notice", None, "de") == {}
    assert read_words("notice", {"de": "Erfunden."}, "de-AT") == {"de": "Erfunden."}


def test_words_of_the_site_are_asked_for_where_pages_may_need_them() -> None:
    with pytest.raises(WrongSetting, match="add a line en:"):
        read_words("notice", {"de": "Erfunden."}, "en")
