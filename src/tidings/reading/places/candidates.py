"""Finds words that may name a place: names that the gazetteer holds, sites, demonyms, what the language model calls a place."""

from __future__ import annotations

from tidings.gazetteer.parts import whole_of
from tidings.reading.places.candidate import ARTICLES, MARKS, OWNERS, Candidate, Tables, divisions_of, kind_of
from tidings.reading.places.columns import PLACE_LABELS, Columns
from tidings.reading.places.sites import SiteFinder, own_run
from tidings.vocabulary.demonyms import Demonym

LONGEST = 6
PLURALS = {"counties": "county", "provinces": "province", "districts": "district", "governorates": "governorate"}
_QUARTERS = frozenset({"district", "area"})
_INSIDE = frozenset({"in", "near", "outside", "inside", "around", "across", "into", "towards", "toward"})


class Finder:
    """Finds candidates in a report.

    Args:
        columns: the words.
        tables: what names are looked up in.
    """

    def __init__(self, columns: Columns, tables: Tables) -> None:
        self.columns = columns
        self.gazetteer = tables.gazetteer
        self.sites = SiteFinder(columns, tables)
        self.words = tables.words
        self.demonyms = tables.demonyms
        self.abbreviations = tables.abbreviations

    def find(self) -> list[Candidate]:
        """All candidates, none overlapping another, in the order of the text."""
        found: list[Candidate] = []
        token, size = 0, len(self.columns)
        while token < size:
            if self.columns.lower[token] in PLURALS:
                self._spread(found, token)
            elif self._may_start(token):
                candidate = self._at(token)
                if candidate is not None:
                    found.append(candidate)
                    token = candidate.last + 1
                    continue
            token += 1
        return found

    def _may_start(self, token: int) -> bool:
        columns = self.columns
        if columns.capital[token]:
            return True
        return columns.lower[token] in ARTICLES and columns.at(token + 1) == "-" and columns.is_capital(token + 2)

    def _at(self, token: int) -> Candidate | None:
        short = self._abbreviated(token)
        if short is not None:
            return short
        run = self._run(token)
        demonym = self._demonym(token)
        named = self._named(token, run)
        site = self.sites.at(token, run, named)
        if site is not None:
            return site
        if demonym is not None and (named is None or named.last <= demonym.last):
            return demonym
        if named is not None and named.last < run and (quarter := self._quarter(token, run)):
            return quarter
        return named or self._by_noun(token, run) or self._labelled(token) or self._located(token, run)

    def _located(self, token: int, run: int) -> Candidate | None:
        """ "in Hawija": after a preposition of place, also what the gazetteer holds under another spelling."""
        columns = self.columns
        if columns.at(token - 1) not in _INSIDE or self._is_everyday(token):
            return None
        last = own_run(columns, token, run)
        label, _ = columns.label(token, last)
        if label and label != "ORG":
            return None
        surface = columns.surface(token, last)
        entries = self.gazetteer.lookup(surface, loose=True)
        return (
            Candidate(token, last, surface, kind_of(entries), entries, noun=self._noun_after(last)) if entries else None
        )

    def _by_noun(self, token: int, run: int) -> Candidate | None:
        """ "Thi Qar province", "the village of Nowhere": a noun says that it is a place, however it is spelled."""
        columns = self.columns
        noun = columns.at(run + 1)
        if columns.lower[token] in self.words.not_first or token in columns.opens or run - token > 3:
            return None
        if noun == "area":
            return self._quarter(token, run)
        if noun in self.words.divisions or noun in self.words.districts:
            surface = columns.surface(token, run)
            entries = self.gazetteer.lookup(surface, loose=True)
            kept = tuple(entry for entry in entries if entry.kind in {"division", "district", "region"}) or entries
            if kept:
                return Candidate(token, run, surface, "division", kept, noun=noun)
            return self._quarter(token, run)
        if columns.at(token - 1) == "of" and columns.at(token - 2) in self.words.settled:
            last = own_run(columns, token, run)
            surface = columns.surface(token, last)
            entries = self.gazetteer.lookup(surface, loose=True)
            return Candidate(token, last, surface, "name", entries, noun=columns.at(token - 2))
        return None

    def _quarter(self, token: int, run: int) -> Candidate | None:
        """ "the X district", "Baghdad's X area": a part of a town that no gazetteer holds."""
        columns = self.columns
        if (
            columns.at(token - 1) not in OWNERS | {"the"}
            or columns.at(run + 1) not in _QUARTERS
            or columns.label(token, run)[0] == "DATE"
        ):
            return None
        return Candidate(token, run, columns.surface(token, run), "site", noun=columns.at(run + 1))

    def _run(self, token: int) -> int:
        """The last token of the run of capitalised words (links between them allowed) that starts here."""
        columns, last = self.columns, token
        place = token + 1
        while place < min(len(columns), token + LONGEST + 2):
            if columns.capital[place] and place not in columns.opens:
                last = place
            elif columns.lower[place] not in self.words.links or place in columns.opens or place > last + 3:
                break
            place += 1
        if not columns.capital[token]:
            last = max(last, token + 2)
        return last

    def _named(self, token: int, run: int) -> Candidate | None:
        if self.columns.lower[token] in {"the", "a", "an"}:
            return None
        for last in range(min(run, token + LONGEST - 1), token - 1, -1):
            if self.columns.lower[last] in MARKS or not self.columns.capital[last]:
                continue
            surface = self.columns.surface(token, last)
            if last == token and (len(surface) < 2 or self._is_everyday(token)):
                continue
            if self.gazetteer.holds(surface):
                return self._with_noun(token, last, surface)
        return None

    def _is_everyday(self, token: int) -> bool:
        """An everyday word that the language model does not take for a place by itself."""
        if whole_of(f"{self.columns.lower[token]} x"):  # a direction
            return True
        label, whole = self.columns.label(token, token)
        return self.columns.lower[token] in self.words.everyday and not (label in PLACE_LABELS and whole)

    def _with_noun(self, first: int, last: int, surface: str) -> Candidate:
        entries = self.gazetteer.lookup(surface)
        return Candidate(first, last, surface, kind_of(entries), entries, noun=self._noun_after(last))

    def _noun_after(self, last: int) -> str:
        """The noun of a kind of place that follows, in small letters ("province", "border crossing")."""
        if self.columns.is_capital(last + 1):
            return ""
        two = f"{self.columns.at(last + 1)} {self.columns.at(last + 2)}"
        for noun in (two, self.columns.at(last + 1)):
            if self.words.kind_after(noun) or noun in self.words.settlements:
                return noun
        return ""

    def _abbreviated(self, token: int) -> Candidate | None:
        columns = self.columns
        start, openings = columns.start[token], self.abbreviations.openings
        if columns.view[start : start + 2] not in openings and columns.view[start] not in openings:
            return None
        for last in (token + 2, token + 1, token):
            if last < len(columns):
                written = columns.surface(token, last)
                name = self.abbreviations.expand(written, after_comma=columns.at(token - 1) == ",")
                if name is not None:
                    entries = self.gazetteer.lookup(name)
                    kept = tuple(entry for entry in entries if entry.kind == "division") or entries
                    return Candidate(token, last, name, kind_of(kept), kept, noun="state")
        return None

    def _spread(self, found: list[Candidate], plural: int) -> None:
        """ "Clarke, Madison and Oconee counties": each of the names is that of a county."""
        columns, noun, last = self.columns, PLURALS[self.columns.lower[plural]], plural - 1
        made: list[Candidate] = []
        while columns.is_capital(last):
            first = last
            while columns.is_capital(first - 1) and last - first < 3 and first not in columns.opens:
                first -= 1
            name = f"{columns.surface(first, last)} {noun.title()}"
            entries = self.gazetteer.lookup(name) or self.gazetteer.lookup(columns.surface(first, last), loose=True)
            kept = divisions_of(entries)
            if not kept:
                break
            made.append(Candidate(first, last, name, "division", kept, noun=noun))
            last = first - 1
            while columns.at(last) in {",", "and"}:
                last -= 1
        if len(made) > 1:
            while found and found[-1].last >= made[-1].first:
                found.pop()
            found.extend(reversed(made))

    def _demonym(self, token: int) -> Candidate | None:
        columns = self.columns
        if columns.text[token] not in self.demonyms.firsts and not columns.text[token].isupper():
            single = self.demonyms.find(columns.text[token])
            return self._people(token, token, single) if single else None
        for last in range(min(token + self.demonyms.longest, len(columns)) - 1, token - 1, -1):
            found = self.demonyms.find(columns.surface(token, last))
            if found is not None:
                return self._people(token, last, found)
        return None

    def _people(self, first: int, last: int, demonym: Demonym) -> Candidate:
        return Candidate(first, last, self.columns.surface(first, last), "demonym", demonym=demonym)

    def _labelled(self, token: int) -> Candidate | None:
        """What the language model calls a place and the gazetteer does not hold, or only under a looser spelling."""
        columns = self.columns
        number = columns.entity[token]
        if number < 0 or columns.entities[number][2] not in PLACE_LABELS or columns.entities[number][0] != token:
            return None
        last = columns.entities[number][1]
        if last == token and self._is_everyday(token):
            return None
        if not columns.capital[last] or last - token > 5:
            return None
        surface = columns.surface(token, last)
        entries = self.gazetteer.lookup(surface, loose=True)
        whole = whole_of(surface) if not entries else None
        entries = self.gazetteer.lookup(whole) if whole else entries
        if "\n" in surface or (not entries and surface.isupper() and len(surface.replace(".", "")) < 6):
            return None
        return Candidate(token, last, surface, kind_of(entries), entries, noun=self._noun_after(last))
