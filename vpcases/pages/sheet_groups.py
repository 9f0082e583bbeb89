"""The parts of an approval sheet in the order in which they are read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from vpcases.catalogue import fixed, say
from vpcases.pages.languages import name_language
from vpcases.pages.sheet import SheetGroup, SheetPart


@dataclass(frozen=True, slots=True)
class Heading:
    """A group: its heading, what is said of it, and the beginnings of the names in it.

    Both are words that `say` is given.
    """

    words: str
    about: str
    names: tuple[str, ...]


HEADINGS = {
    "who": Heading(
        fixed("Who you are"), "", ("customer", "opinion_leader", "other_customers", "partners")
    ),
    "words": Heading(
        fixed("The words"),
        fixed("Every sentence has a number and a box of its own. A tick takes it out."),
        (
            "title",
            "description",
            "situation",
            "forces",
            "what_was_done",
            "effort",
            "approval_path",
            "outcome",
            "no_figures_because",
            "did_not_improve",
            "risk",
            "story",
            "source",
        ),
    ),
    "figures": Heading(
        fixed("The figures"),
        fixed(
            "Compared with your own situation before. How much a figure changed is worked out from"
            " it."
        ),
        ("before_after", "in_use"),
    ),
    "value": Heading(
        fixed("Compared with the alternative"),
        fixed(
            "What is compared with what; every sum in words, in numbers, and with where they are"
            " from. The sums hold together: strike one of them, and all leave."
        ),
        ("alternative", "replaced", "considered", "value_elements", "parity", "prices"),
    ),
    "quotes": Heading(fixed("What your people say"), "", ("quotes", "quote")),
    "files": Heading(
        fixed("Pictures, films and files"), "", ("images", "videos", "downloads", "links")
    ),
    "evidence": Heading(
        fixed("How we know"),
        fixed(
            "The sources by name, and how strong they are. The documents themselves are not shown."
        ),
        ("evidence",),
    ),
}


def group_parts(
    parts: Iterable[SheetPart], notes: Mapping[str, tuple[str, ...]], language: str
) -> tuple[SheetGroup, ...]:
    """Return the groups that have parts, those in other languages last.

    Args:
        parts: The parts, in the order of the record.
        notes: What follows from the parts of a group, by its id.
        language: The language of the sheet.
    """
    order = {name: (key, at) for key, h in HEADINGS.items() for at, name in enumerate(h.names)}
    found: dict[str, list[tuple[int, SheetPart]]] = defaultdict(list)
    for part in parts:
        first = part.name.partition(".")[0]
        key, at = order.get(first, (first, 0))
        found[key].append((at, part))
    keys = [
        *(key for key in HEADINGS if key in found),
        *(key for key in found if key not in HEADINGS),
    ]
    return tuple(_group(key, found[key], notes.get(key, ()), language) for key in keys)


def _group(
    key: str, found: list[tuple[int, SheetPart]], notes: tuple[str, ...], language: str
) -> SheetGroup:
    known = HEADINGS.get(key)
    parts = tuple(part for _, part in sorted(found, key=lambda pair: pair[0]))
    if known is None:
        about = say(
            language,
            "The same in another language. What you strike above is not struck here by itself.",
        )
        heading = say(language, "In {language}", language=name_language(key, language))
        return SheetGroup(heading, about, parts, notes)
    return SheetGroup(say(language, known.words), say(language, known.about), parts, notes)
