"""A case in German: canaries in its words, which leave where what they translate has left."""

from __future__ import annotations

from typing import Any

from tests.canaries import phrases
from tests.canaries.case_maker import CaseMaker
from tests.canaries.granting import Part
from tests.canaries.mint import Fate

SHOWN, EITHER, WITHHELD = Fate.SHOWN, Fate.EITHER, Fate.WITHHELD


def translate(made: CaseMaker, *, is_signed: bool) -> dict[str, Any]:
    """Return the translation of a case; one that came after the signature is not approved."""
    grant, world = made.grant, made.world
    data: dict[str, Any] = {}

    title = grant.draw_part("de.title")
    title.is_open = title.is_open and is_signed

    def part_of(name: str, item: str | None = None) -> Part:
        part = grant.draw_part(f"de.{name}", item)
        # Without its title there is no page in German.
        part.is_open = part.is_open and title.is_open
        return part

    data["title"] = title.write("Was aus {} geworden ist, und wie")
    if world.chance(0.4):
        # What search engines show is told in the language of the page.
        data["description"] = part_of("description").write("Ein Jahr mit {} und danach")
    for name in ("situation", "outcome"):
        if world.chance(0.7):
            most = SHOWN if made.texts.get(name) else EITHER
            data[name] = part_of(name).write(world.sentence(phrases.GERMAN), most=most)
    labels = {}
    for identity, figure in made.figures.items():
        if world.chance(0.5):
            part = part_of(f"labels.{identity}")
            # A label is signed apart from its figure, and leaves with it.
            labels[identity.replace("-", " ")] = part.write("Listen von {}", most=figure.fate)
    if labels:
        data["labels"] = labels
    data["quotes"] = {
        key: {"text": part_of(f"quotes.{key}", "quotes").write("Wir haben {} gezählt.", most=fate)}
        for key, fate in made.quotes.items()
        if world.chance(0.6)
    }
    data["images"] = {
        key: {"alt": part_of(f"images.{key}").write("Ein Hof mit {} und Tor.", most=fate)}
        for key, fate in made.images.items()
        if world.chance(0.6)
    }
    return data
