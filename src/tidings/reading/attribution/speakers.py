"""Which actor a source is: the mention at its head; for a pronoun, whoever spoke last."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from tidings.model.mentions import ActorMention
from tidings.model.spans import Span
from tidings.reading.attribution.drafts import Source
from tidings.reading.attribution.kinds import Nature
from tidings.reading.attribution.page import Page

Number = Literal["person", "thing", "plural"]
_PRONOUNS: dict[str, Number] = {"he": "person", "she": "person", "it": "thing", "they": "plural"}
_RELATIVE = frozenset({"who", "which", "that"})
_THINGS = frozenset({"organization", "document", "outlet", "agency", "social_media"})
_WRITTEN = frozenset({"document", "social_media"})
_LONGEST_NAME = 120
_REMEMBERED = 8


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who spoke, what kind of source that is, where, and which pronouns fit."""

    actor: ActorMention | None
    nature: Nature
    offset: int
    number: Number


class Speakers:
    """Looks mentions up by where they stand, and remembers who spoke. Sources come in the order of their cues."""

    def __init__(self, page: Page, actors: Sequence[ActorMention]) -> None:
        self._page = page
        self._actors = sorted(actors, key=lambda actor: actor.span)
        self._starts = [actor.span.start for actor in self._actors]
        self._spoken: list[Speaker] = []
        self._called: dict[str, str] = {}
        self._chains: dict[str, list[ActorMention]] = {}
        for actor in self._actors:
            self._chains.setdefault(actor.chain, []).append(actor)

    def mention(self, source: Source) -> ActorMention | None:
        """The mention that stands at a source's head, a name before a description; else a name in apposition."""
        tree = self._page.tree
        head = self._antecedent(source.head)
        start, end = tree.start[head], tree.end[head]
        found = [
            actor
            for actor in self._between(start - _LONGEST_NAME, end)
            if start < actor.span.end and (actor.span.start <= start or actor.span.start < end)
        ]
        named = [actor for actor in found if actor.name is not None]
        best = named or found
        return best[-1] if best else self._apposed(source) or self._issuer(source)

    def meant(self, source: Source, content: Sequence[Span]) -> ActorMention | None:
        """The mention of a source; a pronoun is nobody whom only its own words name (“They took my son,” she said)."""
        actor = self.mention(source)
        if actor is None or not actor.pronoun:
            return actor
        named = [one for one in self._chains[actor.chain] if not one.pronoun]
        inside = [one for one in named if any(span.contains(one.span) for span in content)]
        return actor if len(inside) < len(named) or not named else None

    def last(self, source: Source) -> Speaker | None:
        """For a pronoun: the last speaker that it fits, unless the report has named another actor for it since."""
        page = self._page
        word = page.tree.lower[source.head] if source.first == source.last else ""
        number = _PRONOUNS.get(word)
        last = next((one for one in reversed(self._spoken) if one.number == number and self._fits(one, word)), None)
        if last is None:
            return None
        meant = self.mention(source)
        if meant is not None and last.actor is not None and meant.chain != last.actor.chain:
            since = self._between(last.offset, page.tree.start[source.head])
            if any(actor.chain == meant.chain and not actor.pronoun for actor in since):
                return None
        if last.actor is not None and number == "person":
            self._called[last.actor.chain] = word
        return last

    def _fits(self, speaker: Speaker, word: str) -> bool:
        """Whether nobody has called that speaker by the other pronoun."""
        return speaker.actor is None or self._called.get(speaker.actor.chain, word) == word

    def spoke(self, source: Source, actor: ActorMention | None, nature: Nature) -> None:
        """Remembers a speaker for the pronouns to come."""
        tree = self._page.tree
        if tree.lower[source.head] in _RELATIVE:
            return
        number = _number(actor, nature, tree.tag[source.head] in ("NNS", "NNPS"))
        self._spoken.append(Speaker(actor, nature, tree.end[source.head], number))
        del self._spoken[:-_REMEMBERED]

    def chain(self, actor: ActorMention | None) -> tuple[ActorMention, ...]:
        """All mentions of an actor, the given one first."""
        return () if actor is None else (actor, *self._chains[actor.chain])

    def _between(self, start: int, end: int) -> Sequence[ActorMention]:
        return self._actors[bisect_right(self._starts, start) : bisect_left(self._starts, end)]

    def _apposed(self, source: Source) -> ActorMention | None:
        """A name beside the head ("the minister, X")."""
        tree = self._page.tree
        for kid in tree.children(source.head, "appos"):
            for actor in self._between(tree.start[kid] - _LONGEST_NAME, tree.end[kid]):
                if actor.name is not None and actor.span.end > tree.start[kid]:
                    return actor
        return None

    def _issuer(self, source: Source) -> ActorMention | None:
        """Whose word a document is ("a statement from the ministry", "a video posted by the Front")."""
        page, tree = self._page, self._page.tree
        told = page.table.kinds.get(tree.lower[source.head])
        if told is None or told[1] not in _WRITTEN:
            return None
        under = [kid for kid in tree.children(source.head, "acl") if tree.lower[kid] in page.table.issuing]
        heads = [noun for head in (source.head, *under) for noun in tree.objects(head, "by", "from", "of")]
        heads += tree.children(source.head, "poss")
        verb = tree.head[source.head]
        if tree.dep[source.head] == "dobj" and tree.lower[verb] in page.table.issuing:  # "issued a statement saying"
            heads += tree.children(verb, "nsubj")
        for noun in heads:
            for actor in self._between(tree.start[noun] - _LONGEST_NAME, tree.end[noun]):
                if actor.span.end > tree.start[noun]:
                    return actor
        return None

    def _antecedent(self, head: int) -> int:
        """What a relative pronoun stands for."""
        tree = self._page.tree
        clause = tree.head[head]
        return tree.head[clause] if tree.lower[head] in _RELATIVE and tree.dep[clause] == "relcl" else head


def _number(actor: ActorMention | None, nature: Nature, plural: bool) -> Number:
    if plural or nature.number != 1:
        return "plural"
    if nature.kind in _THINGS or (actor is not None and actor.type not in (None, "person")):
        return "thing"
    return "person"
