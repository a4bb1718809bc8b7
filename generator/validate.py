"""Data that people wrote, read into a model; every mistake in it becomes a Problem with its line and column."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.problems import Problem
from generator.yamltext import Document

Model = TypeVar("Model", bound=BaseModel)

_CODES = {
    "missing": "field-missing",
    "extra_forbidden": "field-unknown",
    "literal_error": "choice-unknown",
    "slug": "not-a-slug",
    "web_address": "not-a-web-address",
    "iso_date": "not-an-iso-date",
    "rating_twice": "rating-twice",
    "hex_colour": "not-a-colour",
    "string_type": "not-text",
    "string_too_short": "field-empty",
    "list_type": "not-a-list",
    "model_type": "not-a-mapping",
    "dict_type": "not-a-mapping",
    "greater_than_equal": "number-too-small",
    "less_than_equal": "number-too-large",
}
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
        return None, list(problems.values())


def _problem(
    model: type[BaseModel],
    details: ErrorDetails,
    document: Document,
    path: str,
    at: Sequence[str | int],
    first_line: int,
) -> Problem:
    location = [step for step in details["loc"] if step not in ("int", "float")]  # names of union branches
    names = [step for step in location if isinstance(step, str)]
    limits = details.get("ctx", {})
    value = limits.get("value", details["input"])
    code, args = _code(details), {"field": names[-1] if names else "", "value": value if isinstance(value, str) else ""}
    if code == "field-unknown" and (nearest := get_close_matches(args["field"], _fields(model, location[:-1]), n=1)):
        code, args["nearest"] = "field-misspelt", nearest[0]
    elif code == "choice-unknown":
        args["choices"] = str(limits["expected"]).replace("'", "").replace(" or ", ", ")
    elif code.startswith("number-too"):
        args["limit"] = f"{limits.get('ge', limits.get('le')):g}"
    elif code == "not-a-mapping" and not names:
        code = "fields-expected"
    elif code == "not-valid":
        args["message"] = details["msg"]
    where = [*at, *location]
    place = document.key_position(where) if code in ("field-unknown", "field-misspelt") else document.position(where)
    return Problem(code=code, path=path, line=place.line + first_line - 1, column=place.column, args=args)


def _code(details: ErrorDetails) -> str:
    kind = details["type"]
    if kind == "string_type" and details["input"] is None:
        return "field-empty"
    prefixed = (code for prefix, code in _CODES_BY_PREFIX.items() if kind.startswith(prefix))
    return _CODES.get(kind) or next(prefixed, "not-valid")


def _fields(model: type[BaseModel], location: Sequence[str | int]) -> list[str]:
    """The names of the fields that may stand at `location` in `model`."""
    for step in location:
        if isinstance(step, int):
            continue
        field = model.model_fields.get(str(step))
        inner = _record_in(field.annotation) if field else None
        if inner is None:
            return []
        model = inner
    return list(model.model_fields)


def _record_in(annotation: Any) -> type[BaseModel] | None:
    """The model inside an annotation such as `list[Source]` or `Contact | None`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in getattr(annotation, "__args__", ()) if (found := _record_in(part))), None)
