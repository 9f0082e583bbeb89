"""A template of the site has the name of no template of ours, so no page uses it.

A template in `vpcases/` in the `custom_dir` of a site takes the place of ours that has the same
name. One with a slip of the pen in its name, or in another folder, changes nothing.

To fix it, rename it as ours is called, or move it into the folder `vpcases`. A template that
another one of the site imports or includes may have any name.
"""

from __future__ import annotations

from vpcases.check.rule import Rule, weigh
from vpcases.problems import Level

RULE = Rule("unknown-template", weigh(published=Level.MISTAKE), can_be_accepted=False)
"""It is asked of the site and not of a record: see `find_wrong_templates`."""
