"""Author files as records, one after the other."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any, TypeVar

from pydantic import BaseModel

from vpcases.model.approval import Signed
from vpcases.model.case import CaseHistory
from vpcases.model.library import Record
from vpcases.model.scalars import is_id, suggest_id, word_no_id
from vpcases.model.translated_proposition import TranslatedProposition
from vpcases.model.translation import (
    TranslatedRegistries,
    Translation,
)
from vpcases.model.win_mapping import WinMapping
from vpcases.problems import FieldPath, Place, Problem, name_field
from vpcases.read.file_names import runs_in_browser
from vpcases.read.files import AuthorFile, read_digest, read_text
from vpcases.read.hidden import find_hidden_characters
from vpcases.read.kinds import RECORDS, REGISTRIES, SHORT_FORMS, SIGNED
from vpcases.read.media_files import find_flaws
from vpcases.read.places import make_source
from vpcases.read.record_names import find_wrong_name, word_two_files
from vpcases.read.shapes import find_shape, list_begun
from vpcases.read.syntax import Flaw
from vpcases.read.translation_names import find_wrong_language, split_language
from vpcases.read.unsafe import find_unsafe_text
from vpcases.read.validation import Validated, nearest, validate
from vpcases.read.yaml_tree import Block, Scalar, as_block, compose

M = TypeVar("M", bound=BaseModel)


class Reader:
    """Collects records and problems, file after file."""

    def __init__(self, instead: Mapping[str, str]) -> None:
        self.instead = instead
        self.problems: list[Problem] = []
        self.texts: dict[str, str] = {}
        self.media: dict[str, str] = {}
        self.refused: set[str] = set()
        self.unread: set[str] = set()
        self.misleading: set[tuple[str, str]] = set()
        self.translations: dict[tuple[str, str], Record[Translation]] = {}
        self.proposition_words: dict[tuple[str, str], Record[TranslatedProposition]] = {}
        self.mapping: Record[WinMapping] | None = None
        self.registry_words: dict[str, list[Record[TranslatedRegistries]]] = {}
        self.records: dict[str, dict[str, Record[Any]]] = {
            name: {} for name in ("cases", *RECORDS, *REGISTRIES, *SIGNED.values())
        }

    def look_at(self, file: AuthorFile) -> None:
        """Add one file that is not YAML to the library: a picture, or something to take away."""
        self.media[file.inside] = read_digest(file)
        found = [*find_flaws(file)]
        self.problems.extend(found)
        if found or runs_in_browser(file.inside):
            self.refused.add(file.inside)

    def read(self, file: AuthorFile) -> None:
        """Add one YAML file to the library."""
        folder, _, name = file.inside.rpartition("/")
        place = {"histories": self._read_case, "": self._read_registry, "wins": self._read_mapping}
        place |= dict.fromkeys(RECORDS, self._read_record)
        take = (place | dict.fromkeys(SIGNED, self._read_signed)).get(folder)
        if take is None:
            message = f"nothing is read from cases/{folder}/"
            others = ", ".join(f"{name} in cases/{name}/" for name in RECORDS)
            hint = f"case histories belong in cases/histories/, {others}"
            self._tell(file, Place(), "", "unknown-folder", message, hint)
            return
        root = self._load(file)
        if root is not None:
            take(file, PurePosixPath(name).stem, root)
        elif not folder and not split_language(PurePosixPath(name).stem)[1]:
            self.unread.update(list_begun(self.texts.get(file.path), REGISTRIES))

    def _load(self, file: AuthorFile) -> Block | None:
        text = self.instead.get(file.path)
        if text is None:
            read = read_text(file)
            if isinstance(read, Problem):
                self.problems.append(read)
                return None
            text = read
        self.texts[file.path] = text
        tree = compose(text)
        for flaw in tree.flaws:
            self._tell_flaw(file, (), flaw)
        if tree.root is not None:
            self.problems.extend(find_unsafe_text(file.path, text, tree.root))
            hidden = [*find_hidden_characters(file.path, text, tree.root)]
            self.misleading.update((problem.path, problem.field) for problem in hidden)
            self.problems.extend(hidden)
        if isinstance(tree.root, Block):
            return tree.root
        if not tree.flaws:
            self._tell_flaw(file, (), find_shape(tree.root, file.inside))
        return None

    def _read_case(self, file: AuthorFile, stem: str, root: Block) -> None:
        if self._read_words(file, stem, root):
            return
        record = self._record(file, stem, CaseHistory, root)
        if record:
            self._add("cases", file, record)

    def _read_record(self, file: AuthorFile, stem: str, root: Block) -> None:
        folder = file.inside.partition("/")[0]
        if self._read_words(file, stem, root):
            return
        record = self._record(file, stem, RECORDS[folder], root)
        if record:
            self._add(folder, file, record)

    def _read_mapping(self, file: AuthorFile, stem: str, root: Block) -> None:
        if stem == "mapping":
            self.mapping = self._record(file, stem, WinMapping, root)
        else:
            hint = "the sheets of the win log are read by mapping.yml; add its lines there"
            self._tell(file, Place(), "", "unknown-folder", "this file is not read", hint)

    def _read_signed(self, file: AuthorFile, stem: str, root: Block) -> None:
        record = self._record(file, stem, Signed, root)
        if record:
            self._add(SIGNED[file.inside.rpartition("/")[0]], file, record)

    def _record(
        self, file: AuthorFile, identity: str, model: type[M], root: Block
    ) -> Record[M] | None:
        wrong = find_wrong_name(file, identity)
        if wrong:
            self.problems.append(wrong)
            return None
        validated = validate(model, root, root)
        return self._keep(file, identity, validated, ())

    def _keep(
        self, file: AuthorFile, identity: str, validated: Validated[M], within: FieldPath
    ) -> Record[M] | None:
        for found in validated.flaws:
            self._tell_flaw(file, found.path, found.flaw)
        # An audience decides which questions are asked at all: of a wrong one, nothing else is.
        is_of_no_kind = any(found.path == ("audience",) for found in validated.flaws)
        if validated.content is None or is_of_no_kind:
            return None
        source = make_source(file.path, self.texts[file.path], within)
        return Record(identity, validated.content, source, within)

    def _read_registry(self, file: AuthorFile, stem: str, root: Block) -> None:
        base, language = split_language(stem)
        if language:
            self.problems.extend(find_wrong_language(file, language))
            words = self._record(file, base, TranslatedRegistries, root)
            if words:
                self.registry_words.setdefault(language, []).append(words)
            return
        for name, (key, node) in root.entries.items():
            place = Place(key.line, key.column)
            if name not in REGISTRIES:
                near = nearest(name, REGISTRIES)
                hint = f"did you mean {near}?" if near else "known here: " + ", ".join(REGISTRIES)
                self._tell(file, place, name, "unknown-key", f'there is no registry "{name}"', hint)
            elif isinstance(node, Block):
                self._read_entries(file, name, node, root)
            elif not (isinstance(node, Scalar) and not node.text):
                message = "a block of ids belongs here"
                hint = "write each on a line of its own: `finance-hours: Finance hours`"
                self.unread.add(name)
                self._tell(file, place, name, "wrong-type", message, hint)

    def _read_entries(self, file: AuthorFile, name: str, node: Block, root: Block) -> None:
        for identity, (key, value) in node.entries.items():
            within = (name, identity)
            place = Place(key.line, key.column)
            if not is_id(identity):
                self._tell(
                    file,
                    place,
                    name_field(within),
                    "not-an-id",
                    word_no_id(identity),
                    f"write {suggest_id(identity)}: small letters, digits, dashes",
                )
                continue
            entry = as_block(value, SHORT_FORMS.get(name, "title"))
            record = self._keep(
                file, identity, validate(REGISTRIES[name], entry, root, within), within
            )
            if record:
                self._add(name, file, record, place)

    def _add(
        self, name: str, file: AuthorFile, record: Record[Any], place: Place | None = None
    ) -> None:
        first = self.records[name].get(record.id)
        if first is None:
            self.records[name][record.id] = record
            return
        where = first.source.locate(()) if place else Place()
        self._tell(
            file,
            place or Place(),
            name_field(record.within),
            "duplicate-id",
            f'the id "{record.id}" is taken by {first.source.path}:{where.line}',
            word_two_files(file),
        )

    def _read_words(self, file: AuthorFile, stem: str, root: Block) -> bool:
        """Read a file that is named after a language; return whether it is one."""
        base, language = split_language(stem)
        kinds: dict[str, tuple[type[BaseModel], dict[tuple[str, str], Record[Any]]]] = {
            "histories": (Translation, self.translations),
            "propositions": (TranslatedProposition, self.proposition_words),
        }
        kind = kinds.get(file.inside.partition("/")[0])
        if not language or kind is None:
            return False
        self.problems.extend(find_wrong_language(file, language))
        record = self._record(file, base, kind[0], root)
        first = kind[1].setdefault((base, language), record) if record else None
        if first is not record and first:
            message = f"this is translated in {first.source.path}, too"
            self._tell(file, Place(), "", "duplicate-id", message, "keep one of the two files")
        return True

    def _tell_flaw(self, file: AuthorFile, path: FieldPath, flaw: Flaw) -> None:
        if flaw.rule == "unsafe-link" and self._is_told(file, flaw.place, "unsafe-text"):
            return
        self._tell(file, flaw.place, name_field(path), flaw.rule, flaw.message, flaw.hint)

    def _is_told(self, file: AuthorFile, place: Place, rule: str) -> bool:
        return any((p.path, p.place, p.rule) == (file.path, place, rule) for p in self.problems)

    def _tell(
        self, file: AuthorFile, place: Place, field: str, rule: str, message: str, hint: str
    ) -> None:
        problem = Problem(file.path, place, field, rule, message, hint)
        # What nobody can see is told already, and explains the rest.
        if (problem.path, problem.field) not in self.misleading:
            self.problems.append(problem)
