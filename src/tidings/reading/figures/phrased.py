"""What several words say together: "taken hostage", "claimed nine lives", "in hospital with gunshot wounds"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tidings.reading.figures.governed import of_verb, subjects
from tidings.reading.figures.toll import Toll, tolls
from tidings.reading.figures.victims import Victims, count, victims
from tidings.reading.figures.words import Words
from tidings.vocabulary.casualties import CasualtyPhrase

_REACH = 8  # tokens after a verb
_CLIMB = 3  # words over a preposition


def phrased(words: Words, token: int) -> Iterator[Toll]:
    """The people of every phrase that a token opens or closes."""
    word, table = words.tree.lower[token], words.table
    if words.tree.pos[token] in ("VERB", "AUX"):
        for phrase in table.phrases.get(word, ()):
            if _stands(words, token, phrase):
                yield from tolls(phrase.cue, token, _people(words, token, phrase))
    if (noun := table.beside.get(word)) is not None:
        yield from tolls(noun.cue, token, _with(words, token, noun))


def _stands(words: Words, token: int, phrase: CasualtyPhrase) -> bool:
    """Whether one of the words stands after the verb, in its clause, and nothing there tells of a death."""
    tree = words.tree
    stop = min(tree.around(token)[1], token + _REACH + 1)
    after = next((at for at in range(token + 1, stop) if tree.lower[at] in phrase.words), None)
    doer = tree.child(token, "nsubj")
    if after is None and phrase.cue.hit and doer is not None and tree.lower[doer] in phrase.words:
        after = token + 1  # "gunfire struck two bystanders"
    dead = phrase.cue.measure != "killed" and not words.table.lethal.isdisjoint(tree.lower[token + 1 : stop])
    if after is None or dead:
        return False
    return not any(tree.pos[at] == "VERB" and at not in tree.kids[token] for at in range(token + 1, after))


def _people(words: Words, token: int, phrase: CasualtyPhrase) -> list[Victims]:
    tree = words.tree
    if phrase.victim == "goods":
        return _goods(words, [goal for goal in tree.goals(token) if tree.lower[goal] in phrase.words])
    if phrase.victim == "subject":
        return victims(words, subjects(words, token))
    found = of_verb(words, token) or victims(words, _pushed(words, token))
    return [one for one in found if not phrase.cue.people or words.counts_people(one.head)]


def _goods(words: Words, heads: Sequence[int]) -> list[Victims]:
    """ "the lives of nine villagers", "17 lives"; nobody says whose "their lives" were."""
    found: list[Victims] = []
    for head in heads:
        whose = words.tree.objects(head, "of")
        one = None if whose else count(words, head)
        found += victims(words, whose) if whose else []
        if one is not None and not one.derived:
            found.append(replace(one, of_whom=None))
    return found


def _pushed(words: Words, verb: int) -> list[int]:
    """ "forced 400 residents to leave": the parse makes them the subject of the second verb."""
    tree = words.tree
    return [noun for kid in tree.children(verb, "ccomp", "xcomp") for noun in tree.children(kid, "nsubj")]


def _with(words: Words, token: int, noun: CasualtyPhrase) -> list[Victims]:
    """Whoever is, comes or is brought with wounds."""
    tree = words.tree
    above = tree.head[token]
    if tree.dep[token] == "conj":
        above = tree.head[above]
    if tree.lower[above] not in noun.words:
        return []
    for step, over in enumerate(tree.above(above)):
        if step >= _CLIMB:
            break
        if words.is_person(over) and over not in words.numbers:
            return victims(words, [over])
        if tree.pos[over] in ("VERB", "AUX"):
            if tree.lower[over] in words.table.verbs or tree.lemma[over] in ("charge", "treat", "pass"):
                return []
            return [
                one for one in of_verb(words, over) or victims(words, subjects(words, over)) if _is_hurt(words, one)
            ]
    return []


def _is_hurt(words: Words, one: Victims) -> bool:
    return words.is_person(one.head)
