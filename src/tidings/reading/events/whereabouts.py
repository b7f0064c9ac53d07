"""Whether a place is where something happened: by what ties its name to the word for the happening (R9).

"in", "near", "south of" a place under the happening, under its clause, or under one of those who take part say where. A
place that somebody owns, comes from or speaks of, or that another verb of the sentence is about, says nothing.
"""

from __future__ import annotations

from functools import cached_property

from tidings.reading.events.scene import Scene
from tidings.reading.tree import NOMINAL, SUBJECTS

_BODIES = frozenset({"armed_group", "party", "coalition", "government", "company", "outlet", "organization"})
_GROUPS = frozenset({"armed_group", "party", "coalition"})
_GROUND = frozenset({"site", "place", "way", "town", "territory", "post of arms"})
_MEN = frozenset({"person", "group", "post", "force", "crowd"})
_LOCATIVE = frozenset(
    "in at near outside inside within on upon along alongside around across throughout through over above under below "
    "beneath behind beyond between opposite off beside by into onto to toward towards amid against".split()
)
# Under a noun these name a topic or an aim ("talks on X", "pressure on X", "the envoy to X").
_TOPICS = frozenset({"on", "over", "against"})
_AIMS = _TOPICS | {"to", "toward", "towards", "into"}
# "in support of the people of X", "in response to the strike in Y".
_CAUSES = frozenset(
    "support protest response solidarity memory honor honour favor favour reaction retaliation revenge".split()
)
# What is said of a part is said of the place.
_PARTS = frozenset(
    "north south east west north-east north-west south-east south-west northeast northwest southeast southwest centre center "
    "heart middle outskirts suburb suburbs edge edges part parts rest most much all swathe swathes stretch control streets "
    "street skies sky coast border side end entrance front shore shores banks region area areas town city village port "
    "capital vicinity hills hill countryside provinces cities towns villages neighborhoods neighbourhoods intersection corner "
    "junction lane lanes section portion boulevard avenue highway interstate roundabout".split()
)
# "X saw clashes": the subject is where; "rockets rained down, hitting X": the object is.
_WITNESSES = frozenset("see witness experience suffer host be face endure".split())
_REACHED = frozenset(
    "reach enter hit rock strike storm cross block occupy fill shake grip sweep engulf besiege surround flood pound target "
    "seal lock rattle paralyse paralyze plunge overrun capture retake visit".split()
)
_APART = frozenset("after following before since despite ahead until about".split())
_TALKS = frozenset({"CONSULT", "AGREE", "REJECT", "DEMAND", "SUPPORT", "AID", "SANCTION"})
# Of these a country is where, of others it is whom: "invaded X", "visited X"; "sanctioned X", "freed X".
_ON_GROUND = frozenset({("ASSAULT", None), ("MOBILIZE", None), ("PROTEST", None), ("CONSULT", "visit")})
_STEPS = 12


def is_whereabouts(scene: Scene, token: int, owner: int) -> bool:
    """Whether the place whose name hangs on ``token`` is where the happening of the trigger at ``owner`` took place."""
    tree, place = scene.tree, scene.places[token]
    if place.kind == "demonym" or place.relation == "from" or _is_of_body(scene, token):
        return False
    if "-" in tree.lower[max(0, token - 1) : token + 2] and scene.is_wide(place):  # "Iran-backed", "anti-U.S."
        return False
    return _Way(scene, token, owner).leads()


def _is_of_body(scene: Scene, token: int) -> bool:
    """Whether a place is only a word in the name of somebody ("the Oshran Observatory for Rights")."""
    actor, place = scene.actors.get(token), scene.places[token]
    if actor is None or actor.type not in _BODIES or not actor.span.contains(place.span):
        return False
    return place.kind != "site" and (actor.span != place.span or actor.type in _GROUPS)


