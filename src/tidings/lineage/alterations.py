"""What a copy altered, and of what kind each alteration is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from rapidfuzz.distance import Levenshtein

from tidings.lineage.align import Run
from tidings.lineage.changes import Change, Stretch, Text, changes
from tidings.lineage.wording import Wording
from tidings.lineage.words import skeleton
from tidings.model.lineage import Alteration, AlterationKind

# Levenshtein similarity of two spellings: "Nasiriyah" and "Nassiriya" 0.78, "Hassan" and "Hussein" 0.43
_SAME_NAME = 0.6
_STEM = 4
_THROUGHOUT = 2
_SWAPPED: frozenset[AlterationKind] = frozenset({"wording", "attribution"})


def alterations(copy: Text, of: Text, passages: Iterable[tuple[Run, ...]], words: Wording) -> tuple[Alteration, ...]:
    """What stands in the copy in place of the original's words, equal changes counted together, in order of the first."""
    return counted(changes(copy, of, passages), words)


def counted(found: Iterable[Change], words: Wording) -> tuple[Alteration, ...]:
    """Changes as alterations, equal ones together."""
    held: dict[tuple[str, str, bool], list[Change]] = {}
    for change in found:
        held.setdefault((*_folded(change), change.quotation), []).append(change)
    return tuple(_alteration(same, words) for same in held.values())


def _folded(change: Change) -> tuple[str, str]:
    return " ".join(change.old.folded), " ".join(change.new.folded)


def _alteration(same: Sequence[Change], words: Wording) -> Alteration:
    first = same[0]
    return Alteration(
        first.old.written,
        first.new.written,
        len(same),
        "quotation" if first.quotation else _common_kind(same, words),
        tuple(change.old.span for change in same),
        tuple(change.new.span for change in same),
    )


def _common_kind(same: Sequence[Change], words: Wording) -> AlterationKind:
    """The kind of most of these equal changes; a swap where one wording is put for another more than once."""
    kinds = Counter(kind(change.old, change.new, words) for change in same)
    found = kinds.most_common(1)[0][0]
    replaced = bool(same[0].old.folded) and bool(same[0].new.folded)
    return "swap" if replaced and len(same) >= _THROUGHOUT and found in _SWAPPED else found


def kind(old: Stretch, new: Stretch, words: Wording) -> AlterationKind:
    """The kind of a change, the gravest first: who says so, a figure, a denial, a name, how sure."""
    before, after = set(old.folded), set(new.folded)
    changed = before ^ after
    one_sided = not before or not after
    if changed and changed <= words.qualifiers and _hedged(changed, words, counted=False):
        return "qualifier"
    if one_sided and changed & words.cues:
        return "attribution"
    figures, figures_before = _numbers(new, words), _numbers(old, words)
    if figures != figures_before and not _loose(old, new, words):
        return "number"
    if changed & words.negations:
        return "negation"
    if _other_name(old, new, words):
        return "name"
    if _speaker(old, new, words):
        return "attribution"
    return "qualifier" if _hedged(changed, words, counted=bool(figures)) else "wording"


def _numbers(stretch: Stretch, words: Wording) -> list[int]:
    """The values of the number words, in order; "1,500" is two words and one number either way."""
    return [int(word) if word.isdecimal() else words.numbers[word] for word in stretch.folded if _numeral(word, words)]


def _numeral(word: str, words: Wording) -> bool:
    return (word.isdecimal() and len(word) < 12) or word in words.numbers


def _loose(old: Stretch, new: Stretch, words: Wording) -> bool:
    """Whether the only number word is "one", without a number against it: "one of them"."""
    return {word for word in (*old.folded, *new.folded) if _numeral(word, words)} <= {"one"}


def _other_name(old: Stretch, new: Stretch, words: Wording) -> bool:
    """Whether a name stands where another name stood, or one that the original has nowhere was put in ("cleric").

    A given name or title dropped or added, another spelling, a pronoun or description in place of a name are none.
    """
    fresh = [one for one in _names(new, words) if not _among(one, old.folded)]
    gone = any(not _among(one, new.folded) for one in _names(old, words))
    return any(gone or not _among(one, old.text.skeletons.get(skeleton(one), ())) for one in fresh)


def _names(stretch: Stretch, words: Wording) -> list[str]:
    """The words with a capital, folded, that are neither function words nor numbers.

    At the beginning of a sentence only where the text has the word with a capital elsewhere too.
    """
    text, spans = stretch.text, stretch.text.words.spans
    return [
        word
        for at, word in enumerate(stretch.folded, stretch.first)
        if text.text[spans[at][0]].isupper()
        and word not in words.function
        and not _numeral(word, words)
        and word in text.capitals
    ]


def _among(one: str, others: Iterable[str]) -> bool:
    return any(_alike(one, other) for other in others)


def _alike(one: str, other: str) -> bool:
    """Whether two words are one name: "Karim" and "Kareem", "Iraq’s" and "Iraqi"; not "Iran" and "Iraq"."""
    one, other = one.removesuffix("s"), other.removesuffix("s")
    if min(len(one), len(other)) >= _STEM and (one.startswith(other) or other.startswith(one)):
        return True
    return skeleton(one) == skeleton(other) and Levenshtein.normalized_similarity(one, other) >= _SAME_NAME


def _speaker(old: Stretch, new: Stretch, words: Wording) -> bool:
    """Whether who speaks was changed: a cue on one side alone, or the same cue right after both."""
    cues, cues_before = words.cues & set(new.folded), words.cues & set(old.folded)
    if bool(cues) != bool(cues_before):
        return True
    content = (set(old.folded) ^ set(new.folded)) - words.function
    both = bool(old.folded) and bool(new.folded)
    return both and not cues and bool(content) and old.following == new.following and new.following in words.cues


def _hedged(changed: set[str], words: Wording, *, counted: bool) -> bool:
    """Whether the wordings differ in nothing but how sure or exact they are; before a number, if they do so at all."""
    hedges = changed & words.qualifiers
    if not hedges:
        return False
    if counted and (hedges - words.function or len(hedges) > 1):
        return True
    if changed - words.qualifiers - words.function:
        return False
    return bool(hedges - words.weak) or len(hedges) > 1
