"""Compounds before a noun: "Iran-backed militia", "pro-Iran groups", "government-aligned fighters"."""

from __future__ import annotations

from collections.abc import Iterator

from tidings.model.mentions import ActorMention
from tidings.model.spans import cover
from tidings.reading.actors.around import Around
from tidings.reading.ties.bonds import Bond

_BETWEEN = frozenset({"JJ", "NN", "NNS", "NNP", "VBN", ",", "VBG", "CC", "NNPS"})


def by_compound(around: Around, at: int) -> Iterator[Bond]:
    """The bond that a hyphenated word tells."""
    word = around.page.words[at]
    first, _, rest = word.text.partition("-")
    ties = around.page.lexicon.ties
    cue, name_at, told = ties.compounds.get(rest), word.start, rest
    if cue is None:
        cue, name_at, told = ties.prefixes.get(first.lower()), word.start + len(first) + 1, first.lower()
    if cue is None:
        return
    other = _named_at(around, name_at, word.end)
    owner = _headed(around, at)
    if other is not None and owner is not None and owner.id != other.id and owner.chain != other.chain:
        yield Bond(owner, other, cue, told, cover((word.span, owner.span)), word.span)


def _named_at(around: Around, start: int, end: int) -> ActorMention | None:
    """The actor whose name is the part of the compound."""
    for actor in around.placed.by_id.values():
        if actor.span.start == start and actor.span.end <= end and actor.name is not None:
            return actor
    return None


def _headed(around: Around, at: int) -> ActorMention | None:
    """The actor that the noun phrase with this compound names or describes; a name in apposition before a description."""
    page, placed = around.page, around.placed
    sentence_end = page.bounds[page.sentence(at)][1]
    for step in range(at + 1, min(at + 6, sentence_end)):
        word = page.words[step]
        actor = placed.starts.get(step) or placed.covering.get(step)
        if actor is not None and actor.type != "state" and _is_head(around, actor, step, at):
            return around.name_of(actor)
        if word.tag not in _BETWEEN or word.lower in (".", ";"):
            break
    return None


def _is_head(around: Around, actor: ActorMention, step: int, at: int) -> bool:
    page = around.page
    return (
        actor.name is not None
        or around.placed.end_of(page, actor) - 1 == step
        or actor.span.start <= page.words[at].start
    )
