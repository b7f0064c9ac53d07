"""What a bomb went off in or before: the site or vehicle that an explosion is told of."""

from __future__ import annotations

from tidings.reading.events.scene import Scene
from tidings.reading.events.triggers import Trigger

_BLASTS = frozenset({"explosives", "suicide-attack"})
_IN = ("in", "inside", "at", "outside", "under", "underneath", "beneath", "on", "near")
_BEFORE = frozenset({"front", "entrance", "door", "gate", "basement", "foot", "side", "back", "rear", "lobby", "yard"})
_HAPPENS = frozenset({"occur", "happen", "take", "go", "come"})
_HIT = frozenset({"site", "vehicle"})
_GROUND = frozenset({"way", "town"})
_WIDE = frozenset(
    {"square", "town", "city", "village", "area", "zone", "neighborhood", "neighbourhood", "district", "province"}
    | {"region", "border", "capital", "site", "place", "department", "country", "street"}
)


def blasted(scene: Scene, trigger: Trigger) -> list[int]:
    """The heads of what stood where it went off: "inside a bus", "in front of the bank"; no street, no town."""
    if trigger.rule.mode not in _BLASTS:
        return []
    tree, token = scene.tree, trigger.token
    if trigger.form == "verb" and tree.goals(token) and not any(one in scene.weapons for one in tree.goals(token)):
        return []
    heads = tree.objects(token, *_IN)
    for goal in tree.goals(token):
        heads += tree.objects(goal, *_IN)
    carrier = tree.head[token]
    if trigger.form == "noun" and tree.dep[token] == "nsubj" and tree.lemma[carrier] in _HAPPENS:
        heads += tree.objects(carrier, *_IN)  # "the explosion occurred in front of the bank"
    found: list[int] = []
    for head in heads:
        inner = tree.objects(head, "of") if tree.lower[head] in _BEFORE else []
        found += inner or [head]
    return [head for head in found if _is_hit(scene, head)]


def _is_hit(scene: Scene, head: int) -> bool:
    word = scene.tree.lower[head]
    if word in _WIDE or word.removesuffix("s") in _WIDE:
        return False
    kinds = scene.kinds(head)
    if kinds & _HIT:
        return not kinds & _GROUND or scene.tree.ent[head] in ("ORG", "FAC")
    actor = scene.actors.get(head)
    return (
        actor is not None
        and actor.name is not None
        and actor.type in ("government", "company", "outlet", "organization")
    )
