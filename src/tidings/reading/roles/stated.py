"""The posts that a report has given so far, for words that speak of "the post" or of leaving it."""

from __future__ import annotations

from tidings.reading.roles.held import Holding


class Stated:
    """Posts by the chain of their holder."""

    def __init__(self) -> None:
        self._held: dict[str, list[Holding]] = {}

    def add(self, holding: Holding) -> None:
        """One more; a rank is nothing to be dismissed from."""
        if not holding.rank and not holding.negated:
            self._held.setdefault(holding.holder.chain, []).append(holding)

    def of(self, chain: str, at: int) -> Holding | None:
        """The post that somebody is said to hold, the last before this offset, else the first of the report.

        One that is over already comes last: "a former adviser, the minister resigned" is about the minister.
        """
        known = self._held.get(chain, [])
        live = [one for one in known if one.state in ("current", "acting")] or known
        before = [one for one in live if one.said.start <= at]
        return before[-1] if before else next(iter(live), None)
