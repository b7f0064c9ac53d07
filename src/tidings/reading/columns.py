"""The tokens of a report as plain lists, read once: an attribute of spaCy's token costs a call, a list an index."""

from __future__ import annotations

from functools import lru_cache

from spacy.strings import StringStore
from spacy.tokens import Doc

_ATTRIBUTES = (
    "ORTH",
    "LOWER",
    "LEMMA",
    "POS",
    "TAG",
    "DEP",
    "ENT_TYPE",
    "ENT_IOB",
    "SENT_START",
    "HEAD",
    "IDX",
    "LENGTH",
)
_INSIDE, _BEGINS = 1, 3
_MOST_KNOWN = 200_000


class Columns:
    """Parallel lists over the tokens of one report.

    ``head`` holds token indexes; ``start`` and ``end`` are offsets; ``opens[i]`` is 1 where a sentence starts.
    """

    def __init__(self, doc: Doc) -> None:
        array = doc.to_array(list(_ATTRIBUTES)).T
        word = _words(doc.vocab.strings).__getitem__
        self.text, self.lower, self.lemma, self.pos, self.tag, self.dep, self.ent = (
            list(map(word, numbers)) for numbers in array[:7].tolist()
        )
        self._iob: list[int] = array[7].tolist()
        self.opens: list[int] = array[8].tolist()
        self.head: list[int] = [at + offset for at, offset in enumerate(array[9].view("int64").tolist())]
        self.start: list[int] = array[10].tolist()
        self.end: list[int] = (array[10] + array[11]).tolist()

    def __len__(self) -> int:
        return len(self.text)

    def sentences(self) -> list[tuple[int, int]]:
        """The first token of each sentence and one past its last."""
        firsts = [0, *(token for token, opens in enumerate(self.opens) if opens == 1 and token)]
        return list(zip(firsts, [*firsts[1:], len(self)], strict=True)) if len(self) else []

    def entities(self) -> list[tuple[int, int, str]]:
        """The first and last token of each named entity, and its label."""
        found: list[tuple[int, int, str]] = []
        for token, iob in enumerate(self._iob):
            if iob == _BEGINS and self.ent[token]:
                found.append((token, token, self.ent[token]))
            elif iob == _INSIDE:
                first, _, label = found[-1]
                found[-1] = (first, token, label)
        return found


class _Words(dict[int, str]):
    """Words by their number in spaCy's store, each asked for once."""

    def __init__(self, strings: StringStore) -> None:
        self._strings = strings

    def __missing__(self, number: int) -> str:
        if len(self) > _MOST_KNOWN:
            self.clear()
        word = self[number] = self._strings[number] if number else ""
        return word


_words = lru_cache(maxsize=2)(_Words)
