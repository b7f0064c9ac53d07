"""The ways in which a sentence ties two actors: compounds, verbs, nouns, adjectives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tidings.model.claims import Status
from tidings.model.mentions import ActorMention
from tidings.model.spans import Span, cover
from tidings.reading.actors.cache import Placed
from tidings.reading.actors.page import Page
from tidings.vocabulary.ties import TieCue

_MODALS = frozenset({"could", "may", "might", "would", "should"})
_PREPS = frozenset({"with", "to", "from", "against", "under", "for", "away", "off", "alongside"})


@dataclass(frozen=True, slots=True)
class Bond:
    """Two actors and the cue between them. ``first`` stands where the grammar puts the doer or holder."""

    first: ActorMention
    second: ActorMention
    cue: TieCue
    word: str
    span: Span
    negated: bool = False
    possible: bool = False
    former: bool = False
    status: Status = "actual"


def bonds(page: Page, placed: Placed) -> Iterator[Bond]:
    """All bonds of a report."""
    finder = _Finder(page, placed)
    for at, word in enumerate(page.words):
        if "-" in word.text:
            yield from finder.compound(at)
        tag = word.tag[:2]
        if tag == "VB":
            yield from finder.verb(at)
        elif tag == "NN":
            yield from finder.noun(at)
        elif tag == "JJ":
            yield from finder.adjective(at)


class _Finder:
    def __init__(self, page: Page, placed: Placed) -> None:
        self.page = page
        self.tree = page.tree
        self.placed = placed
        self.ties = page.lexicon.ties

    def compound(self, at: int) -> Iterator[Bond]:
        """ "Iran-backed militia", "pro-Iran groups", "Sadr-linked account"."""
        word = self.page.words[at]
        first, _, rest = word.text.partition("-")
        cue, name_at = self.ties.compounds.get(rest), word.start
        if cue is None:
            cue, name_at = self.ties.prefixes.get(first.lower()), word.start + len(first) + 1
        if cue is None:
            return
        other = next(
            (
                a
                for a in self.placed.by_id.values()
                if a.span.start == name_at and a.span.end <= word.end and a.name is not None
            ),
            None,
        )
        owner = self._headed(at)
        if other is not None and owner is not None and owner.id != other.id:
            yield Bond(
                owner,
                other,
                cue,
                rest if cue is self.ties.compounds.get(rest) else first.lower(),
                cover((word.span, owner.span)),
            )

    def _headed(self, at: int) -> ActorMention | None:
        """The actor that the noun phrase with this compound names or describes; a name in apposition before a description."""
        sentence_end = self.page.bounds[self.page.sentence(at)][1]
        for step in range(at + 1, min(at + 6, sentence_end)):
            word = self.page.words[step]
            actor = self.placed.starts.get(step) or self.placed.covering.get(step)
            if (
                actor is not None
                and actor.type != "state"
                and (
                    actor.name is not None
                    or self.placed.end_of(self.page, actor) - 1 == step
                    or actor.span.start <= self.page.words[at].start
                )
            ):
                return self._apposed(actor) or actor
            if word.tag not in ("JJ", "NN", "NNS", "NNP", "VBN", ",", "VBG") or word.lower in (".", ";"):
                return None
        return None

    def _apposed(self, actor: ActorMention) -> ActorMention | None:
        """ "faction, Kataib Hezbollah": the name behind the comma is the faction."""
        if actor.name is not None or actor.plural:
            return None
        end = self.placed.end_of(self.page, actor)
        if self.page.lower(end) == ",":
            end += 1
        after = self.placed.starts.get(end)
        return after if after is not None and after.name is not None and after.type == actor.type else None

    def verb(self, at: int) -> Iterator[Bond]:
        """ "X backs Y", "X is backed by Y", "Y, allied with X", "X broke away from Y"."""
        word = self.page.words[at]
        lemma = self.tree.lemma[word.token]
        cue = self.ties.verbs.get(lemma)
        if cue is not None:
            yield from self._transitive(at, lemma, cue)
        yield from self._with_preposition(at, lemma)
        if lemma in ("impose", "slap", "place", "put"):
            yield from self._imposing(at)
        if lemma in ("have", "hold", "build", "maintain", "deepen", "cut"):
            yield from self._having(at)

    def _transitive(self, at: int, lemma: str, cue: TieCue) -> Iterator[Bond]:
        word = self.page.words[at]
        if word.tag in ("VBN", "VBD") and (by := self._by(at)) is not None:
            subject = self._dependent(word.token, ("nsubjpass",)) or self._modified(at) or self._governing(word.token)
            if subject is not None:
                yield self._bond(by, subject, cue, lemma, at)
            return
        subject, target = self._dependent(word.token, ("nsubj",)), self._dependent(word.token, ("dobj",))
        if subject is not None and target is not None and self.tree.dep[word.token] != "auxpass":
            yield self._bond(subject, target, cue, lemma, at)

    def _with_preposition(self, at: int, lemma: str) -> Iterator[Bond]:
        for start in range(at + 1, min(at + 4, len(self.page.words))):
            lower = self.page.lower(start)
            if lower not in _PREPS:
                if self.page.words[start].tag not in ("RB", "RP"):
                    return
                continue
            two = f"{lemma} {lower} {self.page.lower(start + 1)}"
            cue = self.ties.phrases.get(two) or self.ties.phrases.get(f"{lemma} {lower}")
            if cue is None:
                continue
            target = self._after(start + (2 if two in self.ties.phrases else 1))
            token = self.page.words[at].token
            subject = self._dependent(token, ("nsubj", "nsubjpass")) or self._modified(at)
            if target is not None and subject is not None:
                yield self._bond(subject, target, cue, f"{lemma} {lower}", at)
            return

    def _having(self, at: int) -> Iterator[Bond]:
        tree, token = self.tree, self.page.words[at].token
        thing = next((kid for kid in tree.children(token, "dobj") if tree.lower[kid] in self.ties.having), None)
        where = self.page.tokens.get(thing) if thing is not None else None
        if thing is None or where is None or self.page.lower(where + 1) not in ("with", "to"):
            return
        subject, target = self._dependent(token, ("nsubj",)), self._after(where + 2)
        if subject is not None and target is not None:
            word = tree.lower[thing]
            yield self._bond(subject, target, self.ties.having[word], f"{word} {self.page.lower(where + 1)}", at)

    def _imposing(self, at: int) -> Iterator[Bond]:
        """ "X imposed sanctions on Y"."""
        tree, token = self.tree, self.page.words[at].token
        thing = next((kid for kid in tree.children(token, "dobj") if tree.lower[kid] == "sanctions"), None)
        where = self.page.tokens.get(thing) if thing is not None else None
        cue = self.ties.verbs.get("sanction")
        if where is None or cue is None or self.page.lower(where + 1) not in ("on", "against"):
            return
        subject, target = self._dependent(token, ("nsubj",)), self._after(where + 2)
        if subject is not None and target is not None:
            yield self._bond(subject, target, cue, "impose sanctions on", at)

    def noun(self, at: int) -> Iterator[Bond]:
        """ "X, a former ally of Y", "X is part of Y", "Y's ally X", "leader with ties to Y", "Y leader X"."""
        word = self.page.words[at]
        lower = word.lower
        if lower in self.ties.having and self.page.lower(at + 1) in ("with", "to"):
            yield from self._with_ties(at)
        yield from self._party_of(at)
        cue = self.ties.nouns.get(lower)
        if cue is None:
            return
        other = self._possessor(at) or (self._after(at + 2) if self.page.lower(at + 1) in ("of", "for", "to") else None)
        if other is None:
            return
        for holder in self._called(at):
            if (
                holder.id != other.id
                and holder.chain != other.chain
                and (other.type != "person" or cue.type not in ("member_of", "part_of"))
            ):
                if (
                    cue.type in ("leads", "spokesperson_of", "member_of", "represents")
                    and other.type == "state"
                    and cue.type in ("leads", "member_of")
                ):
                    continue
                yield self._bond(holder, other, cue, lower, at, former=self._former(at))

    def _party_of(self, at: int) -> Iterator[Bond]:
        """ "The Renewal Party (RP) of President X": X is of it."""
        party, cue = self.placed.ends.get(at + 1), self.ties.nouns.get("member")
        if party is None or cue is None or party.name is None or party.type not in ("party", "coalition"):
            return
        of = at + (4 if self.page.lower(at + 1) == "(" and self.page.lower(at + 3) == ")" else 1)
        person = self._after(of + 1) if self.page.lower(of) == "of" else None
        if person is not None and person.type == "person" and person.name is not None:
            yield self._bond(person, party, cue, "of", at)

    def _with_ties(self, at: int) -> Iterator[Bond]:
        back = at - 1
        while back > 0 and self.page.words[back].tag in ("JJ", "PRP$", "DT", "RB"):
            back -= 1
        holder = self.placed.ends.get(back) if self.page.lower(back) in ("with", "for") else None
        target = self._after(at + 2)
        if holder is not None and target is not None:
            yield self._bond(
                holder,
                target,
                self.ties.having[self.page.lower(at)],
                f"{self.page.lower(at)} {self.page.lower(at + 1)}",
                at,
            )

    def adjective(self, at: int) -> Iterator[Bond]:
        """ "X is close to Y", "fighters loyal to Y"."""
        cue = self.ties.adjectives.get(f"{self.page.lower(at)} {self.page.lower(at + 1)}")
        if cue is None:
            return
        token = self.page.words[at].token
        target = self._after(at + 2)
        head = self.tree.head[token]
        subject = self._dependent(head, ("nsubj",)) if self.tree.dep[token] == "acomp" else self._modified(at)
        if subject is not None and target is not None:
            yield self._bond(subject, target, cue, f"{self.page.lower(at)} {self.page.lower(at + 1)}", at)

    def _bond(
        self, first: ActorMention, second: ActorMention, cue: TieCue, word: str, at: int, former: bool = False
    ) -> Bond:
        tree, token = self.tree, self.page.words[at].token
        verb = token if tree.pos[token] in ("VERB", "AUX") else tree.head[token]
        negated = any(tree.dep[kid] == "neg" or tree.lower[kid] in ("never", "no") for kid in tree.kids[verb])
        helpers = {tree.lower[kid] for kid in tree.children(verb, "aux")}
        modal = not helpers.isdisjoint(_MODALS)
        planned = tree.dep[verb] == "xcomp" or "will" in helpers or "to" in helpers
        infinitive = planned and token == verb and tree.pos[token] in ("VERB", "AUX") and tree.tag[token] == "VB"
        status: Status = "planned" if infinitive and cue.type != "other" else "actual"
        return Bond(
            first,
            second,
            cue,
            word,
            cover((first.span, second.span, self.page.words[at].span)),
            negated,
            modal,
            former,
            status,
        )

    def _dependent(self, token: int, deps: tuple[str, ...]) -> ActorMention | None:
        """The actor in a verb's subject or object; for a second verb, the subject it shares with the first."""
        tree, child = self.tree, self.tree.child(token, *deps)
        if child is not None:
            at = self.page.tokens.get(child)
            if tree.lower[child] in ("who", "which", "that"):
                return self._before_relative(child)
            if at is None:
                return None
            return self.placed.covering.get(at) or self._owning(at)
        if tree.dep[token] == "conj" and "dobj" not in deps and tree.pos[tree.head[token]] in ("VERB", "AUX"):
            return self._dependent(tree.head[token], deps)
        return None

    def _owning(self, at: int) -> ActorMention | None:
        """ "opposes Iranian influence" is about Iran: the state whose influence it is."""
        owner = self.placed.covering_names.get(at - 1)
        acts = self.page.lexicon.states.acts
        return owner if owner is not None and owner.type == "state" and self.page.lower(at) in acts else None

    def _governing(self, token: int) -> ActorMention | None:
        """ "despite being backed by X, he": the subject of the clause that a participle hangs on."""
        tree = self.tree
        if tree.dep[token] == "pcomp":
            token = tree.head[token]
        if tree.dep[token] not in ("prep", "advcl"):
            return None
        return self._dependent(tree.head[token], ("nsubj", "nsubjpass"))

    def _before_relative(self, token: int) -> ActorMention | None:
        at = self.page.tokens.get(token)
        return (self.placed.ends.get(at) or self.placed.ends.get(at - 1)) if at is not None else None

    def _modified(self, at: int) -> ActorMention | None:
        """The actor right before a participle or adjective, with or without a comma."""
        back = at
        while back > 0 and self.page.words[back - 1].tag == "RB":
            back -= 1
        return self.placed.ends.get(back) or (
            self.placed.ends.get(back - 1) if self.page.lower(back - 1) == "," else None
        )

    def _by(self, at: int) -> ActorMention | None:
        for step in range(at + 1, min(at + 7, len(self.page.words))):
            if self.page.lower(step) == "by":
                return self._after(step + 1)
            if self.page.words[step].tag in (",", ".", ":"):
                return None
        return None

    def _after(self, at: int) -> ActorMention | None:
        """The actor that a noun phrase from here names or describes: its named head, past articles and modifiers."""
        for step in range(at, min(at + 8, len(self.page.words))):
            word = self.page.words[step]
            actor = self.placed.starts.get(step)
            if actor is not None and "-" not in word.text[len(actor.text) :]:
                following = self.placed.end_of(self.page, actor)
                if (named := self._named_behind(actor, following)) is not None:
                    return named
                owned = self.page.lower(following) in ("'s", "'")
                return (
                    None
                    if owned and actor.type != "state"
                    else (self.placed.starts.get(following + 1, actor) if owned else actor)
                )
            if word.tag in (",", ".", ":", "IN", "CC", "TO") or (word.tag[:2] == "VB" and "-" not in word.text):
                return None
        return None

    def _named_behind(self, actor: ActorMention, end: int) -> ActorMention | None:
        """ "the rebel group X", "the dismissed minister, Mr X": the name that a description announces."""
        if actor.name is not None or actor.plural:
            return None
        at = end + (self.page.lower(end) == "," and actor.type == "person")
        while self.page.lower(at).rstrip(".") in self.page.lexicon.titles.honorifics:
            at += 1
        after = self.placed.starts.get(at)
        fits = after is not None and after.name is not None and (after.type == "person") == (actor.type == "person")
        return after if fits else None

    def _possessor(self, at: int) -> ActorMention | None:
        """ "Y's ally", "U.S. ally", "Badr leader": the named actor before the noun."""
        back = at - 1
        while back >= 0 and self.page.words[back].tag in ("JJ", "NN") and back not in self.placed.covering_names:
            back -= 1
        if self.page.lower(back) in ("its", "their"):
            return self._its(back)
        if self.page.lower(back) in ("'s", "'"):
            back -= 1
        if self.page.lower(back) == ")":
            back -= 1
        actor = self.placed.covering_names.get(back)
        return actor if actor is not None and actor.name is not None else None

    def _its(self, at: int) -> ActorMention | None:
        """Whose "its" is: the only body named so far in the sentence, else the only one of the sentence before."""
        number = self.page.sentence(at)
        first = self.page.bounds[number][0]
        ranges = ((first, at), self.page.bounds[number - 1] if number else (0, 0))
        for start, end in ranges:
            named = [a for word, a in sorted(self.placed.starts.items()) if start <= word < end and a.name is not None]
            bodies = {a.chain: a for a in named if a.type not in ("person", "crowd", "state", None)}
            if bodies:
                return next(iter(bodies.values())) if len(bodies) == 1 else None
        return None

    def _called(self, at: int) -> list[ActorMention]:
        """Who is called by this noun: a name behind it, in apposition, or the subject of "is"."""
        after = self.placed.starts.get(at + 1)
        if after is not None and after.name is not None:
            return [after]
        actor = self.placed.ends.get(at + 1) or self.placed.covering.get(at)
        if actor is not None and actor.name is None:
            same = (a for a in self.placed.by_id.values() if a.chain == actor.chain and a.name is not None)
            named = min(same, key=lambda a: abs(a.span.start - actor.span.start), default=None)
            if named is not None:
                return [named]
        tree, token = self.tree, self.page.words[at].token
        head = tree.head[token]
        if tree.dep[token] == "attr" and tree.cased_lemma[head] in ("be", "become", "remain"):
            subject = self._dependent(head, ("nsubj",))
            return [subject] if subject is not None else []
        comma = self._comma_before(at)
        before = self.placed.ends.get(comma) if comma is not None else None
        return [before] if before is not None and before.name is not None else []

    def _comma_before(self, at: int) -> int | None:
        back = at - 1
        while back > 0 and self.page.words[back].tag in ("DT", "JJ", "NN", "NNP", "RB") and at - back < 6:
            back -= 1
        return back if self.page.lower(back) == "," else None

    def _former(self, at: int) -> bool:
        return any(
            self.page.lexicon.titles.states.get(self.page.lower(back)) == "former" for back in range(max(0, at - 3), at)
        )
