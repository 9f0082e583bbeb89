"""Which columns of a team's sheet could be ours: what is sure, and what has to be asked."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from vpcases.read.wins.columns import COLUMNS, REQUIRED, Header
from vpcases.read.wins.known_names import fold_words
from vpcases.read.wins.sheet_reading import SheetReading
from vpcases.scaffold.yaml_lines import word_value

OFTEN = {
    "date": "close date|closed|closed on|close|signed|signed on|won on|decision|day|datum",
    "customer": "account|account name|company|client|organisation|customer name|kunde|firma",
    "industry": "sector|trade|vertical|branche",
    "company_type": "type|company size|kind of company|business type|unternehmensart",
    "their_product": "their product|makes or sells|what they make|what they sell|their business",
    "offering": "product|solution|sold|package|line item|produkt|angebot",
    "why": "reason|win reason|reason won|why we won|closed won reason|comment|notes|grund",
    "reason_source": "source|heard from|told by|who says so|quelle",
    "driver": "value driver|category|reason category|reason code",
    "alternative": "competitor|competition|instead of|lost to|incumbent|wettbewerber",
    "segment_assumed": "segment|target segment|customer segment",
    "segment_actual": "real segment|segment afterwards",
    "needed_reference": "reference|reference call|wanted a reference|referenz",
    "proof_used": "proof|case study|case studies|stories sent|content used",
}
"""What such columns are often called; suggested, never taken for sure."""
INTRODUCTION = """\
# How the sheet of the sales team is read, by `vpcases wins import` and where it lies in cases/wins/
# itself. Write behind each of our columns what it is called in the sheet. The first {count} are
# needed; leave a line of the others empty where the sheet has no such column.
"""


def propose_mapping(reading: SheetReading, name: str) -> str:
    """Return a mapping to fill in: what the sheet says plainly, and the rest asked for in notes."""
    header = reading.header or Header(1, (), {})
    columns = ", ".join(f'"{name}"' for name in header.names if name)
    lines = [
        INTRODUCTION.format(count=len(REQUIRED)).rstrip(),
        f"# The columns of {' '.join(name.split())}, row {header.row}: {columns}",
    ]
    lines += (f"# Mind: {message}" for message, _ in reading.notes)
    if reading.sheet:
        lines.append(f"sheet: {word_value(reading.sheet)}")
    lines += [
        f"header_row: {header.row}        # the row that the names of the columns stand in",
        "dates:               # day-month or month-day: what 03/04/2026 begins with",
        "columns:",
        *(f"  {line}" for line in word_columns(header)),
        "reasons:             # words of buyers that come up again and again, and what they mean:",
        "  # Invoices paid twice: the id of a driver, or of an entry of reasons:",
    ]
    return "\n".join(lines) + "\n"


def word_columns(header: Header) -> Iterator[str]:
    """Yield a line for each of our columns: its name in the sheet, or what it could be."""
    free = [n for place, n in enumerate(header.names) if n and place not in header.places.values()]
    for column in COLUMNS:
        if column in header.places:
            yield f"{column}: {word_value(header.names[header.places[column]])}"
        else:
            likely = find_likely(column, free)
            needed = "" if column in REQUIRED else "; not needed"
            note = f'perhaps "{likely}"' if likely else "nothing in the sheet is called so"
            yield f"{column + ':':<19}# {note}{needed}"


def find_likely(column: str, names: list[str]) -> str:
    """Return the name that a column most likely has in a sheet, or nothing."""
    often = OFTEN[column].split("|")
    by_folded = {fold_words(name): name for name in names}
    for known in often:
        if known in by_folded:
            return by_folded[known]
    wanted = [fold_words(column), *often]
    scored = [
        (difflib.SequenceMatcher(None, folded, word).ratio(), name)
        for folded, name in by_folded.items()
        for word in wanted
    ]
    best = max(scored, default=(0.0, ""))
    return best[1] if best[0] >= 0.75 else ""
