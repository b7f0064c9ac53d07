"""What one entry of a file of known actors says, checked; every value knows its line and column."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import cast, get_args

from tidings.errors import KnownActorsError
from tidings.model.known_actors import KnownActor
from tidings.model.mentions import ActorType

KEYS = ("name", "names", "type", "ids", "country", "note")
_LONGEST = 200
_MOST_NAMES = 200
_ID = re.compile(r"[A-Za-z][\w.-]*:\S+")


@dataclass(frozen=True, slots=True)
class Value:
    """Words in a file, and where they stand: line and column from 1."""

    text: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Entry:
    """The values of an entry by key; ``line`` and ``column`` of its beginning."""

    values: Mapping[str, tuple[Value, ...]]
    line: int
    column: int


def refused(
    file: str, line: int, column: int, found: str, allowed: str, do: str = "mend that line"
) -> KnownActorsError:
    """The error for a mistake at a place in a file."""
    return KnownActorsError(f"{file}, line {line}, column {column}: {found}", allowed=allowed, do=do)


def actor(file: str, entry: Entry) -> KnownActor:
    """The actor that an entry lists.

    Raises:
        KnownActorsError: no name, a name that is none, an unknown type, an id without its scheme.
    """
    names = [_name(file, one) for key in ("name", "names") for one in entry.values.get(key, ())]
    if not names:
        raise refused(file, entry.line, entry.column, "an entry without a name", "name: the name it goes by")
    if len(names) > _MOST_NAMES:
        raise refused(file, entry.line, entry.column, f"{len(names):,} names", f"up to {_MOST_NAMES} names")
    return KnownActor(
        names=tuple(dict.fromkeys(names)),
        type=_type(file, entry),
        external_ids=tuple(dict.fromkeys(_id(file, one) for one in entry.values.get("ids", ()))),
        country=_country(file, entry),
    )


def once(file: str, entries: Iterable[tuple[Entry, KnownActor]]) -> tuple[KnownActor, ...]:
    """The actors, where no name is listed for two.

    Raises:
        KnownActorsError: a name that two entries have.
    """
    seen: dict[str, Entry] = {}
    found = []
    for entry, one in entries:
        for name in one.names:
            first = seen.setdefault(folded(name), entry)
            if first is not entry:
                at = next(
                    (v for k in ("name", "names") for v in entry.values.get(k, ()) if _plain(v.text) == name), None
                )
                line, column = (at.line, at.column) if at else (entry.line, entry.column)
                raise refused(
                    file, line, column, f"{name!r} is a name of the entry in line {first.line} too",
                    "each name for one actor", "take it out of one of the two, or make one entry of them",
                )  # fmt: skip
        found.append(one)
    return tuple(found)


def apart(actors: Iterable[KnownActor]) -> tuple[KnownActor, ...]:
    """The actors without the names that two of them have: large lists are full of namesakes."""
    held = list(actors)
    counts = Counter(name for one in held for name in {folded(name) for name in one.names})
    kept = (replace(one, names=tuple(name for name in one.names if counts[folded(name)] == 1)) for one in held)
    return tuple(one for one in kept if one.names)


def folded(name: str) -> str:
    """A name as names are compared: without case, accents and punctuation."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return " ".join("".join(c if c.isalnum() else "" if c in "'’ʼ`" else " " for c in plain).casefold().split())


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _name(file: str, value: Value) -> str:
    name = _plain(value.text)
    if any(
        unicodedata.category(letter) in ("Cc", "Cf", "Cs") and letter not in "\u200c\u200d" for letter in value.text
    ):
        raise refused(file, value.line, value.column, f"a control character in {name!r}", "names in letters")
    if sum(letter.isalnum() for letter in name) < 2:
        raise refused(file, value.line, value.column, f"the name {name!r}", "names of two letters and more")
    if len(name) > _LONGEST:
        raise refused(file, value.line, value.column, f"a name of {len(name):,} characters", f"up to {_LONGEST}")
    return name


def _type(file: str, entry: Entry) -> ActorType | None:
    for value in entry.values.get("type", ()):
        wanted = value.text.strip().lower().replace(" ", "_")
        if wanted not in get_args(ActorType):
            allowed = ", ".join(get_args(ActorType))
            raise refused(file, value.line, value.column, f"the type {value.text.strip()!r}", allowed)
        return cast("ActorType", wanted)
    return None


def _id(file: str, value: Value) -> str:
    text = value.text.strip()
    if not _ID.fullmatch(text):
        raise refused(file, value.line, value.column, f"the id {text!r}", "a scheme and an id: wikidata:Q42")
    return text


def _country(file: str, entry: Entry) -> str | None:
    for value in entry.values.get("country", ()):
        text = value.text.strip().upper()
        if not re.fullmatch("[A-Z]{2}", text):
            raise refused(
                file, value.line, value.column, f"the country {value.text.strip()!r}", "two letters of ISO 3166: IQ"
            )
        return text
    return None
