"""Whatever words an author writes, a feed stays a feed and says them."""

from __future__ import annotations

import html
import json
import re
from datetime import date
from xml.etree import ElementTree

import feedparser
from hypothesis import example, given
from hypothesis import strategies as st
from markupsafe import escape

from vpcases.pages.feed import Feed
from vpcases.pages.feed_entries import FeedEntry
from vpcases.render.feeds import render_atom, render_json_feed

WORDS = st.text(min_size=1, max_size=40).filter(lambda words: words.strip() == words)
ATOM = "{http://www.w3.org/2005/Atom}"
NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def feed_of(words: str) -> Feed:
    entry = FeedEntry(
        identity="tag:example.com,2026:cases/a",
        title=words,
        address="https://example.com/cases/a/",
        summary=words,
        terms=(),
        subjects=(words,),
        published=date(2026, 5, 1),
        updated=date(2026, 6, 1),
        language="de",
    )
    return Feed(
        title=words,
        description=words,
        author=words,
        language="en",
        home="https://example.com/cases/",
        atom="cases/feed.atom",
        json="cases/feed.json",
        atom_address="https://example.com/cases/feed.atom",
        json_address="https://example.com/cases/feed.json",
        entries=(entry,),
    )


@given(WORDS)
@example("a bell\x07 rings")
@example("<b>&amp;</b> ]]> <!-- -->")
def test_any_words_come_back_as_they_were_but_for_signs_that_no_xml_can_hold(words: str) -> None:
    text = render_atom(feed_of(words))

    said = " ".join(NO_XML.sub("", words).split())
    told = ElementTree.fromstring(text).find(f"{ATOM}entry")  # noqa: S314 - our own
    assert told is not None
    assert " ".join((told.findtext(f"{ATOM}title") or "").split()) == said
    summary = told.findtext(f"{ATOM}summary") or ""
    assert " ".join(html.unescape(summary).split()) == " ".join(html.unescape(escape(said)).split())
    feed = feedparser.parse(text.encode())
    assert not feed.bozo
    (entry,) = feed.entries
    assert entry.id == "tag:example.com,2026:cases/a"
    assert (entry.published, entry.updated) == (
        "2026-05-01T00:00:00+00:00",
        "2026-06-01T00:00:00+00:00",
    )
    (item,) = json.loads(render_json_feed(feed_of(words)))["items"]
    assert item["title"] == item["content_text"] == words


def test_a_feed_is_the_same_whenever_it_is_made() -> None:
    assert render_atom(feed_of("x")) == render_atom(feed_of("x"))
    assert "<updated>2026-06-01T00:00:00+00:00</updated>" in render_atom(feed_of("x"))
