"""How large the index of the library is, compressed, for a thousand cases.

Seeded cases share a bank of phrases, which compresses better than what people write. With a folder
of real texts every case gets a title, a customer, the label of its result and the roles of its
speakers from there, so that hardly two share more than real cases do.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from tests.benchmarks.seeded_cases import AS_OF, make_case, word_vocabulary, write_text
from vpcases.derive import Edition, derive_portfolio
from vpcases.derive.facets import derive_facets
from vpcases.model.case import CaseHistory
from vpcases.model.library import Library, Record
from vpcases.pages.addresses import Addresses
from vpcases.pages.context import Context
from vpcases.pages.library_data import describe_library
from vpcases.pages.library_page import plan_card_parts
from vpcases.read import read_library
from vpcases.render import Renderer
from vpcases.render.library_index import render_cards, render_index

BAR = 60_000
"""How many bytes the index may have at 1,000 cases."""
SENTENCE = re.compile(r"[A-Z][a-z]+ [^.:*\n<>\[\](){}#|\"]{40,70}[a-z]\b")


def read_seeded(count: int, seed: int) -> Library:
    """Return a library of seeded cases."""
    with tempfile.TemporaryDirectory() as name:
        cases = Path(name) / "cases"
        (cases / "histories").mkdir(parents=True)
        write_text(cases / "vocabulary.yml", word_vocabulary())
        for number in range(count):
            identity, text = make_case(number, seed)
            write_text(cases / "histories" / f"{identity}.yml", text)
        return read_library(cases, Path(name)).library


def list_sentences(folder: Path) -> list[str]:
    """Return the beginnings of sentences in the texts below a folder, each once, in any order."""
    paths = [path for path in sorted(folder.rglob("*")) if path.suffix in (".md", ".yaml", ".yml")]
    texts = (" ".join(path.read_text("utf-8", "replace").split()) for path in paths)
    found = dict.fromkeys(sentence for text in texts for sentence in SENTENCE.findall(text))
    return list(found)


def vary(library: Library, sentences: list[str], seed: int) -> Library:
    """Return a library whose cases have words of their own."""
    draw = random.Random(seed)  # noqa: S311 - no secret is made of it
    draw.shuffle(sentences)
    words = sorted({word for s in sentences for word in re.findall(r"\b[a-z]{4,}\b", s)})
    names = sorted({word for s in sentences for word in re.findall(r"\b[A-Z][a-z]{3,}\b", s)})
    titles = iter(sentences)
    records = (_vary(record, next(titles), words, names, draw) for record in library.cases.values())
    return replace(library, cases={record.id: record for record in records})


def _vary(
    record: Record[CaseHistory],
    title: str,
    words: list[str],
    names: list[str],
    draw: random.Random,
) -> Record[CaseHistory]:
    history = record.content
    name = " ".join(draw.sample(names, 2))
    label = " ".join(draw.sample(words, 3)).capitalize()
    first, *rest = history.before_after.items()
    customer = history.customer
    roles = {
        key: quote.model_copy(update={"role": " ".join(draw.sample(words, 2)).capitalize()})
        if draw.random() < 0.2
        else quote
        for key, quote in history.quotes.items()
    }
    changes = {
        "title": f"{name} {title[0].lower()}{title[1:]}",
        "customer": customer.model_copy(update={"name": name}) if customer else None,
        "before_after": {label: first[1], **dict(rest)},
        "quotes": roles,
    }
    return replace(record, content=history.model_copy(update=changes))


def measure(library: Library) -> Iterator[tuple[str, int]]:
    """Yield the sizes in bytes, compressed: the index, what makes it up, and the largest part."""
    portfolio = derive_portfolio(library, Edition.PUBLIC, date.fromisoformat(AS_OF))
    context = Context(Addresses(), site_url="https://example.com/")
    facets = derive_facets(portfolio, context.language)
    index = render_index(describe_library(portfolio, facets, context))
    yield "index", compress(index)
    for name, value in json.loads(index).items():
        yield f"  {name}", compress(json.dumps(value, ensure_ascii=False, separators=(",", ":")))
    renderer = Renderer()
    parts = [render_cards(renderer.render(p).html) for p in plan_card_parts(portfolio, context)]
    yield "largest part of the cards", max(map(compress, parts), default=0)


def compress(text: str) -> int:
    """Return how many bytes a text has when a server sends it compressed as most do."""
    return len(gzip.compress(text.encode(), 6, mtime=0))


def main() -> None:
    """Print the sizes; end with 1 where the bar is missed."""
    parser = argparse.ArgumentParser(description="Measure the index of the library.")
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--texts", type=Path, help="a folder of real texts to take words from")
    asked = parser.parse_args()
    library = read_seeded(asked.count, asked.seed)
    if asked.texts:
        library = vary(library, list_sentences(asked.texts), asked.seed)
    sizes = dict(measure(library))
    for name, size in sizes.items():
        print(f"{name:<28}{size:>8}")
    if sizes["index"] > BAR * asked.count / 1000:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
