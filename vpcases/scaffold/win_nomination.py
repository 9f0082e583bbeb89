"""A win as the nomination of a case: what the log knows of it is filled in."""

from __future__ import annotations

from slugify import slugify

from vpcases.model.library import Library
from vpcases.model.win import Win
from vpcases.scaffold.names import LONGEST_ID, Name
from vpcases.scaffold.record import word_line
from vpcases.scaffold.writing import NotWritten
from vpcases.scaffold.yaml_lines import word_value

SAID = {"buyer": "the buyer", "rep": "sales, for the buyer", "assumed": "an assumption of ours"}


def find_win(library: Library, row: int) -> Win:
    """Return the win in a row of the log.

    Raises:
        NotWritten: Where there is none.
    """
    wins = library.log.wins
    for win in wins:
        if win.row == row:
            return win
    if not wins:
        raise NotWritten("There is no win log.", "It is cases/wins/wins.csv, or wins.xlsx.")
    last = max(win.row for win in wins)
    raise NotWritten(
        f"No win is read from row {row} of the log.",
        f"The first row below the names of the columns is {min(win.row for win in wins)}, the last"
        f" {last}; vpcases check lists rows that cannot be read.",
    )


def name_nomination(library: Library, win: Win) -> Name:
    """Return the name of the case of a win: the customer and what it bought, by id and in words."""
    customer, offering = library.customers.get(win.customer), library.offerings.get(win.offering)
    who = (customer.content.name if customer else None) or win.customer
    what = (offering.content.title if offering else None) or win.offering
    ids = f"{win.customer} {win.offering}"
    identity = slugify(ids, max_length=LONGEST_ID, word_boundary=True) or "win"
    return Name(identity, f"{who} {what}".strip())


def word_win(library: Library, win: Win) -> dict[str, str]:
    """Return the lines of a nomination that a win fills in, by what they stand for.

    What the site does not know by an id stays to be filled in, with what the log says in a note.
    """
    lines = {
        "customer": _word_customer(library, win),
        "why": word_line("why", _word_why(library, win), ""),
        "of_win": _word_rest(library, win),
    }
    driver = find_driver(library, win)
    if win.offering in library.offerings:
        lines["offering"] = word_line("offering", win.offering, "")
    else:
        lines["offering"] = word_line("offering", "", f"the win log says: {win.offering}")
    if driver:
        lines["mattered"] = word_line("drivers", driver, "")
    return lines


def find_driver(library: Library, win: Win) -> str:
    """Return the driver that the reason of a win is, or comes down to; empty for none."""
    if win.reason in library.drivers:
        return win.reason
    reason = library.reasons.get(win.reason)
    driver = (reason.content.driver if reason else None) or ""
    return driver if driver in library.drivers else ""


def _word_customer(library: Library, win: Win) -> str:
    if win.customer in library.customers:
        return word_line("customer", win.customer, "")
    lines = ["customer:", f"  name: {word_value(win.customer)}"]
    return "\n".join([*lines, f"  industry: {word_value(win.industry)}"])


def _word_why(library: Library, win: Win) -> str:
    said = f" ({SAID[win.reason_source]})" if win.reason_source else ""
    return f"“{win.words}”{said}"


def _word_rest(library: Library, win: Win) -> str:
    lines = [word_line("decided", win.date.isoformat(), "")]
    if win.segment in library.segments:
        lines.insert(0, word_line("segment", win.segment, ""))
    if win.alternative in library.alternatives:
        lines.append(word_line("alternative", win.alternative, ""))
    return "\n".join([*lines, ""])
