"""What the site publishes for machines, without building it."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config import load_config
from mkdocs.exceptions import ConfigurationError

from generator.problems import Problem, ToetssteenError, shown
from generator.settings import Project, Publisher
from generator.site.claimreview import Imprint
from generator.site.outlets.addresses import Site
from generator.site.outlets.opendata import data_feed
from generator.site.reading import read_edition
from generator.words import words_for


def claim_reviews(configuration: Path, project: Project) -> tuple[bytes, int]:
    """The ClaimReviews of all reviewed claims as one DataFeed, and how many there are.

    Raises:
        ToetssteenError: something is wrong in the articles or the ledger, or the site has no address.
    """
    try:
        config = load_config(str(configuration))
    except ConfigurationError as error:
        problem = Problem(code="not-valid", path=shown(configuration), args={"field": "mkdocs", "message": str(error)})
        raise ToetssteenError(problem) from error
    if not config.site_url:
        raise ToetssteenError(Problem(code="no-site-url", path=shown(configuration)))
    edition, _ = read_edition(project)
    settings = project.settings
    publisher = settings.publisher or Publisher(name=config.site_name, url=config.site_url)
    scale = settings.rating_scale if settings.scale else None
    imprint = Imprint(publisher, words_for(project.language).language, scale)
    site = Site(config.site_url, config.use_directory_urls)
    return data_feed(edition, imprint, site).encode(), len(edition.reviewed)
