"""The people that a casualty word governs: objects, subjects of the passive, and what the parse lost of them."""

from __future__ import annotations

from tidings.reading.figures.victims import Victims, count, victims
from tidings.reading.figures.words import Words

_GAP = frozenset({"AUX", "ADV", "PART", "ADJ", "NOUN", "PROPN"})
_WINDOW = 12
_SHORT = 4  # tokens from a number to its participle
_BE = frozenset({"be", "been", "being", "was", "were", "is", "are", "get", "got"})


def subjects(words: Words, verb: int) -> list[int]:
    """The subject of a verb, where there is one."""
    tree = words.tree
    subject = tree.subject(verb)
    if subject is None and tree.dep[verb] == "pcomp":  # "she is in hospital after being shot"
        subject = tree.subject(tree.head[tree.head[verb]])
    return [] if subject is None else [subject]


def of_verb(words: Words, verb: int) -> list[Victims]:
    """The people a transitive casualty verb is about: objects, or subjects of the passive."""
    tree = words.tree
    if tree.dep[verb] == "amod" and tree.head[verb] > verb:
        noun = tree.head[verb]
        return victims(words, [noun]) if number_before(words, noun) else []
    objects = tree.goals(verb) or _shared(words, verb)
    if not objects and (own := _own_number(words, verb)) is not None:
        return [own]
    if objects and not tree.passive(verb):
        return victims(words, objects)
    if tree.tag[verb] in ("VBG", "VB", "VBZ", "VBP") and not tree.passive(verb):
        return []
    if not tree.passive(verb) and _is_relative(words, verb):
        return []  # "the officer who shot [him]"
    if tree.passive(verb) or not objects:
        found = victims(words, [*_joined(words, verb), *company(words, verb)])
        if tree.dep[verb] == "acl":  # "five people injured and one person dead": the second is none of the injured
            found = [one for one in found if one.head < verb]
        return found
    return []


def _joined(words: Words, verb: int) -> list[int]:
    """The subject; of "five policemen and a civilian killed in the blast" the first of those joined."""
    tree = words.tree
    found = subjects(words, verb)
    if tree.dep[verb] == "acl" and found and tree.dep[found[0]] == "conj" and words.is_person(tree.head[found[0]]):
        return [tree.head[found[0]]]
    return found


def _own_number(words: Words, verb: int) -> Victims | None:
    """ "five killed and several others seriously wounded": the parse gives the second the subject of the first."""
    tree = words.tree
    if tree.tag[verb] not in ("VBN", "VBD", "JJ", "NN", "NNS") or tree.child(verb, "nsubj", "nsubjpass") is not None:
        return None
    for at in range(verb - 1, max(tree.around(verb)[0], verb - _SHORT) - 1, -1):
        if at in words.numbers:
            noun = tree.head[at]
            counted = tree.dep[at] in ("nummod", "amod") and at < noun < verb
            return count(words, noun if counted else at)
        if tree.pos[at] not in ("ADV", "NOUN") or tree.tag[at] == "NN":
            return None
    return None


def _is_relative(words: Words, verb: int) -> bool:
    """Whether "who" is the subject of an active verb, or of the one that it is joined to."""
    tree = words.tree
    clause = tree.head[verb] if tree.dep[verb] == "conj" else verb
    own = tree.child(clause, "nsubj")
    return tree.dep[clause] == "relcl" and own is not None and tree.lower[own] in ("who", "that")


def company(words: Words, verb: int) -> list[int]:
    """ "was killed along with two of his guards", "together with his wife"."""
    tree = words.tree
    found = []
    for kid in tree.kids[verb]:
        if tree.lower[kid] == "with" and kid > verb and tree.lower[kid - 1] in ("along", "together"):
            found += tree.children(kid, "pobj")
        elif tree.lower[kid] in ("along", "together") and kid + 1 < len(tree) and tree.lower[kid + 1] == "with":
            found += tree.children(kid + 1, "pobj")
    return found


def _shared(words: Words, verb: int) -> list[int]:
    """ "shot and wounded a guard": the object of the second verb is that of the first."""
    tree = words.tree
    if tree.passive(verb):
        return []
    joined = [
        kid for kid in tree.children(verb, "conj") if tree.pos[kid] == "VERB" and tree.child(kid, "nsubj") is None
    ]
    return [goal for kid in joined for goal in tree.goals(kid)]


def number_before(words: Words, noun: int) -> bool:
    """ "the 40 wounded people" counts; "the wounded man" only points back."""
    return any(kid in words.numbers for kid in words.tree.kids[noun] if kid < noun)


def lost(words: Words, verb: int) -> list[Victims]:
    """What the parse lost of a past form; an active verb without an object hurt nobody who is named."""
    return [] if words.tree.tag[verb] in ("VBG", "VB", "VBZ", "VBP") else just_before(words, verb)


def just_before(words: Words, token: int) -> list[Victims]:
    """A number or a person right before the word, over auxiliaries and adverbs: what the parse lost."""
    tree = words.tree
    lowest = tree.around(token)[0]
    for at in range(token - 1, max(lowest, token - _WINDOW) - 1, -1):
        if tree.dep[at] in ("compound", "amod") and tree.head[at] == token and at not in words.numbers:
            return []  # "a count of rebel dead"
        if at in words.numbers or words.person(at) is not None:
            found = count(words, at)
            return [found] if found is not None and not found.again else []
        if not _is_gap(words, at, token):
            return []
    return []


def _is_gap(words: Words, at: int, token: int) -> bool:
    """What may stand between people and what happened to them: "two members of the Iran-backed group [died]"."""
    tree = words.tree
    if tree.pos[at] in _GAP or tree.lower[at] in _BE or tree.lower[at] in ("of", "the", "-"):
        return True
    return tree.tag[at] == "VBN" and tree.lower[at - 1] == "-" and token - at > 1
