"""Data that people wrote, read into a model; every mistake in it becomes a Problem with its line and column."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails
from slugify import slugify

from generator.problems import Problem
from generator.yamltext import Document

Model = TypeVar("Model", bound=BaseModel)

_CODES = {
    "missing": "field-missing",
    "extra_forbidden": "field-unknown",
    "literal_error": "choice-unknown",
    "profile_unknown": "choice-unknown",
    "slug": "not-a-slug",
    "web_address": "not-a-web-address",
    "iso_date": "not-an-iso-date",
    "rating_twice": "rating-twice",
    "rule_unknown": "rule-unknown",
    "threshold_unknown": "threshold-unknown",
    "hex_colour": "not-a-colour",
    "search_address": "not-a-search-address",
    "contact": "not-a-contact",
    "string_type": "not-text",
    "string_too_short": "field-empty",
    "list_type": "not-a-list",
    "model_type": "not-a-mapping",
    "dict_type": "not-a-mapping",
    "greater_than_equal": "number-too-small",
    "less_than_equal": "number-too-large",
}
_AT_THE_KEY = ("field-unknown", "field-misspelt", "rule-unknown", "rule-misspelt")
_OF_THE_KEY = ("field-unknown", "field-misspelt")
_OF_ONE_VALUE = ("not-a-date", "not-yes-or-no", "not-a-number")
_NOT_IN_THE_DATA = ("int", "float", "[key]")
"""What pydantic puts in the way to a mistake besides the data's own: the branch of a union, the key of a mapping."""
_CODES_BY_PREFIX = {"date_": "not-a-date", "bool_": "not-yes-or-no", "int_": "not-a-number", "float_": "not-a-number"}


def validate(
    model: type[Model], data: Any, document: Document, path: str, *, at: Sequence[str | int] = (), first_line: int = 1
) -> tuple[Model | None, list[Problem]]:
    """Read `data`, found in `document` under `at`, into `model`: the record, or None and all that is wrong with it.

    `first_line` is the line of the file on which the document's text begins.
    """
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        problems: dict[tuple[object, ...], Problem] = {}
        for details in error.errors(include_url=False):
            problem = _problem(model, details, document, path, at, first_line)
            problems.setdefault(
                (problem.code, problem.line, problem.column), problem
            )  # a union reports a field per branch
        return None, _once(problems.values())


def _once(problems: Iterable[Problem]) -> list[Problem]:
    """The problems without those that say of a misspelt key what is told of the field that it stands for."""
    told = {(one.line, one.column) for one in problems if one.code == "field-missing-misspelt"}
    return [one for one in problems if one.code not in _OF_THE_KEY or (one.line, one.column) not in told]


def _problem(
    model: type[BaseModel],
    details: ErrorDetails,
    document: Document,
    path: str,
    at: Sequence[str | int],
    first_line: int,
) -> Problem:
    location = [step for step in details["loc"] if step not in _NOT_IN_THE_DATA]
    names = [step for step in location if isinstance(step, str)]
    value = details.get("ctx", {}).get("value", details["input"])
    code, args = _code(details), {"field": names[-1] if names else "", "value": value if isinstance(value, str) else ""}
    code, more = _helped(code, details, args, _fields(model, location[:-1]))
    where = [*at, *location]
    if code in _AT_THE_KEY:
        place = document.key_position(where)
    elif code == "field-missing-misspelt":
        place = document.key_position([*where[:-1], str(more["written"])])
    else:
        place = document.position(where)
    return Problem(code=code, path=path, line=place.line + first_line - 1, column=place.column, args={**args, **more})


def _helped(
    code: str, details: ErrorDetails, args: Mapping[str, str], fields: Sequence[str]
) -> tuple[str, dict[str, str]]:
    """The code that says most of a mistake, and what its words need besides the field and the value: what was probably
    meant, what is possible."""
    limits, more, field = details.get("ctx", {}), {}, args["field"]
    if code in ("field-unknown", "rule-unknown"):
        choices = fields if code == "field-unknown" else limits["choices"]
        if nearest := get_close_matches(field, choices, n=1):
            code, more["nearest"] = code.replace("unknown", "misspelt"), nearest[0]
        more["choices"] = ", ".join(choices)
    elif code == "field-missing" and (written := _meant_for(field, details["input"], fields)):
        code, more["written"] = "field-missing-misspelt", written
    elif code == "choice-unknown":
        more["choices"] = str(limits["expected"]).replace("'", "").replace(" or ", ", ")
    elif code.startswith("number-too"):
        more["limit"] = f"{limits.get('ge', limits.get('le')):g}"
    elif code == "threshold-unknown":
        more = {name: str(limits[name]) for name in ("rule", "threshold", "choices")}
    elif code == "not-a-slug":
        more["nearest"] = slugify(args["value"]) or "de-brug-uit-1932"
    elif code == "not-a-mapping" and not field:
        code = "fields-expected"
    elif code in _OF_ONE_VALUE and isinstance(details["input"], list | dict):
        code = "one-value-expected"
    elif code == "not-valid":
        more["message"] = details["msg"]
    return code, more


def _meant_for(field: str, data: Any, fields: Sequence[str]) -> str:
    """The key in `data` that was probably written for a field that is missing; empty where there is none."""
    unknown = [key for key in data if key not in fields] if isinstance(data, dict) else []
    return next(iter(get_close_matches(field, unknown, n=1, cutoff=0.75)), "")


def _code(details: ErrorDetails) -> str:
    kind = details["type"]
    if details["input"] is None and not kind.startswith(("extra", "list", "dict", "model")):
        return "field-empty"
    prefixed = (code for prefix, code in _CODES_BY_PREFIX.items() if kind.startswith(prefix))
    return _CODES.get(kind) or next(prefixed, "not-valid")


def _fields(model: type[BaseModel], location: Sequence[str | int]) -> list[str]:
    """The names of the fields that may stand at `location` in `model`."""
    for step in location:
        if isinstance(step, int):
            continue
        field = model.model_fields.get(str(step))
        inner = record_in(field.annotation) if field else None
        if inner is None:
            return []
        model = inner
    return list(model.model_fields)


def record_in(annotation: Any) -> type[BaseModel] | None:
    """The model inside an annotation such as `list[Source]` or `Contact | None`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in getattr(annotation, "__args__", ()) if (found := record_in(part))), None)
