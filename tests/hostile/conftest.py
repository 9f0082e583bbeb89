"""A site for each family of hostile words, as it is refused, built and previewed, made once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import click
import pytest

from tests.hostile.making import TEXTS, Hostile, keep_readable, make_harmless, make_hostile, settle
from tests.hostile.markup import Vocabulary, list_vocabulary
from tests.hostile.payloads import DRAWINGS, FAMILIES, FORMULAS, RUN
from tests.sites import BuiltSite, build_at, sign_site
from vpcases.problems import Problem

BROKEN_FILES = {
    f"histories/<img src=x onerror={RUN}>.yml": "title: x\n",
    "histories/broken.yml": f"title: \"<script>{RUN}</script>\nstory: '<script>{RUN}</script>\n",
    "quotes/bomb.yml": "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b, *c]\n",
    "histories/half\u202elmy.yml": "title: x\n",
}
MORE_FILES: Mapping[str, str] = {
    **{f"images/{name}.svg": text for name, text in DRAWINGS.items()},
    "downloads/sums.csv": "\n".join(f'1,"{cell}"' for cell in FORMULAS if '"' not in cell),
    "images/l\u043ego.svg": DRAWINGS["script"],
    **BROKEN_FILES,
}


@dataclass(frozen=True)
class Attempt:
    """What became of a site: what was refused, what was built of the rest, and its previews.

    In the first preview every place is hostile, so that much of it cannot be read; in the second
    only texts are, so that every page is there.
    """

    hostile: Hostile
    settled: Hostile
    refused: tuple[Problem, ...]
    built: BuiltSite
    preview: BuiltSite
    texts: BuiltSite


def preview_at(site: Path, into: Path) -> BuiltSite:
    """Build a site as `mkdocs serve` does, with everything wrong that is wrong."""
    with click.Context(click.Command("serve"), info_name="serve").scope(cleanup=False):
        return build_at(site, into, edition="internal")


def attempt(payloads: tuple[str, ...], folder: Path) -> Attempt:
    """Write, settle, build and preview the site of a family."""
    hostile = make_hostile(payloads, MORE_FILES)
    settled, refused = settle(hostile)
    built = sign_site(settled.write(folder / "settled"))
    readable = keep_readable(hostile).write(folder / "hostile")
    texts = keep_readable(make_hostile(payloads, MORE_FILES, TEXTS)).write(folder / "texts")
    return Attempt(
        hostile,
        settled,
        tuple(refused),
        build_at(built, folder / "built", edition="public"),
        preview_at(readable, folder / "preview"),
        preview_at(texts, folder / "texts-preview"),
    )


@pytest.fixture(scope="session")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """Return the site with plain words in every place, as the internal edition shows it."""
    folder = tmp_path_factory.mktemp("harmless")
    return build_at(make_harmless().write(folder / "source"), folder / "made", edition="internal")


@pytest.fixture(scope="session")
def public(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """Return the site with plain words in every place, as the public edition shows it."""
    folder = tmp_path_factory.mktemp("public")
    signed = sign_site(make_harmless().write(folder / "source"))
    return build_at(signed, folder / "made", edition="public")


@pytest.fixture(scope="session")
def known(
    harmless: BuiltSite, public: BuiltSite, tmp_path_factory: pytest.TempPathFactory
) -> Vocabulary:
    """Return what the pages of a site with plain words are made of, those of a preview too."""
    folder = tmp_path_factory.mktemp("broken")
    plain = Hostile(make_harmless().records, media={"histories/broken.yml": "title: 'x\n"})
    preview = preview_at(plain.write(folder / "source"), folder / "made")
    sites = {"harmless": harmless, "preview": preview, "public": public}
    files = {f"{name}/{k}": v for name, site in sites.items() for k, v in site.files().items()}
    return list_vocabulary(files)


@pytest.fixture(scope="session")
def attempts(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Attempt]:
    """Return what makes the attempt of a family, once."""

    @cache
    def make(family: str) -> Attempt:
        return attempt(FAMILIES[family], tmp_path_factory.mktemp(family))

    return make
