"""The editorial standards that a desk holds itself to: a profile of rules, each an error, a warning or off.

The rules are those parts of the IFCN's Code of Principles and the EFCSN's Code of Standards that a program can see.
They stand in `standards.toml`, their origins in docs/editorial-standards.md.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal, get_args

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from generator.claims import Filled, Record

Profile = Literal["none", "ifcn", "efcsn"]
Level = Literal["error", "warning", "off"]
Severity = Literal["error", "warning"]

_PROFILES = ("ifcn", "efcsn")


@dataclass(frozen=True)
class Rule:
    """A rule as it holds for a desk: how heavily it is taken, and its thresholds."""

    name: str
    severity: Severity
    at_least: int = 0
    at_most: float = 1.0
    weeks: int = 0
    checks: int = 0
    pages: Mapping[str, str] = field(default_factory=dict)


def _known_rule(name: str) -> str:
    if name not in rule_names():
        raise PydanticCustomError("rule_unknown", "no such rule", {"value": name, "choices": rule_names()})
    return name


class RuleSetting(Record):
    """What a desk changes of a rule; what it leaves out is as in the profile."""

    level: Level | None = None
    at_least: Annotated[int, Field(ge=0)] | None = None
    at_most: Annotated[float, Field(ge=0, le=1)] | None = None
    weeks: Annotated[int, Field(ge=1)] | None = None
    checks: Annotated[int, Field(ge=1)] | None = None
    pages: Mapping[str, Filled] | None = None


def _thresholds_of_the_rules(rules: Mapping[str, RuleSetting]) -> Mapping[str, RuleSetting]:
    for name, own in rules.items():
        known = thresholds(name)
        if strange := next((key for key in sorted(own.model_fields_set) if key not in (*known, "level")), None):
            limits = {"rule": name, "threshold": strange, "choices": ", ".join(known) or "none"}
            raise PydanticCustomError("threshold_unknown", "no such threshold", limits)
    return rules


class Standards(Record):
    """The profile, and where the desk departs from it. Of a rule that no profile switches on, `level` does."""

    profile: Profile = "none"
    rules: Annotated[
        Mapping[Annotated[str, AfterValidator(_known_rule)], RuleSetting], AfterValidator(_thresholds_of_the_rules)
    ] = {}

    def rule(self, name: str) -> Rule | None:
        """The rule as it holds here; None where it is off."""
        written, own = _written()[name], self.rules.get(name, RuleSetting())
        level = own.level or written.get(self.profile, "off")
        if level == "off":
            return None
        values = {key: _of_profile(value, self.profile) for key, value in written.items() if key not in _PROFILES}
        changed = own.model_dump(exclude_none=True, exclude={"level"})
        return Rule(name, level, **values | changed | {"pages": values.get("pages", {}) | (own.pages or {})})


def _named_profile(value: object) -> object:
    """`standards: ifcn` is `standards: {profile: ifcn}`."""
    if isinstance(value, str) and value not in get_args(Profile):
        raise PydanticCustomError("profile_unknown", "no such profile", {"expected": ", ".join(get_args(Profile))})
    return {"profile": value} if isinstance(value, str) else value


StandardsSetting = Annotated[Standards, BeforeValidator(_named_profile)]


@cache
def rule_names() -> tuple[str, ...]:
    """The names of all rules, in the order of `standards.toml`."""
    return tuple(_written())


def thresholds(name: str) -> list[str]:
    """What a desk can set of a rule, besides its level."""
    return [key for key in _written()[name] if key not in _PROFILES]


@cache
def excepted() -> tuple[str, ...]:
    """The names of the rules about one check, from which that check may depart with a reason."""
    return tuple(name for name, rule in _written().items() if "pages" not in rule and "weeks" not in rule)


def nearest_exception(name: str) -> str:
    """The rule that was probably meant by a name that is none; empty where that is nobody's guess."""
    return next(iter(get_close_matches(name, excepted(), n=1)), "")


@cache
def _written() -> dict[str, dict[str, Any]]:
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))


def _of_profile(value: Any, profile: str) -> Any:
    """A threshold: one for all profiles, or one for each; then the first where a desk has none."""
    if isinstance(value, dict) and set(value) == set(_PROFILES):
        return value.get(profile, value[_PROFILES[0]])
    return value
