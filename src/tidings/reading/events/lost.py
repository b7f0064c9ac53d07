"""Whom the clause of a trigger counts anew: two tellings that each count other people are two happenings (R2)."""

from __future__ import annotations

from collections.abc import Iterable

from tidings.reading.events.scene import Scene
from tidings.reading.events.triggers import Trigger

_AGAIN = frozenset(
    {"the", "other", "others", "another", "more", "these", "those", "them", "whom", "all", "both", "additional"}
)


def lost(scene: Scene, trigger: Trigger) -> frozenset[str]:
    """The classes of those whom its clause says killed or hurt by number, "" for people of no class."""
    if trigger.rule.type != "ASSAULT":
        return frozenset()
    return frozenset(_class(scene, head) for head in _victims(scene, trigger) if _is_counted(scene, head))


def _victims(scene: Scene, trigger: Trigger) -> Iterable[int]:
    """Objects of a verb, and of the verb of dying that a noun hangs under ("seven soldiers died in an ambush")."""
    tree, token = scene.tree, trigger.token
    toll = scene.tables.extent.toll
    if trigger.form == "verb":
        verb = token
    elif of := tree.objects(token, "of"):
        return of if trigger.rule.of == "target" else ()
    elif tree.dep[token] == "pobj":
        verb = tree.head[tree.head[token]]
    else:
        verb = tree.head[token]
    if tree.lemma[verb] not in toll:
        return ()
    subject = tree.child(verb, "nsubj", "nsubjpass")
    goals = tree.goals(verb)
    return goals or ([subject] if subject is not None else [])


def _is_counted(scene: Scene, head: int) -> bool:
    tree = scene.tree
    kids = tree.kids[head]
    if tree.lower[head] in _AGAIN or any(tree.lower[kid] in _AGAIN for kid in kids):
        return False
    if tree.objects(head, "of") and tree.pos[head] == "NUM":
        return False
    return any(tree.dep[kid] == "nummod" for kid in kids) and tree.tag[head] in ("NNS", "NNPS")


def _class(scene: Scene, head: int) -> str:
    person = scene.tables.casualties.persons.get(scene.tree.lower[head])
    return "" if person is None else person.of_whom or ""
