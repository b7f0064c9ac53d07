"""Two reports side by side as one HTML page: no script, nothing loaded, legible in print, in the dark, and read aloud."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from tidings.cli import diff_head
from tidings.cli.citing import Citer
from tidings.cli.copies_altered import describe, gravest_first
from tidings.cli.diff_marks import Mark, Piece, row_sides
from tidings.cli.diff_page import names
from tidings.cli.diff_sides import Sides
from tidings.cli.diff_style import STYLE
from tidings.model.lineage import Comparison, Copy, Row
from tidings.model.reports import Report

_TAGS: dict[Mark, tuple[str, str]] = {"": ("", ""), "old": ("<del>", "</del>"), "new": ("<ins>", "</ins>")}


def page(held: Sides, found: Comparison, citer: Citer) -> str:
    """The whole page."""
    return "\n".join(_parts(held, found, citer)) + "\n"


def _parts(held: Sides, found: Comparison, citer: Citer) -> Iterator[str]:
    left, right = names(held)
    heading = f"{diff_head.title(held.report)}: two reports side by side"
    yield "<!DOCTYPE html>"
    yield '<html lang="en"><head><meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="color-scheme" content="light dark">'
    yield f"<title>{_text(heading)}</title>\n<style>{STYLE}</style></head>\n<body><main>"
    yield "<h1>Two reports side by side</h1>"
    yield '<div class="mastheads">'
    yield from _masthead(left, held.of, citer)
    yield from _masthead(right, held.report, citer)
    yield "</div>"
    yield from _definitions((*diff_head.facts(held, citer), ("sentences", diff_head.counts(found))))
    for copy in held.copies:
        if copy.of == held.of.id:
            yield from _alterations(copy, held)
    if diff_head.nothing_shared(found):
        yield "<p>The two share no sentence.</p>"
    yield (
        f"<p>Marks: <del>words that only the {left} has</del>, <ins>words that only the {right} has</ins>. "
        "Each row says what became of its sentence.</p>"
    )
    yield from _table(held, found, left, right)
    yield "</main></body></html>"


def _masthead(name: str, report: Report, citer: Citer) -> Iterator[str]:
    yield f'<section><h2>{_text(name)}</h2>\n<p class="title" lang="{_text(report.language)}">{_text(diff_head.title(report, 300))}</p>'
    yield f"<p>{_text(citer.source(report.id))}</p>"
    rows = (
        ("as published", report.headline_as_published), ("byline", report.byline), ("dateline", report.dateline),
        ("credits", ", ".join(report.credits)), ("id", report.id),
    )  # fmt: skip
    yield from _definitions((name, said) for name, said in rows if said)
    if report.url:
        yield f"<p>{_text(report.url)}</p>"
    yield "</section>"


def _definitions(rows: Iterable[tuple[str, str | None]]) -> Iterator[str]:
    yield "<dl>"
    for name, said in rows:
        if said:
            yield f"<dt>{_text(name)}</dt><dd>{_text(said)}</dd>"
    yield "</dl>"


def _alterations(copy: Copy, held: Sides) -> Iterator[str]:
    if not copy.altered:
        return
    left, right = names(held)
    yield "<table><caption>What was altered</caption>"
    yield f'<thead><tr><th scope="col">kind</th><th scope="col">{left}</th><th scope="col">{right}</th><th scope="col">times</th></tr></thead><tbody>'
    for one in gravest_first(copy.altered):
        old, new = describe(one, held.of.text)
        yield f'<tr><th scope="row">{one.kind}</th><td>{_text(old) or "(nothing)"}</td><td>{_text(new) or "(nothing)"}</td><td>{one.count:,}</td></tr>'
    yield "</tbody></table>"


def _table(held: Sides, found: Comparison, left: str, right: str) -> Iterator[str]:
    yield '<table class="sides"><caption>Sentence by sentence</caption>'
    yield f'<thead><tr><th scope="col">what</th><th scope="col">{left}</th><th scope="col">{right}</th></tr></thead><tbody>'
    for row in found.rows:
        yield _row(row, held)
    yield "</tbody></table>"


def _row(row: Row, held: Sides) -> str:
    left, right = row_sides(row, held.report.text, held.of.text)
    cells = f'<td lang="{_text(held.of.language)}">{_marked(left)}</td><td lang="{_text(held.report.language)}">{_marked(right)}</td>'
    return f'<tr class="{row.kind}"><th scope="row">{row.kind}</th>{cells}</tr>'


def _marked(pieces: Iterable[Piece]) -> str:
    return "".join(_text(piece.text).join(_TAGS[piece.mark]) for piece in pieces)


def _text(words: str) -> str:
    return escape(words, quote=True)
