"""The sides of a noun for a happening: "the storming of X by Y", "a rebel attack on X", what carries it."""

from __future__ import annotations

from tidings.model.claims import Role
from tidings.reading.events.blasts import blasted
from tidings.reading.events.scene import Scene
from tidings.reading.events.triggers import Trigger
from tidings.reading.events.verb_sides import AIMED, MEN, Sides, by, doer, each

_SUFFERED = frozenset({"suffer", "survive", "escape"})
_MET = frozenset({"repel", "foil", "thwart", "announce", "lift", "prevent", "broker", "delay", "deny", "condemn"})
_OWNED = frozenset({"claim", "admit", "confess"})
_DONE = frozenset({"carry", "commit", "perpetrate", "stage", "launch", "mount", "execute", "claim", "plan", "order", "make", "lead", "conduct", "plot", "mastermind", "organize", "organise", "direct", "finance", "sponsor", "promote", "set", "initiate", "unleash"})  # fmt: skip
_LOSSES = frozenset({"die", "perish"})
_OF_LOSS = frozenset({"in", "during", "from", "of", "after", "by"})
_TARGETS = frozenset({"target", "targets", "victim", "victims", "object", "objective"})
_NAMED_FOR = frozenset({"targeted", "arrest", "abduct", "release", "deport", "sexual", "beat", "torture"})


def sides_of_noun(scene: Scene, trigger: Trigger) -> Sides:
    """The heads of those on both sides of a noun."""
    tree, token, rule = scene.tree, trigger.token, trigger.rule
    if tree.lower[tree.head[token]] == "attempt" and tree.dep[token] in ("compound", "amod", "nmod"):
        yield from _of_attempt(scene, tree.head[token])
    yield from each("agent", [*tree.objects(token, "between"), *by(scene, token)])
    if rule.mutual and tree.dep[token] in ("nsubj", "nsubjpass"):
        yield from each("agent", tree.objects(tree.head[token], "between"))  # "clashes broke out between A and B"
    yield from each("target", _aimed(scene, trigger))
    yield from each("agent" if rule.mutual else rule.of, tree.objects(token, "of"))
    if rule.mutual or rule.type in ("CONSULT", "AGREE"):
        yield from each("agent", tree.objects(token, "with"))
    owner: Role = "target" if _is_done_to(trigger) else "agent"
    for kid in tree.kids[token]:
        if tree.dep[kid] == "poss" or (tree.dep[kid] in ("amod", "compound", "nmod") and _is_side(scene, kid)):
            yield owner, kid
        elif tree.dep[kid] in ("acl", "relcl") and kid > token:
            yield from _of_clause(scene, kid)
    yield from each("target", blasted(scene, trigger))
    if trigger.light is not None:
        yield from _of_light(scene, trigger.light)
    else:
        yield from _of_carrier(scene, token)
    yield from each("target", [*_lost_in(scene, trigger), *_target_of(scene, token)])


def _of_attempt(scene: Scene, noun: int) -> Sides:
    """ "The assassination attempt against X carried out by Y"."""
    tree = scene.tree
    yield from each("agent", by(scene, noun))
    yield from each("target", tree.objects(noun, "against", "on", "of"))
    verb = tree.head[noun]
    if tree.dep[noun] == "dobj" and tree.lemma[verb] in _SUFFERED:
        yield from each("target", [one for one in [doer(tree, verb)] if one is not None])
    for kid in tree.children(noun, "acl", "relcl"):
        yield from _of_clause(scene, kid)
    yield from _of_carrier(scene, noun)


def _aimed(scene: Scene, trigger: Trigger) -> list[int]:
    """Whom "on", "at", "against" say: of a killing only people ("the killing at the airport" says where)."""
    tree = scene.tree
    found = tree.objects(trigger.token, *(("on", "against") if tree.objects(trigger.token, "of") else AIMED))
    if trigger.rule.object >= MEN or trigger.rule.mode in _NAMED_FOR:
        return [head for head in found if scene.acts(head) and head not in scene.places]
    return [head for head in found if not _is_ground(scene, head)]


