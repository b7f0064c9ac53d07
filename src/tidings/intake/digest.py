"""A digest, one file that holds many articles, is split into them.

Where a new article may start is decided by a list of small named cues with weights (:data:`CUES`); a title-like line
inside an article (a crosshead) has few of them. The weights are ours, set so that any two strong cues (a dateline
below, a byline, a rule above, an altered title) suffice and no single weak one does.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from tidings.intake.altered import Pair, altered_in_digest, compare, is_altered, put_in, words_of
from tidings.intake.kinds import BODY, Kind, Seen, is_numbered, unnumbered
from tidings.vocabulary.outlets import OutletsTable

_LEAST_BODY = 60
_NEEDED = 4
_LEAD = 6
_CLOSERS = frozenset({Kind.FOOTER, Kind.FURNITURE, Kind.UPDATED, Kind.CAPTION})
_OPENERS = frozenset({Kind.TITLE, Kind.OUTLET, Kind.MARKER, Kind.FIELD, Kind.DATE, Kind.BYLINE})


@dataclass(frozen=True, slots=True)
class Piece:
    """One article of a text: its lines, and the altered title that stood above its headline."""

    lines: tuple[Seen, ...]
    altered: str | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """What the whole text shows: words that come back in upper titles, and whether it opens with two titles."""

    put_in: frozenset[str] = frozenset()
    opens_with_two: bool = False


@dataclass(frozen=True, slots=True)
class Start:
    """A place where an article may start: ``at`` its first line, ``body`` its first paragraph, ``run`` the first line
    after the paragraph before."""

    lines: Sequence[Seen]
    run: int
    at: int
    body: int
    usual_gap: int
    layout: Layout

    @property
    def head(self) -> Sequence[Seen]:
        """The lines from the start to the first paragraph."""
        return self.lines[self.at : self.body]

    @property
    def titles(self) -> list[Seen]:
        """The title-like lines among them."""
        return [seen for seen in self.head if seen.kind is Kind.TITLE]

    @property
    def lead(self) -> Sequence[Seen]:
        """The head and the next few lines, as a standfirst may stand between a title and a byline."""
        return self.lines[self.at : self.body + 2]


def dateline_below(start: Start) -> bool:
    """The first paragraph, or the one after a standfirst, opens with a dateline."""
    paragraphs = [seen for seen in start.lines[start.body : start.body + 3] if seen.kind in BODY][:2]
    return any(seen.kind is Kind.DATELINE for seen in paragraphs)


def byline_below(start: Start) -> bool:
    """A byline stands in the head."""
    return any(seen.kind is Kind.BYLINE or seen.field == "byline" for seen in start.lead)


def date_below(start: Start) -> bool:
    """A date of publication stands in the head."""
    return any(seen.kind is Kind.DATE or seen.field == "published" for seen in start.lead)


def outlet_in_head(start: Start) -> bool:
    """The name of an outlet stands in the head, alone or behind the title."""
    return any(seen.kind is Kind.OUTLET or seen.field == "outlet" for seen in start.head) or any(
        " | " in seen.text for seen in start.titles
    )


def headline_field(start: Start) -> bool:
    """The title is named as one ("Headline: ...")."""
    return any(seen.field == "headline" for seen in start.head)


def rule_above(start: Start) -> bool:
    """A rule (====, ***) or a counter (Document 3 of 10) stands between."""
    between = start.lines[start.run : start.at + 1]
    return any(seen.kind in (Kind.SEPARATOR, Kind.MARKER) for seen in between)


def counter_above(start: Start) -> bool:
    """A counter (Document 3 of 10, [3]) stands between, or the title is numbered."""
    between = start.lines[start.run : start.at + 1]
    return any(seen.kind is Kind.MARKER for seen in between) or any(is_numbered(seen.text) for seen in start.titles[:1])


def close_above(start: Start) -> bool:
    """What closes an article stands between: who reported and edited it, when it was updated, whose right it is."""
    return any(seen.kind in (Kind.FOOTER, Kind.FURNITURE, Kind.UPDATED) for seen in start.lines[start.run : start.at])


def two_titles(start: Start) -> bool:
    """A title with a subtitle."""
    return len(start.titles) >= 2


def long_title(start: Start) -> bool:
    """The title is longer than crossheads are."""
    return any(len(seen.text.split()) >= _LEAD for seen in start.titles[:2])


def wide_gap(start: Start) -> bool:
    """More blank lines stand above the title than above paragraphs."""
    widest = max((seen.line.gap for seen in start.lines[start.run : start.at + 1]), default=0)
    return widest > start.usual_gap + 1 or (widest > start.usual_gap and start.usual_gap > 0)


def title_of_what_follows(start: Start) -> bool:
    """The title's words come back in the paragraphs below, and hardly one of them in those above."""
    title = set(words_of(" ".join(unnumbered(seen.text) for seen in start.titles[:1])))
    if len(title) < 4:
        return False
    below = set(words_of(" ".join(_paragraphs(start.lines[start.body : start.body + 4]))))
    above = set(words_of(" ".join(_paragraphs(start.lines[max(0, start.run - 8) : start.run]))))
    return len(title & below) >= 0.5 * len(title) and len(title & above) <= 0.25 * len(title)


