"""The three fields of a claim, from the cues on its word and over it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from tidings.model.claims import Factuality, Polarity, Status
from tidings.reading.factuality.grammar import is_given, is_infinitive, to_of
from tidings.reading.factuality.happening import of_happening, took_place
from tidings.reading.factuality.madeup import is_made_up
from tidings.reading.factuality.over import at_once, over
from tidings.reading.factuality.own import own
from tidings.reading.factuality.questions import is_asked
from tidings.reading.tree import Tree
from tidings.vocabulary.factuality import FactualityTable

_STATED: dict[str, Status] = {
    "hypothetical": "hypothetical", "demanded": "hypothetical", "ordered": "hypothetical", "imagined": "hypothetical",
    "threatened": "threatened", "planned": "planned", "failed": "failed",
}  # fmt: skip
_AHEAD = frozenset({"planned", "hypothetical"})
_DENYING = frozenset({"negated", "refused"})
_SETTLED = frozenset({*_STATED, *_DENYING, "condition"})


@dataclass(frozen=True, slots=True)
class Judgement:
    """The three fields of a claim."""

    factuality: Factuality = "certain"
    polarity: Polarity = "+"
    status: Status = "actual"

    @property
    def happened(self) -> bool:
        """Whether the report tells it as a fact of the past or present."""
        return self.polarity == "+" and self.status in ("actual", "ongoing")


def judge(tree: Tree, token: int, table: FactualityTable) -> Judgement:
    """What the words around an event or casualty word make of it."""
    cues = list(_cues(tree, token, table))
    if took_place(tree, token, table):
        cues = [cue for cue in cues if cue not in _AHEAD]
    if _SETTLED.isdisjoint(cues) and is_infinitive(tree, token) and not _is_carried_out(tree, token, table):
        cues.append("planned")
    return Judgement(_factuality(cues), "+" if _DENYING.isdisjoint(cues) else "-", _status(tree, token, cues))


def _status(tree: Tree, token: int, cues: Sequence[str]) -> Status:
    """What the outermost word says ("foiled a plot to attack" failed); a condition or question goes before all."""
    if "condition" in cues:
        return "hypothetical"
    for cue in reversed(cues):
        if cue in _STATED:
            return _STATED[cue]
    progressive = tree.tag[token] == "VBG" and any(
        tree.lower[kid] in ("is", "are", "'s", "'re") for kid in tree.children(token, "aux")
    )
    return "ongoing" if progressive else "actual"


def _factuality(cues: Collection[str]) -> Factuality:
    if "underspecified" in cues:
        return "underspecified"
    if "possible" in cues:
        return "possible"
    return "probable" if "probable" in cues else "certain"


def _cues(tree: Tree, token: int, table: FactualityTable) -> Iterator[str]:
    """What every cue on the word, and over it, says."""
    if is_asked(tree, token):
        yield "underspecified"
        yield "condition"
    yield from own(tree, token, table)
    yield from _announced(tree, token, table)
    yield from of_happening(tree, token, table)
    if is_given(tree, token):
        yield from at_once(tree, token, table)
    else:
        yield from over(tree, token, table)
    if is_made_up(tree, token, table):
        yield "imagined"


def _announced(tree: Tree, token: int, table: FactualityTable) -> Iterator[str]:
    """A phrase of an announcing verb: "called a strike", "called off the strike"; "was to have been freed"."""
    if tree.lemma[token] in table.announcing and tree.pos[token] == "VERB":
        yield "planned"
    if tree.lemma[tree.head[token]] == "be" and tree.dep[token] == "xcomp" and to_of(tree, token) is not None:
        yield "planned"


def _is_carried_out(tree: Tree, token: int, table: FactualityTable) -> bool:
    """An infinitive that did happen: "managed to storm it", "the first to visit"."""
    head = tree.head[token]
    if tree.child(token, "nsubj", "nsubjpass") is not None and (head == token or tree.lemma[head] in table.saying):
        return False  # a headline's future: "Rebels to free nurses, aid group says"
    if tree.lemma[head] in table.gathering and tree.lemma[token] in table.gathered:
        return True
    if tree.lemma[head] in table.implicative:
        return tree.lower[head] not in ("order", "going")
    if tree.lemma[head] == "have":
        return tree.lower[head] == "had"  # "had to withdraw"
    to = to_of(tree, token)
    words = {tree.lower[kid] for kid in tree.children(head, "amod", "advmod")} | {tree.lower[head]}
    if to is not None and tree.lower[to - 1] == "only" and to > 0:
        return True
    if tree.dep[token] not in ("acl", "relcl", "xcomp", "advcl"):
        return False
    superlative = any(
        tree.tag[kid] == "JJS" or any(tree.lower[most] == "most" for most in tree.kids[kid])
        for kid in tree.children(head, "amod")
    )
    return superlative or not words.isdisjoint(table.ordinals)
