"""Which attribution a span stands under."""

from __future__ import annotations

from collections.abc import Sequence

from tidings.model.claims import Attribution
from tidings.model.spans import Span


def attribution_of(span: Span, attributions: Sequence[Attribution]) -> Attribution | None:
    """The innermost attribution whose content covers a span; None for the report's own account.

    What somebody wants, plans or will not comment on is not somebody's word for it (R10).
    """
    covering = [
        one
        for one in attributions
        if one.stance != "intended" and one.act != "decline" and any(content.contains(span) for content in one.content)
    ]
    return min(covering, key=_reach, default=None)


def _reach(one: Attribution) -> tuple[int, int]:
    """How much it covers; of two on the same words, the one that was passed on is the nearer source."""
    return sum(content.end - content.start for content in one.content), -len(one.chain)
