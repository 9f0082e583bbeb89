"""Every card, paper and slide of an edition: made where all of its signs can be shown."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from vpcases.derive.case import Case
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.translated_portfolio import list_own_words
from vpcases.model.approval import Channel
from vpcases.pages.context import Context
from vpcases.pages.downloads import Download
from vpcases.pages.spoken import Spoken, find_spoken
from vpcases.problems import Level, Place, Problem, as_printable
from vpcases.render.fonts import Fonts
from vpcases.render.making import Making, keep_file, make_files
from vpcases.render.papers import make_approver, make_one_page
from vpcases.render.preview_card import make_card
from vpcases.render.slide import make_slide

Maker = Callable[[Case, Portfolio, Context, Fonts, Channel], Making]
"""Returns how a file is made of a case, with the portfolio and the context of its language."""
MAKERS: Mapping[Download, Maker] = {
    Download.CARD: make_card,
    Download.ONE_PAGE: make_one_page,
    Download.APPROVER: make_approver,
    Download.SLIDE: make_slide,
}
"""How each kind of file is made."""


def list_makings(
    written: Portfolio,
    spoken: Mapping[str, Spoken],
    wanted: Collection[Download],
    fonts: Fonts,
    channel: Channel = Channel.WEBSITE,
) -> Iterator[Making]:
    """Yield how every wanted file is made of every case, in each of its languages.

    Args:
        written: What the channel covers.
        spoken: The same in the languages of the site.
        wanted: The kinds of files.
        fonts: What they are set in.
        channel: Where they are to be shown.
    """
    for case in (*list_own_words(written), *written.translated):
        around = find_spoken(case, spoken)
        for kind, make in MAKERS.items():
            if kind in wanted:
                yield make(case, around.portfolio, around.context, fonts, channel)


@dataclass(frozen=True, slots=True)
class ShareFiles:
    """Cards, papers and slides by address, and under what each is kept.

    `missing` are the signs that no font has, by the author's file of what was not made for them.
    """

    files: dict[str, bytes]
    keys: dict[str, str]
    missing: dict[str, str]


def make_share_files(makings: Iterable[Making], fonts: Fonts, folder: Path) -> ShareFiles:
    """Return the content of files; what would hold a blank box is not made.

    Args:
        makings: The files.
        fonts: What they are set in.
        folder: Where their content is kept from build to build.
    """
    printable, missing = [], defaultdict[str, dict[str, None]](dict)
    for making in makings:
        signs = fonts.list_missing(making.words)
        if signs:
            missing[making.source_path].update(dict.fromkeys(signs))
        else:
            printable.append(making)
    return ShareFiles(
        make_files(printable, folder),
        {making.address: making.key for making in printable},
        {path: "".join(signs) for path, signs in missing.items()},
    )


def recall_share_files(folder: Path, origin: str) -> ShareFiles | None:
    """Return the files of the last build; None where any is gone, or what it was made from changed.

    Args:
        folder: Where their content is kept.
        origin: All that they depend on, in so many signs.
    """
    try:
        kept = json.loads(_list_of(folder).read_text("utf-8"))
        if kept["origin"] != origin:
            return None
        files = {address: (folder / key).read_bytes() for address, key in kept["keys"].items()}
        return ShareFiles(files, kept["keys"], kept["missing"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def keep_share_files(folder: Path, origin: str, made: ShareFiles) -> None:
    """Keep the list of the files that a build has made, for a next one from the same."""
    kept = {"origin": origin, "keys": made.keys, "missing": made.missing}
    keep_file(_list_of(folder), json.dumps(kept).encode())


def _list_of(folder: Path) -> Path:
    return folder.with_suffix(".json")


def word_missing(made: ShareFiles) -> list[Problem]:
    """Return a problem for every author's file with signs that would be blank boxes."""
    return [_word_missing(path, signs) for path, signs in made.missing.items()]


def _word_missing(path: str, signs: str) -> Problem:
    return Problem(
        path,
        Place(),
        "",
        "sign-without-font",
        f"no font has {as_printable(signs)}, so cards, papers and slides with it are not made",
        "name a font file that has it under `fonts:` in mkdocs.yml, as in fonts: [fonts/Noto.ttf]",
        level=Level.WITHHELD,
    )
