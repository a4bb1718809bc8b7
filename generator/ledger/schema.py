"""The JSON Schema of claims.yaml, made of the models: editors with the YAML language server complete and check by it.

Draft 7, the newest that the language server supports (https://github.com/redhat-developer/yaml-language-server). That
reads YAML 1.2, in which `2023-03-17` is text, `true` a boolean and `2023` a number; the ledger takes each for text.
"""

from __future__ import annotations

import json
from typing import Any

from generator.claims import Claim, RatingScale
from generator.standards import excepted
from generator.words import Words

DIALECT = "http://json-schema.org/draft-07/schema#"

_KEPT = ("enum", "minLength", "minimum", "maximum", "pattern", "format")
_DAY = r"^\d{4}-\d{2}-\d{2}$"

Schema = dict[str, Any]


def schema_text(scale: RatingScale, words: Words) -> str:
    """The schema as JSON, with descriptions in the language of `words` and the verdicts of `scale`."""
    return json.dumps(ledger_schema(scale, words), ensure_ascii=False, indent=2) + "\n"


def ledger_schema(scale: RatingScale, words: Words) -> Schema:
    """The schema of a whole ledger."""
    source = Claim.model_json_schema()
    claim = _record(source, source["$defs"], words)
    fields = claim["properties"]
    fields["verdict"] |= _verdicts(scale, words.language)
    fields["exceptions"] |= _exceptions(words)
    return {
        "$schema": DIALECT,
        "title": words("fields-title"),
        "type": ["object", "null"],
        "properties": {
            "claims": {
                "title": words.attribute("fields-claims", "title"),
                "description": words("fields-claims"),
                "type": ["array", "null"],
                "items": claim,
            },
        },
        "additionalProperties": False,
    }


def _verdicts(scale: RatingScale, language: str) -> Schema:
    """The keys of the scale, and the booleans that `verdict: true` and `verdict: false` are; or none yet."""
    booleans = [value for value in (True, False) if str(value).lower() in scale]
    ratings = [*(scale[str(value).lower()] for value in booleans), *scale.ratings]
    meanings = [f"{rating.label_in(language)}. {rating.definition_in(language)}" for rating in ratings]
    return {
        "type": ["string", "boolean", "null"],
        "enum": [*booleans, *scale.keys, None],
        "enumDescriptions": [*meanings, ""],
        "examples": scale.keys[-1:],
    }


def _exceptions(words: Words) -> Schema:
    """The editorial rules from which a check may depart, each with what it wants."""
    meanings = {name: words.attribute(f"standard-{name}", "rule") for name in excepted()}
    rules = {name: {"description": meaning, "type": ["string", "number"]} for name, meaning in meanings.items()}
    reason = words.attribute("fields-claim-exceptions", "example")
    return {
        "properties": rules,
        "additionalProperties": False,
        "examples": [{next(iter(rules)): reason}],
    }


def _record(model: Schema, models: Schema, words: Words) -> Schema:
    name = model["title"].lower()
    properties = {
        field: _field(f"fields-{name}-{field}", value, models, words) for field, value in model["properties"].items()
    }
    return {
        "type": "object",
        "properties": properties,
        "required": model.get("required", []),
        "additionalProperties": False,
    }


def _field(message: str, value: Schema, models: Schema, words: Words) -> Schema:
    """A field, explained: its title, what it is for, an example, and what each of its choices means."""
    schema = _value(value, models, words)
    choices = schema if "enum" in schema else schema.get("items", {})
    if "enum" in choices:
        meanings = [words(f"{message}-{choice}") if choice is not None else "" for choice in choices["enum"]]
        choices["enumDescriptions"] = meanings
    written = words.attribute(message, "example")
    return {
        "title": words.attribute(message, "title"),
        "description": words(message),
        **schema,
        **({"examples": [_example(schema, written)]} if written or _holds_others(schema) else {}),
    }


def _holds_others(schema: Schema) -> bool:
    return "properties" in schema or "items" in schema or "enum" in schema


def _example(schema: Schema, written: str) -> Any:
    """An example of the right type: the one that was written, or made of those of the fields within."""
    if "enum" in schema:
        return schema["enum"][0]
    if "items" in schema:
        return [_example(schema["items"], written)]
    if "properties" in schema:
        fields = schema["properties"].items()
        return {name: field["examples"][0] for name, field in fields if "examples" in field}
    kind = schema["type"][0] if isinstance(schema["type"], list) else schema["type"]
    return json.loads(written) if kind in ("number", "boolean") else written


def _value(value: Schema, models: Schema, words: Words) -> Schema:
    """What may stand in a field; one that may be left out may be empty, as it is in a new entry."""
    optional = "default" in value
    value = next((choice for choice in value.get("anyOf", ()) if choice.get("type") != "null"), value)
    if "$ref" in value:
        converted = _record(models[value["$ref"].rsplit("/", 1)[1]], models, words)
    elif value["type"] == "array":
        converted = {"type": "array", "items": _value(value["items"], models, words)}
    else:
        converted = {"type": value["type"], **{key: value[key] for key in _KEPT if key in value}}
    return _loosened(converted, optional=optional)


def _loosened(value: Schema, *, optional: bool) -> Schema:
    kinds = [value["type"]]
    if value.get("format") == "date":
        value["pattern"] = _DAY
    elif kinds == ["string"] and "enum" not in value:
        kinds.append("number")
    if kinds == ["integer"]:
        kinds = ["number"]
    if optional:
        kinds.append("null")
        value |= {"enum": [*value["enum"], None]} if "enum" in value else {}
    return value | {"type": kinds if len(kinds) > 1 else kinds[0]}
