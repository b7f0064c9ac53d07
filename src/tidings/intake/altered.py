"""Two titles, one above the other: is the upper one the lower one in other words (an altered title)?

A standfirst says something else, an altered title says the same thing with some of it swapped: it shares most of
its words with the title below, and what it has of its own stands nowhere in the report. In a digest whose titles
were altered in one spirit, the words put in come back from title to title.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

_TOKEN = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?(?:\.[^\W_]+)*")
_NUMBERS = {
    word: str(number)
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty".split()
    )
}
_STOP = frozenset(
    "a an the of in on at to for from by with and or but as is are was were be been has have had will would it its his "
    "her their this that these those after before over under into out up down more than not no new says say said amid "
    "during against about between who what when how why he she they i we you s near".split()
)
# Labels that honest headlines carry in front, as stems.
_LABELS = frozenset(
    "exclusiv break updat analysi opinion live watch video factbox explain interview photo featur exclusive update analysis".split()
)
_ENDINGS = ("ingly", "edly", "ments", "ment", "ings", "ing", "ers", "ies", "ied", "ed", "er", "es", "ly", "s")
_LIKE = 0.6
_SOMEWHAT_LIKE = 0.3


@dataclass(frozen=True, slots=True)
class Pair:
    """An upper title and the lower one, with what tells whether the upper one is altered.

    ``own`` are the content words of the upper title that neither the lower one nor the report has.
    """

    upper: str
    lower: str
    shared: float
    common: int
    order: float
    own: frozenset[str]
    equal: bool


def stem(word: str) -> str:
    """A crude stem, good enough to meet "growing" and "grows", "clashes" and "clash"."""
    word = _NUMBERS.get(word, word)
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)].rstrip("i")
    return word


def words_of(text: str) -> list[str]:
    """The content words of a text as stems, in order."""
    return [word for match in _TOKEN.findall(text) if (word := _content(match))]


@lru_cache(maxsize=1 << 16)
def _content(token: str) -> str:
    """The stem of a content word, nothing for a function word."""
    word = token.lower().removesuffix("’s").removesuffix("'s")
    return "" if word in _STOP else stem(word)


def compare(upper: str, lower: str, body: frozenset[str]) -> Pair:
    """Lays two titles beside each other.

    Args:
        upper: the title above.
        lower: the title below.
        body: stems of the report that follows.
    """
    above, below = words_of(upper), words_of(lower)
    common = set(above) & set(below)
    smaller = min(len(set(above)), len(set(below)))
    return Pair(
        upper=upper,
        lower=lower,
        shared=len(common) / smaller if smaller else 0.0,
        common=len(common),
        order=SequenceMatcher(None, above, below, autojunk=False).ratio(),
        own=frozenset(set(above) - set(below) - body),
        equal=above == below,
    )


def is_altered(pair: Pair) -> bool:
    """By the pair alone: most words shared, and a word that the report does not have, or the same order of words."""
    if (
        pair.equal
        or pair.common < 2
        or pair.shared < _LIKE
        or max(len(pair.upper.split()), len(pair.lower.split())) > 20
    ):
        return False
    if pair.order >= 0.6 and not _shortened(pair):
        return True
    return bool(pair.own) and pair.common >= 3 and pair.order >= 0.25


def _shortened(pair: Pair) -> bool:
    """The upper title is the lower one with words left out: a short form for lists, not another wording."""
    return set(words_of(pair.upper)) <= set(words_of(pair.lower))


def put_in(pairs: Iterable[Pair], text: frozenset[str]) -> frozenset[str]:
    """Words that come back from upper title to upper title, and that no report of the digest has (``text``).

    Twice is enough where one of the titles is altered by itself; else a word must be in three and in four of ten.
    """
    held = list(pairs)
    counts = Counter(word for pair in held for word in pair.own - _LABELS - text)
    needed = 2 if any(is_altered(pair) for pair in held) else max(3.0, 0.4 * len(held))
    return frozenset(word for word, count in counts.items() if count >= needed)


def altered_in_digest(pairs: Sequence[Pair | None], text: frozenset[str]) -> list[bool]:
    """Which upper titles of a digest are altered: each by itself, or by what the others show.

    Args:
        pairs: one for each report of the digest, None where it has one title.
        text: stems of all paragraphs of the digest.
    """
    held = [pair for pair in pairs if pair is not None]
    alone = [pair is not None and is_altered(pair) for pair in pairs]
    words = put_in(held, text)
    marked = [
        flag or bool(pair and pair.own & words and not pair.equal) for flag, pair in zip(alone, pairs, strict=True)
    ]
    if sum(marked) < 2 or len(held) < 0.7 * len(pairs):
        return alone if sum(marked) < 2 else marked
    everywhere = sum(marked) >= 0.5 * len(held)
    return [
        flag or bool(pair and pair.own and not pair.equal and (everywhere or pair.shared >= _SOMEWHAT_LIKE))
        for flag, pair in zip(marked, pairs, strict=True)
    ]
