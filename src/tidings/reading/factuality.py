"""How sure, yes or no, and done or only planned: three fields for every event and figure (R10)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from tidings.model.claims import Factuality, Polarity, Status
from tidings.reading.tree import Tree
from tidings.vocabulary.factuality import FactualityTable

_STEPS = 5
_CLAUSES = frozenset(
    {
        "xcomp",
        "ccomp",
        "advcl",
        "acl",
        "pcomp",
        "conj",
        "dobj",
        "pobj",
        "prep",
        "nsubjpass",
        "agent",
        "dep",
        "nsubj",
        "attr",
        "oprd",
        "amod",
    }
)
_STATUS = frozenset({"condition", "hypothetical", "threatened", "planned", "failed", "negated"})
_STATED: dict[str, Status] = {one: one for one in ("hypothetical", "threatened", "planned", "failed")}
_TOLD_OF = frozenset({"probable", "possible", "negated"})  # what a word over a clause with a tense may say of it
# prepositions that set a happening beside what the verb says, not under it ("during one call he urged")
_BESIDE = frozenset({"during", "after", "in", "at", "following", "amid", "since", "before", "on", "by", "over", "near"})
_ONLY_WHOLE = frozenset({"relcl", "parataxis"})


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


def is_charge(tree: Tree, token: int, table: FactualityTable) -> bool:
    """Whether a word names a crime before the law ("charged with murder"), rather than telling one."""
    if tree.lower[token] not in table.crimes:
        return False
    first = max(tree.around(token)[0], token - 6)
    return any(word in table.legal for word in tree.lower[first:token])


def judge(tree: Tree, token: int, table: FactualityTable) -> Judgement:
    """What the words around an event or casualty word make of it."""
    cues = list(_cues(tree, token, table))
    if _STATUS.isdisjoint(cues) and tree.tag[token] == "VB" and _is_bare_infinitive(tree, token, table):
        cues.append("planned")
    return Judgement(_factuality(cues), "-" if "negated" in cues else "+", _status(tree, token, cues))


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
    if "question" in cues:
        return "underspecified"
    if "possible" in cues:
        return "possible"
    return "probable" if "probable" in cues else "certain"


def _cues(tree: Tree, token: int, table: FactualityTable) -> Iterator[str]:
    """What every cue on the word, and over it, says."""
    if tree.lower[tree.around(token)[1] - 1] == "?":
        yield "question"
        yield "condition"
    yield from _on(tree, token, table)
    yield from _of_happening(tree, token, table)
    yield from _of_plot(tree, token, table)
    if _is_given(tree, token):
        yield from _at_once(tree, token, table)
    else:
        yield from _over(tree, token, table)


def _of_plot(tree: Tree, token: int, table: FactualityTable) -> Iterator[str]:
    """ "foiled a plot to attack", which the parse mostly hangs under "foiled" as a clause of its own."""
    start = next((kid for kid in tree.children(token, "aux") if tree.lower[kid] == "to"), 0)
    noun = start - 1
    bound = start and tree.dep[token] == "advcl" and tree.dep[noun] in ("dobj", "nsubjpass")
    if bound and (meaning := table.heads.get(tree.lemma[noun])) is not None:
        yield meaning
        yield from _one(_meaning(tree, tree.head[noun], table, tree.dep[noun]))


def _of_happening(tree: Tree, token: int, table: FactualityTable) -> Iterator[str]:
    """What is said of its taking place: "elections will take place", "the talks are to open", "a clash would cost"."""
    while tree.dep[token] == "pobj" and tree.lemma[tree.head[tree.head[token]]] in table.rounds:
        token = tree.head[tree.head[token]]
        yield from _on(tree, token, table)
    verb = tree.head[token]
    if tree.dep[token] not in ("nsubj", "nsubjpass"):
        return
    if tree.lemma[verb] in table.happening:
        yield from _on(tree, verb, table)
    elif tree.lemma[verb] == "be" and any(_is_to(tree, kid) for kid in tree.children(verb, "xcomp")):
        yield "planned"
    elif any(tree.lower[kid] in ("a", "an") for kid in tree.kids[token]):
        yield from (cue for cue in _on(tree, verb, table) if cue == "hypothetical")
    elif tree.dep[token] == "nsubjpass" and _meaning(tree, verb, table) == "planned":
        yield "planned"


def _is_to(tree: Tree, verb: int) -> bool:
    return any(tree.lower[kid] == "to" for kid in tree.children(verb, "aux"))


def _meaning(tree: Tree, head: int, table: FactualityTable, dep: str = "") -> str | None:
    """What a governing word makes of what hangs under it, with its particle ("call off")."""
    lemma = tree.lemma[head]
    particle = tree.child(head, "prt")
    if particle is not None and (found := table.governors.get(f"{lemma} {tree.lower[particle]}")) is not None:
        return found
    if lemma in table.announcing and tree.pos[head] == "VERB":
        return "planned" if dep == "dobj" else "hypothetical" if dep in ("prep", "xcomp", "acl") else None
    return table.governors.get(lemma)


def _on(tree: Tree, token: int, table: FactualityTable) -> Iterator[str]:
    """Auxiliaries and modifiers of the word itself, or of the verb it is joined to."""
    kids = tree.kids[token]
    perfect = any(tree.lower[kid] == "have" for kid in kids)
    for kid in kids:
        dep, word = tree.dep[kid], tree.lower[kid]
        if dep in ("aux", "auxpass"):
            meaning = table.modals.get(word)
            if meaning is not None:
                yield "possible" if perfect and meaning != "planned" else meaning
        elif dep in ("advmod", "amod", "neg", "det", "preconj", "compound"):
            yield from _one(table.modifiers.get(word))
        elif dep in ("acl", "prep") and table.modifiers.get(word) == "planned" and tree.child(kid, "agent") is None:
            yield "planned"
        elif dep == "mark":
            meaning = table.markers.get(word)
            yield from _one("condition" if meaning == "hypothetical" else meaning)
    if tree.dep[token] == "conj" and tree.pos[token] == "NOUN":
        shared = (table.modifiers.get(tree.lower[kid]) for kid in tree.children(tree.head[token], "det"))
        yield from (cue for cue in shared if cue == "negated")
    if (
        tree.dep[token] == "conj"
        and tree.pos[tree.head[token]] == "VERB"
        and tree.child(token, "nsubj", "nsubjpass") is None
    ):
        yield from (cue for cue in _on(tree, tree.head[token], table) if cue != "negated")


def _is_given(tree: Tree, token: int) -> bool:
    """A definite noun takes what it names for a fact, whatever is said of it: "called for an end to the violence"."""
    if tree.pos[token] not in ("NOUN", "PROPN"):
        return False
    kids = tree.kids[token]
    return any(tree.lower[kid] in ("the", "this", "that", "these", "those") or tree.dep[kid] == "poss" for kid in kids)


def _at_once(tree: Tree, token: int, table: FactualityTable) -> Iterator[str]:
    """What the word right over a definite noun makes of it: "foiled the attack", "planned the raid"."""
    head, dep = tree.head[token], tree.dep[token]
    meaning = _meaning(tree, head, table, dep) if dep in ("dobj", "nsubjpass") else None
    if dep == "pobj":
        over = tree.lemma[tree.head[head]]
        meaning = table.heads.get(over) or ("threatened" if table.governors.get(over) == "threatened" else None)
    if meaning in ("planned", "failed", "threatened") and tree.lemma[head] not in ("survive", "escape"):
        yield meaning


def _over(tree: Tree, token: int, table: FactualityTable) -> Iterator[str]:
    """The words that the event hangs under, up to the clause that tells it as it is."""
    below = token
    for step, head in enumerate(tree.above(token)):
        dep = tree.dep[below]
        if (
            step >= _STEPS
            or dep in _ONLY_WHOLE
            or (dep == "acl" and tree.tag[below] in ("VBN", "VBD"))  # "two, killed by a bomb, had not been buried"
            or (dep == "conj" and tree.child(below, "nsubj", "nsubjpass") is not None)
        ):
            return
        if dep == "nsubj" and tree.pos[head] in ("VERB", "AUX"):
            if tree.lemma[head] == "fail":
                yield "failed"
            return
        if dep == "prep" and tree.pos[head] == "VERB" and tree.lower[below] in _BESIDE:
            return
        lemma = tree.lemma[head]
        of = dep == "prep" and tree.lower[below] == "of"
        if of or dep in ("compound", "pobj") or (dep in ("acl", "advcl", "xcomp") and tree.pos[head] == "NOUN"):
            yield from _one(table.heads.get(lemma))
        if dep in _CLAUSES and dep != "conj" and (head != token):
            meaning = _meaning(tree, head, table, dep)
            told = dep in ("advcl",) or (dep in ("nsubjpass",) and meaning not in ("planned", "failed", "negated"))
            finite = dep == "ccomp" and _is_finite(tree, below)
            if not told and not (finite and meaning not in _TOLD_OF):
                yield from _one(meaning)
            if dep == "prep" and tree.lower[below] == "without":
                yield "negated"
        if tree.pos[head] == "VERB" and not (dep == "ccomp" and _is_finite(tree, below)):
            yield from (
                cue
                for cue in _on(tree, head, table)
                if dep in ("xcomp", "dobj", "pcomp", "nsubjpass") or cue != "negated"
            )
        elif tree.pos[head] == "VERB":
            return
        below = head


def _is_finite(tree: Tree, verb: int) -> bool:
    """Whether a clause has a tense of its own ("said that he went", not "to go")."""
    if tree.tag[verb] in ("VBD", "VBZ", "VBP"):
        return True
    return any(tree.tag[kid] in ("VBD", "VBZ", "VBP", "MD") for kid in tree.children(verb, "aux", "auxpass"))


def _is_bare_infinitive(tree: Tree, token: int, table: FactualityTable) -> bool:
    """A "to" infinitive that nothing says was carried out."""
    if not any(tree.lower[kid] == "to" for kid in tree.children(token, "aux")):
        return False
    return tree.lemma[tree.head[token]] not in table.implicative


def _one(cue: str | None) -> Iterator[str]:
    if cue is not None:
        yield cue
