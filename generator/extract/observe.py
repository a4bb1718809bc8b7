"""What there is to see of each sentence of a document: where it stands, who says it, its signals, its neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Span

from generator.articles import Block, BlockKind
from generator.extract.annotations import Attribution
from generator.extract.features import Setting, Signal, signals
from generator.extract.language import LanguageData
from generator.extract.layers import Layers
from generator.extract.lexicon import Lexicon
from generator.extract.sentences import is_credit, is_headline, sentences
from generator.extract.surroundings import article_signals, neighbours, pairs

FEWEST = 3
"""Words that a claim has at least."""


@dataclass(frozen=True)
class Observed:
    """A sentence with all that the score weighs: its own signals, those from around it, its words."""

    sentence: Span
    setting: Setting
    own: Sequence[Signal]
    around: Sequence[Signal]
    words: Sequence[str]

    @property
    def signals(self) -> Sequence[Signal]:
        return weighed(self.own, self.around)

    @property
    def can_claim(self) -> bool:
        """False for headings, captions and credits, for questions, and for what is too short to state anything."""
        asks = any(signal.name == "question" for signal in self.own)
        return self.setting.is_prose and not asks and sum(word[0].isalnum() for word in self.words) >= FEWEST


def observe(layers: Layers, data: LanguageData, lexicon: Lexicon) -> list[Observed]:
    """Every sentence of a document that the other components have read."""
    found = list(sentences(layers.doc))
    if not found:
        return []
    settings = _settings(found, data, layers)
    own = [signals(sentence, setting, lexicon, layers) for sentence, setting in zip(found, settings, strict=True)]
    article = article_signals(own)
    return [
        Observed(sentence, setting, own[i], article + neighbours(own, settings, i), words_of(sentence))
        for i, (sentence, setting) in enumerate(zip(found, settings, strict=True))
    ]


def weighed(own: Sequence[Signal], around: Sequence[Signal]) -> list[Signal]:
    """All that a sentence, or a clause of it, is weighed by: its signals, those from around it, and those in pairs."""
    shown = [*own, *around]
    return shown + pairs(shown)


def words_of(span: Span) -> list[str]:
    return [token.text for token in span]


def _settings(found: Sequence[Span], data: LanguageData, layers: Layers) -> list[Setting]:
    blocks: Sequence[Block] = found[0].doc._.blocks or ()
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
                quoted=quoted(sentence, layers),
                attribution=attribution_of(sentence, layers),
                of=len(found),
            )
        )
    return settings


def _kind(sentence: Span, block: BlockKind, data: LanguageData) -> str:
    if is_credit(sentence.text, data.sentences):
        return "credit"
    return "heading" if block == "body" and is_headline(sentence) else block


def quoted(sentence: Span, layers: Layers) -> float:
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
