"""Time expressions to EDTF, hung on the day of publication where that is known or bounded (R8)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from tidings.model.edtf import Window, interval, window
from tidings.model.mentions import TimeMention
from tidings.model.shifts import edtf_of, timex
from tidings.model.spans import Span

# A bound of at most this many days starts on the last day that the report tells of (see bounds.py), so that what it
# tells is counted from there.
TELLING_DAYS = 7
_NARRATIVE_REACH = 600  # characters: about three sentences


@dataclass(frozen=True, slots=True)
class Copied:
    """Passages that stem from another report: what they say of time is counted from that one's publication."""

    published: str
    spans: tuple[Span, ...]

    def holds(self, span: Span) -> bool:
        """Whether an expression lies in a copied passage."""
        return any(passage.contains(span) for passage in self.spans)


def resolve(
    times: Sequence[TimeMention], published: str | None, copied: Copied | None = None
) -> tuple[str | None, ...]:
    """EDTF for each expression; None where it is no date, or where the day it hangs on is not known well enough.

    Args:
        times: a report's expressions.
        published: its publication, EDTF: a day, or bounds. Within bounds only what is the same on every day resolves,
            except that bounds of a week start on the last day told of (see ``TELLING_DAYS``).
        copied: passages of another report, if any.
    """
    own, other = _anchors(published), _anchors(copied.published) if copied else ()
    found: dict[int, str | None] = {}
    last: tuple[int, date] | None = None
    for at in sorted(range(len(times)), key=lambda at: times[at].span):
        mention = times[at]
        anchors = other if copied and copied.holds(mention.span) else own
        value = _resolved(mention, anchors, last)
        found[at] = value
        day = _day(value)
        if day is not None:
            last = (mention.span.end, day)
    return tuple(found[at] for at in range(len(times)))


def _anchors(published: str | None) -> tuple[date, ...]:
    """The days to count from: one, or the ends between which they must agree."""
    if not published:
        return ()
    bounds = window(published)
    if bounds.first is None or bounds.last is None:
        return ()
    if bounds.days is not None and bounds.days <= TELLING_DAYS:
        return (bounds.first,)
    return bounds.first, bounds.last


def _resolved(mention: TimeMention, anchors: Sequence[date], last: tuple[int, date] | None) -> str | None:
    if mention.type not in ("DATE", "TIME"):
        return None
    if mention.shift is None or mention.anchor == "absolute":
        return edtf_of(mention.value)
    if mention.anchor == "narrative":
        return _narrated(mention, last)
    values = {_counted(mention.shift, anchor) for anchor in anchors}
    return values.pop() if len(values) == 1 else None


def _counted(shift: str, anchor: date) -> str | None:
    value = timex(shift, anchor)
    if value is not None and shift.startswith("overnight:"):
        evening = date.fromisoformat(value[:10])
        return interval(evening, date.fromordinal(evening.toordinal() + 1))
    return edtf_of(value) if value else None


def _narrated(mention: TimeMention, last: tuple[int, date] | None) -> str | None:
    """Two days later, that night: counted from the last day told of, if that stands near."""
    if mention.shift is None or not mention.shift.startswith("day:") or last is None:
        return None
    end, day = last
    return _counted(mention.shift, day) if 0 <= mention.span.start - end <= _NARRATIVE_REACH else None


def _day(value: str | None) -> date | None:
    if value is None:
        return None
    known: Window = window(value)
    return known.first if known.exact else None


def days_of(times: Sequence[TimeMention], published: str | None) -> Iterator[tuple[TimeMention, date]]:
    """The expressions that are one known day."""
    for mention, value in zip(times, resolve(times, published), strict=True):
        day = _day(value)
        if day is not None:
            yield mention, day
