"""Feeds as Atom (RFC 4287) and as JSON Feed 1.1."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from typing import Any

from feedgenerator import Atom1Feed
from markupsafe import escape

from vpcases.pages.feed import Feed
from vpcases.pages.feed_entries import FeedEntry

VERSION = "https://jsonfeed.org/version/1.1"
NO_XML = re.compile("[^\t\n\r\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Signs that no XML may hold, such as a bell that was pasted with a text; nobody misses them."""


class _Atom(Atom1Feed):  # type: ignore[misc]  # the library says no types
    """An Atom feed whose entries say their language, and that asks nobody for the time."""

    def item_attributes(self, item: Mapping[str, Any]) -> dict[str, str]:
        """Return what an entry says of itself."""
        return {"xml:lang": item["language"]} if item["language"] else {}

    def latest_post_date(self) -> datetime:
        """Return when the feed was changed."""
        changed: datetime = self.feed["changed"]
        return changed


def render_atom(feed: Feed) -> str:
    """Return a feed as Atom."""
    made = _Atom(
        title=_clean(feed.title),
        link=feed.home,
        description=_clean(feed.description),
        language=feed.language,
        author_name=_clean(feed.author),
        feed_url=feed.atom_address,
        feed_guid=feed.atom_address,
        changed=_at_midnight(feed.updated),
    )
    for entry in feed.entries:
        made.add_item(
            title=_clean(entry.title),
            link=entry.address,
            # Readers take a summary for HTML.
            description=str(escape(_clean(entry.summary))),
            pubdate=_at_midnight(entry.published) if entry.published else None,
            updateddate=_at_midnight(entry.updated),
            unique_id=entry.identity,
            categories=[_clean(subject) for subject in entry.subjects],
            language=entry.language,
        )
    return str(made.writeString("utf-8")) + "\n"


def _clean(words: str) -> str:
    return NO_XML.sub("", words)


def render_json_feed(feed: Feed) -> str:
    """Return a feed as JSON Feed."""
    content = {
        "version": VERSION,
        "title": feed.title,
        "home_page_url": feed.home,
        "feed_url": feed.json_address,
        "description": feed.description,
        "authors": [{"name": feed.author}],
        "language": feed.language,
        "items": [_describe(entry) for entry in feed.entries],
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _describe(entry: FeedEntry) -> dict[str, Any]:
    item = {
        "id": entry.identity,
        "url": entry.address,
        "title": entry.title,
        "content_text": entry.summary,
        "date_published": _write(entry.published),
        "date_modified": _write(entry.updated),
        "tags": list(entry.subjects),
        "language": entry.language,
    }
    return {name: value for name, value in item.items() if value}


def _write(day: date | None) -> str:
    return _at_midnight(day).isoformat() if day else ""


def _at_midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
