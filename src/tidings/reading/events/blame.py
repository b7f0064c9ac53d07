"""Who is said to stand behind a happening: claimed by, laid to, accused of, involved in, responsible for it.

What is only said so has the attribution of its sentence (R10); here only the parse is followed, from the happening up.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidings.reading.events.scene import Scene
from tidings.reading.tree import NOMINAL, Tree
from tidings.vocabulary.blame import BlameTable

_VERBS = frozenset({"VERB", "AUX"})
_STEPS = 4


def behind(scene: Scene, token: int) -> Iterator[int]:
    """The heads of those who are said to stand behind the happening at a token."""
    tree, table = scene.tree, scene.tables.blame
    yield from _laid_to(tree, token, table)
    above = _up(tree, token)
    for _ in range(_STEPS):
        if above is None:
            return
        preposition, over = above
        if _is_denied(tree, over, table):
            return
        yield from _of(scene, preposition, over)
        lemma = tree.lemma[over]
        if lemma not in table.between and lemma not in table.claimed and lemma not in table.shared:
            return
        above = _up(tree, over)


def _up(tree: Tree, token: int) -> tuple[int, int] | None:
    """The preposition that a noun or gerund hangs under, and the word over that."""
    while tree.dep[token] == "conj" and tree.head[token] != token:
        token = tree.head[token]
    head = tree.head[token]
    if tree.dep[token] not in ("pobj", "pcomp") or tree.dep[head] not in ("prep", "dative", "agent"):
        return None
    over = tree.head[head]
    if tree.pos[over] == "ADP" and tree.head[over] != over:  # "in connection with"
        over = tree.head[over]
    return head, over


def _laid_to(tree: Tree, token: int, table: BlameTable) -> Iterator[int]:
    """ "The attack was attributed to X", "they blamed the attack on X", "an attack attributed to X"."""
    verb = tree.head[token]
    if tree.dep[token] == "nsubj" and tree.lemma[verb] == "be":
        for what in tree.children(verb, "attr"):
            if tree.lower[what] in table.works:  # "the kidnapping was the work of X"
                yield from tree.objects(what, "of")
    verbs = [verb] if tree.dep[token] in ("dobj", "nsubjpass") else []
    verbs += tree.children(token, "acl", "relcl")
    for one in verbs:
        if tree.lemma[one] in table.lays and not _is_denied(tree, one, table):
            yield from tree.objects(one, "to", "on")


def _of(scene: Scene, preposition: int, over: int) -> Iterator[int]:
    """Those of whom one word over a happening says that it is theirs."""
    tree, table = scene.tree, scene.tables.blame
    word, lemma = tree.lower[preposition], tree.lemma[over]
    if word == "behind" or (tree.lower[over] in table.stands and word in ("for", "of", "in")):
        yield from _bearers(scene, over)
    elif tree.pos[over] in _VERBS and lemma in table.accuses and word in table.accused_of:
        yield from _accused(tree, over)
    elif tree.dep[over] in ("dobj", "nsubjpass") and tree.lemma[tree.head[over]] in table.accuses:
        if word in table.accused_of:  # "accused the rebels of killing", which the parse hangs on the rebels
            yield over
    elif tree.pos[over] in _VERBS and lemma in table.shares and word in table.shared_in:
        yield from _sharers(tree, over, table)
    elif (lemma in table.claimed and word == "for") or (lemma in table.shared and word == "in"):
        yield from _claimers(tree, over, table)


def _sharers(tree: Tree, verb: int, table: BlameTable) -> Iterator[int]:
    """ "X took part in", "X participated in"; of "take" and "have" only with such a noun."""
    if tree.lemma[verb] not in ("take", "have") or any(
        tree.lemma[kid] in table.shared for kid in tree.children(verb, "dobj")
    ):
        yield from _subjects(tree, verb)


def _claimers(tree: Tree, noun: int, table: BlameTable) -> Iterator[int]:
    """ "X claimed responsibility", "responsibility was claimed by X", "X's part in it", "the involvement of X in it"."""
    if tree.lemma[noun] in table.shared and not _is_denied(tree, noun, table):
        yield from (*tree.objects(noun, "of", "by"), *tree.children(noun, "poss"))
    verb = tree.head[noun]
    if tree.pos[verb] not in _VERBS or _is_denied(tree, verb, table):
        return
    if tree.lemma[verb] in table.claims | table.shares:
        yield from tree.objects(verb, "by") if tree.passive(verb) else _subjects(tree, verb)


def _accused(tree: Tree, verb: int) -> Iterator[int]:
    """The object, or the subject of the passive; the noun that a participle hangs on ("the men accused of it")."""
    if tree.passive(verb):
        yield from _subjects(tree, verb)
        return
    yield from tree.children(verb, "dobj")


def _subjects(tree: Tree, verb: int) -> Iterator[int]:
    found = tree.subject(verb)
    if found is not None:
        yield found


def _bearers(scene: Scene, over: int) -> Iterator[int]:
    """Of whom a word for "responsible" is said: the subject of its verb, the noun before it."""
    tree = scene.tree
    if tree.pos[over] in NOMINAL:
        yield over
        return
    verb = over
    if tree.dep[over] in ("acomp", "oprd", "attr", "advmod", "conj", "ccomp", "prep"):
        verb = tree.head[over]
    if tree.dep[over] in ("amod", "acl", "relcl") and tree.pos[tree.head[over]] in NOMINAL:
        yield tree.head[over]
    elif tree.pos[verb] in _VERBS:
        if tree.lemma[verb] in ("hold", "consider", "find", "declare") and (goals := tree.children(verb, "dobj")):
            yield from goals
        else:
            yield from _subjects(tree, verb)


def _is_denied(tree: Tree, over: int, table: BlameTable) -> bool:
    """Whether a word is denied, by "not" or by a verb over it: "denied responsibility", "was acquitted of"."""
    for one in (over, tree.head[over]):
        if tree.lemma[one] in table.denies or any(
            tree.dep[kid] == "neg" or tree.lower[kid] == "no" for kid in tree.kids[one]
        ):
            return True
        if tree.pos[one] in _VERBS:
            outer = tree.head[one]
            return tree.dep[one] in ("xcomp", "ccomp", "pcomp") and tree.lemma[outer] in table.denies
    return False
