"""A happening in one short line: agent, verb, target and place, in the words of the best-placed claim."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from tidings.linking.incidents.line_place import with_place
from tidings.linking.incidents.parties import Cast
from tidings.linking.incidents.wording import Verb, whole
from tidings.model.claims import EventClaim, Participant, Role
from tidings.model.known import Place
from tidings.model.mentions import WeaponMention
from tidings.vocabulary.events import EventRule, EventsTable
from tidings.vocabulary.verbs import VerbForms

_LONGEST: Final = 60
_LONGEST_TWO: Final = 90
# Nouns of what is done on or against somebody; of others it is done "of" them.
_ON = ("attack", "raid", "strike", "assault", "offensive", "sanction", "ambush", "crackdown", "operation")
# Words that belong to a verb and its object ("opened fire on a convoy").
_LINKS: Final = frozenset("on at with against from into to for in over out off up down through".split())
_ARTICLES: Final = frozenset({"a", "an", "the"})
_TO_WHOM: Final = frozenset({"of", "on", "against", "at"})
# Between a noun and somebody before it: they are no part of what the noun is called.
_JOINTS: Final = frozenset(
    "and or of in on at to for from by with who that which as was were is are has had the a an his her their".split()
)
_QUALIFIED = re.compile(
    r"\b((?:[a-z]+-)*[a-z]*(?:al|ary|ic|ian|ish|ive|ent|rocket|drone|air|bomb|suicide|car|mass|peace))\s+$"
)


@dataclass(frozen=True, slots=True)
class Line:
    """The line, and how much it tells: incidents take the one that tells most."""

    words: str
    worth: int


@dataclass(frozen=True, slots=True)
class Words:
    """What a line is made from."""

    cast: Cast
    weapons: Mapping[str, WeaponMention]
    events: EventsTable
    verbs: Mapping[str, VerbForms]


def line(claims: Iterable[EventClaim], places: Sequence[Place], words: Words) -> Line:
    """The line for a happening, from the claim that tells most of it."""
    made = [(_worth(one), -one.claim.trigger.start, one) for one in (_Draft(claim, words) for claim in claims)]
    worth, _, best = max(made, key=lambda item: item[:2])
    said = best.said()
    return Line(said[:1].upper() + with_place(said, places)[1:], worth)


class _Draft:
    """One claim on its way to a line."""

    def __init__(self, claim: EventClaim, words: Words) -> None:
        self.claim, self.words = claim, words
        self.report = words.cast.report
        self.trigger = _clean(claim.trigger.of(self.report.text))
        self.noun = self._noun()
        self.agents = self._parts("agent")
        self.agent = self._fullest(self.agents)
        targets = self._parts("target", "beneficiary")
        self.target = self._fullest(targets)
        if self.target and self.agent and self._same(self.target, self.agent):
            self.target = None

    def said(self) -> str:
        """Agent, verb and target."""
        return self._nominal(self.noun) if self.noun else self._verbal()

    def _whom(self) -> str:
        """The target with those beside it: "a baker and his son"."""
        if self.target is None:
            return ""
        first = last = self.target
        others = sorted(self._parts("target", "beneficiary"), key=lambda one: one.span)
        for one in others:
            if one.span.start > last.span.end and self._joins(last, one):
                last = one
        for one in reversed(others):
            if one.span.end < first.span.start and self._joins(one, first):
                first = one
        words = _clean(self.report.text[first.span.start : last.span.end])
        return words if first is not last and len(words) <= _LONGEST_TWO else self.name(self.target)

    def _joins(self, one: Participant, other: Participant) -> bool:
        return self.report.text[one.span.end : other.span.start].replace(",", " ").split() in ([], ["and"])

    def _nominal(self, rule: EventRule) -> str:
        who, whom = self._noun_side(self.agent), self._noun_side(self.target)
        owner = next((one for one in (self.agent, self.target) if one and self._leading(one)), None)
        what = self._leading(owner) if owner else f"{self._before_noun()}{self.trigger}"
        others = [one for one in self.agents if one is not self.agent and not self._same(one, self.agent)]
        other = self._noun_side(others[0]) if rule.mutual and others else ""
        if owner is not None:
            who, whom = ("" if owner is self.agent else who), ("" if owner is self.target else whom)
        if rule.mutual and who and (whom or other):
            late = not whom and bool(others) and self.agent is not None and others[0].span < self.agent.span
            first, second = (other, who) if late else (who, whom or other)
            return f"{what} between {first} and {second}"
        if rule.mutual and (who or whom):
            return f"{what} of {who or whom}" if not owner else f"{what} with {who or whom}"
        done = f" {link} {whom}" if whom and (link := self._done(rule)) else ""
        by = f" {'of' if rule.of == 'agent' and not done else 'by'} {who}" if who else ""
        return f"{what}{done}{by}"

    def _done(self, rule: EventRule) -> str:
        """The small word between the noun and whom it was done to: the report's own, else the noun's; "" for none."""
        between = self._between()
        if between and between[0] in _TO_WHOM:
            return between[0]
        if rule.generic:  # "violence" in which people died is not of them
            return ""
        return "on" if self.trigger.casefold().startswith(_ON) else "of"

    def _leading(self, part: Participant) -> str:
        """The words from somebody right before the noun to the noun itself: "U.S. strike", "Iraq's elections"."""
        start, at = part.span.start, self.claim.trigger
        if part.span.end > at.start or at.end - start > _LONGEST or self.name(part) != _clean(part.text):
            return ""
        between = self.report.text[part.span.end : at.start].casefold().replace("’s", "'s").split()
        if (
            any(not word.strip("'-").isalpha() or word in _JOINTS for word in between if word != "'s")
            or len(between) > 3
        ):
            return ""
        return _clean(self.report.text[start : at.end])

    def _noun_side(self, part: Participant | None) -> str:
        """The words for a side of what a noun tells, in small letters where only the sentence made them large."""
        words = self.name(part)
        mention = self.words.cast.mentions.get(part.mention) if part and part.mention else None
        opens = part is not None and part.span.start == self.claim.sentence.start
        first = words.partition(" ")[0]
        named = mention is not None and mention.name is not None and mention.name.startswith(first)
        plain = opens and not named and words[1:] == words[1:].lower()
        return words[:1].lower() + words[1:] if plain else words

    def _verbal(self) -> str:
        if self.target is None and (ahead := [one for one in self.agents if one.span.end <= self.claim.trigger.start]):
            self.agent = self._fullest(ahead) or self.agent  # "A met with B": A first
        who, whom = self.name(self.agent) or self.means(), self._whom()
        verb = Verb(self.trigger, self.claim.status if self.claim.polarity == "+" else "failed", self.words.verbs)
        at = self.claim.trigger
        before = self.target is not None and self.target.span.end <= at.start
        dead = self.report.text[at.end : at.end + 6].casefold().strip().startswith("dead")
        told = f"{self.trigger} dead" if dead and not whom.startswith("dead ") and self.trigger.endswith("shot") else ""
        if whom and before:
            done = told or (self.trigger if verb.participle or not verb.bare else verb.done_to() or self.trigger)
            return f"{whom} {done} by {who}" if who else f"{whom} {done}"
        if whom and not who:
            done = told or (self.trigger if verb.participle else verb.done_to() if verb.bare else "")
            if done:
                return f"{whom} {done}"
        if not whom and who and (other := self._met()):
            return f"{who} {verb.done_by()} {other}"
        if not who and not whom:
            return whole(verb.alone())
        said = told or (verb.done_by() if who else verb.alone())
        return " ".join(part for part in (who, said, self._link(), whom) if part)

    def _met(self) -> str:
        """The other side of what two do together, where it stands behind the verb: "met with the elders"."""
        at = self.claim.trigger
        if not self.agent or self.agent.span.end > at.start:
            return ""
        behind = [one for one in self.agents if one.span.start >= at.end and not self._same(one, self.agent)]
        other = self._fullest(behind)
        if other is None or not any(rule.mutual for rule in self.words.events.verbs.get(self.trigger.casefold(), ())):
            return ""
        between = set(self.report.text[at.end : other.span.start].casefold().split()) - _ARTICLES
        if between <= {"with"}:
            return " ".join((*between, self.name(other)))
        return ""

    def _between(self) -> list[str]:
        """The words between what happened and whom it was done to, where these come later."""
        if self.target is None or self.target.span.start <= self.claim.trigger.end:
            return []
        return self.report.text[self.claim.trigger.end : self.target.span.start].casefold().split()

    def _link(self) -> str:
        """The small word between the verb and its object, with the means where it stands there ("fired rockets at")."""
        between = self._between()
        if between and between[0] in _LINKS:
            return "" if self.trigger.endswith(f" {between[0]}") else between[0]
        held = [self.words.weapons[one] for one in self.claim.weapons if one in self.words.weapons]
        end = self.target.span.start if self.target else 0
        used = next((one for one in held if self.claim.trigger.end <= one.span.start and one.span.end < end), None)
        if used is None:
            return ""
        after = self.report.text[used.span.end : end].casefold().split()
        link = next((word for word in after if word in _LINKS), "")
        return f"{_clean(used.text)} {link}" if link else ""

    def means(self) -> str:
        """The weapon right before the verb, where nobody is told: "rockets struck a market"."""
        held = [self.words.weapons[one] for one in self.claim.weapons if one in self.words.weapons]
        near = [one for one in held if 0 <= self.claim.trigger.start - one.span.end <= 2]
        return _clean(near[0].text) if near else ""

    def _before_noun(self) -> str:
        """The word that qualifies the noun: "rocket attack", "provincial election"."""
        start = self.claim.trigger.start
        found = _QUALIFIED.search(self.report.text[max(self.claim.sentence.start, start - 24) : start])
        return f"{found.group(1)} " if found else ""

    def _after_article(self) -> bool:
        """Whether an article stands before the word: "chaired a meeting with" tells of it by a noun."""
        start = self.claim.trigger.start
        before = self.report.text[max(self.claim.sentence.start, start - 24) : start].casefold().split()[-2:]
        return " " not in self.trigger and bool(before) and (before[-1] in _ARTICLES or before[0] in _ARTICLES)

    def _parts(self, *roles: Role) -> list[Participant]:
        return [one for one in self.claim.participants if one.role in roles and self.name(one)]

    def _fullest(self, parts: Sequence[Participant]) -> Participant | None:
        able = [one for one in parts if len(self.name(one)) <= _LONGEST]
        return max(able, key=lambda one: (len(self.name(one)), -one.span.start), default=None)

    def _same(self, one: Participant, other: Participant | None) -> bool:
        return other is not None and self.name(one).casefold() in self.name(other).casefold()

    def name(self, part: Participant | None) -> str:
        """The words for a participant: a pronoun by what it stands for; "" for nobody and for bare numbers."""
        cast = self.words.cast
        if part is None or cast.report.zone_at(part.span) == "dateline":
            return ""
        text = _clean(part.text)
        mention = cast.mentions.get(part.mention) if part.mention else None
        if mention and (mention.pronoun or text.casefold() in cast.kinds.nobody):
            text = _clean(cast.head(mention).text)
        first, _, rest = text.partition(" ")
        text = rest if first.casefold() in cast.kinds.whose else text
        nobody = not text or text.casefold() in cast.kinds.nobody or not any(letter.isalpha() for letter in text)
        return "" if nobody or text.casefold() in self.trigger.casefold() else text

    def _noun(self) -> EventRule | None:
        """The rule of a trigger that is a noun; a word that may be either is a verb where its agent stands before it."""
        *first, word = self.trigger.casefold().split() or [""]
        events = self.words.events
        rules = [rule for words, rule in events.compounds.get(word, ()) if list(words) == first]
        rules += events.nouns.get(word, ())
        before = any(
            one.role == "agent" and one.span.end <= self.claim.trigger.start for one in self.claim.participants
        )
        verbal = word in events.verbs and (" " in self.trigger or word.endswith("ed") or before)
        if not rules or (verbal and not self._after_article()):
            return None
        return rules[0]


def _worth(draft: _Draft) -> int:
    """Both sides before one, verbs before nouns, the body before a headline, fuller words before short ones."""
    claim = draft.claim
    body = draft.report.zone_at(claim.trigger) in (None, "standfirst")
    full = min(sum(len(draft.name(one)) for one in (draft.agent, draft.target)), _LONGEST) // 12
    sides = bool(draft.agent or draft.means()) + bool(draft.target)
    vague = bool(draft.noun and draft.noun.generic)
    return 40 * (claim.polarity == "+") + 10 * sides + 5 * (draft.noun is None) + 4 * body + full - 12 * vague


def _clean(text: str) -> str:
    return " ".join(text.split())
