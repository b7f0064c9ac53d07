"""Two reports side by side as JSON."""

from __future__ import annotations

from dataclasses import dataclass

from tidings.cli.diff_sides import Sides
from tidings.exports import said
from tidings.exports.rows import CopyRow, EvidenceRow
from tidings.exports.words import Words
from tidings.model.lineage import Comparison, Row, RowKind
from tidings.model.spans import Span


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """Words of the report, and what stands in their place in the other; without length where nothing stands."""

    words: EvidenceRow
    words_of: EvidenceRow


@dataclass(frozen=True, slots=True)
class SentenceRow:
    """A sentence beside its like."""

    kind: RowKind
    words: EvidenceRow | None
    words_of: EvidenceRow | None
    changes: tuple[ChangeRow, ...]


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """Both reports, the copies between them, the rows."""

    report: str
    of: str
    common: str | None
    copies: tuple[CopyRow, ...]
    rows: tuple[SentenceRow, ...]


def comparison(held: Sides, found: Comparison, words: Words) -> ComparisonRow:
    """A comparison with the words of its spans."""
    copies = tuple(said.copy(copy, words) for copy in held.copies)
    return ComparisonRow(
        found.report, found.of, held.common, copies, tuple(_row(row, found, words) for row in found.rows)
    )


def _row(row: Row, found: Comparison, words: Words) -> SentenceRow:
    changes = tuple(
        ChangeRow(*words.spans(found.report, [new]), *words.spans(found.of, [old])) for new, old in row.changes
    )
    return SentenceRow(row.kind, _one(words, found.report, row.span), _one(words, found.of, row.span_of), changes)


def _one(words: Words, report: str, span: Span | None) -> EvidenceRow | None:
    return words.spans(report, [span])[0] if span else None
