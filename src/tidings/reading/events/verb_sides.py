"""The sides of a verb: who does it and to whom, through passives, control, joined verbs and gerunds."""

from __future__ import annotations

from collections.abc import Iterator

from tidings.model.claims import Role
from tidings.reading.events.blasts import blasted
from tidings.reading.events.scene import Scene
from tidings.reading.events.triggers import Trigger
from tidings.reading.tree import Tree

AIMED = ("at", "on", "upon", "against", "into")
_SUBJECT_IS_GOAL = frozenset({"RETREAT", "tidings:elect", "tidings:appoint"})
_GIVEN = frozenset({"AID", "COOPERATE"})
MEN = frozenset({"person", "number"})
_ALONGSIDE = frozenset({"after", "before", "while", "by", "when", "upon", "in", "since"})
Sides = Iterator[tuple[Role, int]]


def each(role: Role, heads: list[int]) -> Sides:
    """Every head in one role."""
    for head in heads:
        yield role, head


def sides_of_verb(scene: Scene, trigger: Trigger) -> Sides:
    """The heads of those on both sides of a verb."""
    tree, token, rule = scene.tree, trigger.token, trigger.rule
    subject = _who(scene, token, doer(tree, token))
    words = [
        goal for goal in tree.goals(token) if tree.start[goal] < trigger.span.end
    ]  # "opened fire on": its own words
    goals = [goal for goal in tree.goals(token) if goal not in words]
    if tree.passive(token):
        yield from each("other" if rule.failed else "agent", by(scene, token))
        yield from each("target", [] if subject is None else [subject])
        return
    if not goals and not rule.object and rule.type in _SUBJECT_IS_GOAL and rule.mode not in ("resign", "withdraw"):
        yield from each("target", [] if subject is None else [subject])
        return
    if subject is not None:
        yield "other" if rule.failed else "agent", subject
    yield from each("agent" if rule.mutual else "target", _whom(scene, trigger, goals))
    if words or _is_aimed(scene, trigger, goals):
        yield from each("agent" if rule.mutual else "target", aimed_at(scene, token, *AIMED))
        for word in words:
            yield from each("agent" if rule.mutual else "target", tree.objects(word, *AIMED))
    yield from each("target", blasted(scene, trigger))
    yield from each("target", _set_alight(scene, trigger))
    if rule.type in _GIVEN:
        yield from each("beneficiary", aimed_at(scene, token, "to", "for"))
    if rule.mutual or rule.type in ("CONSULT", "AGREE"):
        yield from each("agent", tree.objects(token, "with"))
    if not goals and rule.object:
        for other in tree.children(token, "conj"):
            yield from each("target", tree.children(other, "dobj"))


def _who(scene: Scene, verb: int, subject: int | None) -> int | None:
    """Those people of a body who did it, where the parse hangs "who" on the body ("members of the party who killed", R12)."""
    tree = scene.tree
    if subject is None or tree.dep[verb] != "relcl" or tree.tag[subject] not in ("NN", "NNP"):
        return subject
    preposition = tree.head[subject]
    over = tree.head[preposition]
    who = any(tree.lower[kid] == "who" for kid in tree.children(verb, "nsubj"))
    if not who or tree.dep[subject] != "pobj" or tree.lower[preposition] != "of" or tree.tag[over] != "NNS":
        return subject
    return over if scene.kinds(over) & {"person", "group", "crowd"} else subject


def _whom(scene: Scene, trigger: Trigger, goals: list[int]) -> list[int]:
    """The objects that are not the means ("fired rockets", "intercepted two of the drones")."""
    return [] if trigger.rule.failed else [goal for goal in goals if goal not in scene.weapons]


def _set_alight(scene: Scene, trigger: Trigger) -> list[int]:
    """ "Set fire to a warehouse": what stands behind the noun of the phrase, or behind the verb."""
    tree, token = scene.tree, trigger.token
    if trigger.rule.mode != "destroy":
        return []
    return [one for noun in (token, *tree.goals(token)) for one in tree.objects(noun, "to")]


def _is_aimed(scene: Scene, trigger: Trigger, goals: list[int]) -> bool:
    """Whether "at", "on" and "into" say whom: not where a man was killed ("killed him at the airport")."""
    rule = trigger.rule
    if rule.type != "ASSAULT":
        return not goals
    return not rule.object & MEN and (
        not goals or any(goal in scene.weapons for goal in goals) or "weapon" in rule.object
    )


def aimed_at(scene: Scene, token: int, *prepositions: str) -> list[int]:
    """The nouns under prepositions of aim, also behind another noun ("fired rockets at the embassy" parsed as one)."""
    tree = scene.tree
    found = tree.objects(token, *prepositions)
    for goal in tree.goals(token):
        if goal in scene.weapons:
            found += tree.objects(goal, *prepositions)
    return found


def by(scene: Scene, verb: int) -> list[int]:
    """Who did what a passive tells, where it is said; no gerund, no time."""
    return [one for one in scene.tree.objects(verb, "by") if scene.tree.pos[one] != "VERB"]


def doer(tree: Tree, verb: int) -> int | None:
    """The subject of a verb form; that of the clause above for a gerund ("after killing X, the men fled")."""
    found = tree.subject(verb)
    if found is not None or tree.dep[verb] not in ("pcomp", "conj"):
        return found
    head = tree.head[verb]
    if tree.dep[verb] == "conj":
        return doer(tree, head) if tree.dep[head] in ("pcomp", "conj") and tree.pos[head] == "VERB" else None
    if tree.lower[head] not in _ALONGSIDE:
        return None
    over = tree.head[head]
    return tree.subject(over) if tree.pos[over] in ("VERB", "AUX") else None
