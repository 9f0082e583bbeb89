"""An older address is not one of this site.

`aliases:` lists where the page used to be, as in `stories/harbor-foods`: who follows an old link is
led to the page. A whole web address belongs to another site, and `../` leads out of this one.

To fix it, write what comes after the name of the site, without question marks and the like.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vpcases.check.rule import ALWAYS, Finding, Rule
from vpcases.check.rules.duplicate_address import tidy_alias
from vpcases.check.subject import CaseSubject

WRONG = re.compile(
    r"[a-z][a-z0-9+.-]*:|//|.*(?:^|/)\.\.?(?:/|$)|.*[\\?#*<>|\"\x00-\x1f]", re.IGNORECASE
)


def find(subject: CaseSubject) -> Iterator[Finding]:
    """Yield every alias that cannot be an address below the root of this site."""
    for number, alias in enumerate(subject.history.aliases):
        if WRONG.match(alias) or not tidy_alias(alias):
            yield Finding(
                ("aliases", number),
                f'"{alias}" is not an address on this site',
                "write what comes after the name of the site, as in stories/harbor-foods",
            )


RULE = Rule("wrong-alias", ALWAYS, case=find, can_be_accepted=False)
