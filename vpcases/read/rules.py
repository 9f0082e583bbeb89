"""What the documentation says of the rules about the shape of files: what, why, how to fix it.

These are found while a file is read, so nothing sets them aside, whatever the status of a record.
"""

from __future__ import annotations

from collections.abc import Mapping

from vpcases.quantities.rules import NUMBER_RULES

FILE_RULES: Mapping[str, str] = {
    "no-cases-folder": """There is no folder of cases.

        Everything a site shows is read from `cases/` beside `mkdocs.yml`.

        To fix it, make the folder, or run `vpcases new site` in an empty one.""",
    "unknown-folder": """A YAML file lies in a folder that nothing is read from.

        Nobody would ever see it. Case histories are read from `cases/histories/`, quotes from
        `cases/quotes/`, calculators from `cases/calculators/`, and the vocabulary from files
        directly in `cases/`.

        To fix it, move the file to where it belongs.""",
    "empty-file": """A file holds nothing.

        To fix it, fill it in, or delete it: `vpcases new case`, `vpcases new proposition` and so on
        begin a file with all its fields.""",
    "file-too-large": """A file is far larger than any case history.

        Text of a case takes some ten thousand letters. A file of megabytes holds something else: a
        picture, an export, a slip of the keyboard.

        To fix it, keep text in the file, and pictures and documents in files of their own.""",
    "unreadable-file": """A file cannot be opened.

        To fix it, look at what the message says: mostly permissions, or a disk that is gone.""",
    "not-utf-8": """A file is not saved as UTF-8 text.

        Letters outside English, and quotation marks, would come out as other signs.

        To fix it, open it in a text editor and save it with the encoding UTF-8.""",
    "script-in-drawing": """An SVG picture holds script.

        A browser runs it when the picture is opened by itself, in the name of your site. Drawing
        programs rarely put it there; pictures from elsewhere may bring it along.

        To fix it, export the drawing again as plain SVG, or save it as PNG.""",
    "unreadable-drawing": """An SVG picture cannot be read.

        Browsers would show an empty frame in its place.

        To fix it, export the drawing again as plain SVG, or save it as PNG.""",
    "unreadable-picture": """A picture cannot be read.

        It is empty, broken, or something else under the name of a picture: mostly a page with an
        error that was saved in its place, or a copy that was cut short. Browsers would show an
        empty frame.

        To fix it, put the picture there again, saved as JPEG or PNG by a picture program.""",
    "picture-too-large": """A picture has more than 100 million pixels.

        No page can show them, and a computer needs its whole memory to make them fewer.

        To fix it, save it smaller: 2,560 pixels on the longer side are as many as a page shows.""",
    "misleading-file-name": """The name of a file is not what it seems.

        It holds a character that cannot be seen, or turns text around, or letters of two alphabets
        that look alike in one word. A `price.pdf` with a Cyrillic letter for its p is
        another file.

        To fix it, rename the file with letters from one alphabet.""",
    "formula-in-table": """A table to take away holds a formula.

        A cell of a CSV file that begins with `=`, `@`, a tab, or a sign before anything but a
        number is run when somebody opens the file in a spreadsheet: it can fetch, send or start
        something in your name.

        To fix it, take the sign away, or put a `'` before it, as spreadsheets do for text.""",
    "hidden-character": """A text holds a character that cannot be seen and misleads.

        Some characters turn the direction of all that follows: people read one thing, and programs
        another. Some have no width: a word with one in it looks like another word, and is not found
        by it. They come along when text is copied. In ordinary text those stay that scripts and
        emoji need to join letters or set a direction; in ids, addresses, names of files and fields
        none may stand.

        To fix it, delete the words around it and type them again.""",
    "unsafe-text": """A text holds script, or a link that runs one.

        Pages never run it, for all text is printed as text. Nobody types `<script>` or a link that
        begins with `javascript:` by accident, though, so what was pasted deserves a second look.

        To fix it, take it away. Examples of code are welcome between `backticks`.""",
    "unsafe-link": """An address is none that a page may link to.

        Links lead to web addresses; `javascript:` and the like run something instead.

        To fix it, write the whole address, beginning with `https://`.""",
    "address-taken": """A page of the site and a hand-written page have the same address.

        Only one of the two could be published, and links to the other would lead to it.

        To fix it, rename the hand-written page, or set `prefix:` in `mkdocs.yml`.""",
    "sign-without-font": """A card, paper or slide has a sign that no font shows.

        Ours have Latin, Greek and Cyrillic. In place of another sign there would be an empty box,
        so the file is not made; the page is published all the same.

        To fix it, put a font that has the sign beside `mkdocs.yml`, and name it under `fonts:`.""",
}

