"""Names that no gazetteer holds: where a noun of places says so, in a dateline, and wherever the same report has them again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tidings.model.spans import Span
from tidings.reading.places.candidate import Candidate
from tidings.reading.places.columns import Columns
from tidings.reading.places.evidence import TITLES
from tidings.vocabulary.sites import SiteWords

_LONGEST = 3
_SHORT = 3
_PARTS = frozenset("centre center outskirts edge streets suburbs hills villages rooftops".split())
_PREPOSITIONS = frozenset(("at", "in", "from", "into"))
_AIMED = frozenset(
    "strike strikes airstrike airstrikes offensive assault raid raids operation bombardment shelling".split()
)


class Unknown:
    """Finds them.

    Args:
        columns: the words of a report.
        words: nouns that make places.
        accepted: the places found so far.
        filed: where its datelines are.
    """

    def __init__(
        self, columns: Columns, words: SiteWords, accepted: Sequence[Candidate], filed: Sequence[Span]
    ) -> None:
        self.columns, self.words, self.accepted = columns, words, accepted
        self.opens = {token for span in filed if (token := columns.first_in(span)) is not None}
        self.taken = {token for place in accepted for token in range(place.first, place.last + 1)}
        self.before = words.near | _PREPOSITIONS | {"of", "the", "on", "against"}
        self.told = words.settlements | words.landforms | words.sites | words.settled | {"pasture", "field", "fields"}

    def find(self) -> list[Candidate]:
        """The accepted places and these, in the order of the text."""
        found = [Candidate(first, last, self._name(first, last), "name") for first, last in self._told()]
        self.taken.update(token for place in found for token in range(place.first, place.last + 1))
        found += self._again([*self._sure(), *found])
        return sorted((*self.accepted, *found), key=lambda place: place.first) if found else list(self.accepted)

    def _sure(self) -> Iterator[Candidate]:
        """Accepted names of which other spots are believed: of two words, with a noun of places, or in a dateline."""
        for place in self.accepted:
            if place.entries or place.demonym is not None or place.kind not in ("name", "division"):
                continue
            if place.first in self.opens or place.noun or (place.last > place.first and not self._short(place.first)):
                yield place

    def _told(self) -> Iterator[tuple[int, int]]:
        """Names that the words around them make places."""
        columns = self.columns
        for token, capital in enumerate(columns.capital):
            if not capital or token in self.taken or (columns.is_capital(token - 1) and token - 1 not in columns.opens):
                continue
            if token in self.opens or columns.at(token - 1) in self.before:
                last = self._run(token)
                if last is not None and (token in self.opens or self._is_ground(token, last)):
                    yield token, last

    def _name(self, first: int, last: int) -> str:
        """The name as it is written; one that a dateline has in capitals in small letters."""
        name = self.columns.surface(first, last)
        return name.title() if name.isupper() and len(name) > _SHORT else name

    def _is_ground(self, first: int, last: int) -> bool:
        """ "hills around X", "the centre of X", "the X hills"; two words and no known person "outside X"."""
        columns, word, noun = self.columns, self.columns.at(first - 1), self.columns.at(first - 2)
        if first in columns.opens or first in columns.shouted:
            return False
        if last > first and self._is_generic(columns.lower[first], word, noun):
            return True
        if word == "of":
            return noun in _PARTS or noun in self.words.settled
        if word == "the":
            return columns.at(last + 1) in self.words.landforms and not columns.is_capital(last + 1)
        if word not in self.words.near:
            return False
        unlabelled = last > first and columns.label(first, last)[0] in ("", "PERSON")
        return noun in self.told or (word in ("near", "outside") and unlabelled)

    def _is_generic(self, first: str, word: str, noun: str) -> bool:
        """ "at Umm X", "from Deir X": a first word that places have, after a preposition of place."""
        if first not in self.words.generics:
            return False
        if word in ("on", "against"):
            return noun in _AIMED
        return word in _PREPOSITIONS or word in self.words.near or (word == "of" and first != "umm")

    def _run(self, first: int) -> int | None:
        """The last of the capitalised words that start here; None for a longer name, and for what is no name."""
        columns, last = self.columns, first
        while columns.is_capital(last + 1) and last + 1 not in columns.opens:
            last += 1
        run = columns.lower[first : last + 1]
        spoiled = self.words.spoilers | self.words.sites | self.words.everyday | self.words.bodies
        if self._short(first) or last - first >= _LONGEST or any(word in spoiled or not word.isalpha() for word in run):
            return None
        if len(run) == 1 and (len(run[0]) < 4 or columns.text[first] in columns.surnames):
            return None
        taken = any(token in self.taken for token in range(first, last + 1))
        return None if taken or columns.label(first, last)[0] in ("DATE", "TIME", "NORP") else last

    def _again(self, names: Sequence[Candidate]) -> Iterator[Candidate]:
        """Other spots of a name, where it stands by itself."""
        columns = self.columns
        firsts: dict[str, dict[tuple[str, ...], Candidate]] = {}
        for place in names:
            words = self._words(place)
            if words:
                firsts.setdefault(words[0], {}).setdefault(words, place)
        if not firsts:
            return
        for token, lower in enumerate(columns.lower):
            for words, place in firsts.get(lower, {}).items():
                last = token + len(words) - 1
                same = columns.capital[token] and tuple(columns.lower[token : last + 1]) == words
                if same and token not in self.taken and self._alone(token, last):
                    self.taken.update(range(token, last + 1))
                    yield Candidate(token, last, place.name, place.kind)

    def _short(self, token: int) -> bool:
        """Whether it is an acronym."""
        return self.columns.text[token].isupper() and len(self.columns.text[token]) <= _SHORT

    def _words(self, place: Candidate) -> tuple[str, ...]:
        """The words by which a name is found again: that of a division without its noun."""
        words = tuple(self.columns.lower[place.first : place.last + 1])
        return words[:-1] if words[-1] in self.words.named_divisions else words

    def _alone(self, first: int, last: int) -> bool:
        """Whether it is no part of a longer name, and no person."""
        columns, words = self.columns, self.words
        before, after = columns.at(first - 1), columns.at(last + 1)
        if before in TITLES or before in words.spoilers or after in words.spoilers:
            return False
        if first == last and columns.text[first] in columns.surnames:
            return False
        longer = columns.is_capital(first - 1) and first not in columns.opens and before not in words.locatives
        return not longer and not (columns.is_capital(last + 1) and last + 1 not in columns.opens)
