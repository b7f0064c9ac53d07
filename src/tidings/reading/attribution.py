"""Who says so: attributions and statements."""

from __future__ import annotations

from collections.abc import Sequence

from tidings.model.claims import Attribution, Claim, StatementClaim
from tidings.model.mentions import ActorMention
from tidings.model.spans import Span
from tidings.reading.parsed import Parsed
from tidings.vocabulary.tables import Vocabulary


def find_attributions(
    parsed: Parsed, actors: Sequence[ActorMention], vocabulary: Vocabulary
) -> tuple[Attribution, ...]:
    """Every attribution in a report, in the order of its content."""
    return ()


def attribution_of(span: Span, attributions: Sequence[Attribution]) -> Attribution | None:
    """The innermost attribution whose content covers a span; None for the report's own account."""
    covering = [one for one in attributions if any(content.contains(span) for content in one.content)]
    return min(covering, key=lambda one: sum(content.end - content.start for content in one.content), default=None)


def find_statements(
    parsed: Parsed, attributions: Sequence[Attribution], claims: Sequence[Claim], vocabulary: Vocabulary
) -> tuple[StatementClaim, ...]:
    """The statements that the attributions make."""
    return ()
