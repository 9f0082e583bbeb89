"""`vpcases words`: the fixed words of pages, for a translator or for another wording."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from vpcases.catalogue.reading import Unreadable
from vpcases.catalogue.speaking import ENGLISH, FOLDER, list_catalogues, tidy_code
from vpcases.catalogue.updating import Updated, update_catalogue
from vpcases.commands.doing import (
    CannotStart,
    do_or_say_why,
    name_shortly,
    open_site,
    site_option,
    word_examples,
)
from vpcases.engine.site_file import SiteFile
from vpcases.model.languages import WrongLanguage, tidy_language
from vpcases.scaffold.together import write_together

NO_FOLDER = """\
The words of a site lie in the custom_dir of its theme, and {file} names none.
Make a folder overrides/ beside it, and add one line:

theme:
  name: material
  custom_dir: overrides"""


@click.command("words", epilog=word_examples("vpcases words fr", "vpcases words en"))
@click.argument("language", metavar="LANGUAGE")
@site_option
def words_command(language: str, site: Path | None) -> None:
    """Write the fixed words of all pages into a file to translate, or bring that up to date.

    LANGUAGE is the code of a language, as in fr or pt-BR; for another wording in English it is en.
    The file is vpcases/words/LANGUAGE.po in the custom_dir of the site. It is plain text, and any
    editor for translations opens it.

    What is translated in it already stays. What is new is added: in our own words, where vpcases
    comes with that language, else empty. What no page says any more goes to the end. A page says
    in English what is not translated yet.
    """
    opened = open_site(site)
    path = find_file(opened, language)
    try:
        updated = do_or_say_why(lambda: update_catalogue(path))
    except Unreadable as error:
        raise CannotStart(
            f"{name_shortly(path)}:{error.line}: {error}\n{error.hint}\n"
            "Mend it or move it away; nothing was written."
        ) from None
    do_or_say_why(lambda: write_together({path: updated.text}))
    for line in word_standing(updated, path):
        click.echo(line)


def find_file(opened: SiteFile, language: str) -> Path:
    """Return where the words of a language are in a site, or will be.

    Raises:
        CannotStart: Where it is no language, or the site has no place for its own words.
    """
    try:
        code = tidy_language(language)
    except WrongLanguage as wrong:
        raise CannotStart(f"{wrong.message}\n{wrong.hint[:1].upper()}{wrong.hint[1:]}.") from None
    folders = opened.overrides
    if not folders:
        raise CannotStart(NO_FOLDER.format(file=opened.name or "its mkdocs.yml"))
    there = (p for p in list_catalogues(folders[0]) if tidy_code(p.stem) == tidy_code(code))
    return next(there, folders[0] / FOLDER / f"{code}.po")


def word_standing(updated: Updated, path: Path) -> Iterator[str]:
    """Yield how a catalogue stands, and what comes next."""
    left = updated.total - updated.translated
    changes = [f"{updated.added} new"] if updated.added else []
    if updated.dropped:
        changes.append(f"{updated.dropped} that no page says any more, at the end of the file")
    yield f"{name_shortly(path)}: {updated.translated} of {updated.total} translated, {left} left"
    if changes:
        yield f"  {', '.join(changes)}"
    if tidy_code(path.stem) == ENGLISH:
        yield "Write your wording into msgstr; what you leave empty, pages say as before."
    elif left:
        yield "Until they are translated, pages say the others in English."
    yield "vpcases check tells what does not fit."
