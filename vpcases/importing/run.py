"""An import from beginning to end: read, take apart, bring together with what is there, write."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from vpcases.importing.checking import give_back_misfits
from vpcases.importing.customers import find_known_customers, share_customers
from vpcases.importing.finding import FILE_NAME, FOLDER_NAME
from vpcases.importing.lookup import list_leaves, name_path
from vpcases.importing.mapping import Mapping, QuoteRule, load_mapping
from vpcases.importing.memory import Memory, is_same_origin, load_memory
from vpcases.importing.pictures import Pictures
from vpcases.importing.records import read_records
from vpcases.importing.registry import Registry
from vpcases.importing.report import ImportReport, Note
from vpcases.importing.source_files import list_source
from vpcases.importing.source_record import Skipped, SourceRecord
from vpcases.importing.stories import read_story
from vpcases.importing.storing import TOO_LARGE, Storage
from vpcases.importing.story import Story
from vpcases.importing.writing import Writer, name_file
from vpcases.model.library import Library
from vpcases.problems import Place, Problem
from vpcases.read import read_library
from vpcases.read.files import MAX_BYTES
from vpcases.read.validation import nearest


def import_stories(
    source: Path,
    mapping: Path | None,
    into: Path,
    *,
    dry_run: bool = False,
    restore: bool = False,
) -> ImportReport:
    """Return what was written and what became of every record; mistakes are in the report.

    Args:
        source: A folder of files, or one file with a list or a table.
        mapping: The mapping file; without one, keys find their fields by their names.
        into: The folder of the site; case histories go to its folder `cases/`.
        dry_run: Whether to say what would be done, and write nothing.
        restore: Whether to write again what the author deleted since the last import.
    """
    report = ImportReport(is_rehearsal=dry_run)
    loaded = load_mapping(mapping) if mapping else Mapping()
    if isinstance(loaded, list):
        report.problems = loaded
    elif not source.exists():
        report.problems = [_no_source(source)]
    else:
        cases = into if into.name == "cases" else into / "cases"
        _Import(loaded, source, cases, report).run(restore=restore)
    return report


def _no_source(source: Path) -> Problem:
    return Problem(
        source.as_posix(),
        Place(),
        "",
        "no-source",
        "there is no such file or folder",
        "name the folder that holds the stories, or the one file with a list of them",
    )


@dataclass
class _Import:
    """One run; every step leaves its trace in the report."""

    mapping: Mapping
    source: Path
    cases: Path
    report: ImportReport

    def run(self, *, restore: bool) -> None:
        """Read everything, then write everything."""
        library = read_library(self.cases).library if self.cases.is_dir() else Library()
        memory = load_memory(self.cases)
        stories = list(self._read_stories())
        self._give_ids(stories, memory, library)
        for story in stories:
            self.report.todo += give_back_misfits(story)
        known = find_known_customers(library)
        shared = share_customers(stories, known)
        pictures = Pictures(self._root, self._images_root())
        adds = self.mapping.add_to_existing
        storage = Storage(self.cases, self.report)
        registry = Registry(storage, memory, pictures)
        registry.write(shared, stories, known)
        writer = Writer(storage, memory, pictures, restore, adds, registry.gives_way)
        for story in stories:
            writer.write_story(story)
            self._tell(story)
        writer.finish()
        self._tell_paths(stories)
        self._tell_gaps(stories, library)

    @property
    def _root(self) -> Path:
        return self.source if self.source.is_dir() else self.source.parent

    def _images_root(self) -> Path | None:
        return self._root / self.mapping.images_in if self.mapping.images_in else None

    def _read_records(self) -> Iterator[SourceRecord]:
        mapping = self.mapping
        files = list_source(self.source, mapping.files, mapping.leave_out, self.cases)
        self.report.left_out, self.report.not_looked_at = files.left_out, files.other
        kind, key = self.mapping.format, self.mapping.records or ""
        for path in files.chosen:
            is_alone = path == self.source
            for item in read_records(path, files.root, kind, key, is_alone=is_alone):
                if isinstance(item, Skipped):
                    self.report.skipped.append(item)
                    continue
                self.report.records += 1
                self.report.notes += [Note(item.where, words) for words in item.notes]
                yield item

    def _read_stories(self) -> Iterator[Story]:
        for record in self._read_records():
            if sum(len(str(leaf.value)) for leaf in list_leaves(record.values)) > MAX_BYTES:
                self.report.skipped.append(Skipped(record.where, TOO_LARGE))
                continue
            story = read_story(record, self.mapping)
            if story.is_quote and not story.fields.get("text"):
                reason = "it holds no words: name their key in the mapping, as text: below fields:"
                self.report.skipped.append(Skipped(record.where, reason))
            else:
                yield story

    def _give_ids(self, stories: Iterable[Story], memory: Memory, library: Library) -> None:
        """Give each story an id of its own: the one it had before, or the next that is free."""
        taken: set[str] = set()
        waiting: list[Story] = []
        for story in stories:
            folder = "histories/" if not story.is_quote else "quotes/"
            before = memory.find_origin(story.record.origin)
            name = (before or "").removeprefix(folder).removesuffix(".yml")
            if before and before.startswith(folder) and name not in taken:
                story.id = name
                taken.add(name)
            else:
                waiting.append(story)
        for story in waiting:
            story.id = self._free_id(story, taken, memory)
            taken.add(story.id)
            if self.mapping.add_to_existing and story.id not in library.cases:
                words = f"there is no case {story.id} to add to, so a new one was written"
                self.report.notes.append(Note(story.record.where, words))

    def _free_id(self, story: Story, taken: set[str], memory: Memory) -> str:
        wanted, number = story.id, 2
        while story.id in taken or self._is_of_another(story, memory):
            story.id, number = f"{wanted}-{number}", number + 1
        if story.id != wanted:
            words = f"the id {wanted} is taken; this story is called {story.id}"
            self.report.notes.append(Note(story.record.where, words))
        return story.id

    def _is_of_another(self, story: Story, memory: Memory) -> bool:
        origins = memory.files.get(name_file(story), {})
        if not origins or self.mapping.add_to_existing:
            return False
        return not any(is_same_origin(story.record.origin, origin) for origin in origins)

    def _tell(self, story: Story) -> None:
        """Add what became of a story's keys to the report."""
        report = self.report
        report.extra.update({_bare(leaf.keys) for leaf in list_leaves(story.list_left())})
        for keys, counter in ((story.ignored, report.ignored), (story.repeated, report.repeated)):
            counter.update({_bare(way) for way in keys})
        report.headings.update(f"{words} → {target}" for words, target in story.headings)
        report.taken_out.update(name for name, _ in story.finds.taken_out)
        if story.finds.old_links:
            report.taken_out["links within the old site"] += len(story.finds.old_links)
        where = name_file(story)
        report.harmless += [Note(where, words) for words in Counter(story.finds.harmless)]
        report.harmless += [Note(where, raw) for raw in story.finds.dropped]

    def _tell_paths(self, stories: list[Story]) -> None:
        """Add the paths of the mapping that led nowhere, each with the nearest key there is."""
        found = {path for story in stories for path in story.found_paths}
        keys = {_bare(leaf.keys) for s in stories for leaf in list_leaves(s.record.values)}
        for path in dict.fromkeys(_list_paths(self.mapping)):
            if path in found or path in (FILE_NAME, FOLDER_NAME):
                continue
            near = nearest(path, keys)
            self.report.never_found.append(f"{path} (did you mean {near}?)" if near else path)

    def _tell_gaps(self, stories: list[Story], library: Library) -> None:
        """Add what is missing in many stories at once."""
        cases = [story for story in stories if not story.is_quote]
        unnamed = [
            s for s in cases
            if not isinstance(s.fields.get("customer"), str)
            and not {"name", "described_as"} & set(s.customer)
        ]  # fmt: skip
        if unnamed:
            words = "no customer is named: write name or described_as below customer:"
            self.report.notes.append(Note(f"{len(unnamed)} of {len(cases)} stories", words))
        for name, registry, known in (
            ("segment", "segments", library.segments),
            ("drivers", "drivers", library.drivers),
            ("offering", "offerings", library.offerings),
        ):
            used = {i for s in stories for i in _as_ids(s.fields.get(name)) if i not in known}
            if used:
                ids = ", ".join(sorted(used))
                words = f"not in your vocabulary yet; write it below {registry}: in vocabulary.yml"
                self.report.notes.append(Note(ids, words, name))


def _bare(keys: tuple[str | int, ...]) -> str:
    return name_path(keys).removesuffix("[]")


def _as_ids(value: object) -> list[str]:
    return [str(v) for v in value] if isinstance(value, list) else [str(value)] if value else []


def _list_paths(mapping: Mapping) -> Iterator[str]:
    yield from mapping.id
    for rule in mapping.fields.values():
        yield from (*rule.from_, *rule.all_of)
    if mapping.text:
        yield from mapping.text.from_
    for quote in mapping.quotes:
        yield from _list_quote_paths(quote)


def _list_quote_paths(rule: QuoteRule) -> Iterator[str]:
    within = f"{rule.each}[]." if rule.each else ""
    if rule.each:
        yield rule.each
    for name, value in rule.model_dump().items():
        if isinstance(value, tuple) and name not in ("each", "needs"):
            yield from (f"{within}{path}" for path in value)
