"""Names that a noun makes: sites ("Haboubi Square", "Camp Speicher"), landforms, waters, divisions ("Rift Valley Province")."""

from __future__ import annotations

from tidings.model.mentions import PlaceKind
from tidings.reading.places.candidate import MARKS, Candidate, Tables, divisions_of
from tidings.reading.places.columns import Columns

_OVER = frozenset({"of", "the", "and", "on", "&"})
_LONGEST_DIVISION = 4


class SiteFinder:
    """Finds names that end in (or start with) a noun for a kind of place, where the gazetteer does not hold the whole.

    Args:
        columns: the words.
        tables: the word lists.
    """

    def __init__(self, columns: Columns, tables: Tables) -> None:
        self.columns = columns
        self.gazetteer = tables.gazetteer
        self.words = tables.words

    def at(self, token: int, run: int, named: Candidate | None) -> Candidate | None:
        """The site or division whose name starts here.

        Args:
            token: where the name would start.
            run: the last token of the run of capitalised words.
            named: what the gazetteer holds from here.
        """
        lower = self.columns.lower[token]
        if lower in self.words.before and run > token and not (named and named.last > token):
            return self._before(token, run)
        if lower in self.words.not_first or (token in self.columns.opens and lower in self.words.everyday):
            return None
        run = own_run(self.columns, token, run)
        division = self._division(token, run) if named is None or named.last < run else None
        return division or self._after(token, run, named)

    def _before(self, token: int, run: int) -> Candidate:
        """ "Camp Speicher", "Lake Habbaniyah"."""
        columns, word, last = self.columns, self.columns.lower[token], token + 1
        while (
            last < run
            and last - token < 4
            and (columns.capital[last + 1] or columns.lower[last + 1] in {"-", "al", "of"})
        ):
            last += 1
        kind: PlaceKind = "site" if word in self.words.sites or word == "fort" else "name"
        return Candidate(token, last, columns.surface(token, last), "water" if word in self.words.waters else kind)

    def _division(self, token: int, run: int) -> Candidate | None:
        columns = self.columns
        for last in range(token + 1, min(run, token + _LONGEST_DIVISION) + 1):
            noun = columns.lower[last]
            if noun in self.words.named_divisions and columns.capital[last]:
                if columns.at(last - 1) in self.words.unlike:
                    return None
                whole, bare = columns.surface(token, last), columns.surface(token, last - 1)
                entries = self.gazetteer.lookup(whole) or self.gazetteer.lookup(bare, loose=True)
                return Candidate(token, last, whole, "division", divisions_of(entries), noun=noun)
        return None

    def _after(self, token: int, run: int, named: Candidate | None) -> Candidate | None:
        columns = self.columns
        for last in range(token + 1, min(run + 3, len(columns))):
            if last > run and (columns.capital[last] or not columns.is_noun(last)):
                return None  # ("Envoys circle each other")
            kind = self._kind(last, run)
            if kind is not None and not (named and named.last >= last):
                apart = named is not None and self._stands_apart(named, last)
                return None if apart else Candidate(token, last, columns.surface(token, last), kind)
        return None

    def _kind(self, last: int, run: int) -> PlaceKind | None:
        """The kind of place that the noun there makes of the run before it."""
        columns, noun = self.columns, self.columns.lower[last]
        if noun not in self.words.sites and noun not in self.words.landforms and noun not in self.words.waters:
            return None
        if last > run and noun not in self.words.sites:
            return None
        if last > run + 1 and f"{columns.lower[last - 1]} {noun}" not in self.words.sites:
            return None
        return (
            None
            if any(columns.lower[place] in MARKS for place in range(run + 1, last))
            else self.words.kind_after(noun)
        )

    def _stands_apart(self, named: Candidate, last: int) -> bool:
        """Whether a known place stands before the site's own name ("Baghdad | Tahrir Square", "the Jenin | camp")."""
        columns = self.columns
        if last == named.last + 1:
            return not columns.capital[last]
        between = columns.lower[named.last + 1 : last]
        if f"{between[-1]} {columns.lower[last]}" in self.words.sites:
            between = between[:-1]
        return any(word not in self.words.sites and word not in self.words.qualifiers for word in between)


def own_run(columns: Columns, token: int, run: int) -> int:
    """The run as far as a site's own name can reach: not over "of", "the", "and", "on"."""
    for place in range(token + 1, run + 1):
        if columns.lower[place] in _OVER:
            return max(token, place - 1)
    return run
