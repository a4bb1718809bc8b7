"""From the words of a claim to a sentence that stands by itself."""
