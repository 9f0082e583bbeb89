"""What the documentation says of the advice about the win log: what, why, how to fix it.

None of it stops a build: what cannot be read is left out, and the rest is kept.
"""

from __future__ import annotations

from collections.abc import Mapping

LOG_RULES: Mapping[str, str] = {
    "unreadable-sheet": """A file of the win log holds no sheet that can be read.

        It is empty, damaged or larger than any log, has a password, or is something else under the
        name of a sheet: a web page, an old workbook. None of its rows is counted.

        To fix it, do what the message says; saving the sheet again as `CSV UTF-8` or .xlsx mostly
        does.""",
    "odd-encoding": """A sheet of the win log is not saved as UTF-8.

        It was read as Windows-1252, which older spreadsheets write. Where it is yet another
        encoding, names with accents come out wrong.

        To fix it, save the sheet as `CSV UTF-8`.""",
    "sheet-left-out": """A workbook of the win log has several sheets, and only one of them is read.

        Nothing says which of them is the log, so the first that is visible is read. The wins on
        the others are not counted.

        To fix it, write `sheet:` with its name in `cases/wins/mapping.yml`. Bring the rows of the
        others in with `vpcases wins import`, one sheet after the other.""",
    "column-missing": """A sheet of the win log lacks a column without which a row says nothing.

        Seven are needed: date, customer, industry, company_type, their_product, offering and why.
        Mostly the sheet has them under other names.

        To fix it, write below `columns:` in `cases/wins/mapping.yml` what each is called in the
        sheet, and behind `header_row:` which row the names stand in.""",
    "column-twice": """Two columns of a sheet of the win log have the same name.

        Only the first of the two is read, and it may be the wrong one.

        To fix it, give the other another name, or take it away.""",
    "order-of-dates": """Days of the win log can be read in two ways.

        03/04/2026 is a day in April in one country and in March in another. Rows whose day is not
        sure are left out, for a win in a wrong month spoils the review of two.

        To fix it, write `dates: day-month` or `dates: month-day` in `cases/wins/mapping.yml`.""",
    "unreadable-win": """A row of the win log cannot be read.

        A required cell is empty; a cell that is read is merged, an error or a formula without a
        value; its day is no day; or the row is none: a second header, a quotation mark that is
        never closed. The row is left out, and all others are kept.

        To fix it, put the cell right that the message names.""",
    "win-twice": """A win stands in the log twice.

        The same day, customer, offering and words are one win, and are counted once.

        To fix it, delete one of the rows; where there were two, say in the words what the other
        was about.""",
    "two-logs": """Two sheets could be the same log.

        `wins.csv` and `wins.xlsx` beside each other would count wins twice, so only the first is
        read.

        To fix it, bring the rows of one into the other with `vpcases wins import`, and delete
        it.""",
    "not-a-log": """A file beside the win log is not read.

        To fix it, bring its rows in with `vpcases wins import`, or take it away.""",
    "unmapped-words": """The win log uses words that mean nothing on this site.

        An offering, an alternative or a segment that the site does not know is kept as it stands
        and counted by itself; of an answer that cannot be read there is none.

        To fix it, write in `cases/wins/mapping.yml` what the words mean.""",
    "unmapped-reason": """Nobody has said which reason the words of a buyer come down to.

        A win counts for a reason where its `driver` column, or its words, name a driver or an entry
        of `reasons:`. Words are never guessed at: such a win counts, without a reason.

        To fix it, fill in the column `driver`, or map words that come up again and again below
        `reasons:` in `cases/wins/mapping.yml`.""",
    "bare-reason": """A reason of the win log says nothing.

        Price, relationship and other are what is written down when nobody asked. Compared with
        what was the price right, and what was it worth? What did the person do whom they know?

        To fix it, ask the buyer, and write down their words; the win counts without a reason.""",
    "unknown-proof": """The win log names a proof that is not there.

        The column `proof_used` holds ids of cases and quotes, or their addresses.

        To fix it, write the id as it stands in the address of the page.""",
    "unknown-in-mapping": """The mapping of the win log points to something that is not there.

        Words that are mapped to it mean nothing as long.

        To fix it, write an id that the registry has.""",
}
"""Every advice about the win log, by id."""
