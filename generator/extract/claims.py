"""Which sentences make a claim: `doc.spans["claims"]`, each with its assessment and its speaker."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc, Span

from generator.extract.annotations import CLAIMS, Assessment, register
from generator.extract.clauses import ClauseFinder
from generator.extract.features import signals
from generator.extract.kinds import kinds_of
from generator.extract.language import LanguageData, load_language
from generator.extract.layers import Layers
from generator.extract.lexicon import Lexicon
from generator.extract.observe import Observed, attribution_of, observe, quoted, weighed, words_of
from generator.extract.reasons import reasons
from generator.extract.score import NO_CLAIM, Judgement, Weights, judge, load_weights
from generator.extract.statements.compose import Composer

_TELLING = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
"""Parts of speech of the words that a reviewer is told of."""


@Language.factory("toetssteen_claims", assigns=["doc.spans"])
def make_claims(nlp: Language, name: str) -> Claims:
    """The component that finds and scores claims; data and weights are those of the pipeline's language."""
    return Claims(load_language(nlp.lang or ""), frozenset(nlp.Defaults.stop_words))


class Claims:
    """Writes `doc.spans["claims"]`, each with `span._.assessment` and `span._.attribution`.

    `stop_words` are too common to tell anything of a claim's wording.
    """

    def __init__(self, data: LanguageData, stop_words: frozenset[str]) -> None:
        register()
        self.data, self.stop_words = data, stop_words
        self.lexicon = Lexicon(data.claims.lexicons)

    def __call__(self, doc: Doc) -> Doc:
        layers = Layers(doc)
        finder = ClauseFinder(layers, self.data.attribution, self.lexicon)
        composer = Composer(layers, self.data)
        doc.spans[CLAIMS] = [
            claim
            for observed in observe(layers, self.data, self.lexicon)
            for claim in self._claims(observed, finder, composer, layers)
        ]
        return doc

    def _claims(self, observed: Observed, finder: ClauseFinder, composer: Composer, layers: Layers) -> Iterator[Span]:
        """A claim a clause. The clause that scores best by itself stands for the sentence, with its score."""
        clauses = finder.clauses(observed.sentence)
        whole = judge(observed.signals, observed.words, self._weights(layers))
        own = [self._judge(clause, observed, layers) for clause in clauses] if len(clauses) > 1 else [whole]
        best = max(own, key=lambda judgement: judgement.score)
        for clause, judgement in zip(clauses, own, strict=True):
            final = whole if judgement is best else min(judgement, whole, key=lambda one: one.score)
            yield self._claim(clause, final if observed.can_claim else NO_CLAIM, composer, layers)

    def _judge(self, clause: Span, observed: Observed, layers: Layers) -> Judgement:
        said, share = attribution_of(clause, layers), quoted(clause, layers)
        setting = replace(observed.setting, attribution=said, quoted=share)
        shown = weighed(signals(clause, setting, self.lexicon, layers), observed.around)
        return judge(shown, words_of(clause), self._weights(layers))

    def _weights(self, layers: Layers) -> Weights:
        return load_weights(self.data.code if layers.is_parsed else f"{self.data.code}-plain")

    def _claim(self, clause: Span, judgement: Judgement, composer: Composer, layers: Layers) -> Span:
        claim = Span(clause.doc, clause.start, clause.end, label="claim")
        claim._.attribution = said = attribution_of(claim, layers)
        numbers = layers.numbers.within(claim.sent.start, claim.sent.end)
        claim._.assessment = Assessment(
            checkable=judgement.checkable,
            score=judgement.score,
            kinds=kinds_of(claim, said, self.lexicon, layers),
            statement=composer.statement(claim),
            why=reasons(judgement, numbers, self.stop_words | _bland(claim.sent)),
        )
        return claim


def _bland(sentence: Span) -> set[str]:
    """The words that tell nothing of a matter by themselves: adverbs, pronouns, conjunctions."""
    return {token.lower_ for token in sentence if token.pos_ and token.pos_ not in _TELLING}
