"""Who did it and to whom: the participants of a trigger by role, through the parse."""

from __future__ import annotations

from collections.abc import Iterator

from tidings.model.claims import Participant, Role
from tidings.reading.events.scene import Scene
from tidings.reading.events.triggers import Trigger

_AIMED = ("at", "on", "against", "into", "upon")
_SUFFERED = frozenset({"suffer", "survive", "escape"})
_MET = frozenset({"repel", "foil", "thwart", "announce", "claim", "lift", "prevent", "broker", "delay"})
_SUBJECT_IS_GOAL = frozenset({"RETREAT", "tidings:elect", "tidings:appoint"})


def find_participants(scene: Scene, trigger: Trigger) -> tuple[Participant, ...]:
    """The participants of a trigger, agents first; each phrase once."""
    heads = _of_verb(scene, trigger) if trigger.form == "verb" else _of_noun(scene, trigger)
    found: dict[int, Participant] = {}
    for role, head in heads:
        for one in scene.tree.conjuncts(head):
            inside = trigger.span.start <= scene.tree.start[one] < trigger.span.end
            if one not in found and not inside and _may_take_part(scene, one, role):
                found[one] = _participant(scene, one, role)
    return tuple(sorted(found.values(), key=lambda one: (one.role != "agent", one.span)))


def _of_verb(scene: Scene, trigger: Trigger) -> Iterator[tuple[Role, int]]:
    tree, token, rule = scene.tree, trigger.token, trigger.rule
    subject = tree.subject(token)
    goals = tree.goals(token)
    if tree.passive(token):
        yield from _each("agent", tree.objects(token, "by"))
        yield from _each("target", [] if subject is None else [subject])
        return
    if not goals and not rule.object and rule.type in _SUBJECT_IS_GOAL and rule.mode not in ("resign", "withdraw"):
        yield from _each("target", [] if subject is None else [subject])
        return
    if subject is not None:
        yield "agent", subject
    yield from _each("agent" if rule.mutual else "target", goals)
    yield from _each("agent" if rule.mutual else "target", tree.objects(token, *_AIMED))
    if rule.mutual or rule.type in ("CONSULT", "AGREE"):
        yield from _each("agent", tree.objects(token, "with"))
    if not goals and rule.object:
        for other in tree.children(token, "conj"):
            yield from _each("target", tree.children(other, "dobj"))


def _of_noun(scene: Scene, trigger: Trigger) -> Iterator[tuple[Role, int]]:
    tree, token, rule = scene.tree, trigger.token, trigger.rule
    of: Role = "agent" if rule.mutual else rule.of
    yield from _each("agent", tree.objects(token, "between", "by"))
    yield from _each("target", tree.objects(token, *_AIMED))
    yield from _each(of, tree.objects(token, "of"))
    if rule.mutual or rule.type in ("CONSULT", "AGREE"):
        yield from _each("agent", tree.objects(token, "with"))
    owner: Role = "target" if _is_done_to(trigger) else "agent"
    for kid in tree.kids[token]:
        if tree.dep[kid] == "poss" or (tree.dep[kid] in ("amod", "compound", "nmod") and _is_side(scene, kid)):
            yield owner, kid
        elif tree.dep[kid] == "acl" and kid > token:
            yield from _of_clause(scene, kid)
    if trigger.light is not None:
        yield from _of_light(scene, trigger.light)


def _of_clause(scene: Scene, verb: int) -> Iterator[tuple[Role, int]]:
    """ "the attack aimed at the residence", "a strike targeting the convoy", "carried out by the militia"."""
    tree = scene.tree
    yield from _each("agent", tree.objects(verb, "by"))
    yield from _each("target", tree.objects(verb, "at", "on", "against"))
    if tree.lemma[verb] in ("target", "hit", "involve"):
        yield from _each("target", tree.children(verb, "dobj"))


def _of_light(scene: Scene, verb: int) -> Iterator[tuple[Role, int]]:
    tree = scene.tree
    if tree.passive(verb):
        yield from _each("agent", tree.objects(verb, "by"))
        return
    subject = tree.subject(verb)
    if subject is not None:
        role: Role = "target" if tree.lemma[verb] in _SUFFERED else "other" if tree.lemma[verb] in _MET else "agent"
        yield role, subject
    yield from _each("target", tree.objects(verb, *_AIMED))


def _is_done_to(trigger: Trigger) -> bool:
    """Whether a possessor is the one it is done to: "X's killing", "X's arrest", but "X's attack"."""
    rule = trigger.rule
    if rule.of == "agent" or rule.mutual:
        return False
    return (
        rule.type in ("tidings:appoint", "tidings:elect")
        or rule.mode in ("targeted", "arrest", "abduct", "release", "deport", "sexual", "beat", "torture")
        or (trigger.span.end - trigger.span.start > 0 and rule.object >= {"person", "number"})
    )


def _is_side(scene: Scene, token: int) -> bool:
    """ "US strike", "Israeli raid", "militia attack": a modifier that names who acts."""
    tree = scene.tree
    if token in scene.weapons or token in scene.times:
        return False
    return tree.ent[token] in ("NORP", "ORG", "GPE") or (
        bool(scene.kinds(token) & {"group"}) and tree.pos[token] in ("NOUN", "PROPN")
    )


def _each(role: Role, heads: list[int]) -> Iterator[tuple[Role, int]]:
    for head in heads:
        yield role, head


def _may_take_part(scene: Scene, token: int, role: Role) -> bool:
    if token in scene.times or token in scene.weapons:
        return False
    token = scene.counted(token)
    if scene.acts(token):
        return True
    if role == "agent":
        return False
    return scene.tree.pos[token] in ("NOUN", "PROPN") and bool(
        scene.kinds(token)
        & {"site", "place", "vehicle", "group", "person", "way", "name", "post", "arms", "post of arms", "contraband"}
    )


def _participant(scene: Scene, token: int, role: Role) -> Participant:
    tree = scene.tree
    span = tree.phrase_span(token)
    actor = scene.actors.get(scene.counted(token))
    return Participant(role, span, tree.parsed.text(span), None if actor is None else actor.id)
