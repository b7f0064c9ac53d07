"""Names told after the deed: "the victims were identified as X and Y", "among the dead was X", "the dead include X"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tidings.model.claims import Participant, Role
from tidings.reading.events.drafts import Draft
from tidings.reading.events.scene import Scene

_NAMING = frozenset({"identify", "name"})
_HELD = frozenset({"include", "comprise"})
_SUFFERERS = frozenset({"victim", "dead", "deceased", "wounded", "injured", "hostage", "casualty", "fatality", "body", "killed", "slain", "murdered", "kidnapped", "corpse"})  # fmt: skip
_DOERS = frozenset({"attacker", "assailant", "gunman", "killer", "murderer", "kidnapper", "assassin", "bomber", "perpetrator", "hijacker", "abductor", "hitman", "terrorist", "suspect", "arsonist"})  # fmt: skip
_HURT = frozenset({"wounded", "injured", "murdered", "slain", "kidnapped", "abducted", "dead", "deceased", "killed"})
_TOLD = frozenset({"ASSAULT"})
_REACH = 6  # sentences back


def with_names(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, each with those whom a later sentence names as its victims or doers."""
    found = list(drafts)
    for role, heads in _named(scene):
        at = _of_which(found, scene.tree.sentence[heads[0]], role)
        if at is not None:
            found[at] = _with(scene, found[at], role, heads)
    return found


def _named(scene: Scene) -> Iterator[tuple[Role, list[int]]]:
    """Each sentence that gives names: in which role, and the heads of the names."""
    tree = scene.tree
    for token, lemma in enumerate(tree.lemma):
        if lemma in _NAMING and tree.passive(token):
            whose = tree.child(token, "nsubjpass")
            heads = [*tree.objects(token, "as"), *tree.children(token, "oprd")]
        elif lemma in _HELD and tree.pos[token] == "VERB":
            whose, heads = tree.child(token, "nsubj"), tree.children(token, "dobj")
        elif lemma == "be" and tree.pos[token] in ("AUX", "VERB"):
            whose, heads = _of_copula(scene, token)
        else:
            continue
        role = None if whose is None else _role(scene, whose)
        names = [one for head in heads for one in _names_of(scene, head)] if role else []
        if role is not None and names:
            yield role, names


def _of_copula(scene: Scene, verb: int) -> tuple[int | None, list[int]]:
    """ "Among the dead was X", "the victims were X and Y", "X was among the wounded"."""
    tree = scene.tree
    subjects = tree.children(verb, "nsubj")
    among = next(iter(tree.objects(verb, "among")), None)
    if among is not None:
        return among, subjects + tree.children(verb, "attr")
    attributes = tree.children(verb, "attr")
    return (subjects[0], attributes) if subjects and attributes else (None, [])


def _role(scene: Scene, token: int) -> Role | None:
    """What a noun for those told before makes of who is named: "the victims", "the wounded man", "the attackers"."""
    tree = scene.tree
    lemma = tree.lemma[token]
    if (
        lemma in _SUFFERERS
        or tree.lower[token] in _SUFFERERS
        or any(tree.lower[kid] in _HURT for kid in tree.kids[token])
    ):
        return "target"
    return "agent" if lemma in _DOERS else None


def _names_of(scene: Scene, head: int) -> Iterator[int]:
    """The named people of a list: joined, apposed or set one after the other by semicolons."""
    tree = scene.tree
    for one in tree.conjuncts(head):
        for other in (one, *tree.children(one, "appos")):
            actor = scene.actors.get(other)
            if actor is not None and actor.name and actor.type == "person":
                yield other


def _of_which(drafts: Sequence[Draft], sentence: int, role: Role) -> int | None:
    """The latest assault told before that sentence, one with that role told if there is any."""
    near = [
        at
        for at, draft in enumerate(drafts)
        if draft.type in _TOLD and sentence - _REACH <= draft.sentence <= sentence and draft.judgement.happened
    ]
    with_role = [at for at in near if any(one.role == role for one in drafts[at].participants)]
    return next(reversed(with_role or near), None)


def _with(scene: Scene, draft: Draft, role: Role, heads: Sequence[int]) -> Draft:
    """A draft with more participants, each actor once."""
    known = {scene.chains[one.mention] for one in draft.participants if one.mention}
    more = []
    for head in heads:
        actor = scene.actors[head]
        if actor.chain not in known:
            known.add(actor.chain)
            more.append(Participant(role, actor.span, actor.text, actor.id))
    victims = {scene.people[one.mention] for one in more if role == "target" and one.mention in scene.people}
    return replace(
        draft,
        participants=(*draft.participants, *more),
        sides=draft.sides | {scene.actors[head].chain for head in heads},
        victims=draft.victims | victims,
    )
