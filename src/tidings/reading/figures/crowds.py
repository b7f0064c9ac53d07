"""How many marched, or attacked."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tidings.model.claims import EventClaim, FigureKind
from tidings.reading.figures.victims import Victims, count
from tidings.reading.figures.words import Words

_WHERE = frozenset({"GPE", "LOC", "FAC", "DATE", "TIME", "CARDINAL"})
_REACH = 3  # sentences between a march and the size of its crowd
_KINDS: dict[str, FigureKind] = {"PROTEST": "participants", "ASSAULT": "attackers"}


@dataclass(frozen=True, slots=True)
class Crowd:
    """How many took part in a happening."""

    event: EventClaim
    people: Victims
    kind: FigureKind


def find_crowds(words: Words, events: Sequence[EventClaim], heads: dict[str, Sequence[int]]) -> list[Crowd]:
    """Stated numbers of those who marched, or who attacked: ``heads`` are the agents' tokens by event id."""
    found = []
    for event in events:
        kind = _KINDS.get(event.type)
        for head in heads.get(event.id, ()) if kind else ():
            people = count(words, head)
            if people is None or people.derived or people.low == 0:
                continue
            if people.of_whom == "protester":  # a crowd that storms a gate
                found.append(Crowd(event, people, "participants"))
            elif kind is not None and (kind == "participants" or _attacks(words, head)):
                found.append(Crowd(event, people, kind))
    return [*found, *_beside(words, [event for event in events if event.type == "PROTEST"])]


def _attacks(words: Words, head: int) -> bool:
    person = words.person(head)
    return person is not None and person.of_whom in ("militant", "attacker", "soldier", None)


def _beside(words: Words, protests: Sequence[EventClaim]) -> Iterator[Crowd]:
    """Numbers that words of taking part govern, for the nearest protest at or before them."""
    if not protests:
        return
    tree = words.tree
    spots = [(tree.sentence[bisect_left(tree.start, one.trigger.start)], one) for one in protests]
    for token in range(len(tree)):
        if tree.lower[token] not in words.table.crowds and token not in words.numbers:
            continue
        sentence = tree.sentence[token]
        near = [one for at, one in spots if 0 <= sentence - at <= _REACH]
        if not near or _of_another(words, token, protests):
            continue
        for head in _sizes(words, token):
            people = count(words, head)
            if people is not None and not people.derived and people.low:
                yield Crowd(near[-1], people, "participants")


def _of_another(words: Words, token: int, protests: Sequence[EventClaim]) -> bool:
    """Whether the crowd is that of something else: "attended the funeral", "took part in the vote"."""
    tree = words.tree
    if tree.pos[token] != "VERB" and tree.lower[token] != "part":
        return False
    verb = token if tree.pos[token] == "VERB" else tree.head[token]
    things = [thing for thing in tree.children(verb, "dobj") if thing != token and not words.is_person(thing)]
    things += tree.objects(token, "in") + (tree.objects(verb, "in") if tree.lower[token] == "part" else [])
    things = [thing for thing in things if tree.ent[thing] not in _WHERE and tree.pos[thing] == "NOUN"]
    spans = [one.trigger for one in protests]
    told = any(span.start <= tree.start[thing] < span.end for thing in things for span in spans)
    return bool(things) and not told and not any(tree.lemma[thing] in words.table.marches for thing in things)


def _sizes(words: Words, token: int) -> list[int]:
    tree = words.tree
    if token in words.numbers:
        return [token] if _in_their_thousands(words, token) or _with_demands(words, token) else []
    word, verb = tree.lower[token], tree.head[token]
    if word == "part" and tree.lemma[verb] == "take" and tree.dep[token] == "dobj":
        return tree.children(verb, "nsubj")
    if word in words.table.drawing:
        return [goal for goal in tree.children(token, "dobj") if words.is_person(goal)]
    if tree.pos[token] == "NOUN" and tree.tag[token] == "NN":
        return [
            *tree.objects(token, "of", "at"),
            *(size for kid in tree.children(token, "acl") for size in tree.objects(kid, "at")),
            *(tree.objects(verb, "at", "to") if tree.dep[token] == "dobj" else []),
        ]
    return tree.children(token, "nsubj") if tree.pos[token] == "VERB" else []


def _in_their_thousands(words: Words, token: int) -> bool:
    tree = words.tree
    return tree.dep[token] == "pobj" and any(tree.lower[kid] == "their" for kid in tree.kids[token])


def _with_demands(words: Words, token: int) -> bool:
    """ "with hundreds of thousands of people demanding jobs"."""
    tree = words.tree
    verb = tree.head[token]
    return tree.dep[token] == "nsubj" and tree.tag[verb] == "VBG" and tree.lemma[verb] in words.table.crowds
