"""Toetssteen: finds checkable claims in news articles, keeps their review in plain files, publishes a page per claim."""

__version__ = "0.1.0"
