"""The pairs of names, as two reports call one actor or two, with the reason of each."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast, get_args

from tidings.model.mentions import ActorType

FOLDER = Path(__file__).parent / "pairs"
Half = Literal["dev", "test"]
_KINDS: tuple[str, ...] = get_args(ActorType)
_TYPED = re.compile(r"(?P<kind>[a-z_]+)(?: (?P<country>[A-Z]{2}))?: ")
_ABOUT = re.compile(r" @([A-Z]{2})$")
_ACRONYM = re.compile(r" \(([^)]+)\)$")
_OWNED = re.compile(r"(?P<word>[a-z]+) of (?:the )?(?P<owner>.+)")


@dataclass(frozen=True, slots=True)
class Called:
    """What one report calls an actor.

    ``names`` are the names it gives to the one actor, ``acronym`` what it introduces in brackets, ``about`` the country
    that it is mainly about. Of followers ``owner`` is whose, and ``word`` the word for them. ``country`` is of a state.
    """

    names: tuple[str, ...]
    kind: ActorType
    acronym: str | None = None
    about: str | None = None
    country: str | None = None
    word: str | None = None
    owner: str | None = None

    @property
    def spellings(self) -> tuple[str, ...]:
        """All that a comparison of strings may look at."""
        return (*self.names, *((self.acronym,) if self.acronym else ()))


@dataclass(frozen=True, slots=True)
class Pair:
    """Two reports' words, whether they are one actor, and the reason why; ``half`` is the part that tuning may see."""

    a: Called
    b: Called
    same: bool
    reason: str
    half: Half
    written: tuple[str, str]


def called(cell: str, kind: ActorType) -> Called:
    """A cell of the lists.

    Raises:
        ValueError: a kind that there is not.
    """
    country = None
    if (typed := _TYPED.match(cell)) is not None:
        if typed["kind"] not in _KINDS:
            raise ValueError(f"{cell!r}: no such type of actor; there are {', '.join(_KINDS)}")
        kind, country, cell = cast(ActorType, typed["kind"]), typed["country"], cell[typed.end() :]
    about = _ABOUT.search(cell)
    cell = cell[: about.start()] if about is not None else cell
    names, acronym = [], None
    for name in cell.split(" | "):
        bracket = _ACRONYM.search(name)
        acronym = bracket[1] if bracket is not None else acronym
        names.append(name[: bracket.start()] if bracket is not None else name)
    owned = _OWNED.fullmatch(cell) if kind == "crowd" else None
    return Called(
        names=tuple(names),
        kind=kind,
        acronym=acronym,
        about=about[1] if about is not None else None,
        country=country,
        word=owned["word"] if owned is not None else None,
        owner=owned["owner"] if owned is not None else None,
    )


def pairs(folder: Path = FOLDER) -> Iterator[Pair]:
    """All pairs; in each reason every second one belongs to the test half."""
    for path in sorted(folder.glob("*.toml")):
        for group in tomllib.loads(path.read_text(encoding="utf-8"))["reason"]:
            for number, (a, b) in enumerate(group["pairs"]):
                yield Pair(
                    a=called(a, group["kind"]),
                    b=called(b, group["kind"]),
                    same=group["same"],
                    reason=group["name"],
                    half="test" if number % 2 else "dev",
                    written=(a, b),
                )
