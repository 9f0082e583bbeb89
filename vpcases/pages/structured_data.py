"""Pages in the words of schema.org: Article, Quotation, PropertyValue, DefinedTerm, ItemList.

Never Review or AggregateRating: nobody rated anything here.
"""

from __future__ import annotations

from typing import Any

from vpcases.catalogue import say
from vpcases.derive.case import Case, CustomerQuote
from vpcases.derive.figures import Figure
from vpcases.derive.headline import find_added_value
from vpcases.model.dates import PartialDate
from vpcases.pages.addresses import Link
from vpcases.pages.figures import word_figure_change, word_qualified, word_sides
from vpcases.pages.marks import word_title
from vpcases.pages.result import word_alternative, word_result
from vpcases.pages.standing import word_role
from vpcases.quantities import Quantity

CONTEXT = "https://schema.org"


def describe_case(case: Case, address: str, language: str) -> dict[str, Any]:
    """Return a case as an Article about an Organization, with its figures and quotes."""
    updated = case.history.updated or case.history.published
    return _without_blanks(
        {
            "@context": CONTEXT,
            "@type": "Article",
            "headline": word_title(case, language),
            "url": address,
            "inLanguage": language,
            "dateModified": str(updated) if isinstance(updated, PartialDate) else None,
            "expires": case.last_day.isoformat() if case.last_day else None,
            "about": _organization(case),
            "keywords": [driver.title for driver in case.drivers],
            "articleSection": case.segment.title if case.segment else None,
            "author": [{"@type": "Person", "name": a.name} for a in case.history.authors if a.name],
            "mentions": [
                *_added_value(case, language),
                *(_property(f, language) for f in case.figures if f.has_number),
            ],
            "citation": [describe_quote(quote, language) for quote in case.quotes],
        }
    )


def _organization(case: Case) -> dict[str, Any] | None:
    if case.customer is None or not case.customer.is_named:
        return None
    content = case.customer.content
    return _without_blanks(
        {
            "@type": "Organization",
            "name": content.name,
            "url": content.website,
            "location": content.place,
        }
    )


def _added_value(case: Case, language: str) -> list[dict[str, Any]]:
    """Return the added value over the alternative as a property; empty where there is none."""
    if find_added_value(case.value) is None:
        return []
    result = word_result(case, language)
    against = word_alternative(case, language)
    name = say(language, "Added value over {against}, before price", against=against)
    return (
        [
            {
                "@type": "PropertyValue",
                "name": name,
                "value": result.words,
                "description": result.basis,
            }
        ]
        if result
        else []
    )


def _property(figure: Figure, language: str) -> dict[str, Any]:
    unit = figure.after.unit if isinstance(figure.after, Quantity) else None
    return _without_blanks(
        {
            "@type": "PropertyValue",
            "name": figure.label,
            "value": word_qualified(word_sides(figure, language), figure, language),
            "description": word_qualified(word_figure_change(figure, language), figure, language),
            "unitText": unit,
            "measurementTechnique": figure.basis.evidence.method if figure.basis.evidence else None,
        }
    )


def describe_quote(quote: CustomerQuote, language: str) -> dict[str, Any]:
    """Return a quote as a Quotation by its speaker."""
    role = word_role(quote, language)
    person = _without_blanks({"@type": "Person", "name": quote.content.by, "jobTitle": role})
    return _without_blanks(
        {
            "@type": "Quotation",
            "text": quote.content.text,
            "creator": person if quote.content.by else None,
            "inLanguage": quote.shown_in or None,
        }
    )


def describe_list(title: str, items: list[Link]) -> dict[str, Any]:
    """Return a list of pages as an ItemList."""
    return {
        "@context": CONTEXT,
        "@type": "ItemList",
        "name": title,
        "numberOfItems": len(items),
        "itemListElement": [
            {"@type": "ListItem", "position": place, "name": item.words, "url": item.address}
            for place, item in enumerate(items, 1)
        ],
    }


def _without_blanks(data: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in data.items() if value not in (None, "", [], {})}
