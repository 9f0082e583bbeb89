"""What is made for programs: feeds, the cases as data, and what a language model reads first."""

from __future__ import annotations

from collections.abc import Mapping

from vpcases.pages.feed import list_feeds
from vpcases.pages.spoken import Spoken
from vpcases.render.feeds import render_atom, render_json_feed
from vpcases.settings import Settings


def make_data_files(spoken: Mapping[str, Spoken], settings: Settings) -> dict[str, str]:
    """Return what programs read, by address."""
    files = {}
    for feed in list_feeds(spoken):
        files[feed.atom] = render_atom(feed)
        files[feed.json] = render_json_feed(feed)
    return files
