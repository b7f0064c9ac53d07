"""What a copy altered, and of what kind each alteration is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from rapidfuzz.distance import Levenshtein

from tidings.lineage.align import Run
from tidings.lineage.changes import Change, Stretch, Text, changes
from tidings.lineage.wording import Wording
from tidings.model.lineage import Alteration, AlterationKind

_SAME_NAME = 0.7  # Levenshtein similarity of two spellings: "Kadhimi" and "Kadhemi" 0.86, "al-Sadr" and "Sadr" 0.8
_THROUGHOUT = 2


def alterations(copy: Text, of: Text, passages: Iterable[tuple[Run, ...]], words: Wording) -> tuple[Alteration, ...]:
    """What stands in the copy in place of the original's words, equal changes counted together, in order of the first."""
    counted: dict[tuple[str, str, bool], list[Change]] = {}
    for change in changes(copy, of, passages):
        counted.setdefault((*_folded(change), change.quotation), []).append(change)
    return tuple(_throughout(_alteration(same, words)) for same in counted.values())


def _folded(change: Change) -> tuple[str, str]:
    return " ".join(change.old.folded), " ".join(change.new.folded)


def _alteration(same: Sequence[Change], words: Wording) -> Alteration:
    first = same[0]
    return Alteration(
        first.old.written,
        first.new.written,
        len(same),
        "quotation" if first.quotation else kind(first.old, first.new, words),
        tuple(change.old.span for change in same),
        tuple(change.new.span for change in same),
    )


def _throughout(item: Alteration) -> Alteration:
    """A wording replaced by another more than once is a swap."""
    if item.kind == "wording" and item.count >= _THROUGHOUT and item.old and item.new:
        return replace(item, kind="swap")
    return item


def kind(old: Stretch, new: Stretch, words: Wording) -> AlterationKind:
    """The kind of a change, the gravest first: who says so, a figure, a denial, a name, how sure."""
    before, after = set(old.folded), set(new.folded)
    changed = before ^ after
    one_sided = not before or not after
    if one_sided and changed & words.cues:
        return "attribution"
    if _numbers(old, words) != _numbers(new, words) and not _loose(old, new, words):
        return "number"
    if changed & words.negations:
        return "negation"
    if not one_sided and _other_name(old, new, words):
        return "name"
    if _speaker(old, new, words):
        return "attribution"
    return "qualifier" if _hedged(changed, words) else "wording"


def _numbers(stretch: Stretch, words: Wording) -> list[int]:
    """The values of the number words, in order; "1,500" is two words and one number either way."""
    return [int(word) if word.isdecimal() else words.numbers[word] for word in stretch.folded if _numeral(word, words)]


def _numeral(word: str, words: Wording) -> bool:
    return (word.isdecimal() and len(word) < 12) or word in words.numbers


def _loose(old: Stretch, new: Stretch, words: Wording) -> bool:
    """Whether the only number words are "one" and "no" without a number against them: "one of them", "no one"."""
    held = {word for word in (*old.folded, *new.folded) if _numeral(word, words)}
    return held <= {"one"} or held <= {"no", "none"}


def _other_name(old: Stretch, new: Stretch, words: Wording) -> bool:
    names, names_before = _names(new, words), _names(old, words)
    if names == names_before or not (names or names_before):
        return False
    if names and names_before and (names <= names_before or names_before <= names):
        return False  # a given name or a title dropped or added
    return not _alike("".join(old.folded), "".join(new.folded))


def _names(stretch: Stretch, words: Wording) -> frozenset[str]:
    """The words with a capital that are not function words, folded; the first word of a sentence may be none."""
    text, spans = stretch.text, stretch.text.words.spans
    return frozenset(
        text.words.folded[at]
        for at in range(stretch.first, stretch.end)
        if text.text[spans[at][0]].isupper() and text.words.folded[at] not in words.function
    )


def _alike(one: str, other: str) -> bool:
    return Levenshtein.normalized_similarity(one, other) >= _SAME_NAME or one in other or other in one


def _speaker(old: Stretch, new: Stretch, words: Wording) -> bool:
    """Whether who speaks was changed: a cue on one side alone, or right after both."""
    cues, cues_before = words.cues & set(new.folded), words.cues & set(old.folded)
    if bool(cues) != bool(cues_before):
        return True
    content = (set(old.folded) ^ set(new.folded)) - words.function
    both = bool(old.folded) and bool(new.folded)
    return both and not cues and bool(content) and old.following == new.following and new.following in words.cues


def _hedged(changed: set[str], words: Wording) -> bool:
    """Whether the wordings differ in nothing but how sure or exact they are."""
    hedges = changed & words.qualifiers
    if not hedges or changed - words.qualifiers - words.function:
        return False
    return bool(hedges - words.weak) or len(hedges) > 1 or not hedges & words.function
