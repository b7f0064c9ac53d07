"""The words of time expressions: each with its class, its number and its TIMEX3 code."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tidings.vocabulary.tables import Raw

# One letter a class: a rule of reading/times is a regular expression over these letters.
CLASSES: Mapping[str, str] = {
    "months": "M", "weekdays": "W", "seasons": "S", "dayparts": "P", "daypoints": "K", "units": "U",
    "plural_units": "u", "cardinals": "w", "ordinals": "O", "decades": "F", "vague": "q", "approximators": "k",
    "position": "B", "mods": "E", "edges": "b", "directions": "g", "days": "r", "references": "R", "sets": "Q",
    "holidays": "x",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Word:
    """A word or phrase of one class: ``letter`` names the class."""

    letter: str
    number: int = 0
    code: str = ""


@dataclass(frozen=True, slots=True)
class TimesTable:
    """All words. ``phrases`` go by their first word, longest first; ``ambiguous`` words need a date word beside them."""

    words: Mapping[str, tuple[Word, ...]]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], Word], ...]]
    phrase_words: frozenset[str]
    ambiguous: frozenset[str]
    given_names: frozenset[str]
    other_in_lower_case: frozenset[str]
    zones: frozenset[str]
    counted: frozenset[str]
    streets: frozenset[str]


def load_times(raw: Raw) -> TimesTable:
    """The typed table of ``data/times.toml``."""
    words: dict[str, list[Word]] = defaultdict(list)
    phrases: dict[str, list[tuple[tuple[str, ...], Word]]] = defaultdict(list)
    for section, letter in CLASSES.items():
        for text, value in _section(raw, section).items():
            word = _word(letter, value, f"{section}.{text}")
            parts = tuple(text.replace("'s", " 's").split())
            if len(parts) > 1:
                phrases[parts[0]].append((parts, word))
            else:
                words[text].append(word)
    ambiguous = _section(raw, "ambiguous")
    names = {key: frozenset(_texts(value, f"ambiguous.{key}")) for key, value in ambiguous.items()}
    return TimesTable(
        words={text: tuple(found) for text, found in words.items()},
        phrases={first: tuple(sorted(found, key=lambda item: -len(item[0]))) for first, found in phrases.items()},
        phrase_words=frozenset(word for found in phrases.values() for parts, _ in found for word in parts),
        ambiguous=names["months"] | names["weekdays"] | names["seasons"],
        given_names=names["given_names"],
        other_in_lower_case=names["lowercase_months"] | names["weekdays"],
        counted=frozenset(_texts(_section(raw, "counted")["words"], "counted.words")),
        streets=frozenset(_texts(_section(raw, "counted")["streets"], "counted.streets")),
        zones=frozenset(_texts(_section(raw, "zones")["names"], "zones.names")),
    )


def _word(letter: str, value: object, where: str) -> Word:
    if isinstance(value, bool) or not isinstance(value, (int, str)):
        raise ValueError(f"{where} is {value!r}, neither a number nor a TIMEX3 code")
    return Word(letter, number=value) if isinstance(value, int) else Word(letter, code=value)


def _section(raw: Raw, name: str) -> Mapping[str, object]:
    section = raw[name]
    if not isinstance(section, dict):
        raise TypeError(f"{name} is no table")
    return section


def _texts(value: object, where: str) -> Iterable[str]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise TypeError(f"{where} is no list of words")
    return value