class _Way:
    """The way from the name of a place up to a happening."""

    def __init__(self, scene: Scene, place: int, owner: int) -> None:
        self.scene, self.tree, self.owner, self.place = scene, scene.tree, owner, place
        self.over = (owner, *scene.tree.above(owner))
        self.wide = scene.is_wide(scene.places[place])

    def leads(self) -> bool:
        """Whether the way tells where."""
        at = self.place
        for _ in range(_STEPS):
            step = self._step(at)
            if isinstance(step, bool):
                return step
            at = step
        return True

    def _step(self, token: int) -> bool | int:
        """Whether what a place or a piece of ground is tied by says where; the noun to go on with, where that decides."""
        tree, dep, head = self.tree, self.tree.dep[token], self.tree.head[token]
        if token == self.owner or head == token:
            return True
        if dep in ("conj", "appos") and tree.pos[head] in NOMINAL:
            return head
        if dep == "poss":
            return head == self.owner or (self._is_ground(head) and head)
        if dep in ("compound", "amod", "nmod"):
            return self._coloured(head)
        if dep == "pobj":
            return self._under(token, head)
        if dep in ("dobj", "nsubjpass"):
            if head == self.owner:
                return not self.wide or bool(self._kinds & _ON_GROUND)
            return tree.lemma[head] in _REACHED or self._is_site(token)
        if dep in SUBJECTS:
            return self._is_subject(token, head)
        return True

    def _coloured(self, noun: int) -> bool | int:
        """ "the Najaf camp", "the Mosul bombing"; "a U.S. strike" and "Basra residents" tell whose and who."""
        if noun == self.owner:
            return not self.wide
        if "event" in self.scene.kinds(noun):
            return not self.wide and noun
        part = self.tree.lower[noun] in _PARTS or noun in self.scene.places
        return self._is_ground(noun) and (part or not self.wide) and noun

    def _is_subject(self, token: int, verb: int) -> bool:
        if self.scene.acts(token):
            return False
        return verb == self.owner or self.tree.lemma[verb] in _WITNESSES | _REACHED or self._is_site(token)

    def _under(self, token: int, preposition: int) -> bool | int:
        tree = self.tree
        word, outer = tree.lower[preposition], tree.head[preposition]
        while tree.pos[outer] == "ADP" and outer != preposition:
            preposition, outer = outer, tree.head[outer]
        if self.scene.places[self.place].offset and token == self.place:
            word = "in"  # "20 km from X", "north of X"
        if word == "of":
            return outer == self.owner or (self._is_ground(outer) and outer)
        if word == "for":
            return outer == self.owner and not self.wide
        if word not in _LOCATIVE or (word in ("between", "against", "by") and self.scene.acts(token)):
            return False
        if outer == self.owner:
            return word not in _TOPICS or not self._is_talk
        if tree.pos[outer] in ("VERB", "AUX"):
            return self._clause(outer)
        if word in _AIMS and not self._is_ground(outer):
            return False
        return self._noun(outer) if tree.pos[outer] in NOMINAL else outer

    def _noun(self, noun: int) -> bool | int:
        """What a noun that is said to be in the place has to do with the happening."""
        tree = self.tree
        if self._is_ground(noun):
            return noun
        if noun in self.over:
            return True
        arm = noun
        for head in tree.above(noun):
            if head in self.over:
                break
            if tree.lower[head] in _CAUSES or (
                tree.pos[head] == "VERB" and tree.dep[head] in ("xcomp", "advcl") and self._is_purpose(head)
            ):
                return False  # "in support of those in X", "to discuss the war in X"
            arm = head
        else:
            return False
        if head == self.owner:
            return True
        if not self._clause(head):
            return False
        if tree.dep[arm] in SUBJECTS:
            return tree.dep[arm] == "nsubjpass" or self._is_joined(head) or not self._is_bystander(arm, head)
        if tree.dep[arm] == "prep" and tree.lower[arm] not in _LOCATIVE - _AIMS:
            return False  # "with the people of X", "to those in X"
        return tree.dep[arm] not in ("dobj", "attr") or self._is_joined(head)

    def _clause(self, verb: int) -> bool:
        """Whether what is told of a clause's place holds for the happening in it."""
        if verb not in self.over:
            return True
        way = self.over[: self.over.index(verb)]
        return not any(self._leaves(step) for step in way)

    def _leaves(self, step: int) -> bool:
        """Whether the happening lies in a part of the clause that is of another time or place."""
        tree = self.tree
        if tree.dep[step] == "relcl":
            return not any(tree.lower[kid] == "where" for kid in tree.children(step, "advmod"))
        if tree.lower[step] in _APART:
            return True
        return any(tree.lower[kid] in _APART for kid in tree.children(step, "mark"))

    def _is_joined(self, verb: int) -> bool:
        """Whether the happening is told by a verb that goes on from another: "burned cars in X and clashed with police"."""
        way = self.over[: self.over.index(verb)]
        return bool(way) and self.tree.pos[way[-1]] in ("VERB", "AUX") and self.tree.dep[way[-1]] in ("conj", "advcl")

    def _is_purpose(self, verb: int) -> bool:
        return any(self.tree.lower[kid] == "to" for kid in self.tree.children(verb, "aux"))

    def _is_bystander(self, noun: int, verb: int) -> bool:
        """Whether a noun is somebody who only speaks or reacts: "the embassy in the capital expressed concern"."""
        events = self.scene.tables.events
        told = self.tree.lower[verb] in events.verbs or self.tree.lower[verb] in events.phrases
        return not told and self.scene.acts(noun) and noun in self.scene.actors

    def _is_ground(self, noun: int) -> bool:
        """Whether it is ground that things happen on, and nobody."""
        if noun in self.scene.places or self.tree.lower[noun] in _PARTS:
            return True
        kinds = self.scene.kinds(noun)
        return bool(kinds & _GROUND) and not (kinds & _MEN and noun in self.scene.actors)

    def _is_site(self, token: int) -> bool:
        place = self.scene.places.get(token)
        return place.kind == "site" if place else self._is_ground(token)

    @cached_property
    def _kinds(self) -> frozenset[tuple[str, str | None]]:
        """The types that the word for the happening may have, each alone and with its mode."""
        rules, lower = self.scene.tables.events, self.tree.lower[self.owner]
        found = (*rules.nouns.get(lower, ()), *rules.verbs.get(lower, ()))
        return frozenset(kind for rule in found for kind in ((rule.type, None), (rule.type, rule.mode)))

    @property
    def _is_talk(self) -> bool:
        return bool(self._kinds) and all(kind in _TALKS for kind, _ in self._kinds)
