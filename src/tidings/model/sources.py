"""What was received: payloads, where they came from, and what was left out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, order=True)
class Origin:
    """Where and when a payload was received. ``retrieved`` is ISO 8601, UTC, and says nothing of publication."""

    kind: Literal["path", "url"]
    location: str
    retrieved: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A payload as received, named by its digest, never altered."""

    id: str
    media_type: str
    size: int
    encoding: str | None
    origins: tuple[Origin, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An input, or a part of one, that was not read, and why (found, allowed, do: as in errors)."""

    origin: Origin
    reason: str
    found: str
    allowed: str = ""
    do: str = ""
