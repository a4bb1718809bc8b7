"""The editorial standards, claim by claim: what a published check lacks by the rules that its desk holds itself to.

Sources of the rules: IFCN Code of Principles, EFCSN Code of Standards; which paragraph, and which thresholds are
second-hand, stands in docs/editorial-standards.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from urllib.parse import urlsplit

from generator.claims import PUBLISHED_STATES, Claim, Source
from generator.ledger.report import Check, Entry, Field, Reporter
from generator.problems import Problem
from generator.settings import Settings
from generator.standards import Rule

Finding = tuple[Field, dict[str, str | int]]
"""At which field something is lacking, and what its words need."""


def editorial_checks(settings: Settings) -> Sequence[Check]:
    """The rules about one check that the desk has switched on."""
    rules = [rule for name in _RULES if (rule := settings.standards.rule(name))]
    return [lambda entries, report: _judge(entries, report, rules, settings)] if rules else []


def _judge(entries: Sequence[Entry], report: Reporter, rules: Sequence[Rule], settings: Settings) -> Iterator[Problem]:
    for entry in entries:
        claim = entry.claim
        if claim.state(second_reader=settings.second_reader, scale=settings.scale) not in PUBLISHED_STATES:
            continue
        for rule in rules:
            if rule.name in claim.exceptions:
                continue
            for field, args in _RULES[rule.name](claim, rule):
                yield report(entry, field, f"standard-{rule.name}", rule.severity, **args)


def _two_sources(claim: Claim, rule: Rule) -> Iterator[Finding]:
    count = len({_publisher(source) for source in claim.sources if source.publisher or source.title})
    if count < rule.at_least:
        yield ["sources"], {"count": count, "at_least": rule.at_least}


def _primary_source(claim: Claim, _: Rule) -> Iterator[Finding]:
    if not any(source.kind == "primary" for source in claim.sources):
        yield ["sources"], {}


def _both_sides(claim: Claim, _: Rule) -> Iterator[Finding]:
    lacking = {"supports", "contradicts"} - {source.stance for source in claim.sources}
    if lacking:
        yield ["sources"], {"side": lacking.pop() if len(lacking) == 1 else "both"}


def _access_date(claim: Claim, _: Rule) -> Iterator[Finding]:
    for number, source in enumerate(claim.sources):
        if not source.accessed:
            yield ["sources", number], {"url": source.url}


def _archive_link(claim: Claim, _: Rule) -> Iterator[Finding]:
    for number, source in enumerate(claim.sources):
        if not source.archived:
            yield ["sources", number], {"url": source.url}


def _selection_reason(claim: Claim, _: Rule) -> Iterator[Finding]:
    if not claim.selection:
        yield ["selection"], {}


def _claimant_contacted(claim: Claim, _: Rule) -> Iterator[Finding]:
    contact = claim.contacted
    if not contact or not (contact.who or contact.date or contact.reply):
        yield ["contacted"], {}


def _second_reader(claim: Claim, _: Rule) -> Iterator[Finding]:
    if not claim.approved_by:
        yield ["approved_by"], {}


def _publisher(source: Source) -> str:
    """Whose a source is: its publisher, or else the host of its address."""
    return " ".join((source.publisher or urlsplit(source.url).netloc).split()).casefold().removeprefix("www.")


_RULES: dict[str, Callable[[Claim, Rule], Iterator[Finding]]] = {
    "two-sources": _two_sources,
    "primary-source": _primary_source,
    "both-sides": _both_sides,
    "access-date": _access_date,
    "archive-link": _archive_link,
    "selection-reason": _selection_reason,
    "claimant-contacted": _claimant_contacted,
    "second-reader": _second_reader,
}
