"""Which translations of a case have enough that may be shown for a page in their language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from vpcases.derive.consent.parts import TEXTS
from vpcases.derive.consent.withholding import Consent
from vpcases.model.library import Library
from vpcases.model.translation import Translation


def speaks(words: Translation, language: str, consent: Consent) -> bool:
    """Return whether a page in the language of a translation would say anything in it.

    Its title may be shown, where it has one; and where it has texts, a paragraph of one. Without
    them the page would bear the name of a language and be in another.
    """
    if words.title and not consent.shows(f"{language}.title"):
        return False
    texts = [name for name in TEXTS if getattr(words, name)]
    if texts and not words.title:
        return any(consent.shows(f"{language}.{name}") for name in texts)
    return any(part.startswith(f"{language}.") for part in consent.shown)


def list_unspoken(
    library: Library, shown: Library, names: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Yield the translations that have left though their case is shown, and once were approved.

    Nobody outside can know the address of one that never was.

    Args:
        library: Everything that was read.
        shown: What may be shown of it.
        names: The ids under which the public knows the cases that are shown.
    """
    for base, language in library.translations:
        if base in names and (base, language) not in shown.translations:
            signed = library.signed.get(base)
            if signed and any(part.startswith(f"{language}.") for part in signed.content.parts):
                yield names[base], language
