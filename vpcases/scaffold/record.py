"""A new case, quote, calculator or collection: a file to fill in, with the site's ids in notes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from string import Template

from vpcases.model.library import Library
from vpcases.read.validation import nearest
from vpcases.scaffold.choices import word_choices
from vpcases.scaffold.keys import make_key
from vpcases.scaffold.names import Name
from vpcases.scaffold.writing import NotWritten, write_new
from vpcases.scaffold.yaml_lines import word_value

FILES = Path(__file__).resolve().parent / "files"
EMPTY_PROOF = """\
  # - case: the id of a case; or quote: that of a quote
  #   why: one line, why it fits them"""
COLUMN = 24
"""Where the notes of a file to fill in begin, counted from 0."""


def write_case(
    cases: Path,
    library: Library,
    name: Name,
    *,
    form: str = "drafted",
    customer: str = "",
    known: Mapping[str, str] | None = None,
) -> Path:
    """Write the file of a new case history; return its path.

    Args:
        cases: The folder `cases/`.
        library: What is in it: its ids stand in the notes.
        name: The id of the case, and its title where it has one.
        form: The status it begins with: drafted or nominated.
        customer: The id of a customer in the registry; else a new one is asked for.
        known: Lines of a nomination that are filled in already, by what they stand for.

    Raises:
        NotWritten: Where there is such a case, or no such customer.
    """
    who = word_customer(library, customer, is_short=form == "nominated")
    asked = _ask_for_nomination(library) | {"customer": who} | dict(known or {})
    text = fill(f"{form}.yml", library, name, **asked)
    return write_file(cases / "histories" / f"{name.id}.yml", text)


def _ask_for_nomination(library: Library) -> dict[str, str]:
    """Return the lines of a nomination that a win would fill in."""
    offerings = word_choices(library.offerings, "`vpcases new offering TITLE` adds one")
    drivers = word_choices(library.drivers, "its id; `vpcases new driver TITLE` adds one")
    return {
        "offering": word_line("offering", "", f"what did they buy?   {offerings}"),
        "why": word_line("why", "", "why this customer, in one line"),
        "mattered": word_line("drivers", "", f"what mattered most?  {drivers}"),
        "of_win": "",
    }


def write_quote(cases: Path, library: Library, name: Name, *, customer: str = "") -> Path:
    """Write the file of a new quote without a case; return its path.

    Raises:
        NotWritten: Where there is such a quote, or no such customer.
    """
    if customer:
        _refuse_unknown(library, customer)
    note = word_choices(library.customers, "its id; `vpcases new customer NAME` adds one")
    text = fill("quote.yml", library, name, customer=word_line("customer", customer, note))
    return write_file(cases / "quotes" / f"{name.id}.yml", text)


def write_calculator(cases: Path, library: Library, name: Name) -> Path:
    """Write the file of a new value calculator; return its path.

    Raises:
        NotWritten: Where there is such a calculator.
    """
    title = word_line("title", name.title, "what the visitor wants to know, as a question")
    text = fill("calculator.yml", library, name, title=title)
    return write_file(cases / "calculators" / f"{name.id}.yml", text)


def write_collection(
    cases: Path,
    library: Library,
    name: Name,
    *,
    proofs: Sequence[str] = (),
    until: str = "",
    by: str = "",
) -> Path:
    """Write the file of a new collection, with a key of its own; return its path.

    Raises:
        NotWritten: Where there is such a collection, or no such proof.
    """
    text = fill(
        "collection.yml",
        library,
        name,
        who=word_line("for", name.label, ""),
        until=word_line("until", until, "the last day of the page: 2027-01-31"),
        by=word_line("by", by, "who sends it, as the page says it"),
        cases=word_choices(library.cases, "`vpcases new case TITLE` begins one"),
        proofs="\n".join(_word_proof(proof, library) for proof in proofs) or EMPTY_PROOF,
        key=make_key(),
    )
    return write_file(cases / "collections" / f"{name.id}.yml", text)


def _word_proof(proof: str, library: Library) -> str:
    """Return the lines of a proof in a collection; the reason it was picked is left to write."""
    kind = "quote" if proof in library.quotes and proof not in library.cases else "case"
    if proof not in library.cases and proof not in library.quotes:
        near = nearest(proof, [*library.cases, *library.quotes])
        raise NotWritten(
            f"There is no case or quote {proof}.",
            f"Did you mean {near}?" if near else "An id is a file's name in cases/, without .yml.",
        )
    return f"  - {kind}: {proof}\n    # why: one line, why it fits them"


def word_line(key: str, value: str, note: str) -> str:
    """Return a line of a file to fill in; a note stands only where there is no value."""
    return f"{key}: {word_value(value)}" if value else f"{key + ':':<{COLUMN}}# {note}"


def word_customer(library: Library, customer: str, *, is_short: bool) -> str:
    """Return the lines that name a customer, or ask for one."""
    if customer:
        _refuse_unknown(library, customer)
        return word_line("customer", customer, "")
    known = word_choices(library.customers, "").removeprefix("one of: ")
    instead = f"or write here, with no lines below, an id: {known}" if known else ""
    asked = [
        f"{'customer:':<{COLUMN}}# {instead}" if instead else "customer:",
        "  name:                 # to leave them unnamed, write described_as: a food wholesaler",
    ]
    if not is_short:
        asked += [
            "  industry:",
            "  place:                # Vienna, Austria",
            "  size:                 # in their words: 300-400 staff",
        ]
    return "\n".join(asked)


def fill(template: str, library: Library, name: Name, **more: str) -> str:
    """Return the text of a file to fill in, with the ids of the site in its notes."""
    values = {
        "here": "",  # what ends in two spaces would lose them in an editor that tidies
        "id": name.id,
        "title": word_line("title", name.title, "what changed for the customer, without numbers"),
        "segments": word_choices(library.segments, "its id; `vpcases new segment TITLE` adds one"),
        "drivers": word_choices(library.drivers, "its id; `vpcases new driver TITLE` adds one"),
        "offerings": word_choices(library.offerings, "`vpcases new offering TITLE` adds one"),
        "alternatives": word_choices(
            library.alternatives, "`vpcases new alternative TITLE` adds one"
        ),
        **more,
    }
    return Template((FILES / template).read_text(encoding="utf-8")).substitute(values)


def write_file(path: Path, text: str, *, is_id_free: bool = True) -> Path:
    """Write the file of a new record, and return its path.

    Args:
        path: Where it goes.
        text: What it holds.
        is_id_free: Whether another id could be chosen; that of a month or a segment cannot.

    Raises:
        NotWritten: Where there is one already.
    """
    other = path.with_suffix(".yaml")
    for taken in (path, other):
        if taken.exists():
            raise NotWritten(
                f"{taken.parent.name}/{taken.name} is there already; nothing was written.",
                "Open it, or choose another id: --id" if is_id_free else "Open it.",
            )
    write_new(path, text)
    return path


def _refuse_unknown(library: Library, customer: str) -> None:
    if customer not in library.customers:
        near = nearest(customer, library.customers)
        raise NotWritten(
            f"There is no customer {customer}.",
            f"Did you mean {near}?" if near else "vpcases new customer NAME adds one.",
        )
