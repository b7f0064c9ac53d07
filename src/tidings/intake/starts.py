"""Where in a digest an article may start: a list of small named cues with weights (:data:`CUES`).

A title-like line inside an article (a crosshead) has few of them. The weights are ours, set so that any two strong cues
(a dateline below, a byline, a rule above, an altered title) suffice and no single weak one does.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tidings.intake.altered import Pair, is_altered, words_of
from tidings.intake.kinds import BODY, Kind, Seen, is_numbered, unnumbered

_LEAD = 6
_TITLE_WORDS = 4
_STAMPS = frozenset({Kind.DATE, Kind.BYLINE, Kind.MARKER, Kind.OUTLET})


@dataclass(frozen=True, slots=True)
class Layout:
    """What the whole text shows: words that come back in upper titles, whether it opens with two titles, or a numbered
    one, and in how many places, its opening among them, an article with a dateline may start."""

    put_in: frozenset[str] = frozenset()
    opens_with_two: bool = False
    opens_numbered: bool = False
    datelines: int = 0


NO_LAYOUT = Layout()


@dataclass(frozen=True, slots=True)
class Start:
    """A place where an article may start: ``at`` its first line, ``body`` its first paragraph, ``run`` the first line
    after the paragraph before. ``pairs`` are its first titles, each laid beside the next."""

    lines: Sequence[Seen]
    run: int
    at: int
    body: int
    usual_gap: int
    pairs: tuple[Pair, ...] = ()
    layout: Layout = NO_LAYOUT

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
    """The first paragraph, or the one after a standfirst, opens with a dateline that can be nothing else."""
    paragraphs = [seen for seen in start.lines[start.body : start.body + 3] if seen.kind in BODY][:2]
    return any(seen.dateline is not None and not seen.dateline.weak for seen in paragraphs)


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
    """A counter (Document 3 of 10, [3]) stands between, or the title is numbered as the first one is."""
    between = start.lines[start.run : start.at + 1]
    numbered = start.layout.opens_numbered and any(is_numbered(seen.text) for seen in start.titles[:1])
    return numbered or any(seen.kind is Kind.MARKER for seen in between)


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
    below = set(words_of(" ".join(paragraphs(start.lines[start.body : start.body + 4]))))
    above = set(words_of(" ".join(paragraphs(start.lines[max(0, start.run - 8) : start.run]))))
    return len(title & below) >= 0.5 * len(title) and len(title & above) <= 0.25 * len(title)


def altered_title(start: Start) -> bool:
    """Two titles, the upper one a rewording of the lower one; three that are like each other are captions or a list."""
    like = [is_altered(pair) for pair in start.pairs]
    longer = max((len(words_of(seen.text)) for seen in start.titles[:2]), default=0)
    return not many_titles(start) and any(like) and longer >= _TITLE_WORDS and not (len(like) > 1 and all(like))


def word_put_in(start: Start) -> bool:
    """The upper of two titles has a word that other upper titles have too, and that no report below them has."""
    return any(pair.own & start.layout.put_in for pair in start.pairs[:1])


def two_titles_as_above(start: Start) -> bool:
    """Two long titles, no quotations, in a text that opens with two."""
    pair = start.titles[:2]
    long = all(len(seen.text.split()) >= _LEAD - 1 and seen.text[0] not in "“‘\"'" for seen in pair)
    return start.layout.opens_with_two and len(start.titles) == 2 and long


def lone_dateline(start: Start) -> bool:
    """No other place of the text has a dateline: a report that quotes or appends what another one filed."""
    return start.layout.datelines == 1 and dateline_below(start)


def bare_title(start: Start) -> bool:
    """Nothing of a masthead, no rule and no wider gap is there, only a title above a text: a crosshead is set so too."""
    return not any(cue(start) for cue in _MASTHEAD)


def many_titles(start: Start) -> bool:
    """Four short lines and more without anything else of a masthead: captions of pictures, points of a list."""
    return len(start.titles) >= 4 and not any(start.lines[i].kind in _STAMPS for i in range(start.at, start.body))


_MASTHEAD: tuple[Callable[[Start], bool], ...] = (
    altered_title, word_put_in, dateline_below, headline_field, counter_above, rule_above, byline_below, date_below,
    outlet_in_head, close_above, wide_gap,
)  # fmt: skip
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
    (lone_dateline, -1),
    (bare_title, -1),
    (many_titles, -4),
)
# What is needed of a place before a text is split there. An input that says it is one article (a JSON object, a page,
# an entry of a feed) is split only where it shows in several places, each with its own masthead, that it is a digest.
NEEDED = 4
_SURE, _SURE_PLACES = 6, 3
_SURE_CUES = (dateline_below, byline_below, headline_field, counter_above)


def score(start: Start) -> int:
    """How much speaks for a new article here. A start without a title wants a counter or a heading of fields."""
    if not start.titles and not headline_field(start) and not _ruled_off(start):
        return 0
    return sum(weight for cue, weight in CUES if cue(start))


def _ruled_off(start: Start) -> bool:
    """A rule and a dateline without a title: where others are set so too, or a counter stands with the rule."""
    return rule_above(start) and dateline_below(start) and (counter_above(start) or start.layout.datelines > 2)


def shows_digest(starts: Sequence[Start]) -> bool:
    """Whether these places leave no doubt that a text, though given as one article, holds several."""
    sure = [start for start in starts if score(start) >= _SURE and any(cue(start) for cue in _SURE_CUES)]
    return len(sure) >= _SURE_PLACES


def explain(start: Start) -> list[tuple[str, int]]:
    """The cues that hold here, with their weights."""
    return [(cue.__name__, weight) for cue, weight in CUES if cue(start)]


def paragraphs(lines: Sequence[Seen]) -> list[str]:
    """The words of the paragraphs among these lines."""
    return [seen.text for seen in lines if seen.kind in BODY]
