"""A block lacks the one thing without which it cannot be shown.

A quote without words, a picture without a file or a link without an address leaves no trace on the
page. Whoever wrote the rest of the block will look for it there.

To fix it, fill in what is named, or delete the block.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject
from vpcases.model.authored import Point
from vpcases.problems import FieldPath, Level

HINT = "fill it in, or delete the whole entry"


def find(subject: CaseSubject) -> Iterator[Finding]:
    """Yield every quote, picture, film, file, link and author that lacks what it is about."""
    history = subject.history
    for name, quote in history.quotes.items():
        if not quote.text:
            yield _word(("quotes", name, "text"), "this quote has no words")
    for name, image in history.images.items():
        if not image.file:
            yield _word(("images", name, "file"), "this picture has no file")
    for number, video in enumerate(history.videos):
        if not video.url:
            yield _word(("videos", number, "url"), "this film has no address")
    for number, download in enumerate(history.downloads):
        if not download.file and not download.url:
            yield _word(("downloads", number, "file"), "this download has no file")
    for number, link in enumerate(history.links):
        if not link.url:
            yield _word(("links", number, "url"), "this link has no address")
    for key, element in history.value_elements.items():
        if not element.equation and not element.statement:
            yield Finding(
                ("value_elements", key),
                "this element has neither an equation nor a sentence, so it says nothing",
                "write equation: with its inputs, or statement:, or delete it",
            )
        if element.customer_view and element.point is not Point.CONTENTION:
            yield Finding(
                ("value_elements", key, "customer_view"),
                "the customer's view is only shown of what is contended",
                "write `point: contention` above it, or take it away",
            )
    prices = history.prices
    if history.horizon and not prices:
        yield Finding(
            ("horizon",),
            "without prices no payback and no present value can be worked out",
            "write both prices: below it, or delete the block",
        )
    if prices and bool(prices.offering) != bool(prices.alternative):
        missing = "alternative" if prices.offering else "offering"
        yield Finding(
            ("prices",),
            "only one of the two prices is given, so nothing can be worked out after price",
            f"write {missing}: below it, or delete the block",
        )
    for number, author in enumerate(history.authors):
        if not author.name:
            yield _word(("authors", number, "name"), "this author has no name")


def _word(path: FieldPath, message: str) -> Finding:
    return Finding(path, f"{message}, so it is not shown", HINT)


RULE = Rule(
    "half-filled",
    weigh(nominated=Level.TODO, drafted=Level.TODO, checked=Level.MISTAKE, published=Level.MISTAKE),
    case=find,
    can_be_accepted=False,
)
