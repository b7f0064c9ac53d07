"""Two actors and the words that tie them, and how sure those words are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from tidings.model.claims import Act, Status
from tidings.model.mentions import ActorMention
from tidings.model.spans import Span, cover
from tidings.reading.actors.around import Around
from tidings.reading.tree import Tree
from tidings.vocabulary.ties import TieCue

_MODALS = frozenset({"could", "may", "might", "would", "should"})
_REAL = frozenset({"continue", "begin", "start", "manage", "help", "keep", "go"})  # what one continues to do is done
_NEVER = frozenset({"never", "no", "neither"})


@dataclass(frozen=True, slots=True)
class Bond:
    """Two actors and the cue between them. ``first`` stands where the grammar puts the doer or holder.

    ``said`` is the word of the cue: who says that word says the tie. ``sayer`` denies it or accuses of it in so many
    words ("X denied any links to Y"), ``act`` tells which.
    """

    first: ActorMention
    second: ActorMention
    cue: TieCue
    word: str
    span: Span
    said: Span
    negated: bool = False
    sayer: ActorMention | None = None
    act: Act = "say"
    possible: bool = False
    former: bool = False
    status: Status = "actual"


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue as it stands in the text: its entry, the verb or noun told, and the index of its word."""

    entry: TieCue
    word: str
    at: int
    former: bool = False


def bonds(around: Around, cue: Cue, firsts: Iterable[ActorMention], seconds: Iterable[ActorMention]) -> Iterator[Bond]:
    """One bond for each of the first with each of the second."""
    page, tree = around.page, around.tree
    ends = list(seconds)
    pairs = [(first, second) for first in firsts for second in ends if first.chain != second.chain]
    if not pairs:
        return
    token = page.words[cue.at].token
    verb = _clause(tree, token)
    said = page.words[cue.at].span
    plain = Bond(*pairs[0], cue.entry, cue.word, said, said, former=cue.former)
    if verb is not None:
        sayer, act = _sayer(around, verb)
        modal = any(tree.lower[kid] in _MODALS for kid in tree.children(verb, "aux"))
        planned = verb == token and cue.entry.type != "other" and _planned(tree, token)
        plain = replace(
            plain, negated=_negated(tree, verb), sayer=sayer, act=act, possible=modal,
            status="planned" if planned else "actual",
        )  # fmt: skip
    for first, second in pairs:
        yield replace(plain, first=first, second=second, span=cover((first.span, second.span, said)))


def _clause(tree: Tree, token: int) -> int | None:
    """The verb that says the tie: the cue itself, or the "is" whose complement it is."""
    if tree.pos[token] in ("VERB", "AUX"):
        return token
    return tree.head[token] if tree.dep[token] in ("attr", "acomp", "oprd") else None


def _negated(tree: Tree, verb: int) -> bool:
    """ "does not back, arm or finance": a negation reaches the verbs joined to its own."""
    if any(tree.dep[kid] == "neg" or tree.lower[kid] in _NEVER for kid in tree.kids[verb]):
        return True
    joined = tree.dep[verb] == "conj" and tree.child(verb, "nsubj", "nsubjpass", "aux") is None
    return joined and tree.head[verb] < verb and _negated(tree, tree.head[verb])


def _sayer(around: Around, verb: int) -> tuple[ActorMention | None, Act]:
    """Who denies it or accuses of it in the verb above: "X denied backing Y", "X accused Y of backing Z"."""
    tree, ties = around.tree, around.page.lexicon.ties
    above = tree.head[verb]
    if tree.dep[verb] == "pcomp":
        above = tree.head[above]
    if tree.dep[verb] not in ("xcomp", "pcomp", "ccomp"):
        return None, "say"
    if tree.lemma[above] in ties.denials:
        return next(iter(around.subjects(above)), None), "deny"
    if tree.lemma[above] in ties.charges and tree.dep[verb] == "pcomp":
        return next(iter(around.subjects(above)), None), "accuse"
    return None, "say"


def _planned(tree: Tree, verb: int) -> bool:
    """ "to back", "will train", "is to be trained": not yet so."""
    helpers = {tree.lower[kid] for kid in tree.children(verb, "aux", "auxpass")}
    if "will" in helpers:
        return True
    if tree.dep[verb] == "xcomp" and tree.lemma[tree.head[verb]] in _REAL:
        return False
    return (
        tree.tag[verb] in ("VB", "VBN")
        and "to" in helpers
        and tree.dep[verb] in ("xcomp", "advcl", "acl", "ccomp", "relcl")
    )
