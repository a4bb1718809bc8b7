"""Articles to claims: an ordinary spaCy pipeline. The only room that knows spaCy."""
