"""How a paper is made to fit one sheet: less room, then fewer parts, then shorter sentences.

What a result rests on, what did not improve and what speaks against us are never left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from vpcases.catalogue import say_count
from vpcases.derive.consent.sentences import list_sentences

Data = Mapping[str, Any]
FLOOR = 8.5
"""The smallest type, in points."""
EXEMPT = {
    "accent",
    "case",
    "families",
    "fit",
    "head",
    "labels",
    "lang",
    "language",
    "link",
    "logo",
    "region",
}
"""What is never cut: it is no sentence, or leads somewhere."""


@dataclass(frozen=True, slots=True)
class Step:
    """How much a sheet holds: type in points, room, parts left out, longest text, most rows."""

    size: float
    gap: float
    without: tuple[str, ...] = ()
    most: int = 0
    rows: int = 0


ROOM = ((10.2, 1.0), (9.9, 0.85), (9.5, 0.72), (9.1, 0.6), (8.8, 0.48), (FLOOR, 0.36))
OPTIONAL = ("value_notes", "customer_facts", "alternatives", "quote", "crumbs")
"""What a sheet can do without, the first to go first."""
SHORTER = ((500, 0), (320, 24), (220, 16), (150, 11), (110, 8), (80, 6), (60, 4), (40, 3))
"""The longest text, in signs, and the most rows of a list, where nothing else has helped."""


def list_steps() -> tuple[Step, ...]:
    """Return the steps from the fullest sheet to the one that holds least."""
    room = [Step(size, gap) for size, gap in ROOM]
    tight = ROOM[-1]
    fewer = [Step(*tight, OPTIONAL[: n + 1]) for n in range(len(OPTIONAL))]
    shorter = [Step(*tight, OPTIONAL, most, rows) for most, rows in SHORTER]
    return (*room, *fewer, *shorter)


STEPS = list_steps()
HEAVY = (57, 63, 68, 74.5, 80, 86)
"""About how many lines are too many for each of the first steps: measured with 800 papers."""


def guess_step(data: Data) -> int:
    """Return the step at which a paper is likely to fit, by how much it has to say."""
    weight = weigh(data)
    return sum(weight > heavy for heavy in HEAVY)


def weigh(value: Any) -> float:
    """Return about how many lines some data takes."""
    if isinstance(value, str):
        return 0.35 + len(value) / 95 if value else 0
    if isinstance(value, dict):
        return sum(weigh(each) for name, each in value.items() if name not in EXEMPT)
    if isinstance(value, (list, tuple)):
        return sum(map(weigh, value)) + (2 if value else 0)
    return 0


def reduce_paper(data: Data, step: Step, language: str) -> dict[str, Any]:
    """Return what is left of a paper at a step."""
    left = {name: _empty(part) if name in step.without else part for name, part in data.items()}
    if "value_notes" in step.without and left.get("value"):
        left["value"] = {**left["value"], "notes": []}
    if step.rows:
        left = _cut_rows(left, step.rows, language)
    if step.most:
        left = {k: v if k in EXEMPT else _cut(v, step.most) for k, v in left.items()}
    return {**left, "fit": {"size": step.size, "gap": step.gap}}


def _empty(part: Any) -> Any:
    if isinstance(part, str):
        return ""
    return [] if isinstance(part, (list, tuple)) else None


def _cut(value: Any, most: int) -> Any:
    """Return a part whose texts are cut; what a result rests on may be longer than all else."""
    if isinstance(value, dict):
        return {k: v if k in EXEMPT else _cut(v, most) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [_cut(each, most) for each in value]
    return cut_text(value, most) if isinstance(value, str) else value


def cut_text(text: str, most: int) -> str:
    """Return a text cut at the end of a sentence, or of a word where its first is too long."""
    if len(text) <= most:
        return text
    kept = ""
    for sentence in list_sentences(text):
        if len(kept) + len(sentence) + 2 > most:
            break
        kept = f"{kept} {sentence}".strip()
    if kept:
        return f"{kept} …"
    words = text[: most - 1]
    at_word = words.rsplit(None, 1)[0] if " " in words.strip() else words
    return f"{at_word.rstrip(',;:.–-')}…"


def _cut_rows(data: dict[str, Any], most: int, language: str) -> dict[str, Any]:
    """Return a paper whose lists are cut; each says how many more there are."""
    for name, part in data.items():
        if name in EXEMPT or not isinstance(part, (list, tuple)) or len(part) <= most:
            continue
        kept, more = list(part[:most]), _word_more(len(part) - most, language)
        data = {**data, name: _with_more(name, kept, more)}
        if name == "figures":
            data["more_figures"] = more
    value = data.get("value")
    if value and len(value["elements"]) > most:
        elements = _keep_against(value["elements"], most)
        more = _word_more(len(value["elements"]) - len(elements), language)
        data["value"] = {**value, "elements": elements, "more": more}
    return data


def _with_more(name: str, kept: list[Any], more: str) -> list[Any]:
    """Return a list that says by its own means that there is more."""
    if kept and isinstance(kept[0], str):
        return [*kept, more]
    if kept and "label" in kept[0] and name != "figures":
        return [*kept, {**dict.fromkeys(kept[0], ""), "label": "", "words": more}]
    if kept and "role" in kept[0]:
        return [*kept, {"role": more, "needed": "", "days": ""}]
    return kept


def _keep_against(elements: list[Any], most: int) -> list[Any]:
    """Return the most elements that a sheet holds, those that speak against us before others."""
    ranked = sorted(range(len(elements)), key=lambda at: (not elements[at]["speaks_against"], at))
    return [elements[at] for at in sorted(ranked[:most])]


def _word_more(count: int, language: str) -> str:
    return say_count(
        language, "{count} more in the whole proof", "{count} more in the whole proof", count
    )
