"""A tie in a line: its two actors, what ties them, the sign, since when, and on whose word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tidings.analysis.sides import Told, Voice
from tidings.cli import phrases
from tidings.cli.citing import Citer
from tidings.model.edtf import Window, window
from tidings.model.known import Post, Tie

_KINDS = {
    "part_of": "part of", "member_of": "member of", "leads": "leader of", "spokesperson_of": "spokesperson of",
    "allied_with": "allied with", "backed_by": "backed by", "close_to": "close to", "opposed_to": "opposed to",
    "rival_of": "rival of", "split_from": "split from", "front_for": "front for", "sanctioned_by": "under sanctions of",
    "designated_by": "designated by", "negotiating_with": "negotiating with", "trained_by": "trained by",
    "represents": "representative of",
}  # fmt: skip
_MANY_VOICES = 3
_OPENING = frozenset(
    {"The", "A", "An", "Some", "Several", "Many", "Two", "Three", "Four", "One", "Its", "Their", "His", "Her"}
)


def relation(tie: Tie) -> str:
    """What ties the two, in words; of one without a type its verb."""
    return _KINDS.get(tie.type) or f"“{tie.verb or 'other'}”"


def line(citer: Citer, one: Told) -> str:
    """The tie in a line."""
    tie = one.tie
    said = f"{citer.actor(tie.subject)}: {relation(tie)} {citer.actor(tie.object)}"
    parts = (f"({tie.sign})", since_when(tie), _doubt(citer, one))
    return f"{'denied: ' if one.denied else ''}{said} {'; '.join(part for part in parts if part)}"


def since_when(held: Post | Tie) -> str:
    """Since when, until when, and on which days it is said to hold."""
    parts = [
        f"since {phrases.day(held.since)}" if held.since else "",
        f"until {phrases.day(held.until)}" if held.until else "",
        _told(_sharp(held.held_on)),
    ]
    return ", ".join(part for part in parts if part) or "no day told"


def _told(days: Sequence[str]) -> str:
    said = [phrases.day(day) for day in days]
    if not said:
        return ""
    return f"told on {said[0]}" if len(said) == 1 else f"told on {len(said)} days, {said[0]} to {said[-1]}"


def _sharp(days: Iterable[str]) -> list[str]:
    """Days in order, without those known so roughly that another may be the same (an undated copy beside its original)."""
    held = sorted(days)
    meant = {day: window(day) for day in held}
    return [
        day
        for day in held
        if not any(o != day and meant[day].overlaps(meant[o]) and _narrower(meant[o], meant[day]) for o in held)
    ]


def _narrower(one: Window, other: Window) -> bool:
    return one.days is not None and (other.days is None or one.days < other.days)


def _doubt(citer: Citer, one: Told) -> str:
    parts = []
    if one.alleged:
        parts.append(("said not to be so by " if one.denied else "alleged by ") + who(citer, one.voices))
    elif one.denied:
        parts.append("on the report's own account")
    if one.tie.factuality != "certain":
        parts.append(one.tie.factuality)
    if any(voice.over for voice in one.voices):
        parts.append("said to be over")
    if one.against:
        parts.append("others say it is so" if one.denied else "denied by others")
    return ", ".join(parts)


def who(citer: Citer, voices: Iterable[Voice]) -> str:
    """On whose word, each once."""
    said = list(dict.fromkeys(_plain(citer.who_says(voice.attribution, voice.report)) for voice in voices))
    more = f" and {len(said) - _MANY_VOICES} more" if len(said) > _MANY_VOICES else ""
    return ", ".join(said[:_MANY_VOICES]) + more


def _plain(words: str) -> str:
    """Words from the beginning of a sentence as they stand inside one."""
    first = words.partition(" ")[0]
    return words[0].lower() + words[1:] if first in _OPENING else words
