"""How small spaCy pipelines with a parser are trained: from CoNLL-U treebanks to a folder that the settings can name."""
