"""Where a noun points back to a place named before: "the militia stormed the area", "clashes in the city" (R9)."""

from __future__ import annotations

from tidings.model.mentions import PlaceMention
from tidings.reading.events.scene import Scene

_REACH = 3  # sentences back
_POINTS = frozenset({"the", "this", "that"})
_TOWNS = frozenset({"city", "town", "village", "capital", "settlement"})
_DIVISIONS = frozenset({"province", "governorate", "state", "county"})
_AREAS = frozenset(
    {"area", "zone", "district", "neighborhood", "neighbourhood", "quarter", "compound", "site", "scene"}
)
_WHERE = frozenset({"in", "at", "near", "inside", "outside", "around", "into", "on", "across", "within"})


def place_pointed_at(scene: Scene, trigger: int) -> PlaceMention | None:
    """The place that a noun under a trigger stands for; None where none does, or none was named shortly before."""
    tree = scene.tree
    for kid in tree.kids[trigger]:
        nouns = [kid] if tree.dep[kid] in ("dobj", "nsubjpass") else []
        if tree.dep[kid] == "prep" and tree.lower[kid] in _WHERE:
            nouns = tree.children(kid, "pobj")
        for noun in nouns:
            if found := _meant(scene, noun):
                return found
    return None


def _meant(scene: Scene, noun: int) -> PlaceMention | None:
    tree = scene.tree
    points = any(tree.lower[kid] in _POINTS for kid in tree.children(noun, "det"))
    # what is described anew is another: "the city of X", "the southern town", "the area that they hold"
    if not points or any(tree.dep[kid] != "det" for kid in tree.kids[noun]):
        return None
    first = tree.sentence[noun] - _REACH
    before = (token for token in sorted(scene.places, reverse=True) if token < noun and tree.sentence[token] >= first)
    return next((scene.places[token] for token in before if _fits(scene, token, tree.lower[noun])), None)


def _fits(scene: Scene, token: int, noun: str) -> bool:
    """Whether a noun can stand for a place: a town for a town, a square for a square."""
    place, actor = scene.places[token], scene.actors.get(token)
    if place.kind == "demonym" or (actor is not None and actor.type is not None and place.kind != "site"):
        return False
    if noun in _DIVISIONS:
        return place.kind == "division"
    if noun in _TOWNS:
        return place.kind == "name" and not scene.is_wide(place)
    if noun in _AREAS:
        return not scene.is_wide(place)
    return place.kind == "site" and place.name.lower().split()[-1] == noun
