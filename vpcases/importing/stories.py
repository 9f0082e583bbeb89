"""One record and a mapping as a story: the fields of a case, its customer, and what is left."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from slugify import slugify

from vpcases.importing.components import plain_paragraphs, unquote
from vpcases.importing.finds import Finds
from vpcases.importing.lookup import (
    Found,
    Keys,
    find_values,
    is_blank,
    leave_out,
    list_leaves,
    name_path,
)
from vpcases.importing.mapping import Becomes, FieldRule, Mapping, Part, QuoteRule, TextRule
from vpcases.importing.names import LONGEST_NAME, split_customer, split_speaker
from vpcases.importing.prose import tidy_prose
from vpcases.importing.records import BODY, SourceRecord
from vpcases.importing.sections import cut_text
from vpcases.importing.targets import TEXTS, Shape, find_known, find_shape
from vpcases.importing.tidy import disarm, find_address, is_hostile, tidy_plain
from vpcases.importing.values import Shaped, list_texts, read_day, shape_value

FILE_NAME, FOLDER_NAME = "file name", "folder name"
_USUAL_IDS = ("id", "slug", "post_name", "title", "name", "company", "customer")
_BOLD = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1", re.DOTALL)
_USUAL_QUOTES = QuoteRule.model_validate(
    {
        "each": "quotes",
        "text": ["text", "quote", "content", "words"],
        "by": ["by", "from", "author", "name"],
        "role": ["role", "position", "title"],
        "company": ["company", "organization"],
    }
)


@dataclass
class Story:
    """What one record became, before it is known which customers it shares with others.

    `fields` are those of the case or the quote, without its customer. `came_from` tells for each
    field which values of the source it holds, so that they can be given back.
    """

    record: SourceRecord
    id: str
    becomes: Becomes
    fields: dict[str, Any] = field(default_factory=dict)
    customer: dict[str, Any] = field(default_factory=dict)
    finds: Finds = field(default_factory=Finds)
    came_from: dict[str, set[Keys]] = field(default_factory=dict)
    used: set[Keys] = field(default_factory=set)
    ignored: set[Keys] = field(default_factory=set)
    repeated: set[Keys] = field(default_factory=set)
    found_paths: set[str] = field(default_factory=set)
    headings: list[tuple[str, str]] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    kept_customer: dict[str, Any] = field(default_factory=dict)

    def list_extra(self) -> dict[str, Any]:
        """Return what has no field, word for word, and made harmless."""
        left = leave_out(self.record.values, self.used | self.ignored | self.repeated) or {}
        extra: dict[str, Any] = dict(left)
        for name, value in (
            ("taken_out", [{name: raw} for name, raw in self.finds.taken_out]),
            ("links_within_the_old_site", list(dict.fromkeys(self.finds.old_links))),
            ("this_case_says_of_the_customer", self.kept_customer),
        ):
            if value:
                extra[name if name not in extra else f"{name} (import)"] = value
        return {key: self._disarm(value) for key, value in extra.items()}

    def _disarm(self, value: Any) -> Any:
        if isinstance(value, dict):
            return {str(key): self._disarm(inner) for key, inner in value.items()}
        if isinstance(value, list):
            return [self._disarm(inner) for inner in value]
        text = str(value)
        harmless = disarm(text)
        if harmless != text:
            self.finds.harmless.append("script in a value that is kept")
        return harmless

    def give_back(self, name: str) -> None:
        """Take a field out again, so that the values it held are kept below `extra:`."""
        for target in [t for t in self.came_from if t == name or t.startswith(f"{name}.")]:
            self.used -= self.came_from.pop(target)


def read_story(record: SourceRecord, mapping: Mapping, images_root: Path | None = None) -> Story:
    """Return the story of a record."""
    return _StoryReader(record, mapping).read()


class _StoryReader:
    """Fills the fields of one story, customer first, for the speakers of quotes need its name."""

    def __init__(self, record: SourceRecord, mapping: Mapping) -> None:
        self.record = record
        self.mapping = mapping
        self.rules = dict(mapping.fields) if not mapping.goes_by_names else _rules_by_name(record)
        self.story = Story(record, "", mapping.becomes)
        self.quoted: dict[Keys, str] = {}

    def read(self) -> Story:
        """Return the story."""
        self.story.id = self._read_id()
        self._ignore()
        for target, rule in self.rules.items():
            if target.partition(".")[0] == "customer":
                self._read_customer_field(target, rule)
        for quote_rule in self._quote_rules():
            self._read_quotes(quote_rule)
        for target, rule in self.rules.items():
            if target.partition(".")[0] != "customer":
                self._read_field(target, rule)
        self._read_text()
        self._add_finds()
        self._add_people()
        logo = self.story.customer.get("logo")
        if isinstance(logo, dict) and set(logo) == {"light"}:
            self.story.customer["logo"] = logo["light"]
        self._find_repetitions()
        return self.story

    def _find(self, path: str) -> list[Found]:
        if path == FILE_NAME:
            return [Found((path,), self.record.path.stem)]
        if path == FOLDER_NAME:
            return [Found((path,), self.record.path.parent.name)]
        found = find_values(self.record.values, path)
        if found:
            self.story.found_paths.add(path)
        return found

    def _read_id(self) -> str:
        for path in self.mapping.id or self._usual_ids():
            for found in self._find(path)[:1]:
                if not isinstance(found.value, (dict, list)):
                    identity = slugify(str(found.value), max_length=80, word_boundary=True)
                    if identity == found.value and self.mapping.id:
                        self.story.used.add(found.keys)
                    if identity:
                        return identity
        return "story"

    def _usual_ids(self) -> tuple[str, ...]:
        if "#" in self.record.origin:
            return _USUAL_IDS
        stem = self.record.path.stem.lower()
        return (FOLDER_NAME,) if stem in ("index", "_index", "readme") else (FILE_NAME,)

    def _ignore(self) -> None:
        for path in self.mapping.ignore:
            self.story.ignored |= {found.keys for found in self._find(path)}

    def _gather(self, rule: FieldRule) -> list[Found]:
        if rule.all_of:
            return [found for path in rule.all_of for found in self._find(path)]
        for path in rule.from_:
            found = self._find(path)
            if rule.part is Part.BOLD:
                # The text itself stays free for another field.
                found = [Found((), bold) for item in found if (bold := _first_bold(item.value))]
            if found:
                return found
        return []

    def _use(self, target: str, found: list[Found]) -> None:
        keys = {item.keys for item in found if item.keys}
        self.story.came_from.setdefault(target, set()).update(keys)
        self.story.used |= keys

    # -- The customer ------------------------------------------------------------------------------

    def _read_customer_field(self, target: str, rule: FieldRule) -> None:
        found = self._gather(rule)
        name = target.partition(".")[2]
        if not found and rule.value:
            found = [Found((), rule.value)]
        if not found:
            return
        if not name and isinstance(found[0].value, dict):
            self._read_customer_block(found[0])
        elif name in ("", "name"):
            self._read_customer_name(target, found, rule)
        else:
            self._shape_customer_field(target, name, found, rule)

    def _shape_customer_field(
        self, target: str, name: str, found: list[Found], rule: FieldRule
    ) -> None:
        shape = find_shape(target)
        if shape is Shape.PROSE:
            shaped = Shaped(self._prose(found) or None)
        else:
            found = self._with_roles(shape, found, rule)
            shaped = shape_value(shape or Shape.AS_IS, self._with_site(shape, found), rule)
        if shaped.value is not None:
            self._set_customer(name, shaped.value)
            if shaped.is_whole:
                self._use(target, found)

    def _with_roles(
        self, shape: Shape | None, found: list[Found], rule: FieldRule
    ) -> list[Found]:
        """Return names together with their roles, where those stand under a key of their own."""
        roles = next((r for path in rule.role if (r := self._find(path))), [])
        if shape not in (Shape.PEOPLE, Shape.AUTHORS) or not roles:
            return found
        names, words = list_texts(found), list_texts(roles)
        people = [
            {"name": name, "role": role} for name, role in zip(names, words, strict=False)
        ]
        rest = [{"name": name} for name in names[len(words) :]]
        self._use("roles", roles)
        return [Found(found[0].keys, [*people, *rest]), *(Found(f.keys, None) for f in found[1:])]

    def _with_site(self, shape: Shape | None, found: list[Found]) -> list[Found]:
        """Return addresses within the site that the stories come from as whole addresses."""
        site = (self.mapping.site or "").rstrip("/")
        if not site or shape not in (Shape.ADDRESS, Shape.LINKS, Shape.VIDEOS):
            return found

        def complete(value: Any) -> Any:
            if isinstance(value, list):
                return [complete(inner) for inner in value]
            is_within = isinstance(value, str) and value[:1] == "/" and value[:2] != "//"
            return f"{site}{value}" if is_within else value

        return [Found(item.keys, complete(item.value)) for item in found]

    def _set_customer(self, name: str, value: Any) -> None:
        """Set a field of the customer; what an earlier rule found in a text does not win."""
        block, _, key = name.partition(".")
        if key:
            self.story.customer.setdefault(block, {})[key] = value
        elif name == "people":
            self.story.customer.setdefault("people", {}).update(value)
        else:
            self.story.customer[name] = value

    def _read_customer_name(self, target: str, found: list[Found], rule: FieldRule) -> None:
        text = ", ".join(list_texts(found))
        if target == "customer.name":
            name = tidy_plain(text)
            bare = re.sub(r"['’]s$", "", name)
            name = bare if slugify(bare) == self.story.id else name
            is_described = len(name) > LONGEST_NAME or name in rule.descriptions
            self._set_customer("described_as" if is_described else "name", name)
            self._use(target, found)
            return
        read = split_customer(text, rule.descriptions)
        for field_name, value in (
            ("name", read.name),
            ("described_as", read.described_as),
            ("website", read.website),
            ("about", read.about),
        ):
            if value:
                self.story.customer.setdefault(field_name, value)
        if read.is_whole:
            self._use(target, found)

    def _read_customer_block(self, block: Found) -> None:
        for key, value in block.value.items():
            target = find_known(key)
            name = {"description": "about"}.get(key.lower()) or (target or "").partition(".")[2]
            shape = find_shape(f"customer.{name}") if name else None
            if shape is None or is_blank(value):
                continue
            inner = [Found((*block.keys, key), value)]
            shaped = shape_value(shape, inner, FieldRule()) if shape is not Shape.PROSE else Shaped(
                self._prose(inner)
            )
            if shaped.value is not None:
                self._set_customer(name, shaped.value)
                if shaped.is_whole:
                    self._use(f"customer.{name}", inner)

    @property
    def _customer_name(self) -> str:
        return str(self.story.customer.get("name") or "")

    # -- Quotes ------------------------------------------------------------------------------------

    def _quote_rules(self) -> tuple[QuoteRule, ...]:
        if self.mapping.goes_by_names and self.mapping.becomes is Becomes.CASE:
            return (_USUAL_QUOTES,)
        return self.mapping.quotes

    def _read_quotes(self, rule: QuoteRule) -> None:
        if rule.each is None:
            self._read_quote(rule, self._find)
            return
        for item in self._find(rule.each):
            entries = item.value if isinstance(item.value, list) else [item.value]
            for index, entry in enumerate(entries):
                keys = (*item.keys, index) if isinstance(item.value, list) else item.keys
                if isinstance(entry, dict):
                    self._read_quote(rule, _finder_within(entry, keys, self.story, rule.each))
                elif not is_blank(entry):
                    self._keep_quote({"text": [Found(keys, entry)]})

    def _read_quote(self, rule: QuoteRule, find: Callable[[str], list[Found]]) -> None:
        if rule.needs and not find(rule.needs):
            return
        parts: dict[str, list[Found]] = {}
        for name in _QUOTE_PARTS:
            for path in getattr(rule, name):
                found = find(path)
                if found:
                    parts[name] = found
                    break
        if "text" in parts:
            self._keep_quote(parts)

    def _keep_quote(self, parts: dict[str, list[Found]]) -> None:
        texts = {name: " ".join(list_texts(found)).strip() for name, found in parts.items()}
        words = unquote(self._prose(parts["text"]))
        if not words:
            return
        by, role, company = split_speaker(texts.get("by", ""), self._customer_name)
        if "role" in texts:
            # The name needs no taking apart where the role has a key of its own.
            by, role, company = tidy_plain(texts["by"]) if "by" in texts else "", "", ""
        given = tidy_plain(texts.get("company", ""))
        identity = self.story.finds.add_quote(
            text=words,
            by=by,
            role=self._role(tidy_plain(texts.get("role", "")) or role),
            company="" if given.casefold() == self._customer_name.casefold() else given or company,
            said=read_day(texts["said"]) if "said" in texts else None,
            source=tidy_plain(texts.get("source", "")),
            url=find_address(texts.get("url", "")),
            short=tidy_plain(texts.get("short", "")),
            photo=None if is_hostile(texts.get("photo", "")) else texts.get("photo"),
            language=texts.get("language"),
        )
        for name, found in parts.items():
            self._use(f"quotes.{identity}.{name}", found)
        for found_text in parts["text"]:
            self.quoted[found_text.keys] = identity

    def _role(self, role: str) -> str:
        customer = self._customer_name
        for joint in (" at ", ", ", " @ "):
            if customer and role.casefold().endswith(f"{joint}{customer}".casefold()):
                return role[: -len(joint + customer)]
        return role

    # -- The other fields --------------------------------------------------------------------------

    def _read_field(self, target: str, rule: FieldRule) -> None:
        found = self._gather(rule)
        if not found and rule.value:
            found = [Found((), rule.value)]
        shape = find_shape(target)
        if not found or shape is None or self._is_quoted_list(target, found):
            return
        if self._says_the_title(target, found):
            self.story.repeated |= {item.keys for item in found if item.keys}
            return
        if shape is Shape.PROSE:
            self._set(target, self._prose(found))
            self._use(target, found)
            return
        if target == "images":
            self._read_images(found, rule)
            return
        label = target.rpartition(".")[2] if "." in target else ""
        found = self._with_roles(shape, found, rule)
        shaped = shape_value(shape, self._with_site(shape, found), rule, label)
        if shaped.value is None:
            if shaped.is_whole:
                self._use(target, found)
            return
        if shape in (Shape.LINKS, Shape.VIDEOS, Shape.DOWNLOADS):
            self.story.fields.setdefault(target.partition(".")[0], []).extend(shaped.value)
        elif target.startswith("images."):
            self._set_image(target, shaped.value)
        elif target == "by" and self.mapping.becomes is Becomes.QUOTE:
            self._set_speaker(str(shaped.value))
        else:
            self._set(target, shaped.value)
        if shaped.is_whole:
            self._use(target, found)

    def _says_the_title(self, target: str, found: list[Found]) -> bool:
        title = self.story.fields.get("title")
        return target != "title" and title is not None and _plain(title) == _plain(found[0].value)

    def _is_quoted_list(self, target: str, found: list[Found]) -> bool:
        """Return whether the quotes of a record by name were read as quotes already."""
        return target == "quotes" and bool(self.story.finds.quotes)

    def _set(self, target: str, value: Any) -> None:
        first, *rest = target.split(".", 1 if target.split(".")[0] != "quotes" else 2)
        if not rest:
            self.story.fields[first] = value
            return
        block = self.story.fields.setdefault(first, {})
        for step in rest[:-1]:
            block = block.setdefault(step, {})
        block[rest[-1]] = value

    def _set_speaker(self, text: str) -> None:
        by, role, company = split_speaker(text, self._customer_name)
        if "role" in self.rules:
            by, role, company = text, "", ""
        for name, value in (("by", by), ("role", role), ("company", company)):
            if value:
                self.story.fields.setdefault(name, value)

    def _read_images(self, found: list[Found], rule: FieldRule) -> None:
        for text in list_texts(found, rule.split):
            if not is_hostile(text):
                self.story.finds.add_image(f"{rule.prefix or ''}{text.strip()}")
        self._use("images", found)

    def _set_image(self, target: str, value: Any) -> None:
        _, identity, *rest = target.split(".")
        image = self.story.finds.images.setdefault(identity, {})
        if rest:
            image[rest[0]] = str(value)
        elif isinstance(value, dict):
            image.update(value)
        else:
            image["file"] = str(value)

    def _prose(self, found: list[Found]) -> str:
        pieces = []
        for item in found:
            if item.keys in self.quoted:
                pieces.append(f"{{{{quote:{self.quoted[item.keys]}}}}}")
                continue
            text = "\n\n".join(list_texts([item]))
            pieces.append(self._tidy(text, is_html=self.record.is_html and item.keys == (BODY,)))
        return "\n\n".join(piece for piece in pieces if piece)

    def _tidy(self, text: str, *, is_html: bool = False) -> str:
        return tidy_prose(
            text,
            self.story.finds,
            customer=self._customer_name,
            is_html=is_html,
            site=self.mapping.site or "",
        )

    def _read_text(self) -> None:
        rule = self.mapping.text or TextRule()
        found = self._gather(FieldRule.model_validate({"from": rule.from_ or (BODY,)}))
        found = [item for item in found if item.keys not in self.story.used]
        if not found or self.mapping.becomes is Becomes.QUOTE:
            return
        headings = {name: getattr(rule, name) for name in TEXTS if getattr(rule, name)}
        cut = cut_text(self._prose(found), headings, rule.opening, rule.rest)
        if not cut.headings:
            cut.texts = {rule.rest: "\n\n".join(cut.texts.values())}
        for name, text in cut.texts.items():
            before = self.story.fields.get(name)
            self.story.fields[name] = f"{before}\n\n{text}" if before else text
        self.story.headings = cut.headings
        self._use("text", found)

    def _add_finds(self) -> None:
        finds, fields = self.story.finds, self.story.fields
        if self.mapping.becomes is Becomes.QUOTE:
            if "text" in fields:
                fields["text"] = unquote(plain_paragraphs(fields["text"]))
            return
        if finds.quotes:
            given = fields.get("quotes") if isinstance(fields.get("quotes"), dict) else {}
            fields["quotes"] = {**(given or {}), **finds.quotes}
        images = {key: image for key, image in finds.images.items() if image.get("file")}
        if images:
            fields["images"] = {
                key: image["file"] if set(image) == {"file"} else image
                for key, image in images.items()
            }
        if finds.videos:
            fields["videos"] = [*fields.get("videos", []), *finds.videos]

    def _add_people(self) -> None:
        customer = self.story.customer
        if not (customer.get("name") or customer.get("described_as")):
            return
        speakers = list(self.story.finds.quotes.values())
        if self.mapping.becomes is Becomes.QUOTE:
            speakers.append(self.story.fields)
        for quote in speakers:
            if quote.get("by") and quote.get("role") and not quote.get("company"):
                customer.setdefault("people", {}).setdefault(quote["by"], quote["role"])

    def _find_repetitions(self) -> None:
        """Find what says once more, under the same name, what another key says."""
        story = self.story
        said = {
            (_last_name(leaf.keys), _plain(leaf.value))
            for leaf in list_leaves(self.record.values)
            if _is_within(leaf.keys, story.used)
        }
        for leaf in list_leaves(self.record.values):
            if _is_within(leaf.keys, story.used | story.ignored):
                continue
            if (_last_name(leaf.keys), _plain(leaf.value)) in said:
                story.repeated.add(leaf.keys)


_QUOTE_PARTS = (
    "text", "by", "role", "company", "said", "source", "url", "photo", "short", "language",
)  # fmt: skip


def _rules_by_name(record: SourceRecord) -> dict[str, FieldRule]:
    """Return a rule for every key of a record that is spelt like one of our fields."""
    rules: dict[str, FieldRule] = {}
    for key in record.values:
        target = find_known(key)
        if target and target not in rules and not is_blank(record.values[key]):
            rules[target] = FieldRule.model_validate({"from": key})
    return rules


def _finder_within(
    entry: dict[str, Any], keys: Keys, story: Story, each: str
) -> Callable[[str], list[Found]]:
    def find(path: str) -> list[Found]:
        found = [Found((*keys, *item.keys), item.value) for item in find_values(entry, path)]
        if found:
            story.found_paths.add(f"{each}[].{path}")
        return found

    return find


def _first_bold(value: Any) -> str:
    found = _BOLD.search(str(value))
    return tidy_plain(found[2]) if found else ""


def _last_name(keys: Keys) -> str:
    return next((str(key) for key in reversed(keys) if isinstance(key, str)), "")


def _plain(value: Any) -> str:
    return " ".join(str(value).split()).casefold()


def _is_within(keys: Keys, used: set[Keys]) -> bool:
    return any(keys[:length] in used for length in range(len(keys) + 1))


def name_keys(keys: Keys) -> str:
    """Return a way into a record as the report names it."""
    return name_path(keys)
