"""Who says so: attributions and statements."""

from __future__ import annotations

from collections.abc import Sequence

from tidings.model.claims import Attribution, Claim, StatementClaim
from tidings.model.mentions import ActorMention
from tidings.reading.parsed import Parsed
from tidings.vocabulary.tables import Vocabulary


def find_attributions(
    parsed: Parsed, actors: Sequence[ActorMention], vocabulary: Vocabulary
) -> tuple[Attribution, ...]:
    """Every attribution in a report, in the order of its content."""
    return ()


def find_statements(
    parsed: Parsed, attributions: Sequence[Attribution], claims: Sequence[Claim], vocabulary: Vocabulary
) -> tuple[StatementClaim, ...]:
    """The statements that the attributions make."""
    return ()
