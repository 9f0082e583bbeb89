"""One record and a mapping as a story: every key to its field, and what has none remembered."""

from __future__ import annotations

from typing import Any

from slugify import slugify

from vpcases.importing.customer_fields import finish_customer, read_customer_field
from vpcases.importing.finding import FILE_NAME, FOLDER_NAME, Finder
from vpcases.importing.lookup import Found, Keys, is_blank, list_leaves
from vpcases.importing.mapping import Becomes, FieldRule, Mapping, QuoteRule, TextRule
from vpcases.importing.names import split_speaker
from vpcases.importing.placing import plain_paragraphs, unquote
from vpcases.importing.quote_fields import USUAL_QUOTES, read_quotes
from vpcases.importing.sections import cut_text
from vpcases.importing.shaped import list_texts
from vpcases.importing.source_record import BODY, SourceRecord
from vpcases.importing.story import Story
from vpcases.importing.targets import TEXTS, Shape, find_known, find_shape
from vpcases.importing.tidy import is_hostile
from vpcases.importing.values import shape_value

_USUAL_IDS = ("id", "slug", "post_name", "title", "name", "company", "customer")


def read_story(record: SourceRecord, mapping: Mapping) -> Story:
    """Return the story of a record.

    The customer is read first, for the speakers of quotes need its name; then the quotes, for a
    text that holds nothing else gives way to them.
    """
    story = Story(record, mapping.becomes)
    finder = Finder(story, mapping)
    story.id = _read_id(finder)
    for path in mapping.ignore:
        story.ignored |= {found.keys for found in finder.find(path)}
    rules = _rules_by_name(record, mapping) if mapping.goes_by_names else dict(mapping.fields)
    for target, rule in rules.items():
        if _is_of_customer(target):
            read_customer_field(finder, target, rule)
    for quote_rule in _list_quote_rules(mapping):
        read_quotes(finder, quote_rule)
    for target, rule in rules.items():
        if not _is_of_customer(target):
            _read_field(finder, target, rule, has_role="role" in rules)
    _read_text(finder)
    _add_finds(story)
    finish_customer(story)
    _find_repetitions(story)
    return story


def _is_of_customer(target: str) -> bool:
    return target.partition(".")[0] == "customer"


def _rules_by_name(record: SourceRecord, mapping: Mapping) -> dict[str, FieldRule]:
    """Return a rule for every key of a record that is spelt like one of our fields."""
    rules: dict[str, FieldRule] = {}
    for key, value in record.values.items():
        target = find_known(key, is_quote=mapping.becomes is Becomes.QUOTE)
        if target and target not in rules and not is_blank(value):
            rules[target] = FieldRule.model_validate({"from": key})
    return rules


def _list_quote_rules(mapping: Mapping) -> tuple[QuoteRule, ...]:
    is_case = mapping.becomes is Becomes.CASE
    return (USUAL_QUOTES,) if mapping.goes_by_names and is_case else mapping.quotes


def _read_id(finder: Finder) -> str:
    """Return what a record is called, before it is known whether that is taken."""
    mapping, story = finder.mapping, finder.story
    for path in mapping.id or _usual_ids(story.record):
        for found in finder.find(path)[:1]:
            if isinstance(found.value, (dict, list)):
                continue
            identity = str(slugify(str(found.value), max_length=80, word_boundary=True))
            if identity == found.value and found.keys and mapping.id:
                story.used.add(found.keys)
            if identity:
                return identity
    return "story"


def _usual_ids(record: SourceRecord) -> tuple[str, ...]:
    if "#" in record.origin:
        return _USUAL_IDS
    is_index = record.path.stem.lower() in ("index", "_index", "readme")
    return (FOLDER_NAME if is_index else FILE_NAME,)


def _read_field(finder: Finder, target: str, rule: FieldRule, *, has_role: bool) -> None:
    """Fill one field of a case or a quote."""
    found, shape, story = finder.gather(rule), find_shape(target), finder.story
    is_read_already = target == "quotes" and story.finds.quotes
    if not found or shape is None or is_read_already:
        return
    if _says_the_title(story, target, found):
        story.repeated |= {item.keys for item in found if item.keys}
    elif shape is Shape.PROSE:
        _set(story, target, finder.read_prose(found))
        finder.use(target, found)
    elif target == "images":
        _add_images(story, found, rule)
        finder.use(target, found)
    else:
        found = finder.complete(shape, found, rule)
        shaped = shape_value(shape, found, rule, target.partition(".")[2])
        if shaped.value is not None:
            _put(story, target, shape, shaped.value, has_role=has_role)
        if shaped.is_whole:
            finder.use(target, found)


