"""Takes words and entries out of raw tables, and says what is wrong where a table has another shape."""

from __future__ import annotations

from collections.abc import Iterator

from tidings.vocabulary.tables import Raw


def part(raw: Raw, key: str) -> Raw:
    """The table under a key."""
    value = raw[key]
    if not isinstance(value, dict):
        raise TypeError(f"{key} is {value!r}, not a table")
    return value


def words(raw: Raw, key: str) -> tuple[str, ...]:
    """The list of words under a key."""
    value = raw[key]
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise TypeError(f"{key} is {value!r}, not a list of words")
    return tuple(value)


def lowered(raw: Raw, key: str) -> frozenset[str]:
    """The words under a key, in small letters."""
    return frozenset(word.lower() for word in words(raw, key))


def groups(raw: Raw, key: str) -> tuple[tuple[str, ...], ...]:
    """The lists of words under a key."""
    value = raw[key]
    if not isinstance(value, list) or not all(isinstance(group, list) and group for group in value):
        raise TypeError(f"{key} is {value!r}, not a list of lists")
    return tuple(tuple(str(item) for item in group) for group in value)


def word(raw: Raw, key: str, default: str | None = None) -> str:
    """The one word under a key."""
    value = raw.get(key, default) if default is not None else raw[key]
    if not isinstance(value, str):
        raise TypeError(f"{key} is {value!r}, not a word")
    return value


def flag(raw: Raw, key: str) -> bool:
    """A yes or no under a key; no where it is missing."""
    value = raw.get(key, False)
    if not isinstance(value, bool):
        raise TypeError(f"{key} is {value!r}, not true or false")
    return value


def entries(raw: Raw, key: str) -> Iterator[Raw]:
    """The entries of an array of tables."""
    value = raw.get(key, [])
    if not isinstance(value, list):
        raise TypeError(f"{key} is {value!r}, not an array of tables")
    for entry in value:
        if not isinstance(entry, dict):
            raise TypeError(f"an entry of {key} is {entry!r}, not a table")
        yield entry
