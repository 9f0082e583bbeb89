"""A file to take away would run as a page of the site.

A browser opens HTML, XML and script from your site in your site's name: what they hold could read
and change whatever a visitor is shown. Documents, tables, pictures and archives are only shown or
saved.

To fix it, offer a PDF instead, or put the file on another site and write its address in `url:`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from vpcases.check.named_files import list_named_files
from vpcases.check.rule import ALWAYS, Finding, Rule
from vpcases.check.subject import Subject
from vpcases.read.file_names import runs_in_browser


def find(subject: Subject[Any]) -> Iterator[Finding]:
    """Yield every file that is named and would run in a browser."""
    for named in list_named_files(subject.content):
        if runs_in_browser(named.file):
            yield Finding(
                named.path,
                f'"{named.file}" would run as a page of this site',
                "offer a PDF instead, or put it on another site and write its address in url:",
            )


RULE = Rule("file-that-runs", ALWAYS, case=find, quote=find, entry=find, can_be_accepted=False)
