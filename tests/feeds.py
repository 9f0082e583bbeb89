"""Reads the feeds of a built site as somebody else's program would."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import feedparser

from tests.sites import BuiltSite

ITEM = {
    "type": "object",
    "required": ["id", "url", "title", "content_text", "date_modified"],
    "additionalProperties": False,
    "properties": {
        "id": {"type": "string", "pattern": "^tag:[a-z0-9.-]+,\\d{4}:"},
        "url": {"type": "string", "format": "uri", "pattern": "^https?://"},
        "title": {"type": "string", "minLength": 1},
        "content_text": {"type": "string", "minLength": 1},
        "date_published": {"type": "string", "format": "date-time"},
        "date_modified": {"type": "string", "format": "date-time"},
        "tags": {"type": "array", "uniqueItems": True, "items": {"type": "string", "minLength": 1}},
        "language": {"type": "string", "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]+)*$"},
    },
}
JSON_FEED = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "object",
    "required": ["version", "title", "items"],
    "additionalProperties": False,
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": {"type": "string", "minLength": 1},
        "home_page_url": {"type": "string", "pattern": "^https?://"},
        "feed_url": {"type": "string", "pattern": "^https?://.*/feed\\.json$"},
        "description": {"type": "string"},
        "language": {"type": "string"},
        "authors": {
            "type": "array",
            "minItems": 1,
            "items": {"type": "object", "required": ["name"], "minProperties": 1},
        },
        "items": {"type": "array", "items": ITEM},
    },
}
"""What https://www.jsonfeed.org/version/1.1/ asks for, and nothing that it does not know."""


def list_feeds(site: BuiltSite, ending: str = "atom") -> list[str]:
    """Return the addresses of the feeds of a site."""
    found = site.folder.rglob(f"feed.{ending}")
    return sorted(path.relative_to(site.folder).as_posix() for path in found)


def read_atom(site: BuiltSite, address: str) -> Any:
    """Return a feed as feedparser reads it; it has to be well-formed."""
    feed = feedparser.parse(Path(site.folder / address).read_bytes())
    assert not feed.bozo, feed.get("bozo_exception")
    assert feed.version == "atom10"
    return feed


def read_json_feed(site: BuiltSite, address: str) -> Any:
    """Return a JSON Feed."""
    return json.loads(site.read(address))
