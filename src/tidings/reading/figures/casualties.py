"""What happened to how many: every casualty word of a report with the people it governs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from tidings.model.claims import FigureKind
from tidings.reading.factuality import is_charge
from tidings.reading.figures.numbered import losses, numbered
from tidings.reading.figures.victims import Victims, count, victims
from tidings.reading.figures.words import Words
from tidings.vocabulary.casualties import CasualtyCue

_GAP = frozenset({"AUX", "ADV", "PART", "ADJ", "NOUN", "PROPN"})
_WINDOW = 12
_REACH = 5
_BE = frozenset({"be", "been", "being", "was", "were", "is", "are", "get", "got"})


@dataclass(frozen=True, slots=True)
class Toll:
    """A casualty word (``cue``) and one phrase of people it governs. ``hit``: struck by a bullet, fate unsaid."""

    measure: FigureKind
    cue: int
    people: Victims
    hit: bool = False


def find_tolls(words: Words) -> list[Toll]:
    """Every casualty phrase of a report, in the order of the text, one per phrase of people."""
    cues = words.table.cues
    return [toll for token, word in enumerate(words.tree.lower) if word in cues for toll in _at(words, token)]


def _at(words: Words, token: int) -> Iterator[Toll]:
    word, table = words.tree.lower[token], words.table
    noun = words.tree.pos[token] in ("NOUN", "PROPN")
    if is_charge(words.tree, token, words.factuality) or _either(words, token):
        return
    stated = [Toll(measure, token, people) for measure, people in numbered(words, token)]
    if stated or _is_people(words, token):
        yield from stated
        return
    if (phrase := table.phrases.get(word)) is not None and not noun:
        following = words.tree.lower[token + 1 : min(words.tree.around(token)[1], token + _REACH)]
        if not phrase[0].isdisjoint(following) and table.lethal.isdisjoint(following):
            yield from _tolls(phrase[1], token, victims(words, _subjects(words, token)))
    if word in table.no_nouns:
        yield from _nobody(words, token)
    if word == "fatally":
        yield from _fatally(words, token)
    if word in table.toll_nouns or word in table.toll_numbers:
        yield from _toll_number(words, token)
    if (cue := table.states.get(word)) is not None:
        yield from _tolls(cue, token, _of_state(words, token))
    elif word in table.nouns and (noun or word not in table.verbs):
        yield from _tolls(table.nouns[word], token, _of_noun(words, token, table.nouns[word]))
    elif (cue := table.verbs.get(word)) is not None:
        if cue.form == "loss":
            yield from _tolls(cue, token, losses(words, token))
        elif cue.hit:
            yield from _of_shot(words, token, cue)
        elif noun and words.tree.tag[token] in ("NN", "NNS") and not word.endswith("ed"):
            return
        else:
            people = _of_verb(words, token) if cue.form == "transitive" else victims(words, _subjects(words, token))
            people = people or _lost(words, token)
            yield from _tolls(cue, token, [one for one in people if not cue.people or words.person(one.head)])


def _is_people(words: Words, token: int) -> bool:
    """ "relatives of the detained": a participle for people, without a number; "the number of children killed"."""
    tree = words.tree
    if tree.dep[token] == "acl" and _is_of_number(words, tree.head[token]):
        return True
    if tree.tag[token] != "VBN" or tree.dep[token] not in ("nsubj", "nsubjpass", "pobj", "dobj"):
        return False
    kids = tree.kids[token]
    return any(tree.lower[kid] == "the" for kid in kids) and not any(kid in words.numbers for kid in kids)


def _nobody(words: Words, token: int) -> Iterator[Toll]:
    """ "no casualties": neither killed nor wounded."""
    if any(words.tree.lower[kid] in words.table.no_determiners for kid in words.tree.kids[token]):
        found = count(words, token)
        if found is not None and found.low == 0:
            yield Toll("killed", token, found)
            yield Toll("wounded", token, found)


def _either(words: Words, token: int) -> bool:
    """ "131 people wounded or killed": nobody says how many of which."""
    lower, table = words.tree.lower, words.table
    around = [lower[at] for at in (token - 2, token + 2) if 0 <= at < len(lower) and lower[(at + token) // 2] == "or"]
    return any(word in table.verbs or word in table.states for word in around)


def _tolls(cue: CasualtyCue, token: int, people: list[Victims]) -> Iterator[Toll]:
    for one in people:
        yield Toll(cue.measure, token, one, cue.hit)


def _subjects(words: Words, verb: int) -> list[int]:
    subject = words.tree.subject(verb)
    return [] if subject is None else [subject]


def _of_verb(words: Words, verb: int) -> list[Victims]:
    """The people a transitive casualty verb is about: objects, or subjects of the passive."""
    tree = words.tree
    if tree.dep[verb] == "amod" and tree.head[verb] > verb:
        noun = tree.head[verb]
        return victims(words, [noun]) if _number_before(words, noun) else []
    objects = tree.goals(verb)
    if objects and not tree.passive(verb):
        return victims(words, objects)
    if tree.tag[verb] in ("VBG", "VB", "VBZ", "VBP") and not tree.passive(verb):
        return []
    if tree.passive(verb) or not objects:
        return victims(words, _subjects(words, verb))
    return []


def _is_of_number(words: Words, noun: int) -> bool:
    """ "the number of children killed": the number says how many."""
    tree = words.tree
    over = tree.head[tree.head[noun]]
    return (
        tree.dep[noun] == "pobj"
        and tree.lower[tree.head[noun]] == "of"
        and tree.lower[over] in words.table.toll_numbers
    )


def _number_before(words: Words, noun: int) -> bool:
    """ "the 40 wounded people" counts; "the wounded man" only points back."""
    return any(kid in words.numbers for kid in words.tree.kids[noun] if kid < noun)


def _lost(words: Words, verb: int) -> list[Victims]:
    """What the parse lost of a past form; an active verb without an object hurt nobody who is named."""
    return [] if words.tree.tag[verb] in ("VBG", "VB", "VBZ", "VBP") else _just_before(words, verb)


def _just_before(words: Words, token: int) -> list[Victims]:
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


def _of_state(words: Words, token: int) -> list[Victims]:
    """ "left five dead", "3 dead", "were found dead", "two people are dead", "30 missing"."""
    tree = words.tree
    dep, head = tree.dep[token], tree.head[token]
    subjects = tree.children(token, "nsubj", "nsubjpass")
    if subjects:
        return victims(words, subjects)
    if token in words.numbers or any(kid in words.numbers for kid in tree.kids[token]):
        found = count(words, token)
        return [found] if found else []
    if dep == "amod" and head > token:
        return victims(words, [head]) if _number_before(words, head) else []
    if dep in ("acomp", "oprd", "xcomp", "ccomp", "advcl", "attr", "conj") and head != token:
        objects = tree.goals(head)
        found_all = victims(words, objects or _subjects(words, head))
        return found_all or _just_before(words, token)
    return _just_before(words, token)


def _of_noun(words: Words, token: int, cue: CasualtyCue) -> list[Victims]:
    """ "the death of X", "X's killing", "five deaths", "no injuries"."""
    tree = words.tree
    if (own := _counted_noun(words, token)) is not None:
        return [own]
    found = victims(words, tree.objects(token, "of") or tree.children(token, "poss"))
    if found and cue.measure == "killed" and tree.tag[token] == "NNS":
        return [one for one in found if not one.derived or one.high is None or len(found) > 1]
    return found


def _counted_noun(words: Words, token: int) -> Victims | None:
    tree = words.tree
    of = tree.objects(token, "of")
    if any(kid in words.numbers for kid in tree.kids[token] if kid < token) and tree.tag[token] in ("NNS", "NNPS"):
        return count(words, token)
    if not of and any(tree.lower[kid] in words.table.no_determiners for kid in tree.kids[token]):
        return count(words, token)
    return None


def _of_shot(words: Words, token: int, cue: CasualtyCue) -> Iterator[Toll]:
    """Those hit by a bullet: killed where the words beside it say so, else hit."""
    tree = words.tree
    if any(tree.lower[kid] in words.table.missed for kid in tree.kids[token]) or (
        tree.tag[token] == "NN"
        and tree.pos[token] == "NOUN"
        and not (tree.lower[token] == "shot" and token - 1 in words.numbers)
    ):
        return
    people = _of_verb(words, token) or _lost(words, token)
    lethal = _is_lethal(words, token)
    if "killed" in tree.lower[token + 1 : token + 3] and not lethal:
        return  # "shot and killed": the other verb counts them
    for one in people:
        yield Toll("killed", token, one) if lethal else Toll(cue.measure, token, one, True)


def _is_lethal(words: Words, token: int) -> bool:
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


def _fatally(words: Words, token: int) -> Iterator[Toll]:
    """ "two shot, one fatally"."""
    before = token - 1
    if before in words.numbers and words.tree.lower[token] == "fatally":
        found = count(words, before)
        if found is not None and not any(word == "shot" for word in words.tree.lower[token + 1 : token + 2]):
            yield Toll("killed", token, found)


def _toll_number(words: Words, token: int) -> Iterator[Toll]:
    """ "a toll of nine", "the death toll rose to nine", "bringing the number of dead to nine"."""
    tree, table = words.tree, words.table
    said = [tree.lower[kid] for kid in tree.below(token) if abs(kid - token) <= 4]
    number = tree.lower[token] in table.toll_numbers
    killed = any(word in table.toll_killed for word in said)
    wounded = not killed and any(word in table.toll_wounded for word in said)
    if number and not (killed or wounded):
        return
    verb = tree.head[token]
    whom = tree.objects(token, "of")
    said_of = [kid for noun in (token, *whom) for kid in tree.children(noun, "acl")]
    places = [
        *tree.objects(token, "of", "at", "to"),
        *tree.objects(verb, "to", "at"),
        *tree.children(verb, "attr"),
        *(place for kid in said_of for place in tree.objects(kid, "to", "at")),
    ]
    for place in places:
        found = count(words, place)
        if found is not None and not found.derived:
            person = words.person(whom[0]) if whom and whom[0] != place else None
            of_whom = found.of_whom if person is None else person.of_whom
            yield Toll("wounded" if wounded else "killed", token, replace(found, others=False, of_whom=of_whom))
            return
