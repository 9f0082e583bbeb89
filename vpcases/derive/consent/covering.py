"""What of a record its approval covers: only that is signed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from vpcases.derive.consent.allowance import is_struck
from vpcases.derive.consent.part import Part
from vpcases.model.approval import Approval
from vpcases.model.quote import Quote


def list_covered(
    parts: Iterable[Part], approval: Approval | None, quotes: Mapping[str, Quote]
) -> Iterator[Part]:
    """Yield the parts that an approval lists and nobody struck out.

    A logo that was not asked for is not signed, so that nothing but another approval can show it.

    Args:
        parts: Everything there is to sign.
        approval: What was allowed; everything that needs no item where nothing was.
        quotes: The quotes of a case by id, whose own approvals may be narrower.
    """
    given = approval or Approval()
    for part in parts:
        own = _find_own(part, quotes)
        if _covers(given, part) and (own is None or _covers(own, part)):
            yield part


def _covers(approval: Approval, part: Part) -> bool:
    is_listed = part.item is None or part.item in approval.allowed_items
    return is_listed and not is_struck(part.name, approval.strikes)


def _find_own(part: Part, quotes: Mapping[str, Quote]) -> Approval | None:
    quote = quotes.get(part.quote)
    return quote.approval if quote else None
