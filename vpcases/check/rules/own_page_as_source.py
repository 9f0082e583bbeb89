"""Evidence that is called the customer's, or measured, is our own page.

Our website, our brochure and our case study repeat what somebody said; they are no proof of it. As
long as the level is `stated` that is honest: readers are told that we say so. Anything stronger
needs the customer, their system or a third party behind it.

To fix it, name who said it or where it was measured, with a date. Where only our page is left,
write `level: stated`. Pages below the `link:` of an offering count as ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject
from vpcases.derive.figures import STRENGTH
from vpcases.model.authored import EvidenceLevel
from vpcases.model.figures import Evidence
from vpcases.problems import FieldPath, Level

OURS = re.compile(
    r"(?:see |from |taken from |according to )?our (?:own )?(?:company |public )?"
    r"(?:web ?site|web page|home ?page|page|site|blog|brochure|flyer|leaflet|case stud(?:y|ies)"
    r"|press releases?|newsletter|data ?sheet|sales (?:deck|slides))"
    r"(?=\s*(?:$|[,;:.()]|\d|(?:of|in|from|on|at|about|for)\b))",
    re.IGNORECASE,
)


def find(subject: CaseSubject) -> Iterator[Finding]:
    """Yield every source above `stated` that is a page of ours."""
    history, sites = subject.history, _list_our_sites(subject)
    if history.source and _is_above(history.level) and _is_ours(history.source, sites):
        yield _word(("source",), history.level)
    for name, entry in history.evidence.items():
        level = entry.level or history.level
        if _is_above(level) and _rests_on_us(entry, sites):
            yield _word(("evidence", name), level)
    for key, line in history.before_after.items():
        level = line.level or history.level
        if line.source and _is_above(level) and _is_ours(line.source, sites):
            yield _word(("before_after", key, "source"), level)


def _list_our_sites(subject: CaseSubject) -> frozenset[str]:
    """Return the web sites that offerings link to."""
    offerings = subject.whole.library.offerings.values()
    links = (record.content.link for record in offerings)
    return frozenset(site for link in links if link and (site := _site(link)))


def _site(address: str) -> str:
    try:
        return urlsplit(address).netloc.lower().removeprefix("www.")
    except ValueError:
        return ""


def _is_above(level: EvidenceLevel) -> bool:
    return STRENGTH.index(level) > STRENGTH.index(EvidenceLevel.STATED)


def _is_ours(source: str, sites: frozenset[str]) -> bool:
    """Return whether a source is nothing but our page: by its words, or as an address of ours."""
    return bool(OURS.match(source)) or ("//" in source and _site(source.strip("<>")) in sites)


def _rests_on_us(entry: Evidence, sites: frozenset[str]) -> bool:
    """Return whether evidence is a page of ours, with nobody and nothing behind it."""
    if entry.about and OURS.match(entry.about):
        return True
    is_our_page = bool(entry.url) and _site(entry.url or "") in sites
    return is_our_page and not (entry.by or entry.held_at or entry.method)


def _word(path: FieldPath, level: EvidenceLevel) -> Finding:
    return Finding(
        path,
        f"our own page is no evidence that is {level.value}",
        "name who said it, or where it was measured; or write level: stated",
    )


RULE = Rule(
    "own-page-as-source",
    weigh(drafted=Level.TODO, checked=Level.ADVICE, published=Level.MISTAKE),
    case=find,
)
