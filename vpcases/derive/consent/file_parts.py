"""The parts of a case that are somebody's words, a document, or a file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from vpcases.derive.consent.part import Part, join_words
from vpcases.derive.media import resolve_media
from vpcases.model.approval import Item
from vpcases.model.case import CaseHistory
from vpcases.model.figures import Evidence
from vpcases.model.library import Library
from vpcases.model.media import Image
from vpcases.model.quote import Quote
from vpcases.model.registry import Person
from vpcases.problems import FieldPath


def list_quote(
    name: str, path: FieldPath, quote: Quote, people: Mapping[str, Person], library: Library
) -> Iterator[Part]:
    """Yield a quote, what its speaker is, and their picture."""
    person = people.get(quote.by or "", Person())
    words = (quote.text, quote.short, quote.original, quote.by, quote.company, quote.source)
    left = join_words((name, quote.text, quote.short, quote.original))
    yield Part(name, path, (join_words(words),), Item.QUOTES, left)
    role, photo = quote.role or person.role, quote.photo or person.photo
    if role:
        yield Part(f"{name}.role", (*path, "role"), (role,), Item.ROLE)
    if photo:
        said = _word_image(photo, library)
        yield Part(f"{name}.photo", (*path, "photo"), (said,), Item.PHOTO)


def list_evidence(history: CaseHistory) -> Iterator[Part]:
    """Yield the entries of the evidence; how strong they are is a part of the figures."""
    for key, entry in history.evidence.items():
        left = join_words((key, entry.about, entry.method, entry.scaled, entry.success_criteria))
        words = _word_evidence(entry)
        if words:
            yield Part(f"evidence.{key}", ("evidence", key), (words,), left=left)


def _word_evidence(entry: Evidence) -> str:
    words = (entry.about, entry.kind, entry.by, entry.method, entry.scaled, entry.where)
    return join_words((*words, entry.url, entry.success_criteria, entry.outcome))


def list_media(history: CaseHistory, library: Library) -> Iterator[Part]:
    """Yield pictures, films, and what there is to take away or to follow."""
    for key, image in history.images.items():
        said = _word_image(image, library)
        left = join_words((key, image.file, image.alt, image.caption, image.credit))
        yield Part(f"images.{key}", ("images", key), (said,), left=left)
    for at, video in enumerate(history.videos):
        said = join_words((video.url, video.title))
        yield Part(f"videos.{at + 1}", ("videos", at), (said,), Item.VIDEO)
    for at, download in enumerate(history.downloads):
        said = join_words((download.url, word_file(download.file, library), download.label))
        path = ("downloads", at)
        left = join_words((download.file, download.label))
        yield Part(f"downloads.{at + 1}", path, (said,), left=left)
    for at, link in enumerate(history.links):
        yield Part(f"links.{at + 1}", ("links", at), (join_words((link.url, link.label)),))


def _word_image(image: Image, library: Library) -> str:
    return join_words((word_file(image.file, library), image.alt, image.caption, image.credit))


def word_file(file: str | None, library: Library) -> str:
    """Return what is in a file; its name where it is not there."""
    path = resolve_media(file, library.media) if file else None
    return library.digests.get(path or "", "") or file or ""
