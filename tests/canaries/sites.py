"""Whole sites, drawn from a seed: the files of authors, and where each canary may be read."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from tests.canaries.case_maker import CaseMaker, World
from tests.canaries.clients import Client
from tests.canaries.granting import STATUSES, Changed, Grant, draw_permit, settle
from tests.canaries.mint import Fate, Mint
from tests.canaries.pictures import draw_svg, take_photo
from tests.canaries.quote_maker import make_referral
from tests.canaries.translating import translate
from tests.sites import sign_site

SHOWN, EITHER, WITHHELD = Fate.SHOWN, Fate.EITHER, Fate.WITHHELD
FORMS = ("", "", " Ltd", " GmbH", ", Inc.", " A/S")
MKDOCS = """\
site_name: Proofs with canaries
site_url: https://canaries.example/
theme:
  name: material
  font: false
plugins:
  - search
  - vpcases:
      edition: !ENV [VPCASES_EDITION, public]
      notice: Every customer here is invented.
      contact: mailto:proofs@canaries.example
"""


@dataclass
class Site:
    """The files of a site as they were signed and as they are now, and its canaries.

    `unsigned` are the approvals files that nobody ever wrote.
    """

    mint: Mint
    files: dict[str, Any] = field(default_factory=dict)
    unsigned: list[str] = field(default_factory=list)


def draw_site(seed: int, cases: int | None = None) -> Site:
    """Return the site of a seed, with so many cases; three to twelve where none is said."""
    draw = random.Random(seed)  # noqa: S311 - to be the same again is what it is for
    mint = Mint(draw)
    world = World(draw, mint)
    count = cases or draw.randint(3, 12)
    site = Site(mint)
    _found_clients(world, count)
    made = [_draw_case(world, site) for _ in range(count)]
    for case in made:
        site.files[f"cases/histories/{case.identity}.yml"] = case.data
    for _ in range(draw.randint(0, 4)):
        _draw_referral(world, site)
    _draw_calculator(world, site, made)
    site.files["cases/vocabulary.yml"] = _write_vocabulary(world)
    site.files["cases/customers.yml"] = {
        "customers": {c.id.word: c.write() for c in world.clients if c.is_registered}
    }
    _draw_logos(world)
    site.files |= world.files
    site.files |= _write_documents(world)
    return site


def _found_clients(world: World, count: int) -> None:
    draw = world.draw
    for _ in range(max(2, count * 2 // 3)):
        client = Client(world.mint, is_registered=True, form=draw.choice(FORMS))
        client.has_left = draw.random() < 0.15
        world.clients.append(client)
    for client in world.clients:
        if draw.random() < 0.3:
            client.shunned = draw.choice(world.clients).id


def _draw_grant(world: World) -> Grant:
    draw = world.draw
    status = "published" if world.chance(0.7) else draw.choice(STATUSES)
    has_permit = status in ("published", "approved") or world.chance(0.6)
    permit = draw_permit(draw, world.mint) if has_permit else None
    grant = Grant(draw, world.mint, status, permit, is_signed=not world.chance(0.1))
    grant.strike_items()
    grant.draw_history()
    return grant


def _draw_case(world: World, site: Site) -> CaseMaker:
    draw = world.draw
    grant = _draw_grant(world)
    grant.shows_as = world.chance(0.15)
    if world.chance(0.5):
        client = Client(world.mint, is_registered=False, form=draw.choice(FORMS))
        world.clients.append(client)
    else:
        client = draw.choice([c for c in world.clients if c.is_registered])
    others = [c for c in world.clients if c.is_registered and c is not client]
    others = draw.sample(others, 1) if others and world.chance(0.15) else []
    made = CaseMaker(world, grant, client, others, draw.choice(["shops", "hotels"]))
    made.make()
    if not grant.is_signed:
        site.unsigned.append(f"cases/approvals/{made.identity}.yml")
    if world.chance(0.35):
        is_late = world.chance(0.15)
        words = translate(made, is_signed=not is_late)
        path = f"cases/histories/{made.identity}.de.yml"
        site.files[path] = Changed(None, words) if is_late else words
        made.data["approval"] = grant.write_approval()
    return made


def _draw_referral(world: World, site: Site) -> None:
    grant = _draw_grant(world)
    client = world.draw.choice([c for c in world.clients if c.is_registered])
    identity, data = make_referral(world, grant, client)
    site.files[f"cases/quotes/{identity}.yml"] = data
    if not grant.is_signed:
        site.unsigned.append(f"cases/approvals/quotes/{identity}.yml")


def _draw_calculator(world: World, site: Site, made: list[CaseMaker]) -> None:
    """Write a calculator that runs the equation of a case."""
    able = [case for case in made if case.elements and case.grant.status != "withdrawn"]
    if not able or not world.chance(0.5):
        return
    case = world.draw.choice(able)
    driver = next(iter(case.data["value_elements"]))
    fate = EITHER if case.grant.stands else WITHHELD
    title, about = (world.mint.coin_word().plant("calculator", fate, EITHER) for _ in "ab")
    site.files["cases/calculators/worth.yml"] = {
        "title": f"What would {title} leave you with?",
        "about": f"It works out hours of {about} and nothing else.",
        "segment": case.segment,
        "elements": {
            driver: {"like": case.identity, "asks": ["hours left"]},
            "upkeep": case.identity,
        },
    }


def _draw_logos(world: World) -> None:
    for client in world.clients:
        said = {name: canary.word for name, canary in client.said.items()}
        world.files[f"cases/images/{said['logo']}.svg"] = draw_svg(said["drawn"], said["beside"])
        world.files[f"cases/images/{said['dark']}.svg"] = draw_svg(said["drawn"], said["beside"])
        for person in client.people:
            path = f"cases/images/{person.photo.word}.jpg" if person.photo else ""
            if path and path not in world.files:
                world.files[path] = _photo_of(world)


def _photo_of(world: World) -> bytes:
    beside = [world.mint.coin_word().plant("photo metadata", WITHHELD) for _ in range(3)]
    return take_photo(world.draw.randrange(65_000), beside)


def _write_vocabulary(world: World) -> dict[str, Any]:
    coin = world.mint.coin_word
    hidden = [coin().plant("alternatives", WITHHELD, EITHER) for _ in range(3)]
    ended, holds = (coin().plant("certificates", fate, SHOWN) for fate in (WITHHELD, SHOWN))
    return {
        "segments": {"shops": {"title": "Small shops", "about": "They count."}, "hotels": "Hotels"},
        "drivers": {
            "hours": {"title": "Hours saved", "kind": "economic"},
            "errors": {"title": "Fewer errors", "kind": "economic"},
            "upkeep": {"title": "Upkeep", "kind": "economic"},
            "trust": {"title": "Trust", "kind": "service"},
        },
        "offerings": {"tally": "Tally"},
        "alternatives": {
            "rival": {
                "title": f"{hidden[0].title()} {hidden[1].title()}",
                "about": f"They sell {hidden[2]} to everybody.",
                "may_name": "no",
                "public_name": "another till",
            },
            "known-rival": {"title": "Northgate Tills", "about": "They sell tills."},
            "notebook": {"title": "A notebook", "kind": "incumbent"},
        },
        "certificates": {
            "old": {"title": f"Norm of {ended}", "issuer": "Somebody", "until": "2026-10-31"},
            "new": {"title": f"Norm of {holds}", "issuer": "Somebody", "until": "2026-11-01"},
        },
    }


def _write_documents(world: World) -> dict[str, Any]:
    """Return the pages written by hand; one may name a customer, which nobody has to approve."""
    files = {
        "mkdocs.yml": MKDOCS,
        "docs/index.md": "# Proofs with canaries\n\nSee [all of them](cases/index.md).\n",
    }
    if world.chance(0.3):
        client = world.draw.choice(world.clients)
        client.meet(SHOWN)
        files["docs/about.md"] = f"# About us\n\nWe once wrote to {client.whole_name} by hand.\n"
    return files


def write_site(site: Site, folder: Path) -> Path:
    """Write a site to disk: as its customers signed it, then signed, then as it is now."""
    _write(folder, settle(site.files, signed=True))
    sign_site(folder)
    for path in site.unsigned:
        (folder / path).unlink(missing_ok=True)
    _write(folder, settle(site.files, signed=False))
    return folder


def _write(folder: Path, files: Mapping[str, Any]) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, dict):
            content = yaml.safe_dump(content, sort_keys=False, allow_unicode=True, width=1000)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
