"""A happening in one short line: agent, verb, target and place, in the words of the best-placed claim."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from tidings.linking.incidents.parties import Cast
from tidings.linking.incidents.where import fold, loose, site
from tidings.model.claims import EventClaim, Participant, Role
from tidings.model.known import Place
from tidings.model.mentions import WeaponMention
from tidings.vocabulary.events import EventRule, EventsTable

_LONGEST: Final = 60
# Nouns of what is done on or against somebody; of others it is done "of" them.
_ON = ("attack", "raid", "strike", "assault", "offensive", "sanction", "ambush", "crackdown", "operation")
# Words that belong to a verb and its object ("opened fire on a convoy"), and those that a place may follow.
_LINKS: Final = frozenset("on at with against from into to for in over out off up down through".split())
_OPEN: Final = frozenset("in to at into on from".split())
# Past participles that do not end in -ed: "a man shot".
_PARTICIPLES: Final = frozenset("shot hit struck held beaten slain hurt taken burnt sworn freed overthrown let".split())
# Sites that a thing is on, and those it is in; at all others it is at them.
_UPON, _WITHIN = ("road", "highway", "bridge", "street", "avenue"), ("square", "zone", "quarter", "district", "camp")
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


def line(claims: Iterable[EventClaim], places: Sequence[Place], words: Words) -> Line:
    """The line for a happening, from the claim that tells most of it."""
    made = [(_worth(one), -one.claim.trigger.start, one) for one in (_Draft(claim, words) for claim in claims)]
    worth, _, best = max(made, key=lambda item: item[:2])
    said = best.said()
    return Line(said[:1].upper() + _with_place(said, places)[1:], worth)


class _Draft:
    """One claim on its way to a line."""

    def __init__(self, claim: EventClaim, words: Words) -> None:
        self.claim, self.words = claim, words
        self.report = words.cast.report
        self.trigger = _clean(claim.trigger.of(self.report.text))
        self.noun = self._noun()
        self.agents = self._parts("agent")
        self.agent = self._fullest(self.agents)
        self.target = self._fullest(self._parts("target", "beneficiary"))
        if self.target and self.agent and self._same(self.target, self.agent):
            self.target = None

    def said(self) -> str:
        """Agent, verb and target."""
        return self._nominal(self.noun) if self.noun else self._verbal()

    def _nominal(self, rule: EventRule) -> str:
        who, whom = self.name(self.agent), self.name(self.target)
        what = f"{self._before_noun()}{self.trigger}"
        others = [one for one in self.agents if one is not self.agent and not self._same(one, self.agent)]
        whom = whom or (self.name(others[0]) if rule.mutual and others else "")
        if who and whom and rule.mutual:
            return f"{what} between {who} and {whom}"
        done = f" {'on' if self.trigger.casefold().startswith(_ON) else 'of'} {whom}" if whom else ""
        by = f" {'of' if rule.of == 'agent' and not whom else 'by'} {who}" if who else ""
        return f"{what}{done}{by}"

    def _verbal(self) -> str:
        who, whom = self.name(self.agent) or self.means(), self.name(self.target)
        verb, at = self.trigger, self.claim.trigger
        after = self.report.text[at.end : at.end + 6].casefold()
        verb = (
            f"{verb} dead"
            if after.strip().startswith("dead") and not whom.startswith("dead ") and verb.endswith("shot")
            else verb
        )
        if self.target and self.target.span.end <= at.start:
            return f"{whom} {verb} by {who}" if who else f"{whom} {verb}"
        if whom and not who and _participle(self.trigger):
            return f"{whom} {verb}"
        return " ".join(part for part in (who, verb, self._link(), whom) if part)

    def _link(self) -> str:
        """The small word between the verb and its object."""
        if self.target is None or self.target.span.start <= self.claim.trigger.end:
            return ""
        between = self.report.text[self.claim.trigger.end : self.target.span.start].casefold().split()
        return between[0] if between and between[0] in _LINKS and not self.trigger.endswith(f" {between[0]}") else ""

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
        word = self.trigger.casefold().split()[-1] if self.trigger else ""
        events = self.words.events
        rules = events.nouns.get(word)
        before = any(
            one.role == "agent" and one.span.end <= self.claim.trigger.start for one in self.claim.participants
        )
        if not rules or (word in events.verbs and (" " in self.trigger or word.endswith("ed") or before)):
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


def _with_place(said: str, places: Sequence[Place]) -> str:
    """The line with the place that it does not name, and the town of a site."""
    if not places:
        return said
    place = places[0]
    words = f" {fold(said)} "
    town = place.coordinates_of if site(place) and place.coordinates_of else ""
    town = town or (place.within[0] if site(place) and place.within else "")
    named, towned = f" {fold(place.name)} " in words, bool(town) and f" {fold(town)} " in words
    if named or (towned and site(place)):
        return f"{said}, {town}" if town and not towned and fold(town) not in fold(place.name) else said
    full = f"{place.name}, {town}" if town and fold(town) not in fold(place.name) else place.name
    last = said.rpartition(" ")[2]
    return f"{said} {full}" if last in _OPEN else f"{said} {_at(place)} {full}"


def _at(place: Place) -> str:
    last = place.name.casefold().split()[-1:]
    if loose(place) or not site(place) or (last and last[0] in _WITHIN):
        return "in"
    return "on" if last and last[0] in _UPON else "at"


def _participle(trigger: str) -> bool:
    word = trigger.casefold().partition(" ")[0]
    return word.endswith("ed") or word in _PARTICIPLES


def _clean(text: str) -> str:
    return " ".join(text.split())
