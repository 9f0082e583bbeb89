"""Asking for a proof that is not there: a mail, or an issue, that is half written already."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote, urlencode, urlsplit, urlunsplit

from vpcases.catalogue import say
from vpcases.model.addresses import is_safe_address
from vpcases.pages.addresses import Link
from vpcases.pages.case_facts import Fact
from vpcases.pages.context import Context

GITLAB = "/-/issues/new"
ISSUE_FORMS = {
    GITLAB: ("issue[title]", "issue[description]"),
    "/issues/new": ("title", "body"),
}
"""How an address ends at which an issue is begun, and what its title and text are called there."""
MOST = 1500
"""How many characters of a text go into an address: mail programs cut longer ones off."""


def link_ask(missing: str, sought: Iterable[Fact], context: Context, page: str = "") -> Link | None:
    """Return the link that asks for a proof; None where the site names nobody to ask.

    Args:
        missing: What there is none of, as the subject: A proof: Finance hours in Hospitality.
        sought: What is looked for, line by line: the segment, the driver.
        context: The site, and the language of the page.
        page: The address of the page that has none; empty where it may not be named.
    """
    target, language = context.ask_for or context.contact, context.language
    words = say(language, "Ask us for this")
    if not target:
        return None
    subject = say(language, "Wanted: {what}", what=missing)
    body = _write_body(missing, sought, context, page)
    if "@" in target and "://" not in target:
        query = f"subject={quote(subject, safe='')}&body={quote(body, safe='')}"
        return Link(words, f"mailto:{quote(target, safe='@')}?{query}")
    return Link(words, _fill_form(target, subject, body)) if is_safe_address(target) else None


def _write_body(missing: str, sought: Iterable[Fact], context: Context, page: str) -> str:
    language = context.language
    lines = [
        say(language, "I was looking for this and did not find it: {what}", what=missing),
        "",
        *(say(language, "{label}: {words}", label=f.label, words=f.words) for f in sought),
        *([say(language, "Page: {address}", address=context.absolute(page))] if page else []),
        "",
        say(language, "What it is needed for, and by when:"),
        "",
    ]
    return "\n".join(lines)[:MOST]


def _fill_form(target: str, subject: str, body: str) -> str:
    """Return the address of a form with its title and text filled in, where we know how."""
    parts = urlsplit(target)
    path = parts.path.rstrip("/")
    names = next((names for end, names in ISSUE_FORMS.items() if path.endswith(end)), None)
    if names is None:
        return target
    filled = urlencode({names[0]: subject, names[1]: body}, quote_via=quote)
    return urlunsplit(parts._replace(query="&".join(filter(None, (parts.query, filled)))))
