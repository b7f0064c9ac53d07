"""What an explanation is made of."""

from __future__ import annotations

from dataclasses import dataclass

from tidings.cli.page import Page


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a report in brackets, with what stands around them, and where."""

    context: str
    source: str
    report: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reason:
    """A step of an explanation: what holds, by which rule, for which reasons, in whose words."""

    what: str
    rule: str = ""
    because: tuple[str, ...] = ()
    words: tuple[Words, ...] = ()

    def show(self, page: Page) -> None:
        """Print it."""
        page.heading(self.what + (f" ({self.rule})" if self.rule else ""))
        for why in self.because:
            page.item(why)
        for said in self.words:
            page.quote(said.context, f"{said.source}, {said.start}–{said.end}")
