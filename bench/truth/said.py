"""Statements: found, by whom, what kind of act."""

from __future__ import annotations

from collections.abc import Iterator

from bench.truth.case import Case, Thing, spots, touches
from bench.truth.tally import Tally


def statements(case: Case) -> Iterator[Tally]:
    """A statement on the words; one of these has the speaker; one of those the act."""
    found, speaker, act, chain = (Tally("statements", name) for name in ("found", "speaker", "act", "chain"))
    for told in case.truth["statements"]:
        at = case.spots(told)
        mine = [statement for statement in case.record["statements"] if touches(spots(statement), at)]
        words = (told["id"], told["report"], told["quote"])
        found.add(bool(mine), *words)
        if not mine:
            continue
        his = [statement for statement in mine if _by(case, told, statement)]
        speaker.add(bool(his), *words, f"truth {told['speaker']}", *(statement["speaker"] for statement in mine))
        if not his:
            continue
        acts = (told["act"], *told.get("accept_act", ()))
        act.add(
            any(statement["act"] in acts for statement in his),
            *words,
            f"truth {told['act']}",
            *(statement["act"] for statement in his),
        )
        if told.get("chain"):
            chain.add(any(statement["chain"] for statement in his), *words)
    yield from (found, speaker, act, chain)


def _by(case: Case, told: Thing, statement: Thing) -> bool:
    return case.actors.fits(told["speaker"], statement["actor"], statement["speaker"]) or case.actors.fits(
        told["speaker"], None, statement["speaker"]
    )
