"""What is told as an account, and what is said of it: "claims that", "no evidence that", "the story was a hoax"."""

from __future__ import annotations

from collections.abc import Iterator

from tidings.reading.factuality.grammar import VERBS, is_denied, is_no, is_nobody
from tidings.reading.tree import Tree
from tidings.vocabulary.factuality import FactualityTable

_PREDICATES = ("acomp", "attr", "oprd", "dobj", "advcl", "xcomp", "ccomp", "prep", "advmod", "pobj", "pcomp", "amod")
_POINTING = frozenset({"it", "this", "that", "which"})


def of_account(tree: Tree, noun: int, table: FactualityTable) -> Iterator[str]:
    """What is said of the account that the event hangs under."""
    accounts = table.accounts
    if is_nobody(tree, noun, table):
        yield "negated"
        return
    verb, dep = tree.head[noun], tree.dep[noun]
    denied = tree.pos[verb] in VERBS and is_denied(tree, verb, table)
    if denied and tree.lemma[verb] in accounts.confirming:
        yield "possible"
    if tree.lemma[noun] in accounts.grounds and any(tree.lower[kid] in accounts.scant for kid in tree.kids[noun]):
        yield "possible"
    if tree.lemma[noun] not in accounts.words:
        if denied:
            yield "negated"
        return
    for kid in tree.children(noun, "amod", "compound", "advmod"):
        if tree.lower[kid] in accounts.false:
            yield "negated"
        elif tree.lower[kid] in accounts.unsure or table.modifiers.get(tree.lower[kid]) == "possible":
            yield "possible"
    rejected = tree.lemma[verb] in accounts.rejecting and not denied
    if (dep in ("dobj", "nsubjpass") and rejected) or _is_false_after(tree, noun, verb, table):
        yield "negated"


def _is_false_after(tree: Tree, noun: int, verb: int, table: FactualityTable) -> bool:
    """ "the claim is unfounded", "the story proved to be a hoax", "a rumour had it that ...; it was a hoax"."""
    if tree.dep[noun] in ("nsubj", "nsubjpass", "dobj") and _says_false(tree, verb, table, within=noun):
        return True
    return is_false_later(tree, noun, table)


def is_false_later(tree: Tree, token: int, table: FactualityTable) -> bool:
    """Whether the same sentence takes back what it has told: "...; it was a hoax", "..., but this proved untrue"."""
    for at in range(token + 1, tree.around(token)[1]):
        if tree.lower[at] in table.accounts.false and tree.dep[at] in ("attr", "acomp", "oprd"):
            subject = tree.child(tree.head[at], "nsubj")
            if subject is not None and subject > token and tree.lower[subject] in _POINTING:
                return not _is_denied_here(tree, at, table)
    return False


def _says_false(tree: Tree, verb: int, table: FactualityTable, within: int) -> bool:
    waiting = [kid for kid in tree.kids[verb] if kid != within and tree.dep[kid] in _PREDICATES]
    while waiting:
        at = waiting.pop()
        if tree.lower[at] in table.accounts.false:
            return not _is_denied_here(tree, at, table)
        waiting += [kid for kid in tree.kids[at] if tree.dep[kid] in _PREDICATES]
    return False


def _is_denied_here(tree: Tree, word: int, table: FactualityTable) -> bool:
    """ "was no fake", "is not false"."""
    return is_nobody(tree, word, table) or is_denied(tree, tree.head[word], table)


def of_predicate(tree: Tree, clause: int, head: int, table: FactualityTable) -> Iterator[str]:
    """ "it is unclear that", "called it a myth that", "wrongly reported that", "could not confirm that"."""
    accounts = table.accounts
    lemma = tree.lemma[head]
    denied = tree.pos[head] in VERBS and is_denied(tree, head, table)
    if lemma in accounts.showing and denied:
        yield "negated"
    if lemma in accounts.confirming and (denied or _is_unable(tree, head)):
        yield "possible"
    if any(tree.lower[kid] in accounts.wrongly for kid in tree.children(head, "advmod")) and lemma in table.saying:
        yield "negated"
    for kid in tree.kids[head]:
        if tree.dep[kid] not in ("acomp", "attr", "oprd", "dobj", "advmod", "amod") or kid > clause:
            continue
        yield from _of_word(tree, kid, denied, table)
    above = tree.head[head]
    if tree.dep[head] in ("relcl", "acl") and is_nobody(tree, above, table):  # "nothing to suggest that"
        yield "negated"
    if tree.dep[head] == "acomp":
        yield from _of_word(tree, head, is_denied(tree, above, table), table)
    if lemma in table.saying and is_wrong(tree, head, table):
        yield "negated"


def is_wrong(tree: Tree, verb: int, table: FactualityTable) -> bool:
    """ "it would be wrong to say", "it is false to claim"."""
    above = tree.head[verb]
    if tree.dep[verb] not in ("xcomp", "ccomp", "advcl") or above == verb:
        return False
    return any(tree.lower[word] in table.accounts.false for word in (above, *tree.children(above, "acomp")))


def _of_word(tree: Tree, word: int, denied: bool, table: FactualityTable) -> Iterator[str]:
    accounts, lower = table.accounts, tree.lower[word]
    no = denied or any(is_no(tree, kid, table) for kid in tree.kids[word])
    if lower in accounts.false:
        if not no:
            yield "negated"
    elif lower in accounts.unsure:
        yield "possible"
    elif lower in accounts.likely:
        yield "possible" if no else "probable"
    elif lower in accounts.sure and no:
        yield "negated" if lower == "true" else "possible"
    elif lower == "far":  # "far from certain that"
        yield "possible"


def _is_unable(tree: Tree, verb: int) -> bool:
    return tree.dep[verb] == "xcomp" and tree.lemma[tree.head[verb]] in ("unable", "fail")
