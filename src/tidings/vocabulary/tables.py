"""Controlled lists as TOML files: one file a table, merged with what the user adds, versioned by digest.

A loader (one module per table in this folder) turns a raw table into a typed one and checks it. A user's file has
one TOML table per list that it adds to, named as the file is (``[outlets]``, ``[[outlets.outlet]]``): lists are
appended to, tables merged, single values replaced.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from importlib import resources
from pathlib import Path
from typing import TypeVar

from tidings.errors import VocabularyError
from tidings.ids import digest_bytes

Raw = Mapping[str, object]
Typed = TypeVar("Typed")


class Vocabulary:
    """All tables, those of the package and those of the user's files.

    Args:
        extra: TOML files that add to the tables.

    Raises:
        VocabularyError: a file with a mistake; nothing of it is taken.
    """

    def __init__(self, extra: Iterable[Path] = ()) -> None:
        self.extra = tuple(Path(path) for path in extra)
        self._additions = [_read_extra(path) for path in self.extra]
        self._typed: dict[Callable[[Raw], object], object] = {}

    @cached_property
    def digest(self) -> str:
        """Names the content of every table: the package's and the user's."""
        payloads = [
            path.read_bytes()
            for path in sorted(_data().iterdir(), key=lambda item: item.name)
            if path.name.endswith(".toml")
        ]
        payloads += [path.read_bytes() for path in self.extra]
        return digest_bytes(b"\0".join(payloads))

    def raw(self, name: str) -> Raw:
        """The table of that name, merged."""
        merged: Raw = tomllib.loads((_data() / f"{name}.toml").read_text(encoding="utf-8"))
        for path, addition in zip(self.extra, self._additions, strict=True):
            if name in addition:
                part = addition[name]
                if not isinstance(part, dict):
                    raise VocabularyError(f"{path}: {name} is {part!r}", allowed=f"a table, [{name}]")
                merged = _merge(merged, part, f"{path}: {name}")
        return merged

    def table(self, name: str, load: Callable[[Raw], Typed]) -> Typed:
        """The typed table that ``load`` makes of the raw one; made once."""
        if load not in self._typed:
            try:
                self._typed[load] = load(self.raw(name))
            except (KeyError, TypeError, ValueError) as error:
                where = ", ".join(str(path) for path in self.extra) or f"{name}.toml"
                raise VocabularyError(
                    f"{where}: table {name}: {error}", allowed=f"entries shaped as in vocabulary/data/{name}.toml"
                ) from error
        return self._typed[load]  # type: ignore[return-value]


def _data() -> Path:
    return Path(str(resources.files("tidings.vocabulary"))) / "data"


def _read_extra(path: Path) -> Raw:
    try:
        addition = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise VocabularyError(f"{path}: {error.strerror}", allowed="a TOML file", do="check the path") from error
    except UnicodeDecodeError as error:
        raise VocabularyError(f"{path}: byte {error.start} is not UTF-8", allowed="a TOML file in UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise VocabularyError(f"{path}: {error}", allowed="TOML", do="mend that line") from error
    known = sorted(item.stem for item in _data().glob("*.toml"))
    for name in addition:
        if name not in known:
            raise VocabularyError(f"{path}: there is no table [{name}]", allowed=", ".join(known))
    return addition


def _merge(base: Raw, addition: Raw, where: str) -> Raw:
    merged = dict(base)
    for key, value in addition.items():
        old = merged.get(key)
        if old is None:
            merged[key] = value
        elif isinstance(old, dict) and isinstance(value, dict):
            merged[key] = _merge(old, value, f"{where}.{key}")
        elif isinstance(old, list) and isinstance(value, list):
            merged[key] = [*old, *value]
        elif type(old) is type(value):
            merged[key] = value
        else:
            raise VocabularyError(f"{where}.{key} is {value!r}", allowed=f"a value like {old!r}")
    return merged
