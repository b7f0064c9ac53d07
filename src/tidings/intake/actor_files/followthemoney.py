"""Known actors from FollowTheMoney entities, one JSON object a line: persons and bodies; other schemata are left out.

Schemata, properties and topics are those of followthemoney 4.11. Weak aliases are not taken: their makers say that
they do not tell one entity from another.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from tidings.intake.actor_files.entry import Entry, Value, refused

_NAMES = ("name", "alias", "previousName", "abbreviation")
_TYPES: Mapping[str, str | None] = {
    "Person": "person", "Company": "company", "PublicBody": "government", "Organization": None, "LegalEntity": None,
}  # fmt: skip
# The topic that tells most comes first.
_TOPICS = (
    ("pol.party", "party"), ("gov", "government"), ("mil", "government"), ("corp", "company"), ("role", "person"),
)  # fmt: skip
_SHORTEST, _LONGEST = 2, 200
_SHAPE = 'one object a line: {"id": ..., "schema": ..., "properties": {"name": [...]}}'


def read_entities(file: str, text: str) -> Iterator[Entry]:
    """The entries of persons and bodies."""
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            held = _object(file, line, number)
            if held.get("schema") in _TYPES:
                entry = _entry(file, held, number)
                if entry.values["names"]:
                    yield entry


def _object(file: str, line: str, number: int) -> Mapping[str, object]:
    try:
        held: object = json.loads(line)
    except json.JSONDecodeError as error:
        raise refused(file, number, error.colno, error.msg, _SHAPE) from error
    except RecursionError as error:
        raise refused(file, number, 1, "nested too deep", _SHAPE) from error
    if not isinstance(held, dict) or not all(isinstance(held.get(key), str) for key in ("id", "schema")):
        raise refused(file, number, 1, "no FollowTheMoney entity", _SHAPE)
    return held


def _entry(file: str, held: Mapping[str, object], number: int) -> Entry:
    properties = held.get("properties", {})
    if not isinstance(properties, dict):
        raise refused(file, number, 1, "properties that are no object", _SHAPE)
    names = [name for key in _NAMES for name in _list(file, properties, key, number) if _fits(name)]
    kind = _TYPES[str(held["schema"])] or _by_topic(_list(file, properties, "topics", number))
    if kind == "person":  # a surname alone is no name of one person
        names = [name for name in names if " " in name.strip()]
    ids = [f"ftm:{held['id']}", *(f"wikidata:{one}" for one in _list(file, properties, "wikidataId", number))]
    countries = [one.upper() for one in _list(file, properties, "country", number) if len(one) == 2]
    values = {
        "names": names, "type": [kind] if kind else [], "ids": [one for one in ids if " " not in one],
        "country": countries if len(countries) == 1 else [],
    }  # fmt: skip
    return Entry({key: tuple(Value(one, number, 1) for one in ones) for key, ones in values.items()}, number, 1)


def _fits(name: str) -> bool:
    """Whether a name of somebody else's data can be one: theirs are not refused, only passed over."""
    return sum(c.isalnum() for c in name) >= _SHORTEST and len(name) <= _LONGEST and name.isprintable()


def _by_topic(topics: list[str]) -> str | None:
    return next((kind for topic, kind in _TOPICS if any(t == topic or t.startswith(f"{topic}.") for t in topics)), None)


def _list(file: str, properties: Mapping[str, object], key: str, number: int) -> list[str]:
    value = properties.get(key, [])
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise refused(file, number, 1, f"{key} is {value!r}"[:80], "a list of strings for every property")
    return value
