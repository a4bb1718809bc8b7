"""How a claim that was found is printed: as a record for programs, as a paragraph for people."""

from __future__ import annotations

import json

from generator.articles import Article
from generator.claims import Candidate
from generator.problems import shown

FIELDS = (
    *("article", "sentence", "quote", "start", "end", "claim", "score", "listed"),
    *("speaker", "role", "said_on", "kinds", "numbers", "dates", "why"),
)


def as_json(candidate: Candidate) -> str:
    """A JSON object on one line, flat, with all fields always there."""
    record = candidate.model_dump(mode="json")
    record |= record.pop("found")
    return json.dumps({field: record[field] for field in FIELDS}, ensure_ascii=False)


def as_text(article: Article, candidate: Candidate) -> str:
    """Where the claim stands, how it scores and who says it; its words; why it was found."""
    found = candidate.found
    speaker = ", ".join(part for part in (found.speaker, found.role) if part)
    head = f"{shown(article.path)}:{article.line(candidate.start)}  {found.score:.2f}"
    lines = [f"{head}  {speaker}" if speaker else head, f"    {' '.join(found.quote.split())}"]
    if found.why:
        lines.append(f"    ({'; '.join(found.why)})")
    return "\n".join([*lines, ""])
