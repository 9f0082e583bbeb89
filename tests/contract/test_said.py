"""Every fixed word goes through the catalogue, and the catalogues of ours hold every one."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import nodes

from tests.contract.bare_words import (
    SAYING,
    list_bare_words_of_code,
    list_bare_words_of_expressions,
    list_bare_words_of_html,
)
from tests.contract.sources import MODULES, Module
from tests.contract.template_types import ENVIRONMENT, TEMPLATES, parse
from vpcases.catalogue.collecting import IN_CODE, collect_messages, read_code
from vpcases.catalogue.flaws import is_translated, list_english
from vpcases.catalogue.reading import Translated, read_catalogue
from vpcases.catalogue.speaking import find_ours
from vpcases.pages.place_words import ORDINALS

LANGUAGES = ["de"]
NO_WORDS = {
    "board_page.html.jinja": {"referred_by:", "vpcases new case the-customer --status nominated"},
    "chosen_page.html.jinja": {"how_chosen:", "mkdocs.yml"},  # a setting and its file
    "collections_page.html.jinja": {"public_url:", "vpcases new collection"},
    "contact.html.jinja": {"contact:", "mkdocs.yml"},
    "feeds.html.jinja": {"Atom", "JSON Feed"},  # names of formats
    "empty_state.html.jinja": {"vpcases new ￼"},  # commands, to be typed as they are
    "pricing_page.html.jinja": {"vpcases new segment"},
    "pages/interview_page.py": {"vpcases interview ", " --case "},
    "pages/board_gaps.py": {"vpcases new case --from-win "},
    "pages/refresh_page.py": {"vpcases approve ", "vpcases refresh --mail ", " --on ", " --until "},
    "pages/win_lists.py": {"vpcases new case --from-win "},
    "pages/win_review.py": {"vpcases new review "},
    "pages/win_review_page.py": {"vpcases wins review "},
    "pages/structured_data.py": {  # kinds of things as schema.org calls them
        *("Article", "ItemList", "ListItem", "Organization", "Person", "PropertyValue"),
        "Quotation",
    },
    "render/__init__.py": {"RenderedPage", "Renderer", "Section"},  # names of classes
    "render/approval_pdf.py": {'the text `"(.+?)"` could not be displayed'},  # what Typst says
    "render/mails.py": {"Subject", "X-Unsent"},  # headers of a mail
    "render/slide.py": {"Co", "Cn"},  # kinds of signs
    "render/slide_blank.py": {  # what PowerPoint calls things in its files
        *("Arial", "Title Only", "Proof", "PresentationFormat", "Widescreen", "Slides", "Notes")
    },
    "render/slide_chart.py": {" below"},  # directions
    "render/slide_fit.py": {
        *(
            "Inter-Regular.otf",
            "Inter-SemiBold.otf",
            "Mn",
            "Me",
            "Cf",
            "Cc",
        )  # fonts, kinds of signs
    },
    "render/slide_layout.py": {  # names of boxes, for whoever edits the slide
        *("Chart", "Customer", "Facts", "Figures", "Link", "Logo", "Quote", "Result", "Stamp")
    },
    "render/slide_text.py": {"Rule"},
}
"""What reads as words and is none of a language."""
SPEAKING_ROOMS = ("pages/", "render/")


def read_ours(language: str) -> Translated:
    return read_catalogue(find_ours()[language])


def list_templates() -> list[Path]:
    return sorted(TEMPLATES.glob("*.jinja"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_of_ours_has_every_message_in_full(language: str) -> None:
    ours = read_ours(language)
    translated = {m.id for m in ours.entries if m.id and is_translated(m)}
    said = {message.id for message in collect_messages() if message.id}

    assert said - translated == set(), f"python -m vpcases.catalogue {language} adds what is new"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_of_ours_has_nothing_else_and_no_flaw(language: str) -> None:
    ours = read_ours(language)
    said = {message.id for message in collect_messages() if message.id}

    assert ours.is_readable
    assert ours.flaws == ()
    assert {m.id for m in ours.entries if m.id} - said == set()
    assert not ours.entries.obsolete


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_begins_and_ends_as_the_english_words_do(language: str) -> None:
    ours = read_ours(language)
    pairs = [(list_english(m)[-1], words) for m in ours.entries if m.id for words in as_list(m)]
    pairs = [(english, words) for english, words in pairs if english not in ORDINALS.values()]

    assert [
        (english, words)
        for english, words in pairs
        if (english[:1].isspace(), english[-1:].isspace())
        != (words[:1].isspace(), words[-1:].isspace())
        or (english[-1:] in ".:?!") != (words[-1:] in ".:?!")
    ] == []


def as_list(message: object) -> list[str]:
    words = getattr(message, "string", "")
    return [words] if isinstance(words, str) else list(words)


@pytest.mark.parametrize("template", list_templates(), ids=lambda path: path.name)
def test_a_template_holds_no_words_that_are_not_said(template: Path) -> None:
    text = template.read_text(encoding="utf-8")
    bare = {
        *list_bare_words_of_html(text, ENVIRONMENT),
        *list_bare_words_of_expressions(parse(template.name)),
    }

    assert bare - NO_WORDS.get(template.name, set()) == set()


FOR_DESIGNERS = {
    "render/failures.py",
    "render/fonts.py",
    "render/own_card.py",
    "render/preview_card.py",
    "render/share_files.py",
    "render/site_templates.py",
    "render/site_papers.py",
    "render/template_flaws.py",
    "render/templates.py",
}
"""What tells whoever writes a template or adds a font what is wrong with it, in English."""
SPEAKING = [
    module
    for module in MODULES
    if module.name.startswith(SPEAKING_ROOMS) and module.name not in FOR_DESIGNERS
]


@pytest.mark.parametrize("module", SPEAKING, ids=lambda module: module.name)
def test_a_module_that_words_pages_holds_no_words_that_are_not_said(module: Module) -> None:
    bare = list_bare_words_of_code(module)
    allowed = NO_WORDS.get(module.name, set())

    assert [(line, words) for line, words in bare if words not in allowed] == []


def test_every_exception_is_still_there() -> None:
    found = {module.name: {w for _, w in list_bare_words_of_code(module)} for module in SPEAKING}
    for path in list_templates():
        text = path.read_text(encoding="utf-8")
        bare = [*list_bare_words_of_html(text, ENVIRONMENT)]
        found[path.name] = {*bare, *list_bare_words_of_expressions(parse(path.name))}

    assert {
        k: v - found.get(k, set()) for k, v in NO_WORDS.items() if v - found.get(k, set())
    } == {}


def list_pieced_together() -> Iterator[str]:
    """Yield where words are said that are put together on the spot, and so in no catalogue."""
    for module in MODULES:
        for node in ast.walk(module.tree):
            called = getattr(getattr(node, "func", None), "id", "")
            if called not in IN_CODE or not isinstance(node, ast.Call):
                continue
            for at in IN_CODE[called]:
                words = node.args[at] if at < len(node.args) else None
                either = [words.body, words.orelse] if isinstance(words, ast.IfExp) else [words]
                if any(isinstance(one, ast.JoinedStr | ast.BinOp) for one in either) or (
                    len(either) > 1 and any(isinstance(one, ast.Constant) for one in either)
                ):
                    yield f"{module.name}:{node.lineno}"
    for path in list_templates():
        for call in parse(path.name).find_all(nodes.Call):
            is_said = getattr(call.node, "name", "") in SAYING
            if is_said and isinstance(call.args[0], nodes.Concat | nodes.Add | nodes.CondExpr):
                yield f"{path.name}:{call.lineno}"


def test_a_message_is_written_out_where_it_is_said() -> None:
    assert list(list_pieced_together()) == []


def test_what_is_found_here_is_really_found() -> None:
    html = """<p title="Sort by">{{ x }} or more<br>{% if y %}<b>{{ say("Sort") }}</b>{% endif %}
    <img alt="{{ z }}" aria-label="A picture {{ n }}"><script>var a = "no words";</script>"""
    tree = ENVIRONMENT.parse('{{ link(x, "More of it") }}{{ say("Said", y="Also bare") }}')
    code = '"""Said."""\na = say(l, "Said so")\nb = f"{a} or more"\nc = "plain-code"\n'

    assert list(list_bare_words_of_html(html, ENVIRONMENT)) == [
        "title=Sort by",
        "\ufffc or more",
        "aria-label=A picture \ufffc",
    ]
    assert list(list_bare_words_of_expressions(tree)) == ["More of it", "Also bare"]
    assert [w for _, w in list_bare_words_of_code(Module("x.py", code))] == [" or more"]
    assert [said.words for said in read_code(code, "x.py")] == [("Said so",)]
