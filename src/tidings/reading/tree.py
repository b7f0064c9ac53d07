"""The parse of a report as plain columns: what the modules on events and figures walk over.

Attributes of spaCy's tokens cost a call each; read once per report into lists, a walk costs a list index.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache

from tidings.model.mentions import ActorMention
from tidings.model.spans import Span
from tidings.reading.parsed import Parsed

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_LEFT_OUT_LEFT = frozenset({"det", "punct", "predet", "cc", "preconj", "mark", "advmod", "prep"})
_CLAUSAL = frozenset({"relcl", "acl", "advcl", "ccomp", "xcomp", "conj", "appos", "parataxis"})


class Tree:
    """Columns over the tokens of one report; all indexes are token indexes.

    ``lower``, ``lemma``, ``pos``, ``tag``, ``dep``, ``ent``, ``head``, ``kids``, ``start`` and ``end`` are parallel;
    ``sentence[i]`` is the index in ``bounds`` (first token, one past the last) and in ``parsed.sentences``.
    """

    def __init__(self, parsed: Parsed) -> None:
        self.parsed = parsed
        columns = parsed.columns
        self.lower, self.pos, self.tag, self.dep, self.ent = (
            columns.lower, columns.pos, columns.tag, columns.dep, columns.ent,
        )  # fmt: skip
        self.cased_lemma = columns.lemma
        self.lemma = [lemma.lower() for lemma in columns.lemma]
        self.head, self.start, self.end = columns.head, columns.start, columns.end
        self.bounds = [(sentence.start, sentence.end) for sentence in parsed.sentences]
        self.kids: list[list[int]] = [[] for _ in self.lower]
        for token, head in enumerate(self.head):
            if head != token:
                self.kids[head].append(token)
        self.sentence = self._sentences()
        self.pointers = self._pointers()

    def __len__(self) -> int:
        return len(self.lower)

    def _sentences(self) -> list[int]:
        found = [0] * len(self.lower)
        for number, (first, last) in enumerate(self.bounds):
            found[first:last] = [number] * (last - first)
        return found

    def zone(self, token: int) -> str | None:
        """The kind of zone a token stands in; None for the body (which a dateline opens in its own sentence)."""
        if self.sentence[token] in self.pointers:
            return "furniture"
        return self.parsed.zone(self.start[token])

    def _pointers(self) -> frozenset[int]:
        """The sentences that only point to another report ("Related: two dead in ...")."""
        found = set()
        for number, (first, last) in enumerate(self.bounds):
            opening = self.lower[first : min(last, first + 3)]
            if (
                opening
                and opening[0] in ("related", "more", "read", "also", "watch")
                and (":" in opening or opening[1:2] in (["stories"], ["story"], ["more"], ["coverage"]))
            ):
                found.add(number)
        return frozenset(found)

    def around(self, token: int) -> tuple[int, int]:
        """The first token of this token's sentence and one past its last."""
        return self.bounds[self.sentence[token]]

    def child(self, token: int, *deps: str) -> int | None:
        """The first child with one of these relations."""
        dep = self.dep
        for kid in self.kids[token]:  # asked for a thousand times a report: a generator would cost twice as much
            if dep[kid] in deps:
                return kid
        return None

    def children(self, token: int, *deps: str) -> list[int]:
        """The children with one of these relations."""
        dep = self.dep
        return [kid for kid in self.kids[token] if dep[kid] in deps]

    def above(self, token: int) -> Iterator[int]:
        """The token's heads, nearest first, up to the root."""
        seen = 0
        while self.head[token] != token and seen < 40:
            token = self.head[token]
            seen += 1
            yield token

    def below(self, token: int) -> Iterator[int]:
        """The token and all that hangs under it, in no order."""
        waiting = [token]
        while waiting:
            found = waiting.pop()
            yield found
            waiting.extend(self.kids[found])

    def conjuncts(self, token: int) -> list[int]:
        """The token and its nominal conjuncts, in the order of the text."""
        found, waiting = [token], [token]
        while waiting:
            waiting_next = []
            for one in waiting:
                for kid in self.kids[one]:
                    if self.dep[kid] == "conj" and self.pos[kid] in NOMINAL:
                        waiting_next.append(kid)
            found += waiting_next
            waiting = waiting_next
        return found

    def objects(self, token: int, *prepositions: str) -> list[int]:
        """The nouns under the token's prepositions of these names ("of X", "by Y")."""
        found = []
        for kid in self.kids[token]:
            if self.dep[kid] in ("prep", "agent", "dative") and self.lower[kid] in prepositions:
                found += self.children(kid, "pobj")
        return found

    def goals(self, verb: int) -> list[int]:
        """The objects of a verb, those that the parse hangs under "dead" too ("shot dead five people")."""
        found = self.children(verb, "dobj")
        for kid in self.kids[verb]:
            if self.lower[kid] == "dead":
                found += self.children(kid, "dobj")
        return found

    def phrase(self, head: int) -> tuple[int, int]:
        """First and last token of the noun phrase of a head: its left side, and what "of" adds on the right."""
        first, last = head, head
        joined = next((kid for kid in self.kids[head] if kid > head and self.dep[kid] in ("cc", "conj")), len(self))
        for kid in self.kids[head]:
            if kid < head and self.dep[kid] not in _LEFT_OUT_LEFT and self.dep[kid] not in _CLAUSAL:
                first = min(first, min(self.below(kid)))
            elif head < kid < joined and self.dep[kid] == "prep" and self.lower[kid] == "of":
                for noun in self.children(kid, "pobj"):
                    last = max(last, self.phrase(noun)[1])
        return first, last

    def phrase_span(self, head: int) -> Span:
        """The words of the noun phrase of a head."""
        first, last = self.phrase(head)
        return self.span(first, last)

    def span(self, first: int, last: int) -> Span:
        """The offsets from one token to another, both included."""
        return Span(self.start[first], self.end[last])

    def passive(self, verb: int) -> bool:
        """Whether a verb form stands in the passive: by its auxiliary, its subject, or as a bare participle."""
        for kid in self.kids[verb]:
            if self.dep[kid] in ("auxpass", "nsubjpass", "agent"):
                return True
        if self.tag[verb] != "VBN":
            return False
        if self.dep[verb] == "conj" and self.child(verb, "aux", "nsubj") is None:
            return self.passive(self.head[verb])
        return self.child(verb, "aux") is None

    def subject(self, verb: int) -> int | None:
        """The subject of a verb: its own, that of the verb it is joined to, or the noun that its clause hangs on."""
        own = self.child(verb, *SUBJECTS)
        if own is not None:
            return self.antecedent(own, verb)
        dep, head = self.dep[verb], self.head[verb]
        if head == verb:
            return None
        if dep in ("relcl", "acl") and self.pos[head] in NOMINAL:
            return head
        if dep in ("conj", "xcomp", "advcl", "dep", "oprd") and self.pos[head] in ("VERB", "AUX", "ADJ"):
            if dep == "advcl" and self.child(verb, "auxpass") is not None:
                return None  # a finite clause whose subject the parse lost
            if dep == "xcomp" and (found := self.child(head, "dobj", "dative")) is not None:
                return found
            return self.subject(head)
        return None

    def antecedent(self, token: int, verb: int) -> int:
        """What a relative pronoun stands for; the token itself where it is none."""
        if self.lower[token] in ("who", "that", "which", "whom") and self.dep[verb] == "relcl":
            return self.head[verb]
        return token


@lru_cache(maxsize=2)
def tree_of(parsed: Parsed) -> Tree:
    """The columns of a parsed report, made once for all the modules that read them."""
    return Tree(parsed)


def tokens_in(tree: Tree, span: Span) -> range:
    """The tokens that start inside a span."""
    return range(bisect_left(tree.start, span.start), bisect_left(tree.start, span.end))


def head_of(tree: Tree, span: Span) -> int | None:
    """The token that the others in a span hang on; None where it holds none."""
    inside = tokens_in(tree, span)
    for token in inside:
        if tree.head[token] not in inside or tree.head[token] == token:
            return token
    return inside[-1] if inside else None


def actors_by_token(tree: Tree, actors: Iterable[ActorMention]) -> dict[int, ActorMention]:
    """Each token with the narrowest actor mention that covers it."""
    found: dict[int, ActorMention] = {}
    for actor in sorted(actors, key=lambda one: one.span.start - one.span.end):
        found.update(dict.fromkeys(tokens_in(tree, actor.span), actor))
    return found
