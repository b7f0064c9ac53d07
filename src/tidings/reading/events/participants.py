"""Who did it and to whom: the participants of a trigger by role, through the parse."""

from __future__ import annotations

from collections.abc import Iterator

from tidings.model.claims import Participant, Role
from tidings.reading.events.blame import behind
from tidings.reading.events.noun_sides import sides_of_noun
from tidings.reading.events.scene import Scene
from tidings.reading.events.triggers import Trigger
from tidings.reading.events.verb_sides import sides_of_verb

_TAKE_PART = frozenset(
    {"site", "place", "vehicle", "group", "person", "way", "name", "post", "arms", "post of arms", "contraband"}
)
_NO_PART = frozenset({"event", "abstract", "weapon"})
_WRECKED = frozenset({"destroy", "explosives", "aerial", "heavy-weapons"})
_THINGS = frozenset({"site", "vehicle"})
_EACH_OTHER = frozenset({("each", "other"), ("one", "another")})
_BLAMED = frozenset({"ASSAULT", "COERCE", "PROTEST", "tidings:crime"})


def find_participants(scene: Scene, trigger: Trigger) -> tuple[Participant, ...]:
    """The participants of a trigger, agents first; each phrase once."""
    tree = scene.tree
    found: dict[int, Participant] = {}
    for role, head in _sides(scene, trigger):
        for one in _joined(scene, head):
            inside = trigger.span.start <= tree.start[one] < trigger.span.end
            if one in found or inside:
                continue
            joined = tree.dep[one] == "conj" and tree.head[one] in found and _may_join(scene, one)
            if joined or _may_take_part(scene, one, role) or (role == "target" and _is_wrecked(scene, trigger, one)):
                found[one] = _participant(scene, one, role)
    return tuple(sorted(found.values(), key=lambda one: (one.role != "agent", one.span)))


def _sides(scene: Scene, trigger: Trigger) -> Iterator[tuple[Role, int]]:
    """Roles and heads; who is said to stand behind it comes first, so that nobody accused of it is its target."""
    if trigger.rule.type in _BLAMED:
        for token in (trigger.token, trigger.light):
            for head in () if token is None else behind(scene, token):
                yield "agent", head
    yield from sides_of_verb(scene, trigger) if trigger.form == "verb" else sides_of_noun(scene, trigger)


def _joined(scene: Scene, head: int) -> Iterator[int]:
    """A head with those it is joined to, and the names that spell out a plural ("three leaders, A, B and C")."""
    tree = scene.tree
    for one in tree.conjuncts(head):
        yield one
        yield from (other for other in tree.objects(one, "including") if scene.acts(other))
        for other in tree.children(one, "appos"):
            if (tree.tag[one] in ("NNS", "NNPS") or _is_list(scene, other)) and _is_named(scene, other):
                yield from (name for name in tree.conjuncts(other) if _is_named(scene, name))
            elif tree.child(other, "conj") is not None and scene.kinds(one) & scene.kinds(other) & _THINGS:
                yield from tree.conjuncts(other)  # "the office, a station and the post", which the parse takes for one


def _is_list(scene: Scene, token: int) -> bool:
    """Whether a name is joined to another one: "a couple, A and B"."""
    return any(_is_named(scene, kid) for kid in scene.tree.children(token, "conj"))


def _is_named(scene: Scene, token: int) -> bool:
    actor = scene.actors.get(token)
    return actor is not None and actor.name is not None and actor.type == "person"


def _is_reciprocal(scene: Scene, token: int) -> bool:
    """ "Accuse each other of it": nobody in particular."""
    tree = scene.tree
    return token > 0 and (tree.lower[token - 1], tree.lower[token]) in _EACH_OTHER


def _may_take_part(scene: Scene, token: int, role: Role) -> bool:
    if token in scene.times or token in scene.weapons or _is_reciprocal(scene, token):
        return False
    token = scene.counted(token)
    if scene.acts(token) or any(scene.acts(one) for one in scene.tree.children(token, "appos")):
        return True  # an unknown word too where it is told who that is: "Doval, the leader of the group"
    if role == "agent":
        return False
    return scene.tree.pos[token] in ("NOUN", "PROPN") and bool(scene.kinds(token) & _TAKE_PART)


def _may_join(scene: Scene, token: int) -> bool:
    """Whether a noun may be of the party with the one it is joined to: "rebels and smugglers"."""
    if token in scene.times or token in scene.weapons or scene.tree.ent[token] in ("DATE", "TIME", "MONEY", "PERCENT"):
        return False
    return scene.tree.tag[token] in ("NNS", "NNPS") and not scene.kinds(token) & _NO_PART


def _is_wrecked(scene: Scene, trigger: Trigger, token: int) -> bool:
    """Whether it is the thing that a verb of destruction destroys, of whatever kind: "blew up two pylons"."""
    tree = scene.tree
    if trigger.form != "verb" or trigger.rule.mode not in _WRECKED or token in scene.times or token in scene.weapons:
        return False
    while tree.dep[token] == "conj":
        token = tree.head[token]
    own = tree.dep[token] in ("dobj", "nsubjpass") and tree.head[token] == trigger.token
    return own and tree.pos[token] in ("NOUN", "PROPN") and not scene.kinds(token) & _NO_PART


def _participant(scene: Scene, token: int, role: Role) -> Participant:
    tree = scene.tree
    span = tree.phrase_span(token)
    actor = scene.actors.get(scene.counted(token))
    if actor is None or (actor.name is None and actor.chain == actor.id):
        apposed = (scene.actors.get(one) for one in tree.children(token, "appos"))
        named = next((one for one in apposed if one is not None and one.name and one.type == "person"), None)
        if named is not None and tree.tag[token] not in ("NNS", "NNPS"):  # "the businessman, X": words and name
            actor = named
    return Participant(role, span, tree.parsed.text(span), None if actor is None else actor.id)
