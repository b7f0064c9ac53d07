"""What grammar and order join to a word: its subjects, objects, owners. Posts and ties look here alike."""

from __future__ import annotations

from collections.abc import Sequence

from tidings.model.mentions import ActorMention
from tidings.reading.actors.cache import Placed
from tidings.reading.actors.page import Page

RELATIVES = frozenset({"who", "which", "that"})
COPULAS = frozenset({"be", "become", "remain"})
_ITS = frozenset({"its", "their"})
_HIS = frozenset({"his", "her"})
_OWNED = frozenset({"'s", "'", "\u2019s", "\u2019"})
_UNREAL = frozenset({"to", "will", "may", "might", "could", "would", "should", "must"})
_REACH = 8  # words from a preposition to the actor it leads to


class Around:
    """Actors around the words of one report.

    Args:
        page: the report.
        actors: its actor mentions.
    """

    def __init__(self, page: Page, actors: Sequence[ActorMention]) -> None:
        self.page = page
        self.tree = page.tree
        self.actors = actors
        self.placed = Placed(page, actors)
        self.verbs = [at for at, word in enumerate(page.words) if word.tag[:2] == "VB"]
        self.named: dict[str, list[ActorMention]] = {}
        for actor in actors:
            if actor.name is not None:
                self.named.setdefault(actor.chain, []).append(actor)

    @classmethod
    def of(cls, page: Page, actors: Sequence[ActorMention]) -> Around:
        """The actors of a report by word, laid out once for posts and ties."""
        kept = page.parsed.kept.get(cls)
        if not isinstance(kept, cls) or kept.actors is not actors:
            kept = page.parsed.kept[cls] = cls(page, actors)
        return kept

    def at(self, token: int | None) -> ActorMention | None:
        """The actor whose words hold a token; the owner of what it does ("Iranian influence", "Amiri's activities")."""
        word = self.page.tokens.get(token) if token is not None else None
        if word is None or token is None:
            return None
        if self.tree.lower[token] in RELATIVES:
            return self._antecedent(token, word)
        return self.placed.covering.get(word) or self._owning(word) or self._standing_for(token)

    def all_at(self, token: int | None) -> list[ActorMention]:
        """The actor at a token and those joined to it by "and"; descriptions as the names that they stand for."""
        first = self.at(token)
        if first is None or token is None:
            return []
        found = self.members(first) or [self.name_of(first, token)]
        head = self.tree.head[token] if self.tree.lower[token] in RELATIVES else token
        for other in self._joined(head):
            word = self.page.tokens.get(other)
            joined = self.placed.covering.get(word) if word is not None else None
            if joined is not None and (joined.type == "person") == (first.type == "person"):
                found.append(self.name_of(joined, other))
        return list({actor.chain: actor for actor in found}.values())

    def _joined(self, head: int) -> list[int]:
        """What "and" joins to a noun; in "A, B and C" the parse takes B for an apposition."""
        tree, found = self.tree, self.tree.conjuncts(head)[1:]
        if found:
            return found
        listed = next((kid for kid in tree.children(head, "appos") if tree.children(kid, "conj")), None)
        return tree.conjuncts(listed) if listed is not None else []

    def all_before(self, token: int) -> list[ActorMention]:
        """ "against ISIL targets": whose targets they are."""
        word = self.page.tokens.get(token)
        owner = self.placed.ends.get(word) if word is not None else None
        return [owner] if owner is not None and owner.type not in ("person", "crowd") else []

    def subjects(self, verb: int) -> list[ActorMention]:
        """Who does (or in the passive suffers) what a verb says."""
        own = self.tree.child(verb, "nsubj", "nsubjpass")
        relative = own is not None and self.tree.lower[own] in RELATIVES  # the parse hangs "who" too high at times
        return self.all_at(own if relative and self.at(own) is not None else self.tree.subject(verb))

    def objects(self, verb: int, *deps: str) -> list[ActorMention]:
        """The direct objects of a verb; one shared with the verbs joined to it; that of a relative clause without one."""
        tree = self.tree
        own = tree.child(verb, *(deps or ("dobj",)))
        if own is not None:
            return self.all_at(own)
        for kid in tree.children(verb, "conj"):
            if (
                tree.pos[kid] == "VERB"
                and tree.child(kid, "nsubj", "nsubjpass") is None
                and not tree.children(verb, "prep")
            ):
                return self.objects(kid, *deps)
        return self._relative_object(verb) if not deps else []

    def _relative_object(self, verb: int) -> list[ActorMention]:
        """ "a coalition it joined in January": what the clause hangs on."""
        tree = self.tree
        own = tree.child(verb, "nsubj")
        if tree.dep[verb] != "relcl" or own is None or tree.lower[own] in RELATIVES or tree.children(verb, "ccomp"):
            return []
        if any(tree.child(kid, "pobj", "pcomp") is None for kid in tree.children(verb, "prep")):
            return []  # "a coalition he fought in"
        return self.all_at(tree.head[verb])

    def _antecedent(self, token: int, word: int) -> ActorMention | None:
        head = self.tree.head[token]
        before = self.placed.ends.get(word) or (
            self.placed.ends.get(word - 1) if self.page.lower(word - 1) == "," else None
        )
        if before is not None or self.tree.dep[head] != "relcl":
            return before
        return self.placed.covering.get(self.page.tokens.get(self.tree.head[head], -1))

    def _owning(self, word: int) -> ActorMention | None:
        """ "opposes Iranian influence" is about Iran, "Amiri's activities" are Amiri's: the one whose doing it is."""
        owner = self.placed.covering_names.get(word - 1)
        states = self.page.lexicon.states.acts
        if owner is not None and owner.type == "state" and self.page.lower(word) in states:
            return owner
        if self.page.lower(word) in self.page.lexicon.ties.doings:
            owned = self.page.lower(word - 1) in _OWNED
            if self.page.lower(word - 1) in _ITS:
                return self.its(word - 1)
            return self.placed.covering_names.get(word - 2) if owned else owner
        return None

    def _standing_for(self, token: int) -> ActorMention | None:
        """ "it", "they" in a clause under one whose subject is a body; "X, a paper close to Y": what is in apposition."""
        tree = self.tree
        if tree.dep[token] == "appos":
            return self.placed.covering.get(self.page.tokens.get(tree.head[token], -1))
        if tree.lower[token] not in ("it", "they") or tree.dep[token] not in ("nsubj", "nsubjpass"):
            return None
        verb = tree.head[token]
        if tree.dep[verb] not in ("ccomp", "advcl", "conj") or tree.pos[tree.head[verb]] not in ("VERB", "AUX"):
            return None
        above = tree.child(tree.head[verb], "nsubj", "nsubjpass")
        word = self.page.tokens.get(above) if above is not None else None
        actor = self.placed.covering.get(word) if word is not None else None
        return actor if actor is not None and actor.type != "person" and actor.name is not None else None

    def name_of(self, actor: ActorMention, token: int | None = None) -> ActorMention:
        """The name that a description stands for where the sentence says so; else the description itself."""
        if actor.name is not None or actor.plural or actor.pronoun:
            return actor
        behind = self.named_behind(actor, self.placed.end_of(self.page, actor))
        if behind is not None:
            return behind
        return self._same_here(actor) or self._copular(actor, token) or actor

    def _same_here(self, actor: ActorMention) -> ActorMention | None:
        """The nearest name of the same actor in the sentence of a description."""
        sentence = self.page.parsed.sentence_span(actor.span.start)
        here = [one for one in self.named.get(actor.chain, ()) if sentence.contains(one.span)]
        return min(here, key=lambda one: abs(one.span.start - actor.span.start), default=None)

    def _copular(self, actor: ActorMention, token: int | None) -> ActorMention | None:
        """ "The Units are a militia financed by X": the subject of the verb whose complement the description is."""
        if token is None:
            token = self.page.words[self.placed.end_of(self.page, actor) - 1].token
        tree = self.tree
        head = tree.head[token]
        if tree.dep[token] == "appos":
            found = self.placed.covering.get(self.page.tokens.get(head, -1))
        elif tree.dep[token] == "attr" and tree.cased_lemma[head] in COPULAS:
            found = self.placed.covering.get(self.page.tokens.get(tree.child(head, "nsubj") or -1, -1))
        else:
            return None
        return found if found is not None and found.name is not None and found.type not in ("state", "person") else None

    def named_behind(self, actor: ActorMention, end: int) -> ActorMention | None:
        """ "the rebel group X", "the dismissed minister, Mr X": the name that a description announces."""
        if actor.name is not None or actor.plural:
            return None
        at = end + (self.page.lower(end) == ",")
        while self.page.lower(at).rstrip(".") in self.page.lexicon.titles.honorifics:
            at += 1
        after = self.placed.starts.get(at)
        if after is None or after.name is None:
            return None
        person = actor.type == "person"
        if at != end and not person and after.type != actor.type:
            return None
        return after if (after.type == "person") == person else None

    def members(self, actor: ActorMention) -> list[ActorMention]:
        """ "two leaders ..., namely X and Y": the names of those that a plural describes."""
        if actor.name is not None or not actor.plural:
            return []
        end = self.page.bounds[self.page.sentence(self.page.word_at(actor.span.start))][1]
        start = self.placed.end_of(self.page, actor)
        at = next((k for k in range(start, end) if self.page.lower(k) == "namely"), None)
        if at is None:
            at = start + 1 if self.page.lower(start) == "," else None
            if at is None or actor.type != "person":
                return []
        return self._listed(at if self.page.lower(at) != "namely" else at + 1, end, actor)

    def _listed(self, at: int, end: int, actor: ActorMention) -> list[ActorMention]:
        """Names with commas and "and" between them, from here; at least two."""
        found: list[ActorMention] = []
        while at < end:
            one = self.placed.starts.get(at)
            if one is None or one.name is None or (one.type == "person") != (actor.type == "person"):
                break
            found.append(one)
            at = self.placed.end_of(self.page, one)
            while self.page.lower(at) in (",", "and", "as", "well"):
                at += 1
        return found if len(found) > 1 else []

    def after(self, at: int) -> ActorMention | None:
        """The actor that a noun phrase from here names or describes: its named head, past articles and modifiers."""
        for step in range(at, min(at + _REACH, len(self.page.words))):
            word = self.page.words[step]
            actor = self.placed.starts.get(step)
            if actor is not None and "-" not in word.text[len(actor.text) :]:
                following = self.placed.end_of(self.page, actor)
                if (named := self.named_behind(actor, following)) is not None:
                    return named
                if self.page.lower(following) not in _OWNED:
                    return actor
                return self.placed.starts.get(following + 1, actor) if actor.type == "state" else None
            if word.tag in (",", ".", ":", "IN", "CC", "TO") or (word.tag[:2] == "VB" and "-" not in word.text):
                return None
        return None

    def all_after(self, at: int) -> list[ActorMention]:
        """The actor that a noun phrase from here names, and those joined to it."""
        actor = self.after(at)
        if actor is None:
            return []
        token = self.page.words[self.placed.end_of(self.page, actor) - 1].token
        if self.tree.conjuncts(token)[1:]:
            return self.all_at(token)
        return [self.name_of(actor, token)]

    def unreal(self, verb: int) -> bool:
        """Not done, or not yet: "did not resign", "may resign", "called on X to resign", "will be fired"."""
        tree = self.tree
        helpers = {tree.lower[kid] for kid in tree.children(verb, "aux", "neg")}
        return tree.child(verb, "neg") is not None or not helpers.isdisjoint(_UNREAL)

    def by(self, at: int) -> int | None:
        """The word after "by" that goes with a participle here."""
        for step in range(at + 1, min(at + 7, len(self.page.words))):
            if self.page.lower(step) == "by":
                return step + 1
            if self.page.words[step].tag in (",", ".", ":"):
                return None
        return None

    def modified(self, at: int) -> list[ActorMention]:
        """The actor right before a participle or adjective, with or without a comma; else the noun it hangs on."""
        back = at
        while back > 0 and self.page.words[back - 1].tag == "RB":
            back -= 1
        before = self.placed.ends.get(back) or (
            self.placed.ends.get(back - 1) if self.page.lower(back - 1) == "," else None
        )
        if before is not None:
            return self.members(before) or [self.name_of(before)]
        token = self.page.words[at].token
        head = self.tree.head[token]
        hangs = self.tree.dep[token] in ("acl", "amod", "relcl") and head < token and self.tree.pos[head] == "NOUN"
        return self.all_at(head) if hangs else []

    def governing(self, token: int) -> list[ActorMention]:
        """ "despite being backed by X, he": the subject of the clause that a participle hangs on."""
        tree = self.tree
        if tree.dep[token] == "pcomp":
            token = tree.head[token]
        if tree.dep[token] not in ("prep", "advcl"):
            return []
        head = tree.head[token]
        if tree.dep[token] == "prep" and (target := tree.child(head, "dobj")) is not None and head != token:
            return self.all_at(target) if tree.lemma[head] in self.page.lexicon.ties.charges else self.subjects(head)
        return self.subjects(head)

    def possessor(self, at: int) -> ActorMention | None:
        """ "Y's ally", "U.S. ally", "Badr leader", "its leader": the actor before the noun."""
        back = at - 1
        while back >= 0 and self.page.words[back].tag in ("JJ", "NN", "VBN") and back not in self.placed.covering_names:
            back -= 1
        if self.page.lower(back) in _ITS:
            return self.its(back)
        if self.page.lower(back) in _HIS:
            owner = self.placed.covering.get(back)
            return owner if owner is not None and owner.chain in self.named else None
        owned = self.page.lower(back) in _OWNED
        if owned:
            back -= 1
        if self.page.lower(back) == ")":
            back -= 1
        actor = self.placed.covering_names.get(back) or (self.placed.ends.get(back + 1) if owned else None)
        return actor if actor is not None and (actor.name is not None or actor.type not in (None, "person")) else None

    def its(self, at: int) -> ActorMention | None:
        """Whose "its" is: the only body named so far in the sentence, else the only one of the sentence before."""
        number = self.page.sentence(at)
        first = self.page.bounds[number][0]
        ranges = ((first, at), self.page.bounds[number - 1] if number else (0, 0))
        their = self.page.lower(at) == "their"
        if their and any(a.plural and a.type in ("crowd", "person") for a in self._between(first, at)):
            return None  # "supporters of X voiced their support"
        for start, end in ranges:
            named = [a for a in self._between(start, end) if a.name is not None]
            bodies = {a.chain: a for a in named if a.type not in ("person", "crowd", "state", None)}
            if not bodies and their and start == first:
                bodies = self._described(start, end)
            if bodies:
                return next(iter(bodies.values())) if len(bodies) == 1 else None
        return None

    def _between(self, start: int, end: int) -> list[ActorMention]:
        starts = self.placed.starts
        return [starts[word] for word in range(start, end) if word in starts]

    def _described(self, start: int, end: int) -> dict[str, ActorMention]:
        """Described bodies between two words, by chain: "Iraqi forces ... their battle with X"."""
        found = [a for a in self._between(start, end) if not a.pronoun]
        return {a.chain: a for a in found if a.type in ("armed_group", "government", "party", "coalition")}

    def called(self, at: int) -> list[ActorMention]:
        """Who is called by the noun here: a name behind it, in apposition, or the subject (or complement) of "is"."""
        after = self.placed.starts.get(at + 1)
        if after is not None and after.name is not None:
            return [after]
        tree, token = self.tree, self.page.words[at].token
        head = tree.head[token]
        if tree.cased_lemma[head] in COPULAS and tree.dep[token] in ("attr", "nsubj"):
            other = tree.child(head, "nsubj") if tree.dep[token] == "attr" else tree.child(head, "attr")
            found = self.all_at(other)
            if tree.dep[token] == "attr" or any(one.name is not None for one in found):
                return found
        actor = self.placed.ends.get(at + 1) or self.placed.covering.get(at)
        if actor is not None and actor.name is None:
            near = self._same_here(actor)
            if near is not None:
                return [near]
            if actor.chain in self.named:
                return [actor]
        comma = self._comma_before(at)
        before = self.placed.ends.get(comma) if comma is not None else None
        return [before] if before is not None and before.name is not None else []

    def _comma_before(self, at: int) -> int | None:
        back = at - 1
        while back > 0 and self.page.words[back].tag in ("DT", "JJ", "NN", "NNP", "RB") and at - back < 6:
            back -= 1
        return back if self.page.lower(back) == "," else None
