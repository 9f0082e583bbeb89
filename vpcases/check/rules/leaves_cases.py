"""A file is named that lies outside the folder of cases.

Only what lies below `cases/` can become part of the site. A path that begins with a slash or climbs
out with `../` works on one machine at best, and at worst publishes a file nobody meant to show.

To fix it, copy the file to `cases/images/` or `cases/downloads/` and write its name alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from vpcases.check.named_files import list_named_files
from vpcases.check.rule import ALWAYS, Finding, Rule
from vpcases.check.subject import Subject

OUTSIDE = re.compile(r"[/\\]|~[/\\]|[a-z]:[\\/]|file:|(?:.*[/\\])?\.\.(?:[/\\]|$)", re.IGNORECASE)


def find(subject: Subject[Any]) -> Iterator[Finding]:
    """Yield every file that is named by a path out of the folder."""
    for named in list_named_files(subject.content):
        if OUTSIDE.match(named.file) and not named.file.startswith("//"):
            home = "downloads" if named.is_download else "images"
            yield Finding(
                named.path,
                f'"{named.file}" leads out of the folder cases/',
                f"copy the file to cases/{home}/ and write its name alone",
            )


RULE = Rule("leaves-cases", ALWAYS, case=find, quote=find, entry=find, can_be_accepted=False)
