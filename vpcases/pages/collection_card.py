"""The preview card of a collection: what its link unfurls to, and no more than its page says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vpcases.catalogue import say
from vpcases.derive.collections import Gathered
from vpcases.model.dates import PartialDate
from vpcases.pages.collection_page import word_lead, word_title
from vpcases.pages.context import Context
from vpcases.pages.dates import word_date
from vpcases.pages.preview_card import ListPreview, Preview


def list_collection_previews(
    collections: Iterable[Gathered], context: Context
) -> Iterator[ListPreview]:
    """Yield the card of every collection that runs: for whom it is, of how many proofs, by whom.

    It has no figure: which of the proofs is the best is for its reader to say.
    """
    language = context.language
    for one in collections:
        if not one.has_ended:
            month = PartialDate(one.last_day.year, one.last_day.month)
            preview = Preview(
                language=language,
                title=word_title(one, language),
                site=context.site_name,
                lead=word_lead(one, language),
                until=say(language, "valid to {month}", month=word_date(month, language)),
            )
            address = context.addresses.collection(one.key)
            yield ListPreview(address, preview, one.record.source.path)
