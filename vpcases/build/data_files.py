"""What is made for programs: feeds, the cases as data, and what a language model reads first."""

from __future__ import annotations

from collections.abc import Mapping

from vpcases.derive.portfolio import Portfolio
from vpcases.pages.case_records import describe_cases
from vpcases.pages.feed import list_feeds
from vpcases.pages.llms_text import plan_llms_text
from vpcases.pages.spoken import Spoken
from vpcases.render.case_records import render_records, render_schema, render_table
from vpcases.render.feeds import render_atom, render_json_feed
from vpcases.render.llms_text import ADDRESS, render_llms_text
from vpcases.settings import Settings


def make_data_files(
    portfolio: Portfolio, spoken: Mapping[str, Spoken], settings: Settings
) -> dict[str, str]:
    """Return what programs read, by address.

    Args:
        portfolio: What the edition shows.
        spoken: The same in the languages of the site.
        settings: The settings of the site.
    """
    own = next(iter(spoken.values()))
    context, addresses = own.context, own.context.addresses
    records = describe_cases(portfolio, spoken)
    files = {
        addresses.cases_data("json"): render_records(records),
        addresses.cases_data("csv"): render_table(records, context.language),
        addresses.cases_schema(): render_schema(records.schema_address),
    }
    for feed in list_feeds(spoken):
        files[feed.atom] = render_atom(feed)
        files[feed.json] = render_json_feed(feed)
    text = plan_llms_text(own.portfolio, context, settings.site_description)
    return files | ({ADDRESS: render_llms_text(text)} if text else {})
