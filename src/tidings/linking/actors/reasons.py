"""Why names are one actor, in words (R12): what one report says, what descriptions agree in, what linking joined."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from tidings.linking.actors.chain import Chain
from tidings.linking.actors.spelling import Spelling

# As many as an actor shows, of all and of one sort.
_SHOWN = 24
_OF_A_SORT = 8

Why = Literal["same", "fuller", "nested", "short", "bare", "reviewed"]


@dataclass(frozen=True, slots=True, order=True)
class Reason:
    """Why two forms were joined. ``names`` are folded, as forms have them."""

    why: Why
    names: tuple[tuple[str, ...], ...] = ()


def reasons(
    chains: Sequence[Chain], joins: Iterable[Reason], country: str | None, spelling: Spelling
) -> tuple[str, ...]:
    """The reasons of an actor, each once: names first."""
    written = _written(chains, spelling)
    joined = [_told(join, written) for join in sorted(set(joins))]
    described = sorted({reason for chain in chains for reason in chain.reasons})[:_OF_A_SORT]
    found = [*_inside(chains, spelling)[:_OF_A_SORT], *_alike(chains, country), *joined, *described]
    return tuple(dict.fromkeys(reason for reason in found if reason))[:_SHOWN]


def _written(chains: Iterable[Chain], spelling: Spelling) -> Mapping[tuple[str, ...], list[str]]:
    """The spellings of each folded name, the most used first."""
    counts: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for chain in chains:
        for name in chain.names:
            for key in {
                _key(spelling.parts(name.text)),
                _key(spelling.body(name.text).words),
                (name.text.replace(".", ""),),
            }:
                counts[key][name.text] += name.count
        for name in chain.names:
            if (leader := spelling.adherents(name.text)) is not None:
                counts[(f"followers {leader}",)][name.text] += name.count
        for wording in chain.wordings:
            counts[spelling.described(wording.text)][wording.text] += wording.count
    return {key: sorted(told, key=lambda text: (-told[text], text)) for key, told in counts.items()}


def _key(parts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(parts))


def _told(join: Reason, written: Mapping[tuple[str, ...], list[str]]) -> str:
    if join.why == "reviewed":
        return "a reviewer's decision"
    spelt = [written.get(_key(name), []) for name in join.names]
    shown = [names[0] if names else " ".join(name) for names, name in zip(spelt, join.names, strict=True)]
    if join.why == "same":
        return f"one name in other spellings: {', '.join(spelt[0])}" if len(spelt[0]) > 1 else ""
    if join.why == "nested":
        return f"the only {shown[0]} of the country is the {shown[1]}"
    if join.why == "fuller":
        return f"fuller form of one name: {', '.join(shown)}"
    if join.why == "short":
        return f"{shown[0]}: short for the only full name with it"
    return f"same name: {shown[0]}"


def _inside(chains: Sequence[Chain], spelling: Spelling) -> list[str]:
    """Why the names within one report are one, and which words were translated."""
    found: dict[str, None] = {}
    for chain in chains:
        full = max((name.text for name in chain.names), key=lambda text: (len(spelling.parts(text)), text), default="")
        for name in chain.names:
            if name.text != full and (why := _after(chain, name.text, full, spelling)):
                found[why] = None
            if chain.type != "person":
                found.update((f"translated: {told}", None) for told in spelling.body(name.text).translated)
    return sorted(found)


def _after(chain: Chain, name: str, full: str, spelling: Spelling) -> str:
    if name in chain.acronyms:
        return f"acronym introduced: {full} ({name})"
    if len(spelling.parts(name)) < len(spelling.parts(full)):
        return f"{name} after {full} in one report"
    if _key(spelling.parts(name)) == _key(spelling.parts(full)):
        return f"one name in other spellings in a report: {full}, {name}"
    return f"stated as one in a report: {full}, {name}"


def _alike(chains: Sequence[Chain], country: str | None) -> list[str]:
    """Why the descriptions of a group without a name are one: they say the same of one country."""
    told = Counter(chain.described for chain in chains if chain.described and not chain.owner_word)
    if sum(told.values()) < 2 or country is None:
        return []
    shown = sorted(told, key=lambda text: (-told[text], text))[:_OF_A_SORT]
    return [f"words for one group of one country ({country}): {', '.join(shown)}"]
