"""What the modules on events share: the columns, the tables, and the mentions by token."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from tidings.model.mentions import ActorMention, PlaceMention, TimeMention, WeaponMention
from tidings.reading.tree import Tree, actors_by_token, head_of
from tidings.vocabulary.blame import BlameTable
from tidings.vocabulary.casualties import CasualtiesTable
from tidings.vocabulary.contexts import ContextsTable
from tidings.vocabulary.events import EventsTable
from tidings.vocabulary.extent import ExtentTable
from tidings.vocabulary.factuality import FactualityTable
from tidings.vocabulary.states import States

Kind = str
_WIDE = frozenset({"country", "division", "water", "demonym"})
_PERSON_PRONOUNS = frozenset(
    {"he", "she", "him", "her", "they", "them", "who", "whom", "himself", "we", "us", "i", "you"}
)
Mention = TypeVar("Mention", ActorMention, PlaceMention, TimeMention, WeaponMention)


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables that reading events wants."""

    events: EventsTable
    casualties: CasualtiesTable
    factuality: FactualityTable
    extent: ExtentTable
    states: States
    contexts: ContextsTable
    blame: BlameTable


@dataclass(frozen=True, slots=True)
class Scene:
    """One report: columns, tables, and the mentions by token (an actor by each token it covers, others by their last).

    ``chains`` is the chain of each mention, ``people`` that of those who are named.
    """

    tree: Tree
    tables: Tables
    actors: dict[int, ActorMention]
    places: dict[int, PlaceMention]
    times: dict[int, TimeMention]
    weapons: dict[int, WeaponMention]
    chains: dict[str, str]
    people: dict[str, str]

    def is_wide(self, place: PlaceMention) -> bool:
        """Whether a place is a country or more, in which any other may lie."""
        if place.kind in _WIDE:
            return True
        state = self.tables.states.of(place.name)
        return state is not None and state.form == "name"

    def counted(self, token: int) -> int:
        """What a number counts: "tens of thousands of supporters" are supporters."""
        tree = self.tree
        for _ in range(3):
            numeric = (
                tree.ent[token] == "CARDINAL"
                or tree.pos[token] == "NUM"
                or tree.lower[token] in self.tables.extent.series
            )
            of = tree.objects(token, "of") if numeric else []
            if not of:
                break
            token = of[0]
        return token

    def kinds(self, token: int) -> frozenset[Kind]:
        """Which kinds of thing a noun may stand for."""
        tree, word = self.tree, self.tree.lower[token]
        found = set(self.tables.events.kinds.get(word, ()))
        person = self.tables.casualties.persons.get(word)
        if person is not None:
            found |= {"person", "post-holder"} if person.of_whom in ("official", "officer") else {"person"}
        if word in _PERSON_PRONOUNS:
            found |= {"person", "group"}
        if word in self.tables.events.nouns:
            found.add("event")
        if token in self.weapons:
            found.add("weapon")
        found |= _of_name(self, token)
        if tree.pos[token] == "NUM" or (tree.child(token, "nummod") is not None and tree.tag[token] == "NNS"):
            found.add("number")
        return frozenset(found)

    def acts(self, token: int) -> bool:
        """Whether a noun can be somebody who acts: a person, group or named body; no happening, weapon or time."""
        kinds = self.kinds(token)
        if token in self.actors:
            return True
        if (
            self.tree.ent[token] in ("DATE", "TIME", "MONEY", "PERCENT", "CARDINAL", "ORDINAL")
            and "person" not in kinds
        ):
            return self.tree.pos[token] == "NUM" or "crowd" in kinds
        return bool(kinds & {"person", "group", "force", "crowd", "name", "post"}) and "event" not in kinds


def _of_name(scene: Scene, token: int) -> set[Kind]:
    tree = scene.tree
    entity = tree.ent[token]
    actor = scene.actors.get(token)
    if entity == "PERSON" or (actor is not None and actor.type == "person"):
        return {"person", "name", "post-holder"}
    if entity in ("ORG", "NORP") or (actor is not None and actor.type is not None):
        return {"group", "name"}
    if entity in ("GPE", "LOC", "FAC") or token in scene.places:
        place = scene.places.get(token)
        return {"place", "name"} | ({"town"} if place is not None and _is_town(scene, place) else set())
    if tree.pos[token] == "PROPN" and entity not in ("DATE", "TIME"):
        return {"name", "person", "post-holder"}
    return set()


def _is_town(scene: Scene, place: PlaceMention) -> bool:
    return place.kind == "name" and not scene.is_wide(place)


def make_scene(
    tree: Tree,
    tables: Tables,
    actors: Sequence[ActorMention],
    places: Sequence[PlaceMention],
    times: Sequence[TimeMention],
    weapons: Sequence[WeaponMention],
) -> Scene:
    """The scene of a report; of two actors over one token the narrower one counts."""
    return Scene(
        tree, tables, actors_by_token(tree, actors), _heads(tree, places), _heads(tree, times), _heads(tree, weapons),
        {actor.id: actor.chain for actor in actors},
        {actor.id: actor.chain for actor in actors if actor.name and actor.type == "person"},
    )  # fmt: skip


def _heads(tree: Tree, mentions: Iterable[Mention]) -> dict[int, Mention]:
    """Each mention under the token that the others in it hang on."""
    heads = ((head_of(tree, mention.span), mention) for mention in mentions)
    return {head: mention for head, mention in heads if head is not None}
