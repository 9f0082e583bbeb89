"""One seeded case history: what is drawn for it, and how its file is worded.

A case has four texts. Its story has headings; of the other texts about a third hold emphasis or a
list, which is more than plain paragraphs.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from string import Formatter
from textwrap import fill, indent

from slugify import slugify

from tests.benchmarks import phrases
from tests.benchmarks.value_maker import word_value

PEOPLE = tuple(f"{first} {last}" for first in phrases.FIRST_NAMES for last in phrases.LAST_NAMES)
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
          "October", "November", "December")  # fmt: skip
IDENTITY_ENDS = ("planning", "parts", "service-desk", "reports", "rounds", "hand-over")
NO_NUMBERS = (
    "Engineers no longer ring the office to ask where to go",
    "Nobody is called at home on a Saturday any more",
    "The night shift begins with the list that the day shift has closed",
    "New people find their way without somebody beside them",
)
METHODS = (
    "read off the planning software",
    "tally marks for a fortnight",
    "time sheets of a month",
)


def name_customer(number: int) -> str:
    """Return the name of a customer; there are 74,880 of them, and no two are the same."""
    roots, endings, trades = phrases.ROOTS, phrases.ENDINGS, phrases.TRADES
    names = len(roots) * len(endings) * len(trades)
    lap, place = divmod(number, names)
    place, trade = divmod(place * 1_277 % names, len(trades))
    root, ending = divmod(place, len(endings))
    town = phrases.PLACES[lap - 1].partition(",")[0]
    return f"{roots[root]}{endings[ending]} {trades[trade]}{f' of {town}' if lap else ''}"


class CaseMaker:
    """Draws and words one case; every draw comes from a generator of its own."""

    def __init__(self, number: int, seed: int) -> None:
        self.number = number
        self.seed = seed
        self.draw = random.Random(f"{seed}-{number}")  # noqa: S311 - no secret is made of it
        self.name = name_customer(number)
        self.identity = f"{self.name.lower().replace(' ', '-')}-{self._pick(IDENTITY_ENDS)}"
        self.people = self.draw.sample(PEOPLE, 2)
        self.roles = self.draw.sample(phrases.ROLES, 2)
        self.drivers = self.draw.sample(sorted(phrases.DRIVERS), self.draw.choice((1, 2, 2, 3)))
        self.decided = self.draw.randrange(2023 * 12 + 6, 2025 * 12)
        self.live = self.decided + self.draw.randint(1, 6)
        self.measured = self.live + self.draw.randint(5, 12)
        self.planning = f"Planning by {self._pick(phrases.SLOTS['team'])}"
        self.approved = self.draw.randrange(2026 * 12, 2026 * 12 + 9)

    def word_case(self) -> str:
        """Return the whole file, its keys in the order of the template."""
        parts = (
            self._word_head(),
            self._word_texts(),
            self._word_figures(),
            self._word_value(),
            self._word_effort(),
            self._word_evidence(),
            self._word_quotes(),
            self._word_approval(),
        )
        return "\n".join(parts)

    def _pick(self, choices: tuple[str, ...]) -> str:
        return self.draw.choice(choices)

    def _chance(self, share: float) -> bool:
        return self.draw.random() < share

    def _word_head(self) -> str:
        others = self.draw.sample(sorted(phrases.ALTERNATIVES), 3)
        drivers = self.drivers[0] if len(self.drivers) == 1 else f"[{', '.join(self.drivers)}]"
        lines = [
            "status: published",
            f"title: {self._pick(phrases.TITLES).format(name=self.name)}",
            "customer:",
            f"  name: {self.name}",
            f"  industry: {self._pick(phrases.INDUSTRIES)}",
            f"  place: {self._pick(phrases.PLACES)}",
            f"  size: {self.draw.randrange(4, 90) * 10} staff",
            f"  since: {_month(self.live)}",
            "  people:",
            *(f"    {p}: {role}" for p, role in zip(self.people, self.roles, strict=True)),
            f"segment: {self._pick(tuple(phrases.SEGMENTS))}",
            f"drivers: {drivers}",
            f"offering: {self._pick(tuple(phrases.PRODUCTS))}",
            f"replaced: {others[0]}",
            *([f"considered: [{others[0]}, {others[1]}]"] if self._chance(0.3) else []),
            f"alternative: {others[2]}",
            f"decided: {_month(self.decided)}",
            f"live: {_month(self.live)}-{self.draw.randint(1, 28):02}",
            f"measured: {_month(self.live + 1)} to {_month(self.measured)}",
            f"source: interview with {self.people[0]}, {_month(self.measured + 1)}-12",
            f"level: {self._pick(('stated', 'customer-reported', 'customer-confirmed'))}",
            *self._word_links(),
        ]
        return "\n".join(lines) + "\n"

    def _word_links(self) -> Iterator[str]:
        if self._chance(0.05):
            yield f"aliases: [stories/{self.identity}]"
        if self.number and self._chance(0.1):
            earlier = CaseMaker(self.draw.randrange(self.number), self.seed)
            yield f"related: {earlier.identity}"

    def _word_texts(self) -> str:
        texts = {
            "situation": self._two_paragraphs(self._sentences(phrases.SITUATION, 5)),
            "what_was_done": self._with_list(self._sentences(phrases.DONE, 5)),
            "outcome": self._two_paragraphs(self._sentences(phrases.OUTCOME, 4)),
            "story": self._word_story(),
        }
        return "".join(f"{key}: |\n{indent(text, '  ')}\n" for key, text in texts.items())

    def _sentences(self, bank: tuple[str, ...], count: int) -> list[str]:
        return [self._fill(sentence) for sentence in self.draw.sample(bank, count)]

    def _fill(self, sentence: str) -> str:
        """Return a sentence with a word of its own in every pair of braces, and a capital first."""
        words = {name: self._pick(phrases.SLOTS[name]) for name in _slots_in(sentence)}
        text = sentence.format(**words, customer=self.name, person=self.people[0])
        return text[0].upper() + text[1:]

    def _two_paragraphs(self, sentences: list[str]) -> str:
        if self._chance(0.3):
            sentences[0] = _mark(sentences[0], self._pick(("**", "*")))
        return _paragraphs([sentences[:3], sentences[3:]])

    def _with_list(self, sentences: list[str]) -> str:
        if not self._chance(0.3):
            return _paragraphs([sentences[:2], sentences[2:]])
        items = "\n".join(f"- {item}" for item in self.draw.sample(phrases.LISTED, 3))
        return f"{_paragraphs([sentences[:4]])}\nFrom then on:\n\n{items}\n"

    def _word_story(self) -> str:
        sentences = self._sentences(phrases.STORY, 10)
        headings = self.draw.sample(phrases.HEADINGS, 2)
        link = f"[how it is told elsewhere](https://example.com/press/{self.identity})"
        if self._chance(0.4):
            sentences[4] += f" There is more in {link}."
        parts = [_paragraphs([sentences[:4]]), f"## {headings[0]}\n", _paragraphs([sentences[4:7]])]
        if self._chance(0.5):
            parts.append("{{quote:second}}\n")
        parts += [f"## {headings[1]}\n", _paragraphs([sentences[7:]])]
        if self._chance(0.2):
            parts.append(self._word_table())
        return "\n".join(parts)

    def _word_table(self) -> str:
        rows = (
            f"| {MONTHS[(self.live + step) % 12]} | {self.draw.randint(300, 999)} "
            f"| {self.draw.randint(20, 299)} |"
            for step in range(4)
        )
        return "\n".join(["| Month | Jobs | Left open |", "|---|--:|--:|", *rows]) + "\n"

    def _word_figures(self) -> str:
        before, after = self.draw.randint(14, 40), self.draw.randint(2, 9)
        thousand, share = self.draw.randint(2, 9), self.draw.randint(3, 9) * 10
        high, low = self.draw.randint(30, 44), self.draw.randint(8, 19)
        lines = [
            f"  {self.planning}: {before} h/week from day-book -> {after} h/week from count",
            f"  Time on the road: {share} % less",
            f"  Visits to the same machine twice: {high} % -> {low} %",
            f"  Reports on the same day: {share} points more",
            f"  Hand-over of parts: every {after}-{after + 2} weeks -> {after}-{after + 1} per day",
            f"  Jobs in a year: -> more than {thousand}0 000 jobs/year",
            f"  Value of the stock: about {before} thousand EUR -> {after + 2} thousand EUR",
            f"  {self.drivers[0]}: {self._pick(NO_NUMBERS)}",
            f"  Time until an answer:\n    driver: {self.drivers[-1]}\n    before: {before} h\n"
            f"    after: {after * 10} min\n    scope: {self._pick(('first depot', 'all depots'))}",
        ]
        drawn = sorted(self.draw.sample(range(1, len(lines)), self.draw.randint(2, 4)))
        chosen = [lines[0], *(lines[place] for place in drawn)]
        return "\n".join(["before_after:", *chosen, "in_use:", f"  Vans: {before} vans"]) + "\n"

    def _word_value(self) -> str:
        others = [driver for driver in sorted(phrases.DRIVERS) if driver not in self.drivers]
        drawn = self.draw.sample(others, 3)
        return word_value(self.draw, self.drivers, slugify(self.planning), drawn)

    def _word_effort(self) -> str:
        lines = [
            "did_not_improve:",
            *(f"  - {text}" for text in self.draw.sample(phrases.NOT_IMPROVED, 2)),
            "effort:",
            f"  elapsed_days: {(self.live - self.decided) * 30}",
            f"  customer_days: {self.draw.randint(5, 60)}",
            f"  who: {self.roles[0]} and {self.roles[1].lower()}",
            f"  surprise: {self._pick(phrases.SURPRISES)}",
        ]
        return "\n".join(lines) + "\n"

    def _word_evidence(self) -> str:
        covers = f"{_month(self.live + 1)} to {_month(self.measured)}"
        lines = [
            "evidence:",
            "  controller:",
            "    about: Books of the controller",
            "    level: customer-reported",
            "  day-book:",
            "    about: Day book of the planning office",
            "    level: customer-reported",
            f"    covers: {_month(self.decided - 6)} to {_month(self.decided)}",
            "  count:",
            "    about: Count in the planning office, on the same form as before",
            "    level: measured",
            f"    held_at: vault://seeded/{self.number}",
            f"    covers: {covers}",
            f"    by: {self.people[1]}",
            f"    method: {self._pick(METHODS)}",
        ]
        return "\n".join(lines) + "\n"

    def _word_quotes(self) -> str:
        said = self._sentences(phrases.SAID, 5)
        return "quotes:\n" + "".join(
            f"  {identity}:\n    text: |\n{indent(_paragraphs([words]), '      ')}"
            f"    by: {person}\n    role: {role}\n    explains: {driver}\n"
            for identity, words, person, role, driver in (
                ("first", said[:2], self.people[0], self.roles[0], self.drivers[0]),
                ("second", said[2:], self.people[1], self.roles[1], self.drivers[-1]),
            )
        )

    def _word_approval(self) -> str:
        lines = [
            "approval:",
            f"  by: {self.people[0]}",
            f"  date: {_month(self.approved)}-15",
            f"  until: {_month(self.approved + 48)}-15",
            "  items: [name, figures, quotes, role]",
            "  channels: [website, one-to-one, slide]",
            "connections: none",
        ]
        return "\n".join(lines) + "\n"


def _slots_in(sentence: str) -> list[str]:
    names = (name for _, name, _, _ in Formatter().parse(sentence))
    return [name for name in names if name in phrases.SLOTS]


def _mark(sentence: str, mark: str) -> str:
    """Return a sentence with its first three words set off."""
    first, rest = sentence.split(" ", 3)[:3], sentence.split(" ", 3)[3:]
    return " ".join([f"{mark}{' '.join(first)}{mark}", *rest])


def _paragraphs(parts: Iterable[list[str]]) -> str:
    """Return sentences as paragraphs, broken into lines as an author's editor would."""
    return "\n".join(fill(" ".join(part), 96, break_on_hyphens=False) + "\n" for part in parts)


def _month(count: int) -> str:
    """Return a month from its count since year 0."""
    return f"{count // 12:04}-{count % 12 + 1:02}"
