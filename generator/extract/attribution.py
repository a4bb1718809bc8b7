"""Who says it: spans of an article that somebody other than the article states, each with its speaker.

`zei X`, `volgens X`, `X stelt dat`, `dat blijkt uit cijfers van X`, and quotations, which run on over sentences and
paragraphs with the same speaker. Written for a pipeline without a model.
"""

from __future__ import annotations

import datetime
from bisect import bisect_left, bisect_right
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from spacy.language import Language
from spacy.tokens import Doc, Span

from generator.claims import DateMention
from generator.extract.annotations import PEOPLE, STATEMENTS, Attribution, register
from generator.extract.cast import NEAR, Actor, Cast
from generator.extract.cues import Cue, CueFinder
from generator.extract.language import LanguageData, load_language
from generator.extract.layers import Layers
from generator.extract.names import Words, find_names
from generator.extract.phrases import Phrase, describe, fuller

MANY = 30
"""Quotations on either side that are looked at for who speaks."""
RECENT = 60
"""Tokens that `toen` may look back for its day."""


@Language.factory("toetssteen_attribution", assigns=["doc.spans"])
def make_attribution(nlp: Language, name: str) -> Attributor:
    """The component that finds who says what; it takes its patterns from the data of the pipeline's language."""
    return Attributor(load_language(nlp.lang or ""))


class Attributor:
    """Writes `doc.spans["statements"]`, each with `span._.attribution`."""

    def __init__(self, data: LanguageData) -> None:
        register()
        self.data = data

    def __call__(self, doc: Doc) -> Doc:
        by_place: dict[tuple[int, int], _Said] = {}
        reader = _Reader(doc, self.data)
        for said in reader.statements():
            if said.start < said.end:
                by_place.setdefault((said.start, said.end), said)
        spans = []
        for _, said in sorted(by_place.items()):
            span = doc[said.start : said.end]
            span._.attribution = said.attribution
            spans.append(span)
        doc.spans[STATEMENTS] = spans
        doc.spans[PEOPLE] = [doc[name.start : name.end] for name in reader.cast.names if name.person]
        return doc


@dataclass(frozen=True)
class _Said:
    """Tokens `start` to `end`, said by `actor`."""

    start: int
    end: int
    actor: Actor
    said_on: datetime.date | None = None
    cue: str | None = None

    @property
    def attribution(self) -> Attribution:
        return Attribution(self.actor.name, self.actor.role, self.said_on, self.cue)


@dataclass(frozen=True)
class _Quotation:
    """Tokens `start` to `end` between marks; pieces of one quotation over several paragraphs share `id`."""

    start: int
    end: int
    id: str
    scare: bool


@dataclass
class _Paragraph:
    """A block as it is read: its sentences and quotations, the cues so far with where they end, who speaks which.

    `carried` is what was said last before it.
    """

    sentences: list[Span]
    quotations: list[_Quotation]
    carried: _Said | None
    cued: list[tuple[int, _Said]] = field(default_factory=list)
    speakers: dict[_Quotation, _Said] = field(default_factory=dict)

    @property
    def quoted(self) -> frozenset[int]:
        """The tokens between quotation marks, single words that are set apart not counted."""
        quoted: set[int] = set()
        end = 0
        for quotation in self.quotations:  # in the order of their starts, so that each token is added once
            if not quotation.scare:
                quoted.update(range(max(end, quotation.start), quotation.end))
                end = max(end, quotation.end)
        return frozenset(quoted)

    def said_before(self, quotation: _Quotation) -> tuple[int, _Said | None]:
        """The last thing said in the paragraph before a quotation, and where it ends."""
        cued = next(((end, said) for end, said in reversed(self.cued) if end <= quotation.start), None)
        before = reversed(self.quotations[: self._index(quotation.start)][-MANY:])
        spoken = ((other.end, self.speakers[other]) for other in before if other in self.speakers)
        quoted = next((event for event in spoken if event[0] <= quotation.start), None)
        events = [event for event in (cued, quoted) if event]
        return max(events, key=lambda event: event[0], default=(self.sentences[0].start, None))

    def said_after(self, quotation: _Quotation) -> _Said | None:
        """Who is quoted next in the paragraph."""
        later = self.quotations[self._index(quotation.start + 1) :][:MANY]
        return next((self.speakers[other] for other in later if other in self.speakers), None)

    def near(self, sentence: Span) -> list[_Quotation]:
        """The quotations that begin in a sentence, and the last ones before it, which may end there."""
        first, last = self._index(sentence.start), self._index(sentence.end)
        return self.quotations[max(0, first - 3) : last]

    def _index(self, position: int) -> int:
        return bisect_left(self.quotations, position, key=lambda quotation: quotation.start)


