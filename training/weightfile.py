"""Writes the weights as JSON, a feature a line, so that a change of them can be read in a diff."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from generator.extract.score import FOLDER

LEAST = {"signal": 0.005, "word": 0.03}
"""Weights smaller than this, in log-odds, are left out."""


def write(
    table: Mapping[str, tuple[float, float]],
    bias: Iterable[float],
    threshold: float,
    calibration: Sequence[float],
    sources: Mapping[str, int],
    name: str,
) -> Path:
    """Write `weights/<name>.json`: signals to three decimals, words (which have `w:` before them) in hundredths.

    `sources` tells how many sentences of which origin the weights were fitted on.
    """
    signals = {key: [round(x, 3) for x in pair] for key, pair in _strong(table, "signal").items()}
    words = {key[2:]: [round(100 * x) for x in pair] for key, pair in _strong(table, "word").items()}
    lines = [
        f'"fitted_on": {json.dumps(dict(sorted(sources.items())))}',
        f'"bias": {json.dumps([round(float(x), 3) for x in bias])}',
        f'"threshold": {threshold}',
        f'"calibration": {json.dumps([round(x, 3) for x in calibration])}',
        f'"signals": {_rows(signals)}',
        f'"words": {_rows(words)}',
    ]
    path = FOLDER / f"{name}.json"
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", "utf-8")
    return path


def _strong(table: Mapping[str, tuple[float, float]], kind: str) -> dict[str, tuple[float, float]]:
    return {
        key: pair
        for key, pair in table.items()
        if key.startswith("w:") == (kind == "word") and max(abs(x) for x in pair) >= LEAST[kind]
    }


def _rows(pairs: Mapping[str, Sequence[float]]) -> str:
    rows = ",\n".join(
        f"{json.dumps(name, ensure_ascii=False)}:{json.dumps(pair, separators=(',', ':'))}"
        for name, pair in sorted(pairs.items())
    )
    return "{\n" + rows + "\n}"
