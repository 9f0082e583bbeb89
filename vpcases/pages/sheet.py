"""The pieces of an approval sheet: each thing that a customer can strike out, in plain words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from vpcases.pages.languages import read_direction


@dataclass(frozen=True, slots=True)
class Run:
    """Words within a sentence that are set as they are, or strong, or as a name to type."""

    words: str
    style: Literal["", "strong", "code"] = ""


@dataclass(frozen=True, slots=True)
class SheetPicture:
    """A picture that is printed on the sheet; `file` is its path under `cases/`."""

    file: str
    alt: str
    is_on_dark: bool = False


@dataclass(frozen=True, slots=True)
class SheetLine:
    """A sentence, an entry of a list, or words that stand alone.

    `strike` is what `vpcases approve --strike` takes for it, and `number` its last piece; both are
    empty for what is struck out with the part it belongs to. `is_struck` marks what was struck out
    earlier.
    """

    words: str
    number: str = ""
    strike: str = ""
    is_struck: bool = False


@dataclass(frozen=True, slots=True)
class SheetContent:
    """What a part says: a label, lines, labelled facts, pictures.

    `language` is that of the lines where it is not that of the sheet.
    """

    label: str
    lines: tuple[SheetLine, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    pictures: tuple[SheetPicture, ...] = ()
    language: str = ""


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A part of a record as the sheet asks for it.

    `name` is what `--strike` takes, `item` what an approval has to list for it, in words; `where`
    are its channels and its end in words.
    """

    name: str
    content: SheetContent
    item: str
    where: str
    fingerprint: str
    is_struck: bool = False


@dataclass(frozen=True, slots=True)
class SheetGroup:
    """Parts that belong together; `notes` say what follows from them."""

    heading: str
    about: str
    parts: tuple[SheetPart, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetChoice:
    """An item or a channel that is asked for: its name for the command, its title, its meaning."""

    name: str
    title: str
    words: str


@dataclass(frozen=True, slots=True)
class SheetWords:
    """What every sheet says, in the order of the sheet: headings, labels and whole sentences.

    `document` is its title as a file, `reach` what else is made of what is shown, and `struck` what
    stands in the place of what was struck out earlier.
    """

    document: str
    kind: str
    sheet: str
    ask: str
    intro: tuple[Run, ...]
    naming: tuple[Run, ...]
    items: str
    not_shown: str
    channels: str
    not_there: str
    end: str
    last_day: str
    reach: str
    follows: str
    never: str
    change: str
    withdrawal: tuple[Run, ...]
    signature: str
    signing: tuple[Run, ...]
    name: str
    role: str
    date: str
    sign: str
    struck: str


@dataclass(frozen=True)
class ApprovalSheet:
    """Everything that a customer is asked to approve, ready to print.

    `about` tells whom it is for, who asks and when, as far as that is known; `fixed` is what every
    sheet says. `until` is empty where the customer is to write it in. `left_off` are the parts that
    are not on the sheet because the public would not see them, with why; whoever sends the sheet is
    told, and also where there is no `contact`.
    """

    id: str
    title: str
    about: tuple[tuple[str, str], ...]
    until: str
    fingerprint: str
    language: str
    contact: str
    fixed: SheetWords
    items: tuple[SheetChoice, ...]
    channels: tuple[SheetChoice, ...]
    groups: tuple[SheetGroup, ...]
    never: tuple[str, ...]
    left_off: tuple[tuple[str, str], ...] = field(default=())

    @property
    def direction(self) -> str:
        """The direction its language is written in, as HTML says it: `ltr` or `rtl`."""
        return read_direction(self.language)

    @property
    def pictures(self) -> tuple[SheetPicture, ...]:
        """Every picture on the sheet, in its order."""
        parts = (part for group in self.groups for part in group.parts)
        return tuple(picture for part in parts for picture in part.content.pictures)
