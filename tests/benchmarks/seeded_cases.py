"""Sites of seeded case histories: any number of them, realistic, valid, and the same every time.

Case number i depends on the seed and on i alone, so that a site of 100 is the beginning of a site
of 1,000. A case has about 6.0 KB, four value word equations among them.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from tests.benchmarks import phrases
from tests.benchmarks.case_maker import CaseMaker
from tests.sites import sign_site

AS_OF = "2026-11-01"
SITE = """\
site_name: Seeded proofs
site_url: https://example.com/
theme:
  name: material
  font: false
"""
PLUGINS = """\
plugins:
  - search
"""
OURS = f"""\
  - vpcases:
      edition: !ENV [VPCASES_EDITION, public]
      as_of: {AS_OF}
      notice: Every customer and every figure here is invented.
"""
HOME = """\
# Seeded proofs

Case histories made for benchmarks and tests. [All of them](cases/index.md).
"""


def write_site(folder: Path, count: int, seed: int = 1) -> None:
    """Write a site: `mkdocs.yml`, `docs/index.md`, a vocabulary, and `count` signed cases."""
    histories = folder / "cases" / "histories"
    histories.mkdir(parents=True)
    (folder / "docs").mkdir()
    write_text(folder / "mkdocs.yml", SITE + PLUGINS + OURS)
    write_text(folder / "docs" / "index.md", HOME)
    write_text(folder / "cases" / "vocabulary.yml", word_vocabulary())
    for number in range(count):
        identity, text = make_case(number, seed)
        write_text(histories / f"{identity}.yml", text)
    sign_site(folder)


def write_text(path: Path, text: str) -> None:
    """Write a text the same way on every system."""
    path.write_text(text, encoding="utf-8", newline="\n")


def make_case(number: int, seed: int = 1) -> tuple[str, str]:
    """Return the id and the YAML text of one case history, status published."""
    maker = CaseMaker(number, seed)
    return maker.identity, maker.word_case()


def word_vocabulary() -> str:
    """Return the registries that seeded cases point to."""
    lines = ["segments:"]
    for identity, title in phrases.SEGMENTS.items():
        lines += [f"  {identity}:", f"    title: {title}", *_about(title)]
    lines.append("drivers:")
    for identity, (title, kind) in phrases.DRIVERS.items():
        words = phrases.SAID[len(lines) % 5]
        lines += [f"  {identity}:", f"    title: {title}", f"    kind: {kind}", *_about(title)]
        lines.append(f"    customer_words: {words}")
    lines.append("offerings:")
    for identity, title in phrases.PRODUCTS.items():
        lines += [f"  {identity}:", f"    title: {title}", *_about(title)]
    lines.append("alternatives:")
    for identity, (title, kind) in phrases.ALTERNATIVES.items():
        lines += [f"  {identity}:", f"    title: {title}", f"    kind: {kind}", *_about(title)]
    return "\n".join(lines) + "\n"


def _about(title: str) -> list[str]:
    return [
        "    about: |",
        f"      {title}, as the customers of an invented supplier know it. What it means differs",
        "      from house to house, and each case says how it was counted there.",
    ]


def main() -> None:
    """Write a site where the command line says."""
    parser = argparse.ArgumentParser(description="Write a site of seeded case histories.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    write_site(asked.folder, asked.count, asked.seed)


if __name__ == "__main__":
    main()
