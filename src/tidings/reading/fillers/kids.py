"""What hangs on a word: its children by relation, the words under its prepositions; for all tokens of a report at once."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from spacy.strings import get_string_id

from tidings.reading.phrases.cues import mixed
from tidings.reading.phrases.seen import Numbers, Seen

Rows = NDArray[np.int64]
_POBJ, _OF = np.uint64(get_string_id("pobj")), np.uint64(get_string_id("of"))
_ZERO = np.uint64(0)


class Kids:
    """The children of all words of a report; each relation is looked for once."""

    def __init__(self, seen: Seen) -> None:
        self.seen = seen
        self._found: dict[tuple[str, ...], Rows] = {}
        self._under = np.flatnonzero(seen.dep == _POBJ)  # words under a preposition
        self._is_of = seen.lower[seen.head[self._under]] == _OF

    def at(self, *deps: str) -> Rows:
        """For each token the last child of these relations; -1 for none."""
        if deps not in self._found:
            dep = self.seen.dep
            is_one = np.logical_or.reduce([dep == np.uint64(get_string_id(name)) for name in deps])
            self._found[deps] = self._by_head(np.flatnonzero(is_one), self.seen.head)
        return self._found[deps]

    def word(self, what: Numbers, *deps: str) -> Numbers:
        """For each token what is said of its last child of these relations; 0 for none."""
        found = self.at(*deps)
        return np.where(found < 0, _ZERO, what[found])

    def has(self, *deps: str) -> Numbers:
        """For each token 1 where it has a child of these relations."""
        return (self.at(*deps) >= 0).astype(np.uint64)

    def under_preposition(self) -> Rows:
        """For each token the noun under a preposition of its own; -1 for none."""
        return self._by_head(self._under, self.seen.head[self.seen.head])

    def after_of(self) -> Numbers:
        """The word after "of"."""
        seen, kids = self.seen, self._under[self._is_of]
        found = np.zeros(len(seen.dep), np.uint64)
        found[seen.head[seen.head[kids]]] = seen.lemma[kids]
        return found

    def after_other(self) -> Numbers:
        """Another preposition and the word after it."""
        seen, kids = self.seen, self._under[~self._is_of]
        found = np.zeros(len(seen.dep), np.uint64)
        found[seen.head[seen.head[kids]]] = mixed(seen.lower[seen.head[kids]], seen.lemma[kids])
        return found

    def passive(self) -> Numbers:
        """For each verb whether it stands in the passive, and with who did it."""
        return mixed(self.has("auxpass"), self.has("agent"))

    def _by_head(self, kids: Rows, head: Rows) -> Rows:
        found = np.full(len(self.seen.dep), -1, np.int64)
        found[head[kids]] = kids
        return found
