"""Runs of capitalised words that may be names: with particles, "of" inside the names of bodies, small tails."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tidings.reading.actors.lexicon import Lexicon
from tidings.reading.actors.titles import Title
from tidings.reading.actors.words import Word

_PROPER = frozenset({"NNP", "NNPS"})
_COMMON = frozenset({"JJ", "NNS", "VBG", "VBN", "RB"})
_CLOSED_TAGS = frozenset(
    {"DT", "IN", "PRP", "PRP$", "CC", "TO", "WDT", "WP", "WP$", "WRB", "MD", "EX", "PDT", "CD", "RB", "VBD", "VBZ", ",", ".", ":", "POS"}
)  # fmt: skip
_NEVER = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december jan feb mar apr jun jul aug sept sep oct nov dec i a an the he she it they we
    you his her its their our my your this that these those there here yes no not but and or nor so yet if when while as
    after before since because although though however meanwhile moreover also then now today yesterday tomorrow who what
    where why how which whose whether both either neither each every all most many much some any few several other others
    another such in on at by for from of to with without within under over between among about against during through
    into onto upon despite following according earlier later recently last next first second third one two three four five
    six seven eight nine ten dozens hundreds thousands near is are was were be been has have had do does did will would can could
    may might must shall should photo updated read more god islam christianity ramadan eid muslims christians shias sunnis
    jews kurds arabs shiites english arabic french am pm gmt est edt utc covid-19 covid internet et""".split()
)
_ABSTRACT = re.compile(
    r"(?:ity|tion|ment|ness|ance|ence|ism|acy|ice|dom|law|peace|change|aid|relief|work|trade|reform|hope)$"
)
_SUBJECTS = frozenset({"ministry", "department", "committee", "commission", "office", "bureau", "institute", "council", "directorate", "organization", "organisation", "agency", "court", "college"})  # fmt: skip
_WANTED = frozenset({"forces", "factions", "units", "brigades"})
_LEARNED = frozenset({"academy", "university", "college", "institute", "school"})
_CLOSES = frozenset({"corps", "party", "ministry", "movement", "organization", "organisation"})


@dataclass(frozen=True, slots=True)
class Run:
    """The words from ``start`` to ``end``: one candidate for a name. ``organized`` where "of" or a tail made it a body's."""

    start: int
    end: int
    organized: bool = False


