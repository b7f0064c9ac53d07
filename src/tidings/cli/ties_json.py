"""Ties as `tidings ties --json` prints them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tidings.analysis.holding import Hold
from tidings.analysis.sides import Told, Voice
from tidings.cli.citing import Citer
from tidings.exports import known
from tidings.exports.known_rows import TieRow
from tidings.exports.words import Words
from tidings.record import Record


@dataclass(frozen=True, slots=True)
class VoiceRow:
    """One report that says a tie; ``by`` is on whose word, ``over`` whether it says that it is over."""

    report: str
    claim: str
    published: str | None
    by: str
    own_account: bool
    over: bool


@dataclass(frozen=True, slots=True)
class ToldRow:
    """A tie with the names of its ends, whether it holds on the day asked for, who says it, and what says the contrary."""

    tie: TieRow
    subject_name: str
    object_name: str
    holds: Hold | None
    alleged: bool
    denied: bool
    said_by: tuple[VoiceRow, ...]
    against: tuple[str, ...]


def rows(record: Record, found: Sequence[Told]) -> list[ToldRow]:
    """Each tie, in the order given."""
    words, citer = Words(record), Citer(record)
    return [_row(one, words, citer) for one in found]


def _row(one: Told, words: Words, citer: Citer) -> ToldRow:
    return ToldRow(
        tie=known.tie(one.tie, words),
        subject_name=citer.actor(one.tie.subject),
        object_name=citer.actor(one.tie.object),
        holds=one.holds,
        alleged=one.alleged,
        denied=one.denied,
        said_by=tuple(_voice(voice, citer) for voice in one.voices),
        against=tuple(other.id for other in one.against),
    )


def _voice(voice: Voice, citer: Citer) -> VoiceRow:
    by = citer.who_says(voice.attribution, voice.report)
    return VoiceRow(voice.report, voice.claim, voice.published, by, voice.attribution is None, voice.over)
