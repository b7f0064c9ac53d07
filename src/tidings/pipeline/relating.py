"""The pass over posts and ties: claims of all reports merged by who they are about (R13)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from tidings.engine.grouping import Grouping
from tidings.engine.spread import chunks
from tidings.linking import posts, ties
from tidings.model.known import Post, Tie
from tidings.pipeline.case import Case
from tidings.pipeline.progress import Tell, told

BATCH = 200
Told = TypeVar("Told", posts.Telling, ties.Telling)
Relation = TypeVar("Relation", Post, Tie)


def find_relations(case: Case, tell: Tell) -> None:
    """Merge what is new among posts and ties."""
    with case.record.transaction():
        _merge(case, case.posts, posts.link_posts, tell)
        _merge(case, case.ties, ties.link_ties, tell)


def _merge(
    case: Case, grouping: Grouping[Told], link: Callable[[Iterable[Told]], Sequence[Relation]], tell: Tell
) -> None:
    for batch in chunks(told("posts and ties", grouping.components(), tell), BATCH):
        made = [one for component in batch for one in link(component.items.values())]
        case.record.replace({one for component in batch for one in component.before}, made)
        grouping.settle(batch, {claim: [one.id] for one in made for claim in one.claims})
