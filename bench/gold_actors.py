"""B-cubed of the record's actors over the name variants that the gold file lists (R12).

A variant is held by the actor that lists it among its names, or else among its descriptors: what an actor is called by
name, and the descriptions that the reading resolved to it, are all its mentions. Words are compared without case, without
an article, preposition or possessive before them, and with one sort of apostrophe. Where several actors list a variant,
the one counts that has evidence for it in a report in which the gold file has the variant.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bench.spots import Thing

_BEFORE = re.compile(r"(?:the|a|an|his|her|its|their|our|through|by|in|of|from|to|with|for)\s+")


@dataclass(frozen=True, slots=True)
class Variant:
    """One form of a gold actor, and the reports that have it."""

    words: str
    actor: str
    reports: frozenset[str]


def actors(record: Thing, wanted: list[Thing], reports: Mapping[str, str]) -> Thing:
    """The figures; ``reports`` maps the gold file's ids of reports to ours."""
    variants = list({(v.words): v for actor in wanted for v in _variants(actor, reports)}.values())
    held = _held(record, variants)
    gold = {variant.words: variant.actor for variant in variants}
    joined = sorted(
        {tuple(sorted((gold[a], gold[b]))) for a in held for b in held if held[a] == held[b] and gold[a] < gold[b]}
    )
    p, r = _bcubed(gold, held)
    return {
        "variants": len(gold),
        "held": len(held),
        "b3_p": round(p, 4),
        "b3_r": round(r, 4),
        "b3_f": round(2 * p * r / (p + r), 4) if p + r else 0.0,
        "joined": joined,
        "missed": sorted(words for words in gold if words not in held) + _split(gold, held),
    }


def _split(gold: Mapping[str, str], held: Mapping[str, str]) -> list[str]:
    """Gold actors that stand as several of ours."""
    parts: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for words in sorted(held):
        parts[gold[words]][held[words]].append(words)
    return [
        f"split: {' | '.join(', '.join(words) for words in ours.values())}" for ours in parts.values() if len(ours) > 1
    ]


def _bcubed(gold: Mapping[str, str], held: Mapping[str, str]) -> tuple[float, float]:
    precision = recall = 0.0
    for words, mine in held.items():
        ours = {other for other in held if held[other] == mine}
        theirs = {other for other in gold if gold[other] == gold[words]}
        precision += len({other for other in ours if gold[other] == gold[words]}) / len(ours)
        recall += len(ours & theirs) / len(theirs)
    return precision / len(held) if held else 0.0, recall / len(gold) if gold else 0.0


def _held(record: Thing, variants: Iterable[Variant]) -> dict[str, str]:
    names: dict[str, set[str]] = defaultdict(set)
    described: dict[str, set[str]] = defaultdict(set)
    spoken: dict[tuple[str, str], set[str]] = defaultdict(set)
    for actor in record["actors"]:
        for name in actor["names"]:
            names[_bare(name)].add(actor["id"])
        for descriptor in actor["descriptors"]:
            described[_bare(descriptor["text"])].add(actor["id"])
        for evidence in actor["evidence"]:
            spoken[actor["id"], _bare(evidence["text"])].add(evidence["report"])
    held = {}
    for variant in variants:
        for listed in (names[variant.words], described[variant.words]):
            there = {one for one in listed if spoken[one, variant.words] & variant.reports}
            if listed and variant.words not in held:
                held[variant.words] = min(there or listed)
    return held


def _variants(actor: Thing, reports: Mapping[str, str]) -> Iterator[Variant]:
    for variant in actor.get("variants") or actor.get("forms") or ():
        form = variant["form"] if isinstance(variant, dict) else variant
        at = variant.get("reports", ()) if isinstance(variant, dict) else ()
        yield Variant(_bare(str(form)), str(actor["id"]), frozenset(reports[one] for one in at if one in reports))


def _bare(words: str) -> str:
    text = " ".join(words.replace("’", "'").casefold().split())
    return _BEFORE.sub("", text, count=1) if _BEFORE.match(text) else text
