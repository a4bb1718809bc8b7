"""How a published check is cited: in a sentence, as CSL-JSON and as BibTeX.

https://docs.citationstyles.org (CSL-JSON), https://ctan.org/pkg/biblatex (the entry type `online`).
"""

from __future__ import annotations

import datetime
import json
import re
from dataclasses import dataclass

from generator.site.claimreview import Imprint
from generator.site.edition import PublicClaim
from generator.words import Words

_SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{character: f"\\{character}" for character in "&%$#_"},
}


@dataclass(frozen=True)
class Citation:
    """The same reference in three forms."""

    text: str
    csl: str
    bibtex: str


def citation(claim: PublicClaim, url: str | None, imprint: Imprint, words: Words) -> Citation | None:
    """How to cite the check of `claim` at `url`; None for what is not published or has no address of its own."""
    day = claim.entry.reviewed
    if not claim.reviewed or day is None or url is None:
        return None
    title, publisher = claim.title.rstrip("."), imprint.publisher.name
    return Citation(
        words("site-cite-text", publisher=publisher, date=words.date(day), title=title, url=url),
        _csl(claim.entry.id, title, publisher, day, url, imprint.language),
        _bibtex(claim.entry.id, title, publisher, day, url),
    )


def _csl(name: str, title: str, publisher: str, day: datetime.date, url: str, language: str) -> str:
    item = {
        "id": name,
        "type": "webpage",
        "title": title,
        "author": [{"literal": publisher}],
        "issued": {"date-parts": [[day.year, day.month, day.day]]},
        "URL": url,
        "language": language,
    }
    return json.dumps([item], ensure_ascii=False, indent=1)


def _bibtex(name: str, title: str, publisher: str, day: datetime.date, url: str) -> str:
    fields = {
        "author": f"{{{_escaped(publisher)}}}",
        "title": f"{{{_escaped(title)}}}",
        "date": day.isoformat(),
        "url": re.sub(r"[{}\\\s]", "", url),
    }
    body = ",\n".join(f"  {field} = {{{value}}}" for field, value in fields.items())
    return f"@online{{{name},\n{body}\n}}"


def _escaped(text: str) -> str:
    return "".join(_SPECIAL.get(character, character) for character in " ".join(text.split()))
