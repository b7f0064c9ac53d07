"""One trigger with all that the report says of it, before happenings told twice are joined."""

from __future__ import annotations

from dataclasses import dataclass

from tidings.model.claims import Extent, Participant
from tidings.model.mentions import PlaceMention, TimeMention, WeaponMention
from tidings.reading.events.triggers import Trigger
from tidings.reading.factuality import Judgement

# A weapon that says more than the word for what was done: "a drone destroyed the store", "jets bombed the camp".
_MORE = {
    None: None,
    "by-weapon": None,
    "destroy": ("drone", "aerial", "heavy-weapons", "explosives"),
    "explosives": ("unconventional", "suicide-attack", "drone", "aerial", "heavy-weapons"),
    "heavy-weapons": ("unconventional", "drone", "aerial"),
    "aerial": ("unconventional", "drone"),
    "firearms": ("drone", "aerial", "heavy-weapons"),
}
_FIRST = ("unconventional", "suicide-attack", "drone", "aerial")  # of several weapons


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
    contexts: tuple[str, ...] = ()

    @property
    def type(self) -> str:
        """The PLOVER type, or one of ours."""
        return self.trigger.rule.type

    @property
    def mode(self) -> str | None:
        """The mode: the rule's; for an assault without one, that of the weapon used."""
        mode = self.trigger.rule.mode
        if mode not in _MORE or self.type != "ASSAULT":
            return mode
        modes = [weapon.mode for weapon in self.weapons if weapon.mode]
        used = next((one for one in _FIRST if one in modes), next(iter(modes), None))
        more = _MORE[mode]
        return used if more is None or used in more else mode
