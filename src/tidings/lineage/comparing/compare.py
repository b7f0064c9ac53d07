"""Two reports side by side: which sentences stayed, changed, moved, were dropped or added."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tidings.lineage.comparing.changes import changes
from tidings.lineage.comparing.pairs import Pair, pairs
from tidings.lineage.comparing.sentences import Sentence, sentences
from tidings.model.lineage import Comparison, Row
from tidings.model.reports import Report
from tidings.model.spans import Span


def compare(report: Report, of: Report) -> Comparison:
    """The rows of ``report`` in its order, beside their like in ``of``; what was dropped stands where it was.

    Sentences are paired where they are equal but for typography, then where they are most alike; a sentence that was
    split is one row with its parts. Spans of a row and of its changes are offsets into ``report.text``, those that
    end in ``of`` into ``of.text``. Works for any two reports; near-linear in their length.
    """
    own, others = sentences(report), sentences(of)
    found = pairs([one.words.folded for one in own], [one.words.folded for one in others])
    rows = _rows(report, of, own, others, found)
    return Comparison(report.id, of.id, tuple(rows))


def _rows(
    report: Report, of: Report, own: Sequence[Sentence], others: Sequence[Sentence], found: Sequence[Pair]
) -> Iterator[Row]:
    starting = {pair.at: pair for pair in found}
    paired = {at for pair in found for at in range(pair.at, pair.end)}
    paired_of = {at for pair in found for at in range(pair.at_of, pair.end_of)}
    dropped = _dropped(found, paired_of, len(others))
    yield from _left(others, dropped.get(-1, ()))
    for at, sentence in enumerate(own):
        pair = starting.get(at)
        if pair:
            yield _pair(report, of, _cover(own, pair.at, pair.end), _cover(others, pair.at_of, pair.end_of), pair)
            yield from _left(others, dropped.get(at, ()))
        elif at not in paired:
            yield Row("added", sentence.span, None)


def _pair(report: Report, of: Report, span: Span, span_of: Span, pair: Pair) -> Row:
    """ "moved" goes before "changed": a row that moved may have changes too."""
    differing = changes(report.text, span, of.text, span_of)
    kind = "changed" if differing else "same"
    return Row("moved" if pair.moved else kind, span, span_of, differing)  # type: ignore[arg-type]


def _dropped(found: Sequence[Pair], paired_of: set[int], size_of: int) -> Mapping[int, Sequence[int]]:
    """What was dropped, by the pair in order that it stood behind (named by its first sentence); -1 for none."""
    behind: dict[int, list[int]] = {}
    in_order = iter([pair for pair in found if not pair.moved])
    following = next(in_order, None)
    last = -1
    for at_of in range(size_of):
        while following and following.at_of <= at_of:
            last, following = following.at, next(in_order, None)
        if at_of not in paired_of:
            behind.setdefault(last, []).append(at_of)
    return behind


def _left(others: Sequence[Sentence], dropped: Sequence[int]) -> Iterator[Row]:
    for at in dropped:
        yield Row("dropped", None, others[at].span)


def _cover(held: Sequence[Sentence], at: int, end: int) -> Span:
    return Span(held[at].span.start, held[end - 1].span.end)
