"""The cases that have left an edition and whose addresses still answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from vpcases.derive.case import list_driver_ids
from vpcases.derive.consent.allowance import Refusal, allow
from vpcases.derive.consent.blinding import hide_name, is_unnamed
from vpcases.derive.consent.names import holds_name, list_customer_names
from vpcases.derive.customer_keys import find_customer_id
from vpcases.derive.edition import Edition
from vpcases.derive.review import is_rechecked
from vpcases.model.approval import Channel
from vpcases.model.authored import Status
from vpcases.model.case import CaseHistory
from vpcases.model.dates import PartialDate
from vpcases.model.library import Absent, Library, Record, Why


def list_absent(library: Library, edition: Edition, day: date) -> tuple[Absent, ...]:
    """Return the cases that an edition does not show on a day, in the order of the library.

    An address answers only where the public may have known it: a case that was never published, or
    never approved, has none.
    """
    return tuple(
        _describe(record, why, library, edition)
        for record in library.cases.values()
        if (why := _find_why(record.content, edition, day))
    )


def _find_why(history: CaseHistory, edition: Edition, day: date) -> Why | None:
    if history.status is Status.RETIRED:
        return Why.RETIRED
    if history.status is Status.WITHDRAWN:
        return Why.WITHDRAWN
    if edition is Edition.INTERNAL:
        return None
    if history.status is Status.PUBLISHED:
        allowance = allow(history.approval, Channel.WEBSITE, day)
        if allowance.refusal:
            return Why.LAPSED if allowance.refusal is Refusal.ENDED else None
    return Why.RECHECKED if is_rechecked(history) else None


def _describe(record: Record[CaseHistory], why: Why, library: Library, edition: Edition) -> Absent:
    history, aliases = record.content, record.content.aliases
    if edition is Edition.PUBLIC and is_unnamed(record, library):
        names = list_customer_names(history, library)
        aliases = tuple(alias for alias in aliases if not holds_name(alias, names))
    absent = Absent(
        record.id if edition is Edition.INTERNAL else hide_name(record, library),
        why,
        tuple(library.translations_of(record.id)),
        aliases,
        published=history.published,
        customers=(find_customer_id(history),) if edition is Edition.INTERNAL else (),
    )
    if why is Why.WITHDRAWN:
        return absent
    return replace(
        absent,
        segment=history.segment,
        drivers=list_driver_ids(history),
        alternative=history.alternative,
        changed=history.updated if isinstance(history.updated, PartialDate) else None,
    )
