"""The command line: one thin function a command. Data goes to standard output, all else to standard error."""

from __future__ import annotations

import json
from pathlib import Path

import click

from generator import __version__
from generator.articles import read_article_files
from generator.claims import Candidate
from generator.settings import Settings


@click.group()
@click.version_option(__version__, prog_name="toetssteen")
def main() -> None:
    """Find claims in articles, keep their review in a file, publish a page per claim."""


@main.command()
@click.argument("articles", nargs=-1, type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True)
@click.option("--format", "form", type=click.Choice(["text", "jsonl"]), default="text")
@click.option("--min-score", type=click.FloatRange(0, 1))
@click.option("--jobs", type=click.IntRange(1), default=1)
def extract(articles: tuple[Path, ...], dry_run: bool, form: str, min_score: float | None, jobs: int) -> None:
    """Find claims."""
    from generator.extract.pipeline import extract as find

    settings = Settings()
    for article, candidates in find(
        read_article_files(articles),
        pipelines=settings.pipelines,
        min_score=settings.min_score,
        reasons_in="nl",
        jobs=jobs,
    ):
        for candidate in candidates:
            if candidate.listed if min_score is None else candidate.found.score >= min_score:
                click.echo(_as_json(candidate))


def _as_json(candidate: Candidate) -> str:
    record = candidate.model_dump(mode="json")
    found = record.pop("found")
    return json.dumps({**found, **record}, ensure_ascii=False)
