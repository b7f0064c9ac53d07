"""Whether the sides of two tellings are the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tidings.linking.incidents.happening import Happening, Party


@dataclass(frozen=True, slots=True)
class Alike:
    """What matches: ``words`` of the matching sides, whether ``both`` do, whether a match rests on a ``named`` party,
    the words of matching ``targets``, and whether a side that both name is another (``against``)."""

    words: tuple[str, ...] = ()
    both: bool = False
    named: bool = False
    targets: str = ""
    against: bool = False


@dataclass(frozen=True, slots=True)
class _Match:
    words: str
    strong: bool
    against: bool


def sides_alike(a: Happening, b: Happening) -> Alike:
    """How the sides compare, agent with agent and target with target; also crosswise, where two sides fight or meet."""
    if not a.parties or not b.parties:
        return Alike()
    agents, targets, agents_of, targets_of = *_sides(a), *_sides(b)
    straight = _alike(agents, agents_of, targets, targets_of)
    if straight.both:
        return straight
    crossed = _alike(agents, targets_of, targets, agents_of)
    if crossed.both:
        return crossed
    return _fight(agents, (*agents_of, *targets_of)) or _fight(agents_of, (*agents, *targets)) or straight


def _sides(item: Happening) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    return item.role("agent"), item.role("target", "beneficiary")


def _fight(sides: Sequence[Party], theirs: Sequence[Party]) -> Alike | None:
    """Both sides where one report tells them side by side ("clashes between A and B"), the other in any roles."""
    if len(sides) < 2 or len(theirs) < 2:
        return None
    found = {match.words: match for one in sides if (match := _match((one,), theirs)).words}
    if len(found) < 2 or len({_class(one) for one in sides if _label(one) in found}) < 2:
        return None
    if len({match.words for other in theirs if (match := _match((other,), sides)).words}) < 2:
        return None
    named = any(match.strong for match in found.values())
    return Alike(words=tuple(found)[:2], both=True, named=named, targets="", against=False)


def _class(party: Party) -> str:
    return party.actor or party.name or party.group or party.side or party.words


def _alike(
    agents: Sequence[Party], agents_of: Sequence[Party], targets: Sequence[Party], targets_of: Sequence[Party]
) -> Alike:
    by, to = _match(agents, agents_of), _match(targets, targets_of)
    found = tuple(match.words for match in (by, to) if match.words)
    return Alike(
        words=found,
        both=bool(by.words and to.words),
        named=by.strong or to.strong,
        targets=to.words,
        against=by.against or to.against,
    )


def _match(ours: Sequence[Party], theirs: Sequence[Party]) -> _Match:
    """The best match between two lists of parties; against where both name somebody and no mark is common."""
    weak = ""
    for party in ours:
        for other in theirs:
            if _same_name(party, other):
                return _Match(_label(party), True, False)
            if party.side and party.side == other.side and not (_names(party) and _names(other)):
                weak = weak or _label(party)
    against = not weak and any(map(_names, ours)) and any(map(_names, theirs))
    return _Match(weak, False, against)


def _label(party: Party) -> str:
    """Words for a reason; the class where nothing but a count is told."""
    return party.words or party.name or party.side or "they"


def _same_name(a: Party, b: Party) -> bool:
    return bool((a.actor and a.actor == b.actor) or (a.name and a.name == b.name) or (a.group and a.group == b.group))


def _names(party: Party) -> bool:
    """Whether a name is told; a crowd of one report that linking kept apart from another's is no other crowd for that."""
    return bool(party.name or party.group)
