"""Words that a copy replaced, and what kind of word they were."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tidings.lineage.align import Run, gaps
from tidings.lineage.signature import Signature, words_of
from tidings.model.lineage import Alteration, AlterationKind
from tidings.model.spans import Span

LONGEST = 8
_NUMERALS = frozenset(
    "no none one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million "
    "dozen dozens score scores several".split()
)
_NEGATIONS = frozenset("not no never none nobody nothing neither nor without cannot didnt doesnt wasnt isnt".split())
_QUOTES = frozenset('"“”„«»')
MATERIAL = frozenset({"number", "name", "negation"})


@dataclass(frozen=True, slots=True)
class _Change:
    old: str
    new: str
    kind: AlterationKind
    span_of: Span
    span: Span


def alterations(copy: Signature, of: Signature, passages: Iterable[tuple[Run, ...]]) -> tuple[Alteration, ...]:
    """What stands in the copy in place of the original's words, equal changes counted together.

    ``kind`` is "number", "name", "negation", "quotation" (the marks were dropped or added: a quotation became
    indirect speech or the other way round) or "wording".
    """
    changes = [change for block in passages for change in _changes(copy, of, block)]
    counted: dict[tuple[str, str], list[_Change]] = {}
    for change in changes:
        counted.setdefault((change.old, change.new), []).append(change)
    return tuple(
        Alteration(
            old,
            new,
            len(same),
            same[0].kind,
            tuple(change.span_of for change in same),
            tuple(change.span for change in same),
        )
        for (old, new), same in counted.items()
    )


def _changes(copy: Signature, of: Signature, block: tuple[Run, ...]) -> Iterable[_Change]:
    for before, after in gaps(block):
        new, old = (before.end, after.at), (before.end_of, after.at_of)
        if max(new[1] - new[0], old[1] - old[0]) <= LONGEST:
            yield _change(copy, of, new, old)
    for run in block:
        yield from _unquoted(copy, of, run)


def _change(copy: Signature, of: Signature, new: tuple[int, int], old: tuple[int, int]) -> _Change:
    words, words_before = words_of(copy), words_of(of)
    bare = new[0] == new[1] or old[0] == old[1]
    kind_words = words_before.folded[old[0] : old[1]], words.folded[new[0] : new[1]]
    if bare:  # an insertion or omission is shown with the words on both sides of it
        new, old = (new[0] - 1, new[1] + 1), (old[0] - 1, old[1] + 1)
    span, span_of = words.cover(new[0], new[1] - 1), words_before.cover(old[0], old[1] - 1)
    before, after = span_of.of(of.text), span.of(copy.text)
    return _Change(before, after, _kind("" if bare else before, "" if bare else after, *kind_words), span_of, span)


def _kind(old: str, new: str, old_words: tuple[str, ...], new_words: tuple[str, ...]) -> AlterationKind:
    before, after = set(old_words), set(new_words)
    changed = before ^ after
    if any(word.isdigit() or word in _NUMERALS for word in changed):
        return "number"
    if changed & _NEGATIONS:
        return "negation"
    if before and after and _names(old) != _names(new) and (_names(old) or _names(new)):
        return "name"
    return "wording"


def _names(text: str) -> frozenset[str]:
    return frozenset(word for word in text.split() if word[:1].isupper() and len(word) > 1)


def _unquoted(copy: Signature, of: Signature, run: Run) -> Iterable[_Change]:
    """The words of a run that only one of the texts has between quotation marks."""
    spans, spans_of = words_of(copy).spans[run.at : run.end], words_of(of).spans[run.at_of : run.end_of]
    quoted, quoted_of = _quoted(copy.text, spans), _quoted(of.text, spans_of)
    for first, last in sorted({*quoted} ^ {*quoted_of}):
        if any(first <= other_last and other_first <= last for other_first, other_last in {*quoted} & {*quoted_of}):
            continue
        span, span_of = Span(spans[first][0], spans[last][1]), Span(spans_of[first][0], spans_of[last][1])
        yield _Change(span_of.of(of.text), span.of(copy.text), "quotation", span_of, span)


def _quoted(text: str, spans: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    """First and last word of each stretch of words that opens with a mark, up to its closing mark or the end."""
    found: list[tuple[int, int]] = []
    opened: int | None = None
    for at, (start, end) in enumerate(spans):
        if opened is None and start > 0 and text[start - 1] in _QUOTES:
            opened = at
        if opened is not None and any(character in _QUOTES for character in text[end : end + 2]):
            found.append((opened, at))
            opened = None
    return tuple(found)
