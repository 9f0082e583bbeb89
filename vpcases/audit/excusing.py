"""Which hits are no leak: what is found is shown lawfully just there."""

from __future__ import annotations

from functools import cached_property

from vpcases.audit.belonging import Belonging, find_location
from vpcases.audit.gathering import Shelf
from vpcases.audit.lawful import ANYWHERE, Lawful, find_lawful, spell_out
from vpcases.audit.matching import Hit, Matcher
from vpcases.audit.opened import Opened
from vpcases.audit.secret import Secret
from vpcases.audit.surroundings import Surroundings
from vpcases.audit.unpacking import WITHOUT_TAGS, Piece, place_without_tags

SHORT_NAME = 4
"""Letters from which on a name is told from other words without its capitals."""
OURS = (".html", ".json", ".csv", ".svg", ".xml", ".txt")
SEARCH_INDEX = "search_index.json"


class Excuses:
    """Tells of a hit whether what stands there may stand there.

    A text that everybody may read anywhere is no secret. A name that one case may show is none on
    the pages of others either, but it may not stand on those of a case that keeps it back.
    """

    def __init__(self, shelf: Shelf, matcher: Matcher, around: Surroundings) -> None:
        self.shelf = shelf
        self.matcher = matcher
        self.around = around
        self.belonging = Belonging(shelf)
        self.public_texts: dict[int, bool] = {}

    @cached_property
    def lawful(self) -> Lawful:
        """What is shown lawfully; looked up when the first value is found."""
        return find_lawful(self.shelf, self.matcher, self.around)

    def excuses_text(self, hit: Hit, piece: Piece, opened: Opened) -> bool:
        """Return whether a text or a reference may stand at a hit."""
        known = self.public_texts.get(hit.pattern)
        if known is None:
            known = spell_out(piece.raw[hit.start : hit.end]).lower() in self.lawful.texts
            self.public_texts[hit.pattern] = known
        return known or self.around.is_copied(opened.path, opened.raw)

    def is_sent(self, secret: Secret, opened: Opened) -> bool:
        """Return whether a value stands on the page of its own collection."""
        return self.shelf.sent.is_place_of(secret, opened.path)

    def excuses_name(self, secret: Secret, hit: Hit, piece: Piece, opened: Opened) -> bool:
        """Return whether a name may stand at a hit."""
        letters, path = spell_out(piece.raw[hit.start : hit.end]), opened.path
        if len(letters) < SHORT_NAME and not self._is_short_name(secret, hit, piece, opened):
            return True
        if self.is_sent(secret, opened) or letters in _spell(self.shelf.sent.names(path)):
            return True
        if self.lawful.is_everywhere(letters):
            return True
        page = find_location(piece.raw, hit.start) if path.endswith(SEARCH_INDEX) else path
        if page in self.around.pages and self.lawful.is_written(letters):
            return True
        cases = self.lawful.find_cases(letters)
        if cases:
            return self._is_lawful_there(secret, cases, hit, piece, opened)
        return self.around.is_copied(path, opened.raw)

    def _is_short_name(self, secret: Secret, hit: Hit, piece: Piece, opened: Opened) -> bool:
        """Return whether a name of a few letters stands on one of our pages, with its capitals."""
        form = piece.raw[hit.start : hit.end].decode("utf-8", "ignore")
        is_ours = opened.path.endswith(OURS) and opened.path not in self.around.pages
        return is_ours and form in secret.value

    def _is_lawful_there(
        self, secret: Secret, cases: set[str], hit: Hit, piece: Piece, opened: Opened
    ) -> bool:
        """Return whether a name that other cases show stands with them, and not with its own."""
        if not secret.record or secret.record in cases or ANYWHERE in cases:
            return True
        raw, at = piece.raw, hit.start
        if piece.inside == WITHOUT_TAGS:  # links to other cases stand in the tags
            raw, at = opened.raw, place_without_tags(opened.raw, hit.start)
        stretches = opened.list_stretches(raw, self.belonging)
        own = any(s.start <= at < s.end and secret.record in s.cases for s in stretches)
        near = self.belonging.is_near
        return not own or any(near(case, opened.path, raw, at) for case in cases)


def _spell(name: str) -> str:
    """Return the letters of a name, as those of a hit are spelled."""
    return spell_out(name.encode())
