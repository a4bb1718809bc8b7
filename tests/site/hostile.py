"""A site whose every field tries to break out of its place."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from generator.yamltext import dump
from tests.site.conftest import write_site

EVIL = (
    "</script></title><script>alert(1)</script>\"'><img src=x onerror=alert(2)>"
    " {{ 7*7 }} {% raw %} & &lt;b&gt; 🦆 \u202eשלום"
)
FORMULA = f"=HYPERLINK(1) {EVIL}"
LONG = "Hottentottententententoonstelling" * 12
DOWN = f"""{EVIL}

<script>alert(3)</script>

[klik](javascript:alert(4)) [tik](java&#115;cript:alert(5)) <javascript:alert(6)> [ok](https://goed.example/)
[data](data:text/html,<script>alert(7)</script>) ![beeld](//elders.example/spion.gif) ![x](javascript:alert(8))

<div onclick="alert(9)" markdown="1">blok</div>

`{{{{ 7*7 }}}} <b>code</b>`
"""
ADDRESS = 'https://bron.example/"><script>alert(1)</script>'


def write_hostile_site(folder: Path) -> Path:
    """Write to `folder` a site with a reviewed claim, an open one, an article and a speaker, all of them hostile."""
    write_site(folder)
    (folder / "claims.yaml").write_text(dump({"claims": [_reviewed(), _open()]}), "utf-8")
    speaker = {"name": EVIL, "id": "vijand", "aliases": [LONG], "role": EVIL, "party": f"{EVIL} {LONG}"}
    (folder / "speakers.yaml").write_text(dump({"speakers": [speaker | {"same_as": [ADDRESS]}]}), "utf-8")
    front = {"title": EVIL, "published": "2024-01-01", "language": "nl", "source": f"{EVIL} {LONG}", "author": EVIL}
    addresses = {"url": ADDRESS, "archived": ADDRESS}
    (folder / "content/articles/vijandig.md").write_text(
        f"---\n{dump(front | addresses)}\n---\n\nHij zei: {EVIL} {LONG}\n\n{FORMULA} {LONG}\n\n{DOWN}", "utf-8"
    )
    return folder


def _found(text: str) -> dict[str, Any]:
    return {
        "article": "vijandig",
        "quote": text,
        "sentence": f"Hij zei: {text} {LONG}",
        "seen_in": [{"article": "vijandig", "quote": f"{EVIL} {LONG}"}],
        "changed": {"date": "2024-01-02", "was": f"{EVIL} {LONG}", "reviewed": "2024-01-03"},
        "speaker": EVIL,
        "role": f"{EVIL} {LONG}",
        "kinds": ["number"],
        "numbers": [{"text": EVIL, "value": 3, "unit": EVIL}],
        "dates": [{"text": EVIL, "iso": "2024"}],
        "why": [EVIL, LONG],
    }


def _reviewed() -> dict[str, Any]:
    source = {"url": ADDRESS, "archived": ADDRESS, "title": EVIL, "publisher": f"{EVIL} {LONG}"}
    return {
        "id": "vijandig",
        "claim": EVIL,
        "found": _found(EVIL) | {"matches": [{"id": "vijandig-open", "similarity": 0.9}]},
        "verdict": "false",
        "headline": f"{EVIL} {LONG}",
        "explanation": DOWN,
        "sources": [source],
        "selection": f"{EVIL} {LONG}",
        "contacted": {"who": EVIL, "date": "2024-01-02", "reply": f"{EVIL} {LONG}"},
        "reviewer": EVIL,
        "reviewed": "2024-01-03",
        "approved_by": f"{EVIL} II",
        "updates": [
            {"date": "2024-01-04", "kind": "correction", "note": f"{EVIL} {LONG}"},
            {"date": "2024-01-05", "kind": "update", "note": f"{EVIL} {LONG}"},
        ],
        "exceptions": {"two-sources": f"{EVIL} {LONG}"},
    }


def _open() -> dict[str, Any]:
    return {"id": "vijandig-open", "claim": f"{FORMULA} {LONG}", "found": _found(FORMULA)}
