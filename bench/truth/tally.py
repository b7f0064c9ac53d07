"""One figure of the comparison: how many were asked for, how many are right, which are not."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Tally:
    """Counts one thing of one section."""

    section: str
    name: str
    asked: int = 0
    right: int = 0
    missed: list[str] = field(default_factory=list)

    def add(self, ok: bool, *words: object) -> None:
        """Counts one case; the words say which, where it is not right."""
        self.asked += 1
        self.right += ok
        if not ok:
            self.missed.append(" | ".join("-" if word is None else str(word) for word in words))

    @property
    def share(self) -> float:
        """Right among asked; 1 where nothing is asked."""
        return round(self.right / self.asked, 3) if self.asked else 1.0

    def __str__(self) -> str:
        return f"{self.section:<15} {self.name:<22} {self.right:>4} of {self.asked:>4}  {self.share:.3f}"
