"""Ties that a noun or adjective says: "a former ally of X", "Y leader X", "ties between X and Y", "close to X"."""

from __future__ import annotations

from collections.abc import Iterator

from tidings.model.mentions import ActorMention
from tidings.reading.actors.around import COPULAS, Around
from tidings.reading.ties.bonds import Bond, Cue, bonds
from tidings.vocabulary.ties import TieCue

_OF = frozenset({"of", "for", "to"})
_SHOWN = frozenset({"by", "from", "of"})
_BODIES = frozenset({"party", "coalition", "armed_group"})


def by_noun(around: Around, at: int) -> Iterator[Bond]:
    """Every bond that the noun here says."""
    page = around.page
    ties, lower = page.lexicon.ties, page.words[at].lower
    if lower in ties.having:
        yield from _with_ties(around, at, ties.having[lower])
    if lower in ties.acts:
        yield from _act(around, at)
    yield from _party_of(around, at)
    yield from _of_body(around, at)
    cue = ties.nouns.get(lower)
    if cue is None or _under(around, at, cue):
        return
    other = around.possessor(at) or (around.after(at + 2) if page.lower(at + 1) in _OF else None)
    if other is None:
        return
    told = Cue(cue, lower, at, _former(around, at))
    holders = _doing(around, at) if cue.type == "part_of" and page.lower(at - 1) == "as" else around.called(at)
    for holder in holders:
        if holder.id != other.id and _possible(cue, holder, other):
            yield from bonds(around, told, [holder], [other])


def _under(around: Around, at: int, cue: TieCue) -> bool:
    """A deputy leader does not lead."""
    title = around.page.title_ends.get(at + 1)
    deputy = title is not None and "deputy" in title.text.split()[:1] + around.page.lower(at - 1).split()
    return deputy and cue.type == "leads"


def _possible(cue: TieCue, holder: ActorMention, other: ActorMention) -> bool:
    """One is a member of a body, not of a person; a state has a president, which is a post and no tie."""
    if cue.type == "leads" and (other.type in ("state", "person", "crowd") or holder.type not in ("person", None)):
        return False
    if other.type == "person":
        return cue.type not in ("member_of", "part_of")
    return not (cue.type == "member_of" and other.type == "state")


def _act(around: Around, at: int) -> Iterator[Bond]:
    """ "the appointment of X by Y", "Y's appointment of X", "appointments by Y include X": as the verb would say it."""
    page = around.page
    verb = page.lexicon.ties.acts[page.lower(at)]
    cue = page.lexicon.ties.verbs.get(verb)
    joint = page.lower(at + 1)
    if cue is None or joint not in ("of", "by"):
        return
    near = around.all_after(at + 2)
    end = around.placed.end_of(page, near[-1]) if near else at
    if joint == "of":
        giver = around.after(end + 1) if page.lower(end) == "by" else around.possessor(at)
        firsts, seconds = [giver] if giver is not None else [], near
    else:
        told = page.lower(end) in ("include", "included")
        firsts, seconds = near, around.objects(page.words[end].token) if told else []
    yield from bonds(around, Cue(cue, verb, at), firsts, seconds)


def _party_of(around: Around, at: int) -> Iterator[Bond]:
    """ "The Renewal Party (RP) of President X": X is of it."""
    page, party = around.page, around.placed.ends.get(at + 1)
    cue = page.lexicon.ties.nouns.get("member")
    if party is None or cue is None or party.name is None or party.type not in ("party", "coalition"):
        return
    of = at + (4 if page.lower(at + 1) == "(" and page.lower(at + 3) == ")" else 1)
    person = around.after(of + 1) if page.lower(of) == "of" else None
    if person is not None and person.type == "person" and person.name is not None:
        yield from bonds(around, Cue(cue, "of", at), [person], [party])


def _of_body(around: Around, at: int) -> Iterator[Bond]:
    """ "X, of the Y Party", "X from the charity Y": a member of a party or armed group, of others what the word says."""
    page, person = around.page, around.placed.ends.get(at + 1)
    if person is None or person.type != "person" or person.name is None:
        return
    of = at + 1 + (page.lower(at + 1) == ",")
    if page.lower(of) not in ("of", "from") or page.lower(of + 1) != "the":
        return
    body = around.after(of + 2)
    if body is None or body.name is None or body.type in ("person", "crowd", "state", None):
        return
    ties = page.lexicon.ties
    cue = ties.nouns.get("member") if body.type in _BODIES else TieCue("other", "0")
    if cue is not None:
        yield from bonds(around, Cue(cue, "of", at), [person], [body])


