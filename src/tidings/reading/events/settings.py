"""Where, when and with what: the mentions of a sentence go to the trigger that they hang closest to in the parse."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TypeVar

from tidings.model.mentions import PlaceMention, TimeMention, WeaponMention
from tidings.reading.events.pointing import place_pointed_at
from tidings.reading.events.scene import Scene
from tidings.reading.events.triggers import Trigger
from tidings.reading.events.whereabouts import is_whereabouts

Mention = TypeVar("Mention", PlaceMention, TimeMention, WeaponMention)
_FAR = 30
_WHEN = frozenset({"when", "as", "while"})
_APART = frozenset({"after", "following", "before", "since", "over", "despite", "ahead", "until"})


@dataclass(slots=True)
class Setting:
    """The mentions that belong to one trigger, in the order of the text."""

    places: list[PlaceMention] = field(default_factory=list)
    times: list[TimeMention] = field(default_factory=list)
    weapons: list[WeaponMention] = field(default_factory=list)


def find_settings(scene: Scene, triggers: Iterable[Trigger]) -> dict[int, Setting]:
    """The setting of each trigger, by its token."""
    found: dict[int, Setting] = {}
    by_sentence: dict[int, list[int]] = {}
    for trigger in triggers:
        found[trigger.token] = Setting()
        by_sentence.setdefault(scene.tree.sentence[trigger.token], []).append(trigger.token)
    paths = {token: (token, *scene.tree.above(token)) for token in found}
    for token, owner in _owners(scene, scene.places, by_sentence, paths):
        for one in (owner, *_beside(scene, token, owner, paths)):
            if is_whereabouts(scene, token, one):
                found[one].places.append(scene.places[token])
    for token, owner in _owners(scene, scene.times, by_sentence, paths):
        found[owner].times.append(scene.times[token])
    for token, owner in _owners(scene, scene.weapons, by_sentence, paths):
        found[owner].weapons.append(scene.weapons[token])
    for token in found:
        if is_retelling(scene, token):
            found[token] = Setting(weapons=found[token].weapons)  # "the deadliest attack in the province this year"
    for token in found:
        _share(scene, token, found)
    for token in found:
        _share_of_clause(scene, token, found)
    for token, setting in found.items():
        if not setting.places and (pointed := place_pointed_at(scene, token)):
            setting.places.append(pointed)
    return found


def is_retelling(scene: Scene, token: int) -> bool:
    """ "It was the second such attack in the town": what was told is set beside others, in their place and time."""
    tree = scene.tree
    verb = tree.head[token]
    if tree.dep[token] != "attr" or tree.lemma[verb] != "be":
        return False
    return any(tree.lower[kid] in ("it", "this", "that") for kid in tree.children(verb, "nsubj"))


def _share_of_clause(scene: Scene, token: int, found: Mapping[int, Setting]) -> None:
    """A verb without date and place has those of its "when" clause; a toll also those of what it came after."""
    tree, own = scene.tree, found[token]
    if tree.pos[token] != "VERB":
        return
    if tree.lemma[token] in scene.tables.extent.toll:
        for noun in tree.objects(token, "in", "during"):  # "killed in fighting in the north between March and May"
            if noun in found:
                own.times = own.times or list(found[noun].times)
                own.places = own.places or list(found[noun].places)
    marks = _WHEN | _APART if tree.lemma[token] in scene.tables.extent.toll else _WHEN
    for clause in tree.children(token, "advcl"):
        if clause in found and any(tree.lower[kid] in marks for kid in tree.children(clause, "mark", "advmod")):
            own.times = own.times or list(found[clause].times)
            own.places = own.places or list(found[clause].places)


def _share(scene: Scene, token: int, found: Mapping[int, Setting]) -> None:
    """What hangs under another happening, or under a date, has its date and place, unless it came before or after it."""
    tree, own = scene.tree, found[token]
    below = token
    for head in tree.above(token):
        if tree.lower[head] in _APART or any(tree.lower[kid] in _APART for kid in tree.children(below, "mark")):
            return
        if _is_later(scene, below, head):
            return
        if head not in found and tree.dep[below] == "relcl":  # "with the supporters who took part in"
            return
        own_clause = tree.dep[below] == "pcomp" or (tree.dep[below] == "advcl" and below not in found)
        if own_clause and tree.child(below, "nsubj") is not None:
            return  # "with countries announcing closures", "as preparations for the vote go on"
        if head in scene.times and not own.times:
            own.times.append(scene.times[head])
        if head in found:
            own.times = own.times or list(found[head].times)
            own.places = own.places or list(found[head].places)
            return
        below = head


def _owners(
    scene: Scene,
    mentions: Mapping[int, Mention],
    by_sentence: Mapping[int, list[int]],
    paths: Mapping[int, tuple[int, ...]],
) -> Iterable[tuple[int, int]]:
    """Each mention's token with the trigger that it belongs to."""
    for token in mentions:
        near = by_sentence.get(scene.tree.sentence[token])
        if near and (owner := _owner(scene, token, near, paths)) is not None:
            yield token, owner


