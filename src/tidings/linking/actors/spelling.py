"""Names without their spelling: transliteration, translated nouns, synonyms, initials."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import product

from tidings.linking.actors.wording import patron
from tidings.vocabulary.groups import Body, Groups, load_groups
from tidings.vocabulary.names import Names, load_names
from tidings.vocabulary.outlets import OutletsTable, load_outlets
from tidings.vocabulary.states import States, load_states
from tidings.vocabulary.tables import Vocabulary
from tidings.vocabulary.titles import Titles, load_titles

_WORD = re.compile(r"[^\W_]+(?:['’.\-][^\W_]+)*\.?")
_SMALL = frozenset({"the", "of", "for", "and", "in", "al", "el", "ul", "a"})
# Joins two words of a name: the article in its forms, the Persian and Urdu "of" ("Hizb ut-Tahrir", "Lashkar-e-Taiba").
_LINK = re.compile(r"(?i)(?<=\w)[-\s](?:[ei]|ye|yi|an|as|ash|at|ar|az|ad|ul|ur|ut|us|ud)-(?=\w)")
_ACRONYM = re.compile(r"(?:[A-Z]\.?){2,6}")
_ABUNDANT = 24
_MOST_KNOWN = 100_000
_MILITIAS = frozenset({"militia", "militias"})
# What falls off a group's name of one other word ("Wagner").
_ADDED = ("Group", "Movement", "Network")
# Behind the name of an armed group or party they name the whole of it.
_LABELS = frozenset({"movement", "group", "militia", "organization", "organisation", "network", "party"})
_ADHERENT = ("ists", "ites", "ist", "ite")
_LEAST_STEM = 3
_OWNED = ("'s", "’s", "s'", "s’")
# Words before a noun that tell no group from another.
_COLOURLESS = frozenset({"senior", "top", "main", "local", "political", "religious", "social", "state", "public"})


@dataclass(frozen=True, slots=True)
class BodyName:
    """A body's name: sorted words, the country it says, whether only common nouns make it up, its initials.

    ``known`` names a body of world standing; ``distinct`` says that one word is enough to tell it ("Peshmerga").
    """

    words: tuple[str, ...]
    country: str | None = None
    common: bool = False
    known: bool = False
    distinct: bool = False
    initials: tuple[str, ...] = ()
    translated: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Spelling:
    """The tables that make two spellings one."""

    names: Names
    groups: Groups
    states: States
    titles: Titles
    outlets: OutletsTable
    _bodies: dict[str, BodyName] = field(default_factory=dict)
    _told: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _sets: dict[frozenset[str], frozenset[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, vocabulary: Vocabulary) -> Spelling:
        """The tables of a vocabulary."""
        return cls(
            vocabulary.table("names", load_names),
            vocabulary.table("groups", load_groups),
            vocabulary.table("states", load_states),
            vocabulary.table("titles", load_titles),
            vocabulary.table("outlets", load_outlets),
        )

    @property
    def sole(self) -> frozenset[str]:
        """Nouns of bodies of which a country has one, folded as descriptions are."""
        return self._alike(self.groups.sole)

    @property
    def civic(self) -> frozenset[str]:
        """Nouns of crowds that are one actor in a country, folded as descriptions are."""
        return self._alike(self.groups.civic)

    @property
    def nested(self) -> frozenset[str]:
        """Nouns of groups of which a country has one, folded as descriptions are."""
        return self._alike(self.groups.nested)

    @property
    def militias(self) -> frozenset[tuple[str, ...]]:
        """A militia with nothing that tells which, folded as descriptions are."""
        return frozenset((word,) for word in self._alike(_MILITIAS))

    def _alike(self, words: frozenset[str]) -> frozenset[str]:
        found = self._sets.get(words)
        if found is None:
            same = self.groups.synonyms
            found = self._sets[words] = frozenset(self.names.fold(same.get(w, w)) or w for w in words)
        return found

    def parts(self, name: str) -> tuple[str, ...]:
        """The folded words of a personal name, the surname that stands alone for the person last."""
        return self.names.family_last(name.replace("(", " ").replace(")", " "))

    def is_acronym(self, name: str) -> bool:
        """Whether a name is capitals only."""
        return _ACRONYM.fullmatch(name) is not None

    def of_body(self, name: str) -> bool:
        """Whether a name has a noun of bodies in another language ("Kataib X"), whatever a report took it for."""
        first = name.split(" ", 1)[0].lower()
        return first in self.groups.foreign and self.groups.foreign[first].type is not None

    def seated(self, name: str) -> bool:
        """Whether a body is one of many that a country has, one in each other country ("the X embassy")."""
        return name.rsplit(" ", 1)[-1].lower() in self.groups.seated

    def plain(self, text: str) -> bool:
        """Whether a description has nothing before its noun but a country and articles ("Iraq's parliament")."""
        words = [w.removesuffix("'s").removesuffix("’s") for w in text.split()[:-1]]
        return not words or self.states.of(" ".join(words)) is not None

    def bodied(self, text: str) -> bool:
        """Whether a description ends in a noun of bodies or of those who serve a state ("Iraqi lawmakers")."""
        last = text.rsplit(" ", 1)[-1].lower()
        return last in self.groups.heads or self.groups.described.get(last) == "government"

    def bare(self, text: str) -> str | None:
        """A description of a body without its country ("Iraqi security forces"), where two words are left."""
        first, _, rest = text.partition(" ")
        state = self.states.of(first)
        return rest if state is not None and state.form == "adjective" and " " in rest else None

    def adherents(self, name: str) -> str | None:
        """Whose followers a name says these are ("Peronists", "Peronist movement"), folded; None where it does not."""
        first, _, rest = name.partition(" ")
        stem = next((first[: -len(end)] for end in _ADHERENT if first.lower().endswith(end)), "")
        if len(stem) < _LEAST_STEM or (rest and rest.lower() not in self.groups.eponymous):
            return None
        return self.names.fold(stem.rstrip("-")) or None

    def of_community(self, text: str) -> bool:
        """Whether people are described by a faith, a people or a part of the world ("Western diplomats")."""
        return any(
            word.lower() in self.titles.communities and word.lower() not in self.titles.states
            for word in text.split()[:-1]
        )

    def body(self, name: str) -> BodyName:
        """The words of a body's name, translated where a table knows them, sorted."""
        found = self._bodies.get(name)
        if found is None:
            found = self._bodies[name] = self._body(name)
        return found

    def _body(self, name: str) -> BodyName:
        known = self._known(name)
        if known is not None:
            return BodyName(("known", known.name), known.country, known=True)
        if (publisher := self.outlets.find(name)) is not None:
            return BodyName(("known", publisher.name), None, known=True)
        words = [part for word in _WORD.findall(_LINK.sub(" ", name)) for part in self._pieces(word)]
        country = None
        if words and (state := self.states.of(words[0])) is not None and state.form in ("adjective", "name"):
            country, words = state.iso, words[1:] if len(words) > 2 or state.form == "adjective" else words
        plain = [w.lower().rstrip(".") for w in words]
        heads = self.groups.heads
        common = 0 < len([w for w in plain if w not in _SMALL]) <= 3 and all(
            w in heads or w in self.titles.domains or w in _SMALL for w in plain
        )
        common = common and not any(heads.get(w) == "armed_group" for w in plain)
        meant, translated = self._meanings(plain)
        kept = [word for word in meant if word not in self.groups.droppable]
        short = [self.names.fold(word) or word for word in (kept if len(kept) > 1 else meant)]
        distinct = len(short) == 1 and any(w.lower() in self.groups.foreign for w in words)
        if country is not None and not common and len(short) == 1:
            short = [*short, country.lower()]
        return BodyName(tuple(sorted(short)), country, common, False, distinct, self._initials(words), translated)

    def _pieces(self, word: str) -> list[str]:
        """The parts of a hyphened word; "counter-terrorism" is one."""
        whole = word.lower() in self.titles.domains or word.lower() in self.groups.synonyms
        return [word] if whole else [piece for piece in word.split("-") if piece]

    def _known(self, name: str) -> Body | None:
        """The body of world standing that a name is, in either spelling, with or without a noun for it ("Hamas movement")."""
        bodies = self.groups.bodies
        found = bodies.get(name) or bodies.get(self._american(name))
        if found is not None:
            return found
        first, _, last = name.rpartition(" ")
        others = [first] if last.lower() in _LABELS else [] if first else [f"{name} {label}" for label in _ADDED]
        meant = (bodies.get(other) for other in others)
        return next((body for body in meant if body is not None and body.type in ("armed_group", "party")), None)

    def _american(self, name: str) -> str:
        """A name with each noun in the first of its spellings."""
        words = name.split()
        return " ".join(self.groups.synonyms.get(w.lower(), w).capitalize() if w.istitle() else w for w in words)

    def _meanings(self, plain: list[str]) -> tuple[list[str], tuple[str, ...]]:
        meant: list[str] = []
        translated = []
        for word in plain:
            if word in _SMALL:
                continue
            foreign = self.groups.foreign.get(word)
            if foreign is not None and foreign.means != word:
                translated.append(f"{word} = {foreign.means}")
            english = foreign.means if foreign is not None else word
            meant.append(self.groups.synonyms.get(english, english))
        return meant, tuple(translated)

    def _initials(self, words: list[str]) -> tuple[str, ...]:
        """The acronyms that a name would have, synonyms of its nouns taken for them ("forces", "units")."""
        letters = []
        for word in words:
            lower = word.lower()
            if lower in _SMALL:
                continue
            canonical = self.groups.synonyms.get(lower)
            alike = (
                {form[0] for form, head in self.groups.synonyms.items() if head == canonical} if canonical else set()
            )
            letters.append(sorted({lower[0], *alike}))
        if not 3 <= len(letters) <= 6:
            return ()
        made = ("".join(choice).upper() for choice in product(*letters))
        return tuple(sorted(set(made)))[:_ABUNDANT]

    def following(self, word: str) -> str:
        """Followers and members are told apart; their words are not."""
        return "followers" if word.lower() in self.groups.followers else "members"

    def described(self, text: str) -> tuple[str, ...]:
        """The words that tell a described group: its noun, its service or community, a stance or a patron ("Iran-backed").

        Of a pair of names ("the X and Y blocs") and of one whose office it is ("the prime minister's office") all.
        """
        found = self._told.get(text)
        if found is None:
            if len(self._told) >= _MOST_KNOWN:
                self._told.clear()
            found = self._told[text] = self._described(text)
        return found

    def _described(self, text: str) -> tuple[str, ...]:
        text, side = patron(text)
        words = text.split()
        if not words:
            return ()
        lower = [w.lower() for w in words]
        stances = {stance for w in words[:-1] if (stance := self._stance(w)) is not None}
        ally = self.states.of(side) if side is not None else None
        if ally is not None:
            stances.add(f"with {ally.iso}")
        head = self.groups.synonyms.get(lower[-1], lower[-1])
        if any(stance.startswith(("with", "against")) for stance in stances) and lower[-1] in self.groups.armed:
            head = "militias"
        told = {head, *self._service(lower[:-1], head), *self._whose(lower[:-1])}
        if lower[-1] in self.groups.armed and lower[-1] not in ("forces", "militia", "militias"):
            told.update(w for w in lower[:-1] if w in self.groups.arms)
        told.update(
            self._community(w) for w in lower[:-1] if w in self.titles.communities and w not in self.titles.states
        )
        return tuple(sorted({*(self.names.fold(word) or word for word in told), *stances}))

    def _community(self, lower: str) -> str:
        return self.groups.synonyms.get(lower, lower)

    def _whose(self, lower: list[str]) -> list[str]:
        """The words of what owns it or of the two it is named after; none where it is neither."""
        owned = next((at for at, word in enumerate(lower) if word.endswith(_OWNED)), None)
        if owned is not None:
            said = [word.partition("'")[0].partition("’")[0] for word in lower[: owned + 1]]
            return [] if self.states.of(" ".join(said).title()) is not None else said
        return [word for word in lower if word not in self.titles.domains] if lower[1:2] == ["and"] else []

    def _stance(self, word: str) -> str | None:
        first, _, rest = word.partition("-")
        if not rest:
            return None
        state = self.states.of(first) or self.states.of(rest)
        if state is not None:
            return ("against " if first.lower() == "anti" else "with ") + state.iso
        return word.lower() if first.lower() in ("anti", "pro") else None

    def _service(self, words: list[str], head: str) -> list[str]:
        if self.groups.described.get(head) not in ("government", "party", "coalition", "organization"):
            return []
        kept = [w for w in words if w in self.titles.domains and w not in _COLOURLESS]
        return [self.groups.synonyms.get(w, w) for w in kept]

    def patron(self, text: str) -> str | None:
        """The country that stands behind a described group or that it stands against: none of its own."""
        words, side = patron(text)
        states = [self.states.of(part) for w in words.split() if "-" in w for part in w.split("-")]
        found = next((state for state in (*states, self.states.of(side or "")) if state is not None), None)
        return found.iso if found is not None else None
