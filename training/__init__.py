"""How the weights of the extractor are fitted and measured. Not part of the package."""
