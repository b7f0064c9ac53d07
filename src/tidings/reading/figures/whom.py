"""Whom "he", "her" or "himself" stands for among the people told before."""

from __future__ import annotations

from collections.abc import Iterator

from tidings.reading.figures.words import Words

_BACK = 2  # sentences
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_PLACES = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "conj", "attr", "ROOT"})


def antecedent(words: Words, pronoun: int) -> int | None:
    """The head of the phrase that a pronoun of the third person singular stands for; None where nobody fits.

    The nearest subject before it, in its sentence or the two before; else the nearest person of any other place.
    Those who only say something are passed over.
    """
    tree = words.tree
    if tree.lower[pronoun].endswith("self"):
        subject = tree.subject(tree.head[pronoun])
        if subject is None or subject == pronoun:
            return None
        return antecedent(words, subject) if words.one_pronoun(subject) else subject
    other: int | None = None
    for token in _before(words, pronoun):
        if not _fits(words, token, pronoun):
            continue
        if tree.dep[token] in _SUBJECTS:
            return token
        other = other if other is not None else token
    return other


def _before(words: Words, pronoun: int) -> Iterator[int]:
    tree = words.tree
    sentence = tree.sentence[pronoun]
    first = tree.bounds[max(0, sentence - _BACK)][0]
    return (token for token in range(pronoun - 1, first - 1, -1) if tree.dep[token] in _PLACES)


def _fits(words: Words, token: int, pronoun: int) -> bool:
    tree, table = words.tree, words.table
    person = words.person(token)
    if tree.tag[token] not in ("NN", "NNP") or not (words.names_person(token) or (person and not person.plural)):
        return False
    she = tree.lower[pronoun] in ("she", "her")
    if tree.lower[token] in (table.male if she else table.female):
        return False
    verb = tree.head[token]
    own = verb == tree.head[pronoun] or tree.lemma[verb] in words.factuality.saying
    return not (own and tree.dep[token] in _SUBJECTS)
