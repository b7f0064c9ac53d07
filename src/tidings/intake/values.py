"""The fields of a JSON object by what they mean, whatever they are called and however deep they lie."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from html import unescape

from tidings.vocabulary.mastheads import Keys

_NO_LETTER = re.compile(r"[\s_\-:.]+")
_BREAK = re.compile(r"</(?:p|div|h\d|li|blockquote)>|<br\s*/?>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
_DEEPEST = 3


class Fields:
    """A JSON object, asked by meaning.

    Args:
        value: the object.
        keys: field names by what they hold.
    """

    def __init__(self, value: Mapping[str, object], keys: Keys) -> None:
        self.value = value
        self.keys = keys
        self._levels = [_plain_keys(level) for level in self._unwrapped(value)]

    def text(self) -> str | None:
        """The running text: of the fields that may hold it, the first, unless a later one is far longer."""
        best = None
        for level in self._levels:
            for key in self.keys.text:
                held = _words(level.get(key), self.keys.inner, "\n\n")
                if held and held.strip() and (best is None or len(held) > 2 * len(best)):
                    best = held
            if best:
                return best
        return None

    def articles(self) -> tuple[Fields, ...]:
        """The objects with a text in the lists that this one holds: an answer of an interface, a bundle."""
        lists = [held for level in self._levels for held in level.values() if isinstance(held, list)]
        items = [Fields(item, self.keys) for held in lists for item in held if isinstance(item, Mapping)]
        return tuple(item for item in items if item.text())

    def one(self, names: Iterable[str]) -> str | None:
        """The first of these fields that holds words."""
        return self._first(names, "; ")

    def joined(self, names: Iterable[str]) -> str | None:
        """The first of these fields, a list joined with commas."""
        return self._first(names, ", ")

    def raw(self, names: Iterable[str]) -> object:
        """The first of these fields that holds a word or a number."""
        for value in self._held(names):
            if isinstance(value, int | float) and not isinstance(value, bool):
                return value
            held = _words(value, self.keys.inner, " ")
            if held:
                return held
        return None

    def _first(self, names: Iterable[str], joint: str) -> str | None:
        for value in self._held(names):
            held = _words(value, self.keys.inner, joint)
            if held and held.strip():
                return _TAG.sub("", unescape(held)).strip() or None
        return None

    def _held(self, names: Iterable[str]) -> Iterator[object]:
        for level in self._levels:
            yield from (level[name] for name in names if name in level)

    def _unwrapped(self, value: Mapping[str, object], depth: int = 0) -> list[Mapping[str, object]]:
        """The object itself, then the objects that it wraps an article in."""
        levels = [value]
        if depth < _DEEPEST:
            for key, held in value.items():
                if isinstance(held, Mapping) and key.lower() in self.keys.wrappers:
                    levels += self._unwrapped(held, depth + 1)
        return levels

    @staticmethod
    def plain(markup: str) -> str:
        """The text of a piece of HTML, a paragraph a line."""
        lines = (re.sub(r"[ \t\r\n]+", " ", unescape(_TAG.sub("", part))).strip() for part in _BREAK.split(markup))
        return "\n\n".join(line for line in lines if line)


def _plain_keys(level: Mapping[str, object]) -> dict[str, object]:
    made: dict[str, object] = {}
    for key, value in level.items():
        if value not in (None, "", [], {}):
            made.setdefault(_NO_LETTER.sub("", str(key)).lower(), value)
    return made


def _words(value: object, inner: Iterable[str], joint: str, depth: int = 0) -> str | None:
    """A value as words: a string, the strings of a list, the named part of an object."""
    if isinstance(value, str):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    if depth > _DEEPEST:
        return None
    if isinstance(value, list):
        parts = [held for item in value if (held := _words(item, inner, joint, depth + 1))]
        return joint.join(parts) if parts else None
    if isinstance(value, Mapping):
        level = {str(key).lower(): held for key, held in value.items()}
        return next((held for key in inner if (held := _words(level.get(key), inner, joint, depth + 1))), None)
    return None
