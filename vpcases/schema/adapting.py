"""From the schema of a model to one that suits an editor.

Three things differ. Every field may be left empty, for an empty field is one not answered yet.
Where a field takes an id, those of the site are suggested; another id is no error, for in a draft
it is a to-do. And every field explains itself in plain words and in Markdown.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from vpcases.model.case import ALTERNATIVE_UNKNOWN
from vpcases.model.over_time import PERIOD_SCHEMA
from vpcases.model.scalars import ID_SCHEMA
from vpcases.schema.known_ids import REGISTRY_OF, KnownIds

Schema = dict[str, Any]
EMPTY: Schema = {"not": {"type": ["string", "number", "boolean", "object", "array"]}}
"""Said in a roundabout way, for of the type `null` an editor would suggest the word null."""
NOTHING: Schema = {"$ref": "#/$defs/empty"}
KEYS: tuple[Schema, ...] = (ID_SCHEMA, PERIOD_SCHEMA)
"""What the keys of a block can be held to."""
KEYS_ARE_DRIVERS = ("value_elements", "elements")
"""The blocks whose keys are ids of drivers: of a case, and of a calculator."""


def adapt_for_editors(schema: Schema, known: KnownIds) -> Schema:
    """Return the schema of a model with suggestions, and with every field allowed to be empty."""
    adapted = _adapt(schema, known)
    used = set(_list_references(adapted))
    suggestions = {
        f"known-{registry}": {"enum": list(ids), "enumDescriptions": list(ids.values())}
        for registry, ids in known.items()
        if f"#/$defs/known-{registry}" in used
    }
    return {**adapted, "$defs": {**adapted.get("$defs", {}), "empty": EMPTY, **suggestions}}


def _adapt(schema: Schema, known: KnownIds) -> Schema:
    adapted = {key: value for key, value in schema.items() if key not in ("title", "default")}
    if "items" in adapted:
        adapted["items"] = _or_empty(_adapt(adapted["items"], known))
    if isinstance(adapted.get("additionalProperties"), dict):
        adapted["additionalProperties"] = _adapt(adapted["additionalProperties"], known)
    if "anyOf" in adapted:
        adapted["anyOf"] = [_adapt(choice, known) for choice in adapted["anyOf"]]
    if "$defs" in adapted:
        adapted["$defs"] = {name: _adapt(block, known) for name, block in adapted["$defs"].items()}
    if "properties" in adapted:
        fields = adapted["properties"].items()
        adapted["properties"] = {name: _adapt_field(name, field, known) for name, field in fields}
    if "patternProperties" in adapted:
        adapted.update(_name_keys(adapted.pop("patternProperties"), known))
    return _explain(adapted)


def _adapt_field(name: str, field: Schema, known: KnownIds) -> Schema:
    adapted = _adapt(field, known)
    registry = REGISTRY_OF.get(name, "")
    if registry in known:
        suggested: list[Schema] = [{"$ref": f"#/$defs/known-{registry}"}]
        if name == "alternative":
            suggested.append({"enum": [ALTERNATIVE_UNKNOWN]})
        adapted = _suggest(suggested, adapted)
    if name in KEYS_ARE_DRIVERS:
        value, drivers = adapted["additionalProperties"], known.get("drivers", {})
        titled = {key: {**value, "description": title} for key, title in drivers.items()}
        adapted["properties"] = titled
    return _or_empty(adapted)


def _name_keys(by_pattern: Schema, known: KnownIds) -> Schema:
    """Return what holds for a block whose keys are ids or periods; another key is underlined."""
    ((pattern, value),) = by_pattern.items()
    named = next(schema for schema in KEYS if schema["pattern"] == pattern)
    names = {key: value for key, value in named.items() if key != "type"}
    return {"propertyNames": names, "additionalProperties": _adapt(value, known)}


def _suggest(suggested: list[Schema], schema: Schema) -> Schema:
    """Return a schema that takes any id, and suggests these wherever it takes one."""
    if schema.get("pattern") == ID_SCHEMA["pattern"]:
        explained, free = _part_explanation(schema)
        return {**explained, "anyOf": [*suggested, free]}
    adapted = dict(schema)
    if "items" in adapted:
        adapted["items"] = _suggest(suggested, adapted["items"])
    if "anyOf" in adapted:
        choices = [_suggest(suggested, choice) for choice in adapted["anyOf"]]
        adapted["anyOf"] = [part for choice in choices for part in choice.get("anyOf", [choice])]
    return adapted


def _or_empty(schema: Schema) -> Schema:
    """Return a schema that also takes nothing."""
    if "anyOf" in schema:
        choices = [choice for choice in schema["anyOf"] if choice != {"type": "null"}]
        if len(choices) > 1:
            return {**schema, "anyOf": [*choices, NOTHING]}
        schema = {**choices[0], **{key: schema[key] for key in schema if key != "anyOf"}}
    explained, rest = _part_explanation(schema)
    return {**explained, "anyOf": [rest, NOTHING]}


def _part_explanation(schema: Schema) -> tuple[Schema, Schema]:
    """Return what a schema says for people, and the rest of it."""
    explained = {key: value for key, value in schema.items() if key.endswith("escription")}
    return explained, {key: value for key, value in schema.items() if key not in explained}


def _explain(schema: Schema) -> Schema:
    """Return a schema with its description in plain words and in Markdown, on one line each."""
    if "description" not in schema:
        return schema
    words = " ".join(schema["description"].split())
    return {**schema, "description": words.replace("`", ""), "markdownDescription": words}


def _list_references(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        if isinstance(schema.get("$ref"), str):
            yield schema["$ref"]
        schema = list(schema.values())
    if isinstance(schema, list):
        for part in schema:
            yield from _list_references(part)
