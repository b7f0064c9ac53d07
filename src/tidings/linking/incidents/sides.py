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
    straight = _alike(_side(a, "agent"), _side(b, "agent"), _side(a, "target"), _side(b, "target"))
    if straight.both:
        return straight
    crossed = _alike(_side(a, "agent"), _side(b, "target"), _side(a, "target"), _side(b, "agent"))
    if crossed.both:
        return crossed
    return _fight(a, b) or _fight(b, a) or straight


def _fight(a: Happening, b: Happening) -> Alike | None:
    """Both sides where the first tells them side by side ("clashes between A and B"), the second in any roles."""
    sides = a.role("agent")
    theirs = (*b.role("agent"), *b.role("target", "beneficiary"))
    if len(sides) < 2 or len(theirs) < 2:
        return None
    found = {match.words: match for one in sides if (match := _match((one,), theirs)).words}
    met = {match.words: match for other in theirs if (match := _match((other,), sides)).words}
    if len(found) < 2 or len({_class(one) for one in sides if one.words in found}) < 2 or len(met) < 2:
        return None
    named = any(match.strong for match in found.values())
    return Alike(words=tuple(found)[:2], both=True, named=named, targets="", against=False)


def _class(party: Party) -> str:
    return party.actor or party.name or party.group or party.side or party.words


def _side(item: Happening, role: str) -> tuple[Party, ...]:
    return item.role("agent") if role == "agent" else item.role("target", "beneficiary")


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
                return _Match(party.words, True, False)
            if party.side and party.side == other.side and not (_names(party) and _names(other)):
                weak = weak or party.words
    against = not weak and any(map(_names, ours)) and any(map(_names, theirs))
    return _Match(weak, False, against)


def _same_name(a: Party, b: Party) -> bool:
    return bool((a.actor and a.actor == b.actor) or (a.name and a.name == b.name) or (a.group and a.group == b.group))


def _names(party: Party) -> bool:
    """Whether a name is told; a crowd of one report that linking kept apart from another's is no other crowd for that."""
    return bool(party.name or party.group)
