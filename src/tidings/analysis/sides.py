"""Who says a tie, and who says the contrary: alleged ties keep their attribution, denied ones both sides (R10, R13)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tidings.analysis.holding import Hold, holds
from tidings.model.claims import Attribution, TieClaim
from tidings.model.edtf import Window
from tidings.model.known import Tie
from tidings.model.spans import Evidence

Pair = tuple[str, str, str, str | None]


@dataclass(frozen=True, slots=True)
class TiesSaid:
    """The part of a reading that ties are made of; field for field as in ``Reading``."""

    ties: tuple[TieClaim, ...] = ()


@dataclass(frozen=True, slots=True)
class Voice:
    """One report that says a tie: on whose word (None: its own), its words, its day; ``over``: that it was, and is no more."""

    report: str
    claim: str
    attribution: Attribution | None
    evidence: tuple[Evidence, ...]
    published: str | None
    over: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """A tie with who says it, whether it holds on the day asked for, and the ties that say it is not so.

    ``alleged``: no report tells it on its own account. ``denied``: what is told is that the tie is not there.
    """

    tie: Tie
    voices: tuple[Voice, ...]
    holds: Hold | None = None
    against: tuple[Tie, ...] = ()

    @property
    def alleged(self) -> bool:
        """Whether it is told on somebody's word alone."""
        return all(voice.attribution is not None for voice in self.voices) and bool(self.voices)

    @property
    def denied(self) -> bool:
        """Whether what is told is that there is no such tie."""
        return self.tie.polarity == "-"


def told(
    ties: Iterable[Tie], said: Mapping[str, TiesSaid], published: Mapping[str, str | None], on: Window | None = None
) -> list[Told]:
    """Every tie with its voices, in the order given; those that do not hold on the day are left out.

    Args:
        ties: the ties.
        said: the ties that reports say, by report.
        published: EDTF by report.
        on: the day, None for any.
    """
    held = list(ties)
    sides: dict[Pair, list[Tie]] = defaultdict(list)
    for one in held:
        sides[_pair(one)].append(one)
    claims = {claim.id: claim for one in said.values() for claim in one.ties}
    found = []
    for one in held:
        voices = _voices(one, claims, published)
        over = [voice.published for voice in voices if voice.over and voice.published]
        hold = None if on is None else holds(one, on, over)
        if hold != "not then":
            found.append(Told(one, voices, hold, tuple(o for o in sides[_pair(one)] if o.polarity != one.polarity)))
    return found


def _pair(tie: Tie) -> Pair:
    return tie.subject, tie.type, tie.object, tie.verb if tie.type == "other" else None


def _voices(tie: Tie, claims: Mapping[str, TieClaim], published: Mapping[str, str | None]) -> tuple[Voice, ...]:
    found = []
    for id_, evidence in _by_claim(tie, claims):
        claim = claims[id_]
        said, day, over = claim.attribution, published.get(claim.report), claim.former or bool(claim.until)
        found.append(Voice(claim.report, id_, said, evidence, day, over))
    return tuple(found)


def _by_claim(tie: Tie, claims: Mapping[str, TieClaim]) -> Iterable[tuple[str, tuple[Evidence, ...]]]:
    """The words of each claim: those of its report that its spans are."""
    for id_ in tie.claims:
        if id_ in claims:
            claim = claims[id_]
            yield id_, tuple(e for e in tie.evidence if e.report == claim.report and e.span in claim.evidence)


def signed(found: Sequence[Told]) -> list[Told]:
    """Those that say a tie is there, denials left out."""
    return [one for one in found if not one.denied]
