"""Actors that a user lists before anything is read: names that are one, their type, their ids elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

from tidings.model.mentions import ActorType


@dataclass(frozen=True, slots=True)
class KnownActor:
    """One actor of the list; ``names`` begin with the one it goes by, ``external_ids`` are "scheme:value"."""

    names: tuple[str, ...]
    type: ActorType | None = None
    external_ids: tuple[str, ...] = ()
    country: str | None = None


@dataclass(frozen=True, slots=True)
class KnownActors:
    """A list of actors and the name of the file that it came from."""

    file: str = ""
    actors: tuple[KnownActor, ...] = ()


NOBODY = KnownActors()
