"""Where a cross-report stage keeps its memory in a record."""

from __future__ import annotations

from typing import TypeVar

from tidings.engine.grouping import Shelves
from tidings.record.record import Record

Item = TypeVar("Item")


def shelves(record: Record, stage: str, type_: type[Item]) -> Shelves[Item]:
    """The memory of a stage: items, their keys, edges, what was made of them, what is to be solved."""
    return Shelves(
        items=record.shelf(stage, type_),
        keys=record.index(f"{stage}.keys"),
        edges=record.index(f"{stage}.edges"),
        beside=record.index(f"{stage}.beside"),
        made=record.index(f"{stage}.made"),
        todo=record.index(f"{stage}.todo"),
    )