class Runs:
    """Finds runs in the words of one report.

    Args:
        words: all words of the report.
        titles: its title phrases: their words end a run.
        lexicon: the tables.
    """

    def __init__(self, words: Sequence[Word], titles: Sequence[Title], lexicon: Lexicon) -> None:
        self.words = words
        self.lexicon = lexicon
        self.titled = {at for title in titles for at in range(title.head, title.end)}
        self.inner = {w.text for w in words if w.cap and not w.starts and w.tag in _PROPER}

    def find(self, start: int, end: int) -> list[Run]:
        """The runs between two words (a sentence)."""
        found: list[Run] = []
        at = start
        while at < end:
            if not self.nameable(at):
                at += 1
                continue
            run = self._run(at, end)
            found.extend(self._split(run))
            at = run.end
        return found

    def nameable(self, at: int) -> bool:
        """Whether a word may be part of a name."""
        word = self.words[at]
        lower = word.lower
        if at in self.titled or lower in _NEVER or lower.rstrip(".") in self.lexicon.titles.honorifics:
            return False
        if "-" in word.text:
            return self._hyphened(word)
        if not word.cap or not word.text[0].isalpha():
            return word.text[0] == "@" and len(word.text) > 2
        if (
            lower in self.lexicon.names.particles
            and at + 1 < len(self.words)
            and self.words[at + 1].cap
            and not self.words[at + 1].starts
        ):
            return True
        if not word.starts:
            return word.tag not in _CLOSED_TAGS or word.text in self.inner or len(word.text) > 3
        return self._opens(at)

    def _hyphened(self, word: Word) -> bool:
        first, _, rest = word.text.partition("-")
        if first.lower() in self.lexicon.names.particles and rest[:1].isalpha():
            return rest[0].isupper() or (first[0].isupper() and first.lower() in self.lexicon.names.servant)
        last = rest.rpartition("-")[2]
        if first.lower() in self.lexicon.ties.prefixes or last in self.lexicon.ties.compounds:
            return False
        return word.cap and rest[:1].isupper()

    def _opens(self, at: int) -> bool:
        """A capital at the start of a sentence tells nothing: the word must be a name by other signs."""
        word = self.words[at]
        following = self.words[at + 1] if at + 1 < len(self.words) else None
        alone = following is None or not following.cap
        if alone and (
            word.lower in self.lexicon.titles.domains or word.lower in self.lexicon.groups.heads or word.tag in _COMMON
        ):
            return word.text in self.lexicon.groups.bodies
        if word.text in self.inner or word.text in self.lexicon.states.words or word.text in self.lexicon.groups.bodies:
            return True
        if word.lower in self.lexicon.groups.foreign or self.lexicon.names.is_given(word.text):
            return True
        if word.tag in _PROPER:
            return word.lower not in self.lexicon.groups.described
        return following is not None and following.cap and not following.starts and word.tag in ("JJ", "NN", "FW") and following.tag in _PROPER and at + 1 not in self.titled  # fmt: skip

    def _run(self, start: int, limit: int) -> Run:
        at, organized = start + 1, False
        while at < limit:
            if (self.nameable(at) and not self.words[at].starts) or self._honorific_inside(start, at, limit):
                at += 1
            elif (step := self._particles(at, limit)) or (step := self._bracketed(at, limit)):
                at += step
            elif step := self._connector(start, at, limit, organized):
                at, organized = at + step, True
            else:
                break
        if at < limit and self._tail(start, at):
            at, organized = at + 1, True
        elif at + 1 < limit and self.words[at].lower in self.lexicon.titles.domains and self._learned(at):
            at, organized = at + 2, True
        return Run(start, at, organized)

    def _honorific_inside(self, start: int, at: int, limit: int) -> bool:
        """ "Ahmed Mulla Talal": a title inside a name is part of it."""
        honorifics = self.lexicon.titles.honorifics
        return (
            self.words[at].cap
            and self.words[at].lower in honorifics
            and at + 1 < limit
            and at > start
            and self.nameable(at + 1)
        )

    def _particles(self, at: int, limit: int) -> int:
        """How many words "de la Cruz", "bin Salman" take from here; 0 where it is none."""
        step = 0
        while (
            at + step < limit
            and step < 2
            and self.words[at + step].lower in self.lexicon.names.small
            and not self.words[at + step].cap
        ):
            step += 1
        return step + 1 if step and at + step < limit and self.nameable(at + step) else 0

    def _bracketed(self, at: int, limit: int) -> int:
        """The rest of a name in brackets: "Moqtada (al-Sadr)"."""
        if self.words[at].text != "(" or at + 2 >= limit or self.words[at + 2].text != ")":
            return 0
        inner = self.words[at + 1].text
        return 3 if inner.partition("-")[0].lower() in self.lexicon.names.articles and "-" in inner else 0

    def _connector(self, start: int, at: int, limit: int, organized: bool) -> int:
        words, lower = self.words, self.words[at].lower
        if lower in ("of", "for") and self._opener(start, at):
            step = 2 if at + 2 < limit and words[at + 1].lower == "the" else 1
            if self._personal(at + step, limit):
                return 0
            named = at + step < limit and (self.nameable(at + step) or self._matter(at + step))
            return step + 1 if named and self.words[at - 1].cap else 0
        if lower in ("and", "&") and at + 1 < limit and self.nameable(at + 1):
            if lower == "&" or (organized and any(word.lower in _SUBJECTS for word in words[start:at])):
                return 2
            tail = at + 2 < limit and words[at + 2].lower in self.lexicon.groups.heads
            if tail and at - start == 1 and _ABSTRACT.search(words[start].lower):
                return 2
        return 0

    def _matter(self, at: int) -> bool:
        """ "Ministry of Hajj": an honorific elsewhere is what a body is for where no name follows it."""
        word = self.words[at]
        return word.cap and word.lower in self.lexicon.titles.honorifics and not self.nameable(at + 1)

    def _personal(self, at: int, limit: int) -> bool:
        """Whether a person's name starts here: "the Party of Ann Example" is her party and no name."""
        return at + 1 < limit and self.words[at + 1].cap and self.lexicon.names.is_given(self.words[at].text)

    def _opener(self, start: int, at: int) -> bool:
        groups = self.lexicon.groups
        before = self.words[at - 1].lower
        return before in groups.openers or " ".join(word.lower for word in self.words[start:at]) in groups.openers

    def _tail(self, start: int, at: int) -> bool:
        word = self.words[at]
        if self._forces(start, at):
            return True
        if word.lower not in self.lexicon.groups.tails or word.cap or word.tag not in ("NN", "NNP"):
            return False
        state = self.lexicon.states.of(" ".join(word.text for word in self.words[start:at]))
        return state is None or word.lower == "embassy"

    def _forces(self, start: int, at: int) -> bool:
        """ "Popular Mobilisation factions": the small noun that a name of two capitals about a cause wants."""
        words = self.words[start:at]
        if self.words[at].lower not in _WANTED or len(words) < 2 or not _ABSTRACT.search(words[-1].lower):
            return False
        heads = self.lexicon.groups.heads
        return all(word.cap and word.lower not in heads and self.lexicon.states.of(word.text) is None for word in words)

    def _learned(self, at: int) -> bool:
        """ "Sandhurst military academy": a small noun of what is taught there, then the small noun of the place of teaching."""
        domain, noun = self.words[at], self.words[at + 1]
        return noun.lower in _LEARNED and not noun.cap and not domain.cap and noun.tag in ("NN", "NNP")

    def _split(self, run: Run) -> list[Run]:
        """Two bodies side by side: "Islamic Revolutionary Guards Corps Quds Force"."""
        last = self.words[run.end - 1].lower
        for at in range(run.start + 1, run.end - 2):
            if (
                self.words[at].lower in _CLOSES
                and last in self.lexicon.groups.heads
                and self.words[at + 1].lower != "of"
            ):
                return [Run(run.start, at + 1, run.organized), *self._split(Run(at + 1, run.end, run.organized))]
        return [run]
