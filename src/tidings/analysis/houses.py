"""Which seat figures are of one house: a parliament told by its name here and as "parliament" there."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tidings.model.known import Measure


@dataclass(frozen=True, slots=True)
class House:
    """A house: its actor where known, its names (the most used first), and the figures of seats in it."""

    body: str | None
    names: tuple[str, ...]
    measures: tuple[Measure, ...]

    @property
    def name(self) -> str:
        """What it is called."""
        return self.names[0] if self.names else "a house that is not named"


def houses(measures: Iterable[Measure]) -> tuple[House, ...]:
    """The houses that these figures of seats are of, the one with most figures first.

    Figures with the same actor or the same words for their house are of one. A house without a name of its own
    ("parliament", "the house") is the one of the same size, or the only one there is; figures without any house too.
    """
    grouped: dict[str, list[Measure]] = defaultdict(list)
    held = [one for one in measures if one.kind == "seats"]
    body_of = {_folded(one): one.body for one in held if one.body and one.body_text}
    for one in held:
        grouped[one.body or body_of.get(_folded(one)) or _folded(one)].append(one)
    named = {key: ones for key, ones in grouped.items() if not _plain(ones)}
    for key in sorted(grouped.keys() - named.keys()):
        home = _home(grouped[key], list(named.values()))
        if home is None:
            named[key] = grouped[key]
        else:
            home.extend(grouped[key])
    made = (_house(ones) for _, ones in sorted(named.items()))
    return tuple(sorted(made, key=lambda house: (-len(house.measures), house.name)))


def _folded(one: Measure) -> str:
    return " ".join((one.body_text or "").casefold().split())


def _plain(ones: Sequence[Measure]) -> bool:
    """Whether nothing but a common noun, or nothing, names it."""
    return all(not one.body_text or (" " not in one.body_text and one.body_text.islower()) for one in ones)


def _home(ones: Sequence[Measure], named: Sequence[list[Measure]]) -> list[Measure] | None:
    """The named house that these figures are of."""
    sizes = {one.out_of for one in ones if one.out_of}
    alike = [other for other in named if sizes & {one.out_of for one in other if one.out_of}]
    if len(alike) == 1:
        return alike[0]
    unsized = [other for other in named if not sizes or not any(one.out_of for one in other)]
    return unsized[0] if len(named) == 1 and unsized else None


def _house(ones: Sequence[Measure]) -> House:
    texts = Counter(one.body_text for one in ones if one.body_text)
    names = sorted(texts, key=lambda text: (text.islower(), -texts[text], text))
    bodies = Counter(one.body for one in ones if one.body)
    body = min(bodies, key=lambda id_: (-bodies[id_], id_), default=None)
    return House(body, tuple(names), tuple(ones))
