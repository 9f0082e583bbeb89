"""Quotes with canaries: inside a case, and in files of their own."""

from __future__ import annotations

from typing import Any

from tests.canaries import phrases
from tests.canaries.case_maker import OPEN_STATUSES, World
from tests.canaries.clients import Client, Person
from tests.canaries.granting import Changed, Grant, Part, draw_permit
from tests.canaries.mint import Fate
from tests.canaries.pictures import take_photo

SHOWN, EITHER, WITHHELD = Fate.SHOWN, Fate.EITHER, Fate.WITHHELD


def make_quote(world: World, grant: Grant, client: Client, key: str) -> tuple[dict[str, Any], Fate]:
    """Return a quote of a case, and what the public edition does with its words."""
    own = draw_permit(world.draw, world.mint) if world.chance(0.35) else None
    part = grant.draw_part(f"quotes.{key}", "quotes")
    items = grant.items & own.items if own else grant.items
    if own and not (own.stands and "quotes" in own.items):
        part.is_open = False
    data = _write(world, part, items, client, is_named=grant.is_named)
    if own:
        data["approval"] = own.block
    return data, part.fate


def make_referral(world: World, grant: Grant, client: Client) -> tuple[str, dict[str, Any]]:
    """Return the id and the fields of a quote with a file of its own."""
    part = grant.draw_part("quote", "quotes")
    client.meet(min(EITHER if grant.is_named else WITHHELD, part.fate))
    # An address that was known answers, also when the quote has left.
    was_known = grant.status in OPEN_STATUSES and "quotes" in grant.items
    own = world.mint.coin_word().plant("id", EITHER if was_known else WITHHELD)
    identity = f"{own}-said"
    never = [
        world.mint.coin_word().plant(name, WITHHELD) for name in ("owner", "extra", "accepted")
    ]
    data = {
        "status": grant.status,
        "customer": client.id.word,
        "connection": "none",
        **_write(world, part, grant.items, client, is_named=grant.is_named),
        "owner": f"{never[0].title()} Internal",
        "accepted": {"superlative": f"It is the own slogan of {never[2]} there."},
        "extra": {"note": f"call {never[1]} before you publish"},
    }
    data["approval"] = grant.write_approval()
    if "company" not in data:
        client.meet(min(SHOWN if grant.is_named else WITHHELD, part.fate))
    return identity, data


def _write(
    world: World, part: Part, items: frozenset[str], client: Client, *, is_named: bool
) -> dict[str, Any]:
    person, sentence = _choose_speaker(world, client)
    can_name = is_named and "name" in items
    said = part.fate
    of_named = min(said, SHOWN if can_name else WITHHELD)
    person.meet(of_named, part.name)
    data: dict[str, Any] = {
        "text": part.write(sentence, "text"),
        "by": person.name,
        "said": "2026-04-11",
        "explains": "hours",
    }
    _add_role(world, data, part, items, person)
    _add_photo(world, data, part, items, person, of_named)
    if world.chance(0.3):
        data["source"] = (
            f"a letter to {part.plant('source', most=min(of_named, EITHER), inside=EITHER)}"
        )
    if world.chance(0.2):
        data["url"] = (
            f"https://{part.plant('url', most=min(of_named, EITHER), inside=EITHER)}.example/said"
        )
    if world.chance(0.2):
        word = part.plant("company", most=min(of_named, EITHER), inside=EITHER)
        data["company"] = f"{word.title()} Works"
    if world.chance(0.2):
        data["connection"] = (
            f"They paid half of {part.plant('connection', inside=EITHER)} last year."
        )
    return data


def _choose_speaker(world: World, client: Client) -> tuple[Person, str]:
    """Return who speaks and what they say; nobody says a thing twice."""
    pairs = [(p, s) for p in client.people for s in phrases.QUOTE if s not in p.used]
    person, sentence = world.draw.choice(pairs)
    person.used.add(sentence)
    return person, sentence


def _add_role(
    world: World, data: dict[str, Any], part: Part, items: frozenset[str], person: Person
) -> None:
    """Write what the speaker is with the quote, or leave it to the registry."""
    inside = part.grant.draw_part(f"{part.name}.role", "role")
    is_open = "role" in items and inside.fate is SHOWN
    fate = min(part.fate, EITHER if is_open else WITHHELD)
    if world.chance(0.5):
        now = f"Keeper of {inside.plant(most=fate, inside=EITHER)}"
        data["role"] = Changed("Keeper of nothing", now) if inside.is_edited else now
    else:
        inside.is_edited = False
        is_open = "role" in items and inside.name not in part.grant.strikes
        fate = min(part.fate, EITHER if is_open else WITHHELD)
        person.role.plant(inside.name, fate)


def _add_photo(
    world: World,
    data: dict[str, Any],
    part: Part,
    items: frozenset[str],
    person: Person,
    of_named: Fate,
) -> None:
    inside = part.grant.draw_part(f"{part.name}.photo", "photo")
    is_open = "photo" in items and inside.name not in part.grant.strikes
    fate = min(of_named, EITHER if is_open else WITHHELD)
    if person.photo:
        person.photo.plant(inside.name, fate)
    if person.photo and f"cases/images/{person.photo.word}.jpg" not in world.files:
        beside = [world.mint.coin_word().plant("photo metadata", fate) for _ in range(3)]
        world.files[f"cases/images/{person.photo.word}.jpg"] = take_photo(
            world.draw.randrange(65_000), beside
        )
