"""How large the index of the finder is for a thousand cases, and how soon it answers on a phone.

A phone is Chromium slowed down six times. An answer is counted from the tap to the moment at which
both proofs stand on the page, with title, link and reason: what was loaded already is not loaded
again, as from the second tap on. `first` is the first tap, with the index that it loads from a
server on this machine. The cards around the titles come later, and nobody waits for them.

python -m tests.benchmarks.finder_speed [--count 1000] [--rounds 30] [--texts FOLDER]
"""

from __future__ import annotations

import argparse
import json
import random
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser

from tests.benchmarks.library_size import compress, list_sentences, read_seeded, vary
from tests.benchmarks.report import word_load
from tests.benchmarks.seeded_cases import write_site
from tests.chromium import open_chromium
from tests.serving import serving
from tests.sites import DAY, build_at
from vpcases.derive import Edition, derive_portfolio
from vpcases.derive.channels import cover_website
from vpcases.model.library import Library
from vpcases.pages.addresses import Addresses
from vpcases.pages.context import Context
from vpcases.pages.finder_data import describe_finders
from vpcases.pages.spoken import list_spoken
from vpcases.render.finder_index import render_finder

BAR = 60_000
"""How many bytes the index may have at 1,000 cases."""
PROMPT = 100
"""In how many milliseconds an answer has to be there."""
SLOWER = 6
"""How much slower a mid-range phone is than this machine."""
TAP = """async ([name, value]) => {
    const standing = document.querySelector("[data-vp-picks]");
    const field = document.querySelector(`input[name="${name}"][value="${value}"]`);
    const start = performance.now();
    const shown = new Promise((done) => {
        new MutationObserver((_, watch) => { watch.disconnect(); done(performance.now()); })
            .observe(standing, {childList: true});
    });
    field.click();
    return (await shown) - start;
}"""


def measure_sizes(library: Library) -> Iterator[tuple[str, int]]:
    """Yield the parts of the index with their compressed sizes, the whole first."""
    portfolio = derive_portfolio(library, Edition.PUBLIC, date.fromisoformat(DAY))
    context = Context(Addresses())
    spoken = list_spoken(portfolio, context)
    finder = describe_finders(cover_website(portfolio), library, spoken, context)["en"]
    index = render_finder(finder, finder.shelves[0])
    yield "index", compress(index)
    for name, value in json.loads(index).items():
        yield f"  {name}", compress(json.dumps(value, ensure_ascii=False, separators=(",", ":")))


def measure_answers(site: Path, rounds: int, browser: Browser) -> tuple[float, list[float]]:
    """Return how many milliseconds the first answer took, and each of the rest."""
    chance = random.Random(3)  # noqa: S311 - to be the same again is what it is for
    with serving(site) as address:
        page = browser.new_context(
            viewport={"width": 390, "height": 844}, is_mobile=True, has_touch=True
        ).new_page()
        page.clock.set_fixed_time(f"{DAY}T12:00:00")
        page.goto(f"{address}finder/")
        page.locator("[data-vp-begun]").wait_for()
        slow = page.context.new_cdp_session(page)
        slow.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        fields: dict[str, list[str]] = page.evaluate(
            """() => Object.fromEntries(["segment", "driver", "alternative"].map((name) =>
                [name, [...document.querySelectorAll(`input[name="${name}"]`)]
                    .map((field) => field.value).filter(Boolean)]))"""
        )
        taps = []
        for at in range(rounds + 1):
            name = list(fields)[at % len(fields)]
            chosen = page.locator(f"input[name={name}]:checked").input_value()
            others = [value for value in fields[name] if value != chosen]
            taps.append(page.evaluate(TAP, [name, chance.choice(others)]))
        return taps[0], taps[1:]


def main() -> None:
    """Print sizes and times; end with 1 where a bar is missed."""
    parser = argparse.ArgumentParser(description="Measure the finder.")
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=30, help="answers to measure (30)")
    parser.add_argument("--texts", type=Path, help="a folder of real texts to take words from")
    asked = parser.parse_args()
    library = read_seeded(asked.count, asked.seed)
    if asked.texts:
        library = vary(library, list_sentences(asked.texts), asked.seed)
    sizes = dict(measure_sizes(library))
    for name, size in sizes.items():
        print(f"{name:<28}{size:>8}")
    with tempfile.TemporaryDirectory(prefix="vpcases-finder-") as made, open_chromium() as browser:
        write_site(Path(made, "source"), asked.count, asked.seed)
        build_at(Path(made, "source"), Path(made, "site"))
        first, rest = measure_answers(Path(made, "site"), asked.rounds, browser)
    slowest = max(rest)
    print(f"first answer {first:.0f} ms, others {median(rest):.0f} ms, slowest {slowest:.0f} ms")
    print(f"load {word_load()}")
    if sizes["index"] > BAR * asked.count / 1000 or median(rest) > PROMPT:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
