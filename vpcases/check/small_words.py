"""The smallest words of some languages: what shows quickly that a text is in the one it should be.

Nothing is accused by them. A text that is full of the small words of its language needs no closer
look, and that is nearly every text there is.
"""

from __future__ import annotations

from functools import cache

SMALL_WORDS = {
    "en": "the and of to in we it is was that with for on our they have not this had from are be",
    "de": "der die das und ist wir mit nicht den von zu ein eine für auf haben sich dem es war im",
    "fr": "le la les et nous des une est dans pour que qui avec pas sur ce ont du au sont était",
    "es": "el la los de que en nos una es para con por las no se del más hemos está como",
    "it": "il la di che un una per con non sono abbiamo del gli si è della nel più questo ci",
    "nl": "de het en een van wij dat niet met voor is op zijn te we hebben er ook naar was bij",
    "pt": "os de que não uma para com em do da nós é mais por dos foi temos no",
    "da": "og det at vi er en som på med for ikke har af den til et var om fra kan",
    "no": "og det at vi er en som på med for ikke har av den til et var om fra kan",
    "sv": "och det att vi är en som på med för inte har av den till ett var om från kan",
}
"""By the code of the language."""
SHARE = 0.15
"""The part of a text that they make up, at least."""


def has_small_words(text: str, language: str) -> bool:
    """Return whether a text is full of small words that only its language has."""
    own = _own_words(language)
    words = text.lower().split()
    return bool(own) and sum(map(own.__contains__, words)) >= max(2.0, SHARE * len(words))


@cache
def _own_words(language: str) -> frozenset[str]:
    """Return the small words of a language that no other one here has."""
    others = {w for code, words in SMALL_WORDS.items() if code != language for w in words.split()}
    return frozenset(SMALL_WORDS.get(language, "").split()) - others
