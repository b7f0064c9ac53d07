"""Ties that a verb says: "X backs Y", "X is backed by Y", "X broke away from Y", "X imposed sanctions on Y"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from tidings.model.mentions import ActorMention
from tidings.reading.actors.around import Around
from tidings.reading.ties.bonds import Bond, Cue, bonds
from tidings.vocabulary.ties import TieCue

_PREPS = frozenset({"with", "to", "from", "against", "under", "for", "away", "off", "alongside", "of", "in", "on"})
_JOINTS = {
    "backed_by": ("of", "from", "for"),
    "opposed_to": ("against",),
    "member_of": ("in", "within", "on"),
}  # others: with, to
_BODIES = frozenset({"government", "armed_group", "party", "coalition"})
_IMPOSING = frozenset({"impose", "slap", "place", "put"})


def by_verb(around: Around, at: int) -> Iterator[Bond]:
    """Every bond that the verb here says."""
    ties = around.page.lexicon.ties
    lemma = around.tree.lemma[around.page.words[at].token]
    cue = ties.verbs.get(lemma)
    if cue is not None:
        yield from _transitive(around, at, lemma, cue)
    if lemma in ties.opening:
        yield from _with_preposition(around, at, lemma)
    if lemma in _IMPOSING:
        yield from _imposing(around, at)
    if lemma in ties.light:
        yield from _having(around, at, lemma)


def _transitive(around: Around, at: int, lemma: str, cue: TieCue) -> Iterator[Bond]:
    word, tree = around.page.words[at], around.tree
    told = Cue(cue, lemma, at)
    fit = partial(_fit, around, cue)
    if any(tree.child(kid, "pcomp") is not None for kid in tree.children(word.token, "prep")) and lemma == "join":
        return  # "joins X in calling for"
    by = around.by(at) if word.tag in ("VBN", "VBD") else None
    if by is not None:
        yield from bonds(around, told, around.all_after(by), fit(_passive_subjects(around, at)))
    elif not tree.passive(word.token) or tree.dep[word.token] == "relcl":
        firsts = around.governing(word.token) if tree.dep[word.token] == "pcomp" else around.subjects(word.token)
        yield from bonds(around, told, firsts, fit(around.objects(word.token)))


def _passive_subjects(around: Around, at: int) -> list[ActorMention]:
    """Whom "backed by" is about: the passive's subject, the noun before it, or who governs the clause."""
    token, tree = around.page.words[at].token, around.tree
    if tree.child(token, "nsubjpass") is not None or tree.dep[token] in ("conj", "xcomp", "relcl"):
        found = around.subjects(token)
        if found:
            return found
    return around.modified(at) or around.governing(token)


def _fit(around: Around, cue: TieCue, found: list[ActorMention]) -> list[ActorMention]:
    """One leads a body, not his men, a state or a person; what has no type of its own is told of names only."""
    if cue.type == "other":
        return [one for one in found if one.chain in around.named or (one.type in _BODIES and not one.plural)]
    if cue.type == "member_of":  # "X joined Y" in a hall makes no member
        return [one for one in found if one.type not in ("person", "state")]
    if cue.type != "leads":
        return found
    return [one for one in found if one.type not in ("person", "crowd", "state") and not _several(one)]


def _several(actor: ActorMention) -> bool:
    return actor.plural and actor.name is None and actor.type != "government"


def _with_preposition(around: Around, at: int, lemma: str) -> Iterator[Bond]:
    page, phrases = around.page, around.page.lexicon.ties.phrases
    long = f"{lemma} {page.lower(at + 1)} {page.lower(at + 2)} {page.lower(at + 3)} {page.lower(at + 4)}"
    if long in phrases:  # "stand shoulder to shoulder with"
        yield from bonds(
            around, Cue(phrases[long], long, at), _prepositional_subjects(around, at), around.all_after(at + 5)
        )
        return
    for start in range(at + 1, min(at + 4, len(page.words))):
        lower = page.lower(start)
        if lower not in _PREPS:
            if page.words[start].tag not in ("RB", "RP"):
                return
            continue
        two = f"{lemma} {lower} {page.lower(start + 1)}"
        cue = phrases.get(two) or phrases.get(f"{lemma} {lower}")
        if cue is None:
            continue
        seconds = around.all_after(start + (2 if two in phrases else 1))
        firsts = _prepositional_subjects(around, at)
        yield from bonds(around, Cue(cue, f"{lemma} {lower}", at), firsts, seconds)
        return


def _prepositional_subjects(around: Around, at: int) -> list[ActorMention]:
    """The verb's own subject; of a participle first what stands right before it ("the leader tied to X")."""
    token, tree = around.page.words[at].token, around.tree
    own = tree.child(token, "nsubj", "nsubjpass") is not None
    found = around.subjects(token) if own else around.modified(at) or around.subjects(token)
    return found or around.governing(token)


def _having(around: Around, at: int, lemma: str) -> Iterator[Bond]:
    """ "has ties with X", "denied any links to X", "withdrew its support for X"."""
    tree, page = around.tree, around.page
    ties, token = page.lexicon.ties, page.words[at].token
    thing = next((kid for kid in tree.children(token, "dobj") if tree.lower[kid] in ties.having), None)
    where = page.tokens.get(thing) if thing is not None else None
    if thing is None or where is None:
        return
    word, joint = tree.lower[thing], page.lower(where + 1)
    cue = ties.having[word]
    firsts, seconds = around.subjects(token), around.all_after(where + 2)
    if cue.type == "opposed_to":
        joint, seconds = "against", _against(around, thing, token)
    if joint not in _JOINTS.get(cue.type, ("with", "to")):
        return
    if cue.type == "backed_by" and joint in ("for", "to"):
        firsts, seconds = seconds, firsts
    told = Cue(cue, f"{word} {joint}", at, former=lemma in ties.ending)
    none = any(tree.lower[kid] == "no" for kid in tree.kids[thing])
    for bond in bonds(around, told, firsts, seconds):
        if lemma in ties.denials:
            yield replace(bond, sayer=bond.sayer or bond.first, act="deny")
        else:
            yield replace(bond, negated=bond.negated != none)


def _against(around: Around, thing: int, verb: int) -> list[ActorMention]:
    """ "15 strikes using aircraft against X": the parse hangs "against" under the verb or what stands between."""
    tree = around.tree
    for token in (thing, verb, *tree.below(verb)):
        for other in tree.objects(token, "against"):
            found = around.all_at(other) or around.all_before(other)
            if found:
                return found
    return []


def _imposing(around: Around, at: int) -> Iterator[Bond]:
    """ "X imposed sanctions on Y and Z"."""
    tree, page = around.tree, around.page
    token = page.words[at].token
    things = [kid for kid in tree.children(token, "dobj", "nsubjpass") if tree.lower[kid] == "sanctions"]
    cue = page.lexicon.ties.verbs.get("sanction")
    where = page.tokens.get(things[0]) if things else None
    if where is None or cue is None:
        return
    joint = where + 1 if page.lower(where + 1) in ("on", "against") else at + 1
    if page.lower(joint) not in ("on", "against"):
        return
    by = around.by(at)
    firsts = around.all_after(by) if tree.dep[things[0]] == "nsubjpass" and by is not None else around.subjects(token)
    yield from bonds(around, Cue(cue, "impose sanctions on", at), firsts, around.all_after(joint + 1))
