"""Why a claim scored as it did: messages of `locale/*/reasons.ftl`, with the words of the text that count."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Span

from generator.extract.features import EXPLAINED, Signal
from generator.extract.score import Judgement

Reason = tuple[str, dict[str, str | int]]
_MOST = 4
_WEAK = 0.15
"""Contributions below this change no score by as much as 0.02."""


def reasons(judgement: Judgement, numbers: Sequence[Span]) -> tuple[Reason, ...]:
    """The strongest reasons, at most four, strongest first."""
    return tuple(
        _reason(signal, numbers) for signal, _ in _strongest(judgement) if signal.name in EXPLAINED
    )[:_MOST]


def _strongest(judgement: Judgement) -> list[tuple[Signal, float]]:
    return [(signal, weight) for signal, weight in judgement.reasons if abs(weight) >= _WEAK]


def _reason(signal: Signal, numbers: Sequence[Span]) -> Reason:
    arguments: dict[str, str | int] = {"words": "”, “".join(signal.words)} if signal.words else {}
    if signal.name == "ordinal":
        first = next(number for number in numbers if number._.number.ordinal)
        arguments |= {"words": first.text, "value": int(first._.number.value)}
    return f"why-{signal.name.replace('_', '-')}", arguments