def _says_the_title(story: Story, target: str, found: list[Found]) -> bool:
    title = story.fields.get("title")
    return target != "title" and title is not None and _plain(title) == _plain(found[0].value)


def _put(story: Story, target: str, shape: Shape, value: Any, *, has_role: bool) -> None:
    if shape in (Shape.LINKS, Shape.VIDEOS, Shape.DOWNLOADS):
        story.fields.setdefault(target.partition(".")[0], []).extend(value)
    elif target.startswith("images."):
        _set_image(story, target, value)
    elif target == "by" and not has_role:
        parts = zip(
            ("by", "role", "company"), split_speaker(value, story.customer_name), strict=True
        )
        story.fields.update({name: part for name, part in parts if part})
    else:
        _set(story, target, value)


def _set(story: Story, target: str, value: Any) -> None:
    """Set a field by its dotted name; a label behind the first dot may hold dots of its own."""
    first, *rest = target.split(".", 2 if target.startswith("quotes.") else 1)
    if not rest:
        story.fields[first] = value
        return
    block = story.fields.setdefault(first, {})
    for step in rest[:-1]:
        block = block.setdefault(step, {})
    block[rest[-1]] = value


def _add_images(story: Story, found: list[Found], rule: FieldRule) -> None:
    for text in list_texts(found, rule.split):
        if not is_hostile(text):
            story.finds.add_image(f"{rule.prefix or ''}{text.strip()}")


def _set_image(story: Story, target: str, value: Any) -> None:
    _, identity, *rest = target.split(".")
    image = story.finds.images.setdefault(identity, {})
    if rest:
        image[rest[0]] = str(value)
    else:
        image.update(value if isinstance(value, dict) else {"file": str(value)})


def _read_text(finder: Finder) -> None:
    """Cut the long text of a story into the texts of a case; what they hold already comes first."""
    story, rule = finder.story, finder.mapping.text or TextRule()
    found = finder.find_first(rule.from_ or (BODY,))
    found = [item for item in found if item.keys not in story.used]
    if not found or story.is_quote:
        return
    headings = {name: getattr(rule, name) for name in TEXTS if getattr(rule, name)}
    cut = cut_text(finder.read_prose(found), headings, rule.opening, rule.rest)
    for name, text in cut.texts.items():
        before = story.fields.get(name)
        story.fields[name] = f"{before}\n\n{text}" if before else text
    story.headings = cut.headings
    finder.use("text", found)


def _add_finds(story: Story) -> None:
    """Add what was found inside the texts to the fields."""
    finds, fields = story.finds, story.fields
    if story.is_quote:
        if "text" in fields:
            fields["text"] = unquote(plain_paragraphs(fields["text"]))
        return
    if finds.quotes:
        given = fields.get("quotes")
        fields["quotes"] = {**(given if isinstance(given, dict) else {}), **finds.quotes}
    images = {key: image for key, image in finds.images.items() if image.get("file")}
    if images:
        fields["images"] = {
            key: image["file"] if set(image) == {"file"} else image for key, image in images.items()
        }
    if finds.videos:
        fields["videos"] = [*fields.get("videos", []), *finds.videos]


def _find_repetitions(story: Story) -> None:
    """Find what says once more, under the same name, what another key says."""
    leaves = list(list_leaves(story.record.values))
    said = {_say(leaf) for leaf in leaves if _is_within(leaf.keys, story.used)}
    for leaf in leaves:
        is_free = not _is_within(leaf.keys, story.used | story.ignored)
        if is_free and _say(leaf) in said:
            story.repeated.add(leaf.keys)


def _say(leaf: Found) -> tuple[str, str]:
    name = next((key for key in reversed(leaf.keys) if isinstance(key, str)), "")
    return name, _plain(leaf.value)


def _plain(value: Any) -> str:
    return " ".join(str(value).split()).casefold()


def _is_within(keys: Keys, used: set[Keys]) -> bool:
    return any(keys[:length] in used for length in range(len(keys) + 1))