YAML_RULES: Mapping[str, str] = {
    "yaml-syntax": """A line cannot be read as YAML.

        Lines have the form `name: value`. Text with a colon, a bracket or a star at its beginning
        stands in quotation marks or below a `|`.

        To fix it, do what the message says; the place is where reading stopped, so the slip may be
        in the line above.""",
    "tab": """A line is indented with a tab.

        YAML counts spaces, and every editor shows a tab in another width.

        To fix it, replace it by two spaces for each level; most editors can do that for you.""",
    "text-without-bar": """A text runs over several lines without a bar.

        YAML joins such lines, loses empty ones, and stumbles over the next colon.

        To fix it, put a `|` behind the colon, and the text below it, two spaces further in.""",
    "text-lost-after-hash": """Part of a text is lost behind a #.

        In YAML a # with a space before it begins a note. What stands behind it is not read.

        To fix it, put the whole text in quotation marks. A note is told apart by two spaces.""",
    "duplicate-key": """A field stands twice in the same block.

        Only one of the two can hold, and nobody can see which.

        To fix it, keep one.""",
    "second-document": """A second document begins in a file.

        A line of three dashes ends a YAML document. One file is one record here.

        To fix it, take the line away, or make two files.""",
    "yaml-tag": """A value carries a YAML tag, such as !!python/object.

        Tags ask a program to build something out of the value. Here everything is text, and nothing
        is built.

        To fix it, take the tag away.""",
    "too-deep": """Values are nested more deeply than any form here.

        To fix it, take the extra levels out.""",
    "alias-bomb": """A file repeats itself without end.

        With `&` and `*` a few lines can stand for millions.

        To fix it, write it out plainly.""",
}

FIELD_RULES: Mapping[str, str] = {
    "unknown-key": """A field has a name that is not known.

        What it holds would appear nowhere. Mostly a letter is wrong; the message names the nearest.

        To fix it, correct the name. What is your own goes below `extra:`, which is kept and never
        shown.""",
    "wrong-type": """A field holds something of another kind.

        A list where one text belongs, a text where a block of fields belongs.

        To fix it, write it in the form that the message shows.""",
    "not-a-choice": """A field takes one of a few words, and this is none of them.

        To fix it, take one of the words in the message.""",
    "not-an-id": """Something that names a record is not an id.

        Ids stand in addresses, so they hold small letters from a to z, digits, and single dashes.

        To fix it, write it in that form, as in `midmarket-wholesale`.""",
    "not-a-month": """The file of a review is not named after a month.

        What the wins of a month mean is looked for by the month, `cases/reviews/2026-10.yml`. Under
        another name the note would stand nowhere, and its month would count as one without a note.

        To fix it, rename the file. Where the month has one already, bring the two together.""",
    "not-an-address": """An older address is none of this site.

        `aliases:` lists where the page used to be: who follows an old link is led to the page. A
        whole web address belongs to another site, and `../` leads out of this one.

        To fix it, write what comes after the name of the site, as in `stories/harbor-foods`.""",
    "not-a-language": """A language is named by something that is not its code.

        Browsers, search engines and screen readers know languages by the codes of the web: `el` for
        Greek, `pt-BR` for the Portuguese of Brazil, with the code of a country only where it makes
        a difference. A translation names its language the same way, as in `harbor.de.yml`.

        To fix it, write the code. It is often not that of the country: Greek is `el`, not `gr`.""",
    "duplicate-id": """Two records have the same id.

        Cases point to a record by its id, so it can mean one thing only.

        To fix it, give one of the two another id. A proposition has that of its segment and a
        review that of its month: there, bring the two files together, and delete one.""",
    "wrong-date": """A text is no date, or a day that does not exist.

        To fix it, write 2025, 2025-04, 2025-04-01, a period 2025-04 to 2026-03, or unknown.""",
    "ambiguous-date": """A date can be read in two ways.

        1.3.2025 is the first of March in one country and the third of January in another.

        To fix it, write the year first: 2025-03-01.""",
    "two-arrows": """A line of before and after has more than one arrow.

        To fix it, write one line for each change.""",
}

SHAPE_RULES: Mapping[str, str] = {**FILE_RULES, **YAML_RULES, **FIELD_RULES, **NUMBER_RULES}
"""Every rule about the shape of files, by id."""
