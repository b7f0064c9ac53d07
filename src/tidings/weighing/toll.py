"""R4 on the values of one figure: one value a line, what gives way to what, and low, best, high of what is left."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from tidings.weighing.values import Value


@dataclass(frozen=True, slots=True)
class Weighed:
    """A value with what became of it: ``by`` is the value it gives way to, ``reason`` why; both None where it stays."""

    value: Value
    by: Value | None = None
    reason: str | None = None

    @property
    def left(self) -> bool:
        """Whether it counts."""
        return self.reason is None


def weigh(values: Iterable[Value], altered: frozenset[str]) -> tuple[Weighed, ...]:
    """What R4 makes of the values of one measure and class; the order of the input does not matter."""
    weighed = tuple(Weighed(value) for value in sorted(values, key=_order))
    for step in (_from_altered, _from_headlines, _one_a_line, _superseded):
        weighed = step(weighed, altered)
    return weighed


def best(values: Sequence[Value]) -> Value | None:
    """R4.6: the latest, ties to the better attribution, then to the lower; never a vague one beside a counted one."""
    bounded = [value for value in values if value.low is not None]
    counted = [value for value in bounded if not value.vague] or bounded
    return max(_by_id(counted), key=lambda value: (value.recency, value.rank, -value.size), default=None)


def _from_altered(weighed: tuple[Weighed, ...], altered: frozenset[str]) -> tuple[Weighed, ...]:
    return _out(weighed, lambda value: value.claim.report in altered, "from an altered copy (R4.1)")


def _from_headlines(weighed: tuple[Weighed, ...], _: frozenset[str]) -> tuple[Weighed, ...]:
    told = {item.value.claim.report for item in weighed if item.left and not item.value.headline}
    return _out(
        weighed, lambda value: value.headline and value.claim.report in told, "headline; the body says it (R4.1)"
    )


def _out(weighed: tuple[Weighed, ...], test: Callable[[Value], bool], reason: str) -> tuple[Weighed, ...]:
    return tuple(replace(item, reason=reason) if item.left and test(item.value) else item for item in weighed)


def _one_a_line(weighed: tuple[Weighed, ...], _: frozenset[str]) -> tuple[Weighed, ...]:
    """R4.2: of each report, then of each original, publisher and named source, the latest value alone."""
    keys: tuple[tuple[Callable[[Value], str], str], ...] = (
        (lambda value: value.claim.report, "the same report has a better founded or later value (R4.2)"),
        (lambda value: value.root, "a copy, or copied: one value a line (R4.2)"),
        (lambda value: value.publisher, "a later value of the same line (R4.2)"),
        (lambda value: value.person or value.root, "a later value of the same source (R4.2)"),
    )
    for key, reason in keys if sum(item.left for item in weighed) > 1 else ():
        latest = _latest([item.value for item in weighed if item.left], key)
        weighed = tuple(
            replace(item, by=latest[key(item.value)], reason=reason)
            if item.left and key(item.value) and latest[key(item.value)] is not item.value
            else item
            for item in weighed
        )
    return weighed


def _latest(values: Sequence[Value], key: Callable[[Value], str]) -> Mapping[str, Value]:
    """The latest value for each key; among those of one time a counted one, the better attributed, the higher."""
    held: dict[str, Value] = {}
    ordered = _by_id(values)
    ordered.reverse()
    for value in sorted(ordered, key=lambda value: (value.recency, not value.vague, value.rank, value.size)):
        held[key(value)] = value
    return held


_RAISED = "a later, higher value, at least as well attributed (R4.4)"
_CORRECTED = "corrected by a later value, at least as well attributed (R4.5)"


def _superseded(weighed: tuple[Weighed, ...], _: frozenset[str]) -> tuple[Weighed, ...]:
    """R4.4: a value gives way to a later, higher one that is at least as well attributed; R4.5: to its correction."""
    left = [item.value for item in weighed if item.left]
    heirs = {id(value): _heir(value, left) for value in left}
    return tuple(
        replace(item, by=heir, reason=_RAISED if heir.size > item.value.size else _CORRECTED)
        if item.left and (heir := heirs[id(item.value)])
        else item
        for item in weighed
    )


def _heir(value: Value, left: Sequence[Value]) -> Value | None:
    able = [other for other in _by_id(left) if _gives_way(value, other)]
    return max(able, key=lambda other: (other.recency, other.rank, other.size), default=None)


def _gives_way(value: Value, other: Value) -> bool:
    later = value.day is not None and other.day is not None and other.day > value.day
    higher = other.size > value.size or (other.corrects and other.size != value.size)
    return later and higher and other.rank >= value.rank


def _order(value: Value) -> tuple[str, ...]:
    return tuple(claim.id for claim in value.claims)


def _by_id(values: Iterable[Value]) -> list[Value]:
    """By id, so that of equals the smaller id comes first."""
    return sorted(values, key=lambda value: value.claim.id)
