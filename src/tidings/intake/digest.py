"""A digest, one file that holds many articles, is split into them.

The runs of short lines between paragraphs are where a new article may start; :mod:`tidings.intake.starts` weighs each.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from tidings.intake.altered import Pair, altered_in_digest, compare, put_in, words_of
from tidings.intake.kinds import BODY, Kind, Seen, ends_sentence, is_numbered, unnumbered
from tidings.intake.starts import NEEDED, Layout, Start, dateline_below, paragraphs, score, shows_digest
from tidings.vocabulary.outlets import OutletsTable

_LEAST_BODY = 60
_LEAST_UNCLOSED = 200
_CLOSERS = frozenset({Kind.FOOTER, Kind.FURNITURE, Kind.UPDATED, Kind.CAPTION})
_OPENERS = frozenset({Kind.TITLE, Kind.OUTLET, Kind.MARKER, Kind.FIELD, Kind.DATE, Kind.BYLINE})


@dataclass(frozen=True, slots=True)
class Piece:
    """One article of a text: its lines, and the altered title that stood above them and is none of them."""

    lines: tuple[Seen, ...]
    altered: str | None = None


def split_digest(lines: Sequence[Seen], outlets: OutletsTable, *, one_article: bool = False) -> tuple[Piece, ...]:
    """The articles of a text, in order. A text that is one article comes back whole.

    Args:
        lines: the lines of the text.
        outlets: names of outlets.
        one_article: the input says that it is one (a JSON object, a page, an entry of a feed).
    """
    found = find_starts(lines)
    if one_article and not shows_digest(found):
        found = []
    starts = [0, *(start.at for start in found if score(start) >= NEEDED)]
    ends = [*starts[1:], len(lines)]
    if len(starts) > 1:
        starts[0] = _behind_contents(lines[: ends[0]])
    pieces = [tuple(lines[at:end]) for at, end in zip(starts, ends, strict=True)]
    pairs = [_pair(piece, outlets) for piece in pieces]
    flags = altered_in_digest(pairs, _stems(lines) if len(pieces) > 1 else frozenset())
    return tuple(
        Piece(piece[_title(piece) + 1 :], pair.upper) if pair and flag else Piece(piece)
        for piece, pair, flag in zip(pieces, pairs, flags, strict=True)
    )


def find_starts(lines: Sequence[Seen]) -> list[Start]:
    """Every run of lines that are no paragraphs, between two paragraphs, that has a line to start with."""
    body = next((i for i, seen in enumerate(lines) if seen.kind in BODY), len(lines))
    head, *found = [replace(start, pairs=_pairs(start)) for start in (Start(lines, 0, 0, body, 0), *_runs(lines))]
    firsts = [start.pairs[0] for start in (head, *found) if start.pairs]
    words = put_in(firsts, _stems(lines)) if len(firsts) > 1 else frozenset()
    numbered = any(is_numbered(seen.text) for seen in head.titles)
    datelines = sum(dateline_below(start) for start in (head, *found))
    layout = Layout(words, len(head.titles) >= 2, numbered, datelines)
    return [replace(start, layout=layout) for start in found]


def _behind_contents(lines: Sequence[Seen]) -> int:
    """Where the first article starts behind the title and the list of contents of the digest itself."""
    body = next((i for i, seen in enumerate(lines) if seen.kind in BODY and len(seen.text) > _LEAST_BODY), len(lines))
    titles = [i for i in range(body) if lines[i].kind is Kind.TITLE]
    rules = [
        i for i in range(1, body) if lines[i].kind in (Kind.SEPARATOR, Kind.MARKER) and any(at > i for at in titles)
    ]
    named = [unnumbered(lines[i].text).casefold() for i in titles]
    again = [i for at, i in enumerate(titles) if named[at] in named[:at]]
    return max([0, *rules, *again[:1]])


def _runs(lines: Sequence[Seen]) -> list[Start]:
    gaps = sorted(seen.line.gap for seen in lines if seen.kind in BODY)
    usual = gaps[len(gaps) // 2] if gaps else 0
    found: list[Start] = []
    body_before = 0
    at = 0
    while at < len(lines):
        if lines[at].kind in BODY:
            body_before += _told(lines[at].text)
            at += 1
            continue
        end = next((i for i in range(at, len(lines)) if lines[i].kind in BODY), len(lines))
        first = _first_of_article(lines, at, end)
        if first is not None and end < len(lines) and body_before >= _LEAST_BODY:
            found.append(Start(lines, at, first, end, usual))
        at = end
    return found


def _told(text: str) -> int:
    """How much a paragraph tells; a short one that closes no sentence (a highlight, an item of a list) is no article."""
    return len(text) if ends_sentence(text) or len(text) >= _LEAST_UNCLOSED else 0


def _first_of_article(lines: Sequence[Seen], run: int, end: int) -> int | None:
    """Behind the last closer or rule of the run that a title still follows."""
    titled = [i for i in range(run, end) if lines[i].kind is Kind.TITLE or lines[i].field == "headline"]
    if not titled:
        return next((i for i in range(run, end) if lines[i].kind in (Kind.MARKER, Kind.SEPARATOR)), None)
    first = titled[0]
    while first > run and lines[first - 1].kind in _OPENERS and not _closes(lines[first - 1], lines[first]):
        first -= 1
    return first


def _closes(seen: Seen, below: Seen) -> bool:
    """Whether a line belongs to the article above. A field glued to a title is of its head ("Sent: ...", "Subject: ...")."""
    return seen.kind in _CLOSERS or (seen.kind is Kind.FIELD and seen.field == "other" and below.line.gap > 0)


def _stems(lines: Sequence[Seen]) -> frozenset[str]:
    """The words of all paragraphs."""
    return frozenset(words_of(" ".join(paragraphs(lines))))


def _pairs(start: Start) -> tuple[Pair, ...]:
    if len(start.titles) < 2:
        return ()
    body = frozenset(words_of(" ".join(paragraphs(start.lines[start.body : start.body + 30]))))
    titles = [unnumbered(seen.text) for seen in start.titles]
    return tuple(compare(upper, lower, body) for upper, lower in pairwise(titles[:3]))


def _pair(piece: Sequence[Seen], outlets: OutletsTable) -> Pair | None:
    """The first two titles of an article, where nothing but an outlet's line stands before or between."""
    first = _title(piece)
    head = piece[first : first + 2]
    if len(head) < 2 or any(seen.kind is not Kind.TITLE for seen in head):
        return None
    body = frozenset(words_of(" ".join(paragraphs(piece))))
    return compare(unnumbered(head[0].text), _without_outlet(unnumbered(head[1].text), outlets), body)


def _title(piece: Sequence[Seen]) -> int:
    """The place of the first title or paragraph."""
    return next((i for i, seen in enumerate(piece) if seen.kind in (Kind.TITLE, *BODY)), len(piece))


def _without_outlet(title: str, outlets: OutletsTable) -> str:
    bare = title.split(" | ")[0]
    head, _, tail = bare.rpartition(" - ")
    return head if head and outlets.find(tail) else bare
