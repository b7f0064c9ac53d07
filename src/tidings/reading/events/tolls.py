"""The toll of what nobody did: people killed in a crash or a flood are no victims of violence."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from tidings.reading.events.scene import Scene
from tidings.reading.events.senses import agent_of
from tidings.reading.events.triggers import Trigger


def with_tolls(scene: Scene, found: Sequence[Trigger]) -> list[Trigger]:
    """The triggers, the toll of what nobody did told as that: "killed in a crash", "floods swept the valley, killing six"."""
    ours = {one.token: one for one in found if one.rule.type == "tidings:disaster"}
    kept = []
    for one in found:
        if one.form == "verb" and one.rule.type == "ASSAULT" and one.rule.mode is None and _is_toll(scene, one.token):
            of = _toll_of(scene, one.token, ours)
            if of is not None:
                one = replace(one, rule=ours[of].rule)
            elif _is_by_itself(scene, one.token):
                continue
        kept.append(one)
    return kept


def _is_toll(scene: Scene, verb: int) -> bool:
    return scene.tree.lemma[verb] in scene.tables.extent.toll


def _is_by_itself(scene: Scene, verb: int) -> bool:
    """ "The disease killed nine": nobody did it."""
    agent = agent_of(scene, verb, scene.tree.passive(verb))
    return agent is not None and "calamity" in scene.kinds(agent)


def _toll_of(scene: Scene, verb: int, ours: Collection[int]) -> int | None:
    """The disaster that killed or hurt, by what the verb has around it."""
    tree = scene.tree
    subject = tree.subject(verb)
    near = [*tree.objects(verb, "in", "by", "from", "after", "during"), *tree.children(verb, "advcl")]
    near += [noun for clause in tree.children(verb, "advcl") if (noun := tree.subject(clause)) is not None]
    if tree.dep[verb] in ("advcl", "conj", "acl", "relcl"):
        near.append(tree.head[verb])
    if subject is not None:
        near.append(subject)
    return next((token for token in near if token in ours), None)