def _is_ground(scene: Scene, head: int) -> bool:
    """A road or street: where, not whom."""
    return "way" in scene.kinds(head) and scene.tree.lower[head] not in ("bridge", "railway", "gate", "crossing")


def _of_clause(scene: Scene, verb: int) -> Sides:
    """ "the attack aimed at the residence", "a strike targeting the convoy", "that was carried out by the militia"."""
    tree = scene.tree
    if tree.dep[verb] == "relcl" and not tree.passive(verb):
        if tree.lemma[verb] in ("target", "hit", "damage", "destroy", "kill"):
            yield from each("target", tree.children(verb, "dobj"))
        return
    yield from each("agent", by(scene, verb))
    yield from each("target", tree.objects(verb, "at", "on", "against"))
    if tree.lemma[verb] in ("target", "hit", "involve"):
        yield from each("target", tree.children(verb, "dobj"))


def _of_light(scene: Scene, verb: int) -> Sides:
    tree = scene.tree
    if tree.passive(verb):
        doers = by(scene, verb)
        yield from each("agent", doers)
        yield from each("target", tree.objects(verb, "on", "against", "at"))
        for one in doers:
            yield from each("target", tree.objects(one, "on", "against"))  # "carried out by the militia on the post"
        return
    subject = doer(tree, verb)
    if subject is not None:
        role: Role = "target" if tree.lemma[verb] in _SUFFERED else "other" if tree.lemma[verb] in _MET else "agent"
        yield role, subject
    yield from each("target", tree.objects(verb, *AIMED))


def _of_carrier(scene: Scene, token: int) -> Sides:
    """A passive that is no light verb of its own: "the murder was perpetrated by X"."""
    tree = scene.tree
    verb = tree.head[token]
    if tree.dep[token] == "nsubjpass" and tree.lemma[verb] in _DONE:
        yield from each("agent", by(scene, verb))
    elif tree.dep[token] == "dobj" and tree.lemma[verb] in _DONE | _OWNED:
        subject = doer(tree, verb)
        yield from each("agent", [] if subject is None else [subject])


def _lost_in(scene: Scene, trigger: Trigger) -> list[int]:
    """Those who died in it: "three officers died in the attack"."""
    tree, token = scene.tree, trigger.token
    preposition = tree.head[token]
    if trigger.rule.type != "ASSAULT" or tree.dep[token] != "pobj" or tree.lower[preposition] not in _OF_LOSS:
        return []
    verb = tree.head[preposition]
    if tree.lemma[verb] in ("result", "consequence", "course") and tree.dep[verb] == "pobj":  # "as a result of"
        verb = tree.head[tree.head[verb]]
    subject = tree.subject(verb) if tree.lemma[verb] in _LOSSES else None
    return [] if subject is None else [subject]


def _target_of(scene: Scene, token: int) -> list[int]:
    """ "The office was the target of a bomb attack": of whom it is said."""
    tree = scene.tree
    over = tree.head[tree.head[token]]
    if tree.dep[token] != "pobj" or tree.lower[tree.head[token]] != "of" or tree.lower[over] not in _TARGETS:
        return []
    verb = tree.head[over]
    subject = tree.subject(verb) if tree.dep[over] == "attr" else tree.head[over] if tree.dep[over] == "appos" else None
    return [] if subject is None else [subject]


def _is_done_to(trigger: Trigger) -> bool:
    """Whether a possessor is the one it is done to: "X's killing", "X's arrest", but "X's attack"."""
    rule = trigger.rule
    if rule.of == "agent" or rule.mutual:
        return False
    return rule.type in ("tidings:appoint", "tidings:elect") or rule.mode in _NAMED_FOR or rule.object >= MEN


def _is_side(scene: Scene, token: int) -> bool:
    """ "US strike", "Israeli raid", "militia attack": a modifier that names who acts."""
    tree = scene.tree
    if token in scene.weapons or token in scene.times:
        return False
    return tree.ent[token] in ("NORP", "ORG", "GPE") or (
        bool(scene.kinds(token) & {"group"}) and tree.pos[token] in ("NOUN", "PROPN")
    )
