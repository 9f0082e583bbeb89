"""A catalogue of the site is none: it cannot be read, or is named after no language.

The fixed words of pages in the site's own wording, or in a language that it has added, come from
files in `vpcases/words/` in its `custom_dir`. One that cannot be read is left out, and pages say
what they would say without it. So does a file that is named after no language: no page is in it.

A quotation mark that is missing before or behind the words of a line is told at its line: without
it a page would lose a letter. As long as one is missing, nothing of the file is used.

To fix it, open the file at the line that is told and mend it; an editor for translations such as
Poedit writes no other files. Where nothing helps, begin anew with `vpcases words` and copy your
words over. A file is named after the code of its language: `fr.po`, `pt-BR.po`.
"""

from __future__ import annotations

from vpcases.check.rule import Rule, weigh
from vpcases.problems import Level

RULE = Rule("words-unreadable", weigh(published=Level.MISTAKE), can_be_accepted=False)
"""It is asked of the site and not of a record: see `find_wrong_words`."""
