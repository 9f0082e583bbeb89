"""Text is left over from a template: lorem ipsum, TODO, TBD, Company name.

It was meant to be replaced, and a reader who finds it doubts everything around it. An empty field
is no placeholder: it counts as not answered yet.

To fix it, write what belongs there, or leave the field empty; `unknown` is an honest answer, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import Subject
from vpcases.check.texts import shorten, without_code
from vpcases.problems import Level

SIGNS = (
    *("ipsum", "dolor sit", "todo", "tbd", "tbc", "fixme", "xxx", "00,000", "00.000", "00 000"),
    *("placeholder", "example stat", "sample text", " here", "insert", "???"),
    *("two or three sentences", "customer's own words"),
)
"""Without one of these in small letters there is nothing to look for in a longer text."""
LONGEST_ALONE = 40

SHOUTED = re.compile(r"\bTODO:|[\[(]\s*TODO\b|\bTB[DC]\b|\bFIXME\b")
ANYWHERE = re.compile(
    r"\blorem ipsum\b|\bipsum dolor\b|\bdolor sit amet\b|\bxxx+\b|\?{3,}"
    r"|(?<![\d.,] )(?<![\w.,])00+[., ]000\b"
    r"|\byour (?:text|title|quote|company name) (?:goes )?here\b"
    r"|\binsert (?:the |your )?(?:text|title|name|quote|number|logo)s? here\b"
    r"|[\[<(]\s*insert\b[^\])>]{0,40}[\])>]"
    r"|\((?:two or three sentences|the customer's own words)\)"
    r"|\bplaceholder text\b|\bsample text\b|\bexample stat\b",
    re.IGNORECASE,
)
ALONE = re.compile(
    r"todo|to do|tb[dc]|(?:the |your )?(?:company|customer|organi[sz]ation)(?:'s)? name"
    r"|(?:first ?)?name (?:surname|last ?name)|placeholder|n/?a|asdf\w*"
    r"|https?://(?:www\.)?google\.com/?",
    re.IGNORECASE,
)


def find(subject: Subject[Any]) -> Iterator[Finding]:
    """Yield every text that is, or holds, what a template puts there."""
    is_likely = subject.has_any(*SIGNS)
    for text in subject.texts:
        found = _find_in(text.words, is_likely=is_likely)
        if found:
            yield Finding(
                text.path,
                f'"{shorten(found, 40)}" looks left over from a template',
                "write what belongs here, or leave the field empty; unknown is an answer, too",
                words=found,
            )


def _find_in(words: str, *, is_likely: bool) -> str | None:
    if len(words) <= LONGEST_ALONE and ALONE.fullmatch(words):
        return words
    if not is_likely or not any(sign in words.lower() for sign in SIGNS):
        return None
    text = without_code(words)
    found = SHOUTED.search(text) or ANYWHERE.search(text)
    return found[0] if found else None


WEIGHTS = weigh(
    nominated=Level.ADVICE, drafted=Level.ADVICE, checked=Level.MISTAKE, published=Level.MISTAKE
)
RULE = Rule(
    "placeholder-text",
    WEIGHTS,
    case=find,
    quote=find,
    entry=find,
    translation=find,
    collection=find,
    proposition=find,
    proposed_words=find,
    research=find,
    review=find,
)
