"""Those hit by a bullet or a blade: dead where the words beside it say so, else their fate stands elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from tidings.reading.figures.governed import lost, of_verb
from tidings.reading.figures.toll import Toll
from tidings.reading.figures.victims import count
from tidings.reading.figures.words import Words
from tidings.vocabulary.casualties import CasualtyCue


def of_shot(words: Words, token: int, cue: CasualtyCue) -> Iterator[Toll]:
    """Those hit by a bullet: killed where the words beside it say so, else hit."""
    tree = words.tree
    if any(tree.lower[kid] in words.table.missed and not _is_place(words, token, kid) for kid in tree.kids[token]) or (
        tree.tag[token] == "NN"
        and tree.pos[token] == "NOUN"
        and not (tree.lower[token] == "shot" and token - 1 in words.numbers)
    ):
        return
    people = of_verb(words, token) or lost(words, token)
    lethal = is_lethal(words, token)
    if "killed" in tree.lower[token + 1 : token + 3] and not lethal:
        return  # "shot and killed": the other verb counts them
    for one in people:
        yield Toll("killed", token, one) if lethal else Toll(cue.measure, token, one, True)


def _is_place(words: Words, verb: int, at: int) -> bool:
    """ "were shot at the station", where "were shot at" missed."""
    tree = words.tree
    places = tree.children(at, "pobj")
    return tree.passive(verb) and bool(places) and not any(words.is_person(place) for place in places)


def is_lethal(words: Words, token: int) -> bool:
    """ "shot dead", "fatally shot", "shot to death"; in "four were shot, one fatally" only the one died."""
    tree = words.tree
    low, high = tree.around(token)
    for at in range(max(low, token - 1), min(high, token + 3)):
        if tree.lower[at] in (",", ";", "and"):
            if at > token:
                return False
        elif tree.lower[at] in words.table.lethal and tree.lower[at] != "killed":
            return True
    return False


def fatally(words: Words, token: int) -> Iterator[Toll]:
    """ "two shot, one fatally"."""
    lower = words.tree.lower
    before = token - 3 if lower[max(0, token - 2) : token] in (["of", "them"], ["of", "whom"]) else token - 1
    if before in words.numbers and words.tree.lower[token] == "fatally":
        found = count(words, before)
        if found is not None and not any(word == "shot" for word in words.tree.lower[token + 1 : token + 2]):
            yield Toll("killed", token, found)
