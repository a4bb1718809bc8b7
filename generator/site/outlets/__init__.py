"""What machines read of the site: open data, feeds, cards to embed and share, and the rules a browser is given."""
