"""The record: one file with what was received, what it says, what is known and every decision."""

from __future__ import annotations

from tidings.record.decisions import decision
from tidings.record.questions import Entry, Wanted
from tidings.record.record import Record
from tidings.record.search import Hit
from tidings.record.standing import Standing

__all__ = ["Entry", "Hit", "Record", "Standing", "Wanted", "decision"]
