"""What happened to how many: every casualty word of a report with the people it governs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tidings.reading.factuality import is_charge
from tidings.reading.figures.governed import company, just_before, lost, number_before, of_verb, subjects
from tidings.reading.figures.nobody import denied, is_partial
from tidings.reading.figures.numbered import losses, numbered
from tidings.reading.figures.phrased import phrased
from tidings.reading.figures.shot import fatally, is_lethal, of_shot
from tidings.reading.figures.toll import Toll, tolls
from tidings.reading.figures.victims import Victims, count, victims
from tidings.reading.figures.words import Words
from tidings.vocabulary.casualties import CasualtyCue

_FAR = 9  # tokens from a toll to its new value
_ARMED = frozenset({"militant", "attacker", "soldier", "police", "guard"})
_BOTH = frozenset({"killed", "wounded"})


def find_tolls(words: Words) -> list[Toll]:
    """Every casualty phrase of a report, in the order of the text, one per phrase of people."""
    cues = words.table.cues
    found = (toll for token, word in enumerate(words.tree.lower) if word in cues for toll in _at(words, token))
    return [toll for toll in found if not _is_partial(words, toll) and not _only_leaves(toll)]


def _at(words: Words, token: int) -> Iterator[Toll]:
    word, table = words.tree.lower[token], words.table
    noun = words.tree.pos[token] in ("NOUN", "PROPN")
    if is_charge(words.tree, token, words.factuality) or _either(words, token):
        return
    stated = [Toll(measure, token, people) for measure, people in numbered(words, token)]
    if stated or _is_people(words, token):
        yield from stated
        return
    told = list(phrased(words, token))
    yield from told
    if told and word in table.beside:
        return
    if word in table.no_nouns:
        yield from _nobody(words, token)
    if word == "fatally":
        yield from fatally(words, token)
    if word in table.toll_nouns or word in table.toll_numbers:
        yield from _toll_number(words, token)
    if (cue := table.states.get(word)) is not None:
        yield from tolls(cue, token, _of_state(words, token))
    elif word in table.nouns and (noun or word not in table.verbs):
        yield from tolls(table.nouns[word], token, _of_noun(words, token, table.nouns[word]))
    elif (cue := table.verbs.get(word)) is not None:
        if cue.form == "loss":
            yield from tolls(cue, token, losses(words, token))
        elif cue.hit:
            yield from of_shot(words, token, cue)
        elif noun and words.tree.tag[token] in ("NN", "NNS") and not word.endswith("ed"):
            return
        else:
            people = of_verb(words, token) if cue.form == "transitive" else _who(words, token)
            people = people or lost(words, token)
            if cue.measure == "wounded" and is_lethal(words, token):
                cue = replace(cue, measure="killed")
            yield from tolls(cue, token, [one for one in people if not cue.people or words.counts_people(one.head)])


def _is_partial(words: Words, toll: Toll) -> bool:
    """Whether zero is told of some only, by the words beside the casualty word or the people."""
    if toll.people.high != 0:
        return False
    return is_partial(words, toll.people.head) or is_partial(words, toll.cue)


def _only_leaves(toll: Toll) -> bool:
    """ "gunmen fled": the displaced are counted, and are no fighters."""
    return toll.measure == "displaced" and (toll.people.derived or toll.people.of_whom in _ARMED)


def _who(words: Words, verb: int) -> list[Victims]:
    """Who died, and who with them."""
    return victims(words, [*subjects(words, verb), *company(words, verb)])


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
    if (found := denied(words, token)) is not None:
        yield Toll("killed", token, found)
        yield Toll("wounded", token, found)


def _either(words: Words, token: int) -> bool:
    """ "131 people wounded or killed", "killed and wounded many": nobody says how many of which."""
    lower, table = words.tree.lower, words.table
    own = table.states.get(lower[token]) or table.verbs.get(lower[token])
    for at in (token - 2, token + 2):
        joint = lower[(at + token) // 2] if 0 <= at < len(lower) else ""
        other = table.states.get(lower[at]) or table.verbs.get(lower[at]) if joint in ("and", "or") else None
        if other is None:
            continue
        both = own is not None and {own.measure, other.measure} == _BOTH and not (own.hit or other.hit)
        if joint == "or" or (both and not _counts_its_own(words, max(token, at))):
            return True
    return False


def _counts_its_own(words: Words, second: int) -> bool:
    """ "left three dead and wounded 38 others": the second word has people of its own."""
    if second + 1 in words.numbers:
        return True
    return words.tree.lower[second - 2] == "dead" and bool(words.tree.goals(second))


def _is_of_number(words: Words, noun: int) -> bool:
    """ "the number of children killed": the number says how many."""
    tree = words.tree
    over = tree.head[tree.head[noun]]
    return (
        tree.dep[noun] == "pobj"
        and tree.lower[tree.head[noun]] == "of"
        and tree.lower[over] in words.table.toll_numbers
    )


def _of_state(words: Words, token: int) -> list[Victims]:
    """ "left five dead", "3 dead", "were found dead", "two people are dead", "30 missing"."""
    tree = words.tree
    dep, head = tree.dep[token], tree.head[token]
    if own := tree.children(token, "nsubj", "nsubjpass"):
        return victims(words, own)
    if token in words.numbers or any(kid in words.numbers for kid in tree.kids[token]):
        found = count(words, token)
        return [found] if found else []
    if dep == "amod" and head > token:
        return victims(words, [head]) if number_before(words, head) else []
    if dep in ("acomp", "oprd", "xcomp", "ccomp", "advcl", "attr", "conj") and head != token:
        objects = tree.goals(head)
        found_all = victims(words, objects or subjects(words, head))
        return found_all or just_before(words, token)
    return just_before(words, token)


def _of_noun(words: Words, token: int, cue: CasualtyCue) -> list[Victims]:
    """ "the death of X", "X's killing", "five deaths", "no injuries", "the bodies of six men"."""
    tree = words.tree
    if cue.form == "body":
        several = tree.tag[token] == "NNS"
        found = victims(words, tree.objects(token, "of"))
        return [one for one in found if (one.high == 1) != several and not (several and one.derived)]
    if (own := _counted_noun(words, token)) is not None:
        return [own]
    over = [tree.lower[one] for one in tree.above(token)]
    if cue.measure == "wounded" and any(word in words.table.verbs or word in words.table.phrases for word in over):
        return []  # "died of her injuries"
    found = victims(words, tree.objects(token, "of") or _further(words, token) or tree.children(token, "poss"))
    if found and cue.measure == "killed" and tree.tag[token] == "NNS":
        return [one for one in found if not one.derived or one.high is None or len(found) > 1]
    return found


def _further(words: Words, noun: int) -> list[int]:
    """ "the murder in Karvan of the mayor": the parse hangs "of" under the place."""
    tree = words.tree
    places = [place for kid in tree.children(noun, "prep") for place in tree.children(kid, "pobj")]
    found = [one for place in places for one in tree.objects(place, "of")]
    return [one for one in found if words.is_person(one) and one not in words.numbers]


def _counted_noun(words: Words, token: int) -> Victims | None:
    tree = words.tree
    if any(kid in words.numbers for kid in tree.kids[token] if kid < token) and tree.tag[token] in ("NNS", "NNPS"):
        return count(words, token)
    return None if tree.objects(token, "of") else denied(words, token)


def _revised(words: Words, token: int) -> list[int]:
    """ "revised the death toll down from 30 to 24": the last number."""
    tree = words.tree
    stop = min(tree.around(token)[1], token + _FAR)
    return [at for at in range(token + 2, stop) if at in words.numbers and tree.lower[at - 1] == "to"][-1:]


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
    for place in places or _revised(words, token):
        found = count(words, place)
        if found is not None and not found.derived:
            person = words.person(whom[0]) if whom and whom[0] != place else None
            of_whom = found.of_whom if person is None else person.of_whom
            yield Toll("wounded" if wounded else "killed", token, replace(found, others=False, of_whom=of_whom))
            return
