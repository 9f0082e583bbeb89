"""Proofs are published, and nobody is named to write to about them.

Whoever lent us their name must be able to have it corrected or taken down without asking around for
the right person. So must a reader who finds a mistake. Every page names whom to write to, and opens
a mail that says which page it is about.

To fix it, name a mail address, or the address of a page with a form, below the plugin in
`mkdocs.yml`: `contact: proofs@example.com`.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.rule import Rule, weigh
from vpcases.model.authored import Status
from vpcases.model.library import Library
from vpcases.problems import Level, Place, Problem


def find_without_contact(library: Library, contact: str, site_file: str) -> Iterator[Problem]:
    """Yield one problem for a site that publishes something and names no contact.

    Args:
        library: Everything that was read.
        contact: What the site says; empty where it says nothing.
        site_file: The file of its settings as messages name it; empty where there is none, and so
            no place to write a contact.
    """
    if contact or not site_file:
        return
    statuses = [
        *(case.content.status for case in library.cases.values()),
        *(quote.content.status for quote in library.quotes.values()),
    ]
    if Status.PUBLISHED in statuses:
        yield Problem(
            site_file,
            Place(),
            "contact",
            RULE.id,
            "no page says whom to write to when something is wrong, or should go",
            "add it below the plugin vpcases, as in contact: proofs@example.com",
            Level.ADVICE,
        )


RULE = Rule("no-contact", weigh(published=Level.ADVICE), can_be_accepted=False)
"""It is asked of the site and not of a record: see `find_without_contact`."""
