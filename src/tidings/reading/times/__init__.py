"""Time expressions: TIMEX3 type and value, and what each one hangs on."""

from __future__ import annotations

from functools import lru_cache

from tidings.model.mentions import TimeMention
from tidings.model.spans import Span
from tidings.reading.parsed import Parsed
from tidings.reading.times import calendar, compose, durations
from tidings.reading.times.cascade import CLOSED, Cascade
from tidings.reading.times.clocks import with_their_days
from tidings.reading.times.hang import Narrative, day_of, directed, words_before
from tidings.reading.times.items import Item, Sense, items_of
from tidings.reading.times.quotes import spoken
from tidings.reading.times.settle import settled
from tidings.reading.times.tense import tense_at
from tidings.vocabulary.tables import Vocabulary
from tidings.vocabulary.times import load_times


@lru_cache(maxsize=1)
def _stages() -> tuple[Cascade, ...]:
    """Words to expressions, expressions that stand together to one, and what is said of the whole."""
    rules = (*calendar.EARLY, *durations.RULES, *calendar.RULES, *compose.FIRST)
    return Cascade(rules), Cascade(compose.SECOND), Cascade(compose.THIRD)


@lru_cache(maxsize=4)
def _ordinary(vocabulary: Vocabulary) -> dict[str, Item]:  # noqa: ARG001  # one for each
    """The words met so far that are no words of time."""
    return {}


def find_times(parsed: Parsed, vocabulary: Vocabulary) -> tuple[TimeMention, ...]:
    """Every time expression of a report, in the order of the text.

    Values are resolved as far as the report's own date and words allow (R8).
    """
    table = vocabulary.table("times", load_times)
    items = settled(items_of(parsed.view, table, _ordinary(vocabulary)), table, parsed.view)
    for stage in _stages():
        items = stage.reduce(items)
    narrative = Narrative(day_of(parsed.report.published))
    found = []
    for item in items:
        if item.letter == "R" or item.others:
            item = _reference(item)
        if item.sense is not None and item.sense.value:
            found.append(_mention(parsed, item, item.sense, narrative))
    return spoken(with_their_days(found, parsed.view), parsed.view)


def _reference(item: Item) -> Item:
    """Now, recently, the future: a word that stands for present, past or time to come, where no rule took it."""
    if item.letter == "R" and item.sense is None:
        return item.made(letter=CLOSED, sense=Sense("DATE", item.code, "none"))
    other = next((word for word in item.others if word.letter == "R"), None)
    if item.sense is None and other is not None:
        return item.made(letter=CLOSED, sense=Sense("DATE", other.code, "none"))
    return item


def _mention(parsed: Parsed, item: Item, sense: Sense, narrative: Narrative) -> TimeMention:
    span = Span(item.start, item.end)
    sentence = parsed.sentence_index(item.start)
    if sense.shift is not None and "?" in sense.shift:
        sense = directed(sense, tense_at(parsed, span), words_before(parsed.view, span.start))
    value = narrative.value(sense, sentence)
    narrative.hold(sentence, value, sense)
    shift = f"{sense.shift}@{sense.part}" if sense.shift and sense.part else sense.shift
    return TimeMention(
        id=parsed.mention("time", span),
        report=parsed.report.id,
        span=span,
        text=parsed.text(span),
        type="TIME" if sense.part else sense.type,
        value=value,
        anchor=sense.anchor,
        shift=shift,
        mod=sense.mod,
    )
