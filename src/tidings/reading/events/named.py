"""What is told, and what is only named: a word for a happening in passing is no event (R1)."""

from __future__ import annotations

from collections.abc import Sequence

from tidings.reading.events.drafts import Draft
from tidings.reading.events.scene import Scene
from tidings.reading.events.triggers import is_named

_AHEAD = frozenset({"hypothetical", "threatened", "planned"})


def told(scene: Scene, drafts: Sequence[Draft], homes: Sequence[int]) -> list[Draft]:
    """The drafts of happenings that at least one of their tellings says something of."""
    kept = {home for draft, home in zip(drafts, homes, strict=True) if not _is_empty(scene, draft)}
    return [draft for draft, home in zip(drafts, homes, strict=True) if home in kept]


def _is_empty(scene: Scene, draft: Draft) -> bool:
    """A noun without who, where and when that no verb carries: "calls for an end to the violence", "next year's polls"."""
    if draft.retold:
        return True
    if draft.trigger.form != "noun" or draft.weapons:
        return False
    sided = any(one.role in ("agent", "target") for one in draft.participants)
    if draft.trigger.rule.occasion:
        return is_named(scene, draft.trigger) and not _is_dated(draft)
    if sided or draft.places:
        return False
    if draft.judgement.status in _AHEAD:
        return not draft.times or draft.trigger.rule.generic
    return not draft.times and is_named(scene, draft.trigger)


def _is_dated(draft: Draft) -> bool:
    """Whether a day is named: an election of a day is one, "the October elections" are named in passing."""
    return any(len(time.value) >= len("2021-10-10") and "W" not in time.value for time in draft.times)
