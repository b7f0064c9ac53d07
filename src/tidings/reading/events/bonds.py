"""What ties two happenings of one sentence: one follows or answers the other, or is a part of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tidings.reading.events.drafts import Draft
from tidings.reading.events.scene import Scene

_NEAR = 2
_WHOLES = frozenset(
    {
        ("PROTEST", "ASSAULT"),
        ("PROTEST", "COERCE"),
        ("ASSAULT", "COERCE"),
        ("PROTEST", "MOBILIZE"),
        ("COERCE", "ASSAULT"),
    }
)


@dataclass(frozen=True, slots=True)
class Bond:
    """Two drafts by number: ``inner`` is a part of ``outer``, or merely tied to it."""

    inner: int
    outer: int
    part: bool


def find_bonds(scene: Scene, drafts: Sequence[Draft]) -> list[Bond]:
    """Every tie that a sentence states between two triggers of it."""
    by_token = {draft.trigger.token: number for number, draft in enumerate(drafts)}
    found = []
    for number, draft in enumerate(drafts):
        bond = _bond(scene, number, draft, by_token)
        if bond is not None and bond.inner != bond.outer:
            found.append(bond)
    return found


def _bond(scene: Scene, number: int, draft: Draft, by_token: dict[int, int]) -> Bond | None:
    """The way up from a trigger to the next trigger above it, if a marker of time or cause lies on it."""
    tree, table = scene.tree, scene.tables.extent
    below = draft.trigger.token
    tied = any(tree.lower[kid] in table.after for kid in tree.children(below, "mark"))
    over = tree.head[below]
    part = tree.dep[below] == "pobj" and tree.lower[over] in table.during
    for step, head in enumerate(tree.above(below)):
        if tree.dep[head] in ("prep", "mark") or tree.dep[below] == "pobj":
            tied = tied or tree.lower[head] in table.after
        tied = tied or tree.lemma[head] in table.answer or tree.lemma[head] in table.cause
        tied = tied or any(tree.lower[kid] in table.after for kid in tree.children(head, "mark"))
        if head in by_token:
            outer = by_token[head]
            if tied:
                return Bond(number, outer, False)
            return Bond(outer, number, True) if part and step <= _NEAR else None
        below = head
    return None


def holds(outer: Draft, inner: Draft) -> bool:
    """Whether one happening can be a part of another: arrests and clashes in a protest, arrests in an attack."""
    if outer.extent != inner.extent or outer.background != inner.background:
        return False
    return (outer.type, inner.type) in _WHOLES
