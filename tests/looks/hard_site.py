"""A site of everything that is hard to set: each of its cases is the worst of its kind.

Long words, long titles, long quotes, numbers of fifteen digits, thirty drivers, ten value elements,
other scripts, no logo, a very wide one and a very high one, and files that cannot be read.
"""

from __future__ import annotations

from pathlib import Path

from tests.looks import hard_words as words
from tests.looks.hard_cases import DRIVERS, word_cases
from tests.pictures import draw_picture
from tests.sites import sign_site, write_files

PALETTE = """\
  palette:
    - media: "(prefers-color-scheme: light)"
      scheme: default
    - media: "(prefers-color-scheme: dark)"
      scheme: slate
"""
SETTINGS = f"""\
site_name: {words.COMPOUND}
site_url: https://example.com/
copyright: {words.LONG_NAME}
theme:
  name: material
  font: false
{PALETTE}plugins:
  - search
  - vpcases:
      edition: !ENV [VPCASES_EDITION, public]
      as_of: 2026-11-01
      contact: {"very-long-address-of-a-department-" * 2}@example.com
      how_chosen: {words.LONG_QUOTE[:300]}
      languages: [de]
      notice: Everything here is invented, and nothing of it is easy to set.
"""
HOME = "# Hard to set\n\n[All of them](cases/index.md)\n"


def write_hard_site(folder: Path) -> Path:
    """Write the site into a folder, signed by its customers, and return the folder."""
    histories = {f"cases/histories/{name}.yml": text for name, text in word_cases().items()}
    folder.mkdir(parents=True, exist_ok=True)
    write_files(
        folder,
        {
            "mkdocs.yml": SETTINGS,
            "docs/index.md": HOME,
            "cases/vocabulary.yml": _word_vocabulary(),
            "cases/calculators/everything.yml": _word_calculator(),
            "cases/images/wide.png": draw_picture(1600, 60, "png"),
            "cases/images/high.png": draw_picture(180, 600, "png"),
            "cases/images/large.jpg": draw_picture(2400, 1500),
            "cases/images/tower.jpg": draw_picture(500, 1800),
            **histories,
        },
    )
    return sign_site(folder)


def break_site(folder: Path) -> Path:
    """Break two case files, one of which could be read before, and return the folder."""
    path = folder / "cases" / "histories" / "long-title.yml"
    text = path.read_text(encoding="utf-8").replace("status: published", "status: publshed")
    return write_files(
        folder,
        {
            "cases/histories/long-title.yml": text,
            f"cases/histories/{'never-read-' * 5}before.yml": "title: [one\nstatus: two\n",
        },
    )


def _word_vocabulary() -> str:
    about = f"    about: {words.LONG_QUOTE[:420]}\n"
    drivers = "".join(
        f"  {name}:\n    title: {_title(number)}\n    kind: {('economic', 'social')[number % 2]}\n"
        f"    customer_words: {words.LONG_QUOTE[:140]}\n{about}"
        for number, name in enumerate(DRIVERS)
    )
    return (
        f"segments:\n  long:\n    title: {words.LONG_NAME}\n    for: {words.LONG_TITLE}\n{about}"
        f"  compound:\n    title: {words.COMPOUNDS[0]}\n{about}"
        f"  nobody:\n    title: Nobody\n"
        f"drivers:\n{drivers}"
        f"offerings:\n  product:\n    title: {words.COMPOUNDS[1]}\n{about}"
        f"alternatives:\n  rival:\n    title: {words.COMPOUNDS[2]}\n    kind: competitor\n{about}"
        f"  before:\n    title: {words.LONG_NAME}\n    kind: incumbent\n"
        f"certificates:\n  long:\n    title: {words.LONG_TITLE}\n{about}"
        f"    issuer: {words.COMPOUND}\n    number: {words.DIGITS * 3}\n    issued: 2025-06-01\n"
        f"    until: 2028-05-31\n    scope: {words.LONG_NAME}\n"
        "  short:\n    title: A register\n    issuer: A council\n    issued: 2025-06-01\n"
        "    until: 2028-05-31\n    scope: All\n"
    )


def _title(number: int) -> str:
    titles = (*words.COMPOUNDS, "Hours", words.LONG_TITLE[:120])
    return f"{titles[number % len(titles)]} {number + 1}"


def _word_calculator() -> str:
    return (
        f"title: {words.LONG_TITLE}\nabout: {words.LONG_QUOTE[:600]}\nsegment: long\n"
        "elements:\n"
        "  driver-00:\n    like: long-title\n    asks: [hours with the other, hourly cost]\n"
        "  driver-03: long-title\n"
    )
