"""From a reading to role fillers as the MUC-4 keys have them: which events, which participants, which words.

Perpetrators (people and bodies), things hit, victims by name and weapons of terrorist acts: an attack, bombing, abduction,
arson or robbery. The keys leave out the fighting of two armed sides, what soldiers and rebels do to one another, what
happens in general, and victims without a name; words for all that are in ``muc4_keys.toml``. One thing is inferred as
the keys do: the rebels of a report that names one armed body are its men.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bench.muc4_words import Words, plain
from tidings.model.claims import EventClaim, Participant, Reading
from tidings.model.mentions import ActorMention

Roles = dict[str, list[list[str]]]
ROLES = ("PerpInd", "PerpOrg", "Target", "Victim", "Weapon")
_BODIES = frozenset({"armed_group", "party", "coalition", "government", "company", "outlet", "organization"})


@dataclass(frozen=True, slots=True)
class Book:
    """A reading with its mentions by id and by chain."""

    reading: Reading
    text: str
    words: Words
    mentions: Mapping[str, ActorMention]
    chains: Mapping[str, list[ActorMention]]

    @classmethod
    def of(cls, reading: Reading, text: str, words: Words) -> Book:
        """The book of a reading and the text that it is of."""
        chains: dict[str, list[ActorMention]] = {}
        for one in reading.actors:
            chains.setdefault(one.chain, []).append(one)
        return cls(reading, text, words, {one.id: one for one in reading.actors}, chains)

    def names(self, mention: ActorMention | None) -> list[ActorMention]:
        """The mentions by name of whom a mention is of."""
        return [] if mention is None else [one for one in self.chains[mention.chain] if one.name]


@dataclass(frozen=True, slots=True)
class Filler:
    """One entity in the making: its role, what tells it from others, and its words."""

    role: str
    key: str
    words: str


def roles(reading: Reading, text: str, words: Words) -> Roles:
    """One list of strings for each entity, by role."""
    book = Book.of(reading, text, words)
    told: dict[tuple[str, str], Counter[str]] = {}
    for event in reading.events:
        if _wanted(event, book):
            for filler in fillers(event, book):
                told.setdefault((filler.role, filler.key), Counter())[filler.words] += 1
    for filler in _counted(book):
        told.setdefault((filler.role, filler.key), Counter())[filler.words] += 1
    found: Roles = {role: [] for role in ROLES}
    for (role, _), strings in told.items():
        best = strings.most_common(1)[0][0]
        if [best] not in found[role]:
            found[role].append([best])
    return found


def _counted(book: Book) -> Iterator[Filler]:
    """Victims that a figure names: "X died in the attack" is one dead."""
    for figure in book.reading.figures:
        if figure.measure not in ("killed", "wounded", "abducted") or figure.polarity == "-":
            continue
        if figure.extent != "incident" or figure.status not in ("actual", "ongoing"):
            continue
        yield from _victim(book.mentions.get(figure.actor or ""), book)


def _wanted(event: EventClaim, book: Book) -> bool:
    """Whether the keys tell of such an event: an act of terror that is said to have happened, or to have been tried."""
    if event.polarity == "-" or event.mode in book.words.modes_out:
        return False
    if event.type != "ASSAULT" and not _frees_hostages(event, book):
        return False
    if event.extent != "incident" or event.status in ("hypothetical",):
        return False
    return plain(event.trigger.of(book.text)) not in book.words.mutual and not _is_war(event, book)


def _frees_hostages(event: EventClaim, book: Book) -> bool:
    """Whether armed men outside the state let somebody go: what tells an abduction."""
    if event.type != "RETREAT" or event.mode != "release":
        return False
    agents = [one for one in event.participants if one.role == "agent"]
    return any(head(one.text) in book.words.rebels or _is_rebel_body(one, book) for one in agents)


def _is_rebel_body(one: Participant, book: Book) -> bool:
    return any(_is_army(name, book) for name in book.names(book.mentions.get(one.mention or "")))


def _is_war(event: EventClaim, book: Book) -> bool:
    """Armed sides among themselves: rebels as targets, or soldiers as targets of rebels or of nobody told."""
    targets = [one for one in event.participants if one.role == "target"]
    if not targets:
        return False
    sides = [_side(one, book) for one in targets]
    return all(side == "rebels" for side in sides) or all(side in ("rebels", "military") for side in sides)


def _side(one: Participant, book: Book) -> str:
    words = frozenset(plain(one.text).split())
    if head(one.text) in book.words.rebels:
        return "rebels"
    return "military" if words & book.words.military else ""


def fillers(event: EventClaim, book: Book) -> Iterator[Filler]:
    """The entities that an event fills."""
    for weapon in (one for one in book.reading.weapons if one.id in event.weapons):
        if weapon.name not in book.words.no_weapons:
            yield Filler("Weapon", plain(weapon.text), plain(weapon.text))
    for one in event.participants:
        if one.role == "agent":
            yield from _perpetrators(one, book)
        elif one.role == "target":
            yield from _targets(one, event, book)


def _perpetrators(one: Participant, book: Book) -> Iterator[Filler]:
    """Bodies by name, also those whose men it were; people by name, else by their noun."""
    mention = book.mentions.get(one.mention or "")
    named = book.names(mention)
    if named and named[0].type in _BODIES and not (mention is not None and mention.pronoun and len(named) > 3):
        yield Filler("PerpOrg", named[0].chain, fullest(named))
        return
    for body in book.reading.actors:
        if body.name and body.type in _BODIES and one.span.contains(body.span) and body.span != one.span:
            yield Filler("PerpOrg", body.chain, fullest(book.names(body)))
    if named and named[0].type == "person":
        yield Filler("PerpInd", named[0].chain, fullest(named))
        return
    noun = head(one.text)
    yield from _masters(one, noun, book)
    if noun in book.words.rebels and (army := _sole_army(book)) is not None:
        yield Filler("PerpOrg", army.chain, fullest(book.names(army)))
    if noun in book.words.forces:
        string = bare(one.text, book, whole=True)
        yield Filler("PerpOrg", string, string)
    elif mention is not None or noun in book.words.rebels or noun in book.words.anybody:
        if (mention is not None and mention.pronoun) or plain(one.text).startswith("our "):
            return
        string = bare(one.text, book)
        if string in book.words.empty:
            return
        yield Filler("PerpInd", "rebels" if noun in book.words.rebels else noun, string)


def _masters(one: Participant, noun: str, book: Book) -> Iterator[Filler]:
    """The body of the state whose men they are: "Salvadoran army troops", "members of the armed forces"."""
    words = plain(one.text).split()
    for at, word in enumerate(words):
        if word in book.words.forces and word != noun:
            start = at
            while start and words[start - 1] not in book.words.small and words[start - 1] not in book.words.anybody:
                start -= 1
            body = " ".join(words[start : at + 1])
            yield Filler("PerpOrg", body, body)
            return


def _sole_army(book: Book) -> ActorMention | None:
    """The one armed body outside the state that a report names: the keys take its rebels for the body's."""
    armies = {one.chain: one for one in book.reading.actors if one.name and one.type in _BODIES and _is_army(one, book)}
    return next(iter(armies.values())) if len(armies) == 1 else None


