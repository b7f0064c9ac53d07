"""One actor as one report has it: the item that the linking of actors compares."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tidings.linking.actors.wording import patron, styles, wording
from tidings.model.claims import Reading
from tidings.model.known import Place
from tidings.model.mentions import ActorMention, ActorType
from tidings.model.reports import Report
from tidings.model.spans import Evidence, Span

# As many forms of one actor as a report shows evidence for.
_SHOWN = 12
_MAIN_LEAST = 3
_INSIDE_LEAST = 2
_CLEAR = 1.5
_UNKNOWN = ""
# A country's name tells less of where a report is at home than a town of it.
_WIDE = frozenset({"country", "demonym", "water"})


@dataclass(frozen=True, slots=True)
class Counted:
    """A name, descriptor or type as often as a report has it."""

    text: str
    count: int


@dataclass(frozen=True, slots=True)
class Chain:
    """The mentions of one actor in one report. ``id`` is that of the first mention, as in ``ActorMention.chain``.

    ``type_weight`` counts the signs for the type. ``country`` is what the words say, ``about`` the country that the
    report is mainly about. ``described`` are the words of an unnamed actor ("anti-government protesters"), ``wordings``
    all of them with their possessors ("Sadr's supporters"). ``styled`` are names with what stands around them
    ("Ayatollah X", "the embassy in Y"). ``reasons`` say why its words are one actor in this report. ``written`` marks who
    wrote or published the report.
    ``called`` are other words that a state is called by where it acts ("Washington"). ``owner_names`` are the names of the one whose followers or members these are, ``owner_word`` the word for them;
    ``owner_described`` are its words where it has no name.
    """

    id: str
    report: str
    names: tuple[Counted, ...] = ()
    type: ActorType | None = None
    type_weight: int = 0
    titles: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()
    descriptors: tuple[Counted, ...] = ()
    described: str | None = None
    plural: bool = False
    owner_names: tuple[str, ...] = ()
    owner_word: str | None = None
    owner_described: str | None = None
    country: str | None = None
    about: str | None = None
    outlet: str | None = None
    evidence: tuple[Evidence, ...] = ()
    called: tuple[Counted, ...] = ()
    wordings: tuple[Counted, ...] = ()
    styled: tuple[Counted, ...] = ()
    reasons: tuple[str, ...] = ()
    written: bool = False


def chains(report: Report, reading: Reading, places: Iterable[Place | None] = ()) -> tuple[Chain, ...]:
    """The chains of a reading that may be actors of the record: the named, states, and groups described in the plural."""
    grouped: dict[str, list[ActorMention]] = {}
    for mention in reading.actors:
        grouped.setdefault(mention.chain, []).append(mention)
    about = main_country(reading, places)
    named = {chain: _names(mentions) for chain, mentions in grouped.items()}
    by_id = {mention.id: mention for mention in reading.actors}
    made = (_chain(report, ones, named, by_id, about) for ones in grouped.values() if len(ones) > 1 or _alone(ones[0]))
    return tuple(chain for chain in made if _lasting(chain))


def main_country(reading: Reading, places: Iterable[Place | None] = ()) -> str | None:
    """The country that a report is mainly about: half as many again of its towns and provinces as of the next, two at least.

    Where towns do not tell, its places of all kinds do, three at least: those resolved by linking where they are given,
    else what the words of the report say. A country that acts is no place. Places that no gazetteer knows count together as one country more: a report
    on a land unknown that names Geneva twice is not about Switzerland.
    """
    held = list(places)
    if len(held) == len(reading.places):
        acting = {mention.span for mention in reading.actors if mention.type == "state"}
        held = [place for place, mention in zip(held, reading.places, strict=True) if mention.span not in acting]
    known = [place for place in held if place is not None and place.country]
    inside = Counter(place.country for place in known if place.country and place.kind not in _WIDE)
    inside[_UNKNOWN] = len(held) - len(known)
    if (country := _clear(inside, _INSIDE_LEAST)) is not None:
        return country
    counts = Counter(place.country for place in known if place.country)
    if not counts:
        counts.update(place.country for place in reading.places if place.country)
        counts.update(mention.country for mention in reading.actors if mention.country)
    return _clear(counts, _MAIN_LEAST)


def _clear(counts: Counter[str], least: int) -> str | None:
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < least or ranked[0][0] == _UNKNOWN:
        return None
    return ranked[0][0] if len(ranked) == 1 or ranked[0][1] >= _CLEAR * ranked[1][1] else None


def _chain(
    report: Report,
    mentions: Sequence[ActorMention],
    named: Mapping[str, tuple[Counted, ...]],
    by_id: Mapping[str, ActorMention],
    about: str | None,
) -> Chain:
    first = mentions[0]
    owner = next((by_id[m.group_of] for m in mentions if m.group_of is not None and m.group_of in by_id), None)
    kinds = Counter(m.type for m in mentions if m.type and not m.pronoun)
    kind = kinds.most_common(1)[0][0] if kinds else None
    words = [m for m in mentions if m.name is None and not m.pronoun]
    told = {m.text for m in words}
    descriptors = [d for m in mentions for d in (*(d for d in m.descriptors if d not in told), *m.titles)]
    descriptors += [_unnamed(" ".join(m.text.split()), named[first.chain]) for m in words if named[first.chain]]
    worded = {m.id: wording(report.text, m, by_id) for m in words} if not named[first.chain] else {}
    return Chain(
        id=first.chain,
        report=report.id,
        names=named[first.chain],
        type=kind,
        type_weight=len({cue for m in mentions for cue in m.type_cues}),
        titles=tuple(sorted({title for m in mentions for title in m.titles})),
        acronyms=tuple(sorted({m.acronym for m in mentions if m.acronym})),
        descriptors=_counted(descriptors),
        described=max((m.text for m in words), key=len) if words and not named[first.chain] else None,
        plural=any(m.plural for m in mentions),
        owner_names=tuple(name.text for name in named.get(owner.chain, ())) if owner is not None else (),
        owner_described=owner.text if owner is not None and not named.get(owner.chain) and not owner.pronoun else None,
        owner_word=next((m.group_word for m in mentions if m.group_word), None),
        country=next((m.country for m in mentions if m.country), None),
        about=about,
        outlet=report.outlet or report.agency,
        evidence=_evidence(report, mentions, worded),
        called=_called(mentions) if kind == "state" else (),
        styled=_counted(text for m in mentions if m.name for text in styles(report.text, m)),
        reasons=tuple(dict.fromkeys(m.reason for m in mentions if m.reason and not m.pronoun)),
        wordings=_counted(" ".join(span.of(report.text).split()) for span in worded.values()),
    )


def _evidence(report: Report, mentions: Sequence[ActorMention], worded: Mapping[str, Span]) -> tuple[Evidence, ...]:
    """Where the report first has each form: names before descriptions, pronouns last."""
    first: dict[str, Evidence] = {}
    for mention in sorted(mentions, key=lambda m: (m.name is None, m.pronoun)) if len(mentions) > 1 else mentions:
        span = worded.get(mention.id)
        words = mention.text if span is None else span.of(report.text)
        if words not in first:
            first[words] = Evidence(report.id, span or mention.span, words)
    return tuple(first.values())[:_SHOWN]


def _unnamed(text: str, names: Iterable[Counted]) -> str:
    """A description without the name before it ("X militia")."""
    return next((text[len(name.text) + 1 :] for name in names if text.startswith(name.text + " ")), text)


def _names(mentions: Iterable[ActorMention]) -> tuple[Counted, ...]:
    return _counted(" ".join(m.name.split()) for m in mentions if m.name and not m.pronoun)


def _called(mentions: Iterable[ActorMention]) -> tuple[Counted, ...]:
    return _counted(" ".join(m.text.split()) for m in mentions if m.name and m.text != m.name and not m.pronoun)


def _counted(texts: Iterable[str]) -> tuple[Counted, ...]:
    listed = sorted(texts)
    if len(listed) < 2:
        return tuple(Counted(text, 1) for text in listed)
    counts = Counter(listed)
    return tuple(Counted(text, counts[text]) for text in sorted(counts))


def _alone(mention: ActorMention) -> bool:
    """Whether one mention may be an actor: an unnamed person told of once cannot, nor people whom no proper word tells."""
    if mention.name is not None or mention.type != "person":
        return True
    return mention.plural and mention.text[:1].isupper()


def _lasting(chain: Chain) -> bool:
    """Whether a chain can be an actor beyond its report: an unnamed person ("a medical source") cannot."""
    if chain.names:
        return True
    if chain.type == "person" and not chain.plural:
        told = sum(one.count for one in chain.wordings)
        return told > 1 and any(patron(one.text)[1] is not None for one in chain.wordings)
    if chain.type == "person":
        return chain.described is not None and chain.described[:1].isupper()
    return chain.type not in (None, "state", "outlet", "company")
