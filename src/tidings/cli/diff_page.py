"""Two reports side by side on a terminal; in one column where it is narrow, in plain text with marks elsewhere."""

from __future__ import annotations

from tidings.cli import diff_head
from tidings.cli.citing import Citer
from tidings.cli.diff_marks import MarkedPage, Piece, row_inline, row_sides
from tidings.cli.diff_sides import Sides
from tidings.model.lineage import Comparison, Row

_LABELS = {"same": "", "changed": "changed", "moved": "moved", "dropped": "dropped", "added": "added"}
_LEGEND = "changed words: [-in the {left}-] {{+in the {right}+}}"
_INDENT = 9
_TWO_COLUMNS = 80


def show(held: Sides, found: Comparison, citer: Citer) -> None:
    """Print it."""
    page = MarkedPage()
    left, right = names(held)
    page.pairs(
        [
            (left, f"{diff_head.title(held.of)} — {citer.source(held.of.id)}"),
            (right, f"{diff_head.title(held.report)} — {citer.source(held.report.id)}"),
            *diff_head.facts(held, citer),
            ("sentences", diff_head.counts(found).partition(": ")[2] or diff_head.counts(found)),
        ]
    )
    if diff_head.nothing_shared(found):
        page.line("The two share no sentence.")
    if page.columns >= _TWO_COLUMNS:
        page.line("")
        page.columned(
            ((_LABELS[row.kind], *row_sides(row, held.report.text, held.of.text)) for row in found.rows), (left, right)
        )
        return
    if not page.columns:
        page.line(_LEGEND.format(left=left, right=right))
    page.line("")
    for row in found.rows:
        page.words(_words(row, held), _INDENT, _LABELS[row.kind])


def names(held: Sides) -> tuple[str, str]:
    """What the two are called."""
    return ("original", "copy") if held.derived else ("first", "second")


def _words(row: Row, held: Sides) -> list[Piece]:
    return row_inline(row, held.report.text, held.of.text)
