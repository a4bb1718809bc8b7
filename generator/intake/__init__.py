"""Sources to articles: pages, documents, texts and feeds. Knows nothing of claims."""
