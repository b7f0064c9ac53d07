"""Parts of a total: "including two children", "nine of them by gunfire", "among them three soldiers" (R4)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tidings.reading.figures.toll import Toll
from tidings.reading.figures.victims import Victims, count, victims
from tidings.reading.figures.words import Words

_INCLUDING = frozenset({"including", "among", "amongst", "include", "includes", "included"})
_THEM = frozenset({"them", "whom", "those", "these", "dead", "wounded", "injured", "victims", "killed", "casualties"})
_IDENTIFIED = frozenset({"identified", "named"})
_LISTED = frozenset({"pobj", "conj", "appos"})
_REACH = 40


@dataclass(frozen=True, slots=True)
class Part:
    """A phrase that counts some of an earlier total (its number in the list of tolls)."""

    whole: int
    people: Victims


def find_parts(words: Words, tolls: Sequence[Toll]) -> list[Part]:
    """The parts that no casualty word of their own governs."""
    taken = {toll.people.head for toll in tolls}
    found = [part for part in _apposed(words, tolls) if part.people.head not in taken]
    taken |= {part.people.head for part in found}
    for token, word in enumerate(words.tree.lower):
        if word in _INCLUDING:
            heads = _listed(words, token)
        elif word in _IDENTIFIED:
            heads = _identified(words, token)
        elif token in words.numbers and words.numbers[token].number == token:
            heads = [token] if _of_them(words, token) else []
        else:
            continue
        for people in victims_of(words, heads) if word in _IDENTIFIED else _people(words, heads):
            whole = _whole(words, tolls, token)
            if whole is not None and people.head not in taken:
                taken.add(people.head)
                found.append(Part(whole, people))
    return found


def _people(words: Words, heads: list[int]) -> list[Victims]:
    """Everybody listed; a bare number with "of them" is people already."""
    if len(heads) == 1 and heads[0] in words.numbers:
        one = count(words, heads[0])
        return [] if one is None else [one]
    return [one for one in victims(words, heads) if not one.again]


def _apposed(words: Words, tolls: Sequence[Toll]) -> Iterator[Part]:
    """ "nine people: five soldiers and four civilians", "two men, Omar Halim and Said Karim,"."""
    for number, toll in enumerate(tolls):
        people, tree = toll.people, words.tree
        if people.derived or not people.low or people.low < 2:
            continue
        for head in tree.children(people.head, "appos"):
            listed = [one for one in victims(words, [head]) if one.head > people.head and not one.again]
            told = sum(one.low or 0 for one in listed)
            if 1 < told <= people.low and (len(listed) > 1 or told < people.low):
                yield from (Part(number, one) for one in listed)
            else:
                yield from (Part(number, one) for one in _names(words, head, people.low))


def _names(words: Words, first: int, number: int) -> list[Victims]:
    """As many names as the number says, with what each of them is between: "three men: A, a cook, B, a baker, and C"."""
    tree = words.tree
    heads = [
        token
        for token in sorted(tree.below(first))
        if tree.dep[token] in ("appos", "conj") and words.names_person(token)
    ]
    return victims_of(words, heads) if len(heads) == number else []


def victims_of(words: Words, heads: Sequence[int]) -> list[Victims]:
    """Each of these alone, without those joined to it."""
    return [one for head in heads if (one := count(words, head)) is not None]


def _listed(words: Words, token: int) -> list[int]:
    """What "including" or "among them" lists."""
    tree = words.tree
    if words.tree.lower[token] in ("among", "amongst"):
        thing = tree.child(token, "pobj")
        if thing is None or tree.lower[thing] not in _THEM:
            return []
        verb = tree.head[token]
        subject = tree.child(verb, "nsubj", "attr") if tree.pos[verb] in ("VERB", "AUX") else None
        return [subject] if subject is not None and subject != thing else _next_number(words, token)
    if tree.lower[token] != "including":
        subject = tree.child(token, "nsubj")
        if subject is None or tree.lower[subject] not in _THEM:
            return []
        return tree.children(token, "dobj")
    return tree.children(token, "pobj", "dobj") or _next_number(words, token)


def _identified(words: Words, verb: int) -> list[int]:
    """ "the victims were identified as A, B and C": some of those told before."""
    tree = words.tree
    subject = tree.child(verb, "nsubjpass", "dobj")
    if subject is None or tree.lower[subject] not in _THEM:
        return []
    as_ = next((kid for kid in tree.kids[verb] if tree.lower[kid] == "as"), None)
    if as_ is None:
        return []
    after = range(as_ + 1, tree.around(verb)[1])
    return [head for head in after if tree.dep[head] in _LISTED and words.names_person(head)]


def _next_number(words: Words, token: int) -> list[int]:
    stop = words.tree.around(token)[1]
    number = next((at for at in range(token + 1, min(stop, token + 5)) if at in words.numbers), None)
    if number is None:
        return []
    noun = words.tree.head[number]
    counted = words.tree.dep[number] == "nummod" and words.person(noun) is not None and noun > number
    return [noun if counted else number]


def _of_them(words: Words, token: int) -> bool:
    """Whether a number counts some of people told before."""
    tree = words.tree
    if tree.dep[token] == "nsubj" and tree.pos[tree.head[token]] == "VERB":  # "when one of them stepped on a mine"
        return False
    return any(tree.lower[thing] in _THEM for thing in tree.objects(token, "of"))


def _whole(words: Words, tolls: Sequence[Toll], token: int) -> int | None:
    """The toll that a part belongs to: the nearest stated one before it, in its sentence or the one before."""
    tree, sentence = words.tree, words.tree.sentence[token]
    best: int | None = None
    for number, toll in enumerate(tolls):
        head = toll.people.head
        if head >= token or toll.people.derived or toll.people.of_them or token - head > _REACH:
            continue
        if tree.sentence[head] in (sentence, sentence - 1) and (best is None or head > tolls[best].people.head):
            best = number
    return best
