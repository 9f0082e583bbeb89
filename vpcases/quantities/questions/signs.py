"""What we ask back about signs and words around a number: `~58%`, `€ 50`, `3x`, `over 70`, `5k`."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from decimal import Decimal

from vpcases.quantities.grammar import BOUND, COUNT_WORDS, DASH, NUMBER, SCALE, SCALE_SYMBOLS
from vpcases.quantities.questions.digits import DIGIT_QUESTIONS, Question, ask_first, quote
from vpcases.quantities.values import Misread

SPAN = rf"{NUMBER}(?: ?{DASH} ?{NUMBER})?(?![0-9])"
SYMBOL_WORDS = {
    "<=": "at most",
    "=<": "at most",
    "≤": "at most",
    ">=": "at least",
    "=>": "at least",
    "≥": "at least",
    "<": "less than",
    ">": "more than",
    "~": "about",
    "≈": "about",
    "∼": "about",  # noqa: RUF001  the sign of mathematics, which people paste
}
OTHER_WORDS = {
    "about": "approximately|approx.|approx|circa|ca.|ca|c.|around|roughly|some",
    "more than": "over|above|exceeding|upwards of",
    "less than": "under|below|fewer than",
    "nearly": "almost|close to|just under",
    "at least": "minimum|min.|no less than|not less than|no fewer than|a minimum of",
    "at most": "maximum|max.|max|no more than|not more than|a maximum of",
    "up to": "as much as|as many as",
}
CURRENCIES = {"€": "EUR", "US$": "USD", "$": "USD", "£": "GBP", "¥": "JPY"}
CURRENCY_CODES = ("EUR", "USD", "GBP", "CHF", "JPY")
_MONEY = "|".join(re.escape(sign) for sign in (*CURRENCIES, *CURRENCY_CODES))
_SCALE = rf" ?(?:{SCALE}|k|K|M|mn|bn)\b"


def ask_about_number(text: str) -> Misread | None:
    """Return the first question the number at the start of a text raises."""
    return ask_first(_QUESTIONS, text)


def ask_about_bounded(text: str) -> Misread | None:
    """Return the first question about a number, whose bound word the hint does not drop."""
    bound = re.match(rf"({BOUND}) ", text, re.IGNORECASE)
    question = ask_about_number(strip_bound(text))
    if not bound or not question or not re.match("write [0-9]", question.hint):
        return question
    return replace(question, hint=f'{question.hint}, with "{bound[1].lower()}" before it')


def strip_bound(text: str) -> str:
    """Return the text without its bound word (`about`, `up to`…)."""
    return re.sub(rf"^(?:{BOUND})(?: |$)", "", text, count=1, flags=re.IGNORECASE)


def _ask_html_code(text: str) -> Misread | None:
    code = re.search(r"&#?[A-Za-z0-9]+;", text)
    if not code:
        return None
    plain = html.unescape(text)
    doubt = ask_about_number(strip_bound(plain)) if "&" not in plain else None
    message = f"{quote(text)} holds the HTML code {quote(code[0])} in place of a character"
    return Misread(
        message, doubt.hint if doubt else "type the character itself", "unreadable-number"
    )


def _ask_sign(text: str) -> Misread | None:
    found = re.match(rf"(?P<sign>\+|{DASH}) ?(?P<number>[0-9][0-9.,'’-]*) ?(?P<share>%?)", text)
    if not found:
        return None
    way = "more" if found["sign"] == "+" else "less"
    message = f"{quote(found[0].strip())} has a sign, which readers take in different ways"
    number = found["number"]
    if not found["share"]:
        hint = f"write {number} without the sign, and say in words what is {way}"
        return Misread(message, hint, "symbol-for-words")
    points = f"{number} points {way} if percentage points are meant"
    return Misread(message, f"write {number} % {way}, or {points}", "signed-percent")


def _ask_symbol_before(text: str) -> Misread | None:
    symbol = next((symbol for symbol in SYMBOL_WORDS if text.startswith(symbol)), None)
    if not symbol:
        return None
    rest = text.lstrip("".join(SYMBOL_WORDS)).strip()
    message = f'"{symbol}" is a sign where a word belongs'
    return Misread(message, _suggest(SYMBOL_WORDS[symbol], rest), "symbol-for-words")


def _ask_other_word(text: str) -> Misread | None:
    for word, others in OTHER_WORDS.items():
        choices = "|".join(re.escape(other) for other in others.split("|"))
        found = re.match(rf"({choices}) (?=\W{{0,2}}[0-9])", text, re.IGNORECASE)
        if found:
            message = f'"{found[1]}" is not among the words that may stand before a number'
            return Misread(message, _suggest(word, text[found.end() :]), "other-word")
    return None


def _suggest(word: str, rest: str) -> str:
    """Return what to write, or what else is unclear about it."""
    doubt = ask_about_number(rest)
    if doubt:
        return f'put the word "{word}" before the number, and {doubt.hint}'
    return f"write {word} {rest}"


def _ask_currency(text: str) -> Misread | None:
    before = re.match(rf"({_MONEY}) ?([0-9][0-9.,'’ -]*[0-9]|[0-9])({_SCALE})?(.*)", text)
    found = before or re.match(r"[0-9][^€$£¥]*?(US\$|[€$£¥])", text)
    if not found:
        return None
    code = CURRENCIES.get(found[1], found[1])
    if before:
        plain = f"{before[2]}{before[3] or ''} {code}{before[4]}"
    else:
        plain = re.sub(rf" ?{re.escape(found[1])}", f" {code}", text, count=1)
    message = f'"{found[1]}" goes after the number, as the three letters of the currency'
    doubt = ask_about_number(plain)
    hint = f"put {code} after the number, and {doubt.hint}" if doubt else f"write {plain}"
    return Misread(message, hint, "symbol-for-words")


def _ask_factor(text: str) -> Misread | None:
    found = re.match(rf"({SPAN})(?: ?[xX×✕]|[ -]?fold)(?![a-z])", text)
    if not found:
        return None
    number = found[1]
    hint = f"write {number} times; what it is {number} times of belongs in the label"
    return Misread(f'{quote(found[0])} wants the word "times"', hint, "symbol-for-words")


def _ask_plus(text: str) -> Misread | None:
    """Ask about `3000+ users` and `3 h or more`."""
    found = re.match(rf"(?P<number>{SPAN}) ?\+(?P<unit>.*)", text)
    if found:
        amount = f"{found['number']}{found['unit']}"
        hint = f"write at least {amount}, or more than {amount}"
        return Misread(f'"+" after {found["number"]} wants a word', hint, "symbol-for-words")
    found = re.fullmatch(rf"({SPAN}.*) or (?:(more|longer|higher)|less|fewer)", text, re.IGNORECASE)
    if not found:
        return None
    hint = f"write {'at least' if found[2] else 'at most'} {found[1]}"
    return Misread(f"{quote(text)} has its bound at the end", hint, "other-word")


def _ask_scale(text: str) -> Misread | None:
    """Ask about `70k`, `5 M`, `5 m`."""
    found = re.match(rf"({SPAN}) ?([A-Za-z]+)\.?(?![A-Za-z0-9])", text)
    if not found:
        return None
    number, word, rest = found[1], found[2], text[found.end() :]
    if word == "m":
        hint = f"write {number} min, {number} months, {number} million or {number} metres"
        return Misread(f"{quote(found[0])} can be read in many ways", hint, "ambiguous-unit")
    scale = "million" if word == "M" else SCALE_SYMBOLS.get(word.lower())
    if not scale:
        return _ask_count_word(text, number, word, rest)
    hint = f"write {number} {scale}{rest}"
    return Misread(f'"{word}" is short for a word', hint, "symbol-for-words")


def _ask_count_word(text: str, number: str, word: str, rest: str) -> Misread | None:
    """Ask about `3 hundred staff`, `2 dozen`, `3 thousand million`."""
    if re.match(rf"{SCALE} {SCALE}\b", f"{word}{rest}", re.IGNORECASE):
        message = f"{quote(text)} has two scale words"
        return Misread(message, "write one of them", "unreadable-number")
    count = COUNT_WORDS.get(word.lower())
    if not count:
        return None
    is_small = re.fullmatch("[0-9]{1,3}", number)
    hint = f"write {int(number) * count}{rest}" if is_small else "write the number out"
    message = f'"{word}" is not among thousand, million, billion'
    return Misread(message, hint, "unreadable-number")


def _ask_range(text: str) -> Misread | None:
    return _ask_range_in_words(text) or _ask_range_with_dash(text)


def _ask_range_in_words(text: str) -> Misread | None:
    joint = r" (?:to|till|until|and|or) | ?\.\.\.? ?| ?… ?"
    found = re.match(rf"(?:between )?({NUMBER})(?:{joint})({NUMBER})(?![0-9.,])", text)
    if not found:
        return None
    written = f"{_sort_ends(found)}{text[found.end() :]}"
    doubt = ask_about_number(written)
    hint = doubt.hint if doubt else f"write {written}"
    return Misread(f"{quote(found[0])} is a range in words", hint, "other-word")


def _ask_range_with_dash(text: str) -> Misread | None:
    found = re.match(rf"({NUMBER})(?P<dash> ?{DASH} ?)({NUMBER})(?![0-9.,])", text)
    if not found:
        return None
    low, high = _as_ends(found[1], found[3])
    hint = f"write {_sort_ends(found)}{text[found.end() :]}"
    if low > high:
        return Misread(f"{quote(found[0])} goes downwards", hint, "reversed-range")
    if len(found["dash"]) == 2:
        message = f"the dash in {quote(found[0])} has a space on one side only"
        return Misread(message, hint, "unreadable-number")
    return None


def _sort_ends(found: re.Match[str]) -> str:
    """Return the two numbers of a range as it is written, the lower first."""
    ends = found.groups()[0], found.groups()[-1]
    return "-".join(sorted(ends, key=lambda end: Decimal(end.replace(" ", ""))))


def _as_ends(one: str, other: str) -> tuple[Decimal, Decimal]:
    return Decimal(one.replace(" ", "")), Decimal(other.replace(" ", ""))


_QUESTIONS: tuple[Question, ...] = (
    _ask_html_code,
    _ask_sign,
    _ask_symbol_before,
    _ask_other_word,
    _ask_currency,
    *DIGIT_QUESTIONS,
    _ask_factor,
    _ask_plus,
    _ask_scale,
    _ask_range,
)
