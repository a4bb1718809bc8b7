"""How small spaCy pipelines with a parser are trained: from CoNLL-U treebanks to a folder for the settings to name."""
