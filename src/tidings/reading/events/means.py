"""The weapons that were used, apart from those that something was done to."""

from __future__ import annotations

from collections.abc import Iterable

from tidings.model.mentions import WeaponMention
from tidings.reading.events.scene import Scene
from tidings.reading.events.triggers import Trigger

_DONE_TO = frozenset({None, "destroy"})  # modes whose object is what was hit: "destroyed two tanks"


def used(scene: Scene, trigger: Trigger, weapons: Iterable[WeaponMention]) -> tuple[WeaponMention, ...]:
    """The weapons of a trigger, of an assault without those that it hit."""
    if trigger.form != "verb" or trigger.rule.type != "ASSAULT" or trigger.rule.mode not in _DONE_TO:
        return tuple(weapons)
    tree, verb = scene.tree, trigger.token
    goals = tree.children(verb, "nsubjpass") if tree.passive(verb) else tree.goals(verb)
    hit = {scene.weapons[one].id for goal in goals for one in tree.conjuncts(goal) if one in scene.weapons}
    return tuple(weapon for weapon in weapons if weapon.id not in hit)