def _beside(scene: Scene, token: int, owner: int, paths: Mapping[int, tuple[int, ...]]) -> Iterable[int]:
    """The happening done to what a clause hangs on: "raided a base near X that was used for launching rockets"."""
    tree = scene.tree
    above = {token, *tree.above(token)}
    clause = next((step for step in paths[owner] if tree.head[step] in above), owner)
    if owner in above or tree.dep[clause] not in ("acl", "relcl"):
        return ()
    return [head for head in tree.above(tree.head[clause]) if head in paths][:1]


def _owner(scene: Scene, token: int, triggers: Collection[int], paths: Mapping[int, tuple[int, ...]]) -> int | None:
    """The trigger whose way up meets the mention's way up the soonest; of two, the nearer one."""
    tree, below = scene.tree, token
    for head in (token, *tree.above(token)):
        if head not in paths and _is_other_clause(scene, below, head):
            return None
        below = head
        under = [trigger for trigger in triggers if head in paths[trigger]]
        if not under:
            continue
        if _is_of_saying(scene, token, head, under, paths) or _is_afterwards(scene, token, head, under, paths):
            return None
        under = [trigger for trigger in under if not _is_told_later(scene, token, head, paths[trigger])]
        if not under:
            return None
        best = min(under, key=lambda trigger: (trigger != head, abs(trigger - token)))
        return best if abs(best - token) <= _FAR else None
    return None


def _is_other_clause(scene: Scene, verb: int, head: int) -> bool:
    """Whether the way up leaves a clause that tells something else: "who governed for six years", "since it fell in May"."""
    tree = scene.tree
    if verb == head or tree.pos[verb] not in ("VERB", "AUX"):
        return False
    dep = tree.dep[verb]
    return dep == "relcl" or (
        dep in ("advcl", "pcomp") and any(tree.lower[kid] in _APART for kid in tree.children(verb, "mark"))
    )


def _is_of_saying(scene: Scene, token: int, head: int, under: list[int], paths: Mapping[int, tuple[int, ...]]) -> bool:
    """Whether the mention tells where or when it was said ("the embassy said on Saturday")."""
    tree = scene.tree
    if tree.lemma[head] not in scene.tables.factuality.saying or head in under:
        return False
    arms = {paths[trigger][paths[trigger].index(head) - 1] for trigger in under if head in paths[trigger][1:]}
    own = token
    for above in tree.above(token):
        if above == head:
            break
        own = above
    return own not in arms


def _is_told_later(scene: Scene, token: int, head: int, path: tuple[int, ...]) -> bool:
    """Whether it belongs to what was done about it later: "pleaded guilty on Tuesday in the fatal shooting"."""
    own = {token, *scene.tree.above(token)} - {head, *scene.tree.above(head)}
    steps = path[: path.index(head) + 1]
    return any(above not in own and _is_later(scene, below, above) for below, above in pairwise(steps))


def _is_later(scene: Scene, below: int, head: int) -> bool:
    """Whether a word tells what is said or done about the happening under it: "indicted with", "arrested for"."""
    tree, table = scene.tree, scene.tables.factuality
    if tree.lemma[head] in table.later or tree.lower[head] in table.later:
        return True
    return tree.lemma[head] in table.paid and tree.lower[below] == "for"


def _is_afterwards(scene: Scene, token: int, head: int, under: list[int], paths: Mapping[int, tuple[int, ...]]) -> bool:
    """Whether it tells where the hurt were brought, or when somebody died of the wounds."""
    tree = scene.tree
    for above in tree.above(token):
        if above != head and tree.pos[above] == "VERB" and tree.lemma[above] in scene.tables.factuality.elsewhere:
            return True
        if above == head:
            break
    if head in under:
        return False
    between = (above for trigger in under for above in paths[trigger][: paths[trigger].index(head)])
    return tree.lemma[head] in ("die", "succumb") and any(tree.lemma[above] in ("injury", "wound") for above in between)
