"""A site's own catalogues: what is wrong in them, and what is left over."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path

from vpcases.catalogue.collecting import collect_messages
from vpcases.catalogue.flaws import Flaw, is_translated, list_english, shorten
from vpcases.catalogue.reading import Translated, find_language, read_catalogue
from vpcases.catalogue.speaking import list_catalogues
from vpcases.check.rules.words_left_over import RULE as LEFT_OVER
from vpcases.check.rules.words_that_do_not_fit import RULE as DO_NOT_FIT
from vpcases.check.rules.words_unreadable import RULE as UNREADABLE
from vpcases.problems import Level, Place, Problem


def find_wrong_words(folders: Iterable[Path], site: Path) -> Iterator[Problem]:
    """Yield what is wrong in the catalogues of a site.

    Args:
        folders: The site's own folders for our pages.
        site: The folder that paths in messages are relative to.
    """
    for folder in folders:
        for path in list_catalogues(folder):
            name = Path(os.path.relpath(path, site)).as_posix()
            if find_language(path.stem) is None:
                yield _tell(name, UNREADABLE.id, _name_otherwise(path))
            translated = read_catalogue(path)
            rule = DO_NOT_FIT if translated.is_readable else UNREADABLE
            yield from (_tell(name, rule.id, flaw) for flaw in translated.flaws)
            for flaw in _list_left_over(translated, folder):
                yield _tell(name, LEFT_OVER.id, flaw, Level.ADVICE)


def _name_otherwise(path: Path) -> Flaw:
    return Flaw(
        1,
        f'"{shorten(path.stem)}" is no code of a language, so no page is in it',
        "name the file after its language, as in fr.po or pt-BR.po",
    )


def _list_left_over(translated: Translated, own: Path) -> Iterator[Flaw]:
    """Yield what is translated, and is said on no page: not by a template of the site either."""
    said: dict[str, None] = {}
    for entry in translated.entries:
        if not entry.id or not is_translated(entry):
            continue
        # The messages are collected where there is something to compare them with.
        said = said or {list_english(each)[0]: None for each in collect_messages((own,)) if each.id}
        words = list_english(entry)[0]
        if words not in said or entry.context:
            near = get_close_matches(words, said, n=1, cutoff=0.75)
            yield Flaw(
                entry.lineno or 1,
                f'no page says "{shorten(words)}"',
                f'did you mean "{near[0]}"?' if near else "take it out: an older version said it",
            )


def _tell(path: str, rule: str, flaw: Flaw, level: Level = Level.MISTAKE) -> Problem:
    return Problem(path, Place(flaw.line), "", rule, flaw.message, flaw.hint, level)
