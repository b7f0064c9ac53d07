"""Names in text without case, by the words beside them: people, bodies with an acronym in brackets, bodies told again.

A dictionary of English holds most names of people and every word of "National Liberation Army" as ordinary words; what
tells them is the given name before, the rank, the bracket behind, and the same words a second time.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from tidings.vocabulary.casing import Casing

_PARTICLES = frozenset({"of", "for", "the", "and", "de", "la", "del", "y", "los", "las", "el"})
_DETERMINERS = frozenset({"the", "a", "an", "this", "that", "his", "her", "its", "their", "our", "no", "any", "some"})
_OPENS, _CLOSES = frozenset("[("), frozenset("])")
_LONGEST = 6
_MOST_WORDS = 9
_PLAIN = frozenset({("armed", "forces")})


@dataclass(slots=True)
class Piece:
    """A word of a text without case: in small letters, what stands before it, how it is written.

    ``sure``: an ordinary word that is no noun alone. ``opens``: the first of a sentence. ``whole``: left in capitals.
    """

    small: str
    between: str
    cap: bool
    sure: bool
    opens: bool
    whole: bool = False


class NameCase:
    """Gives words the capital of a name.

    Args:
        casing: the table of words beside names.
        given: given names, in small letters.
        ranks: titles before a name ("general", "mr"), in small letters.
    """

    def __init__(self, casing: Casing, given: Collection[str], ranks: Collection[str]) -> None:
        self._casing = casing
        self._given = frozenset(given) | casing.given
        self._ranks = frozenset(ranks)

    def name(self, pieces: Sequence[Piece]) -> None:
        """Sets ``cap`` and ``whole`` of the words that are names."""
        self._people(pieces)
        self._people_again(pieces)
        self._again(pieces, {*self._known(pieces), *self._bracketed(pieces), *self._runs(pieces)})

    def _people(self, pieces: Sequence[Piece]) -> None:
        for at, piece in enumerate(pieces):
            before = pieces[at - 1] if at and _beside(piece) else None
            after = pieces[at + 1] if at + 1 < len(pieces) and _beside(pieces[at + 1]) else None
            if piece.cap and not piece.opens:
                continue
            if self._is_given(piece, before, after) or self._is_surname(piece, before, after):
                piece.cap = True

    def _is_given(self, piece: Piece, before: Piece | None, after: Piece | None) -> bool:
        if piece.small not in self._given:
            return False
        if after is not None and (after.cap or after.small in self._given or after.small in self._casing.surnames):
            return True
        return not piece.sure and (before is None or before.small not in _DETERMINERS)

    def _is_surname(self, piece: Piece, before: Piece | None, after: Piece | None) -> bool:
        if before is None:
            return False
        named = before.cap and (before.small in self._given or before.small in self._casing.surnames)
        if piece.small in self._casing.surnames:
            return named or before.small in self._ranks or (before.cap and not piece.sure)
        return not piece.sure and named and after is not None and after.cap and not after.opens

    def _people_again(self, pieces: Sequence[Piece]) -> None:
        """A surname told with a given name once is a name where it stands alone."""
        known = {
            piece.small
            for at, piece in enumerate(pieces)
            if piece.cap and not piece.sure and at and _beside(piece) and pieces[at - 1].cap
            and (pieces[at - 1].small in self._given or pieces[at - 1].small in self._casing.surnames)
        }  # fmt: skip
        for piece in pieces:
            if piece.small in known:
                piece.cap = True

    def _known(self, pieces: Sequence[Piece]) -> Iterator[tuple[str, ...]]:
        for piece in pieces:
            yield from self._casing.known.get(piece.small, ())

    def _bracketed(self, pieces: Sequence[Piece]) -> Iterator[tuple[str, ...]]:
        """ "National Liberation Army [ELN]", "ELN [National Liberation Army]": the words, and the acronym."""
        for at, piece in enumerate(pieces):
            if piece.between[-1:] not in _OPENS or not at:
                continue
            end = _closed(pieces, at)
            if end == at + 1 and len(piece.small) <= _LONGEST:
                start = self._start(pieces, at - 1, piece.small) if not piece.between[:-1].strip() else at
                if start < at - 1:
                    piece.whole = True
                    yield tuple(one.small for one in pieces[start:at])
            elif end is not None and at + 1 < end <= at + _MOST_WORDS and self._is_body(pieces[at:end]):
                acronym = pieces[at - 1]
                if len(acronym.small) <= _LONGEST and not acronym.sure and _agrees(acronym.small, pieces[at:end]):
                    acronym.whole = True
                    yield tuple(one.small for one in pieces[at:end])
        whole = {piece.small for piece in pieces if piece.whole}
        for piece in pieces:
            piece.whole = piece.whole or piece.small in whole

    def _start(self, pieces: Sequence[Piece], last: int, acronym: str) -> int:
        """Where the name starts that ends before its acronym: as far as initials, bodies and capitals go."""
        start, at = last + 1, last
        while at >= 0 and last - at < _MOST_WORDS:
            piece = pieces[at]
            fits = piece.small[0] in acronym or self._is_part(piece.small) or (piece.cap and not piece.opens)
            if fits and piece.small not in _PARTICLES:
                start = at
            elif piece.small not in _PARTICLES or piece.small in ("the", "and"):
                break
            if not _beside(piece):
                break
            at -= 1
        return start if _agrees(acronym, pieces[start : last + 1]) else last + 1

    def _is_body(self, pieces: Sequence[Piece]) -> bool:
        return any(piece.small in self._casing.bodies for piece in pieces)

    def _is_part(self, word: str) -> bool:
        return word in self._casing.inner or word in self._casing.bodies

    def _runs(self, pieces: Sequence[Piece]) -> Iterator[tuple[str, ...]]:
        """ "Tupac Amaru Revolutionary Movement", "Army of National Liberation": a body and the words that name it."""
        for at, piece in enumerate(pieces):
            if piece.small not in self._casing.bodies:
                continue
            start = at
            while start and _beside(pieces[start]) and self._names(pieces[start - 1]):
                start -= 1
            if 1 < start < at and not pieces[start - 1].sure and _beside(pieces[start]) and _beside(pieces[start - 1]):
                start -= 2 * self._names(pieces[start - 2])  # "Farabundo marti National Liberation Front"
            end = self._tail(pieces, at)
            words = tuple(one.small for one in pieces[start:end])
            ordinary = sum(self._is_part(word) for word in words)
            if words not in _PLAIN and ordinary > 1 and (ordinary > 2 or end > at + 1 or ordinary < len(words)):
                yield words
                self._trailed(pieces, start, end)

    def _trailed(self, pieces: Sequence[Piece], start: int, end: int) -> None:
        """ "The Army of National Liberation ELN": an acronym without brackets behind its body."""
        if end < len(pieces) and _beside(pieces[end]) and not pieces[end].sure:
            acronym = pieces[end].small
            if 2 < len(acronym) <= _LONGEST and _agrees(acronym, pieces[start:end]):
                for piece in pieces:
                    piece.whole = piece.whole or piece.small == acronym

    def _names(self, piece: Piece) -> bool:
        return piece.small in self._casing.inner or (piece.cap and not piece.opens and not piece.sure)

    def _tail(self, pieces: Sequence[Piece], at: int) -> int:
        """Past "of national liberation", "of Colombia" behind a body's noun."""
        end = at + 1
        if end + 1 < len(pieces) and pieces[end].small in ("of", "for") and _beside(pieces[end]):
            stop = end + 1
            while stop < len(pieces) and _beside(pieces[stop]) and self._names(pieces[stop]):
                stop += 1
            return stop if stop > end + 1 else end
        return end

    def _again(self, pieces: Sequence[Piece], names: Collection[tuple[str, ...]]) -> None:
        """Every place where the words of a name stand in its order."""
        starts: dict[str, list[tuple[str, ...]]] = {}
        for words in names:
            if len(words) > 1:
                starts.setdefault(words[0], []).append(words)
        for at, piece in enumerate(pieces):
            for words in starts.get(piece.small, ()):
                held = pieces[at : at + len(words)]
                if tuple(one.small for one in held) == words and all(map(_beside, held[1:])):
                    for one in held:
                        one.cap = one.cap or one.small not in _PARTICLES


def _beside(piece: Piece) -> bool:
    """Whether only blanks stand between a word and the one before it."""
    return piece.between.isspace()


def _closed(pieces: Sequence[Piece], at: int) -> int | None:
    """One past the last word of the bracket that opens before a word."""
    for end in range(at + 1, min(len(pieces), at + _MOST_WORDS + 1)):
        between = pieces[end].between.lstrip()
        if between[:1] in _CLOSES:
            return end
        if not _beside(pieces[end]) and pieces[end].between != "-":
            return None
    return None


def _agrees(acronym: str, words: Sequence[Piece]) -> bool:
    """Whether at least half of the letters of an acronym, and two, are initials (in any order: it may be of another language)."""
    initials = [word.small[0] for word in words if word.small not in _PARTICLES]
    shared = sum(min(acronym.count(letter), initials.count(letter)) for letter in set(acronym))
    return len(initials) > 1 and shared >= 2 and 2 * shared >= len(acronym)
