"""Toetssteen: finds checkable claims in news articles, keeps their review in plain files, publishes a site."""

__version__ = "0.1.0"