class _Reader:
    """Reads one document from beginning to end and remembers who spoke last."""

    def __init__(self, doc: Doc, data: LanguageData) -> None:
        self.doc, self.data = doc, data
        self.words = Words(doc)
        self.cast = Cast(self.words, find_names(self.words, data.names), data.names, describe)
        self.dates = Layers(doc).dates
        self.finder = CueFinder(self.words, self.cast, data, frozenset(t.i for date in self.dates.spans for t in date))
        spans = Layers(doc).quotations.spans
        self.quotations = [_Quotation(span.start, span.end, span.id_, span.label_ == "scare") for span in spans]
        self.pieces = Counter(quotation.id for quotation in self.quotations)
        self.last: _Said | None = None

    def statements(self) -> Iterator[_Said]:
        """All that somebody says: what the cues cover, and the quotations, with or without a cue."""
        waiting = deque(self.quotations)
        for sentences in _paragraphs(self.doc):
            inside = []
            while waiting and waiting[0].start < sentences[-1].end:
                inside.append(waiting.popleft())
            yield from self._paragraph(_Paragraph(sentences, inside, self.last))

    def _paragraph(self, paragraph: _Paragraph) -> Iterator[_Said]:
        quoted = paragraph.quoted
        for number, sentence in enumerate(paragraph.sentences):
            for cue in self.finder.cues(sentence.start, sentence.end, quoted):
                said = self._spoken(cue, sentence)
                if said is None:
                    continue
                self.last = said
                paragraph.cued.append((cue.end, said))
                attached = (quotation for quotation in paragraph.near(sentence) if _attached(quotation, cue, sentence))
                paragraph.speakers.update(dict.fromkeys(attached, said))
                yield said
                if number and self._points_back(cue, sentence):
                    previous = paragraph.sentences[number - 1]
                    yield replace(said, start=previous.start, end=previous.end)
            self._introduced(sentence, paragraph)
        yield from self._quoted(paragraph)

    def _points_back(self, cue: Cue, sentence: Span) -> bool:
        """True for `Dat blijkt uit cijfers van X`: the sentence before is by X too."""
        return self.words.lower[sentence.start] in self.data.attribution.anaphors and cue.start <= sentence.start + 1

    def _introduced(self, sentence: Span, paragraph: _Paragraph) -> None:
        """A quotation after a colon without a verb of saying is by whom the sentence is about."""
        for quotation in paragraph.near(sentence):
            colon = sentence.start < quotation.start < sentence.end and self.words.text[quotation.start - 1] == ":"
            if not colon or quotation in paragraph.speakers:
                continue
            speaker = self.last.actor if self.last else None
            actor = self._subject(sentence.start, quotation.start)
            if actor := actor or self.cast.referent("", quotation.start, speaker):
                self.last = paragraph.speakers[quotation] = _Said(quotation.start, quotation.end, actor)

    def _quoted(self, paragraph: _Paragraph) -> Iterator[_Said]:
        """Every quotation of a paragraph, without a cue too."""
        for quotation in paragraph.quotations:
            said = paragraph.speakers.get(quotation)
            if quotation.scare and said and said.start <= quotation.start and quotation.end <= said.end:
                continue  # a word or two inside what is said already
            if said is None and self._is_direct(quotation):
                said = self._uncued(quotation, paragraph)
            if said is not None:
                self.last = replace(said, start=quotation.start, end=quotation.end)
                paragraph.speakers[quotation] = self.last
                yield self.last

    def _uncued(self, quotation: _Quotation, paragraph: _Paragraph) -> _Said | None:
        """Who speaks without a cue: whom the text named or quoted before, or else quotes next, or named last."""
        first = quotation is paragraph.quotations[0]
        if first and paragraph.carried and self.pieces[quotation.id] > 1:
            return paragraph.carried
        end, earlier = paragraph.said_before(quotation)
        later = paragraph.said_after(quotation)
        between = self._subject_between(end, quotation.start, paragraph.sentences)
        known = next((said for said in (between, earlier, later) if said and self._fits(quotation, said.actor)), None)
        return known or self._salient(quotation, paragraph.carried)

    def _fits(self, quotation: _Quotation, actor: Actor) -> bool:
        """False for a body that would say `ik`."""
        words = self.words.lower[quotation.start : quotation.end]
        return actor.person or self.data.attribution.singular.isdisjoint(words)

    def _subject_between(self, start: int, end: int, sentences: list[Span]) -> _Said | None:
        """The person that the last whole sentence between two places is about."""
        last = bisect_right(sentences, end, key=lambda sentence: sentence.end)
        for sentence in reversed(sentences[max(0, last - NEAR) : last]):
            if start <= sentence.start and (actor := self._subject(sentence.start, sentence.end)):
                return _Said(end, end, actor)
        return None

    def _is_direct(self, quotation: _Quotation) -> bool:
        """True for a quotation that is a sentence, not words that are quoted inside one."""
        opens = self.doc[quotation.start].is_sent_start or self.words.text[quotation.start - 1] == ":"
        return bool(opens) and not quotation.scare

    def _salient(self, quotation: _Quotation, carried: _Said | None) -> _Said | None:
        """At the head of a paragraph: who spoke last, unless somebody was named since."""
        actor = self.cast.referent("", quotation.start, carried.actor if carried else None)
        if actor is None or (carried and actor.name == carried.actor.name):
            return carried
        return _Said(quotation.start, quotation.end, actor)

    def _subject(self, start: int, end: int) -> Actor | None:
        phrase = self.finder.subjects.of_sentence(start, end)
        if phrase and (phrase.pronoun or (phrase.actor and phrase.actor.person)):
            return self._actor(phrase)
        return None

    def _spoken(self, cue: Cue, sentence: Span) -> _Said | None:
        actor = self._actor(cue.phrase)
        if actor is None:
            return None
        start, end = cue.said
        return _Said(start, max(end, start), actor, self._said_on(cue, sentence), cue.word)

    def _actor(self, phrase: Phrase) -> Actor | None:
        if phrase.pronoun is not None:
            return self.cast.referent(phrase.pronoun, phrase.start, self.last.actor if self.last else None)
        self.cast.read_to(phrase.end)
        phrase = self.finder.issuer(phrase, self._sentence_end(phrase)) or phrase
        actor = fuller(self.words, self.cast, phrase)
        return self.cast.introduce(actor, phrase.start) if actor else None

    def _sentence_end(self, phrase: Phrase) -> int:
        return int(self.doc[phrase.start].sent.end)

    def _said_on(self, cue: Cue, sentence: Span) -> datetime.date | None:
        """The day of saying: of the days outside what is said, the closest to the verb; never one still to come.

        Where all of the sentence is said (`Bosma noemde dinsdag het plan duur`), a day beside the verb.
        """
        days = {}
        start, end = cue.said
        whole = start <= cue.start and cue.end <= end
        for date in self.dates.within(sentence.start, sentence.end):
            distance = max(0, cue.start - date.end, date.start - cue.end)
            outside = date.end <= start or date.start >= end
            beside = whole and cue.frame and distance <= 2
            if (outside or beside) and (day := _day(date._.date)) and day <= self.doc._.published:
                days[distance, date.start] = day
        return days[min(days)] if days else self._said_then(cue)

    def _said_then(self, cue: Cue) -> datetime.date | None:
        """The day that `toen` beside the cue goes back to: the last one named before it."""
        around = self.words.lower[max(0, cue.start - 1) : cue.end + 1]
        if self.data.attribution.then.isdisjoint(around):
            return None
        before = (_day(date._.date) for date in reversed(self.dates.within(max(0, cue.start - RECENT), cue.start)))
        return next((day for day in before if day), None)


def _attached(quotation: _Quotation, cue: Cue, sentence: Span) -> bool:
    """True when the cue introduces, closes or interrupts the quotation."""
    if quotation.end <= cue.start:
        return cue.start - quotation.end <= 2 and sentence.start < quotation.end
    return sentence.start <= quotation.start < sentence.end


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
