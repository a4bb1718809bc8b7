"""Which sentences make a claim: `doc.spans["claims"]`, each with its assessment and its speaker."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.language import Language
from spacy.tokens import Doc, Span

from generator.articles import Block, BlockKind
from generator.claims import Kind
from generator.extract.annotations import (
    CLAIMS,
    Assessment,
    Attribution,
    register,
)
from generator.extract.clauses import ClauseFinder
from generator.extract.features import NEIGHBOURLY, Setting, Signal, signals
from generator.extract.kinds import kinds_of
from generator.extract.language import LanguageData, load_language
from generator.extract.layers import Layers
from generator.extract.lexicon import Lexicon
from generator.extract.reasons import reasons
from generator.extract.score import Judgement, Weights, judge, load_weights
from generator.extract.sentences import is_credit, is_headline, sentences


@Language.factory("toetssteen_claims", assigns=["doc.spans"])
def make_claims(nlp: Language, name: str) -> Claims:
    """The component that finds and scores claims; data and weights are those of the pipeline's language."""
    data = load_language(nlp.lang or "")
    return Claims(data, load_weights(data.code))


class Claims:
    """Writes `doc.spans["claims"]`, each with `span._.assessment` and `span._.attribution`."""

    def __init__(self, data: LanguageData, weights: Weights) -> None:
        register()
        self.data, self.weights = data, weights
        self.lexicon = Lexicon(data.claims.lexicons)

    def __call__(self, doc: Doc) -> Doc:
        layers = Layers(doc)
        finder = ClauseFinder(layers, self.data.attribution, self.lexicon)
        doc.spans[CLAIMS] = [
            claim
            for observed in observe(layers, self.data, self.lexicon)
            for claim in self._claims(observed, finder, layers)
        ]
        return doc

    def _claims(self, observed: Observed, finder: ClauseFinder, layers: Layers) -> Iterator[Span]:
        sentence = observed.sentence
        judgement = judge(observed.signals, observed.words, self.weights)
        judgement = judgement if observed.setting.is_prose else replace(judgement, checkable=0.0, score=0.0)
        for clause in finder.clauses(sentence):
            claim = Span(sentence.doc, clause.start, clause.end, label="claim")
            claim._.attribution = said = attribution_of(claim, layers)
            claim._.assessment = self._assessment(claim, judgement, said, layers)
            yield claim

    def _assessment(
        self, claim: Span, judgement: Judgement, said: Attribution | None, layers: Layers
    ) -> Assessment:
        kinds: tuple[Kind, ...] = kinds_of(claim, said, self.lexicon, layers)
        return Assessment(judgement.checkable, judgement.score, kinds, reasons(judgement, layers.numbers.within(claim.sent.start, claim.sent.end)))


@dataclass(frozen=True)
class Observed:
    """A sentence with all that the score weighs: its own signals, some of its neighbours', its words."""

    sentence: Span
    setting: Setting
    signals: Sequence[Signal]
    words: Sequence[str]


def observe(layers: Layers, data: LanguageData, lexicon: Lexicon) -> list[Observed]:
    """Every sentence of a document that the other components have read."""
    found = list(sentences(layers.doc))
    settings = _settings(found, data, layers)
    own = [signals(sentence, setting, lexicon, layers) for sentence, setting in zip(found, settings, strict=True)]
    return [
        Observed(
            sentence,
            setting,
            own[i] + _neighbours(own, settings, i),
            [token.lower_ for token in sentence],
        )
        for i, (sentence, setting) in enumerate(zip(found, settings, strict=True))
    ]


def _neighbours(own: Sequence[list[Signal]], settings: Sequence[Setting], i: int) -> list[Signal]:
    """What the sentences before and after show, when they stand in the same block."""
    sides = []
    if not settings[i].first_in_block:
        sides.append(("before", own[i - 1]))
    if i + 1 < len(own) and not settings[i + 1].first_in_block:
        sides.append(("after", own[i + 1]))
    return [
        Signal(f"{side}-{signal.name}", signal.value)
        for side, shown in sides
        for signal in shown
        if signal.name in NEIGHBOURLY
    ]


def _settings(found: Sequence[Span], data: LanguageData, layers: Layers) -> list[Setting]:
    blocks: Sequence[Block] = found[0].doc._.blocks or () if found else ()
    settings: list[Setting] = []
    place = -1
    for number, sentence in enumerate(found):
        previous = place
        while place + 1 < len(blocks) and blocks[place + 1].start <= sentence.start_char:
            place += 1
        settings.append(
            Setting(
                kind=_kind(sentence, blocks[place].kind if place >= 0 else "body", data),
                first_in_block=place != previous or number == 0,
                number=number,
                depth=number / len(found),
                quoted=_quoted(sentence, layers),
                attribution=attribution_of(sentence, layers),
            )
        )
    return settings


def _kind(sentence: Span, block: BlockKind, data: LanguageData) -> str:
    if is_credit(sentence.text, data.sentences):
        return "credit"
    return "heading" if block == "body" and is_headline(sentence) else block


def _quoted(sentence: Span, layers: Layers) -> float:
    """The share of a sentence that stands between quotation marks, single words that are set apart not counted."""
    spoken = [span for span in layers.quotations.over(sentence.start, sentence.end) if span.label_ != "scare"]
    inside: int = sum(min(q.end, sentence.end) - max(q.start, sentence.start) for q in spoken)
    return inside / len(sentence)


def attribution_of(span: Span, layers: Layers) -> Attribution | None:
    """Who says the words of `span`: the speaker of the statement that covers most of it; of two, the closer one."""
    best, most = None, (0, 0)
    for statement in layers.statements.over(span.start, span.end):
        shared = min(statement.end, span.end) - max(statement.start, span.start)
        if shared > 0 and (shared, -len(statement)) > most:
            best, most = statement._.attribution, (shared, -len(statement))
    return best
