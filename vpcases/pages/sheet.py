"""The pieces of an approval sheet: each thing that a customer can strike out, in plain words."""

from __future__ import annotations

from dataclasses import dataclass, field


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
    """What a part says: a label, lines, labelled facts, pictures."""

    label: str
    lines: tuple[SheetLine, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    pictures: tuple[SheetPicture, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A part of a record as the sheet asks for it.

    `name` is what `--strike` takes, `item` what an approval has to list for it; `where` are its
    channels and its end in words.
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
    """An item or a channel that is asked for: its name for the command, and what it means."""

    name: str
    words: str


@dataclass(frozen=True)
class ApprovalSheet:
    """Everything that a customer is asked to approve, ready to print.

    `until` is empty where the customer is to write it in. `asker` is who asks, `addressee` who is
    asked, as far as they are known. `left_off` are the parts that are not on the sheet because the
    public would not see them, with why; whoever sends the sheet is told.
    """

    id: str
    title: str
    customer: str
    asker: str
    addressee: str
    prepared: str
    until: str
    fingerprint: str
    language: str
    naming: str
    contact: str
    items: tuple[SheetChoice, ...]
    channels: tuple[SheetChoice, ...]
    groups: tuple[SheetGroup, ...]
    never: tuple[str, ...]
    left_off: tuple[tuple[str, str], ...] = field(default=())

    @property
    def pictures(self) -> tuple[SheetPicture, ...]:
        """Every picture on the sheet, in its order."""
        parts = (part for group in self.groups for part in group.parts)
        return tuple(picture for part in parts for picture in part.content.pictures)
