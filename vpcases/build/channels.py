"""What each channel covers, with what a page of it tells."""

from __future__ import annotations

from dataclasses import replace

from vpcases.derive import Edition
from vpcases.derive.channels import Channels, derive_channels
from vpcases.derive.consent import Consents
from vpcases.derive.documented import add_typical_results
from vpcases.derive.first_customers import add_first_customers
from vpcases.derive.portfolio import Portfolio
from vpcases.model.library import Library
from vpcases.settings import Settings


def cover_channels(
    library: Library, portfolio: Portfolio, consents: Consents, settings: Settings
) -> Channels:
    """Return what each channel covers, with the typical results that a page of it tells."""
    channels = derive_channels(library, portfolio, consents)
    if portfolio.edition is Edition.PUBLIC:
        return channels
    return {
        channel: replace(
            covered,
            portfolio=add_first_customers(
                add_typical_results(covered.portfolio, library, settings.rates), library
            ),
        )
        for channel, covered in channels.items()
    }
