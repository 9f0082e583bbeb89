"""A catalogue of the site translates words that no page says.

Either they have a slip of the pen, and the page goes on saying its own, or they are left over from
an older version.

To fix it, copy the English words as they stand on the page, or run `vpcases words` with the code of
the language: it moves what no page says to the end of the file, and adds what is new.
"""

from __future__ import annotations

from vpcases.check.rule import Rule, weigh
from vpcases.problems import Level

RULE = Rule("words-left-over", weigh(published=Level.ADVICE), can_be_accepted=False)
"""It is asked of the site and not of a record: see `find_wrong_words`."""
