"""A case history with a canary in every field that may be withheld."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from tests.canaries import phrases
from tests.canaries.clients import Client
from tests.canaries.granting import GONE, Changed, Grant, Part
from tests.canaries.mint import Canary, Fate, Mint, draw_aside
from tests.canaries.pictures import draw_png, draw_svg, take_photo, write_pdf

DRIVERS = ("hours", "errors", "upkeep", "trust")
OPEN_STATUSES = frozenset({"published", "under-review", *GONE})
MEASURED = "2025-04 to 2026-03"


@dataclass
class World:
    """What the records of a site share: dice, canaries, customers and files."""

    draw: random.Random
    mint: Mint
    clients: list[Client] = field(default_factory=list)
    files: dict[str, bytes | Changed] = field(default_factory=dict)
    rivals: dict[str, Canary] = field(default_factory=dict)

    def sentence(self, bank: tuple[str, ...]) -> str:
        """Return a sentence with a place for a word."""
        return self.draw.choice(bank)

    @contextmanager
    def aside(self, name: str) -> Iterator[None]:
        """Draw from dice of their own, so that what a seed has drawn so far stays as it was."""
        with draw_aside(self.draw, name):
            yield

    def chance(self, share: float) -> bool:
        """Return whether something happens this time."""
        return self.draw.random() < share


@dataclass
class CaseMaker:
    """Makes one case: its id, its fields, and its German translation if it has one."""

    world: World
    grant: Grant
    client: Client
    others: list[Client]
    segment: str
    identity: str = ""
    data: dict[str, Any] = field(default_factory=dict)
    figures: dict[str, Part] = field(default_factory=dict)
    """The lines with numbers by their ids."""
    elements: list[Part] = field(default_factory=list)
    quotes: dict[str, Fate] = field(default_factory=dict)
    images: dict[str, Fate] = field(default_factory=dict)
    most: Fate = Fate.SHOWN
    has_value: bool = False
    texts: dict[str, bool] = field(default_factory=dict)
    """Whether each text stands as it was written."""

    def make(self) -> None:
        """Fill in everything."""
        self._settle_recheck()
        self.sheets = self.grant.draw_part("evidence.sheets")
        # What a figure rests on is signed with it.
        self.most = Fate.EITHER if self.sheets.is_edited else Fate.SHOWN
        self._name_file()
        self.data = {
            "status": self.grant.status,
            "title": self._line("title", self.world.sentence(phrases.TITLE)),
            "customer": self.client.as_block(self.grant),
            "segment": self.segment,
            "drivers": self.world.draw.sample(DRIVERS, 2),
            "offering": "tally",
            "replaced": "notebook",
            "alternative": self.world.draw.choice(["rival", "known-rival", "notebook"]),
            "decided": "2025-01-20",
            "live": "2025-03",
            "measured": MEASURED,
            "level": "measured",
            "published": "2026-05-01",
        }
        self._add_head()
        self._add_figures()
        self._add_value()
        self._add_prices()
        self._add_quotes()
        self._add_media()
        self._add_evidence()
        self._add_texts()
        self._add_internal()
        self.data["approval"] = self.grant.write_approval()
        self.data["connections"] = "none"

    def _settle_recheck(self) -> None:
        self.has_value = self.world.chance(0.6)
        self.grant.is_rechecked = self.has_value and self.world.chance(0.06)

    def _name_file(self) -> None:
        """Choose an id; one that holds the name of a customer is another in public."""
        own = self.world.mint.coin_word()
        holds_name = self.world.chance(0.25) and self.grant.may_hold_name
        is_known = self.grant.status in OPEN_STATUSES
        shown = Fate.SHOWN if self.grant.stands else Fate.WITHHELD
        if not self.grant.stands and is_known:
            shown = Fate.EITHER
        if holds_name and self._hides_name():
            shown = Fate.WITHHELD
        own.plant("id", shown, Fate.EITHER)
        self.identity = f"{own.word}-lists"
        if holds_name:
            self.identity = f"{self.client.name.word}-{self.client.second.word}-{own.word}"
            for name in (self.client.name, self.client.second):
                name.plant("id", min(shown, Fate.EITHER), Fate.EITHER)

    def _hides_name(self) -> bool:
        """Return whether the name is kept back, whether or not the approval still stands."""
        grant = self.grant
        return grant.shows_as or (grant.permit is not None and "name" not in grant.items)

    def _line(self, name: str, sentence: str, **how: Any) -> Any:
        return self.grant.draw_part(name).write(sentence, **how)

    def _add_head(self) -> None:
        grant, world = self.grant, self.world
        named = Fate.SHOWN if grant.is_named else Fate.WITHHELD
        stands = Fate.SHOWN if grant.stands else Fate.WITHHELD
        if grant.shows_as:
            word = world.mint.coin_word().plant("show_as", stands, grant.internal)
            self.data["show_as"] = f"a trader in {word}"
        if world.chance(0.5):
            self.data["description"] = self._line("description", "What became of {} in a year.")
        if world.chance(0.5):
            # A source without figures of its own is printed nowhere.
            self.data["source"] = self._line(
                "source", "interview with the office of {}", most=Fate.EITHER, inside=Fate.EITHER
            )
        else:
            self.data["source"] = "interview at the office, 2026-04-11"
        if world.chance(0.4):
            most = Fate.SHOWN if grant.is_named else Fate.EITHER
            self.data["partners"] = [self._line("partners", "{} and Sons", most=most)]
        if world.chance(0.4):
            word = world.mint.coin_word().plant("notice", stands, grant.internal)
            self.data["notice"] = f"Since then the yard at {word} was opened."
        if world.chance(0.4):
            self._add_aliases()
        if world.chance(0.3):
            name, role = (
                world.mint.coin_word().plant("authors", named, grant.internal) for _ in "ab"
            )
            self.data["authors"] = [{"name": f"{name.title()} Author", "role": f"wrote of {role}"}]
        if world.chance(0.3):
            word = world.mint.coin_word().plant("told_at", min(named, Fate.EITHER), Fate.EITHER)
            self.data["told_at"] = f"https://{word}.example/story"
        if self.others:
            part = grant.draw_part("other_customers", "name")
            part.is_open = part.is_open or part.is_edited
            self.data["other_customers"] = [other.id.word for other in self.others]
            for other in self.others:
                is_named = grant.is_named and part.fate is Fate.SHOWN
                other.meet(Fate.SHOWN if is_named else Fate.WITHHELD)

    def _add_aliases(self) -> None:
        is_known = self.grant.status in OPEN_STATUSES
        fate = Fate.EITHER if is_known else Fate.WITHHELD
        fate = Fate.SHOWN if self.grant.stands else fate
        word = self.world.mint.coin_word().plant("aliases", fate, Fate.EITHER)
        self.data["aliases"] = [f"stories/{word}"]
        if self.grant.may_hold_name and not self.client.has_alias and self.world.chance(0.4):
            self.client.has_alias = True
            self.data["aliases"].append(f"{self.client.name.word}/{self.client.second.word}")
            most = Fate.WITHHELD if self._hides_name() else Fate.EITHER
            for name in (self.client.name, self.client.second):
                name.plant("aliases", min(fate, most), Fate.EITHER)

    def _add_figures(self) -> None:
        mint = self.world.mint
        lines: dict[str, Any] = {}
        for _ in range(self.world.draw.randint(1, 3)):
            key = mint.coin_word()
            part = self.grant.draw_part(f"before_after.{key.word}-counted", "figures")
            part.most = self.most
            part.put(key, "key")
            after, before = mint.coin_number(1_100_000, 4_000_000), mint.coin_number(5_000_000)
            numbers = [part.put(number) for number in (before, after)]
            line: Any = (
                f"{numbers[0]} lists/week from old-sheets -> {numbers[1]} lists/week from sheets"
            )
            if part.is_edited:
                line = Changed(
                    "9900001 lists/week from old-sheets -> 1000003 lists/week from sheets", line
                )
            elif self.world.chance(0.4):
                line = self._as_block(part, numbers)
            lines[f"{key.word} counted"] = line
            self.figures[f"{key.word}-counted"] = part
        if self.world.chance(0.4):
            word = mint.coin_word()
            part = self.grant.draw_part(f"before_after.{word.word}-in-words")
            if isinstance(self.data["source"], Changed):
                part.most = Fate.EITHER
            part.put(word, "key")
            lines[f"{word.word} in words"] = part.write("Nobody asks for {} twice any more")
        self.data["before_after"] = lines
        if self.world.chance(0.5):
            key = mint.coin_word()
            part = self.grant.draw_part(f"in_use.{key.word}", "figures")
            number = part.put(mint.coin_number())
            part.put(key, "key")
            self.data["in_use"] = {
                key.word: Changed("17 tills", f"{number} tills")
                if part.is_edited
                else f"{number} tills"
            }

    def _as_block(self, part: Part, numbers: list[str]) -> dict[str, Any]:
        return {
            "label": f"Lists of {part.plant('label')}",
            "before": f"{numbers[0]} lists/week from old-sheets",
            "after": f"{numbers[1]} lists/week from sheets",
            "scope": f"the office of {part.plant('scope')}",
        }

    def _add_value(self) -> None:
        if not self.has_value:
            return
        mint, grant = self.world.mint, self.grant
        elements: dict[str, Any] = {}
        total = 0
        for driver in self.world.draw.sample(DRIVERS[:2], self.world.draw.randint(1, 2)):
            part = grant.draw_part(f"value_elements.{driver}", "figures")
            part.most = self.most
            hours, cost = mint.coin_number(1_100_000, 1_500_000), self.world.draw.randint(2, 5)
            total += int(hours.word) * cost
            element: dict[str, Any] = {
                "title": f"Hours of {part.plant('title')}",
                "equation": "hours left x cost of an hour",
                "inputs": {
                    "hours left": f"{part.put(hours)} h/year from sheets",
                    "cost of an hour": f"{cost} EUR/h from books",
                },
            }
            if part.is_edited:
                before = element["inputs"] | {"hours left": "1000001 h/year from sheets"}
                element["inputs"] = Changed(before, element["inputs"])
            self._add_realised(element, driver, part, int(hours.word) * cost)
            elements[driver] = element
            self.elements.append(part)
        total -= self._add_cost(elements)
        self.data["value_elements"] = elements
        are_open = all(part.fate is not Fate.WITHHELD for part in self.elements)
        for part in () if are_open else self.elements:
            part.is_open = False
        fate = Fate.EITHER if are_open else Fate.WITHHELD
        mint.know_number(total).plant("added value", fate, Fate.EITHER)
        for part in self.elements if not are_open else ():
            self._close(part)

    def _add_cost(self, elements: dict[str, Any]) -> int:
        """Add what the change itself costs, and return it; nobody may strike that alone."""
        part = self.grant.draw_part("value_elements.upkeep", "figures", can_strike=False)
        part.most = self.most
        cost = self.world.mint.coin_number(1_100_000, 1_200_000)
        now = {"one-off cost": f"{part.put(cost)} EUR from books", "years": "2 years from books"}
        before = {**now, "one-off cost": "9000001 EUR from books"}
        elements["upkeep"] = {
            "favours": "alternative",
            "title": f"Change to {part.plant('title')}",
            "equation": "one-off cost / years",
            "inputs": Changed(before, now) if part.is_edited else now,
        }
        self.elements.append(part)
        return int(cost.word) // 2

    def _close(self, part: Part) -> None:
        """Leave it open whether what rests on a withheld element is shown."""
        for canary in self.world.mint.canaries.values():
            is_own = any(where.startswith(part.name) for where in canary.fields)
            if is_own and canary.public is Fate.SHOWN and canary.word in repr(self.data):
                canary.public = Fate.EITHER

    def _add_realised(self, element: dict[str, Any], driver: str, part: Part, result: int) -> None:
        is_lower = self.grant.is_rechecked and not self.elements
        if not is_lower and not self.world.chance(0.3):
            return
        half = self.world.mint.coin_number(result // 2 + 90_000, result // 2 + 900_000)
        if is_lower:
            half = self.world.mint.coin_number(result // 4, result // 3)
        inside = part
        number = inside.put(half, "realised")
        named = Fate.SHOWN if self.grant.is_named else Fate.WITHHELD
        person = inside.plant("confirmed_by", most=min(named, Fate.EITHER), inside=Fate.EITHER)
        element["realised"] = {
            "2026-04 to 2026-09": {
                "value": f"{number} EUR",
                "confirmed_by": f"{person.title()} Confirmer",
                "confirmed": "2026-10-08",
            }
        }

    def _add_prices(self) -> None:
        if not self.elements or not self.world.chance(0.6):
            return
        disclosure = self.world.draw.choice([None, "internal", "public", "public"])
        part = self.grant.draw_part("prices", "figures") if disclosure == "public" else None
        mint = self.world.mint
        offering = mint.coin_number(1_100_000, 1_900_000)
        alternative = mint.coin_number(2_000_000)
        if disclosure != "public" and self.world.chance(0.5):
            self.grant.allow_price_statement()
        words = [mint.coin_word() for _ in range(2)]
        for canary in (offering, alternative, *words):
            where = min(part.fate, Fate.EITHER if canary in words else Fate.SHOWN) if part else None
            if self.elements[0].fate is not Fate.SHOWN and where is Fate.SHOWN:
                where = Fate.EITHER
            canary.plant("prices", where or Fate.WITHHELD, Fate.EITHER)
        self.data["prices"] = {
            "offering": Changed(
                "77 EUR/year", f"{offering.word} EUR/year from {words[0].word} bill"
            )
            if part and part.is_edited
            else f"{offering.word} EUR/year from {words[0].word} bill",
            "alternative": f"{alternative.word} EUR/year from the letter of {words[1].word}",
            **({"disclosure": disclosure} if disclosure else {}),
        }

    def _add_quotes(self) -> None:
        from tests.canaries.quote_maker import make_quote

        self.data["quotes"] = {}
        for key in ("first", "second", "third")[: self.world.draw.randint(1, 3)]:
            made = make_quote(self.world, self.grant, self.client, key)
            self.data["quotes"][key], self.quotes[key] = made

    def _add_media(self) -> None:
        world = self.world
        named = Fate.SHOWN if self.grant.is_named else Fate.WITHHELD
        images: dict[str, Any] = {}
        for key in ("till", "yard")[: world.draw.randint(0, 2)]:
            part = self.grant.draw_part(f"images.{key}")
            images[key] = self._make_image(part)
            self.images[key] = part.fate
        if images:
            self.data["images"] = images
        if world.chance(0.4):
            part = self.grant.draw_part("downloads.1")
            kind = world.draw.choice(["csv", "pdf"])
            file, inside = part.plant("file"), part.plant("content")
            content = f"week,{inside}\none,20\n".encode() if kind == "csv" else write_pdf(inside)
            world.files[f"cases/downloads/{file}.{kind}"] = (
                Changed(b"week,hours\none,21\n", content) if part.is_edited else content
            )
            self.data["downloads"] = [
                {"file": f"{file}.{kind}", "label": f"Lists of {part.plant()}"}
            ]
        if world.chance(0.4):
            part = self.grant.draw_part("videos.1", "video")
            self.data["videos"] = [
                {
                    "url": f"https://films.example/{part.plant('url', most=named)}",
                    "title": part.write("A film about {} and the yard", "title", most=named),
                }
            ]
        if world.chance(0.4):
            part = self.grant.draw_part("links.1")
            self.data["links"] = [
                {
                    "url": f"https://press.example/{part.plant('url', most=named)}",
                    "label": part.write("An article about {} in the press", "label", most=named),
                }
            ]

    def _make_image(self, part: Part) -> dict[str, Any]:
        world = self.world
        hidden = Fate.EITHER if self.grant.is_named else Fate.WITHHELD
        beside = [part.plant("metadata", most=hidden, inside=Fate.EITHER) for _ in range(3)]
        file = part.plant("file")
        kind = world.draw.choice(["svg", "png", "jpg"])
        if kind == "svg":
            content = draw_svg(part.plant("content"), beside[0])
        else:
            make = draw_png if kind == "png" else take_photo
            content = make(world.draw.randrange(65_000), beside)
        is_swapped = part.is_edited and world.chance(0.5)
        before = draw_png(world.draw.randrange(65_000), ["a", "b", "c"])
        world.files[f"cases/images/{file}.{kind}"] = (
            Changed(before, content) if is_swapped else content
        )
        caption = "The yard of {} on a Tuesday."
        return {
            "file": f"{file}.{kind}",
            "alt": f"A yard with {part.plant('alt')} beside a gate.",
            "caption": caption.format(part.plant("caption"))
            if is_swapped
            else part.write(caption, "caption"),
            "credit": f"taken by {part.plant('credit')}",
        }

    def _add_evidence(self) -> None:
        grant, mint = self.grant, self.world.mint
        open_now = Fate.EITHER if grant.stands else Fate.WITHHELD
        named = Fate.EITHER if grant.is_named else Fate.WITHHELD
        part = self.sheets
        never = {
            name: mint.coin_word().plant(f"evidence.{name}", Fate.WITHHELD) for name in ("held_at",)
        }
        sheets: dict[str, Any] = {
            "about": part.write(
                "Time sheets of {} in the office", "about", most=open_now, inside=Fate.EITHER
            ),
            "level": "measured",
            "held_at": f"vault://{never['held_at']}/sheets",
            "covers": MEASURED if not self.data.get("value_elements") else "2025-04 to 2026-09",
        }
        fields = {"method": ("counted by {} every Friday", open_now), "by": ("{} Giver", named)}
        fields["url"] = ("https://{}.example/sheets", named)
        for name, (words, most) in fields.items():
            if self.world.chance(0.5):
                word = part.plant(name, most=most, inside=Fate.EITHER)
                sheets[name] = words.format(word.title() if name == "by" else word)
        self.data["evidence"] = {
            "sheets": sheets,
            "old-sheets": {"covers": "2024-11 to 2025-01"},
            "books": {"level": "customer-reported"},
        }
        if self.world.chance(0.4):
            self.data["evidence"]["trial"] = self._make_pilot()

    def _make_pilot(self) -> dict[str, Any]:
        part = self.grant.draw_part("evidence.trial")
        named = Fate.EITHER if self.grant.is_named else Fate.WITHHELD
        either = {"most": Fate.EITHER, "inside": Fate.EITHER}
        return {
            "kind": "pilot",
            "about": part.write("A fortnight with {} side by side", "about", **either),
            "covers": "2025-01-06 to 2025-01-17",
            "side_by_side": "yes",
            "where": f"the branch of {part.plant('where', most=named, inside=Fate.EITHER)}",
            "success_criteria": part.write("fewer lists of {} left over", "criteria", **either),
            "agreed_before": "2024-12-01",
            "outcome": "met",
            "scaled": f"a fortnight of {part.plant('scaled', **either)} counted as a year",
        }

    def _add_texts(self) -> None:
        banks = {
            "situation": phrases.SITUATION,
            "what_was_done": phrases.DONE,
            "outcome": phrases.OUTCOME,
            "story": phrases.STORY,
        }
        for name, bank in banks.items():
            if name == "story" and self.world.chance(0.5):
                continue
            self.data[name] = self._write_text(name, bank)
        part = self.grant.draw_part("did_not_improve", can_strike=False)
        self.data["did_not_improve"] = [part.write(self.world.sentence(phrases.STAYED))]
        if self.world.chance(0.4):
            self.data["parity"] = [self._line("parity", "Both print {} on paper")]
        part = self.grant.draw_part("effort")
        days = part.plant("surprise")
        self.data["effort"] = {
            "elapsed_days": Changed("41", "40") if part.is_edited else "40",
            "surprise": f"The scale of {days} had to go.",
            "who": f"two people from {part.plant('who')}",
        }
        with self.world.aside(f"{self.identity} decision"):
            self._add_decision()

    def _add_decision(self) -> None:
        """Add what they feared and what moved them, each sentence a part of its own."""
        if self.world.chance(0.6):
            self.data["risk"] = {
                "feared": self._line("risk.feared", "That lists from {} get lost"),
                "happened": self._line("risk.happened", "One from {} was, and came back"),
                "way_back": "unknown",
            }
            self.data["forces"] = {
                "push": self._line("forces.push", "The lists of {} piled up"),
                "anxiety": self._line("forces.anxiety", "Whether {} would be counted twice"),
            }
        if self.world.chance(0.4):
            role = self.world.mint.coin_word()
            part = self.grant.draw_part(f"approval_path.{role.word}-office")
            part.put(role, "key")
            step = f"a letter from {part.plant('what_they_needed')}"
            days = Changed("6", "5") if part.is_edited else "5"
            path = {f"{role.word} office": {"what_they_needed": step, "days": days}}
            self.data["approval_path"] = path

    def _write_text(self, name: str, bank: tuple[str, ...]) -> Any:
        """Return a text of several paragraphs, some of them struck, edited, or with a name."""
        whole = self.grant.draw_part(name)
        self.texts[name] = whole.is_open
        signed, now = [], []
        for _ in range(self.world.draw.randint(1, 3)):
            before, after = self._write_paragraph(whole, bank)
            signed.append(before)
            now.append(after)
        return Changed("\n\n".join(signed), "\n\n".join(now))

    def _write_paragraph(self, whole: Part, bank: tuple[str, ...]) -> tuple[str, str]:
        grant, draw = self.grant, self.world.draw
        kind = draw.random()
        part = Part(grant, whole.name, None, is_open=whole.is_open and not whole.is_edited)
        part.is_open = whole.is_open
        if grant.permit and kind < 0.08 and whole.is_open:
            struck = Part(grant, f"{whole.name} struck", None, is_open=False)
            sentence = self.world.sentence(bank).format(struck.plant())
            grant.strikes.append(sentence)
            other = self.world.sentence(bank).format(part.plant())
            both = f"{sentence} {other}"
            self.texts[whole.name] = False
            return both, both
        if whole.is_edited or (grant.is_signed and kind < 0.14):
            part.is_open = False
            self.texts[whole.name] = False
            old = self.world.mint.coin_word().plant(f"{whole.name} before", Fate.WITHHELD)
            return f"It was {old} then, says the office.", self.world.sentence(bank).format(
                part.plant()
            )
        if grant.may_hold_name and kind < 0.3:
            words = self._add_name(whole, bank)
        elif self.figures and kind < 0.42:
            words = self._add_mark(whole, bank)
        else:
            words = self.world.sentence(bank).format(part.plant())
        return words, words

    def _add_name(self, whole: Part, bank: tuple[str, ...]) -> str:
        """Return a paragraph that names the customer, which leaves where it may not be named."""
        is_open = whole.is_open and self.grant.is_named
        part = Part(self.grant, f"{whole.name} with name", None, is_open=is_open)
        self.texts[whole.name] = self.texts[whole.name] and is_open
        name = f"{part.put(self.client.name).title()} {part.put(self.client.second).title()}"
        return f"{self.world.sentence(bank).format(part.plant())} So it was at {name}."

    def _add_mark(self, whole: Part, bank: tuple[str, ...]) -> str:
        """Return a paragraph with a figure, which leaves with it."""
        key, figure = self.world.draw.choice(list(self.figures.items()))
        is_open = whole.is_open and figure.fate is Fate.SHOWN
        part = Part(self.grant, f"{whole.name} with figure", None, is_open=whole.is_open)
        self.texts[whole.name] = self.texts[whole.name] and is_open
        most = Fate.SHOWN if is_open else Fate.EITHER
        sentence = self.world.sentence(bank).format(part.plant(most=most))
        return f"{sentence} It went {{{{figure:{key}}}}}."

    def _add_internal(self) -> None:
        mint = self.world.mint
        for name in ("why", "owner", "may_approve", "number_they_watch"):
            word = mint.coin_word().plant(name, Fate.WITHHELD)
            words = {"owner": "{} Internal", "may_approve": "{} Chief"}.get(
                name, "They watch {} each week"
            )
            self.data[name] = words.format(
                word.title() if name in ("owner", "may_approve") else word
            )
        self.data["due"] = "2026-12-24"
        words = mint.coin_word().plant("accepted", Fate.WITHHELD)
        self.data["accepted"] = {"superlative": f"It is the own slogan of {words} there."}
        key, value = (mint.coin_word().plant("extra", Fate.WITHHELD) for _ in "ab")
        self.data["extra"] = {key: f"call {value} before you publish"}
