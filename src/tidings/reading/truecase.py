"""The case of upper-case newswire restored, as a view of the same length: parser and name finder know mixed case only.

A word is small when the language model's own word lists hold it (or a form it inflects to); names of countries,
peoples, months and larger towns, and words that no list holds, get a capital. This is
what keeps names apart from nouns. Text that has case is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from functools import lru_cache

from spacy.language import Language

from tidings.gazetteer.gazetteer import Gazetteer
from tidings.reading.casenames import NameCase, Piece
from tidings.vocabulary.casing import load_casing
from tidings.vocabulary.countries import load_countries
from tidings.vocabulary.names import load_names
from tidings.vocabulary.tables import Vocabulary
from tidings.vocabulary.titles import load_titles

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_LEAST_LETTERS = 20
_UPPER_SHARE = 0.85
_LARGE = 300_000
_BEFORE_NAMES = frozenset(
    {"el", "la", "los", "las", "san", "santa", "costa", "puerto", "buenos", "del", "von", "saint"}
)
_ALWAYS = frozenset(
    "january february march april june july august september october november december monday tuesday wednesday thursday "
    "friday saturday sunday jan feb mar apr jun jul aug sep oct nov dec i mr mrs dr jesus christ god".split()
)
_SUFFIXES = (
    ("ies", "y"), ("es", ""), ("es", "e"), ("s", ""), ("ied", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"),
    ("er", ""), ("er", "e"), ("est", ""), ("ly", ""), ("'s", ""), ("men", "man"),
)  # fmt: skip
_OPENS = frozenset(".!?:")


class Caser:
    """Restores case.

    Args:
        common: words that a text writes small.
        proper: words that it writes with a capital.
        is_place: whether a word that may be either names a known place.
        sure: of the common ones, those that are no nouns alone.
        names: finds names by the words beside them.
    """

    def __init__(
        self,
        common: Collection[str],
        proper: Collection[str],
        is_place: Callable[[str], bool],
        sure: Collection[str],
        names: NameCase,
    ) -> None:
        self._common = common
        self._proper = proper
        self._sure = sure
        self._names = names
        self._is_place = lru_cache(maxsize=65536)(is_place)
        self._small = lru_cache(maxsize=65536)(self._is_small)

    def restored(self, view: str) -> str:
        """The view with its upper-case lines in mixed case; all others as they are."""
        if not _is_upper(view, 0.6) and not any(_is_upper(line, _UPPER_SHARE) for line in view.split("\n")):
            return view
        if _is_upper(view, 0.6):
            return self._restored(view)
        return "\n".join(self._restored(line) if _is_upper(line, _UPPER_SHARE) else line for line in view.split("\n"))

    def _restored(self, text: str) -> str:
        """A text that is upper case but for a word here and there."""
        pieces: list[Piece] = []
        words, at, opening = [], 0, True
        for match in _WORD.finditer(text):
            between = text[at : match.start()]
            initial = bool(pieces) and len(pieces[-1].small) == 1 and between in (". ", ".\n", ".")  # "U.S. embassy"
            opening = opening or between.count("\n") > 1 or (not initial and any(sign in _OPENS for sign in between))
            word = self._word(match.group(), opening, between[-1:])
            stem = match.group().lower().removesuffix("'s")
            pieces.append(Piece(stem, between, word[0].isupper(), self._is_sure(stem), opening))
            words.append(word)
            if between == " " and word[0].isupper() and len(pieces) > 1 and pieces[-2].small in _BEFORE_NAMES:
                pieces[-2].cap = True
            at, opening = match.end(), False
        self._names.name(pieces)
        return "".join(map(_written, pieces, words, _WORD.findall(text))) + text[at:]

    def _word(self, word: str, opening: bool, before: str) -> str:
        if not word.isupper():
            return word
        small = word.lower()
        if len(small) != len(word):
            return word
        if (before == "(" and len(word) <= 5) or (len(word) == 1 and small != "a"):
            return word
        if self._small(small):
            return word[0] + small[1:] if opening else small
        acronym = len(word) <= 5 and not set(small) & set("aeiouy")
        return word if acronym or len(word) == 1 else word[0] + small[1:]

    def _is_small(self, word: str) -> bool:
        if word in self._proper:
            return False
        stem = word.removesuffix("'s")
        if stem in self._proper:
            return False
        return self._is_common(stem) and not self._is_place(stem)

    def _is_sure(self, word: str) -> bool:
        """Whether a word, or what it inflects, is an ordinary word that is no noun alone."""
        return word in self._sure or any(
            word.endswith(suffix) and word[: len(word) - len(suffix)] + stem in self._sure
            for suffix, stem in _SUFFIXES[3:]
        )

    def _is_common(self, word: str) -> bool:
        if word in self._common:
            return True
        return any(
            word.endswith(suffix) and word[: len(word) - len(suffix)] + stem in self._common
            for suffix, stem in _SUFFIXES
        )


def _written(piece: Piece, word: str, upper: str) -> str:
    """A word with what stands before it, in the case that it and its neighbours give it."""
    if piece.whole and upper.isupper():
        word = upper
    elif piece.cap and word[0].islower():
        word = word[0].upper() + word[1:]
    return piece.between + word


def caser(nlp: Language, vocabulary: Vocabulary, gazetteer: Gazetteer) -> Caser:
    """The caser that knows the word lists of a language model, the countries, and the gazetteer's larger places."""
    sure, nouns = _word_lists(nlp)
    countries = vocabulary.table("countries", load_countries)
    peoples = {word.lower() for country in countries for word in (*country.names, *country.people) if " " not in word}
    peoples -= {"us"}
    proper = _ALWAYS | peoples | {f"{word}s" for word in peoples}

    def is_place(word: str) -> bool:
        if word in sure or len(word) < 3:
            return False
        return any(entry.population >= _LARGE or entry.kind == "country" for entry in gazetteer.lookup(word.title()))

    titles = vocabulary.table("titles", load_titles)
    ranks = titles.honorifics | {word for word, kind in titles.heads.items() if kind in ("rank", "office")}
    given = {name.lower() for name in vocabulary.table("names", load_names).given}
    names = NameCase(vocabulary.table("casing", load_casing), given, ranks)
    return Caser(sure | nouns, proper, is_place, sure, names)


def _word_lists(nlp: Language) -> tuple[frozenset[str], frozenset[str]]:
    """Words that are no nouns alone, and nouns, from the tables of the lemmatiser."""
    lookups = nlp.get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
    index, exceptions = lookups.get_table("lemma_index"), lookups.get_table("lemma_exc")
    noun = nlp.vocab.strings["noun"]
    sure = set(nlp.Defaults.stop_words or ())
    nouns: set[str] = set()
    for key, words in (*index.items(), *exceptions.items()):
        (nouns if key == noun else sure).update(words)
    return frozenset(sure), frozenset(nouns)


def _is_upper(text: str, share: float) -> bool:
    letters = sum(map(str.isalpha, text))
    return letters >= _LEAST_LETTERS and sum(map(str.isupper, text)) >= share * letters
