"""Which ties make up the network."""

from __future__ import annotations

from dataclasses import dataclass

from tidings.analysis.holding import Hold
from tidings.analysis.sides import Told
from tidings.cli.tellings import gather
from tidings.model.edtf import Window
from tidings.record import Record

_COUNTED: tuple[Hold | None, ...] = (
    None, "known", "told about then", "told before and after", "told before", "no day told",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Counted:
    """The ties that make up the network, and how many others were left out and why."""

    ties: tuple[Told, ...]
    known: int
    alleged: int
    later: int
    denied: int
    unsure: int


def counted(record: Record, on: Window | None, *, known: bool = False, asserted: bool = False) -> Counted:
    """The ties that count as of a day; ``known``: none that only may hold; ``asserted``: none that is only alleged."""
    told = gather(record, record.ties(), on)
    there = [one for one in told if not one.denied]
    then = [one for one in there if one.holds in _COUNTED and (not known or one.holds == "known")]
    held = [one for one in then if not (asserted and one.alleged)]
    return Counted(
        ties=tuple(held),
        known=sum(one.holds == "known" for one in held),
        alleged=sum(one.alleged for one in held),
        later=sum(one.holds == "told after" for one in there),
        denied=len(told) - len(there),
        unsure=len(there) - len(held),
    )
