"""Ledgers as people write them: every quoting, comments anywhere, anchors, odd indentation, any line end.

Each line of a generated ledger is tagged, so that a test can tell what belongs to the extractor without asking the
code under test.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any, Literal

import yaml
from hypothesis import strategies as st

from generator.claims import Found

SENTENCES = (
    "De brug over de rivier is in 1932 gebouwd.",
    "Er zijn 140 scholen gesloten, zei minister Karin de Wit.",
    "Oekraïne vroeg om twaalf tanks: “zo snel mogelijk”.",
    "De werkloosheid daalde vorig jaar tot 3,6 procent.",
    "Volgens het CBS telt Nederland achttien miljoen inwoners!",
    "‘Nooit eerder was een winter zo zacht’, schreef de krant.",
    "Het kabinet trok € 2 miljard uit voor dijken # en sluizen.",
    "Een op de vijf huizen staat leeg; in Zeeland zelfs meer.",
    "Zij won de marathon in 2:19:41 😀 en brak het record.",
    "Het verdrag geldt sinds dinsdag - ook in België.",
    "The court opened its doors on 1 July 2002.",
    "Brazil’s forest lost 11,088 square kilometres, he said.",
    "Hij noemde de wet “een vergissing” [zie boven], {volgens hem}.",
    "Vliegvelden vervoerden 71 miljoen reizigers, & dat is veel.",
    "De trein van 8.15 uur viel 34 keer uit: 100% zeker?",
    "Geen enkele burgemeester tekende het manifest, aldus X*.",
)
KINDS = ("number", "ordinal", "date", "law")
ELSEWHERE = "2022-12-01-elders"
"""An article that is never read: what was seen in it stays."""
_NAMES = ("Karin de Wit", "J. O’Neill", "Ümit Şahin", "minister: Jan", "yes", "2023", "#1 Piet", "a, b", "😀 Kees")
_REMARKS = (
    "",
    " ",
    " nog nakijken",
    " - id: nep",
    "\tmet\ttabs",
    " ‘x’: “y”",
    " claims: []",
    " 😀 | >",
    " found: {",
    "!&*",
)
_PROSE = (
    "Dit klopt.",
    "Niet waar: zie de bron.",
    "Regel een.\n\nRegel twee met `code` en # geen commentaar.",
    "- een lijst\n- in Markdown\n",
    "“Citaat” van 3 % & meer, zei hij: ‘ja’.",
    "Tabel:\n\n    ingesprongen\n\nen verder 😀",
    "true",
    "12",
)

_FOLD = re.compile(r"(?<=[a-z]) [a-z]")
"""Where a text may go on on the next line."""

Data = dict[str, Any]


@dataclass(frozen=True)
class Line:
    """A line without its end. `kind` tells whose it is: people's, a `field` of the `found` of `entry`, or both.

    `remark` is the comment at its end, with the space before it; `first` tells that an entry begins here. On a line of
    both, `before` and `after` are what stands around the value of `found`.
    """

    text: str
    kind: Literal["keep", "found", "both"] = "keep"
    entry: int = -1
    field: str = ""
    remark: str = ""
    first: bool = False
    before: str = ""
    after: str = ""


@dataclass(repr=False)
class Ledger:
    """A ledger as tagged lines; `tied` has the found fields (by entry) that anchors tie to other places."""

    entries: list[Data]
    lines: list[Line]
    newline: str = "\n"
    mark: str = ""
    final_newline: bool = True
    tied: set[tuple[int, str]] = field(default_factory=set)

    def __repr__(self) -> str:
        return f"Ledger({self.text!r})"

    @property
    def text(self) -> str:
        text = self.newline.join(line.text for line in self.lines)
        return self.mark + text + (self.newline if self.final_newline else "")


def found_data(sentence: str, article: str) -> st.SearchStrategy[Data]:
    """What an extractor may have found of a sentence."""
    number = st.fixed_dictionaries(
        {"text": st.sampled_from(["veertigste", "1,2 miljoen", "12"]), "value": st.sampled_from([40, 1200000, 0.2])},
        optional={"unit": st.sampled_from(["euro", "%"]), "ordinal": st.just(value=True)},
    )
    date = st.fixed_dictionaries(
        {
            "text": st.sampled_from(["dinsdag", "eind mei: 31"]),
            "iso": st.sampled_from(["2023-03-21", "2023-03-18/2023-03-19", "2023"]),
        }
    )
    fields: dict[str, st.SearchStrategy[Any]] = {
        "article": st.just(article),
        "quote": st.just(sentence[:-1]),
        "sentence": st.just(sentence),
        "score": st.sampled_from([0, 0.5, 0.93, 1]),
    }
    return st.fixed_dictionaries(
        fields,
        optional={
            "speaker": st.sampled_from(_NAMES),
            "role": st.sampled_from(_NAMES),
            "said_on": st.sampled_from([datetime.date(2023, 3, 21), datetime.date(2022, 1, 1)]),
            "kinds": st.lists(st.sampled_from(KINDS), min_size=1, max_size=2, unique=True),
            "numbers": st.lists(number, min_size=1, max_size=2),
            "dates": st.lists(date, min_size=1, max_size=2),
            "seen_in": st.just(
                [{"article": ELSEWHERE, "quote": "de brug: oud"}, {"article": ELSEWHERE, "quote": "‘ja’"}]
            ),
            "matches": st.just([{"id": "bewering-0", "similarity": 0.75}]),
            "changed": st.fixed_dictionaries(
                {
                    "date": st.just(datetime.date(2023, 3, 31)),
                    "was": st.sampled_from(["de burg", "hij zei: “nee” # 1"]),
                },
                optional={"reviewed": st.just(datetime.date(2023, 3, 30))},
            ),
            "why": st.lists(st.sampled_from(["“40e”: een rang, 40", "a named source, X", "it's so # 1"]), min_size=1),
        },
    ).map(_in_order)


def _in_order(found: Data) -> Data:
    order = Found.model_fields
    return {name: found[name] for name in order if name in found}


@st.composite
def ledgers(draw: Callable[..., Any], articles: tuple[str, ...] = ("2023-01-05-a", "2023-03-22-b")) -> Ledger:
    """A ledger with up to six entries on sentences of these articles."""
    sentences = draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6, unique=True))
    entries = []
    for number, sentence in enumerate(sentences):
        found = draw(found_data(sentence, draw(st.sampled_from(articles))))
        if draw(st.integers(0, 4)) == 0:
            found["gone"] = datetime.date(2023, 3, 30)
        entries.append({"id": f"bewering-{number}", "claim": sentence, "found": found, **draw(_reviews)})
    writer = _Writer(draw)
    lines = writer.ledger(entries)
    return Ledger(
        entries,
        lines,
        newline=draw(st.sampled_from(["\n", "\n", "\r\n"])),
        mark=draw(st.sampled_from(["", "", "\ufeff"])),
        final_newline=draw(st.booleans()),
        tied=writer.tied,
    )


_source = st.fixed_dictionaries(
    {"url": st.sampled_from(["https://example.org/a?b=1#c", "http://example.org/ü"])},
    optional={"title": st.sampled_from(_NAMES), "kind": st.sampled_from(["primary", "secondary"])},
)
_reviews = st.fixed_dictionaries(
    {},
    optional={
        "verdict": st.sampled_from(["true", "false", "half-true", None]),
        "headline": st.sampled_from(_PROSE),
        "explanation": st.sampled_from([*_PROSE, None]),
        "sources": st.lists(_source, max_size=2),
        "reviewer": st.sampled_from([*_NAMES, None]),
        "reviewed": st.sampled_from([datetime.date(2023, 3, 30), None]),
        "dismissed": st.sampled_from(["mening", None, None]),
    },
)


class _Writer:
    """Writes data as YAML in a style that it draws anew at every turn."""

    def __init__(self, draw: Callable[..., Any]) -> None:
        self._draw = draw
        self._anchors: dict[str, str] = {}
        self._sources: list[str] = []
        self._deepest = 0  # where a comment may begin without being part of a text after `|` or `>`
        self.tied: set[tuple[int, str]] = set()

    def ledger(self, entries: list[Data]) -> list[Line]:
        lines = [*self._noise(0), Line("claims:" + self._remark()), *self._noise(0)]
        margin = self._pick(0, 0, 2, 3)
        for number, entry in enumerate(entries):
            lines += self._entry(number, entry, margin)
            lines += [*self._noise(margin), *([Line("")] if self._chance(2) else [])]
        return lines

    def _entry(self, number: int, entry: Data, margin: int) -> list[Line]:
        if self._chance(6):
            return [self._flow_entry(number, entry, margin)]
        gap = self._pick(1, 1, 1, 3)
        indent = margin + 1 + gap
        fields = self._draw(st.permutations(list(entry))) if self._chance(3) else list(entry)
        lines: list[Line] = []
        for name in fields:
            lines += [] if not lines else self._noise(indent)
            if name == "found":
                lines += self._found(number, entry["found"], indent)
            else:
                lines += [Line(text) for text, _ in self._pair(name, entry[name], indent)]
        dash = " " * margin + "-"
        if self._chance(6):
            return [Line(dash + self._remark().replace("\t", " "), first=True), *lines]
        head = dash + " " * gap
        before = head + lines[0].before[indent:] if lines[0].before else ""
        first = replace(lines[0], text=head + lines[0].text[indent:], before=before, first=True)
        return [first, *lines[1:]]

    def _flow_entry(self, number: int, entry: Data, margin: int) -> Line:
        pairs = {name: f"{name}: {self._flow(value)}" for name, value in entry.items()}
        names = list(pairs)
        at = names.index("found")
        before = " " * margin + "- {" + "".join(pairs[name] + ", " for name in names[:at]) + "found: "
        after = "".join(", " + pairs[name] for name in names[at + 1 :]) + "}" + self._remark()
        text = before + pairs["found"].removeprefix("found: ") + after
        return Line(text, "both", number, first=True, before=before, after=after)

    def _found(self, number: int, found: Data, indent: int) -> list[Line]:
        if self._chance(6):
            before, after = " " * indent + "found: ", self._remark()
            return [Line(before + self._flow(found) + after, "both", number, before=before, after=after)]
        lines = [Line(" " * indent + "found:" + self._remark(), entry=number)]
        inner = indent + self._pick(1, 2, 2, 4)
        for name, value in found.items():
            lines += [replace(line, entry=number) for line in self._noise(inner)]
            pairs = self._tied_pair(number, name, value, inner) or self._pair(name, value, inner)
            if isinstance(value, list) and any(remark for _, remark in pairs[1:-1]):
                self.tied.add((number, name))  # a comment within a list: it stays as it is
            lines += [Line(text, "found", number, name, remark) for text, remark in pairs]
        return lines

    def _tied_pair(self, number: int, name: str, value: Any, indent: int) -> list[tuple[str, str]]:
        """A value with an anchor, or an alias of one that has the same value."""
        if name not in ("speaker", "role") or not self._chance(5):
            return []
        self.tied.add((number, name))
        if value in self._anchors:
            return [(" " * indent + f"{name}: *{self._anchors[value]}", "")]
        self._deepest = 99
        self._anchors[value] = f"a{len(self._anchors)}"
        return [(" " * indent + f"{name}: &{self._anchors[value]} {self._scalar(value)}", "")]

    def _pair(self, name: str, value: Any, indent: int) -> list[tuple[str, str]]:
        """The lines of a field, each with the comment at its end."""
        head = " " * indent + f"{name}:"
        remark = self._remark()
        self._deepest = 99
        if isinstance(value, str) and (block := self._block(value, indent)):
            return [(f"{head} {block[0]}{remark}", remark), *((line, "") for line in block[1:])]
        if isinstance(value, str) and name == "reviewer" and self._anchors and self._chance(2):
            return [(f"{head} *{self._pick(*self._anchors.values())}{remark}", remark)]
        if isinstance(value, list) and value and self._chance(2):
            step = indent + self._pick(0, 2)
            remarks = [self._remark() for _ in value]
            texts = [self._source(item) if name == "sources" else self._flow(item) for item in value]
            items = [" " * step + f"- {text}{end}" for text, end in zip(texts, remarks, strict=True)]
            return [(head + remark, remark), *zip(items, remarks, strict=True)]
        if value is None or value == []:
            text = self._pick("", " ", " null", " ~")
        else:
            text = " " + (self._flow(value) if isinstance(value, list | dict) else self._scalar(value))
            if isinstance(value, str) and (place := _FOLD.search(text, 2)) and self._chance(5):
                rest = " " * (indent + self._pick(1, 3)) + text[place.end() - 1 :]
                return [(head + text[: place.start()], ""), (rest + remark, remark)]
        return [(head + text + remark, remark)]

    def _source(self, source: Data) -> str:
        """A source, with an anchor or by an earlier one's."""
        text = self._flow(source)
        if self._sources and self._chance(3):
            return str(self._pick("*{0}", "{{<<: *{0}, title: x}}").format(self._pick(*self._sources)))
        if self._chance(3):
            self._sources.append(f"s{len(self._sources)}")
            return f"&{self._sources[-1]} {text}"
        return text

    def _block(self, value: str, indent: int) -> list[str]:
        """A text after `|` or `>`, where that can say it."""
        lines = value.rstrip("\n").split("\n")
        if not self._chance(3) or value != value.strip() + "\n" * (len(value) - len(value.rstrip("\n"))):
            return []
        chomp = self._pick("", "+") if value.endswith("\n") else "-"
        style = "|" if len(lines) > 1 else self._pick("|", ">")
        inner = " " * (indent + self._pick(1, 2, 4))
        self._deepest = indent
        return [style + chomp, *(inner + line if line else "" for line in lines)]

    def _scalar(self, value: Any) -> str:
        if not isinstance(value, str):
            return str(value)
        styles = [self._double(value)]
        if "\n" not in value:
            styles.append("'" + value.replace("'", "''") + "'")
            styles += [value] if _is_plain(value) else []
        return str(self._pick(*styles))

    @staticmethod
    def _double(value: str) -> str:
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'

    def _flow(self, value: Any) -> str:
        if isinstance(value, list):
            return "[" + str(self._pick("", " ")) + ", ".join(self._flow(item) for item in value) + "]"
        if isinstance(value, dict):
            return "{" + ", ".join(f"{name}: {self._flow(item)}" for name, item in value.items()) + "}"
        if value is None:
            return "null"
        plain = self._scalar(value)
        return plain if plain[0] in "'\"" or _is_plain(plain, flow=True) else self._double(str(value))

    def _noise(self, indent: int) -> list[Line]:
        """Now and then an empty line or a comment, at any depth."""
        if not self._chance(5):
            return []
        comment = " " * min(self._pick(0, indent, indent + 2), self._deepest) + "#" + self._pick(*_REMARKS)
        return [Line(text) for text in self._pick([""], [comment], ["", comment], [comment, "  "])]

    def _remark(self) -> str:
        return str(self._pick(" ", "   ", "\t") + "#" + self._pick(*_REMARKS)) if self._chance(6) else ""

    def _pick(self, *choices: Any) -> Any:
        value: Any = self._draw(st.sampled_from(choices))
        return value

    def _chance(self, one_in: int) -> bool:
        return bool(self._draw(st.integers(1, one_in)) == one_in)


def _is_plain(value: str, *, flow: bool = False) -> bool:
    """Whether YAML reads a text without quotes as that text."""
    try:
        data = yaml.load(f"[{value}]" if flow else f"k: {value}", Loader=yaml.BaseLoader)  # noqa: S506 - text only
    except yaml.YAMLError:
        return False
    return bool(data == ([value] if flow else {"k": value})) and value not in ("null", "~", "")
