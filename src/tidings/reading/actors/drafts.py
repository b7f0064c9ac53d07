"""Mentions in the making: names, states, descriptions and pronouns in one shape before they get their ids."""

from __future__ import annotations

from dataclasses import dataclass, field

from tidings.model.mentions import ActorMention, ActorType
from tidings.model.spans import Span
from tidings.reading.parsed import Parsed


@dataclass(slots=True)
class Draft:
    """One mention to be. ``start`` and ``end`` count words; ``key`` is equal for the mentions of one actor."""

    start: int
    end: int
    span: Span
    key: str
    name: str | None = None
    type: ActorType | None = None
    cues: tuple[str, ...] = ()
    titles: list[str] = field(default_factory=list)
    descriptors: list[str] = field(default_factory=list)
    acronym: str | None = None
    plural: bool = False
    pronoun: bool = False
    owner: Draft | None = None
    owner_word: str | None = None
    country: str | None = None
    reason: str | None = None


def mentions(parsed: Parsed, drafts: list[Draft]) -> tuple[ActorMention, ...]:
    """The mentions, in the order of the text; of two on one span the first stays."""
    kept: dict[Span, Draft] = {}
    for draft in drafts:
        kept.setdefault(draft.span, draft)
    ordered = [kept[span] for span in sorted(kept)]
    firsts: dict[str, str] = {}
    for draft in ordered:
        if draft.key not in firsts:
            firsts[draft.key] = parsed.mention("actor", draft.span)
    return tuple(_mention(parsed, draft, firsts) for draft in ordered)


def _mention(parsed: Parsed, draft: Draft, firsts: dict[str, str]) -> ActorMention:
    owner = draft.owner
    return ActorMention(
        id=parsed.mention("actor", draft.span),
        report=parsed.report.id,
        span=draft.span,
        text=parsed.text(draft.span),
        chain=firsts[draft.key],
        name=draft.name,
        type=draft.type,
        type_cues=draft.cues,
        titles=tuple(draft.titles),
        acronym=draft.acronym,
        descriptors=tuple(draft.descriptors),
        plural=draft.plural,
        pronoun=draft.pronoun,
        group_of=parsed.mention("actor", owner.span) if owner is not None else None,
        group_word=draft.owner_word,
        country=draft.country,
        reason=draft.reason,
    )
