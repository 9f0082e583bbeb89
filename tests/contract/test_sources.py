from __future__ import annotations

import ast
import re
import subprocess
import sys

from tests.contract.sources import MODULES, Module

ENGINES = ("mkdocs", "material", "properdocs")
# What a browser would read as an element of a page; `<id>.yml` in a message is none.
ELEMENT = re.compile(
    r"(?<!\?P)</?(a|abbr|article|aside|b|blockquote|body|br|button|code|dd|details|div|dl|dt|em|figure|h[1-6]"
    r"|head|header|hr|html|i|iframe|img|input|li|link|main|meta|nav|ol|p|pre|script|section|small"
    r"|span|strong|style|sub|summary|sup|svg|table|td|th|time|title|tr|u|ul|video)(\s[^<>]*)?/?>"
)
READS_MARKUP = {
    "check/rules/html_in_text.py",  # tells authors which Markdown to write in its place
    "importing/",  # takes HTML apart that others wrote
    "read/drawings.py",
    "read/rules.py",  # tells authors the same
    "read/unsafe.py",
    "render/markdown_text.py",
}
OPENERS = {"open", "read_text", "read_bytes"}
OPENS_OTHER_FILES = {
    "audit/",  # what was built
    "catalogue/",  # files of translators, and what is said in the code and the theme
    "engine/last_good.py",  # its own cache
    "engine/site_file.py",  # mkdocs.yml
    "importing/",  # stories of others, and their mapping
    "reference/",
    "render/fonts.py",  # fonts
    "render/making.py",  # its own cache
    "render/share_files.py",  # its own cache
    "render/paper_templates.py",  # the theme, and templates of a site
    "render/approval_pdf.py",  # the theme, and the folder in which it sets a sheet
    "render/own_card.py",  # a template of a site
    "render/preview_card.py",  # the theme
    "render/scripts.py",  # the theme
    "render/opened_logo.py",  # logos, for other processes than that which has read the library
    "render/site_templates.py",  # templates of a site
    "render/styles.py",
    "scaffold/",  # what it is about to change
    "schema/",  # what it wrote before
    "usage/documents.py",  # pages written by hand
}
CLOCKS = re.compile(
    r"(^|\.)((date|datetime)\.(today|now|utcnow)|time\.(time|localtime|gmtime|strftime))$"
)


def is_among(module: Module, names: set[str]) -> bool:
    return any(module.name == n or (n.endswith("/") and module.name.startswith(n)) for n in names)


def test_importing_the_package_and_its_command_loads_no_engine() -> None:
    code = (
        "import sys, vpcases, vpcases.build\n"
        f"print([name for name in sys.modules if name.split('.')[0] in {ENGINES!r}])"
    )

    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert told.stdout.strip() == "[]"


def test_only_the_engine_room_names_an_engine() -> None:
    found = []
    for module in MODULES:
        for node in ast.walk(module.tree):
            names = [
                alias.name for alias in getattr(node, "names", []) if isinstance(node, ast.Import)
            ]
            if isinstance(node, ast.ImportFrom):
                names.append(node.module or "")
            found += [module.name for name in names if name.split(".")[0] in ENGINES]

    assert [name for name in found if not name.startswith("engine/")] == []
    assert found, "no engine is imported at all, so this test sees nothing"


def test_markup_stands_in_templates_and_nowhere_else() -> None:
    found = [
        f"{module.name}:{text.lineno}: {text.value[:60]}"
        for module in MODULES
        if not is_among(module, READS_MARKUP)
        for text in module.texts()
        if ELEMENT.search(str(text.value))
    ]

    assert found == []


def test_only_the_reading_room_opens_what_authors_wrote() -> None:
    found = [
        f"{module.name}:{line}: {call}"
        for module in MODULES
        if not module.name.startswith("read/") and not is_among(module, OPENS_OTHER_FILES)
        for line, call in module.calls()
        if call.rpartition(".")[2] in OPENERS
    ]

    assert found == []


def test_only_the_clock_asks_for_the_day() -> None:
    found = {module.name for module in MODULES for _, call in module.calls() if CLOCKS.search(call)}

    assert found == {"clock.py"}


def test_no_module_is_longer_than_250_lines() -> None:
    lengths = {module.name: len(module.text.splitlines()) for module in MODULES}

    assert {name: length for name, length in lengths.items() if length > 250} == {}


def length_of_body(function: ast.FunctionDef) -> int:
    """Return how many lines the body of a function has, without its docstring."""
    body = function.body[1:] if ast.get_docstring(function) else function.body
    if not body:
        return 0
    return (body[-1].end_lineno or 0) - body[0].lineno + 1


def test_no_body_of_a_function_is_longer_than_50_lines() -> None:
    long = {
        f"{module.name}: {function.name}": length_of_body(function)
        for module in MODULES
        for function in module.functions()
    }

    assert {name: length for name, length in long.items() if length > 50} == {}


def test_most_functions_are_short() -> None:
    lengths = sorted(length_of_body(f) for module in MODULES for f in module.functions())

    assert lengths[len(lengths) // 2] <= 8
    assert lengths[len(lengths) * 9 // 10] < 30
