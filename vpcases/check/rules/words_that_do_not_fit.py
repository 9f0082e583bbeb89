"""A translation does not fit its message: it lacks a place for a value, or has one too many.

`{day}` in a message is where the page puts a day. Where the translation has no `{day}`, a page
would leave the day out, and say something else than is true. Where it has `{dya}`, readers would
see just that, braces and all. A message about a number of things needs every plural form that the
language has. A message that stands twice may say two things. Until it is mended, pages say the
message in our words.

To fix it, write the places of the English words into the translation, letter for letter and with
their braces, in whatever order the language wants; and write all plural forms, or none. Of a
message that stands twice, take one away.
"""

from __future__ import annotations

from vpcases.check.rule import Rule, weigh
from vpcases.problems import Level

RULE = Rule("words-that-do-not-fit", weigh(published=Level.MISTAKE), can_be_accepted=False)
"""It is asked of the site and not of a record: see `find_wrong_words`."""