def altered_title(start: Start) -> bool:
    """Two titles, the upper one a rewording of the lower one."""
    return any(is_altered(pair) for pair in _pairs(start))


def word_put_in(start: Start) -> bool:
    """The upper of two titles has a word that other upper titles have too, and that no report below them has."""
    return any(pair.own & start.layout.put_in for pair in _pairs(start)[:1])


def two_titles_as_above(start: Start) -> bool:
    """Two long titles, no quotations, in a text that opens with two."""
    pair = start.titles[:2]
    long = all(len(seen.text.split()) >= _LEAD - 1 and seen.text[0] not in "“‘\"'" for seen in pair)
    return start.layout.opens_with_two and len(pair) == 2 and long


CUES: tuple[tuple[Callable[[Start], bool], int], ...] = (
    (altered_title, 4),
    (word_put_in, 4),
    (two_titles_as_above, 2),
    (dateline_below, 3),
    (headline_field, 4),
    (counter_above, 3),
    (rule_above, 2),
    (byline_below, 2),
    (date_below, 2),
    (outlet_in_head, 2),
    (close_above, 2),
    (wide_gap, 2),
    (title_of_what_follows, 2),
    (two_titles, 1),
    (long_title, 1),
)


def split_digest(lines: Sequence[Seen], outlets: OutletsTable) -> tuple[Piece, ...]:
    """The articles of a text, in order. A text that is one article comes back whole."""
    starts = [0, *(start.at for start in find_starts(lines) if score(start) >= _NEEDED)]
    ends = [*starts[1:], len(lines)]
    if len(starts) > 1:
        starts[0] = _behind_contents(lines[: ends[0]])
    pieces = [tuple(lines[at:end]) for at, end in zip(starts, ends, strict=True)]
    pairs = [_pair(piece, outlets) for piece in pieces]
    flags = altered_in_digest(pairs)
    return tuple(
        Piece(piece, pair.upper if pair and flag else None)
        for piece, pair, flag in zip(pieces, pairs, flags, strict=True)
    )


def score(start: Start) -> int:
    """How much speaks for a new article here. A start without a title wants a counter or a heading of fields."""
    if not start.titles and not headline_field(start) and not (rule_above(start) and dateline_below(start)):
        return 0
    return sum(weight for cue, weight in CUES if cue(start))


def explain(start: Start) -> list[tuple[str, int]]:
    """The cues that hold here, with their weights."""
    return [(cue.__name__, weight) for cue, weight in CUES if cue(start)]


def find_starts(lines: Sequence[Seen]) -> list[Start]:
    """Every run of lines that are no paragraphs, between two paragraphs, that has a line to start with."""
    found = _runs(lines)
    head = Start(lines, 0, 0, next((i for i, seen in enumerate(lines) if seen.kind in BODY), len(lines)), 0, Layout())
    firsts = [pairs[0] for start in (head, *found) if (pairs := _pairs(start))]
    layout = Layout(put_in(firsts), len(head.titles) >= 2)
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
            body_before += len(lines[at].text)
            at += 1
            continue
        end = next((i for i in range(at, len(lines)) if lines[i].kind in BODY), len(lines))
        first = _first_of_article(lines, at, end)
        if first is not None and end < len(lines) and body_before >= _LEAST_BODY:
            found.append(Start(lines, at, first, end, usual, Layout()))
        at = end
    return found


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


def _paragraphs(lines: Sequence[Seen]) -> list[str]:
    return [seen.text for seen in lines if seen.kind in BODY]


def _pairs(start: Start) -> list[Pair]:
    body = frozenset(words_of(" ".join(_paragraphs(start.lines[start.body : start.body + 30]))))
    titles = [unnumbered(seen.text) for seen in start.titles]
    return [compare(upper, lower, body) for upper, lower in pairwise(titles[:3])]


def _pair(piece: Sequence[Seen], outlets: OutletsTable) -> Pair | None:
    """The first two titles of an article, where nothing but an outlet's line stands before or between."""
    first = next((i for i, seen in enumerate(piece) if seen.kind in (Kind.TITLE, *BODY)), len(piece))
    head = piece[first : first + 2]
    if len(head) < 2 or any(seen.kind is not Kind.TITLE for seen in head):
        return None
    body = frozenset(words_of(" ".join(_paragraphs(piece))))
    return compare(unnumbered(head[0].text), _without_outlet(unnumbered(head[1].text), outlets), body)


def _without_outlet(title: str, outlets: OutletsTable) -> str:
    bare = title.split(" | ")[0]
    head, _, tail = bare.rpartition(" - ")
    return head if head and outlets.find(tail) else bare
