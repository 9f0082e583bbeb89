"""A text holds HTML, which readers would see as it was typed.

Texts are Markdown. HTML in them is never run and never laid out; `<b>new</b>` stands on the page
letter by letter.

To fix it, write Markdown: **bold**, *italic*, a dash for a list, [words](https://example.com) for a
link. A film goes into `videos:`, a picture into `images:`. Code stands between `backticks`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import Subject
from vpcases.check.texts import shorten, without_code
from vpcases.problems import Level
from vpcases.read.unsafe import find_script

TAG = re.compile(
    r"</?(?:a|abbr|article|aside|audio|b|big|blockquote|br|button|center|cite|code|col|dd|del|div|dl"
    r"|dt|em|embed|figcaption|figure|font|footer|form|h[1-6]|header|hr|i|iframe|img|input|ins|kbd"
    r"|li|link|main|mark|meta|nav|object|ol|p|picture|pre|s|section|small|source|span|strike|strong"
    r"|style|sub|sup|svg|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|video)(?:\s[^<>\n]{0,300})?/?>",
    re.IGNORECASE,
)
HINTS = {
    "iframe": "list the film under videos: with its address",
    "img": "list the picture under images:, and put {{image:…}} where it belongs",
    "a": "write [words](https://example.com)",
    "br": "leave an empty line between paragraphs",
}


def find(subject: Subject[Any]) -> Iterator[Finding]:
    """Yield every text with an HTML tag outside examples of code."""
    if "<" not in subject.words:
        return
    for text in subject.texts:
        found = TAG.search(without_code(text.words)) if "<" in text.words else None
        # Script has been told already, and weighs more.
        if found and not find_script(text.words):
            name = re.split(r"[\s/>]", found[0].lstrip("</"), maxsplit=1)[0].lower()
            yield Finding(
                text.path,
                f"{shorten(found[0], 40)} is HTML, and would be printed as it stands",
                HINTS.get(name, "write it in Markdown, or between `backticks` to show code"),
                words=found[0],
            )


RULE = Rule(
    "html-in-text",
    weigh(drafted=Level.ADVICE, checked=Level.ADVICE, published=Level.ADVICE),
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