def _with_ties(around: Around, at: int, cue: TieCue) -> Iterator[Bond]:
    """ "a leader with ties to X", "X's ties with Y", "talks between X and Y", "X's support for Y", "support from X for Y"."""
    page, lower = around.page, around.page.lower(at)
    joint = page.lower(at + 1)
    told = Cue(cue, f"{lower} {joint}", at, _former(around, at))
    if cue.type == "backed_by":
        yield from _support(around, at, told)
    elif cue.type == "opposed_to" and joint in ("against", "with"):
        owner = around.possessor(at)
        yield from bonds(around, told, [owner] if owner is not None else [], around.all_after(at + 2))
    elif joint == "between" and cue.type != "opposed_to":
        both = around.all_after(at + 2)
        if len(both) == 2:
            yield from bonds(around, told, both[:1], both[1:])
            if cue.type == "close_to":  # said of both, each to the other
                yield from bonds(around, told, both[1:], both[:1])
    elif joint in ("with", "to"):
        yield from bonds(around, told, _having_them(around, at), around.all_after(at + 2))


def _having_them(around: Around, at: int) -> list[ActorMention]:
    """Who has ties: before "with", before the possessive, or before "known for their"."""
    page, back = around.page, at - 1
    while back > 0 and page.words[back].tag in ("JJ", "DT", "RB"):
        back -= 1
    if page.lower(back) in ("their", "his", "her", "its"):
        back -= 1
        if page.lower(back) == "for" and page.lower(back - 1) in ("known", "notorious"):
            return around.subjects(page.words[back - 1].token)
        return []
    if page.lower(back) in ("with", "for"):
        holder = around.placed.ends.get(back)
        return [around.name_of(holder)] if holder is not None else []
    owner = around.possessor(at)
    return [owner] if owner is not None else []


def _doing(around: Around, at: int) -> list[ActorMention]:
    """Who acts "in support of X": the subject of the verb above."""
    tree, token = around.tree, around.page.words[at].token
    verb = next((head for head in tree.above(token) if tree.pos[head] == "VERB"), None)
    return around.subjects(verb) if verb is not None else []


def _support(around: Around, at: int, told: Cue) -> Iterator[Bond]:
    """Who is backed is the first: "X's support for Y", "the support shown by X for Y"."""
    page = around.page
    if page.lower(at + 1) in ("for", "to"):
        giver = around.possessor(at)
        backed = around.all_after(at + 2)
        if giver is not None:
            yield from bonds(around, told, backed, [giver])
        return
    if page.lower(at - 1) == "in" and page.lower(at + 1) == "of":
        yield from bonds(around, told, around.all_after(at + 2), _doing(around, at))
        return
    by = at + 1 + (page.words[at + 1].tag == "VBN" if at + 1 < len(page.words) else 0)
    if page.lower(by) not in _SHOWN:
        return
    givers = around.all_after(by + 1)
    if givers:
        end = around.placed.end_of(page, givers[-1])
        if page.lower(end) in ("for", "to"):
            yield from bonds(around, told, around.all_after(end + 1), givers)


def by_adjective(around: Around, at: int) -> Iterator[Bond]:
    """ "X is close to Y", "fighters loyal to Y"."""
    page, tree = around.page, around.tree
    told = f"{page.lower(at)} {page.lower(at + 1)}"
    cue = page.lexicon.ties.adjectives.get(told)
    if cue is None:
        return
    token = page.words[at].token
    head = tree.head[token]
    predicate = tree.dep[token] in ("acomp", "attr", "oprd") or (
        tree.dep[token] == "conj" and tree.dep[head] == "acomp"
    )
    if predicate and tree.dep[token] == "conj":
        head = tree.head[head]
    firsts = (
        around.subjects(head)
        if predicate and tree.cased_lemma[head] in (*COPULAS, "seem", "stay")
        else around.modified(at)
    )
    yield from bonds(around, Cue(cue, told, at, _former(around, at)), firsts, around.all_after(at + 2))


def _former(around: Around, at: int) -> bool:
    states = around.page.lexicon.titles.states
    return any(states.get(around.page.lower(back)) == "former" for back in range(max(0, at - 3), at))
