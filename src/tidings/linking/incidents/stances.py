"""What the accused party itself says of a happening (R10)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, Literal

from tidings.linking.incidents.happening import Party
from tidings.linking.incidents.parties import Cast
from tidings.linking.incidents.where import fold
from tidings.model.claims import Act, EventClaim, Reading, StatementClaim, TieType
from tidings.model.known import Stance
from tidings.model.spans import Evidence

Position = Literal["accepts", "denies", "blames another", "silent", "declined to comment"]
_POSITIONS: Final[dict[Act, Position]] = {"deny": "denies", "confirm": "accepts", "decline": "declined to comment"}
_SPEAKS_FOR: frozenset[TieType] = frozenset({"spokesperson_of", "leads", "represents", "member_of"})


def stances(claims: Sequence[EventClaim], parties: Iterable[Party], reading: Reading, cast: Cast) -> tuple[Stance, ...]:
    """The positions that agents of these claims, or those who speak for them, take in the report."""
    ids = {claim.id for claim in claims}
    agents = tuple(party for party in parties if party.role == "agent")
    found = [
        Stance(cast.actor(statement.actor), _POSITIONS[statement.act], _evidence(statement, cast))
        for statement in reading.statements
        if statement.act in _POSITIONS
        and ids.intersection(statement.about)
        and _speaks(statement, agents, reading, cast)
    ]
    return tuple(found)


def _evidence(statement: StatementClaim, cast: Cast) -> tuple[Evidence, ...]:
    return tuple(Evidence(cast.report.id, span, span.of(cast.report.text)) for span in statement.evidence)


def _speaks(statement: StatementClaim, agents: Sequence[Party], reading: Reading, cast: Cast) -> bool:
    """Whether the speaker is an agent, speaks for one by a stated tie, or is described by an agent's name."""
    mention = cast.mentions.get(statement.actor) if statement.actor else None
    chains = {mention.chain} if mention else set()
    for tie in reading.ties:
        subject, whom = cast.mentions.get(tie.subject), cast.mentions.get(tie.object)
        if tie.type in _SPEAKS_FOR and subject and whom and subject.chain in chains:
            chains = chains | {whom.chain}
    actors = {cast.actors.get(chain) for chain in chains} - {None}
    names = {fold(one.name) for one in cast.mentions.values() if one.chain in chains and one.name}
    spoken = fold(statement.speaker or "")
    return any(
        (agent.actor and agent.actor in actors) or (agent.name and (agent.name in names or agent.name in spoken))
        for agent in agents
    )
