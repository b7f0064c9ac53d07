"""The words that the event hangs under, up to the clause that tells it as it is."""

from __future__ import annotations

from collections.abc import Iterator

from tidings.reading.factuality.accounts import is_false_later, is_wrong, of_account, of_predicate
from tidings.reading.factuality.governing import meaning_of
from tidings.reading.factuality.grammar import (
    NOUNS,
    VERBS,
    has_modal,
    is_denied,
    is_finite,
    is_given,
    is_infinitive,
    is_wh_clause,
    to_of,
)  # fmt: skip
from tidings.reading.factuality.hanging import (
    hangs_beside,
    is_apart,
    is_close,
    is_helper,
    is_own_side,
    is_presumed,
    is_set_for,
    is_undone,
)
from tidings.reading.factuality.own import own
from tidings.reading.tree import Tree
from tidings.vocabulary.factuality import FactualityTable

_STEPS = 6
_STOP = "stop"
_AGAINST = frozenset({"failed", "refused", "negated"})
_UNSURE = frozenset({"fear", "hope", "wonder"})
_TOLD_OF = frozenset({"probable", "possible", "negated", "imagined"})  # what is said of a clause with a tense
_AT_ONCE = frozenset({"planned", "failed", "threatened", "demanded", "imagined", "negated"})
_TRYING = frozenset({"try", "attempt", "struggle"})
_SHARING = frozenset({"xcomp", "dobj", "pcomp", "nsubjpass", "oprd"})  # what a denial of the verb reaches
_PLACED = frozenset({"in", "at", "by", "on", "over", "near", "to", "into"})
_WITHOUT = frozenset({"without"})
_INSTEAD = frozenset({"instead", "short", "lieu", "far"})


def at_once(tree: Tree, token: int, table: FactualityTable) -> Iterator[str]:
    """What the word right over a definite noun makes of it: "foiled the attack", "planned the raid"."""
    head, dep, below = tree.head[token], tree.dep[token], token
    if dep == "pobj":
        below, head = head, tree.head[head]
    elif dep not in ("dobj", "nsubjpass"):
        return
    if tree.lower[below] in _WITHOUT:
        yield "negated"
    if tree.lower[below] == "of" and tree.lower[head] == "ahead":  # "ahead of the election"
        yield "planned"
    if tree.pos[head] in NOUNS and tree.lower[below] not in ("of", "for", "to"):
        return
    if tree.lemma[head] in table.surviving:
        if tree.lemma[token] in table.undone:
            yield "failed"
        return
    yield from _of_teller(tree, below, head, table)
    if tree.lemma[head] in table.presuming or is_undone(tree, head, table) or is_apart(tree, below, head, table):
        return
    meaning = meaning_of(tree, below, head, table)
    if meaning == "negated" and tree.lemma[head] not in ("deny", "rule"):
        return
    if meaning == "hypothetical" and tree.pos[head] not in NOUNS and dep == "pobj":
        yield meaning
    if meaning == "ordered" and has_modal(tree, head):
        yield "hypothetical"
    if meaning in _AT_ONCE:
        yield meaning


def over(tree: Tree, token: int, table: FactualityTable) -> Iterator[str]:
    """What every governing word says, nearest first."""
    yield from _before_to(tree, token, table)
    below, presumed, means = token, False, False
    for step, head in enumerate(tree.above(token)):
        dep = tree.dep[below]
        if step >= _STEPS or is_apart(tree, below, head, table):
            return
        if dep == "relcl":
            yield from _of_antecedent(tree, below, head)
            if any(tree.lower[kid] == "that" for kid in tree.kids[below]):  # "the story that", taken for a relative
                yield from _of_teller(tree, below, head, table)
            return
        if dep in ("nsubj", "csubj") and tree.pos[head] in VERBS:
            yield from _of_subject(tree, below, token, table)
            return
        if tree.lemma[head] in table.surviving and dep in ("dobj", "prep"):
            if tree.lemma[token] in table.undone:
                yield "failed"
            return
        yield from _of_teller(tree, below, head, table)
        if is_finite(tree, below) and (dep == "acl" or (dep == "ccomp" and is_wh_clause(tree, below))):
            return
        cues = list(_step(tree, below, head, table))
        presumed = presumed or is_presumed(tree, below, head, table)
        means = means or (dep in ("prep", "agent") and tree.lower[below] == "by")  # "tried to break it up by firing"
        yield from (cue for cue in cues if (not presumed or cue == "imagined") and not (means and cue == "failed"))
        if _STOP in cues or (hangs_beside(tree, below, head) and not cues and not presumed):
            return
        below = head


def _step(tree: Tree, below: int, head: int, table: FactualityTable) -> Iterator[str]:
    """What one word over it says; ``_STOP`` where nothing above it matters."""
    dep = tree.dep[below]
    apart = dep in ("conj", "advcl") and not is_close(tree, below, head)
    meaning = None if apart else meaning_of(tree, below, head, table)
    if meaning in _AGAINST and tree.lemma[head] not in _TRYING and is_undone(tree, head, table):
        if tree.lemma[head] == "rule":  # "has not ruled out an attack"
            yield "possible"
            yield "hypothetical"
        yield _STOP
        return
    if meaning == "negated" and is_wrong(tree, head, table):
        yield _STOP  # "it would be wrong to deny that"
        return
    finite = dep == "ccomp" and is_finite(tree, below)
    meaning = _as_told(tree, below, head, meaning, table)
    if meaning is not None:
        yield meaning
    subject = tree.child(head, "nsubj") if dep == "attr" and tree.lemma[head] == "be" else None
    if subject is not None and (named := table.heads.get(tree.lemma[subject])) is not None:
        yield named  # "the aim was an attack"
    if dep in ("dobj", "nsubjpass") and is_set_for(tree, below, head):
        yield "planned"
    if dep == "prep":
        yield from _of_preposition(tree, below, head, table)
    if finite or dep in ("xcomp", "ccomp"):
        yield from of_predicate(tree, below, head, table)
    if finite and is_helper(tree, head):
        yield from own(tree, head, table)
    if finite:
        yield _STOP
    elif tree.pos[head] in VERBS and dep != "prep":
        yield from (cue for cue in own(tree, head, table) if dep in _SHARING or cue != "negated")


