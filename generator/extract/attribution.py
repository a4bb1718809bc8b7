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
from generator.extract.cast import Actor, Cast
from generator.extract.cues import Cue, CueFinder
from generator.extract.language import LanguageData, load_language
from generator.extract.names import Words, find_names
from generator.extract.phrases import Phrase, fuller


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


@dataclass(frozen=True)
class _Quotation:
    """Tokens `start` to `end` between marks; pieces of one quotation over several paragraphs share `id`."""

    start: int
    end: int
    id: str
    scare: bool


class _Reader:
    """Reads one document from beginning to end and remembers who spoke last."""

    def __init__(self, doc: Doc, data: LanguageData) -> None:
        self.doc, self.data = doc, data
        self.words = Words(doc)
        self.cast = Cast(self.words, find_names(self.words, data.names), data.names)
        self.dates = list(doc.spans.get(DATES, ()))
        self.finder = CueFinder(self.words, self.cast, data, frozenset(t.i for date in self.dates for t in date))
        self.quotations = [
            _Quotation(span.start, span.end, span.id_, span.label_ == "scare") for span in doc.spans.get(QUOTATIONS, ())
        ]
        self.last: _Said | None = None

    def statements(self) -> Iterator[_Said]:
        """All that somebody says: what the cues cover, and the quotations, with or without a cue."""
        for paragraph in _paragraphs(self.doc):
            yield from self._paragraph(paragraph)

    def _paragraph(self, sentences: list[Span]) -> Iterator[_Said]:
        start, end = sentences[0].start, sentences[-1].end
        inside = [quotation for quotation in self.quotations if start <= quotation.start < end]
        quoted = frozenset(
            i for quotation in inside if not quotation.scare for i in range(quotation.start, quotation.end)
        )
        speakers: dict[_Quotation, _Said] = {}
        cued: list[tuple[int, _Said]] = []
        carried = self.last
        for number, sentence in enumerate(sentences):
            for cue in self.finder.cues(sentence.start, sentence.end, quoted):
                said = self._spoken(cue, sentence)
                if said is None:
                    continue
                self.last = said
                attached = [quotation for quotation in inside if _attached(quotation, cue, sentence)]
                speakers.update(dict.fromkeys(attached, said))
                cued.append((cue.end, said))
                yield said
                anaphor = self.words.lower[sentence.start] in self.data.attribution.anaphors
                if number and anaphor and cue.start <= sentence.start + 1:
                    yield replace(said, start=sentences[number - 1].start, end=sentences[number - 1].end)
            self._introduced(sentence, inside, speakers)
        yield from self._quoted(inside, speakers, sentences, carried, cued)

    def _introduced(self, sentence: Span, inside: list[_Quotation], speakers: dict[_Quotation, _Said]) -> None:
        """A quotation after a colon without a verb of saying is by whom the sentence is about."""
        for quotation in inside:
            colon = sentence.start < quotation.start < sentence.end and self.words.text[quotation.start - 1] == ":"
            if colon and quotation not in speakers and (actor := self._subject(sentence.start, quotation.start)):
                self.last = speakers[quotation] = _Said(quotation.start, quotation.end, actor, None)

    def _quoted(
        self,
        inside: list[_Quotation],
        speakers: dict[_Quotation, _Said],
        sentences: list[Span],
        carried: _Said | None,
        cued: list[tuple[int, _Said]],
    ) -> Iterator[_Said]:
        """Every quotation of a paragraph, without a cue too."""
        known = [speakers.get(quotation) for quotation in inside]
        for number, quotation in enumerate(inside):
            said = known[number]
            if said is None and self._is_direct(quotation):
                said = self._uncued(number, inside, known, sentences, carried, cued)
            if said is not None:
                known[number] = said = replace(said, start=quotation.start, end=quotation.end)
                self.last = said
                yield said

    def _uncued(
        self,
        number: int,
        inside: list[_Quotation],
        known: list[_Said | None],
        sentences: list[Span],
        carried: _Said | None,
        cued: list[tuple[int, _Said]],
    ) -> _Said | None:
        """Who speaks without a cue: who spoke before, unless somebody came between; or who speaks next; or who was named."""
        begin = inside[number].start
        start = max([q.end for q in inside[:number]] + [end for end, _ in cued if end <= begin] + [sentences[0].start])
        between = self._subject_between(start, begin, sentences)
        earlier = next((said for end, said in reversed(cued) if end <= begin and said.actor), None)
        if number and known[number - 1] and (earlier is None or earlier.start < inside[number - 1].start):
            earlier = known[number - 1]
        later = next((other for other in known[number + 1 :] if other), None)
        continued = (
            carried
            if number == 0 and any(q.id == inside[0].id for q in self.quotations if q is not inside[0])
            else None
        )
        return continued or between or earlier or later or carried or self._named_last(inside[number].start)

    def _subject_between(self, start: int, end: int, sentences: list[Span]) -> _Said | None:
        """The person that the last whole sentence between two quotations is about."""
        for sentence in reversed(sentences):
            if (
                sentence.start >= start
                and sentence.end <= end
                and (actor := self._subject(sentence.start, sentence.end))
            ):
                return _Said(end, end, actor, None)
        return None

    def _is_direct(self, quotation: _Quotation) -> bool:
        """True for a quotation that is a sentence, not words that are quoted inside one."""
        first = quotation.start
        opens = self.doc[first].is_sent_start or self.words.text[first - 1] == ":"
        return bool(opens) and not quotation.scare

    def _named_last(self, position: int) -> _Said | None:
        actor = self.cast.referent("", position, None)
        return _Said(position, position, actor, None) if actor else None

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
        self.cast.read_to(phrase.start)
        actor = fuller(self.words, self.cast, phrase)
        return self.cast.introduce(actor, phrase.start) if actor else None

    def _said_on(self, cue: Cue, sentence: Span) -> datetime.date | None:
        """The day of saying: of the days that stand outside what is said, or beside the verb, the closest to it."""
        days = {}
        for date in self.dates:
            outside = date.end <= cue.said[0] or date.start >= cue.said[1]
            distance = max(0, cue.start - date.end, date.start - cue.end)
            if sentence.start <= date.start < sentence.end and (outside or distance <= 2) and (day := _day(date._.date)):
                days[distance, date.start] = day
        return days[min(days)] if days else None


def _attached(quotation: _Quotation, cue: Cue, sentence: Span) -> bool:
    """True when the cue introduces, closes or interrupts the quotation."""
    if quotation.end <= cue.start:
        return cue.start - quotation.end <= 2
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
