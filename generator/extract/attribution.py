"""Who says it: spans of an article that somebody other than the article states, each with its speaker.

`zei X`, `volgens X`, `X stelt dat`, `dat blijkt uit cijfers van X`, and quotations, which run on over sentences and
paragraphs with the same speaker. Written for a pipeline without a model; where there is a parse, it decides what the
subject of a verb is.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.language import Language
from spacy.tokens import Doc, Span

from generator.claims import DateMention
from generator.extract.annotations import DATES, QUOTATIONS, STATEMENTS, Attribution, register
from generator.extract.cues import Cue, CueFinder
from generator.extract.language import LanguageData, load_language
from generator.extract.names import Actor, Cast, Words, find_names
from generator.extract.phrases import Phrase, phrase_at


@Language.factory("toetssteen_attribution", assigns=["doc.spans"])
def make_attribution(nlp: Language, name: str) -> Attributor:
    """The component that finds who says what; it takes its patterns from the data of the pipeline's language."""
    return Attributor(nlp.lang or "")


class Attributor:
    """Writes `doc.spans["statements"]`, each with `span._.attribution`."""

    def __init__(self, language: str) -> None:
        register()
        self.data = load_language(language)

    def __call__(self, doc: Doc) -> Doc:
        statements = sorted(_Reader(doc, self.data).statements(), key=lambda said: (said.start, said.end))
        spans = []
        for said in statements:
            span = doc[said.start : said.end]
            span._.attribution = said.attribution
            spans.append(span)
        doc.spans[STATEMENTS] = spans
        return doc


@dataclass(frozen=True)
class _Said:
    """Tokens `start` to `end`, said by `actor`."""

    start: int
    end: int
    actor: Actor
    said_on: datetime.date | None
    cue: str | None = None

    @property
    def attribution(self) -> Attribution:
        return Attribution(self.actor.name, self.actor.role, self.said_on, self.cue)


