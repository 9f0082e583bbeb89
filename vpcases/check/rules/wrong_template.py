"""A template of the site cannot be used as it stands.

It has a slip in its syntax, or names a block, a part or a value that is not there. A build stops;
a preview shows the page with our own template until it is mended.

To fix it, open the file at the line that is told and compare it with ours of the same name: the
comment at its top says which blocks and values there are.
"""

from __future__ import annotations

from vpcases.check.rule import Rule, weigh
from vpcases.problems import Level

RULE = Rule("wrong-template", weigh(published=Level.MISTAKE), can_be_accepted=False)
"""It is asked of the site and not of a record: see `find_wrong_templates`."""
