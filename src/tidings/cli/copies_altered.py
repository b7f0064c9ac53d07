"""What a copy altered, shown: each alteration with its kind and count, and its places with the words around them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tidings.cli import phrases
from tidings.cli.citing import Citer
from tidings.cli.diff_head import GRAVEST, quoted_before
from tidings.cli.diff_marks import MarkedPage, Piece, inline
from tidings.model.lineage import Alteration, Copy
from tidings.model.reports import Report
from tidings.model.spans import Span

FEW = 4  # alterations of one copy that are shown where not all are asked for
_AROUND = 60
_INDENT = 4


def gravest_first(altered: Iterable[Alteration]) -> list[Alteration]:
    """Numbers and names before qualifiers, mere wording last; the most frequent first of each kind."""
    return sorted(altered, key=lambda one: (GRAVEST.index(one.kind), -one.count))


def text_altered(copy: Copy, report: Report) -> str:
    """The text that an alteration's ``spans`` are offsets into: that of the copy, or the title as published."""
    return (report.headline_as_published or "") if copy.part == "title" else report.text


def describe(one: Alteration, text_of: str) -> tuple[str, str]:
    """Old and new words; of a quotation whose words stayed, with the marks on the side that has them."""
    old, new = " ".join(one.old.split()), " ".join(one.new.split())
    if one.kind == "quotation" and one.spans_of and _bare(old) == _bare(new):
        before = quoted_before(text_of, one.spans_of[0])
        return (f"“{_bare(old)}”", _bare(new)) if before else (_bare(old), f"“{_bare(new)}”")
    return old, new


def in_words(one: Alteration, text_of: str) -> str:
    """An alteration in a line: "name: “Brannic League” became “Serpent”, 3 times"."""
    times = f", {one.count:,} times" if one.count > 1 else ""
    old, new = describe(one, text_of)
    if one.kind == "quotation" and old.strip("“”") == new.strip("“”"):
        return f"quotation: marks {'dropped from' if old.startswith('“') else 'put around'} “{_bare(old)}”{times}"
    if not new:
        return f"{one.kind}: “{old}” dropped{times}"
    if not old:
        return f"{one.kind}: “{new}” put in{times}"
    return f"{one.kind}: “{old}” became “{new}”{times}"


def show(page: MarkedPage, copy: Copy, citer: Citer, *, every: bool) -> None:
    """Print the alterations of a copy, all with all their places, or the gravest with the first place of each."""
    report, of = citer.report(copy.report), citer.report(copy.of)
    if report is None or of is None:
        return
    ordered = gravest_first(copy.altered)
    shown = ordered if every else _gravest(ordered)
    for one in shown:
        page.item(in_words(one, of.text))
        for pieces in list(places(one, text_altered(copy, report), of.text))[: None if every else 1]:
            page.words(pieces, _INDENT)
    if len(shown) < len(ordered):
        page.aside(f"and {len(ordered) - len(shown):,} more; --all shows them")


def _gravest(ordered: list[Alteration]) -> list[Alteration]:
    """The first few; mere wording only where there is nothing graver."""
    graver = [one for one in ordered if one.kind != "wording"]
    return (graver or ordered)[:FEW]


def places(one: Alteration, text: str, text_of: str) -> Iterator[list[Piece]]:
    """The words around each place of an alteration, old and new marked."""
    for span, span_of in zip(one.spans, one.spans_of, strict=False):
        around = Span(_back(text, span.start), _forth(text, span.end))
        head = [Piece("…")] if text[around.start - 1 : around.start] not in ("", "\n") else []
        tail = [Piece("…")] if text[around.end : around.end + 1] not in ("", "\n") else []
        yield [*head, *_change(one, text, text_of, around, (span, span_of)), *tail]


def _change(one: Alteration, text: str, text_of: str, around: Span, pair: tuple[Span, Span]) -> list[Piece]:
    old, new = describe(one, text_of)
    if one.kind == "quotation" and _bare(old) == _bare(new):
        before = Span(around.start, pair[0].start - _marked(text, pair[0].start))
        after = Span(min(around.end, pair[0].end + _marked(text, pair[0].end + 1)), around.end)
        return [
            *inline(text, before, "", ()), Piece(old, "old"), Piece(" "), Piece(new, "new"), *inline(text, after, "", ()),
        ]  # fmt: skip
    return inline(text, around, text_of, [pair])


def _marked(text: str, at: int) -> int:
    return int(text[at - 1 : at] in tuple("\"“”„«»‘’'"))


def _bare(words: str) -> str:
    return words.strip("\"“”„«»‘’' ")


def _back(text: str, at: int) -> int:
    """Some words before a place, in the same line."""
    start = max(0, at - _AROUND, text.rfind("\n", 0, at) + 1)
    space = text.find(" ", start, at)
    return start if start == 0 or text[start - 1].isspace() or space < 0 else space + 1


def _forth(text: str, at: int) -> int:
    """Some words after a place, in the same line."""
    line = text.find("\n", at)
    end = min(len(text), at + _AROUND, line if line >= 0 else len(text))
    space = text.rfind(" ", at, end)
    return end if end == len(text) or text[end].isspace() or space < 0 else space


def title_pieces(copy: Copy, report: Report) -> list[Piece]:
    """The title as published, with the words that it had before."""
    title = report.headline_as_published or ""
    pairs = [pair for one in copy.altered for pair in zip(one.spans, one.spans_of, strict=False)]
    return inline(title, Span(0, len(title)), report.text, pairs)


def counted(copy: Copy) -> str:
    """How many places were altered, beyond mere wording: "altered in 3 places"; empty where none."""
    number = sum(one.count for one in copy.altered if one.kind != "wording")
    return f"altered in {phrases.many(number, 'place')}" if number else ""
