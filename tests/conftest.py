"""What every test leaves as it found it."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def _logger_of_mkdocs_is_given_back() -> Iterator[None]:
    """The command line of MkDocs takes its logger over for the whole process; the next test wants to hear it."""
    logger = logging.getLogger("mkdocs")
    propagate, level, handlers = logger.propagate, logger.level, list(logger.handlers)
    yield
    logger.propagate, logger.handlers = propagate, handlers
    logger.setLevel(level)