class _Reader:
    """Reads one document from beginning to end and remembers who spoke last."""

    def __init__(self, doc: Doc, data: LanguageData) -> None:
        self.doc, self.data = doc, data
        self.words = Words(doc)
        self.cast = Cast(self.words, find_names(self.words, data.names), data.names)
        self.dates = list(doc.spans.get(DATES, ()))
        self.finder = CueFinder(self.words, self.cast, data, frozenset(t.i for date in self.dates for t in date))
        self.quotations = [(span.start, span.end) for span in doc.spans.get(QUOTATIONS, ())]
        self.last: _Said | None = None

    def statements(self) -> Iterator[_Said]:
        """All that somebody says: what the cues cover, and the quotations, with or without a cue."""
        for paragraph in _paragraphs(self.doc):
            yield from self._paragraph(paragraph)

    def _paragraph(self, sentences: list[Span]) -> Iterator[_Said]:
        start, end = sentences[0].start, sentences[-1].end
        inside = [(first, last) for first, last in self.quotations if start <= first < end]
        speakers: dict[tuple[int, int], _Said] = {}
        carried = self.last
        for number, sentence in enumerate(sentences):
            quoted = frozenset(i for first, last in inside for i in range(first, last))
            for cue in self.finder.cues(sentence.start, sentence.end, quoted):
                said = self._spoken(cue, sentence)
                if said is None:
                    continue
                self.last = said
                attached = [q for q in inside if _attached(q, cue, sentence)]
                speakers.update({q: replace(said, start=q[0], end=q[1]) for q in attached})
                yield said
                if number and self.words.lower[sentence.start] in self.data.attribution.anaphors:
                    yield replace(said, start=sentences[number - 1].start, end=sentences[number - 1].end)
            self._introduced(sentence, inside, speakers)
        yield from self._quoted(inside, speakers, carried, start)

    def _introduced(self, sentence: Span, inside: list[_Range], speakers: dict[_Range, _Said]) -> None:
        """A quotation after a colon without a verb of saying is by whom the sentence is about."""
        for first, last in inside:
            colon = sentence.start < first <= sentence.end and self.words.text[first - 1] == ":"
            if colon and (first, last) not in speakers and (actor := self._subject(sentence.start, first)):
                self.last = speakers[first, last] = _Said(first, last, actor, None)

    def _quoted(
        self, inside: list[_Range], speakers: dict[_Range, _Said], carried: _Said | None, start: int
    ) -> Iterator[_Said]:
        """Every quotation of a paragraph: one without a cue is by who spoke before, or who speaks next, or who was named last."""
        known = [speakers.get(quotation) for quotation in inside]
        for number, (first, last) in enumerate(inside):
            said = known[number]
            if said is None and self._is_direct(first, last):
                earlier = next((other for other in reversed(known[:number]) if other), None)
                later = next((other for other in known[number + 1 :] if other), None)
                said = earlier or later or self._named_last(first, start) or carried
            if said is not None:
                known[number] = said = replace(said, start=first, end=last)
                self.last = said
                yield said

    def _is_direct(self, first: int, last: int) -> bool:
        """True for a quotation that is a sentence, not words that are quoted inside one."""
        opens = (
            self.doc[first].is_sent_start
            or (first > 0 and self.doc[first - 1].is_sent_start)
            or self.words.text[first - 1] == ":"
        )
        return bool(opens) and last - first > 3

    def _named_last(self, position: int, start: int) -> _Said | None:
        actor = self.cast.referent("", position, None)
        return _Said(position, position, actor, None) if actor and actor.at >= start else None

    def _subject(self, start: int, end: int) -> Actor | None:
        phrase = phrase_at(self.words, self.cast, start, end)
        return (
            self._actor(phrase)
            if phrase and (phrase.pronoun or (phrase.actor and phrase.actor.person))
            else self.cast.referent("", end, self.last.actor if self.last else None)
        )

    def _spoken(self, cue: Cue, sentence: Span) -> _Said | None:
        actor = self._actor(cue.phrase)
        if actor is None:
            return None
        start, end = cue.said
        return _Said(start, max(end, start), actor, self._said_on(cue, sentence), cue.word)

    def _actor(self, phrase: Phrase) -> Actor | None:
        self.cast.read_to(phrase.start)
        if phrase.actor:
            return self.cast.introduce(phrase.actor)
        speaker = self.last.actor if self.last else None
        return self.cast.referent(phrase.pronoun or "", phrase.start, speaker)

    def _said_on(self, cue: Cue, sentence: Span) -> datetime.date | None:
        """The day of saying: a day that the sentence names outside what is said."""
        for date in self.dates:
            outside = date.end <= cue.said[0] or date.start >= cue.said[1]
            if sentence.start <= date.start < sentence.end and outside and (day := _day(date._.date)):
                return day
        return None


_Range = tuple[int, int]


def _attached(quotation: _Range, cue: Cue, sentence: Span) -> bool:
    """True when the cue introduces, closes or interrupts the quotation."""
    first, last = quotation
    after = last <= cue.start <= last + 2
    before = sentence.start <= first < sentence.end and 0 <= first - cue.end <= 2
    within = sentence.start <= first < sentence.end and (cue.scope != "before" or first >= cue.end)
    return after or before or within


def _day(date: DateMention | None) -> datetime.date | None:
    if date is None or len(date.iso) != len("2023-03-17"):
        return None
    return datetime.date.fromisoformat(date.iso)


def _paragraphs(doc: Doc) -> Iterator[list[Span]]:
    """The sentences of each block; of the whole document where it has no blocks."""
    starts = {block.start for block in doc._.blocks or ()}
    paragraph: list[Span] = []
    for sentence in doc.sents:
        if sentence.start_char in starts and paragraph:
            yield paragraph
            paragraph = []
        paragraph.append(sentence)
    if paragraph:
        yield paragraph
