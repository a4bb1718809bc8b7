"""Lists of words, looked up all at once: which words of a sentence stand in which list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache


class Lexicon:
    """Named lists of words, of phrases, and of patterns with one `*` (`*baar`, `oud-*`, `ge*d`), all in lower case."""

    def __init__(self, lists: Mapping[str, Sequence[str]]) -> None:
        self._words: dict[str, list[str]] = defaultdict(list)
        self._phrases: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        self._patterns: dict[str, list[tuple[str, str, str]]] = defaultdict(list)  # by their last letter, if any
        for name, entries in lists.items():
            for entry in entries:
                self._add(name, entry)
        self._of_word = lru_cache(maxsize=1 << 16)(self._look_up)

    def _add(self, name: str, entry: str) -> None:
        if "*" in entry:
            beginning, ending = entry.split("*")
            self._patterns[ending[-1:]].append((beginning, ending, name))
        elif len(words := entry.split()) > 1:
            self._phrases[words[0]].append((tuple(words), name))
        else:
            self._words[entry].append(name)

    def _look_up(self, word: str) -> tuple[str, ...]:
        fitting = (
            name
            for beginning, ending, name in (*self._patterns.get("", ()), *self._patterns.get(word[-1:], ()))
            if len(word) > len(beginning) + len(ending) + 1 and word.startswith(beginning) and word.endswith(ending)
        )
        return tuple(dict.fromkeys([*self._words.get(word, ()), *fitting]))

    def find(self, words: Sequence[str]) -> Iterator[tuple[str, int, int]]:
        """Every entry that occurs in `words`: its list, and where it begins and ends."""
        for position, word in enumerate(words):
            for name in self._of_word(word):
                yield name, position, position + 1
            if word not in self._phrases:
                continue
            for phrase, name in self._phrases[word]:
                if tuple(words[position : position + len(phrase)]) == phrase:
                    yield name, position, position + len(phrase)
