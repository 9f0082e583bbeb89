"""A text is held to be in another language only where that is certain."""

from __future__ import annotations

import re
import subprocess
import sys
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.check.library_on_disk import find_problems
from tests.check.same_story import SAME_STORY
from vpcases.check.languages import KNOWN, find_language, judge_language
from vpcases.check.small_words import SMALL_WORDS, has_small_words
from vpcases.model.languages import WrongLanguage, tidy_language

NEARLY_ALIKE = ("da no sv", "es pt", "nl de af", "cs sk", "sr hr bs")
CLOSE = {frozenset(pair) for group in NEARLY_ALIKE for pair in permutations(group.split(), 2)}
# What is Bosnian is Croatian as well, letter for letter, so neither is ever certain.
NEVER_CERTAIN = {"hr", "bs"}


@pytest.mark.parametrize("language", SAME_STORY)
def test_a_text_in_its_own_language_is_never_accused(language: str) -> None:
    assert judge_language(SAME_STORY[language], language, KNOWN) in {language, None}


@pytest.mark.parametrize("language", sorted(set(SAME_STORY) - NEVER_CERTAIN))
def test_a_text_in_any_language_that_is_not_close_is_told(language: str) -> None:
    said = {
        claimed: judge_language(SAME_STORY[language], claimed)
        for claimed in SAME_STORY
        if claimed != language and {claimed, language} not in CLOSE
    }
    close = {claimed for claimed, found in said.items() if found in {claimed, None}}
    assert close <= {"ru", "sr"}, close
    assert set(said.values()) <= {language, *close, None}


@pytest.mark.parametrize("pair", CLOSE, ids=sorted)
def test_close_languages_never_accuse_each_other(pair: frozenset[str]) -> None:
    for one, other in permutations(pair):
        assert judge_language(SAME_STORY[one], other, KNOWN) in {other, None}


@pytest.mark.parametrize(
    "text",
    [
        "Great product, great people.",
        "Jenkins, Docker, Kubernetes, Ansible, Terraform, Vault, Consul, Nomad, Packer, " * 3,
        "```\nfor line in lines: print(line)\nif not line: raise ValueError\n```\n" * 3,
        "https://example.com/les-clients/avant-le-changement/et-apres-le-changement " * 4,
        "| Vor der Umstellung | 40 h | Nachher | 2 h |\n" * 2,
        "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor. " * 3,
        "12 h, 40 %, 3.5 kg, 17:30, 2026-11-01, 1,900 €, n = 3 " * 5,
        "",
    ],
)
def test_names_code_addresses_and_short_texts_are_in_no_language(text: str) -> None:
    assert find_language(text) is None


def test_what_is_in_quotation_marks_is_not_held_against_a_text() -> None:
    german = f"{SAME_STORY['de']}\n\n> {SAME_STORY['en']}\n\nUnd dann: “{SAME_STORY['en']}”"

    assert judge_language(german, "de", KNOWN) == "de"
    assert judge_language(f"“{SAME_STORY['en']}” sagte sie.", "de", KNOWN) is None


def test_english_terms_make_no_german_text_english() -> None:
    text = (
        "Das Team hat Continuous Delivery mit Jenkins Pipelines und Docker Images eingeführt."
        " Seitdem laufen Builds, Tests und Deployments im Cluster, und das Onboarding ist"
        " kein Thema mehr."
    )

    assert judge_language(text, "de", {"en"}) == "de"
    assert judge_language(text, "en", {"de"}) == "de"


def test_a_shorter_text_is_told_where_its_language_is_expected() -> None:
    text = "Two people compared the invoices by hand, every week."

    assert judge_language(text, "de") is None
    assert judge_language(text, "de", {"en"}) == "en"


def test_the_code_of_a_country_is_told_where_its_language_is_found() -> None:
    # se is Northern Sami, which is not known well enough to be told from others.
    assert judge_language(SAME_STORY["sv"], "se") == "sv"
    assert judge_language(SAME_STORY["fi"], "se") is None


def test_a_country_makes_no_other_language() -> None:
    assert judge_language(SAME_STORY["pt"], "pt-BR") == "pt-BR"
    assert judge_language(SAME_STORY["he"], "he") == "he"


@given(st.text(max_size=300), st.sampled_from(sorted(SAME_STORY)))
def test_any_text_is_judged_twice_alike(text: str, claimed: str) -> None:
    first = judge_language(text, claimed, {"en"})

    assert first == judge_language(text, claimed, {"en"})
    assert first is None or first == claimed or tidy_language(first)


@pytest.mark.parametrize("language", sorted(set(SMALL_WORDS) & set(SAME_STORY)))
def test_small_words_speak_for_one_language_alone(language: str) -> None:
    speaking = {each for each in SAME_STORY if has_small_words(SAME_STORY[each], language)}

    assert speaking <= {language, *(o for o in SAME_STORY if {o, language} in CLOSE)}


def test_nothing_is_loaded_before_a_text_needs_it() -> None:
    code = "import sys, vpcases.check; print('gcld3' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert run.stdout.strip() == "False"


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        *(("de", "de"), ("DE", "de"), ("pt_br", "pt-BR"), ("en-gb", "en-GB"), ("no", "no")),
        *(("zh-hant-tw", "zh-Hant-TW"), ("es-419", "es-419"), ("ca-valencia", "ca-valencia")),
        *(("gsw", "gsw"), ("de-CH-1996", "de-CH-1996"), ("nn", "nn"), ("sr-Latn", "sr-Latn")),
    ],
)
def test_a_code_is_written_as_the_web_writes_it(typed: str, code: str) -> None:
    assert tidy_language(typed) == code


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        *(("gr", "write el for Greek"), ("german", "write de"), ("Deutsch", "write de")),
        *(("en_UK", "write en-GB"), ("dk", "write da for Danish"), ("cz", "write cs for Czech")),
        *(("iw", "write he for Hebrew"), ("ger", "write de for German"), ("en-XX", "write en")),
        *(("usa", "write en for English"), ("Brazilian Portuguese", "write pt-BR")),
        ("en, de", "write its code, as in en, de or pt-BR"),
        ("und", "write its code, as in en, de or pt-BR"),
    ],
)
def test_what_is_no_language_comes_with_a_way_out(typed: str, hint: str) -> None:
    with pytest.raises(WrongLanguage) as told:
        tidy_language(typed)
    assert told.value.hint == hint


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=20))
def test_any_text_is_a_language_or_is_told(typed: str) -> None:
    code, hint = "", ""
    try:
        code = tidy_language(typed)
    except WrongLanguage as wrong:
        hint = wrong.hint

    assert bool(code) is not bool(hint)
    assert not code or (tidy_language(code) == code and re.fullmatch(r"[a-z]{2,3}(-\w+)*", code))


def test_every_file_of_the_sample_site_is_in_its_language() -> None:
    told = find_problems(Path(__file__).parents[2])

    assert [str(p) for p in told if p.rule in {"other-language", "not-a-language"}] == []
