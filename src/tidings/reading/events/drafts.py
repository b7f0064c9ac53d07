"""One trigger with all that the report says of it, before happenings told twice are joined."""

from __future__ import annotations

from dataclasses import dataclass

from tidings.model.claims import Extent, Participant
from tidings.model.mentions import PlaceMention, TimeMention, WeaponMention
from tidings.reading.events.triggers import Trigger
from tidings.reading.factuality import Judgement

_FROM_AFAR = frozenset({"drone", "aerial", "heavy-weapons", "explosives"})  # "a drone destroyed the store"


@dataclass(frozen=True, slots=True)
class Draft:
    """An event claim in the making. ``sides`` names each participant by its chain, else by its words.

    ``lost`` are the classes of those whom its clause counts anew ("seven soldiers"), "" where the words give none.
    ``back``: a noun for what has been told. ``retold``: "it was the second such attack".
    """

    trigger: Trigger
    sentence: int
    judgement: Judgement
    participants: tuple[Participant, ...]
    places: tuple[PlaceMention, ...]
    times: tuple[TimeMention, ...]
    weapons: tuple[WeaponMention, ...]
    extent: Extent
    background: bool
    sides: frozenset[str] = frozenset()
    victims: frozenset[str] = frozenset()
    lost: frozenset[str] = frozenset()
    back: bool = False
    retold: bool = False

    @property
    def type(self) -> str:
        """The PLOVER type, or one of ours."""
        return self.trigger.rule.type

    @property
    def mode(self) -> str | None:
        """The mode: the rule's; for an assault without one, that of the weapon used."""
        mode = self.trigger.rule.mode
        if mode not in (None, "by-weapon", "destroy") or self.type != "ASSAULT":
            return mode
        used = next((weapon.mode for weapon in self.weapons if weapon.mode), None)
        return mode if mode == "destroy" and used not in _FROM_AFAR else used
