"""English inflection of table words: every form a cue can take, so that cues are found without a lemmatiser."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

_VOWELS = frozenset("aeiou")


def verb_forms(lemma: str, irregular: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """Base, third person, past, participles of a verb: ``irregular[lemma]`` lists past and participles."""
    third = _third(lemma)
    gerund = _stem(lemma) + "ing"
    past = tuple(irregular.get(lemma, (_past(lemma),)))
    return tuple(dict.fromkeys((lemma, third, gerund, *past)))


def noun_forms(lemma: str, irregular: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """Singular and plural of a noun."""
    return (lemma, *irregular.get(lemma, (_third(lemma),)))


def _third(word: str) -> str:
    if word.endswith(("s", "x", "z", "ch", "sh", "o")):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    return word + "s"


def _past(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return lemma[:-1] + "ied"
    return _stem(lemma) + "ed"


def _stem(lemma: str) -> str:
    """The stem before -ing and -ed: a silent e dropped, a final consonant doubled after one short vowel."""
    if lemma.endswith("ie"):
        return lemma[:-2] + "y"
    if lemma.endswith("e") and not lemma.endswith("ee"):
        return lemma[:-1]
    short = (
        len(lemma) >= 3 and lemma[-1] not in _VOWELS | set("wxy") and lemma[-2] in _VOWELS and lemma[-3] not in _VOWELS
    )
    return lemma + lemma[-1] if short and sum(letter in _VOWELS for letter in lemma) == 1 else lemma
