"""They who did it: a plural pronoun stands for those who acted right before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from tidings.model.claims import Participant
from tidings.reading.events.drafts import Draft
from tidings.reading.events.identified import with_names
from tidings.reading.events.scene import Scene
from tidings.reading.tree import head_of, tokens_in

_REACH = 1  # sentences back
_PLURAL = frozenset({"NNS", "NNPS"})


def with_antecedents(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, "they" as agents replaced by the agents of what is told in the sentence before, names told later put in."""
    found: list[Draft] = []
    for draft in drafts:
        if any(_is_they(one) for one in draft.participants):
            draft = _resolved(scene, draft, found)
        owners = _owners(scene, draft.participants)
        found.append(replace(draft, sides=draft.sides | owners) if owners else draft)
    return with_names(scene, found)


def _owners(scene: Scene, participants: Iterable[Participant]) -> frozenset[str]:
    """Whose house or car was hit: an attempt on X and an attack on X's house have a side in common."""
    found = set()
    for one in participants:
        if one.mention is None and one.role == "target":
            held = (scene.actors.get(at) for at in tokens_in(scene.tree, one.span) if scene.tree.dep[at] == "poss")
            found |= {actor.chain for actor in held if actor is not None and actor.name and actor.type == "person"}
    return frozenset(found)


def _is_they(one: Participant) -> bool:
    return one.role == "agent" and one.mention is None and one.text.lower() == "they"


def _resolved(scene: Scene, draft: Draft, before: Sequence[Draft]) -> Draft:
    near = [one for one in before if one.sentence < draft.sentence <= one.sentence + _REACH]
    near = [one for one in near if one.extent == draft.extent and one.background == draft.background]
    doer = next((one for one in near if _groups(scene, one.participants)), None)
    if doer is None:
        return draft
    others = tuple(one for one in draft.participants if not _is_they(one))
    agents = _groups(scene, doer.participants)
    return replace(draft, participants=(*agents, *others), sides=draft.sides - {"they"} | doer.sides)


def _groups(scene: Scene, participants: Iterable[Participant]) -> tuple[Participant, ...]:
    """The agents that are many: plurals, and words for a group."""
    agents = [one for one in participants if one.role == "agent"]
    return tuple(one for one in agents if _is_group(scene, one))


def _is_group(scene: Scene, one: Participant) -> bool:
    head = head_of(scene.tree, one.span)
    if head is None or head in scene.places or scene.tree.pos[head] == "PRON":
        return False
    return scene.tree.tag[head] in _PLURAL or "group" in scene.kinds(head)
