"""What the words of a proposition give away: names, numbers, us and them, outcomes.

Only what is certain is told. The lists are of English words; in another language nothing is found,
and nothing is held against anybody.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from vpcases.derive.scorecard import word_lists

US, THEM, OUTCOMES, CHANGES, SMALL = (
    frozenset(words.split())
    for words in (
        *(word_lists.US, word_lists.THEM, word_lists.OUTCOMES, word_lists.CHANGES),
        word_lists.SMALL,
    )
)
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
SENTENCE_END = re.compile(r"(?<=[.!?;:])\s+")
NUMBER = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty"
    r"|forty|fifty|sixty|eighty|ninety|hundreds?|thousands?|millions?|dozens?|half|halve|third"
    r"|quarter|twice|double|triple)\b",
    re.IGNORECASE,
)
EVERYBODY = re.compile(
    r"\b(?:(?:everyone|everybody|anyone|anybody)"
    r"(?!\s+(?:at(?! all)|from|of|on|responsible|running|that|who|whose|with|without|working"
    r"|in(?! (?:all|any|business|every|the world)))\b)"
    r"|all (?:the )?(?:companies|businesses|customers|firms"
    r"|organi[sz]ations|industries|teams|people)|any (?:company|business|customer|firm"
    r"|organi[sz]ation|industry|team)|every (?:company|business|customer|firm|organi[sz]ation"
    r"|industry|team)|(?:companies|businesses|organi[sz]ations|firms|teams) of (?:all|any|every)"
    r" (?:sizes?|kinds?|industry|industries)|alle (?:unternehmen|firmen|kunden)|jede[rsn]? "
    r"(?:unternehmen|firma|kunde))\b",
    re.IGNORECASE,
)
THINGS, QUALIFIERS = (
    rf"(?:{'|'.join(patterns.split())})"
    for patterns in (word_lists.DELIVERABLES, word_lists.QUALIFIERS)
)
HANDED = r"^\W*(?:(?:have|get|gain|receive|with)\s+)?"
DELIVERABLE = re.compile(
    rf"{HANDED}(?:an?|our|new)\s+(?:[\w-]+\s+){{0,3}}?{THINGS}"
    r"(?=\s*(?:$|[.,;:!)]|(?:and|by|for|from|in|of|on|that|to|which|with)\b))",
    re.IGNORECASE,
)
BARE_DELIVERABLE = re.compile(
    rf"{HANDED}(?:{QUALIFIERS}\s+)*{THINGS}(?=\s*(?:$|[.,;:!)]|(?:and|for|of|with)\b))",
    re.IGNORECASE,
)
"""A thing without an article: the line begins with it, or with what kind of thing it is."""
TECHNOLOGY = re.compile(
    rf"(?<![\w-])(?:{'|'.join(word_lists.TECHNOLOGY)})(?:-(?:based|driven|native|powered))?"
    r"(?![\w-])",
    re.IGNORECASE,
)
ENDINGS = (
    "ations",
    "ation",
    "ings",
    "ing",
    "ies",
    "ied",
    "ers",
    "er",
    "ed",
    "es",
    "ly",
    "s",
    "y",
    "e",
)
SHORTEST_STEM = 3


def list_words(text: str) -> list[str]:
    """Return the words of a text as they stand, in their order."""
    return WORD.findall(text)


def count_words(text: str) -> int:
    """Return how many words a text has."""
    return len(list_words(text))


def find_longest_sentence(texts: Iterable[str]) -> str:
    """Return the sentence with most words; empty where there is none."""
    sentences = (part for text in texts for part in SENTENCE_END.split(text.strip()))
    return max(sentences, key=count_words, default="")


def find_name(text: str, names: Iterable[str]) -> str:
    """Return the first of some names that a text holds, as the text writes it; empty for none.

    A name of one word has to be written as it is called: "reports" is not the feature Reports.
    """
    found = []
    for name in names:
        flags = re.IGNORECASE if " " in name else re.NOFLAG
        match = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, flags)
        if match:
            found.append((match.start(), -len(name), match[0]))
    return min(found)[2] if found else ""


def find_technology(text: str, theirs: str = "") -> str:
    """Return the first general technology that a text names, and its customers' text does not."""
    known = {found[0].lower() for found in TECHNOLOGY.finditer(theirs)}
    named = (found[0] for found in TECHNOLOGY.finditer(text))
    return next((name for name in named if name.lower() not in known), "")


def has_number(text: str) -> bool:
    """Return whether a text counts anything, in figures or in words."""
    return NUMBER.search(text) is not None


def find_us(text: str) -> str:
    """Return the word with which a text begins to speak of us; empty where it does not."""
    first = next(iter(list_words(text)), "")
    return first if first.lower() in US else ""


def count_us_and_them(texts: Iterable[str]) -> tuple[int, int]:
    """Return how often texts speak of us, and how often of the customer."""
    words = [word.lower() for text in texts for word in list_words(text)]
    return sum(word in US for word in words), sum(word in THEM for word in words)


def find_everybody(text: str) -> str:
    """Return the words with which a text means everybody; empty where it does not."""
    found = EVERYBODY.search(text)
    return found[0] if found else ""


def find_deliverable(text: str) -> str:
    """Return the thing that a text hands over in place of an outcome: "a new website".

    What counts something is none: "a report in two minutes" says what changes.
    """
    if has_number(text):
        return ""
    found = DELIVERABLE.match(text)
    if found is None:
        found = BARE_DELIVERABLE.match(text)
        around = list_words(text.lower()[found.end() :]) if found else []
        found = None if OUTCOMES.union(CHANGES).intersection(around) else found
    return found[0].strip() if found else ""


def is_outcome(text: str) -> bool | None:
    """Return whether words that follow "that helps" say what changes; None where nobody can tell.

    They do where they count something or begin with what somebody does, and hand nothing over.
    """
    if find_deliverable(text):
        return False
    words = [word.lower() for word in list_words(text)]
    first = next((word for word in words if word not in {"you", "them", "to", "not", "never"}), "")
    return True if has_number(text) or first in OUTCOMES else None


def list_content_words(text: str) -> list[str]:
    """Return the words of a text that say something, in small letters, each once."""
    words = (word.lower() for word in list_words(text))
    return list(dict.fromkeys(w for w in words if w not in SMALL and len(w) > 2 and w.isalpha()))


def cut_ending(word: str) -> str:
    """Return a word without its ending, so that compare, compares and comparing are one."""
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            return word[: -len(ending)]
    return word
