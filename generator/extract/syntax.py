"""What the parse of a sentence shows: its parts of speech, the verb it turns on, that verb's tense and subject.

The names are those of Universal Dependencies v2 (Nivre et al. 2020), as the embedded pipelines give them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from spacy.tokens import Span, Token

_TAGS = (
    "NOUN", "PROPN", "ADJ", "ADV", "PRON", "NUM", "VERB", "AUX", "DET", "ADP", "SCONJ", "CCONJ", "INTJ",
)  # fmt: skip
_RELATIONS = (
    "ccomp", "advcl", "acl:relcl", "acl", "xcomp", "appos", "parataxis", "conj", "nummod", "flat", "amod", "advmod",
    "obl", "obj", "iobj", "nmod", "expl", "csubj", "obl:agent", "mark", "fixed", "orphan",
)  # fmt: skip
_OF_ROOT = (
    "nsubj", "nsubj:pass", "aux", "aux:pass", "cop", "obj", "obl", "advmod", "ccomp", "xcomp", "advcl", "conj", "cc",
    "mark", "parataxis", "compound:prt", "expl", "expl:pv",
)  # fmt: skip


def syntax(span: Span) -> Iterator[tuple[str, float]]:
    """The syntactic signals of a sentence or clause of a parsed document: a name and a strength, 0 to about 3."""
    tokens = [token for token in span if not token.is_space]
    if not tokens:
        return
    yield from _counts(tokens)
    yield from _forms(tokens)
    yield from _root(span.root, span)


def _counts(tokens: list[Token]) -> Iterator[tuple[str, float]]:
    words = max(1, sum(token.text[0].isalnum() for token in tokens))
    tags = Counter(token.pos_ for token in tokens)
    relations = Counter(token.dep_ for token in tokens)
    for tag in _TAGS:
        if tags[tag]:
            yield f"tag-{tag}", min(tags[tag], 6) / 3
            yield f"share-{tag}", 3 * tags[tag] / words
    for relation in _RELATIONS:
        if relations[relation]:
            yield f"has-{relation}", min(relations[relation], 4) / 2
    first = next((token for token in tokens if token.text[0].isalnum()), tokens[0])
    yield f"first-{first.pos_}", 1.0
    names = sum(token.pos_ == "PROPN" and (i == 0 or tokens[i - 1].pos_ != "PROPN") for i, token in enumerate(tokens))
    yield "names", min(names, 5) / 2.5


def _forms(tokens: list[Token]) -> Iterator[tuple[str, float]]:
    forms = [str(token.morph) for token in tokens if token.pos_ in ("VERB", "AUX", "ADJ")]
    yield "superlative", float(any("Degree=Sup" in form for form in forms))
    yield "comparative", float(any("Degree=Cmp" in form for form in forms))
    for tense in ("Past", "Pres"):
        finite = sum("VerbForm=Fin" in form and f"Tense={tense}" in form for form in forms)
        yield f"any-{tense}", min(finite, 3) / 2


def _root(root: Token, span: Span) -> Iterator[tuple[str, float]]:
    """The word that the clause turns on: its tag, its tense, its auxiliaries, its subject."""
    children = [token for token in root.children if span.start <= token.i < span.end]
    relations = {token.dep_ for token in children}
    helpers = [token for token in children if token.dep_ in ("aux", "aux:pass", "cop")]
    yield f"root-{root.pos_}", 1.0
    yield from ((f"root-has-{relation}", 1.0) for relation in _OF_ROOT if relation in relations)
    yield from _tense([root, *helpers], root)
    yield "passive", float(bool(relations & {"aux:pass", "nsubj:pass"}))
    if "cop" in relations:
        yield f"copula-{root.pos_}", 1.0
    if "aux" in relations:
        yield "perfect", float("VerbForm=Part" in str(root.morph))
        yield "modal", float("VerbForm=Inf" in str(root.morph))
    yield from _subject(children, root)


def _tense(verbs: list[Token], root: Token) -> Iterator[tuple[str, float]]:
    forms = [form for form in (str(verb.morph) for verb in verbs) if "VerbForm=Fin" in form]
    if not forms:
        yield "no-finite-verb", 1.0
        return
    tense = "past" if "Tense=Past" in forms[0] else "present"
    yield tense, 1.0
    yield f"{tense}-{root.pos_}", 1.0
    yield "plural" if "Number=Plur" in forms[0] else "singular", 1.0


def _subject(children: list[Token], root: Token) -> Iterator[tuple[str, float]]:
    subject = next((token for token in children if token.dep_ in ("nsubj", "nsubj:pass")), None)
    if subject is None:
        yield "no-subject", 1.0
        return
    person = "".join(subject.morph.get("Person", [])) if subject.pos_ == "PRON" else ""
    kind = "".join(subject.morph.get("PronType", [])) if subject.pos_ == "PRON" else ""
    yield f"subject-{subject.pos_}{person}{kind}", 1.0
    yield "subject-first", float(subject.i < root.i and subject.i == subject.sent.start)
