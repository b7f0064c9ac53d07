"""Resolves the places of one report: a gazetteer entry where one is meant, the container's point where none is (R9)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from tidings.gazetteer.entry import Entry
from tidings.gazetteer.folding import loose_key, plain_key
from tidings.gazetteer.gazetteer import Gazetteer
from tidings.gazetteer.nesting import beside, nested
from tidings.gazetteer.parts import whole_of
from tidings.linking.places.answers import people, placed, unplaced
from tidings.linking.places.senses import MOST, Name, Votes, best, is_stranger, settle
from tidings.model.claims import Reading
from tidings.model.known import Place
from tidings.model.mentions import PlaceMention
from tidings.model.reports import Report

__all__ = ["resolve_places"]

# National domains that are sold to anybody.
_SOLD = frozenset(
    {"TV", "CO", "IO", "ME", "AI", "FM", "LY", "TO", "WS", "CC", "AM", "GG", "IS", "EU", "TK", "LA", "SH", "ST", "VC"}
)

Key = tuple[str, str, str]


def resolve_places(report: Report, reading: Reading, gazetteer: Gazetteer) -> tuple[Place | None, ...]:
    """What each place mention of a reading means, parallel to ``reading.places``; None for what is no place on a map.

    Pure: report, reading and the gazetteer's index decide, nothing else.
    """
    return Resolver(report, reading, gazetteer).places()


class Resolver:
    """The resolution of one report."""

    def __init__(self, report: Report, reading: Reading, gazetteer: Gazetteer) -> None:
        self.report = report
        self.reading = reading
        self.gazetteer = gazetteer
        self.names: dict[Key, Name] = {}
        self.keys: list[Key | None] = [self._enter(mention) for mention in reading.places]
        self._containers()
        self._dateline(report)
        self._domain(report.url)
        self._adopt()
        settle(list(self.names.values()))
        self.votes = Votes(self.names.values())
        self.entries = [self._meant(self.names[key]) if key else None for key in self.keys]
        self._starts = [sentence.start for sentence in reading.sentences]

    def places(self) -> tuple[Place | None, ...]:
        """The places, parallel to the mentions."""
        return tuple(self._place(number, mention) for number, mention in enumerate(self.reading.places))

    def _meant(self, name: Name) -> Entry | None:
        entry = best(name)
        return None if entry is None or is_stranger(name, entry, self.votes) else entry

    def _enter(self, mention: PlaceMention) -> Key | None:
        if mention.kind == "demonym":
            self._vote(mention)
            return None
        key = (plain_key(mention.name), mention.within[0] if mention.within else "", mention.country or "")
        name = self.names.get(key)
        if name is None:
            name = self.names[key] = self._candidates(mention)
        else:
            name.count += 1
        return key

    def _containers(self) -> None:
        """Containers that no mention of their own names ("Balad" of "Balad air base") count as names too."""
        named = {key[0] for key in self.names}
        for mention in self.reading.places:
            for outer in mention.within[:1]:
                key = plain_key(outer)
                if key not in named and mention.kind != "demonym":
                    named.add(key)
                    self.names[(key, "", "")] = Name(tuple(self.gazetteer.lookup(outer, loose=True)[:MOST]))

    def _vote(self, mention: PlaceMention) -> None:
        if mention.country and (entry := self.gazetteer.country(mention.country)):
            name = self.names.setdefault((f"people of {mention.country}", "", ""), Name((entry,), 0, sure=True))
            name.count += 1

    def _candidates(self, mention: PlaceMention) -> Name:
        entries = self._known(mention)
        if mention.country:
            entries = tuple(entry for entry in entries if entry.country == mention.country)
        kept = self._inside(entries, mention.within)
        said = bool(mention.within or mention.country) and len(kept) > 0
        loose = bool(kept) and not self.gazetteer.holds(mention.name)
        return Name(tuple(kept[:MOST]), sure=said, key=plain_key(mention.name), loose=loose)

    def _known(self, mention: PlaceMention) -> tuple[Entry, ...]:
        entries = self.gazetteer.lookup(mention.name, loose=True)
        whole = whole_of(mention.name) if not entries else None
        if whole is not None and mention.kind != "site":
            return self.gazetteer.lookup(whole, loose=True)
        if mention.kind == "site":
            return tuple(entry for entry in entries if entry.kind in {"town", "site"})
        if mention.kind != "division":
            return entries
        kept = tuple(entry for entry in entries if entry.kind in {"division", "district", "region"})
        bare, _, noun = mention.name.rpartition(" ")
        if kept or not bare or not noun[0].isupper():
            return kept or entries
        return tuple(
            entry
            for entry in self.gazetteer.lookup(bare, loose=True)
            if entry.kind in {"division", "district", "region"}
        )

    def _inside(self, entries: Sequence[Entry], within: Sequence[str]) -> Sequence[Entry]:
        """Those that lie in what the words put them in; none, where the gazetteer has none there (R9: never elsewhere)."""
        for outer in within:
            holders = self.gazetteer.lookup(outer, loose=True)
            if not holders:
                continue
            inner = nested(entries, holders) or beside(entries, holders)
            if inner or holders:
                return inner
        return entries

    def _dateline(self, report: Report) -> None:
        parts = [part.strip() for part in (report.dateline or "").split(",") if part.strip()]
        if parts:
            entries = self.gazetteer.lookup(parts[0], loose=True)
            kept = self._inside(entries, parts[1:])
            self.names[("dateline", parts[0], "")] = Name(tuple(kept[:MOST]), 2, sure=True)

    def _domain(self, url: str | None) -> None:
        """The country of a national domain, as one weak vote."""
        host = (urlsplit(url).hostname or "") if url else ""
        code = host.rpartition(".")[2].upper()
        entry = self.gazetteer.country("GB" if code == "UK" else code) if len(code) == 2 and code not in _SOLD else None
        if entry is not None:
            self.names[("domain", code, "")] = Name((entry,))

    def _adopt(self) -> None:
        """A bare name takes the senses of the same name that the words put somewhere, where they do so once and alike."""
        placed_somewhere: dict[str, list[Name]] = {}
        for (key, within, country), name in self.names.items():
            if (within or country) and name.entries:
                placed_somewhere.setdefault(key, []).append(name)
        for (key, within, country), name in self.names.items():
            known = placed_somewhere.get(key, [])
            if not within and not country and known and name.entries:
                common = [entry for entry in name.entries if any(entry in other.entries for other in known)]
                name.entries = tuple(common) or name.entries

    def _place(self, number: int, mention: PlaceMention) -> Place | None:
        if mention.kind == "demonym":
            return people(mention, self.gazetteer)
        entry = self.entries[number]
        if entry is not None:
            return placed(mention, entry)
        holder = self._holder(number, mention)
        if holder is not None and holder.kind != "country":
            return placed(mention, holder, own=False)
        return unplaced(mention, mention.country or (holder.country if holder else None))

    def _holder(self, number: int, mention: PlaceMention) -> Entry | None:
        """What a place that the gazetteer does not know lies in: by the words, for a site also by the sentence or the dateline."""
        for at, outer in enumerate(mention.within):
            found = self._resolved(outer, mention.within[at + 1 :])
            if found is not None:
                return found
        if mention.kind != "site":
            return self.gazetteer.country(mention.country) if mention.country else None
        return (
            self._said_elsewhere(mention) or self._nearby(number) or self._last_named(number) or self._from_dateline()
        )

    def _said_elsewhere(self, mention: PlaceMention) -> Entry | None:
        """Where the same site is said to lie elsewhere in the report."""
        wanted = loose_key(plain_key(mention.name))
        for other in self.reading.places:
            if other.kind == "site" and other.within and loose_key(plain_key(other.name)) == wanted:
                return self._resolved(other.within[0])
        return None

    def _last_named(self, number: int) -> Entry | None:
        """The town named last before, in the running text or the headline."""
        for before in range(number - 1, -1, -1):
            if _is_town(self.entries[before]) and self.report.zone_at(self.reading.places[before].span) in {
                None,
                "headline",
            }:
                return self.entries[before]
        return None

    def _resolved(self, name: str, within: Sequence[str] = ()) -> Entry | None:
        """What a container's name means in this report; None where that lies elsewhere than the words put it."""
        wanted = plain_key(name)
        for (key, _, _), held in self.names.items():
            if key == wanted and held.entries:
                found = best(held)
                return found if found and (not within or self._inside((found,), within)) else None
        entries = self._inside(self.gazetteer.lookup(name, loose=True), within)
        return entries[0] if entries else None

    def _nearby(self, number: int) -> Entry | None:
        """The nearest town named in the same sentence."""
        mentions = self.reading.places
        sentence = self._sentence(mentions[number])
        towns = [
            (abs(mentions[other].span.start - mentions[number].span.start), other)
            for other in range(max(0, number - 4), min(len(mentions), number + 5))
            if other != number and _is_town(self.entries[other]) and self._sentence(mentions[other]) == sentence
        ]
        return self.entries[min(towns)[1]] if towns else None

    def _sentence(self, mention: PlaceMention) -> int:
        return bisect_right(self._starts, mention.span.start)

    def _from_dateline(self) -> Entry | None:
        found = next((best(name) for key, name in self.names.items() if key[0] == "dateline"), None)
        return found if _is_town(found) else None


def _is_town(entry: Entry | None) -> bool:
    return entry is not None and entry.kind == "town"


def countries_of(places: Iterable[Place | None]) -> frozenset[str]:
    """The countries of resolved places."""
    return frozenset(place.country for place in places if place is not None and place.country)