def _as_told(tree: Tree, below: int, head: int, meaning: str | None, table: FactualityTable) -> str | None:
    """What a governing word makes of a clause with a tense, of a purpose, of a warning."""
    dep, lemma = tree.dep[below], tree.lemma[head]
    if meaning == "probable" and dep == "ccomp" and is_denied(tree, head, table):
        return "negated"  # "I do not believe that he did"
    if dep == "nsubjpass" and meaning in ("probable", "possible"):
        return None
    wished = meaning in ("demanded", "ordered") and tree.tag[below] == "VBP"  # a subjunctive, as the tagger has it
    if (
        dep == "ccomp"
        and is_finite(tree, below)
        and not has_modal(tree, below)
        and meaning not in _TOLD_OF
        and not wished
    ):
        return "possible" if lemma in _UNSURE else None
    if meaning == "failed" and is_infinitive(tree, head) and lemma not in ("fail", *_TRYING):
        return "hypothetical"  # "guards to prevent an attack"
    if meaning == "hypothetical" and lemma == "warn" and is_own_side(tree, below):
        return "threatened"
    return meaning


def _of_subject(tree: Tree, below: int, token: int, table: FactualityTable) -> Iterator[str]:
    """ "videos purporting to show soldiers shooting were fakes"; "to kill a prisoner is a crime"."""
    head = tree.head[below]
    if tree.dep[below] == "csubj" and (
        is_infinitive(tree, below) or (tree.tag[below] == "VBG" and (has_modal(tree, head) or tree.tag[head] == "VBZ"))
    ):
        yield "hypothetical"
    elif below != token and tree.lemma[below] in table.accounts.words:
        yield from of_account(tree, below, table)


def _of_teller(tree: Tree, below: int, head: int, table: FactualityTable) -> Iterator[str]:
    """ "claims that", "unconfirmed reports spoke of an attack": what is said of the account."""
    accounts = table.accounts
    if tree.pos[head] in NOUNS:
        if tree.lemma[head] in accounts.words or tree.lemma[head] in accounts.grounds:
            yield from of_account(tree, head, table)
        return
    if tree.dep[below] in ("ccomp", "xcomp") and is_false_later(tree, below, table):
        yield "negated"
    teller = tree.child(head, "nsubj", "nsubjpass")
    if teller is not None and teller < below and tree.lemma[teller] in accounts.words:
        yield from of_account(tree, teller, table)


def _of_preposition(tree: Tree, below: int, head: int, table: FactualityTable) -> Iterator[str]:
    """ "without attacking", "instead of visiting", "in the event of an attack", "could be hurt in clashes"."""
    word = tree.lower[below]
    if word in _WITHOUT:
        yield "negated"
    elif word == "of" and tree.lower[head] == "ahead":
        yield "planned"
    elif word in ("of", "from") and (tree.lower[head] in _INSTEAD or tree.lower[below - 1] in _INSTEAD):
        yield "refused"
    elif word == "of" and tree.lower[head] in ("case", "event") and tree.lower[tree.head[head]] == "in":
        yield "condition"
    elif word in ("of", "about", "on") and tree.pos[head] in VERBS and tree.child(below, "pcomp") is not None:
        yield from own(tree, head, table)  # "would not hear of closing it"
    elif (
        word in _PLACED
        and tree.pos[head] in VERBS
        and not any(is_given(tree, kid) for kid in tree.children(below, "pobj"))
    ):
        yield from (cue for cue in own(tree, head, table) if cue in ("hypothetical", "planned", "condition"))


def _of_antecedent(tree: Tree, below: int, head: int) -> Iterator[str]:
    """ "In case the rebels shell it", "soldiers who rape must be tried": no happening that is told."""
    if tree.lower[head] == "case" and tree.lower[tree.head[head]] == "in":
        yield "condition"
    verb = tree.head[head]
    if tree.tag[below] in ("VBP", "VBZ") and tree.dep[head] in ("nsubj", "nsubjpass") and has_modal(tree, verb):
        yield "hypothetical"


def _before_to(tree: Tree, token: int, table: FactualityTable) -> Iterator[str]:
    """The word before "to", where the parse hangs the infinitive elsewhere: "foiled a plot to attack", "about to stab"."""
    to = to_of(tree, token)
    if to is None or to == 0:
        return
    word = to - 1
    if word == tree.head[token] or word < tree.around(token)[0]:
        return
    if tree.pos[word] in NOUNS:
        meaning = table.heads.get(tree.lemma[word])
        if meaning is not None and tree.dep[word] in ("dobj", "nsubjpass", "pobj", "nsubj"):
            yield meaning
            upper = meaning_of(tree, word, tree.head[word], table)
            if upper in ("failed", "refused", "negated") and not is_undone(tree, tree.head[word], table):
                yield upper
    elif tree.lower[word] in ("about", "due", "set", "ready", "able", "likely", "yet") and (
        meaning := table.governors.get(tree.lower[word])
    ):
        yield meaning
