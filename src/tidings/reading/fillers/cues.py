"""What each noun is judged by: words, syntax, the verbs and nouns it hangs on, violence told near it, the report around it.

A cue is hashed to a row of the table of weights. All cues of a column are made at once, over all tokens of a report.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from spacy.strings import get_string_id

from tidings.reading.fillers.kids import Kids
from tidings.reading.fillers.page import Page
from tidings.reading.fillers.walks import Walk, near, walk_of
from tidings.reading.phrases.cues import Words, actor_codes, mixed, moved, place_codes
from tidings.reading.phrases.seen import Matrix, Numbers, Seen
from tidings.reading.tree import Tree

Rows = NDArray[np.int64]
BITS = 15
BAG_BITS = 13
_MIX = np.uint64(0x9E3779B97F4A7C15)
_HALF = np.uint64(29)
_SALT = np.uint64(7919)
_CONTENT = frozenset({"NOUN", "VERB", "ADJ", "PROPN"})
_FAR = 12  # sentences; beyond, a report's tail
_OFTEN = 6


class Cues(NamedTuple):
    """Over the heads of a page: ``rows`` of the table, ``plain`` numbers, the index of the ``sentence``, groups by
    ``chain`` and by ``lemma``. Over the words that carry content: ``bag`` rows and ``bag_sentence``. ``sentences``
    is how many there are.
    """

    rows: Rows
    plain: Matrix
    sentence: Rows
    chain: Rows
    lemma: Rows
    bag: Rows
    bag_sentence: Rows
    sentences: int


def cues_of(page: Page, words: Words) -> Cues:
    """The cues of a page."""
    tree, seen = page.tree, page.seen
    at = np.array(page.heads, np.int64)
    walk, kids = walk_of(seen), Kids(seen)
    sentence = np.array(tree.sentence, np.int64)
    content = content_of(tree)
    vectors = words.of(seen.lower, seen.lemma)
    return Cues(
        rows=hashed(_columns(page, walk, kids), BITS)[at],
        plain=_plain(kids, walk, vectors, _means(vectors, sentence, content, len(tree.bounds)), sentence)[at],
        sentence=sentence[at],
        chain=_grouped(_chains(page)),
        lemma=_grouped([tree.lemma[head] for head in page.heads]),
        bag=hashed([seen.lemma], BAG_BITS)[content, 0],
        bag_sentence=sentence[content],
        sentences=len(tree.bounds),
    )


def _columns(page: Page, walk: Walk, kids: Kids) -> list[Numbers]:
    seen, told, weapon = page.seen, _told(page), _weapons(page)
    actor = actor_codes(page.parsed, page.actors)
    kind = mixed(actor, seen.ent, (weapon > 0).astype(np.uint64))
    place = place_codes(page.parsed, page.places)
    slots = _slots(seen, walk, kids, (kind, told))
    return [*_words(seen, kids, (actor, place, weapon)), *slots, *_verbs(seen, walk, kids, told), *_around(page, kind)]


def _words(seen: Seen, kids: Kids, mentions: tuple[Numbers, Numbers, Numbers]) -> list[Numbers]:
    lower, lemma, tag, before, after = seen.lower, seen.lemma, seen.tag, moved(seen.lower, 1), moved(seen.lower, -1)
    parts = [kids.word(lemma, "amod"), kids.word(lemma, "compound"), kids.after_of()]
    return [
        lower,
        lemma,
        seen.suffix,
        seen.shape,
        tag,
        mixed(seen.dep, tag),
        seen.ent,
        *mentions,
        mixed(mentions[0], seen.ent),
        before,
        after,
        moved(lower, 2),
        moved(lower, -2),
        moved(tag, 1),
        moved(tag, -1),
        mixed(lemma, before),
        mixed(lemma, after),
        *parts,
        *(mixed(part, lemma) for part in parts),
        kids.word(lemma, "poss"),
        kids.word(lemma, "relcl", "acl"),
        kids.word(lower, "det"),
        kids.has("nummod"),
        kids.word(lemma, "appos"),
        kids.after_other(),
    ]


def _slots(seen: Seen, walk: Walk, kids: Kids, marks: tuple[Numbers, Numbers]) -> list[Numbers]:
    """The place in the syntax, and the word that holds it."""
    kind, over, slot, lemma = marks[0], walk.over, walk.slot, seen.lemma
    holder, told, passive = lemma[over], marks[1][over], kids.passive()[over]
    obj, sub, sub_passive = (kids.word(lemma, dep)[over] for dep in ("dobj", "nsubj", "nsubjpass"))
    of = kids.after_of()[over]
    return [
        slot,
        holder,
        mixed(slot, holder),
        mixed(slot, holder, kind),
        mixed(slot, holder, lemma),
        mixed(slot, seen.tag[over]),
        told,
        mixed(told, slot),
        mixed(told, slot, kind),
        mixed(slot, holder, passive),
        mixed(slot, told, passive),
        obj,
        sub,
        sub_passive,
        mixed(obj, slot),
        of,
        mixed(of, slot),
        kids.word(lemma, "amod")[over],
        kids.word(lemma, "compound")[over],
        kids.after_other()[over],
        mixed(lemma, holder),
        seen.lower[walk.first],
        mixed(seen.lower[walk.first], walk.joined),
        walk.joined,
    ]


def _verbs(seen: Seen, walk: Walk, kids: Kids, told: Numbers) -> list[Numbers]:
    """The nearest verb above, with what else hangs on it."""
    verb, path, lemma, upper = walk.verb, walk.path, seen.lemma, seen.head[walk.verb]
    word = lemma[verb]
    sides = [kids.word(lemma, dep)[verb] for dep in ("nsubj", "nsubjpass", "dobj")]
    aux, negated = kids.word(seen.lower, "aux")[verb], kids.has("neg")[verb]
    return [
        word,
        mixed(path, word),
        path,
        mixed(told[verb], path),
        mixed(word, kids.passive()[verb]),
        *sides,
        *(mixed(side, word) for side in sides),
        mixed(kids.word(seen.lower, "prt")[verb], word),
        lemma[upper],
        mixed(lemma[upper], path),
        told[upper],
        mixed(aux, negated),
        aux,
        negated,
        mixed(lemma, word),
    ]


def _around(page: Page, kind: Numbers) -> list[Numbers]:
    """Words of violence on either side, the place in the report, how often it is named."""
    tree, seen = page.tree, page.seen
    lemma = seen.lemma
    violent = np.array([_type(page, word).startswith("ASSAULT") for word in tree.lower], bool)
    (left, far_left), (right, far_right) = near(violent, lemma)
    place = np.minimum(np.array(tree.sentence), _FAR).astype(np.uint64)
    counts = Counter(tree.lower)
    often = np.array([min(counts[word], _OFTEN) for word in tree.lower], np.uint64)
    size, titled = _chain_sizes(page)
    return [
        left,
        mixed(left, far_left),
        mixed(left, kind),
        mixed(left, lemma),
        right,
        mixed(right, far_right),
        mixed(right, kind),
        mixed(right, lemma),
        mixed(far_left, far_right),
        place,
        mixed(place, kind),
        often,
        mixed(often, kind),
        size,
        mixed(size, kind),
        titled,
        kind,
    ]


def _plain(kids: Kids, walk: Walk, vectors: Matrix, means: Matrix, sentence: Rows) -> Matrix:
    """Vectors of the noun, its verb and the words beside them, and the mean of the sentences around."""
    none = np.zeros((1, vectors.shape[1]), np.float32)
    known = np.concatenate([vectors, none])
    last = len(means) - 1
    parts = [
        kids.at("dobj", "nsubjpass")[walk.verb],
        kids.at("nsubj")[walk.verb],
        kids.at("amod", "compound"),
        kids.under_preposition(),
    ]
    return np.concatenate(
        [
            kids.seen.vectors, kids.seen.vectors[walk.verb], vectors, vectors[walk.over], vectors[walk.verb],
            *(known[part] for part in parts),
            means[sentence], means[np.maximum(sentence - 1, 0)], means[np.minimum(sentence + 1, last)],
            np.repeat(means.mean(0)[None], len(sentence), 0),
        ],
        axis=1,
    )  # fmt: skip


def _means(vectors: Matrix, sentence: Rows, content: NDArray[np.bool_], size: int) -> Matrix:
    found = np.zeros((size, vectors.shape[1]), np.float32)
    np.add.at(found, sentence[content], vectors[content])
    return np.asarray(found / np.maximum(np.bincount(sentence[content], minlength=size), 1)[:, None], np.float32)


def _type(page: Page, word: str) -> str:
    rules = page.events.verbs.get(word) or page.events.nouns.get(word)
    return f"{rules[0].type}.{rules[0].mode}" if rules else ""


def _told(page: Page) -> Numbers:
    """The type of event that each word tells by the table of events."""
    types = (_type(page, word) for word in page.tree.lower)
    return np.array([get_string_id(name) if name else 0 for name in types], np.uint64)


def _weapons(page: Page) -> Numbers:
    found = np.zeros(len(page.tree), np.uint64)
    for weapon in page.weapons:
        tokens = page.parsed.tokens(weapon.span)
        if tokens:
            found[tokens.start : tokens.stop] = get_string_id(weapon.name)
    return found


def _chain_sizes(page: Page) -> tuple[Numbers, Numbers]:
    counts = Counter(actor.chain for actor in page.actors)
    size, titled = np.zeros(len(page.tree), np.uint64), np.zeros(len(page.tree), np.uint64)
    for actor in page.actors:
        tokens = page.parsed.tokens(actor.span)
        size[tokens.start : tokens.stop] = min(counts[actor.chain], 5) + 1
        if actor.titles:
            titled[tokens.start : tokens.stop] = 1
    return size, titled


def _chains(page: Page) -> list[str]:
    found = {token: actor.chain for actor in page.actors for token in page.parsed.tokens(actor.span)}
    return [found.get(head, f"alone {head}") for head in page.heads]


def _grouped(names: Sequence[str]) -> Rows:
    numbers: dict[str, int] = {}
    return np.array([numbers.setdefault(name, len(numbers)) for name in names], np.int64)


def content_of(tree: Tree) -> NDArray[np.bool_]:
    """Which tokens carry content: nouns, verbs, adjectives, names."""
    return np.array([pos in _CONTENT for pos in tree.pos], bool)


def hashed(columns: Sequence[Numbers], bits: int) -> Rows:
    """A row of a table of weights for each token and column."""
    salted = np.stack(columns, axis=1).astype(np.uint64) + np.arange(1, len(columns) + 1, dtype=np.uint64) * _SALT
    salted *= _MIX
    salted ^= salted >> _HALF
    return ((salted * _MIX) >> np.uint64(64 - bits)).astype(np.int64)