def _is_army(one: ActorMention, book: Book) -> bool:
    after = plain(book.text[one.span.end : one.span.end + 30]).lstrip("] ")
    return (
        one.type == "armed_group"
        or not book.words.armies.isdisjoint(plain(one.text).split())
        or after.partition(" ")[0].strip(".,") in book.words.rebels
    )


def _targets(one: Participant, event: EventClaim, book: Book) -> Iterator[Filler]:
    """Victims by name; things by their words, of happenings that befall things too."""
    mention = book.mentions.get(one.mention or "")
    named = book.names(mention)
    of_people = plain(event.trigger.of(book.text)).startswith(tuple(book.words.of_people))
    if named and named[0].type == "person":
        yield from _victim(mention, book)
    elif not of_people and (mention is None or (mention.type in _BODIES and mention.name)) and _is_thing(one, book):
        string = _thing(plain(one.text), book)
        yield Filler("Target", string, string)


def _thing(words: str, book: Book) -> str:
    """A thing by its words; of a part ("the windows of the bank") the whole."""
    noun, _, rest = bare(words, book, whole=True).partition(" of ")
    if rest and noun.rpartition(" ")[2] in book.words.parts:
        return bare(rest, book, whole=True)
    return bare(words, book, whole=True)


def _victim(mention: ActorMention | None, book: Book) -> Iterator[Filler]:
    named = book.names(mention)
    if (
        named
        and named[0].type == "person"
        and not any(set(plain(title).split()) & book.words.ranks for other in named for title in other.titles)
    ):
        yield Filler("Victim", named[0].chain, fullest(named))


def _is_thing(one: Participant, book: Book) -> bool:
    noun, words = head(one.text), plain(one.text)
    if (
        noun in book.words.people
        or noun in book.words.anybody
        or noun in book.words.rebels
        or noun in book.words.forces
    ):
        return False
    place = any(place.span == one.span and place.kind != "site" for place in book.reading.places)
    return noun not in book.words.grounds and not place and not noun.isdigit() and words not in book.words.articles


def head(words: str) -> str:
    """The noun that a phrase is of: the last word before "of"."""
    return plain(words).partition(" of ")[0].rpartition(" ")[2].strip("\"'[]()")


def bare(words: str, book: Book, *, whole: bool = False) -> str:
    """A phrase without articles, doubts and counts; of rebels no more than the noun and what kind they are."""
    found = plain(words).strip("\"'[]() ")
    first = found.partition(" ")[0]
    while first in book.words.articles or first in book.words.doubt:
        found = found.partition(" ")[2]
        first = found.partition(" ")[0]
    noun = head(found)
    if whole:
        return _uncounted(found, book)
    if noun not in book.words.rebels:
        return found
    before = found.partition(" of ")[0].split()
    kind = before[-2:-1] if len(before) > 1 and before[-2] in ("urban", "guerrilla", "rebel", "terrorist") else []
    return " ".join([*kind, noun])


def _uncounted(words: str, book: Book) -> str:
    """Things without their number and size: "several vehicles", "another large gas station"."""
    first, _, rest = words.partition(" ")
    while rest and (first in book.words.counts or first.isdigit()):
        words = rest
        first, _, rest = words.partition(" ")
    return words


def fullest(names: list[ActorMention]) -> str:
    """The fullest name of one actor."""
    return plain(max(names, key=lambda one: len(one.text)).text)
