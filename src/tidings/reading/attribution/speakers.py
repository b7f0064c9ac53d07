"""Which actor a source is: the mention at its head; for a pronoun, whoever spoke last."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from tidings.model.claims import SourceKind
from tidings.model.mentions import ActorMention
from tidings.reading.attribution.drafts import Source
from tidings.reading.attribution.kinds import Nature
from tidings.reading.attribution.page import Page

_PERSON = frozenset({"he", "she"})
_THING = frozenset({"it"})
_PLURAL = frozenset({"they"})
_RELATIVE = frozenset({"who", "which", "that"})
PRONOUNS = _PERSON | _THING | _PLURAL


class Speakers:
    """Looks mentions up by where they stand, and remembers who spoke."""

    def __init__(self, page: Page, actors: Sequence[ActorMention]) -> None:
        self._page = page
        self._actors = sorted(actors, key=lambda actor: actor.span)
        self._starts = [actor.span.start for actor in self._actors]
        self._by_id = {actor.id: actor for actor in self._actors}
        self._last: dict[str, tuple[ActorMention | None, Nature]] = {}
        self._kinds: dict[str, SourceKind] = {}

    def mention(self, source: Source) -> ActorMention | None:
        """The mention that stands at a source's head, else the first inside its phrase up to the head."""
        tree = self._page.tree
        head = self._antecedent(source.head)
        start, end = tree.start[head], tree.end[head]
        first = tree.start[source.first] if head == source.head else start
        best: ActorMention | None = None
        at = bisect_left(self._starts, first - 80)
        for actor in self._actors[at:]:
            if actor.span.start >= end:
                break
            if actor.span.start < end and start < actor.span.end and (best is None or actor.name is not None):
                best = actor
        return best or self._apposed(source)

    def _apposed(self, source: Source) -> ActorMention | None:
        """A name beside the head ("the minister, X"; "X, the minister")."""
        tree = self._page.tree
        for kid in tree.children(source.head, "appos"):
            for actor in self._actors:
                if actor.name is not None and actor.span.start <= tree.start[kid] < actor.span.end:
                    return actor
        return None

    def _antecedent(self, head: int) -> int:
        tree = self._page.tree
        if tree.lower[head] in _RELATIVE and tree.dep[tree.head[head]] == "relcl":
            return tree.head[tree.head[head]]
        return head

    def is_pronoun(self, source: Source) -> bool:
        """Whether a source is a pronoun that stands for somebody told before."""
        return source.first == source.last and self._page.tree.lower[source.head] in PRONOUNS

    def spoke(self, source: Source, actor: ActorMention | None, found: Nature) -> None:
        """Remembers a speaker for the pronouns to come."""
        kind = "they" if self._page.tree.tag[source.head] in ("NNS", "NNPS") or found.number != 1 else "he"
        if kind == "he" and (
            found.kind in ("organization", "document", "outlet", "agency")
            or (actor and actor.type not in (None, "person"))
        ):
            kind = "it"
        self._last[kind] = (actor, found)
        if actor is not None and found.kind != "person":
            self._kinds.setdefault(actor.chain, found.kind)

    def last(self, source: Source) -> tuple[ActorMention | None, Nature] | None:
        """Who spoke last and fits a pronoun."""
        word = self._page.tree.lower[source.head]
        return self._last.get("he" if word in _PERSON else "it" if word in _THING else "they")

    def kind_of(self, actor: ActorMention | None, kind: SourceKind) -> SourceKind:
        """The kind that an earlier, fuller description of the same actor gave."""
        if actor is None or kind != "person":
            return kind
        return self._kinds.get(actor.chain, kind)

    def words(self, mention: str | None) -> str | None:
        """The words of a mention."""
        found = self._by_id.get(mention) if mention is not None else None
        return found.text if found is not None else None
