"""Where words stand in a report of a record: what a quotation of an annotation is compared with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Thing = Mapping[str, Any]  # JSON and YAML as they come


@dataclass(frozen=True, slots=True)
class Spot:
    """Where words stand: a report of ours, and offsets into its text."""

    report: str
    start: int
    end: int

    def overlaps(self, other: Spot) -> bool:
        """Whether both share a character."""
        return self.report == other.report and self.start < other.end and other.start < self.end
