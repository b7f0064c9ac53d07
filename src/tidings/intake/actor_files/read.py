"""A file of known actors, whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from tidings.errors import KnownActorsError
from tidings.intake.actor_files.entry import Entry, actor, apart, once
from tidings.intake.actor_files.followthemoney import read_entities
from tidings.intake.actor_files.sheet import read_csv, read_tsv
from tidings.intake.actor_files.tree import read_yaml
from tidings.model.known_actors import KnownActors

_LARGEST = 64 * 1024 * 1024
_ALLOWED = "YAML (.yaml, .yml), CSV (.csv, .tsv), FollowTheMoney entities as JSON lines (.jsonl, .json, .ijson, .ftm)"
_READERS: dict[str, Callable[[str, str], Iterable[Entry]]] = {
    ".yaml": read_yaml, ".yml": read_yaml, ".csv": read_csv, ".tsv": read_tsv, ".jsonl": read_entities,
    ".json": read_entities, ".ijson": read_entities, ".ftm": read_entities,
}  # fmt: skip


def read_known_actors(path: Path) -> KnownActors:
    """The actors that a file lists.

    Raises:
        KnownActorsError: no such file, another form, or a mistake, with its line and column; nothing of it is taken.
    """
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        raise KnownActorsError(
            f"{path}: {path.suffix or 'no ending'}", allowed=_ALLOWED, do="name the file as its form is"
        )
    text = _text(path)
    found = [(entry, actor(str(path), entry)) for entry in reader(str(path), text)]
    actors = apart(one for _, one in found) if reader is read_entities else once(str(path), found)
    return KnownActors(path.name, actors)


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > _LARGEST:
            raise KnownActorsError(
                f"{path}: {path.stat().st_size:,} bytes", allowed=f"up to {_LARGEST:,}", do="split it"
            )
        payload = path.read_bytes()
    except OSError as error:
        raise KnownActorsError(f"{path}: {error.strerror}", allowed=_ALLOWED, do="check the path") from error
    try:
        return payload.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = payload[: error.start]
        line, column = before.count(b"\n") + 1, error.start - (before.rfind(b"\n") + 1) + 1
        raise KnownActorsError(
            f"{path}, line {line}, column {column}: a byte that is not UTF-8", allowed="UTF-8", do="save it as UTF-8"
        ) from error
