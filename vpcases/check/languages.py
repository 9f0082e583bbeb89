"""Which language a text is plainly written in, told by its smallest words."""

from __future__ import annotations

from vpcases.check.wordings import list_words

SMALL_WORDS = {
    "en": "the and of to in we it is was that with for on our they have not this had from are be",
    "de": "der die das und ist wir mit nicht den von zu ein eine für auf haben sich dem es war im",
    "fr": "le la les et nous des une est dans pour que qui avec pas sur ce ont du au sont était",
    "es": "el la los y de que en nos una es para con por las no se del más hemos está como",
    "it": "il la di e che un una per con non sono abbiamo del gli si è della nel più questo ci",
    "nl": "de het en een van wij dat niet met voor is op zijn te we hebben er ook naar was bij",
    "pt": "o a os e de que não uma para com em do da nós é mais por dos foi temos no",
    "sv": "och det att vi är en som på med för inte har av den till ett var om från kan",
    "da": "og det at vi er en som på med for ikke har af den til et var om fra kan",
    "no": "og det at vi er en som på med for ikke har av den til et var om fra kan",
}
"""The words that make up a good part of any text, by the code of their language."""
NAMES = {
    "en": "English",
    "de": "German",
    "fr": "French",
    "es": "Spanish",
    "it": "Italian",
    "nl": "Dutch",
    "pt": "Portuguese",
    "sv": "Swedish",
    "da": "Danish",
    "no": "Norwegian",
}
"""What the languages are called."""
BY_LANGUAGE = {code: frozenset(words.split()) for code, words in SMALL_WORDS.items()}
FEWEST_WORDS = 8
SHARE = 0.2
"""The part of a text that small words of its language make up, at least."""
TIMES = 3
"""How many times as many as of any other language."""


def find_language(text: str) -> str | None:
    """Return the code of the language that a text is plainly in; None where that is not plain."""
    words = list_words(text)
    if len(words) < FEWEST_WORDS:
        return None
    counts = {code: sum(word in small for word in words) for code, small in BY_LANGUAGE.items()}
    best = max(counts, key=lambda code: counts[code])
    most = counts[best]
    rest = max(count for code, count in counts.items() if code != best)
    is_plain = most >= SHARE * len(words) and most >= TIMES * rest
    return best if is_plain else None


def read_code(language: str | None) -> str | None:
    """Return the code of a language without its country, where its small words are known."""
    code = (language or "").strip().lower().replace("_", "-").partition("-")[0]
    return code if code in BY_LANGUAGE else None
