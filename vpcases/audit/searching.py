"""The pass over a built site: every file, everything in it, and what of it is a leak."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from vpcases.audit.details import Details
from vpcases.audit.excusing import Excuses
from vpcases.audit.gathering import Shelf
from vpcases.audit.matching import Hit, Matcher
from vpcases.audit.opened import Leak, Opened
from vpcases.audit.secret import Secret, Sort
from vpcases.audit.surroundings import Surroundings
from vpcases.audit.unpacking import MOST_BYTES, Piece, Unreadable, look_into

LEAST_PACKED = 8
"""Bytes that do not stand by chance among those of a packed file."""
IN_ITS_NAME = "its name"
LOCAL = frozenset({Sort.AMOUNT, Sort.DETAIL})
"""What is searched for only in what belongs to its own case."""


class Search:
    """Searches the files of a built site for what may not be shown."""

    def __init__(self, shelf: Shelf, around: Surroundings) -> None:
        secrets = list(shelf.list_secrets())
        self.values = len(secrets)
        self.sent = shelf.sent
        self.matcher = Matcher([secret for secret in secrets if secret.sort not in LOCAL])
        self.details = Details([secret for secret in secrets if secret.sort in LOCAL], shelf)
        self.excuses = Excuses(shelf, self.matcher, around)

    def search_file(self, path: str, file: Path) -> tuple[list[Leak], str]:
        """Return what leaks in a file, each value once, and why it was not looked into, if so."""
        opened = Opened(path)
        self._search_piece(Piece(path.encode("utf-8", "surrogateescape"), IN_ITS_NAME), opened)
        try:
            opened.raw = read_file(file)
            for number, piece in enumerate(look_into(path, opened.raw)):
                # A page is searched for details as it stands, a packed file in all that it holds.
                if number == 0 or opened.is_packed:
                    opened.is_packed |= piece.is_packed
                    self._search_details(piece, opened)
                self._search_piece(piece, opened)
        except Unreadable as unread:
            return list(opened.found.values()), str(unread)
        return list(opened.found.values()), ""

    def _search_details(self, piece: Piece, opened: Opened) -> None:
        if self.details.cases:
            stretches = opened.list_stretches(piece.raw, self.excuses.belonging)
            for secret, hit in self.details.find(piece.raw, stretches, opened.path):
                if not piece.is_packed or hit.end - hit.start >= LEAST_PACKED:
                    opened.note(secret, hit, piece)

    def _search_piece(self, piece: Piece, opened: Opened) -> None:
        is_public = self.excuses.public_texts
        for hit in self.matcher.find(piece.raw):
            if piece.is_packed and hit.end - hit.start < LEAST_PACKED:
                continue
            # A site may hold a text that all cases share ten thousand times.
            if is_public.get(hit.pattern) and not self.matcher.owners[hit.pattern].names:
                continue
            secret = self._find_leak(hit, piece, opened)
            if secret:
                opened.note(secret, hit, piece)

    def _find_leak(self, hit: Hit, piece: Piece, opened: Opened) -> Secret | None:
        """Return the first value that may not stand where its spelling was found."""
        names, texts = self.matcher.owners[hit.pattern]
        texts = [each for each in texts if not self.excuses.is_sent(each, opened)]
        if texts and not self.excuses.excuses_text(hit, piece, opened):
            stands = self.matcher.list_standing(texts, hit, piece.raw, is_packed=piece.is_packed)
            return next(stands, None)
        for secret in (
            self.matcher.list_standing(names, hit, piece.raw, is_packed=piece.is_packed)
            if names
            else ()
        ):
            if not self.excuses.excuses_name(secret, hit, piece, opened):
                return secret
        return None


def list_files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield every file of a built site by its path, in the order of paths."""
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != ".git")
        for name in sorted(names):
            file = Path(parent, name)
            yield file.relative_to(folder).as_posix(), file


def read_file(file: Path) -> bytes:
    """Return the bytes of a file.

    Raises:
        Unreadable: Where it is too large, or cannot be opened.
    """
    try:
        if file.stat().st_size > MOST_BYTES:
            raise Unreadable("it is too large")
        return file.read_bytes()
    except OSError:
        raise Unreadable("it cannot be opened") from None
