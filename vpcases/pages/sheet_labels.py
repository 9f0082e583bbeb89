"""What the parts of a record are called on the approval sheet."""

from __future__ import annotations

from vpcases.catalogue import fixed, say
from vpcases.derive.consent import Part
from vpcases.pages.wording import capitalise

LABELS = {
    "title": fixed("Title"),
    "description": fixed("Description for search engines"),
    "situation": fixed("The problem"),
    "what_was_done": fixed("What was done"),
    "outcome": fixed("What it brought"),
    "story": fixed("The story"),
    "no_figures_because": fixed("Why there are no figures"),
    "source": fixed("Who told us"),
    "parity": fixed("The same with both"),
    "did_not_improve": fixed("What did not improve"),
    "effort": fixed("What it took"),
    "forces": fixed("What made you change, and what held you back"),
    "push": fixed("What pushed you"),
    "pull": fixed("What drew you"),
    "anxiety": fixed("What worried you"),
    "habit": fixed("What kept you"),
    "approval_path": fixed("Who had to say yes"),
    "risk": fixed("What you feared, what happened, the way back"),
    "feared": fixed("What you feared"),
    "happened": fixed("What happened"),
    "way_back": fixed("The way back"),
    "opinion_leader": fixed("Why your voice counts"),
    "alternative": fixed("The alternative"),
    "replaced": fixed("What you had before"),
    "considered": fixed("What else you looked at"),
    "other_customers": fixed("Other customers"),
    "partners": fixed("Partners"),
}
"""What each text, list and line is called."""
LISTED = {
    "videos": fixed("A film"),
    "downloads": fixed("A file to take away"),
    "links": fixed("A link"),
}
"""What each kind of file and link is called."""


def label_part(part: Part, language: str) -> str:
    """Return what a text, a list or a line of a record is called, also in a translation of it."""
    name = str(part.path[-1])
    return say(language, LABELS[name]) if name in LABELS else capitalise(name.replace("_", " "))
